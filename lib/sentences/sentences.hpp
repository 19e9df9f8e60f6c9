// Sentences: a tree in which an outer sentence sees each quotation as one symbol.
#pragma once

#include "reading.hpp"

namespace quoth {

class Lexicon;

/// Fills `reading.sentences` and `reading.units` (their symbols are set by the lexicon). Linear.
void read_sentences(Reading& reading, const Lexicon& lexicon);

}  // namespace quoth
