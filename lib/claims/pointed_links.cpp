#include "claims/links.hpp"

#include <algorithm>
#include <span>

#include <boost/unordered/unordered_flat_map.hpp>

#include "claims/phrase.hpp"
#include "claims/shared_words.hpp"

namespace quoth {
namespace {

/// How far names and the remarks of names look back, in sentences.
constexpr std::uint32_t address_window = 6;
constexpr std::uint32_t near_window = 2;
constexpr std::uint32_t longest_source = 16;  ///< tokens
constexpr std::size_t looked_at = 16;         ///< records of a sentence

class PointedLinks {
public:
    explicit PointedLinks(Statements& all) : all_(all), words_(all.words()) {}

    void run() {
        link_by_address();
        for (std::uint32_t r = 0; r < all_.size(); ++r) link_by_pointing(r);
    }

private:
    /// Names in a record's source, or those of an earlier source of the same speaker.
    std::vector<ContentWord> names_of_source(std::uint32_t r) {
        std::vector<ContentWord> names;
        for (const Range& range : all_.record(r).source) {
            for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_source); ++t) {
                if (words_.at(t) == Class::name) names.push_back({stem_of(words_, t), t, true});
            }
        }
        if (all_.record(r).speaker == none) return names;
        std::vector<ContentWord>& known = names_of_speaker_[all_.record(r).speaker];
        if (known.empty()) known = names;
        return names.empty() ? known : names;
    }

    /// The name whose remarks a denial is about: "Smith's remarks", "the White House".
    Range addressed(const Record& record) const {
        const Range content = record.content.front();
        const Object object = read_object(words_, content);
        if (object.tokens.empty()) return {};
        const std::uint32_t end = object.claim == none ? object.tokens.last : object.claim;
        Range name;
        for (std::uint32_t t = object.tokens.first; t < end; ++t) {
            if (words_.at(t) == Class::name) {
                if (name.empty()) name.first = t;
                name.last = t + 1;
            } else if (words_.at(t) != Class::determiner && words_.at(t) != Class::title &&
                       words_.at(t) != Class::possessive_mark) {
                if (object.claim == none) return {};
                if (!name.empty() && words_.at(name.last) != Class::possessive_mark) return {};
            }
        }
        if (name.empty()) return {};
        const bool possessive = words_.at(name.last) == Class::possessive_mark;
        const bool alone = object.claim == none && name.last == object.tokens.last;
        return possessive || alone ? name : Range{};
    }

    void link_by_address() {
        SharedWords sources;
        for (std::uint32_t r = 0; r < all_.size(); ++r) {
            if (all_.is_denial(r)) link_to_address(r, sources);
            if (all_.is_deniable(r)) sources.add(r, names_of_source(r));
        }
    }

    void link_to_address(std::uint32_t r, const SharedWords& sources) {
        if (all_.is_repeat(r) || all_.has_link(r, Relation::denies)) return;
        const Range name = addressed(all_.record(r));
        if (name.empty()) return;
        std::uint32_t best = none;
        const std::vector<ContentWord> wanted{{stem_of(words_, name.last - 1), name.last - 1, true}};
        for (const Overlap& overlap : sources.overlaps(wanted)) {
            const std::uint32_t claim = overlap.record;
            if (all_.same_speaker(claim, r) || all_.are_nested(claim, r)) continue;
            const bool says_more = has_plain_word(all_.content(r));
            if (says_more && !shares_plain_word(r, claim)) continue;
            const std::uint32_t window = says_more ? address_window : near_window;
            if (all_.places().sentence_of(claim) + window < all_.places().sentence_of(r)) continue;
            if (best == none || shares_more(r, claim, best)) best = claim;
        }
        if (best != none) all_.link(r, Relation::denies, best, name);
    }

    static bool has_plain_word(const std::vector<ContentWord>& content) {
        return std::any_of(content.begin(), content.end(), [](const ContentWord& word) { return !word.name; });
    }

    bool shares_plain_word(std::uint32_t a, std::uint32_t b) const {
        const std::vector<std::uint32_t> places = shared_places(all_.content(a), all_.content(b));
        return std::any_of(places.begin(), places.end(),
                           [this](std::uint32_t token) { return words_.at(token) != Class::name; });
    }

    /// Whether `a` has more words in common with `r` than `b` has, or as many and is nearer.
    bool shares_more(std::uint32_t r, std::uint32_t a, std::uint32_t b) const {
        const std::size_t with_a = shared_places(all_.content(r), all_.content(a)).size();
        const std::size_t with_b = shared_places(all_.content(r), all_.content(b)).size();
        return with_a != with_b ? with_a > with_b : a > b;
    }

    /// "it", "the claim", "those allegations": nothing but a definite noun for a statement.
    Range pointer_of(std::uint32_t r) const {
        const Range content = all_.record(r).content.front();
        const Object object = read_object(words_, content);
        const Class c = object.tokens.empty() ? Class::stop : words_.at(object.tokens.first);
        const bool owned = c == Class::possessive && object.claim != none;
        const bool definite = owned || words_.is(object.tokens.first, DenialFeature::pointing);
        return definite && all_.content(r).empty() ? object.tokens : Range{};
    }

    void link_by_pointing(std::uint32_t r) {
        const Relation relation = all_.is_denial(r) ? Relation::denies : Relation::confirms;
        if (!(all_.denies_something(r) || all_.is_confirmation(r)) || all_.is_repeat(r) || all_.has_link(r, relation))
            return;
        const Range pointer = pointer_of(r);
        if (pointer.empty()) return;
        const std::uint32_t sentence = all_.places().sentence_of(r);
        const bool bare = pointer.size() == 1;
        std::uint32_t claim = last_claim_before(r, sentence, bare);
        if (claim == none && sentence > 0) claim = last_claim_before(r, sentence - 1, bare);
        if (claim != none) all_.link(r, relation, claim, pointer);
    }

    /// The last claim of a sentence that `r` may point at. `bare`: by a pronoun, which never means a judgement.
    std::uint32_t last_claim_before(std::uint32_t r, std::uint32_t sentence, bool bare) const {
        const std::span<const std::uint32_t> there = all_.places().records_in(sentence);
        const std::size_t least = there.size() > looked_at ? there.size() - looked_at : 0;
        for (std::size_t i = there.size(); i-- > least;) {
            const std::uint32_t claim = there[i];
            if (place_of(all_.record(claim)) >= place_of(all_.record(r))) continue;
            if (all_.record(claim).parent != none || all_.are_nested(claim, r) || !all_.is_deniable(claim)) continue;
            const bool can_be_meant =
                !all_.record(claim).cue.empty() && !(bare && all_.record(claim).type == Type::judgement);
            return can_be_meant && all_.known_to_differ(claim, r) ? claim : none;
        }
        return none;
    }

    Statements& all_;
    const Words& words_;
    boost::unordered_flat_map<std::uint32_t, std::vector<ContentWord>> names_of_speaker_;
};

}  // namespace

void link_by_pointing(Statements& all) { PointedLinks(all).run(); }

}  // namespace quoth
