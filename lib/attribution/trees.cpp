#include "attribution/trees.hpp"

#include <algorithm>
#include <charconv>

#include "lexicon/lists.hpp"

namespace quoth {
namespace {

std::optional<std::int32_t> number(std::string_view text) noexcept {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// A node from the cells `trait limit below above value` of a line; branches count from the tree's first node.
std::optional<Error> read_node(const std::vector<std::string_view>& cells, std::uint32_t root, std::uint32_t self,
                               TreeNode& node) {
    const std::optional<std::int32_t> value = number(cells[6]);
    if (!value) return bad_piece(cells[6], "a value is a whole number");
    node.value = *value;
    if (cells[2] == "-") return std::nullopt;
    const std::optional<Trait> trait = trait_named(cells[2]);
    if (!trait) return bad_piece(cells[2], "unknown trait");
    const std::optional<std::int32_t> limit = number(cells[3]);
    if (!limit) return bad_piece(cells[3], "a limit is a whole number");
    node.trait = *trait;
    node.limit = *limit;
    for (const std::size_t cell : {std::size_t{4}, std::size_t{5}}) {
        const std::optional<std::int32_t> branch = number(cells[cell]);
        if (!branch || *branch < 0 || root + static_cast<std::uint32_t>(*branch) <= self)
            return bad_piece(cells[cell], "a branch is a later node's number");
        (cell == 4 ? node.below : node.above) = root + static_cast<std::uint32_t>(*branch);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Error> Trees::add(std::string_view content, const std::string& name) {
    std::uint32_t least = 0;  // how many nodes the branches so far ask for
    std::string_view last_branch;
    std::optional<Error> error = read_list(content, name, 7, [&](const ListLine& line) -> std::optional<Error> {
        const auto self = static_cast<std::uint32_t>(nodes_.size());
        if (line.cells[1] == "0") {
            if (self < least) return bad_piece(last_branch, "this tree has no such node");
            trees_.push_back({self, 0});
        }
        if (trees_.empty() || number(line.cells[1]) != static_cast<std::int32_t>(self - trees_.back().root))
            return bad_piece(line.cells[1], "nodes are numbered from 0");
        if (number(line.cells[0]) != static_cast<std::int32_t>(trees_.size()))
            return bad_piece(line.cells[0], "trees are numbered from 1");
        TreeNode node;
        if (std::optional<Error> bad = read_node(line.cells, trees_.back().root, self, node)) return bad;
        if (std::max(node.below, node.above) >= least) {
            least = std::max(node.below, node.above) + 1;
            last_branch = node.below > node.above ? line.cells[4] : line.cells[5];
        }
        nodes_.push_back(node);
        return std::nullopt;
    });
    if (!error && nodes_.size() < least) {
        error = bad_piece(last_branch, "this tree has no such node");
        error->file = name;
    }
    if (!error) lay_out();
    return error;
}

void Trees::add(const std::vector<TreeNode>& nodes) {
    const auto root = static_cast<std::uint32_t>(nodes_.size());
    trees_.push_back({root, 0});
    for (TreeNode node : nodes) {
        if (!node.is_leaf()) {
            node.below += root;
            node.above += root;
        }
        nodes_.push_back(node);
    }
    lay_out();
}

void Trees::clear() noexcept {
    nodes_.clear();
    steps_.clear();
    trees_.clear();
}

void Trees::lay_out() {
    steps_.clear();
    std::vector<std::uint32_t> depths(nodes_.size());
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        const TreeNode& node = nodes_[i];
        steps_.push_back({node.limit, static_cast<std::uint32_t>(node.trait), node.is_leaf() ? i : node.below,
                          node.is_leaf() ? i : node.above});
        for (const std::uint32_t branch : {steps_[i].below, steps_[i].above}) {
            if (branch != i) depths[branch] = depths[i] + 1;
        }
    }
    for (std::size_t i = 0; i < trees_.size(); ++i) {
        const std::uint32_t end =
            i + 1 < trees_.size() ? trees_[i + 1].root : static_cast<std::uint32_t>(nodes_.size());
        for (std::uint32_t k = trees_[i].root; k < end; ++k) trees_[i].depth = std::max(trees_[i].depth, depths[k]);
    }
}

std::int32_t Trees::score(const Traits& traits) const noexcept {
    std::int32_t sum = 0;
    for (const Tree& tree : trees_) {
        std::uint32_t at = tree.root;
        for (std::uint32_t i = 0; i < tree.depth; ++i) {
            const Step& step = steps_[at];
            at = traits[step.trait] <= step.limit ? step.below : step.above;
        }
        sum += nodes_[at].value;
    }
    return sum;
}

TreeScore Trees::explain(const Traits& traits) const noexcept {
    TreeScore out;
    for (const Tree& tree : trees_) {
        const TreeNode* node = &nodes_[tree.root];
        out.base += node->value;
        while (!node->is_leaf()) {
            const TreeNode& branch = nodes_[next(*node, traits)];
            out.by_trait[static_cast<std::size_t>(node->trait)] += branch.value - node->value;
            node = &branch;
        }
    }
    return out;
}

}  // namespace quoth
