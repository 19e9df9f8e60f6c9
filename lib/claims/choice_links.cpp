// Links by choice: of the claims around a denial, a confirmation or a rebuttal the one that it most likely answers; of
// the headlines before a record the one that it says again.
#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "claims/link_features.hpp"
#include "claims/link_pairs.hpp"
#include "claims/links.hpp"
#include "claims/shared_words.hpp"

namespace quoth {
namespace {

/// How many records an answer looks at for its claim.
struct Window {
    std::size_t back = 0;
    std::size_t ahead = 0;
};

Window window_of(Relation relation) noexcept {
    switch (relation) {
        case Relation::denies: return {32, 10};
        case Relation::confirms: return {32, 0};
        default: return {12, 5};
    }
}

/// An answer and the claims that it may be linked to.
struct Choice {
    Answer answer;
    Relation relation = Relation::denies;
    LinkBounds bounds;
    std::int32_t words = 0;                 ///< what the answer's words are worth
    std::vector<LinkCandidate> claims;      ///< but for those that are worth no link whatever else is true of them
    std::vector<std::uint32_t> considered;  ///< all claims
};

class ChoiceLinks {
public:
    ChoiceLinks(Statements& all, const LinkWeights& weights, LinkListener* listener)
        : all_(all), pairs_(all), weights_(weights), listener_(listener) {
        const LinkWords words(all);
        for (std::uint32_t r = 0; r < all.size(); ++r) word_scores_.push_back(weights.words.score(words, r));
    }

    void run() {
        link_headlines();
        link_denials();
        SharedWords seen;
        for (std::size_t i = 0; i < order().size(); ++i) {
            const std::uint32_t r = order()[i];
            if (all_.is_confirmation(r)) {
                link(i, Relation::confirms, seen);
            } else if (may_rebut(r)) {
                link(i, Relation::rebuts, seen);
            }
            seen.add(r, all_.content(r));
        }
    }

private:
    const std::vector<std::uint32_t>& order() const noexcept { return pairs_.order(); }

    /// What a headline says stands in the text again, mostly soon and in other words.
    void link_headlines() {
        std::vector<std::uint32_t> headlines;
        for (std::size_t i = 0; i < order().size(); ++i) {
            const std::uint32_t r = order()[i];
            if (pairs_.is_summary(r)) {
                if (all_.record(r).parent == none) headlines.push_back(r);
            } else if (!all_.is_repeat(r)) {
                repeat_headline(i, headlines);
            }
        }
    }

    void repeat_headline(std::size_t i, std::span<const std::uint32_t> headlines) {
        constexpr std::size_t looked_at = 3;
        const std::uint32_t r = order()[i];
        Choice choice = begin_choice(r, Relation::repeats);
        for (const std::uint32_t headline : headlines.last(std::min(headlines.size(), looked_at))) {
            const std::optional<Nearness> nearness = nearness_behind(headline, i);
            if (!nearness || all_.are_nested(headline, r) || pairs_.are_named_apart(headline, r)) continue;
            const std::optional<LinkFeatures> features = read_pair(choice, headline, *nearness);
            if (features) choice.claims.push_back({headline, *features, words_of(choice, headline)});
        }
        if (choice.claims.empty()) return;
        if (listener_ != nullptr) listener_->hear(Relation::repeats, r, choice.claims);
        const std::uint32_t headline = best_of(choice);
        if (headline != none) all_.repeat(r, all_.first_of_cluster(headline));
    }

    /// What of all that stands between a headline and a record behind it; nothing where that is too much.
    std::optional<Nearness> nearness_behind(std::uint32_t headline, std::size_t i) const {
        constexpr std::size_t window = 24;
        Nearness nearness;
        nearness.first_behind = nearness.first_of_speaker = true;
        for (std::size_t n = 1; n <= std::min(i, window); ++n) {
            const std::uint32_t between = order()[i - n];
            if (between == headline) return nearness;
            if (pairs_.is_summary(between) || all_.record(between).parent != none) continue;
            nearness.first_behind = false;
            if (all_.known_to_be_same(between, order()[i])) nearness.first_of_speaker = false;
        }
        return std::nullopt;
    }

    /// What other denials are about tells what a denial is about: so all are chosen for alone, and once more when what
    /// the others are likely to deny is known.
    void link_denials() {
        std::vector<Choice> choices;
        SharedWords seen;
        for (std::size_t i = 0; i < order().size(); ++i) {
            const std::uint32_t r = order()[i];
            if (all_.is_denial(r) && all_.target(r) == none) {
                choices.push_back(read_choice(i, Relation::denies, seen));
            }
            seen.add(r, all_.content(r));
        }
        for (const Choice& choice : choices) {
            const std::uint32_t claim = best_of(choice);
            if (claim != none) all_.expect(choice.answer.record, claim);
        }
        std::vector<std::uint32_t> claims;
        for (Choice& choice : choices) {
            for (LinkCandidate& claim : choice.claims) {
                pairs_.compare_denials(choice.answer, claim.claim, claim.features);
            }
            if (listener_ != nullptr) listener_->hear(Relation::denies, choice.answer.record, choice.claims);
            claims.push_back(best_of(choice));
        }
        all_.forget_expected();
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (all_.target(choices[i].answer.record) == none) add_link(choices[i].answer, Relation::denies, claims[i]);
        }
    }

    void link(std::size_t i, Relation relation, const SharedWords& seen) {
        if (all_.has_link(order()[i], relation)) return;
        const Choice choice = read_choice(i, relation, seen);
        if (listener_ != nullptr) listener_->hear(relation, choice.answer.record, choice.claims);
        add_link(choice.answer, relation, best_of(choice));
    }

    void add_link(const Answer& answer, Relation relation, std::uint32_t claim) {
        if (claim == none) return;
        Spans evidence = pairs_.evidence(answer, claim);
        if (!evidence.empty()) all_.link(answer.record, relation, claim, std::move(evidence));
    }

    bool may_rebut(std::uint32_t r) const {
        const Record& record = all_.record(r);
        return all_.is_deniable(r) && record.type != Type::judgement && record.parent == none && !all_.is_repeat(r);
    }

    bool may_be_answered(std::uint32_t r, std::uint32_t claim) const {
        return claim != r && pairs_.may_be_claim(claim) && !all_.known_to_be_same(claim, r) &&
               !all_.are_nested(claim, r);
    }

    /// The claim with most points, the nearer one of equals; or none that is worth a link.
    std::uint32_t best_of(const Choice& choice) const {
        std::uint32_t best = none;
        std::int32_t most = 0;
        for (const LinkCandidate& claim : choice.claims) {
            const std::int32_t score = weights_.score(choice.relation, claim.features) + claim.words;
            if (score <= most) continue;
            most = score;
            best = claim.claim;
        }
        return best;
    }

    Choice begin_choice(std::uint32_t r, Relation relation) const {
        return {
            read_answer(all_, r), relation, weights_.bounds(relation), words_of(r, relation, LinkEnd::answer), {}, {}};
    }

    std::int32_t words_of(std::uint32_t r, Relation relation, LinkEnd end) const {
        return word_scores_[r][static_cast<std::size_t>(relation)][static_cast<std::size_t>(end)];
    }
    std::int32_t words_of(const Choice& choice, std::uint32_t claim) const {
        return choice.words + words_of(claim, choice.relation, LinkEnd::claim);
    }

    Choice read_choice(std::size_t i, Relation relation, const SharedWords& seen) const {
        const std::uint32_t r = order()[i];
        const Window window = window_of(relation);
        Choice choice = begin_choice(r, relation);
        choice.claims.reserve(window.back + window.ahead);
        choice.considered.reserve(window.back + window.ahead);
        consider(choice, std::min(i, window.back), [&](std::size_t n) { return order()[i - 1 - n]; });
        consider(choice, std::min(order().size() - i - 1, window.ahead),
                 [&](std::size_t n) { return order()[i + 1 + n]; });
        for (const Overlap& overlap : seen.overlaps(all_.content(r))) {
            if (overlap.plain >= 2) consider_far(choice, overlap.record);
        }
        const std::uint32_t denial =
            pairs_.denial_before(r);  // "denied it. “We paid.”": its claim may stand further off
        if (relation == Relation::rebuts && denial != none && all_.target(denial) != none) {
            consider_far(choice, all_.target(denial));
        }
        return choice;
    }

    /// Considers the claims of some places, the nearest first.
    template <class Next>
    void consider(Choice& choice, std::size_t count, Next next) const {
        const std::uint32_t r = choice.answer.record;
        std::uint32_t outer = none;  // the nearest outer claim
        bool alleged = false;
        bool other = false;  // somebody else's claim stands between
        for (std::size_t n = 0; n < count; ++n) {
            const std::uint32_t claim = next(n);
            if (!may_be_answered(r, claim)) continue;
            const bool inner = all_.record(claim).parent != none;
            const bool run = outer == none || all_.known_to_be_same(claim, outer);
            const bool defends = all_.has_denied(all_.record(claim).speaker);
            Nearness nearness;
            nearness.adjacent = run && !other;
            nearness.inner_adjacent = inner && (outer == none || all_.are_nested(claim, outer));
            nearness.nearest_alleging = !alleged && pairs_.is_alleging(claim);
            other = other || (!inner && !run && !defends);
            add(choice, claim, nearness);
            if (!inner && !defends && outer == none) outer = claim;
            alleged = alleged || nearness.nearest_alleging;
        }
    }

    void consider_far(Choice& choice, std::uint32_t claim) const {
        const bool known =
            std::find(choice.considered.begin(), choice.considered.end(), claim) != choice.considered.end();
        if (known || !may_be_answered(choice.answer.record, claim)) return;
        add(choice, claim, {});
    }

    /// "rejected Lund's claim that fish had died" isn't about what else Lund says; "the accusations" are no quotation
    /// that just stands there.
    void add(Choice& choice, std::uint32_t claim, Nearness nearness) const {
        const Answer& answer = choice.answer;
        if (answer.pointer.noun != none && all_.record(claim).cue.empty()) return;
        choice.considered.push_back(claim);
        const std::optional<LinkFeatures> features = read_pair(choice, claim, nearness);
        if (!features || (answer.noun != none && features->has(LinkFeature::nothing_shared))) return;
        choice.claims.push_back({claim, *features, words_of(choice, claim)});
    }

    /// What is true of a pair; nothing where that is worth no link, which most pairs show before their words are
    /// compared.
    std::optional<LinkFeatures> read_pair(const Choice& choice, std::uint32_t claim, Nearness nearness) const {
        const Answer& answer = choice.answer;
        LinkBounds left = choice.bounds;
        const bool repeats = choice.relation == Relation::repeats;
        const std::int32_t words = words_of(choice, claim);
        LinkFeatures found =
            repeats ? pairs_.read_repeat(answer, claim, nearness) : pairs_.read(answer, claim, nearness);
        const auto most = [&] {
            return weights_.score(choice.relation, found) + words + left.denials + left.words + left.mentions;
        };
        const bool compare_all = listener_ != nullptr;  // who listens wants to hear of all pairs
        if (choice.relation != Relation::denies) {      // those wait until all are chosen for
            pairs_.compare_denials(answer, claim, found);
            left.denials = 0;
        }
        const std::int32_t most_by_words = most();
        if (most_by_words <= 0 && !compare_all) return std::nullopt;
        pairs_.compare_words(answer, claim, found);
        left.words = 0;
        const std::int32_t most_by_mentions = most();
        assert(most_by_mentions <= most_by_words);
        if (most_by_mentions <= 0 && !compare_all) return std::nullopt;
        pairs_.compare_mentions(answer, claim, found);
        left.mentions = 0;
        assert(most() <= most_by_mentions);
        return found;
    }

    Statements& all_;
    LinkPairs pairs_;
    const LinkWeights& weights_;
    LinkListener* listener_;
    std::vector<LinkWordScores> word_scores_;  ///< of each record
};

}  // namespace

void link_by_choice(Statements& all, const LinkWeights& weights, LinkListener* listener) {
    ChoiceLinks(all, weights, listener).run();
}

}  // namespace quoth
