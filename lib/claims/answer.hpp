// Answers: contents that say no to what was asked.
#pragma once

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// "No", "No, he didn't", "Absolutely not", "No way", "Not at all", "The answer is no".
bool is_answer(const Words& words, const Record& record);

}  // namespace quoth
