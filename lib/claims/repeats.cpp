#include "claims/links.hpp"

#include <algorithm>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

#include "claims/pointers.hpp"
#include "claims/shared_words.hpp"

namespace quoth {
namespace {

class Repeats {
public:
    explicit Repeats(Statements& all) : all_(all), words_(all.words()) {}

    void run() {
        for (std::uint32_t r = 0; r < all_.size(); ++r) {
            std::uint32_t first = earlier_wording(r);
            if (first == none) first = same_words(r);
            if (is_outer_denial(r) && !names_pronoun(r)) {
                const std::uint32_t headline = is_summary(r) ? none : std::exchange(last_denied_, none);
                if (is_summary(r) && !ends_in_stop(r)) last_denied_ = r;
                if (first == none) first = denial_in_headline(headline, r);
            }
            if (first == none) {
                heads_.add(r, all_.content(r));
            } else {
                all_.repeat(r, first);
                told_.insert(first);
            }
            remember_words(r, all_.first_of_cluster(r));
        }
    }

private:
    static constexpr std::uint32_t soon = 4;     ///< sentences
    static constexpr std::uint32_t at_once = 3;  ///< sentences behind a headline, bylines among them

    /// Hash of who says it, by which cue, and the first words of what: equal for all records of one cluster that say it
    /// in the same words.
    std::uint64_t wording(std::uint32_t r) const {
        constexpr std::size_t first_words = 2;
        const CueLemma* lemma = words_.lemma(all_.record(r).cue_form);
        std::vector<ContentWord> content = all_.content(r);
        std::sort(content.begin(), content.end(),
                  [](const ContentWord& a, const ContentWord& b) { return a.token < b.token; });
        std::uint64_t hash = mix_hashes(all_.source_hash(r), lemma == nullptr ? 0 : lemma->key);
        content.resize(std::min(first_words, content.size()));
        for (const ContentWord& word : content) hash = mix_hashes(hash, word.stem);
        return hash;
    }

    bool says_all_of(std::uint32_t a, std::uint32_t b) const {
        const std::size_t least = std::min(all_.content(a).size(), all_.content(b).size());
        return least >= 2 && shared_places(all_.content(a), all_.content(b)).size() == least;
    }

    /// Whether two records are readings of the same words.
    bool overlap_each_other(std::uint32_t a, std::uint32_t b) const {
        const Ranges& one = all_.record(a).content;
        const Ranges& two = all_.record(b).content;
        return one.front().first < two.back().last && two.front().first < one.back().last &&
               all_.places().sentence_of(a) == all_.places().sentence_of(b);
    }

    /// Whether two records could be one statement: where nobody knows who says it, its words must tell.
    bool can_repeat(std::uint32_t earlier, std::uint32_t later, std::size_t shared) const {
        constexpr std::size_t telling = 5;
        return all_.record(earlier).kind == all_.record(later).kind &&
               all_.record(earlier).negated == all_.record(later).negated && !all_.are_nested(earlier, later) &&
               !overlap_each_other(earlier, later) &&
               (all_.known_to_be_same(earlier, later) || is_summed_up_by(earlier, later) ||
                (shared >= telling && all_.same_speaker(earlier, later)) || sums_up(earlier, later, shared));
    }

    /// Whether one of them is a headline and the other has nearly all of its words: then whoever says it is the same,
    /// though one is called "the hospital boss" and the other by name.
    bool sums_up(std::uint32_t earlier, std::uint32_t later, std::size_t shared) const {
        const std::size_t least = std::min(all_.content(earlier).size(), all_.content(later).size());
        return is_summary(earlier) != is_summary(later) && shared >= 3 && shared * 10 >= least * 8;
    }

    bool says_again(std::uint32_t earlier, const Overlap& overlap, std::uint32_t later) const {
        if (!can_repeat(earlier, later, overlap.shared)) return false;
        const bool summary = is_summary(earlier) || is_summary(later);
        const std::size_t least = std::min(all_.content(earlier).size(), all_.content(later).size());
        if (is_summary(earlier) && tells_again(earlier, overlap, later)) return true;
        const std::size_t wanted = summary ? 3 : 4;
        return overlap.shared >= wanted && overlap.shared * 10 >= least * (summary ? 7 : 9);
    }

    /// Whether a sentence soon after a headline or heading has its speaker and some of its words.
    bool tells_again(std::uint32_t headline, const Overlap& overlap, std::uint32_t later) const {
        if (is_summary(later) || sentences_after(headline, later) > soon) return false;
        const bool lead = !told_.contains(headline) && sentences_after(headline, later) <= at_once;
        return overlap.plain >= 1 && (overlap.shared >= 2 || lead);
    }

    /// "Study suggests" in a headline, "according to a study carried out in Iceland" below: whether the head of its
    /// source is among the words of the later one's.
    bool is_summed_up_by(std::uint32_t headline, std::uint32_t later) const {
        if (!is_summary(headline) || is_summary(later) || sentences_after(headline, later) > soon) return false;
        return all_.is_headed_alike(later, headline);
    }

    /// Calls `visit(hash)` for the sentences of a content that have some words: hashes of all of them in order.
    template <class Visit>
    void each_sentence(std::uint32_t r, Visit visit) const {
        constexpr std::uint32_t least = 3;
        constexpr std::uint32_t most = 128;
        std::uint32_t looked = 0;
        for (const Range& range : all_.record(r).content) {
            std::uint64_t hash = 1;
            std::uint32_t count = 0;
            for (std::uint32_t t = range.first; t < range.last && looked < most; ++t, ++looked) {
                const bool that = count == 0 && words_.at(t) == Class::that;
                if (words_.is_word(t) && !that) {
                    hash = mix_hashes(hash, words_.reading().tokens[t].key);
                    ++count;
                }
                if (words_.at(t) != Class::stop && t + 1 < range.last) continue;
                if (count >= least) visit(hash);
                hash = 1;
                count = 0;
            }
        }
    }

    /// A sentence of the same words, all of them, that nobody else has said: "I concede nothing."
    std::uint32_t same_words(std::uint32_t r) const {
        std::uint32_t first = none;
        if (all_.record(r).parent != none) return first;
        each_sentence(r, [this, r, &first](std::uint64_t hash) {
            const auto found = first == none ? by_sentence_.find(hash) : by_sentence_.end();
            if (found == by_sentence_.end()) return;
            const std::uint32_t earlier = found->second;
            const bool nobody_else = !all_.known_to_differ(earlier, r) || is_summary(earlier) != is_summary(r);
            if (nobody_else && all_.record(earlier).kind == all_.record(r).kind && !all_.are_nested(earlier, r) &&
                !overlap_each_other(earlier, r)) {
                first = earlier;
            }
        });
        return first;
    }

    void remember_words(std::uint32_t r, std::uint32_t first) {
        each_sentence(r, [this, first](std::uint64_t hash) { by_sentence_.try_emplace(hash, first); });
    }

    std::uint32_t sentences_after(std::uint32_t earlier, std::uint32_t later) const {
        return all_.places().sentence_of(later) - all_.places().sentence_of(earlier);
    }

    bool is_summary(std::uint32_t r) const { return quoth::is_summary(all_.places().block_of(r)); }

    std::uint32_t earlier_wording(std::uint32_t r) {
        if (all_.content(r).size() >= 2) {
            const auto [found, is_new] = by_wording_.try_emplace(wording(r), r);
            const std::uint32_t first = found->second;
            const std::size_t least = std::min(all_.content(first).size(), all_.content(r).size());
            if (!is_new && says_all_of(first, r) && can_repeat(first, r, least)) return all_.first_of_cluster(first);
        }
        for (const Overlap& overlap : heads_.overlaps(all_.content(r))) {
            if (says_again(overlap.record, overlap, r)) return all_.first_of_cluster(overlap.record);
        }
        return none;
    }

    /// A headline that is a whole sentence may be the text's first one.
    bool ends_in_stop(std::uint32_t r) const {
        const Range sentence = all_.places().tokens_of(all_.places().sentence_of(r));
        return !sentence.empty() && words_.is_mark(sentence.last - 1, U'.');
    }

    /// "terming them baseless": goes with another denial.
    bool names_pronoun(std::uint32_t r) const {
        const Pointer pointer = read_pointer(words_, all_.record(r));
        return pointer.noun == none && pointer.tokens.size() == 1;
    }

    bool is_outer_denial(std::uint32_t r) const { return all_.record(r).parent == none && all_.denies_something(r); }

    /// "Star denies wedding": what the same speaker denies first in the sentences behind it is that.
    std::uint32_t denial_in_headline(std::uint32_t headline, std::uint32_t r) const {
        if (headline == none || sentences_after(headline, r) > soon) return none;
        if (!all_.known_to_be_same(headline, r) && !is_summed_up_by(headline, r)) return none;
        return all_.first_of_cluster(headline);
    }

    Statements& all_;
    const Words& words_;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> by_wording_;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> by_sentence_;
    boost::unordered_flat_set<std::uint32_t> told_;  ///< records that have been repeated
    SharedWords heads_;                              ///< the first record of each cluster
    std::uint32_t last_denied_ = none;  ///< the last denial in a headline, as long as none has come after it
};

}  // namespace

void link_repeats(Statements& all) { Repeats(all).run(); }

}  // namespace quoth
