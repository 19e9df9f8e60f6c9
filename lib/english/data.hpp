// The built-in data files, turned into byte arrays when the library is built (lib/cmake/embed.cmake).
#pragma once

#include <string_view>

namespace quoth::english {

extern const std::string_view words;
extern const std::string_view cues;
extern const std::string_view given_names;
extern const std::string_view endings;
extern const std::string_view bodies;
extern const std::string_view blocks;
extern const std::string_view rules;
extern const std::string_view weights;
extern const std::string_view choice_trees;
extern const std::string_view record_trees;
extern const std::string_view nested_trees;
extern const std::string_view links;
extern const std::string_view link_words;
extern const std::string_view speakers;
extern const std::string_view synonyms;

}  // namespace quoth::english
