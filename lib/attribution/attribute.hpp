// Attribution: from the sentences of an article to its records.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "attribution/candidates.hpp"
#include "attribution/edges.hpp"
#include "attribution/labels.hpp"
#include "attribution/models.hpp"
#include "attribution/observer.hpp"
#include "attribution/record.hpp"
#include "attribution/traits.hpp"

namespace quoth {

/// How much worse than the best a content or source may be to be considered, in thousandths.
inline constexpr std::int32_t widest_choice = 2500;
/// What an outermost record must score, in thousandths.
inline constexpr std::int32_t least_record_score = -950;
/// The same for cues that reject a claim: a denial missed costs more than one found too many.
inline constexpr std::int32_t least_rejecting_score = -1700;
/// What a trigger must score for a content and source to be sought.
inline constexpr std::int32_t least_trigger_score = -1500;
inline constexpr std::int32_t least_rejecting_trigger_score = -2300;
/// The same for a trigger that stands inside of another one's content.
inline constexpr std::int32_t least_inner_score = -300;
/// What a record must score that stands inside of another one's content.
inline constexpr std::int32_t least_nested_score = 0;
inline constexpr std::int32_t least_rejecting_nested_score = -800;
inline constexpr std::int32_t least_denying_nested_score = -1600;
/// The same for the claim that is denied.
inline constexpr std::int32_t least_denied_score = -3500;
/// What a record must score that is the best one for a quotation which nobody else claims.
inline constexpr std::int32_t least_owner_score = -3000;
/// The same for those that a conjunction joins to another cue (maintains that P and denies Q).
inline constexpr std::int32_t least_joined_denial_score = -2300;
/// The same for cues that reject and have a noun for a claim as their object.
inline constexpr std::int32_t least_denying_score = -3000;

/// What a record and a trigger of this kind must score.
inline std::int32_t least_score_of(CueKind kind, const Trigger& trigger) noexcept {
    if (trigger.denies_claim) return least_denying_score;
    if (trigger.joined_denial) return least_joined_denial_score;
    return kind == CueKind::reject || trigger.rejects || trigger.answers_no ? least_rejecting_score
                                                                            : least_record_score;
}
constexpr std::int32_t least_trigger_score_of(CueKind kind) noexcept {
    return kind == CueKind::reject ? least_rejecting_trigger_score : least_trigger_score;
}

/// How much more an inner record must score than one around it to be taken in its place, in thousandths, where the
/// outer one scores less than `sure_outside`.
inline constexpr std::int32_t surer_inside = 500;
inline constexpr std::int32_t sure_outside = 1000;

/// What a candidate inside of another one's content must score. A claim that is denied is sure where its content says
/// what is claimed ("rejected claims that P"), and none where nobody makes it and it says less ("allegations of fraud",
/// "dismissed the report as false").
std::int32_t least_nested_score_of(const View& view, const Trigger& trigger, const Candidate& candidate) noexcept;

/// Candidates that were chosen so far.
using ChosenCandidates = std::span<const Candidate* const>;

/// Finds the records of an article. Holds scratch: one for each workspace.
class Attributor {
public:
    Attributor(Rules& rules, const Models& models);

    /// Sets `records` to those of an article, outermost first and then those inside them; ordered by first token.
    void read(const Reading& reading, const Lexicon& lexicon, std::vector<Record>& records,
              Observer* observer = nullptr);

    /// The candidates of one sentence with what their contents and sources could be; the first of these is taken.
    void find_candidates(const View& view, SentenceCandidates& out);

    /// Takes the best choice for each candidate, in view of what the others took first.
    void choose(const View& view, SentenceCandidates& all) const;

    /// The record that a candidate makes.
    Record to_record(const View& view, const SentenceCandidates& all, const Candidate& candidate) const;

    const TriggerFinder& triggers() const noexcept { return triggers_; }
    const ContentRanker& contents() const noexcept { return contents_; }
    const SourceRanker& sources() const noexcept { return sources_; }

private:
    Rules& rules_;
    const Models& models_;
    TriggerFinder triggers_;
    ContentRanker contents_;
    SourceRanker sources_;
    SourceEdges edges_;
    Labels labels_;
    View view_;
    SentenceCandidates sentence_;
    std::vector<Traits> traits_;     ///< of each of the sentence's candidates
    std::vector<Candidate*> order_;  ///< its candidates in the order in which they are chosen
    std::vector<std::uint32_t> matched_;
    Observer* observer_ = nullptr;

    static void take_apposition(const Trigger& trigger, Candidate& candidate, std::vector<Choice>& choices);
    void find_choices(const View& view, const Neighbours& at, Range earlier, SentenceCandidates& out);
    std::uint32_t best_choice(const View& view, const SentenceCandidates& all, const Candidate& candidate) const;
    void read_sentence(std::vector<Record>& out);
    bool is_chosen(Candidate& candidate, ChosenCandidates chosen) const;
    Verdict verdict_alone(const Candidate& candidate, ChosenCandidates chosen) const;
    std::optional<Verdict> clash(const Candidate& candidate, const Candidate& chosen) const;
    void score_candidates();
    void score_as_nested(Candidate& candidate) const;
    bool is_nested(Candidate& candidate, ChosenCandidates outer) const;
    bool is_denied_later(const Candidate& candidate) const noexcept;
    bool scores_enough(const Candidate& candidate) const;
    void rank_candidates();
    void order_candidates();
    bool holds_whole(const Candidate& outer, const Candidate& inner) const;
    std::uint32_t index_of(const Candidate* candidate) const noexcept;
    bool owns_quotation(const Candidate& candidate, ChosenCandidates chosen) const;
    void join_split_quotations(ChosenCandidates outer);
    void drop_opening(Content& content) const;
    void keep_relative(Content& content) const;
    void settle_source(Candidate& candidate);
    void read_answers(std::vector<Record>& out);
    bool read_signature(const View& view, std::vector<Record>& out);
    bool read_whole(const View& view, std::vector<Record>& out);
};

}  // namespace quoth
