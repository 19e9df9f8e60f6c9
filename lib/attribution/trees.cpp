#include "attribution/trees.hpp"

#include <algorithm>
#include <bit>
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
            roots_.push_back(self);
        }
        if (roots_.empty() || number(line.cells[1]) != static_cast<std::int32_t>(self - roots_.back()))
            return bad_piece(line.cells[1], "nodes are numbered from 0");
        if (number(line.cells[0]) != static_cast<std::int32_t>(roots_.size()))
            return bad_piece(line.cells[0], "trees are numbered from 1");
        TreeNode node;
        if (std::optional<Error> bad = read_node(line.cells, roots_.back(), self, node)) return bad;
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
    if (!error) error = check_leaves(name);
    if (!error) lay_out();
    return error;
}

void Trees::add(const std::vector<TreeNode>& nodes) {
    const auto root = static_cast<std::uint32_t>(nodes_.size());
    roots_.push_back(root);
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
    roots_.clear();
    groups_.clear();
}

namespace {

/// How many leaves stand below each node.
std::vector<std::uint32_t> leaves_below(const std::vector<TreeNode>& nodes) {
    std::vector<std::uint32_t> leaves(nodes.size(), 1);
    for (std::size_t i = nodes.size(); i-- > 0;) {
        if (!nodes[i].is_leaf()) leaves[i] = leaves[nodes[i].below] + leaves[nodes[i].above];
    }
    return leaves;
}

/// What a node rules out for values above its limit.
struct Ruling {
    std::int32_t limit = 0;
    std::size_t tree = 0;
    std::uint64_t unreached = 0;  ///< the leaves below it
};

}  // namespace

std::optional<Error> Trees::check_leaves(const std::string& name) const {
    const std::vector<std::uint32_t> leaves = leaves_below(nodes_);
    for (std::size_t i = 0; i < roots_.size(); ++i) {
        if (leaves[roots_[i]] <= most_leaves) continue;
        Error error = bad_piece(std::to_string(i + 1), "a tree has eight leaves at most");
        error.file = name;
        return error;
    }
    return std::nullopt;
}

void Trees::lay_out() {
    groups_.clear();
    questions_.clear();
    limits_.clear();
    rows_.assign(1, {});
    rows_.front().fill(UINT64_MAX);
    for (std::size_t first = 0; first < roots_.size(); first += trees_in_row) {
        Group& group = groups_.emplace_back();
        const std::size_t last = std::min(first + trees_in_row, roots_.size());
        group.trees = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
        lay_out(group);
    }
}

void Trees::lay_out(Group& group) {
    const std::vector<std::uint32_t> leaves = leaves_below(nodes_);
    std::array<std::vector<Ruling>, trait_count> rulings;
    for (std::size_t tree = 0; tree < group.trees.size(); ++tree) {
        std::uint32_t left = 0;  // leaves left of those below a node
        std::vector<std::uint32_t> open{roots_[group.trees.first + tree]};
        while (!open.empty()) {
            const TreeNode& node = nodes_[open.back()];
            open.pop_back();
            if (node.is_leaf()) {
                group.values[tree * most_leaves + left++] = node.value;
                continue;
            }
            const std::uint64_t below = ((std::uint64_t{1} << leaves[node.below]) - 1) << left;
            rulings[static_cast<std::size_t>(node.trait)].push_back({node.limit, tree, below});
            open.push_back(node.above);
            open.push_back(node.below);
        }
    }
    std::vector<std::uint8_t> asked;
    for (std::uint8_t trait = 0; trait < trait_count; ++trait) {
        if (!rulings[trait].empty()) asked.push_back(trait);
    }
    const auto by_limit = [](const Ruling& a, const Ruling& b) { return a.limit < b.limit; };
    std::array<std::vector<std::int32_t>, trait_count> limits;
    for (const std::uint8_t trait : asked) {
        std::stable_sort(rulings[trait].begin(), rulings[trait].end(), by_limit);
        for (const Ruling& ruling : rulings[trait]) {
            if (limits[trait].empty() || limits[trait].back() != ruling.limit) limits[trait].push_back(ruling.limit);
        }
    }
    // Those of about as many limits stand together.
    std::stable_sort(asked.begin(), asked.end(),
                     [&limits](std::uint8_t a, std::uint8_t b) { return limits[a].size() > limits[b].size(); });
    group.questions.first = static_cast<std::uint32_t>(questions_.size());
    for (std::size_t i = 0; i < asked.size(); i += 4) {
        Question& question = questions_.emplace_back();
        question.limits.first = static_cast<std::uint32_t>(limits_.size());
        question.limits.last = question.limits.first + static_cast<std::uint32_t>(limits[asked[i]].size());
        limits_.resize(question.limits.last, {INT32_MAX, INT32_MAX, INT32_MAX, INT32_MAX});
        for (std::size_t k = 0; k < 4 && i + k < asked.size(); ++k) {
            const std::uint8_t trait = asked[i + k];
            question.traits[k] = trait;
            question.first_rows[k] = static_cast<std::uint32_t>(rows_.size());
            Row row = rows_.front();
            rows_.push_back(row);
            auto ruling = rulings[trait].begin();
            for (std::size_t n = 0; n < limits[trait].size(); ++n) {
                limits_[question.limits.first + n][k] = limits[trait][n];
                for (; ruling != rulings[trait].end() && ruling->limit == limits[trait][n]; ++ruling)
                    row[ruling->tree / 8] &= ~(ruling->unreached << 8 * (ruling->tree % 8));
                rows_.push_back(row);
            }
        }
    }
    group.questions.last = static_cast<std::uint32_t>(questions_.size());
}

std::int32_t Trees::score(const Traits& traits) const noexcept {
    std::int32_t sum = 0;
    for (const Group& group : groups_) {
        Row reached = rows_.front();
        for (std::uint32_t i = group.questions.first; i < group.questions.last; ++i) {
            const Question& question = questions_[i];
            std::array<std::int32_t, 4> values{};
            for (std::size_t k = 0; k < 4; ++k) values[k] = traits[question.traits[k]];
            std::array<std::int32_t, 4> passed{};  // limits that are below the value
            for (std::uint32_t n = question.limits.first; n < question.limits.last; ++n) {
                for (std::size_t k = 0; k < 4; ++k) passed[k] += limits_[n][k] < values[k] ? 1 : 0;
            }
            for (std::size_t k = 0; k < 4; ++k) {
                const Row& row = rows_[question.first_rows[k] + static_cast<std::uint32_t>(passed[k])];
                for (std::size_t word = 0; word < row.size(); ++word) reached[word] &= row[word];
            }
        }
        const std::int32_t* values = group.values.data();
        for (std::size_t i = 0; 8 * i < group.trees.size(); ++i) {
            std::uint64_t word = reached[i];
            for (std::size_t k = 0; k < 8; ++k, word >>= 8U, values += most_leaves)
                sum += values[std::countr_zero((word & 0xFFU) | 0x100U)];
        }
    }
    return sum;
}

TreeScore Trees::explain(const Traits& traits) const noexcept {
    TreeScore out;
    for (const std::uint32_t root : roots_) {
        const TreeNode* node = &nodes_[root];
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
