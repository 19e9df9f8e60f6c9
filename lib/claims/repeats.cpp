#include "claims/links.hpp"

#include <algorithm>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "claims/shared_words.hpp"

namespace quoth {
namespace {

class Repeats {
public:
    explicit Repeats(Statements& all) : all_(all), words_(all.words()) {}

    void run() {
        for (std::uint32_t r = 0; r < all_.size(); ++r) {
            std::uint32_t first = earlier_wording(r);
            if (is_outer_denial(r)) {
                const std::uint32_t headline = is_summary(r) ? none : std::exchange(last_denied_, none);
                if (is_summary(r) && !ends_in_stop(r)) last_denied_ = r;
                if (first == none) first = denial_in_headline(headline, r);
            }
            if (first == none) {
                heads_.add(r, all_.content(r));
            } else {
                all_.repeat(r, first);
            }
        }
    }

private:
    static constexpr std::uint32_t soon = 4;  ///< sentences

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
        const std::vector<Range>& one = all_.record(a).content;
        const std::vector<Range>& two = all_.record(b).content;
        return one.front().first < two.back().last && two.front().first < one.back().last &&
               all_.places().sentence_of(a) == all_.places().sentence_of(b);
    }

    /// Whether two records could be one statement: where nobody knows who says it, its words must tell.
    bool can_repeat(std::uint32_t earlier, std::uint32_t later, std::size_t shared) const {
        constexpr std::size_t telling = 5;
        return all_.record(earlier).kind == all_.record(later).kind &&
               all_.record(earlier).negated == all_.record(later).negated && !all_.are_nested(earlier, later) &&
               !overlap_each_other(earlier, later) &&
               (all_.known_to_be_same(earlier, later) || (shared >= telling && all_.same_speaker(earlier, later)) ||
                sums_up(earlier, later, shared));
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
        return sentences_after(headline, later) <= soon && !is_summary(later) && overlap.shared >= 2 &&
               overlap.plain >= 1;
    }

    std::uint32_t sentences_after(std::uint32_t earlier, std::uint32_t later) const {
        return all_.places().sentence_of(later) - all_.places().sentence_of(earlier);
    }

    bool is_summary(std::uint32_t r) const {
        const BlockKind block = all_.places().block_of(r);
        return block == BlockKind::headline || block == BlockKind::heading || block == BlockKind::caption;
    }

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

    bool is_outer_denial(std::uint32_t r) const { return all_.record(r).parent == none && all_.denies_something(r); }

    /// "Star denies wedding": what the same speaker denies first in the sentences behind it is that.
    std::uint32_t denial_in_headline(std::uint32_t headline, std::uint32_t r) const {
        if (headline == none || sentences_after(headline, r) > soon || !all_.known_to_be_same(headline, r)) return none;
        return all_.first_of_cluster(headline);
    }

    Statements& all_;
    const Words& words_;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> by_wording_;
    SharedWords heads_;                 ///< the first record of each cluster
    std::uint32_t last_denied_ = none;  ///< the last denial in a headline, as long as none has come after it
};

}  // namespace

void link_repeats(Statements& all) { Repeats(all).run(); }

}  // namespace quoth
