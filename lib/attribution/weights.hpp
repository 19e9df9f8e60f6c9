// Weights: what each feature counts for, in thousandths, read from lib/english/weights.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quoth/error.hpp>

#include "attribution/features.hpp"
#include "attribution/weight_table.hpp"

namespace quoth {

/// The decisions that are scored. Each has weights of its own for the same features.
enum class Model : std::uint8_t {
    cue,     ///< is this word the cue of an outermost attribution?
    inner,   ///< is it a cue, given that it stands outside of all other contents?
    shape,   ///< where does the content stand: after the cue, before it, on both sides?
    after,   ///< which stretch after the cue is it?
    before,  ///< which stretch before the cue is it?
    source   ///< which stretch is the source, or none?
};
inline constexpr std::size_t model_count = 6;

/// The name that weights.tsv uses.
std::string_view name_of(Model model) noexcept;
std::optional<Model> model_named(std::string_view name) noexcept;

/// The key of a feature as the file spells it: template and values, parted by spaces.
std::uint64_t key_of_feature(std::string_view spelling) noexcept;

/// All that weights hold: tables, and confidences by scores.
struct WeightsData {
    WeightTableData<2> cues;                             ///< of `cue` and `inner`
    std::array<WeightTableData<1>, model_count> others;  ///< by model
    std::span<const std::pair<std::int32_t, std::uint16_t>> confidences;
};

class Weights {
public:
    Weights();

    /// Those of lib/english, whose tables were built with the library. Nothing can be added to these.
    static Weights english();

    /// Those whose tables were built with the program, where the data stays.
    explicit Weights(const WeightsData& built);

    WeightsData data() const noexcept;

    /// Adds the lines of a file: model, feature (template and values, parted by spaces), weight in thousandths.
    std::optional<Error> add(std::string_view content, const std::string& name);

    /// The sum of the weights of some features; unknown ones count nothing.
    std::int32_t score(Model model, const Features& features) const noexcept;

    /// The table of a model other than those of triggers.
    const WeightTable<1>& table(Model model) const noexcept;

    /// That of the models of triggers, which look at the same features: `cue` and `inner`.
    const WeightTable<2>& cue_table() const noexcept;

    /// Weight of one key.
    std::int32_t weight(Model model, std::uint64_t key) const noexcept;

    /// Gives a model these weights of keys and no others. A weight has 16 bits; what doesn't fit is cut off.
    void set(Model model, const std::vector<std::pair<std::uint64_t, std::int32_t>>& weights);

    /// Share (in hundredths) of records of such a score that are right; from the lines `confidence`.
    std::uint16_t confidence(std::int32_t record_score) const noexcept;

private:
    struct Tables;
    std::shared_ptr<Tables> tables_;
    std::vector<std::pair<std::int32_t, std::uint16_t>> confidences_;
};

/// Sums up weights of features as they are described, without keeping them.
template <unsigned columns>
class TableScore {
public:
    explicit TableScore(const WeightTable<columns>& table) noexcept : table_(table) {}

    template <class... Values>
    void add(const Template& made_by, Values... values) noexcept {
        table_.add_to(sums_, lower_key_of(made_by, values...));
    }

    const typename WeightTable<columns>::Sums& sums() const noexcept { return sums_; }
    std::int32_t sum() const noexcept { return sums_[0]; }

private:
    const WeightTable<columns>& table_;
    typename WeightTable<columns>::Sums sums_{};
};
using Score = TableScore<1>;
using CueScore = TableScore<2>;

/// Integer arithmetic of probabilities, so that no compiler or machine can differ: ln(exp(a) + exp(b)) in thousandths.
std::int32_t log_add(std::int32_t a, std::int32_t b) noexcept;

}  // namespace quoth
