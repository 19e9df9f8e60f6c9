// Links by choice: of the claims around a denial, a confirmation or a rebuttal the one that it most likely answers.
#include <algorithm>
#include <utility>

#include "claims/link_features.hpp"
#include "claims/link_pairs.hpp"
#include "claims/links.hpp"
#include "claims/shared_words.hpp"

namespace quoth {
namespace {

constexpr std::size_t looked_back = 32;           ///< records
constexpr std::size_t looked_ahead = 10;          ///< records
constexpr std::size_t looked_back_rebutting = 8;  ///< records

class ChoiceLinks {
public:
    explicit ChoiceLinks(Statements& all) : all_(all), pairs_(all), weights_(LinkWeights::english()) {}

    void run() {
        link_denials();
        link_denials();  // now that other denials of the same claim are known
        SharedWords seen;
        for (std::size_t i = 0; i < order().size(); ++i) {
            const std::uint32_t r = order()[i];
            if (all_.is_confirmation(r) && !all_.has_link(r, Relation::confirms)) {
                link(i, Relation::confirms, looked_back, seen);
            } else if (may_rebut(r)) {
                link(i, Relation::rebuts, looked_back_rebutting, seen);
            }
            seen.add(r, all_.content(r));
        }
    }

private:
    const std::vector<std::uint32_t>& order() const noexcept { return pairs_.order(); }

    void link_denials() {
        SharedWords seen;
        for (std::size_t i = 0; i < order().size(); ++i) {
            const std::uint32_t r = order()[i];
            if (all_.is_denial(r) && all_.target(r) == none) link(i, Relation::denies, looked_back, seen);
            seen.add(r, all_.content(r));
        }
    }

    bool may_rebut(std::uint32_t r) const {
        const Record& record = all_.record(r);
        return all_.is_deniable(r) && record.type == Type::assertion && record.parent == none && !all_.is_repeat(r) &&
               !all_.has_link(r, Relation::rebuts);
    }

    bool may_be_answered(std::uint32_t r, std::uint32_t claim) const {
        return claim != r && all_.is_deniable(claim) && !pairs_.ends_in_question(claim) && !all_.are_nested(claim, r) &&
               !all_.known_to_be_same(claim, r);
    }

    /// The best claim so far.
    struct Best {
        std::uint32_t claim = none;
        std::int32_t score = 0;
    };

    void consider(const Answer& answer, std::uint32_t claim, Relation relation, Nearness nearness, Best& best) const {
        const LinkFeatures features = pairs_.read(answer, claim, nearness);
        const std::int32_t score = weights_.score(relation, features);
        if (score > best.score) best = {claim, score};
    }

    /// Considers the claims of some places, the nearest first.
    template <class Next>
    void consider_near(const Answer& answer, std::size_t count, Relation relation, Best& best, Next next) const {
        std::uint32_t outer = none;  // the nearest outer claim
        bool alleged = false;
        bool other = false;  // somebody else's claim stands between
        for (std::size_t n = 0; n < count; ++n) {
            const std::uint32_t claim = next(n);
            if (!may_be_answered(answer.record, claim)) continue;
            const bool inner = all_.record(claim).parent != none;
            Nearness nearness;
            const bool run = outer == none || all_.known_to_be_same(claim, outer);
            nearness.adjacent = run && !other;
            nearness.inner_adjacent = inner && (outer == none || all_.are_nested(claim, outer));
            const bool defends = all_.has_denied(all_.record(claim).speaker);
            other = other || (!inner && !run && !defends);
            nearness.nearest_alleging = !alleged && pairs_.is_alleging(claim);
            consider(answer, claim, relation, nearness, best);
            if (!inner && !defends && outer == none) outer = claim;
            alleged = alleged || nearness.nearest_alleging;
        }
    }

    void link(std::size_t i, Relation relation, std::size_t back, const SharedWords& seen) {
        const std::uint32_t r = order()[i];
        const Answer answer = read_answer(all_, r);
        Best best;
        consider_near(answer, std::min(i, back), relation, best, [&](std::size_t n) { return order()[i - 1 - n]; });
        if (relation == Relation::denies) {
            const std::size_t ahead = std::min(order().size() - i - 1, looked_ahead);
            consider_near(answer, ahead, relation, best, [&](std::size_t n) { return order()[i + 1 + n]; });
        }
        const std::size_t first = i > back ? i - back : 0;
        for (const Overlap& overlap : seen.overlaps(all_.content(r))) {
            const bool near = std::find(order().begin() + static_cast<std::ptrdiff_t>(first),
                                        order().begin() + static_cast<std::ptrdiff_t>(i),
                                        overlap.record) != order().begin() + static_cast<std::ptrdiff_t>(i);
            if (near || overlap.plain < 2 || !may_be_answered(r, overlap.record)) continue;
            consider(answer, overlap.record, relation, {}, best);
        }
        consider_denied(answer, relation, best);
        if (best.claim == none) return;
        Spans evidence = pairs_.evidence(answer, best.claim);
        if (!evidence.empty()) all_.link(r, relation, best.claim, std::move(evidence));
    }

    /// "denied it. “We paid.”": a rebuttal goes on from a denial, whose claim may stand further off.
    void consider_denied(const Answer& answer, Relation relation, Best& best) const {
        const std::uint32_t denial = pairs_.denial_before(answer.record);
        if (relation != Relation::rebuts || denial == none) return;
        const std::uint32_t claim = all_.target(denial);
        if (claim == none || !may_be_answered(answer.record, claim)) return;
        consider(answer, claim, relation, {}, best);
    }

    Statements& all_;
    LinkPairs pairs_;
    const LinkWeights& weights_;
};

}  // namespace

void link_by_choice(Statements& all) { ChoiceLinks(all).run(); }

}  // namespace quoth
