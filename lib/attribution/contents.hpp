// Contents: which stretch of the sentence a cue's content is.
//
// Three shapes compete: after the cue ("said that ..."), before it ("..., X said") and both ("..., X said, ..."). The
// stretches of each side are ranked by a score of their own (a conditional log-linear model over the candidates), the
// shapes by another; a content's score is the sum of both log-probabilities.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/triggers.hpp"

namespace quoth {

enum class Shape : std::uint8_t { after, before, both };

/// One candidate stretch of units.
struct Stretch {
    Range units;
    std::int32_t score = 0;            ///< thousandths; after ranking: its log-probability among all of its side
    std::vector<std::uint32_t> rules;  ///< right rules that proposed its beginning
};

/// A trigger's chosen content.
struct Content {
    Shape shape = Shape::after;
    Range after;  ///< units; empty where the shape has none
    Range before;
    std::int32_t score = 0;  ///< log-probability of shape and pieces, thousandths
    std::vector<std::uint32_t> rules;
    Range addressee;  ///< units
    Range medium;
    Range particle;  ///< units after the cue that belong to it
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

/// Ranks contents. Holds scratch: one for each workspace.
class ContentRanker {
public:
    ContentRanker(Rules& rules, const Weights& weights) : rules_(rules), weights_(weights) {}

    /// What the trigger's right rules capture; call first.
    void capture(const View& view, const Neighbours& at);

    /// The candidates of one side, unscored.
    void stretches_after(const View& view, const Neighbours& at, std::vector<Stretch>& out) const;
    void stretches_before(const View& view, const Neighbours& at, std::vector<Stretch>& out) const;

    /// Features of a candidate, and of a shape.
    void describe_after(const View& view, const Neighbours& at, const Stretch& stretch, Features& features) const;
    void describe_before(const View& view, const Neighbours& at, const Stretch& stretch, Features& features) const;
    void describe_shape(const View& view, const Neighbours& at, Shape shape, Features& features) const;

    /// The best content, or one with score INT32_MIN where there are no words for it.
    Content choose(const View& view, const Neighbours& at);

    /// The stretches of each side that the last content was chosen from, best first.
    const std::vector<Stretch>& after() const noexcept { return after_; }
    const std::vector<Stretch>& before() const noexcept { return before_; }

    const std::vector<RuleMatch>& matches() const noexcept { return matches_; }
    Features& scratch() noexcept { return features_; }

private:
    Rules& rules_;
    const Weights& weights_;
    Features features_;
    std::vector<RuleMatch> matches_;  ///< of the right half; ranges are units of the sentence
    std::vector<Stretch> after_;
    std::vector<Stretch> before_;

    void rank(Model model, std::vector<Stretch>& stretches) const;
    void finish(const View& view, const Neighbours& at, Content& content) const;
};

/// The units of a sentence without its final full stop.
std::uint32_t end_without_stop(const View& view) noexcept;

}  // namespace quoth
