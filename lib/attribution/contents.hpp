// Contents: which stretch of the sentence a cue's content is.
//
// Three shapes compete: after the cue ("said that ..."), before it ("..., X said") and both ("..., X said, ..."). The
// stretches of each side are ranked by a score of their own (a conditional log-linear model over the candidates), the
// shapes by another; a content's score is the sum of both log-probabilities.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "attribution/stretches.hpp"
#include "attribution/triggers.hpp"

namespace quoth {

enum class Shape : std::uint8_t { after, before, both };

/// A trigger's chosen content.
struct Content {
    Shape shape = Shape::after;
    Range after;  ///< units; empty where the shape has none
    Range before;
    std::int32_t score = 0;  ///< log-probability of shape and pieces, thousandths
    std::int32_t gap = 0;    ///< how much better it is than the next one, or (below 0) worse than the best
    RuleList rules;
    Range addressee;  ///< units
    Range medium;
    Range particle;  ///< units after the cue that belong to it
};

/// Ranks contents. Holds scratch: one for each workspace.
class ContentRanker {
public:
    ContentRanker(Rules& rules, const Weights& weights)
        : rules_(rules), weights_(weights), after_stretches_(rules, weights), before_stretches_(weights) {}

    /// What the trigger's right rules capture; call first.
    void capture(const View& view, const Neighbours& at);

    /// The candidates of one side, unscored.
    void stretches_after(const View& view, const Neighbours& at, std::vector<Stretch>& out) {
        after_stretches_.propose(view, at, matches_, out);
    }
    void stretches_before(const View& view, const Neighbours& at, std::vector<Stretch>& out) {
        before_stretches_.propose(view, at, out);
    }

    /// Features of a candidate, and of a shape.
    void describe_after(const View& view, const Neighbours& at, const Stretch& stretch, Features& features) const {
        after_stretches_.describe(view, at, stretch, features);
    }
    void describe_before(const View& view, const Neighbours& at, const Stretch& stretch, Features& features) const {
        before_stretches_.describe(view, at, stretch, features);
    }
    void describe_shape(const View& view, const Neighbours& at, Shape shape, Features& features) const;

    /// The best contents, best first and four at most; none where there are no words for one. Good until the next call.
    const std::vector<Content>& rank(const View& view, const Neighbours& at);

    /// The stretches of each side that the last contents were made of, the best three first.
    const std::vector<Stretch>& after() const noexcept { return after_; }
    const std::vector<Stretch>& before() const noexcept { return before_; }

    const std::vector<RuleMatch>& matches() const noexcept { return matches_; }

private:
    Rules& rules_;
    const Weights& weights_;
    StretchesAfter after_stretches_;
    StretchesBefore before_stretches_;
    std::vector<RuleMatch> matches_;  ///< of the right half; ranges are units of the sentence
    std::vector<Stretch> after_;
    std::vector<Stretch> before_;
    std::vector<Content> contents_;

    std::array<std::int32_t, 3> score_shapes(const View& view, const Neighbours& at) const;
    void add_contents(Shape shape, std::int32_t score);
    void finish(const View& view, const Neighbours& at, Content& content) const;
};

}  // namespace quoth
