#include "accuracy/boosting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace quoth::accuracy {
namespace {

/// The sums over the examples of a bin or a leaf: of the loss's first and second derivatives, and how many they are.
struct Sums {
    double gradient = 0;
    double curvature = 0;
    std::uint32_t count = 0;

    void add(const Sums& other) noexcept {
        gradient += other.gradient;
        curvature += other.curvature;
        count += other.count;
    }
    Sums without(const Sums& other) const noexcept {
        return {gradient - other.gradient, curvature - other.curvature, count - other.count};
    }
    double value(double l2) const noexcept { return -gradient / (curvature + l2); }
    double gain(double l2) const noexcept { return gradient * gradient / (curvature + l2); }
};

struct Split {
    std::size_t trait = 0;
    std::size_t bin = 0;  ///< the last one below
    double gain = 0;
};

/// A leaf while its tree grows.
struct Leaf {
    std::vector<std::uint32_t> members;
    Sums sums;
    Split best;
    std::uint32_t node = 0;
};

class Booster {
public:
    Booster(const std::vector<Example>& examples, std::uint32_t left_out, const BoostSettings& settings)
        : settings_(settings) {
        for (const Example& example : examples) {
            if (example.fold != left_out) examples_.push_back(&example);
        }
        for (std::size_t trait = 0; trait < trait_count; ++trait) find_limits(trait);
        for (const Example* example : examples_) scores_.push_back(example->score);
        gradients_.resize(examples_.size());
    }

    std::vector<std::vector<TreeNode>> take() {
        std::vector<std::vector<TreeNode>> trees;
        for (int i = 0; i < settings_.trees; ++i) trees.push_back(grow());
        return trees;
    }

private:
    BoostSettings settings_;
    std::vector<const Example*> examples_;
    std::array<std::vector<std::int32_t>, trait_count> limits_;  ///< the largest value of each bin but the last
    std::array<std::vector<std::uint8_t>, trait_count> bins_;
    std::vector<double> scores_;
    std::vector<Sums> gradients_;

    /// Bins of about equal size.
    void find_limits(std::size_t trait) {
        std::vector<std::int32_t> values;
        for (const Example* example : examples_) values.push_back(example->traits[trait]);
        std::sort(values.begin(), values.end());
        std::vector<std::int32_t>& limits = limits_[trait];
        for (std::size_t i = 1; i < settings_.bins; ++i) {
            const std::size_t place = i * values.size() / settings_.bins;
            if (place == 0 || values[place - 1] == values.back()) continue;
            const std::int32_t limit = values[place - 1];
            if (limits.empty() || limits.back() < limit) limits.push_back(limit);
        }
        for (const Example* example : examples_) {
            const auto bin = std::lower_bound(limits.begin(), limits.end(), example->traits[trait]) - limits.begin();
            bins_[trait].push_back(static_cast<std::uint8_t>(bin));
        }
    }

    void find_gradients() {
        for (std::size_t i = 0; i < examples_.size();) {
            std::size_t end = i + 1;
            const std::uint32_t group = examples_[i]->group;
            while (group != 0 && end < examples_.size() && examples_[end]->group == group) ++end;
            group == 0 ? find_gradient(i) : find_gradients_of_group(i, end);
            i = end;
        }
    }

    /// Of the logistic loss.
    void find_gradient(std::size_t i) {
        const double share = 1 / (1 + std::exp(-scores_[i]));
        const double weight = examples_[i]->weight;
        gradients_[i] = {weight * (share - examples_[i]->right), weight * share * (1 - share), 1};
    }

    /// Of the cross-entropy between what is right and the softmax of the scores; none where nothing is right.
    void find_gradients_of_group(std::size_t first, std::size_t last) {
        double best = scores_[first];
        double right = 0;
        for (std::size_t i = first; i < last; ++i) {
            best = std::max(best, scores_[i]);
            right += examples_[i]->right;
        }
        double total = 0;
        for (std::size_t i = first; i < last; ++i) total += std::exp(scores_[i] - best);
        for (std::size_t i = first; i < last; ++i) {
            const double share = std::exp(scores_[i] - best) / total;
            gradients_[i] = {0, 0, 1};
            if (right == 0) continue;
            const double weight = examples_[i]->weight;
            gradients_[i] = {weight * (share - examples_[i]->right / right), weight * share * (1 - share), 1};
        }
    }

    void find_best(Leaf& leaf) const {
        leaf.best = {};
        if (leaf.members.size() < 2 * std::size_t{settings_.least_examples}) return;
        std::array<Sums, 256> bins;
        for (std::size_t trait = 0; trait < trait_count; ++trait) {
            const std::size_t last = limits_[trait].size();
            std::fill(bins.begin(), bins.begin() + static_cast<std::ptrdiff_t>(last) + 1, Sums());
            for (const std::uint32_t member : leaf.members) bins[bins_[trait][member]].add(gradients_[member]);
            Sums below;
            for (std::size_t bin = 0; bin < last; ++bin) {
                below.add(bins[bin]);
                const Sums above = leaf.sums.without(below);
                if (below.count < settings_.least_examples || above.count < settings_.least_examples) continue;
                const double gain = below.gain(settings_.l2) + above.gain(settings_.l2) - leaf.sums.gain(settings_.l2);
                if (gain > leaf.best.gain) leaf.best = {trait, bin, gain};
            }
        }
    }

    std::int32_t thousandths(const Sums& sums) const {
        return static_cast<std::int32_t>(std::lround(1000 * settings_.rate * sums.value(settings_.l2)));
    }

    Leaf make_leaf(std::vector<std::uint32_t> members, std::vector<TreeNode>& nodes) const {
        Leaf leaf;
        leaf.members = std::move(members);
        for (const std::uint32_t member : leaf.members) leaf.sums.add(gradients_[member]);
        find_best(leaf);
        leaf.node = static_cast<std::uint32_t>(nodes.size());
        TreeNode node;
        node.value = thousandths(leaf.sums);
        nodes.push_back(node);
        return leaf;
    }

    void split(std::vector<Leaf>& leaves, std::size_t at, std::vector<TreeNode>& nodes) const {
        const Leaf parent = std::move(leaves[at]);
        std::vector<std::uint32_t> below;
        std::vector<std::uint32_t> above;
        for (const std::uint32_t member : parent.members)
            (bins_[parent.best.trait][member] <= parent.best.bin ? below : above).push_back(member);
        leaves[at] = make_leaf(std::move(below), nodes);
        leaves.push_back(make_leaf(std::move(above), nodes));
        TreeNode& node = nodes[parent.node];
        node.trait = static_cast<Trait>(parent.best.trait);
        node.limit = limits_[parent.best.trait][parent.best.bin];
        node.below = leaves[at].node;
        node.above = leaves.back().node;
    }

    std::vector<TreeNode> grow() {
        find_gradients();
        std::vector<TreeNode> nodes;
        std::vector<std::uint32_t> all(examples_.size());
        for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
        std::vector<Leaf> leaves;
        leaves.reserve(settings_.leaves);
        leaves.push_back(make_leaf(std::move(all), nodes));
        while (leaves.size() < settings_.leaves) {
            std::size_t best = 0;
            for (std::size_t i = 1; i < leaves.size(); ++i) {
                if (leaves[i].best.gain > leaves[best].best.gain) best = i;
            }
            if (leaves[best].best.gain <= 0) break;
            split(leaves, best, nodes);
        }
        for (const Leaf& leaf : leaves) {
            for (const std::uint32_t member : leaf.members) scores_[member] += nodes[leaf.node].value / 1000.0;
        }
        return nodes;
    }
};

}  // namespace

std::vector<std::vector<TreeNode>> boost(const std::vector<Example>& examples, std::uint32_t left_out,
                                         const BoostSettings& settings) {
    return Booster(examples, left_out, settings).take();
}

}  // namespace quoth::accuracy
