// Rebuttals: claims that contradict another one without denying it.
#include <algorithm>

#include <boost/unordered/unordered_flat_map.hpp>

#include "claims/links.hpp"
#include "claims/phrase.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t window = 6;             ///< sentences between claim and rebuttal
constexpr std::size_t looked_at = 8;            ///< records that another figure looks back
constexpr std::uint32_t longest_content = 128;  ///< tokens looked through for a number

class RebuttalLinks {
public:
    explicit RebuttalLinks(Statements& all) : all_(all), words_(all.words()) {
        for (std::uint32_t s = 0; s < all.places().sentence_count(); ++s) {
            for (const std::uint32_t r : all.places().records_in(s)) order_.push_back(r);
        }
    }

    void run() {
        SharedWords seen;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t r = order_[i];
            if (!is_claim(r)) continue;
            if (!all_.is_repeat(r) && !all_.has_link(r, Relation::rebuts)) link(i, seen);
            seen.add(r, all_.content(r));
        }
    }

private:
    bool is_claim(std::uint32_t r) const {
        return all_.is_deniable(r) && all_.record(r).type == Type::assertion && all_.record(r).parent == none;
    }

    void link(std::size_t i, const SharedWords& seen) {
        const std::uint32_t r = order_[i];
        const Range figure = figure_in(all_.record(r).content.front());
        const std::uint32_t other = figure.empty() ? none : claim_with_number(i);
        if (other != none) {
            all_.link(r, Relation::rebuts, other, figure);
            return;
        }
        for (const Overlap& overlap : seen.overlaps(all_.content(r))) {
            if (contradicts(r, overlap)) return all_.link_by_words(r, Relation::rebuts, overlap.record);
        }
    }

    /// "put [the figure] at 250".
    Range figure_in(Range content) const {
        const Object object = read_object(words_, content);
        const std::uint32_t at = object.tokens.last;
        const bool figure = object.statement && !object.tokens.empty() &&
                            words_.is(object.tokens.first, DenialFeature::pointing) && words_.at(at) == Class::in;
        return figure && holds_number({at, content.last}) ? object.tokens : Range{};
    }

    bool holds_number(Range text) const {
        for (std::uint32_t t = text.first; t < std::min(text.last, text.first + longest_content); ++t) {
            if (words_.reading().tokens[t].kind == TokenKind::number) return true;
        }
        return false;
    }

    std::uint32_t claim_with_number(std::size_t i) const {
        const std::uint32_t r = order_[i];
        for (std::size_t k = i; k-- > (i > looked_at ? i - looked_at : 0);) {
            const std::uint32_t claim = order_[k];
            if (!is_near(r, claim)) return none;
            const bool fits = is_claim(claim) && all_.known_to_differ(claim, r);
            if (fits && holds_number(all_.record(claim).content.front())) return claim;
        }
        return none;
    }

    bool is_near(std::uint32_t r, std::uint32_t claim) const {
        return all_.places().sentence_of(claim) + window >= all_.places().sentence_of(r);
    }

    /// The same words by somebody else, with a negation in one of them.
    bool contradicts(std::uint32_t r, const Overlap& overlap) const {
        const std::uint32_t claim = overlap.record;
        if (all_.record(r).negated == all_.record(claim).negated || !all_.known_to_differ(claim, r)) return false;
        if (!is_near(r, claim) || all_.are_nested(claim, r)) return false;
        const std::size_t most = std::max(all_.content(r).size(), all_.content(claim).size());
        return overlap.plain >= 2 && overlap.shared * 3 >= most * 2;
    }

    Statements& all_;
    const Words& words_;
    std::vector<std::uint32_t> order_;  ///< records by place
};

}  // namespace

void link_rebuttals(Statements& all) { RebuttalLinks(all).run(); }

}  // namespace quoth
