// Paragraphs: which lines of a text belong together.
#pragma once

#include <vector>

#include "reading.hpp"

namespace quoth {

/// The paragraphs of a text as ranges of its tokens, in order, none empty. Linear.
///
/// A blank line always parts two paragraphs and a line break does, unless the text is wrapped at a column (then a break
/// that the column forced is a space) or the line goes on in lower case.
void read_paragraphs(const Reading& reading, std::vector<Range>& paragraphs);

}  // namespace quoth
