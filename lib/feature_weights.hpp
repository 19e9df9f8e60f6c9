// Features that are true or not, and what each of them is worth: what choices with few, named features are made of
// (claims/link_features.hpp, speakers/antecedents.hpp).
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include <quoth/error.hpp>

#include "lexicon/lists.hpp"

namespace quoth {

/// A set of features of an enumeration that ends in `count`, which is 64 at most.
template <class Feature>
class FeatureSet {
public:
    static constexpr auto size = static_cast<std::size_t>(Feature::count);
    static_assert(size <= 64);

    void set(Feature feature, bool value = true) noexcept {
        if (value) bits_ |= std::uint64_t{1} << static_cast<unsigned>(feature);
    }
    bool has(Feature feature) const noexcept { return (bits_ >> static_cast<unsigned>(feature) & 1U) != 0; }
    /// A bit for each, by their order.
    std::uint64_t bits() const noexcept { return bits_; }

private:
    std::uint64_t bits_ = 0;
};

/// A line of a table of weights: the numbers of its case and feature, and the weight.
struct WeightLine {
    std::size_t row = 0;
    std::size_t feature = 0;
    std::int32_t weight = 0;
};

/// Reads a line of three cells: a case, a feature, a weight. `row` is what a case is called in an error.
std::variant<Error, WeightLine> read_weight(const ListLine& line, std::span<const std::string_view> rows,
                                            std::span<const std::string_view> features, std::string_view row);

/// The weights of all features in each of some cases.
template <class Case, std::size_t cases, class Feature>
class FeatureWeights {
public:
    std::int32_t get(Case row, Feature feature) const noexcept {
        return weights_[static_cast<std::size_t>(row)][static_cast<std::size_t>(feature)];
    }
    void set(Case row, Feature feature, std::int32_t weight) noexcept {
        weights_[static_cast<std::size_t>(row)][static_cast<std::size_t>(feature)] = weight;
    }

    /// The sum of the weights of the features that are set.
    std::int32_t score(Case row, const FeatureSet<Feature>& features) const noexcept {
        const auto& weights = weights_[static_cast<std::size_t>(row)];
        std::int32_t sum = 0;
        for (std::uint64_t bits = features.bits(); bits != 0; bits &= bits - 1)
            sum += weights[static_cast<std::size_t>(std::countr_zero(bits))];
        return sum;
    }

private:
    std::array<std::array<std::int32_t, FeatureSet<Feature>::size>, cases> weights_{};
};

}  // namespace quoth
