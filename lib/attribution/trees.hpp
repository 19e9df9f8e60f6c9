// Trees: small decision trees whose values add up to a score (J. H. Friedman, "Greedy Function Approximation: A
// Gradient Boosting Machine", Annals of Statistics 2001), read from lib/english/trees.tsv.
#pragma once

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
    /// Nodes of a tree are numbered from 0 and stand in order; branches lead to later nodes of the same tree.
    std::optional<Error> add(std::string_view content, const std::string& name);

    /// Adds a tree, its root first; branches are indices into `nodes`.
    void add(const std::vector<TreeNode>& nodes);

    void clear() noexcept;

    /// The sum of the leaves that the traits lead to, one a tree. Takes the sum of the trees' depths.
    std::int32_t score(const Traits& traits) const noexcept;

    /// The same sum by traits (A. Saabas, "Interpreting random forests", 2014).
    TreeScore explain(const Traits& traits) const noexcept;

private:
    /// A node as `score` walks it. A leaf's branches lead back to it: no processor foresees where a way ends, so each
    /// goes on for as many steps as its tree is deep.
    struct Step {
        std::int32_t limit = 0;
        std::uint32_t trait = 0;
        std::uint32_t below = 0;
        std::uint32_t above = 0;
    };
    struct Tree {
        std::uint32_t root = 0;
        std::uint32_t depth = 0;  ///< branches from the root to the farthest leaf
    };

    std::vector<TreeNode> nodes_;
    std::vector<Step> steps_;  ///< one for each node
    std::vector<Tree> trees_;

    void lay_out();

    std::uint32_t next(const TreeNode& node, const Traits& traits) const noexcept {
        return traits[static_cast<std::size_t>(node.trait)] <= node.limit ? node.below : node.above;
    }
};

}  // namespace quoth
