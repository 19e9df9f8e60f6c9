// Repeats: what a headline or heading says, said again word for word in the body.
#pragma once

#include <vector>

#include "attribution/record.hpp"

namespace quoth {

/// Where source, cue and content of a headline's or heading's record stand again in a sentence, word for word and side
/// by side, makes a record there too, whose content is no longer than the heading's. `records` are ordered by
/// sentence and stay so. Linear: of the headings' records only the first few are looked for.
void repeat_headings(const Reading& reading, std::vector<Record>& records);

}  // namespace quoth
