// Missing spaces: sentences that stand together ("the end.The") are parted.
#pragma once

#include <string_view>
#include <vector>

#include "text/word_breaks.hpp"

namespace quoth {

/// Parts the pieces of a text at full stops behind lower case and before a capitalised word. Such words are rare: most
/// texts are only looked at. Linear.
void part_sentences(std::string_view text, std::vector<Piece>& pieces);

}  // namespace quoth
