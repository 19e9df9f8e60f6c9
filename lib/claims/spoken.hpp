// Spoken denials: quoted words in which the speaker denies something himself.
#pragma once

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// "“I deny the charge,” he said", "“We reject any suggestion of bias,” said the club": how the first such sentence of
/// the record's quoted content denies; `DenialBasis::none` where there is none in its first 128 tokens.
DenialBasis spoken_basis(const Words& words, const Record& record);

}  // namespace quoth
