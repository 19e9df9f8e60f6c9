#include "claims/links.hpp"

#include <algorithm>
#include <span>

#include "claims/phrase.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t denial_window = 3;      ///< sentences
constexpr std::uint32_t head_of_sentence = 16;  ///< tokens
constexpr std::size_t looked_at = 16;           ///< records of a sentence

class StatedLinks {
public:
    explicit StatedLinks(Statements& all) : all_(all), words_(all.words()) {}

    void run() {
        for (std::uint32_t s = 1; s < all_.places().sentence_count(); ++s) link_by_demonstrative(s);
        for (std::uint32_t r = 0; r < all_.size(); ++r) link_inner_claim(r);
    }

private:
    /// "denial", "rejection"; "contradicts".
    bool is_rejecting_word(std::uint32_t t) const {
        const std::uint32_t cue = words_.cue_form(t);
        const CueLemma* lemma = words_.lemma(cue);
        if (lemma == nullptr || lemma->kind != CueKind::reject) return false;
        return words_.lexicon().form(cue).inflection == Inflection::noun ||
               has(words_.lexicon().features(lemma->key), Feature::rejecting);
    }

    /// "This statement serves as a direct rebuttal to X, who said P": the record before rebuts that in the sentence.
    /// "This denial follows a briefing where X said P": the denial before denies it.
    void link_by_demonstrative(std::uint32_t sentence) {
        const std::span<const std::uint32_t> here = all_.places().records_in(sentence);
        if (here.empty()) return;
        const Range tokens = all_.places().tokens_of(sentence);
        const std::uint32_t start = tokens.first;
        const bool demonstrative = words_.at(start) == Class::determiner && !words_.quoted(start) &&
                                   (words_.is(start, Feature::singular) || words_.is(start, Feature::plural));
        if (!demonstrative) return;
        const std::uint32_t end = std::min(tokens.last, start + head_of_sentence);
        const std::uint32_t verb = verb_after(start + 1, end);
        const std::uint32_t rejecting = first_rejecting(start + 1, end);
        if (rejecting == none || verb == none) return;
        if (rejecting < verb) {
            link_denial_before(sentence, {start, reply_after(rejecting, end)}, here);
        } else {
            link_statement_before(sentence, {start, rejecting + 1}, here);
        }
    }

    /// The first token after the subject that may be its verb.
    std::uint32_t verb_after(std::uint32_t t, std::uint32_t end) const {
        for (std::uint32_t first = t; t < end; ++t) {
            const Class c = words_.at(t);
            if (is_auxiliary(c) || words_.is(t, DenialFeature::reply)) return t;
            const bool verb = c == Class::word_s || c == Class::verb_past || is_cue_verb(c);
            if (verb && t > first && is_open(words_.at(t - 1))) return t;
        }
        return none;
    }

    std::uint32_t first_rejecting(std::uint32_t t, std::uint32_t end) const {
        for (; t < end; ++t) {
            if (is_rejecting_word(t)) return t;
        }
        return none;
    }

    /// One past the word that says that a denial answers something, or `none`.
    std::uint32_t reply_after(std::uint32_t t, std::uint32_t end) const {
        for (; t < end; ++t) {
            if (words_.is(t, DenialFeature::reply)) return t + 1;
        }
        return none;
    }

    /// The first record of a sentence whose cue stands after a token and that may be denied.
    std::uint32_t claim_after(std::span<const std::uint32_t> here, std::uint32_t token) const {
        for (std::size_t i = 0; i < std::min(here.size(), looked_at); ++i) {
            if (place_of(all_.record(here[i])) >= token && all_.is_deniable(here[i])) return here[i];
        }
        return none;
    }

    void link_denial_before(std::uint32_t sentence, Range evidence, std::span<const std::uint32_t> here) {
        if (evidence.last == none) return;
        const std::uint32_t claim = claim_after(here, evidence.last);
        if (claim == none) return;
        for (std::uint32_t back = 1; back <= std::min(sentence, denial_window); ++back) {
            const std::span<const std::uint32_t> there = all_.places().records_in(sentence - back);
            for (std::size_t i = there.size(); i-- > 0;) {
                if (!all_.is_denial(there[i])) continue;
                const std::uint32_t denial = all_.first_of_cluster(there[i]);
                if (all_.target(denial) == none && !all_.same_speaker(denial, claim)) {
                    all_.link(denial, Relation::denies, claim, evidence);
                }
                return;
            }
        }
    }

    void link_statement_before(std::uint32_t sentence, Range evidence, std::span<const std::uint32_t> here) {
        const std::uint32_t claim = claim_after(here, evidence.last);
        if (claim == none) return;
        const std::span<const std::uint32_t> there = all_.places().records_in(sentence - 1);
        for (std::size_t i = there.size(); i-- > 0;) {
            if (all_.record(there[i]).parent != none || all_.record(there[i]).type != Type::assertion) continue;
            if (!all_.same_speaker(there[i], claim)) all_.link(there[i], Relation::rebuts, claim, evidence);
            return;
        }
    }

    /// "rejected Y's claim that P", "rejected claims that P": the record of the claim stands in the content of the
    /// denial, whether it is said who makes it or not.
    void link_inner_claim(std::uint32_t r) {
        const Record& record = all_.record(r);
        if (record.parent == none || record.cue_head == none || !all_.is_deniable(r)) return;
        const std::uint32_t denial = record.parent;
        if (!all_.is_denial(denial) || all_.record(denial).denial_basis == DenialBasis::answer) return;
        const Object object = read_object(words_, all_.record(denial).content.front());
        if (object.claim != record.cue_head || all_.target(denial) != none) return;
        const std::uint32_t content = words_.skip_marks(record.content.front().first, words_.size());
        if (words_.at(content) == Class::as) return;  // dismissed the claim as
        all_.link(denial, Relation::denies, r, object.tokens);
    }

    Statements& all_;
    const Words& words_;
};

}  // namespace

void link_as_stated(Statements& all) { StatedLinks(all).run(); }

}  // namespace quoth
