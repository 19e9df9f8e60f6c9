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

    /// What the trigger's left rules capture; call first, once for all its contents.
    void capture(const View& view, const Neighbours& at);

    /// The candidates of a trigger whose content is chosen; `earlier` is the source of the record before it in the
    /// sentence, or empty. The first candidate is "none".
    void candidates(const View& view, const Neighbours& at, const Content& content,
                    const std::vector<RuleMatch>& right_matches, Range earlier, std::vector<Source>& out) const;

    void describe(const View& view, const Neighbours& at, const Content& content, const Source& source,
                  Features& features) const;

    /// All of them with their log-probabilities in thousandths, the best two first. Good until the next call.
    const std::vector<Source>& rank(const View& view, const Neighbours& at, const Content& content,
                                    const std::vector<RuleMatch>& right_matches, Range earlier);

    const std::vector<Source>& ranked() const noexcept { return candidates_; }

private:
    Rules& rules_;
    const Weights& weights_;
    struct Captured {
        Range units;
        std::uint32_t rule = none;
    };
    std::vector<Captured> captured_;
    std::vector<Source> candidates_;

    void add(const Content& content, Range units, std::uint32_t rule, bool shared, std::vector<Source>& out) const;
};

}  // namespace quoth
