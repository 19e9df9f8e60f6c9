// Sources: which stretch of the sentence names who says it, or none.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/contents.hpp"

namespace quoth {

/// One candidate source: units of the sentence, or empty for "none named".
struct Source {
    Range units;
    std::int32_t score = 0;
    std::int32_t gap = 0;  ///< after ranking: how much better it is than the next, or worse than the best
    RuleList rules;        ///< rules that proposed it; none for "none" and for a shared one
    bool shared = false;   ///< the source of the record before in the sentence
};

/// Ranks sources. Holds scratch: one for each workspace.
class SourceRanker {
public:
    SourceRanker(Rules& rules, const Weights& weights) : rules_(rules), weights_(weights) {}

    /// What a trigger's rules propose, whatever its content; call first, once for all its contents. `earlier` is the
    /// source of the record before it in the sentence, or empty.
    void propose(const View& view, const Neighbours& at, const std::vector<RuleMatch>& right_matches, Range earlier);

    /// The candidates of a trigger whose content is chosen: those proposed that lie outside of it. The first one is
    /// "none".
    void candidates(const Content& content, std::vector<Source>& out) const;

    void describe(const View& view, const Neighbours& at, const Content& content, const Source& source,
                  Features& features) const;

    /// All of them with their log-probabilities in thousandths, the best two first. Good until the next call.
    const std::vector<Source>& rank(const View& view, const Neighbours& at, const Content& content);

    const std::vector<Source>& ranked() const noexcept { return candidates_; }

private:
    Rules& rules_;
    const Weights& weights_;
    std::vector<RuleMatch> left_matches_;
    std::vector<Source> proposed_;  ///< scored by what doesn't depend on the content; "none" first
    std::vector<Source> candidates_;

    void add(Range units, std::uint32_t rule, bool shared);
    void add_left(const View& view, const Neighbours& at);
    void leave_out(const View& view, const Trigger& trigger);
};

}  // namespace quoth
