#include "claims/links.hpp"

#include <algorithm>

#include "claims/shared_words.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t at_once = 2;  ///< sentences

class SharedLinks {
public:
    explicit SharedLinks(Statements& all) : all_(all) {}

    void run() {
        SharedWords seen;
        for (std::uint32_t r = 0; r < all_.size(); ++r) {
            if (all_.is_repeat(r)) continue;
            const std::vector<Overlap> overlaps = seen.overlaps(all_.content(r));
            if (waits_for_claim(r)) link_to_best(r, overlaps, Relation::denies);
            const bool confirms = all_.is_confirmation(r) && !all_.has_link(r, Relation::confirms);
            if (confirms) link_to_best(r, overlaps, Relation::confirms);
            if (all_.is_deniable(r)) link_earlier_denials(r, overlaps);
            seen.add(r, all_.content(r));
        }
    }

private:
    /// How many sentences lie between two records.
    std::uint32_t distance(std::uint32_t a, std::uint32_t b) const {
        const std::uint32_t first = all_.places().sentence_of(a);
        const std::uint32_t second = all_.places().sentence_of(b);
        return first < second ? second - first : first - second;
    }

    /// A denial right after somebody else's claim needs to share no more than two words with it.
    bool is_answered_at_once(std::uint32_t answer, const Overlap& overlap, std::uint32_t other) const {
        return answer > other && all_.denies_something(answer) && all_.known_to_differ(answer, other) &&
               overlap.plain >= 2 && distance(answer, other) <= at_once;
    }

    bool is_answered(std::uint32_t answer, const Overlap& overlap, std::uint32_t other) const {
        if (all_.same_speaker(answer, other) || all_.are_nested(answer, other)) return false;
        if (is_answered_at_once(answer, overlap, other)) return true;
        if (all_.record(answer).negated != all_.record(other).negated) return false;
        const std::size_t least = std::min(all_.content(answer).size(), all_.content(other).size());
        const std::size_t most = std::max(all_.content(answer).size(), all_.content(other).size());
        const bool enough = overlap.plain >= 2 || (overlap.shared >= 3 && overlap.plain >= 1);
        return enough && overlap.shared * 3 >= least * 2 && overlap.shared * 3 >= most;
    }

    bool waits_for_claim(std::uint32_t r) const { return all_.denies_something(r) && all_.target(r) == none; }

    void link_to_best(std::uint32_t r, const std::vector<Overlap>& overlaps, Relation relation) {
        const Overlap* best = nullptr;
        for (const Overlap& overlap : overlaps) {
            if (!all_.is_deniable(overlap.record) || !is_answered(r, overlap, overlap.record)) continue;
            if (best == nullptr || overlap.shared >= best->shared) best = &overlap;
        }
        if (best != nullptr) all_.link_by_words(r, relation, best->record);
    }

    void link_earlier_denials(std::uint32_t r, const std::vector<Overlap>& overlaps) {
        for (const Overlap& overlap : overlaps) {
            const std::uint32_t denial = overlap.record;
            const bool fits = waits_for_claim(denial) && is_answered(denial, overlap, r);
            if (fits) all_.link_by_words(denial, Relation::denies, r);
        }
    }

    Statements& all_;
};

}  // namespace

void link_by_shared_words(Statements& all) { SharedLinks(all).run(); }

}  // namespace quoth
