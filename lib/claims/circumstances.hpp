// Circumstances: who is told, and by what, where the rules that found the record left it open.
#pragma once

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// Fills `addressee` and `medium` of a record that has none: "told the Gazette in an email", "“...,” she said on
/// Facebook", "In an interview with the paper, he said", "Speaking to reporters, she said". Looks at 16 tokens on
/// either side.
void read_circumstances(const Words& words, Record& record);

}  // namespace quoth
