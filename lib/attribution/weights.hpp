// Weights: what each feature counts for, in thousandths, read from lib/english/weights.tsv.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/error.hpp>

#include "attribution/features.hpp"

namespace quoth {

/// The decisions that are scored. Each has weights of its own for the same features.
enum class Model : std::uint8_t {
    cue,     ///< is this word the cue of an outermost attribution?
    inner,   ///< is it a cue, given that it stands outside of all other contents?
    shape,   ///< where does the content stand: after the cue, before it, on both sides?
    after,   ///< which stretch after the cue is it?
    before,  ///< which stretch before the cue is it?
    source,  ///< which stretch is the source, or none?
    record   ///< is the whole record right?
};
inline constexpr std::size_t model_count = 7;

/// The name that weights.tsv uses.
std::string_view name_of(Model model) noexcept;
std::optional<Model> model_named(std::string_view name) noexcept;

/// The key of a feature as the file spells it: template and values, parted by spaces.
std::uint64_t key_of_feature(std::string_view spelling) noexcept;

class Weights {
public:
    Weights();

    /// Adds the lines of a file: model, feature (template and values, parted by spaces), weight in thousandths.
    std::optional<Error> add(std::string_view content, const std::string& name);

    /// The sum of the weights of some features; unknown ones count nothing.
    std::int32_t score(Model model, const Features& features) const noexcept;

    /// Weight of one key.
    std::int32_t weight(Model model, std::uint64_t key) const noexcept;

    void set(Model model, std::uint64_t key, std::int32_t weight);
    void clear(Model model);

    /// Share (in hundredths) of records of such a score that are right; from the lines `confidence`.
    std::uint16_t confidence(std::int32_t record_score) const noexcept;

private:
    struct Table;
    std::shared_ptr<Table> table_;
    std::vector<std::pair<std::int32_t, std::uint16_t>> confidences_;
};

/// Integer arithmetic of probabilities, so that no compiler or machine can differ: ln(exp(a) + exp(b)) in thousandths.
std::int32_t log_add(std::int32_t a, std::int32_t b) noexcept;

}  // namespace quoth
