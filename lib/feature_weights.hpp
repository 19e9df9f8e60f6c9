// Features that are true or not, and what each of them is worth: what choices with few, named features are made of
// (claims/link_features.hpp, speakers/antecedents.hpp).
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include <quoth/error.hpp>

#include "lexicon/lists.hpp"

namespace quoth {

/// A set of features of an enumeration that ends in `count`.
template <class Feature>
class FeatureSet {
public:
    static constexpr auto size = static_cast<std::size_t>(Feature::count);

    void set(Feature feature, bool value = true) noexcept {
        const auto f = static_cast<std::size_t>(feature);
        if (value) words_[f / bits] |= std::uint64_t{1} << f % bits;
    }
    bool has(Feature feature) const noexcept {
        const auto f = static_cast<std::size_t>(feature);
        return (words_[f / bits] >> f % bits & 1U) != 0;
    }

    /// Calls `visit(number)` for each of them, by their order.
    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t w = 0; w < words_.size(); ++w) {
            for (std::uint64_t word = words_[w]; word != 0; word &= word - 1)
                visit(w * bits + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }

private:
    static constexpr std::size_t bits = 64;
    std::array<std::uint64_t, (size + bits - 1) / bits> words_{};
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
        features.each([&sum, &weights](std::size_t feature) { sum += weights[feature]; });
        return sum;
    }

protected:
    /// Adds the lines of a file: a case, a feature, a weight.
    std::optional<Error> add_lines(std::string_view content, const std::string& name,
                                   std::span<const std::string_view> rows, std::span<const std::string_view> features,
                                   std::string_view row) {
        return read_list(content, name, 3, [&](const ListLine& line) -> std::optional<Error> {
            const auto read = read_weight(line, rows, features, row);
            if (const auto* error = std::get_if<Error>(&read)) return *error;
            const auto& each = std::get<WeightLine>(read);
            set(static_cast<Case>(each.row), static_cast<Feature>(each.feature), each.weight);
            return std::nullopt;
        });
    }

private:
    std::array<std::array<std::int32_t, FeatureSet<Feature>::size>, cases> weights_{};
};

}  // namespace quoth
