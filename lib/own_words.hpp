// Own words: the folder of word lists that a user adds to the built-in ones.
#pragma once

#include <optional>
#include <string>

#include <quoth/error.hpp>

#include "lexicon/lexicon.hpp"
#include "text/block_patterns.hpp"

namespace quoth {

/// Adds the lines of those files of `folder` that have the names of built-in ones: words.tsv, cues.tsv,
/// given-names.tsv, blocks.rules. A folder that isn't there or holds none of them is an error, and so is the first bad
/// line.
std::optional<Error> add_own_words(const std::string& folder, Lexicon& lexicon, BlockPatterns& patterns);

}  // namespace quoth
