#include "claims/links.hpp"

#include <algorithm>

#include <boost/unordered/unordered_flat_map.hpp>

#include "claims/phrase.hpp"
#include "claims/shared_words.hpp"

namespace quoth {
namespace {

/// How far names and the remarks of names look back, in sentences.
constexpr std::uint32_t address_window = 6;
constexpr std::uint32_t near_window = 2;
constexpr std::uint32_t longest_source = 16;  ///< tokens

class AddressLinks {
public:
    explicit AddressLinks(Statements& all) : all_(all), words_(all.words()) {}

    void run() { link_by_address(); }

private:
    /// Names in a record's source, or those of an earlier source of the same speaker.
    std::vector<ContentWord> names_of_source(std::uint32_t r) {
        std::vector<ContentWord> names;
        for (const Range& range : all_.record(r).source) {
            for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_source); ++t) {
                if (names_somebody(words_.at(t))) names.push_back({stem_of(words_, t), t, true});
            }
        }
        if (all_.record(r).speaker == none) return names;
        std::vector<ContentWord>& known = names_of_speaker_[all_.record(r).speaker];
        if (known.empty()) known = names;
        return names.empty() ? known : names;
    }

    /// Whether a class stands for names and for nouns that people and bodies are called by: "the doctor's account".
    static bool names_somebody(Class c) noexcept {
        return c == Class::name || c == Class::person_noun || c == Class::organization_noun;
    }

    /// The name whose remarks a denial is about: "Smith's remarks", "the union's figures", "the White House".
    Range addressed(const Record& record) const {
        const Range content = record.content.front();
        const Object object = read_object(words_, content);
        if (object.tokens.empty()) return {};
        const std::uint32_t end = object.claim == none ? object.tokens.last : object.claim;
        Range name;
        for (std::uint32_t t = object.tokens.first; t < end; ++t) {
            if (names_somebody(words_.at(t))) {
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
        if (all_.target(r) != none) return;
        const Range name = addressed(all_.record(r));
        if (name.empty()) return;
        std::uint32_t best = none;
        const std::vector<ContentWord> wanted{{stem_of(words_, name.last - 1), name.last - 1, true}};
        for (const Overlap& overlap : sources.overlaps(wanted)) {
            const std::uint32_t claim = overlap.record;
            if (all_.same_speaker(claim, r) || all_.are_nested(claim, r)) continue;
            const bool says_more = has_plain_word(all_.content(r), name);
            if (says_more && !shares_plain_word(r, claim)) continue;
            const std::uint32_t window = says_more ? address_window : near_window;
            if (all_.places().sentence_of(claim) + window < all_.places().sentence_of(r)) continue;
            if (best == none || shares_more(r, claim, best)) best = claim;
        }
        if (best != none) all_.link(r, Relation::denies, best, name);
    }

    static bool has_plain_word(const std::vector<ContentWord>& content, Range name) {
        return std::any_of(content.begin(), content.end(),
                           [name](const ContentWord& word) { return !word.name && !name.contains(word.token); });
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

    Statements& all_;
    const Words& words_;
    boost::unordered_flat_map<std::uint32_t, std::vector<ContentWord>> names_of_speaker_;
};

}  // namespace

void link_by_address(Statements& all) { AddressLinks(all).run(); }

}  // namespace quoth
