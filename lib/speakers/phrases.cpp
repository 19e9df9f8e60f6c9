#include "speakers/phrases.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

/// What ends a noun phrase wherever it stands.
bool ends_phrase(char symbol) noexcept { return is_one_of(symbol, ",;:~<>@ifpwugabtoWTZ%BAMd!HPO_"); }

/// What ends it once it has a noun: verbs, which before a noun are adjectives ("the ruling coalition").
bool ends_after_noun(char symbol) noexcept { return is_one_of(symbol, "SXCELDGRK"); }

/// Reads one phrase token by token.
class PhraseReader {
public:
    PhraseReader(const Reading& reading, Range tokens, const NameEnds& names) : reading_(reading), names_(names) {
        phrase_.whole = {tokens.first, std::min(tokens.last, tokens.first + longest_phrase)};
    }

    Phrase read() {
        std::uint32_t at = read_determiner(phrase_.whole.first);
        phrase_.core.first = phrase_.noun.first = at;
        while (at < phrase_.whole.last) {
            const std::uint32_t name_end = names_.empty() ? 0 : names_[at];
            if (name_end > at) {
                phrase_.head = std::min(name_end, phrase_.whole.last) - 1;
                at = phrase_.head + 1;
                continue;
            }
            const char symbol = reading_.lexemes[at].symbol;
            const bool nothing_yet = phrase_.head == none && phrase_.kind == none;
            if (nothing_yet && symbol == symbol_of(Class::preposition) && describes_noun(at)) {
                ++at;
                continue;
            }
            if (nothing_yet && symbol == symbol_of(Class::about)) {  // "about half of the voters"
                ++at;
                continue;
            }
            const bool possessor = symbol == symbol_of(Class::possessive_mark) ||
                                   (is_plural_possessive(reading_, at) && at + 1 < phrase_.whole.last);
            if (possessor && phrase_.head != none) {
                phrase_.noun.first = at + 1;
                phrase_.head = none;
            } else if (symbol == symbol_of(Class::open_bracket) && over_bracket(at) != at) {
                at = over_bracket(at);
                continue;
            } else if (symbol == symbol_of(Class::conjunction)) {
                if (!joins(at)) break;
                phrase_.conjoined = true;
            } else if (ends_phrase(symbol) || (phrase_.head != none && !is_noun(at) &&
                                               (ends_after_noun(symbol) || describes_people(at) || tells_time(at)))) {
                break;
            } else if (symbol != symbol_of(Class::number) && symbol != symbol_of(Class::adverb)) {
                phrase_.head = at;
            } else if (phrase_.kind == none && symbol == symbol_of(Class::number)) {
                phrase_.kind = at;  // "many", "dozens": a head of its own where no noun follows
            }
            ++at;
        }
        phrase_.end = at;
        finish(at);
        return phrase_;
    }

private:
    std::uint32_t read_determiner(std::uint32_t at) {
        if (at >= phrase_.whole.last) return at;
        const char symbol = reading_.lexemes[at].symbol;
        if (symbol == symbol_of(Class::possessive)) {
            phrase_.determiner = Phrase::Determiner::possessive;
            return at + 1;
        }
        if (symbol != symbol_of(Class::determiner)) return at;
        // the, this, these, those
        const Lexeme& lexeme = reading_.lexemes[at];
        const bool definite = lexeme.usage == Usage::definite || has(lexeme.features, Feature::singular) ||
                              has(lexeme.features, Feature::plural);
        phrase_.determiner = definite ? Phrase::Determiner::definite : Phrase::Determiner::indefinite;
        return at + 1;
    }

    /// "Anna Holm (Lab) and": the end of a short bracket behind which the phrase goes on, else `at`.
    std::uint32_t over_bracket(std::uint32_t at) const {
        std::uint32_t end = at + 1;
        while (end < phrase_.whole.last && end < at + 6 &&
               reading_.lexemes[end].symbol != symbol_of(Class::close_bracket)) {
            ++end;
        }
        const bool goes_on = phrase_.head != none && end + 1 < phrase_.whole.last && end < at + 6 &&
                             reading_.lexemes[end + 1].symbol == symbol_of(Class::conjunction);
        return goes_on ? end + 1 : at;
    }

    /// "teachers and parents", "trade and industry minister": a noun before, and a noun phrase after it.
    bool joins(std::uint32_t at) const {
        return phrase_.head != none && at + 1 < phrase_.whole.last && !ends_phrase(reading_.lexemes[at + 1].symbol) &&
               !is_one_of(reading_.lexemes[at + 1].symbol, "SXC&");
    }

    /// An adjective behind its noun: "sources close to", "a person familiar with", "the man next to".
    bool describes_people(std::uint32_t at) const {
        if (reading_.lexemes[at].symbol != symbol_of(Class::word) || is_actor(reading_, at)) return false;
        const std::uint32_t features = reading_.lexemes[phrase_.head].features;
        const bool person = has(features, Feature::anonymous) || has(features, Feature::person);
        return has(features, Feature::people) || (person && before_preposition(at));
    }

    bool before_preposition(std::uint32_t at) const {
        return at + 1 < phrase_.whole.last && is_one_of(reading_.lexemes[at + 1].symbol, "ofbiaugwpt");
    }

    /// A preposition that is an adjective here: "an outside expert", "outside experts".
    bool describes_noun(std::uint32_t at) const {
        if (at + 1 >= phrase_.whole.last) return false;
        return is_human(reading_, at + 1) ||
               (phrase_.determiner != Phrase::Determiner::bare && is_one_of(reading_.lexemes[at + 1].symbol, "NVn"));
    }

    /// "Ann Lee last night": what tells the time ends the phrase.
    bool tells_time(std::uint32_t at) const {
        return reading_.lexemes[at].symbol == symbol_of(Class::word) && at + 1 < phrase_.whole.last &&
               reading_.lexemes[at + 1].symbol == symbol_of(Class::time);
    }

    /// A verb that is a noun here, since nothing but a preposition or a comma follows: "initial estimates".
    bool is_noun(std::uint32_t at) const {
        if (!is_one_of(reading_.lexemes[at].symbol, "SXC")) return false;
        if (reading_.text_of(at).back() != 's') return false;
        return at + 1 == phrase_.whole.last || before_preposition(at) || reading_.lexemes[at + 1].symbol == ',';
    }

    void finish(std::uint32_t at) {
        std::uint32_t quantity = phrase_.kind;
        // "some of his supporters", "those": a determiner alone
        const bool of = at < phrase_.whole.last && reading_.lexemes[at].symbol == symbol_of(Class::of);
        const std::uint32_t first = phrase_.whole.first;
        const bool alone = at == first + 1 && reading_.lexemes[first].symbol == symbol_of(Class::determiner);
        const bool whole = alone && at == phrase_.whole.last;  // "Some think"
        if (whole || (alone && (of || has(reading_.lexemes[first].features, Feature::plural)))) {
            quantity = first;
            phrase_.core.first = phrase_.noun.first = first;
            phrase_.determiner = Phrase::Determiner::bare;
        }
        if (phrase_.head == none) phrase_.head = quantity;
        phrase_.kind = phrase_.head;
        if (phrase_.head == none) return;
        phrase_.core.last = phrase_.noun.last = phrase_.head + 1;
        const bool counts = phrase_.head == quantity || has(reading_.lexemes[phrase_.head].features, Feature::quantity);
        if (counts && at + 1 < phrase_.whole.last && reading_.lexemes[at].symbol == symbol_of(Class::of)) {
            const Phrase counted = read_phrase(reading_, {at + 1, phrase_.whole.last}, names_);
            if (counted.head != none) phrase_.kind = counted.head;
        }
    }

    const Reading& reading_;
    const NameEnds& names_;
    Phrase phrase_;
};

}  // namespace

Phrase read_phrase(const Reading& reading, Range tokens, const NameEnds& names) {
    return PhraseReader(reading, tokens, names).read();
}

bool is_plural_possessive(const Reading& reading, std::uint32_t token) noexcept {
    return token < reading.tokens.size() && reading.tokens[token].kind == TokenKind::mark &&
           reading.lexemes[token].symbol == symbol_of(Class::possessive_mark);
}

bool is_human(const Reading& reading, std::uint32_t token) noexcept {
    const std::uint32_t features = reading.lexemes[token].features;
    return has(features, Feature::person) || has(features, Feature::people) || has(features, Feature::role) ||
           has(features, Feature::anonymous);
}

bool is_actor(const Reading& reading, std::uint32_t token) noexcept {
    return is_human(reading, token) || has(reading.lexemes[token].features, Feature::organization);
}

}  // namespace quoth
