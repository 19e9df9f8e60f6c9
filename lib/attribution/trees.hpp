// Trees: small decision trees whose values add up to a score (J. H. Friedman, "Greedy Function Approximation: A
// Gradient Boosting Machine", Annals of Statistics 2001), read from lib/english/trees.tsv.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/error.hpp>

#include "attribution/traits.hpp"

namespace quoth {

/// One node. Where it has branches, a candidate goes on to `below` if its trait is at most `limit`, else to `above`.
struct TreeNode {
    static constexpr std::uint32_t no_branch = 0;  ///< a root is nobody's branch

    Trait trait = Trait::cue_score;
    std::int32_t limit = 0;
    std::uint32_t below = no_branch;  ///< index of a later node
    std::uint32_t above = no_branch;
    std::int32_t value = 0;  ///< thousandths; a leaf's counts, another node's is the mean over what reaches it

    bool is_leaf() const noexcept { return below == no_branch; }
};

/// What each trait adds to a score.
struct TreeScore {
    std::int32_t base = 0;  ///< the sum of the roots' values: that of a candidate of which nothing is known
    Traits by_trait{};      ///< how much the score moves at the nodes that ask for the trait; adds up to the score
};

class Trees {
public:
    /// Adds the lines of a file: tree, node, trait, limit, below, above, value; a leaf has - for the middle four.
    /// Nodes of a tree are numbered from 0 and stand in order; branches lead to later nodes of the same tree. A tree
    /// has eight leaves at most.
    std::optional<Error> add(std::string_view content, const std::string& name);

    /// Adds a tree, its root first; branches are indices into `nodes`.
    void add(const std::vector<TreeNode>& nodes);

    void clear() noexcept;

    /// The sum of the leaves that the traits lead to, one a tree. Takes about the number of traits and trees.
    std::int32_t score(const Traits& traits) const noexcept;

    /// The same sum by traits (A. Saabas, "Interpreting random forests", 2014).
    TreeScore explain(const Traits& traits) const noexcept;

private:
    /// How many trees are walked side by side, a byte for each, and how many leaves a byte tells apart.
    static constexpr std::size_t trees_in_row = 96;
    static constexpr std::uint32_t most_leaves = 8;

    /// Of each tree the leaves that may still be reached, a bit for each from left (below) to right; eight trees a
    /// word.
    using Row = std::array<std::uint64_t, trees_in_row / 8>;

    /// Four traits that some nodes of a row's trees ask for, and the rows of what each value of theirs leaves.
    struct Question {
        std::array<std::uint8_t, 4> traits{};
        std::array<std::uint32_t, 4> first_rows{};
        Range limits;  ///< of `limits_`: steps of four limits, one a trait, rising
    };
    struct Group {
        Range trees;
        Range questions;
        std::array<std::int32_t, trees_in_row * most_leaves> values{};  ///< of the leaves, tree by tree
    };

    std::vector<TreeNode> nodes_;
    std::vector<std::uint32_t> roots_;
    std::vector<Group> groups_;
    std::vector<Question> questions_;
    std::vector<std::array<std::int32_t, 4>> limits_;
    std::vector<Row> rows_;

    void lay_out();
    void lay_out(Group& group);
    std::optional<Error> check_leaves(const std::string& name) const;

    std::uint32_t next(const TreeNode& node, const Traits& traits) const noexcept {
        return traits[static_cast<std::size_t>(node.trait)] <= node.limit ? node.below : node.above;
    }
};

}  // namespace quoth
