// The evaluator's data file, embedded when it is built (lib/cmake/embed.cmake).
#pragma once

#include <string_view>

namespace quoth::accuracy::data {

extern const std::string_view words;
extern const std::string_view trees_head;
extern const std::string_view choice_head;
extern const std::string_view record_head;
extern const std::string_view nested_head;
extern const std::string_view links_head;
extern const std::string_view link_words_head;
extern const std::string_view speakers_head;

}  // namespace quoth::accuracy::data
