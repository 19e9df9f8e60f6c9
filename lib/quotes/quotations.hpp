// Quotations: which stretches of an article stand between quotation marks.
#pragma once

#include "reading.hpp"

namespace quoth {

class Lexicon;

/// Fills `reading.quotations` from tokens and blocks. Linear.
void read_quotations(Reading& reading, const Lexicon& lexicon);

}  // namespace quoth
