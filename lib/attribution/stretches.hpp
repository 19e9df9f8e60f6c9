// Stretches: the candidates for one side of a cue's content, and what is known of the sentence when they are scored.
//
// A sentence has many more stretches than beginnings and ends. So each family of features is described by the part of
// the stretch that it looks at, and a part's score is worked out once for all stretches that share it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "attribution/triggers.hpp"

namespace quoth {

/// One candidate stretch of units.
struct Stretch {
    Range units;
    std::int32_t score = 0;                ///< thousandths; after ranking: its log-probability among all of its side
    std::span<const std::uint32_t> rules;  ///< right rules that proposed its beginning; good until the next trigger's
};

/// Where a sentence's triggers stand, so that each boundary finds its neighbours at once.
class TriggerIndex {
public:
    void read(std::uint32_t units, const std::vector<Trigger>& triggers);

    /// The first trigger at or after a unit that may well be a cue, or none.
    std::uint32_t next(std::uint32_t unit) const noexcept { return next_[unit]; }
    /// How many triggers in a range are more likely cues than not.
    std::int32_t likely_in(Range units) const noexcept { return likely_[units.last] - likely_[units.first]; }

private:
    std::vector<std::uint32_t> next_;
    std::vector<std::int32_t> likely_;
};

/// What is known of the sentence's other triggers when boundaries are scored.
struct Neighbours {
    const std::vector<Trigger>* triggers = nullptr;
    const TriggerIndex* index = nullptr;
    std::size_t self = 0;

    const Trigger& trigger() const noexcept { return (*triggers)[self]; }
};

/// The units of a sentence without its final full stop.
std::uint32_t end_without_stop(const View& view) noexcept;

/// Marks inside sentences: commas, colons, dashes, brackets.
bool is_punctuation(char symbol) noexcept;

/// The symbols between cue and content as one value: six at most.
std::uint64_t gap_value(std::string_view gap) noexcept;

/// Stretches behind the cue: they begin where a right rule says so. Holds scratch: one for each workspace.
class StretchesAfter {
public:
    StretchesAfter(const Rules& rules, const Weights& weights) : rules_(rules), weights_(weights) {}

    /// The candidates, unscored, by beginning and end.
    void propose(const View& view, const Neighbours& at, const std::vector<RuleMatch>& matches,
                 std::vector<Stretch>& out);

    void describe(const View& view, const Neighbours& at, const Stretch& stretch, Features& features) const;

    /// Scores candidates as `propose` gave them.
    void score(const View& view, const Neighbours& at, std::vector<Stretch>& stretches);

private:
    struct Start {
        std::uint32_t unit = 0;
        Range rules;  ///< of `start_rules_`
    };
    /// What ends at a unit score, once they are known.
    struct EndScore {
        bool known = false;
        bool clause_known[2] = {false, false};
        std::int32_t score = 0;
        std::int32_t clause_scores[2] = {0, 0};
    };

    const Rules& rules_;
    const Weights& weights_;
    std::vector<Start> starts_;
    std::vector<std::uint32_t> start_rules_;
    std::vector<std::uint32_t> ends_;
    std::vector<EndScore> end_scores_;

    void find_starts(const std::vector<RuleMatch>& matches, std::uint32_t end);
    void find_ends(const View& view, std::uint32_t first, std::uint32_t end);
};

/// Stretches before the cue. Holds scratch: one for each workspace.
class StretchesBefore {
public:
    explicit StretchesBefore(const Weights& weights) : weights_(weights) {}

    void propose(const View& view, const Neighbours& at, std::vector<Stretch>& out);
    void describe(const View& view, const Neighbours& at, const Stretch& stretch, Features& features) const;
    void score(const View& view, const Neighbours& at, std::vector<Stretch>& stretches);

private:
    struct PartScore {
        bool known = false;
        std::int32_t score = 0;
    };

    const Weights& weights_;
    std::vector<std::uint32_t> ends_;
    std::vector<PartScore> start_scores_;

    void find_ends(const View& view, const Trigger& trigger);
};

}  // namespace quoth
