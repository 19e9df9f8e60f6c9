// The evaluator's data file, embedded when it is built (lib/cmake/embed.cmake).
#pragma once

#include <string_view>

namespace quoth::accuracy::data {

extern const std::string_view words;

}  // namespace quoth::accuracy::data
