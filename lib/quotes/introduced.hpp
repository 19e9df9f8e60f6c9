// Paragraphs that are somebody's words without quotation marks, as the one before them says.
#pragma once

#include <cstddef>

#include "reading.hpp"

namespace quoth {

class Lexicon;

/// Whether a block is a paragraph and the one before it ends in a verb of saying and a colon: "She wrote this:".
bool is_introduced(const Reading& reading, const Lexicon& lexicon, std::size_t block);

/// All of an introduced paragraph without its final full stop.
Quotation introduced_quotation(const Reading& reading, Range paragraph);

}  // namespace quoth
