// Difference: where a predicted content goes beyond the gold one or falls short of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "accuracy/comparison.hpp"

namespace quoth::accuracy {

/// The end at which most letters are too many or too few; `pieces` where a whole piece of a split content is, or only
/// letters in between are.
enum class Difference : std::uint8_t { long_left, long_right, short_left, short_right, pieces };

/// How contents differ that share a letter and are not the same.
Difference difference(const Compared& gold, const Compared& predicted, std::string_view text);

}  // namespace quoth::accuracy
