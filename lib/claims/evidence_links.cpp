// Links by evidence: denials that don't point at a claim, and the claim around them that they answer most likely.
#include <algorithm>
#include <optional>

#include <boost/unordered/unordered_flat_map.hpp>

#include "claims/links.hpp"
#include "claims/phrase.hpp"
#include "claims/pointers.hpp"

namespace quoth {
namespace {

constexpr std::size_t looked_back = 24;     ///< records
constexpr std::size_t looked_ahead = 8;     ///< records
constexpr std::uint32_t longest_look = 12;  ///< sentences
constexpr std::uint32_t longest_source = 16;
constexpr std::size_t most_names = 24;  ///< words by which a speaker is known

/// Points for what speaks for a link; a link needs `least` of them.
struct Points {
    static constexpr int least = 7;
    static constexpr int shared_word = 2;  ///< a word that both have, names of the one who denies left out
    static constexpr int shared_name = 1;
    static constexpr int mentions = 2;      ///< the claim is about the one who denies
    static constexpr int same_noun = 2;     ///< "denied the allegations", where somebody alleges
    static constexpr int accuser = 2;       ///< the denial is about the one who claims
    static constexpr int alleging = 2;      ///< its cue accuses, alleges, reports
    static constexpr int nothing_said = 2;  ///< the denial says nothing itself: it, the claim, wrongdoing
    static constexpr int next = 2;          ///< at most one sentence lies between
    static constexpr int near = 1;          ///< at most three
    static constexpr int far = -2;          ///< more than six
    static constexpr int later = -1;        ///< the claim stands after the denial
};

class EvidenceLinks {
public:
    explicit EvidenceLinks(Statements& all) : all_(all), words_(all.words()) {
        for (std::uint32_t s = 0; s < all.places().sentence_count(); ++s) {
            for (const std::uint32_t r : all.places().records_in(s)) order_.push_back(r);
        }
        for (std::uint32_t r = 0; r < all.size(); ++r) learn_names(r);
    }

    void run() {
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t r = order_[i];
            if (all_.denies_something(r) && all_.target(r) == none) link(i);
        }
    }

private:
    /// The words by which a record's source names its speaker.
    void learn_names(std::uint32_t r) {
        const Record& record = all_.record(r);
        if (record.speaker == none) return;
        std::vector<std::uint64_t>& names = names_[record.speaker];
        for (const Range& range : record.source) {
            for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_source); ++t) {
                if (names.size() < most_names && names_somebody(t)) names.push_back(stem_of(words_, t));
            }
        }
    }

    bool names_somebody(std::uint32_t t) const {
        const Class c = words_.at(t);
        return c == Class::name || c == Class::person_noun || c == Class::organization_noun;
    }

    bool is_name_of(std::uint32_t speaker, std::uint64_t stem) const {
        const auto names = names_.find(speaker);
        return names != names_.end() &&
               std::find(names->second.begin(), names->second.end(), stem) != names->second.end();
    }

    bool mentions(std::uint32_t claim, std::uint32_t speaker) const {
        const std::vector<ContentWord>& content = all_.content(claim);
        return std::any_of(content.begin(), content.end(),
                           [this, speaker](const ContentWord& word) { return is_name_of(speaker, word.stem); });
    }

    /// "denied threatening a neighbour. The neighbour claims": whether a content names another record's source.
    bool mentions_source(std::uint32_t r, std::uint32_t claim) const {
        const std::vector<ContentWord>& content = all_.content(r);
        for (const Range& range : all_.record(claim).source) {
            for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_source); ++t) {
                if (!names_somebody(t)) continue;
                const std::uint64_t stem = stem_of(words_, t);
                if (std::any_of(content.begin(), content.end(),
                                [stem](const ContentWord& w) { return w.stem == stem; }))
                    return true;
            }
        }
        return false;
    }

    void link(std::size_t i) {
        const std::uint32_t r = order_[i];
        const bool nothing_said = says_nothing(r);
        std::uint32_t best = none;
        int most = Points::least - 1;
        const std::size_t first = i > looked_back ? i - looked_back : 0;
        const std::size_t last = std::min(order_.size(), i + looked_ahead);
        for (std::size_t k = first; k < last; ++k) {
            if (k == i || !may_answer(r, order_[k])) continue;
            const int points = points_of(r, order_[k], nothing_said);
            const bool nearer = best != none && distance(r, order_[k]) < distance(r, best);
            if (points > most || (points == most && best != none && nearer)) {
                most = points;
                best = order_[k];
            }
        }
        if (best != none) all_.link_by_words(r, Relation::denies, best);
    }

    bool may_answer(std::uint32_t r, std::uint32_t claim) const {
        const Record& record = all_.record(claim);
        return record.parent == none && all_.is_deniable(claim) && record.type != Type::belief &&
               !all_.are_nested(claim, r) && all_.known_to_differ(claim, r) && distance(r, claim) <= longest_look;
    }

    std::uint32_t distance(std::uint32_t a, std::uint32_t b) const {
        const std::uint32_t first = all_.places().sentence_of(a);
        const std::uint32_t second = all_.places().sentence_of(b);
        return first < second ? second - first : first - second;
    }

    /// "denied it", "called the report false", "denied wrongdoing".
    bool says_nothing(std::uint32_t r) const {
        return !read_pointer(words_, all_.record(r)).tokens.empty() || is_blanket(r);
    }

    bool is_blanket(std::uint32_t r) const {
        const std::vector<ContentWord>& content = all_.content(r);
        return all_.record(r).denial_basis == DenialBasis::cue && content.size() <= 2 &&
               std::any_of(content.begin(), content.end(),
                           [this](const ContentWord& word) { return words_.is(word.token, DenialFeature::blanket); });
    }

    int points_of(std::uint32_t r, std::uint32_t claim, bool nothing_said) const {
        const std::uint32_t speaker = all_.record(r).speaker;
        int words = 0;
        int names = 0;
        for (const std::uint32_t t : shared_places(all_.content(r), all_.content(claim))) {
            if (is_name_of(speaker, stem_of(words_, t))) continue;
            ++(words_.at(t) == Class::name ? names : words);
        }
        const bool about = speaker != none && mentions(claim, speaker);
        const bool accuser = mentions_source(r, claim);
        const CueLemma* lemma = words_.lemma(all_.record(claim).cue_form);
        const bool alleging =
            lemma != nullptr && has(words_.lexicon().denial_features(lemma->key), DenialFeature::alleging);
        if (nothing_said ? is_blanket(r) && !about : words == 0 && !((about || accuser) && alleging)) return 0;
        int points = std::min(words, 3) * Points::shared_word + std::min(names, 2) * Points::shared_name;
        const std::uint32_t noun = read_object(words_, all_.record(r).content.front()).claim;
        if (stands_for_cue(words_, noun, all_.record(claim))) points += Points::same_noun;
        if (about) points += Points::mentions;
        if (accuser) points += Points::accuser;
        if (alleging) points += Points::alleging;
        if (nothing_said) points += Points::nothing_said;
        const std::uint32_t apart = distance(r, claim);
        points += apart <= 1 ? Points::next : apart <= 3 ? Points::near : apart <= 6 ? 0 : Points::far;
        return place_of(all_.record(claim)) > place_of(all_.record(r)) ? points + Points::later : points;
    }

    Statements& all_;
    const Words& words_;
    std::vector<std::uint32_t> order_;  ///< records by place
    boost::unordered_flat_map<std::uint32_t, std::vector<std::uint64_t>> names_;
};

}  // namespace

void link_by_evidence(Statements& all) { EvidenceLinks(all).run(); }

}  // namespace quoth
