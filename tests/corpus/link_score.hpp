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

/// The pairs of gold and found records, on both levels.
Partners partners_of(const Gold& gold, const Article& article);

/// The links of a gold article, where whatever repeats a record may stand for it. Refers to the gold.
class GoldLinks {
public:
    explicit GoldLinks(const Gold& gold);

    /// The first record of the cluster of those that say the same.
    std::size_t first_of(std::size_t record) const;

    /// A link between two records or ones that stand for them, or null.
    const GoldLink* between(Relation relation, std::size_t from, std::size_t to) const;

    /// Whether making a link and leaving it out are both right.
    bool is_optional(const GoldLink& link) const;

private:
    std::size_t settled(Relation relation, std::size_t from) const;

    const Gold& gold_;
    std::vector<std::size_t> first_;  ///< for each record the one that it repeats, or itself
};

/// Counts the links of `article` against those of `gold`. Adds to `mistakes` where it is given.
LinksByRelation score_links(const Gold& gold, const Article& article, const Partners& partners, Mistakes* mistakes);

}  // namespace quoth::corpus
