// The score of links: which of an article's links are in the gold.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <quoth/article.hpp>

#include "corpus/gold.hpp"
#include "corpus/score.hpp"

namespace quoth::corpus {

/// For each gold record the index of the found one that pairs with it, or `unpaired`.
using Partners = std::vector<std::size_t>;
inline constexpr std::size_t unpaired = static_cast<std::size_t>(-1);

/// Counts the links of `article` against those of `gold`. Adds to `mistakes` where it is given.
LinksByRelation score_links(const Gold& gold, const Article& article, const Partners& partners, Mistakes* mistakes);

}  // namespace quoth::corpus
