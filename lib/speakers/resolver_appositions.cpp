// Names behind a description: "the mayor, Sione Tau", "a man who gave his name as Sione Tau".
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "speakers/name_words.hpp"

namespace quoth {

/// "The Taoiseach, Anna Holm,", "The Odikro of Nkwa, Nana Bo Holm,": one capitalised word with an article before
/// somebody's full name is an office, more words are one before a titled name ("The Labour Attaché, Ms Holm"); else
/// none.
std::uint32_t Resolver::named_in_office(const Phrase& phrase, Range source) const {
    const std::uint32_t office = name_at_end_[phrase.head];
    const bool article = phrase.determiner != Phrase::Determiner::bare || phrase.noun.first != phrase.core.first;
    if (office == none || !article || phrase.conjoined || phrase.end >= source.last) return none;
    const std::uint32_t name = name_in_apposition(phrase, source);
    if (name == none || names_[name].type != SpeakerType::person) return none;
    const Range title = names_[name].title;
    const bool titled = !title.empty() && !is_human(reading_, title.last - 1);  // Mr, Ms, Dr
    const bool apart = is(phrase.end, Class::comma) || !ends_body(features(phrase.head));
    if (titled && apart) return name;
    if (phrase.determiner != Phrase::Determiner::definite ||
        !(is(phrase.end, Class::comma) || is(phrase.end, Class::of)))
        return none;
    const bool one = apart && names_[office].core.size() == 1 && phrase.noun.first == phrase.core.first;
    return one && names_[name].core.size() > 1 ? name : none;
}

/// "The owner and chef, Anna Holm": one person who is both, where only one article stands before two offices; else
/// none.
std::uint32_t Resolver::name_of_both(const Phrase& phrase, Range source) const {
    if (phrase.determiner == Phrase::Determiner::bare || phrase.end >= source.last || !is(phrase.end, Class::comma)) {
        return none;
    }
    for (std::uint32_t i = phrase.core.first; i < phrase.core.last; ++i) {
        const bool article = is(i, Class::determiner) || is(i, Class::possessive);
        if (article || name_at_end_[i] != none || has(features(i), Feature::people)) return none;
        if (is(i + 1, Class::conjunction) && !is_human(reading_, i)) return none;
    }
    if (!is_human(reading_, phrase.head)) return none;
    const std::uint32_t name = name_in_apposition(phrase, source);
    return name != none && names_[name].type == SpeakerType::person ? name : none;
}

/// "The mayor, Sione Tau,", "A lawyer for the families, Mr Jens Aaberg,": the name behind the first comma, or none.
std::uint32_t Resolver::name_in_apposition(const Phrase& phrase, Range source) const {
    const bool one = usage(phrase.head) == Usage::single;  // "one of the donors, Ann Lee"
    const bool people = has(features(phrase.kind), Feature::people) && !one;
    std::uint32_t comma = phrase.end;
    const std::uint32_t bound = std::min(source.last, phrase.end + longest_phrase);
    while (comma < bound && !is(comma, Class::comma)) ++comma;
    const std::uint32_t next = comma + 1;
    if (next >= bound) return none;
    const Phrase apposition = read_phrase(reading_, {next, bound}, name_ends_);
    std::uint32_t name = apposition.head == none || apposition.conjoined ? none : name_at_end_[apposition.head];
    const bool named = apposition.end + 1 < bound && is_one_of(reading_.lexemes[apposition.end].symbol, "ES");
    if (name == none && named) name = name_at_begin_[apposition.end + 1];  // "his deputy, a young woman called Grace"
    if (name == none || names_[name].modifier || names_[name].core.last > source.last) return none;
    const bool body = names_[name].type == SpeakerType::organization;
    // "The auditors, Tan & Pillai": those who are one body
    if (people && !(body && comma == phrase.end && apposition.end >= bound)) return none;
    // "A person close to the buyer, the Danish group Nordbryg"
    const bool human = is_human(reading_, phrase.kind) && !has(features(phrase.kind), Feature::organization);
    // but not "the leader of the party, the Labour Party"
    const bool bare = apposition.determiner == Phrase::Determiner::bare ||
                      (apposition.determiner == Phrase::Determiner::definite && apposition.core == names_[name].core &&
                       phrase.noun.first != phrase.core.first);
    const bool plain = comma == phrase.end && bare &&
                       (phrase.determiner == Phrase::Determiner::definite ||  // "the owner, Denham Leisure Group"
                        phrase.determiner == Phrase::Determiner::possessive);
    if (human && !people && !plain && body) return none;
    if (comma != phrase.end && names_[name].title.empty() && !one && is_of_body(phrase, comma, names_[name])) {
        return none;
    }
    return names_[name].type == SpeakerType::place && !names_[name].guessed ? none : name;
}

/// "A spokeswoman for the company, Weller Holdings", "a doctor at Holm Hospital, Leeds": a name that is the body's
/// before its comma, or where the body is.
bool Resolver::is_of_body(const Phrase& phrase, std::uint32_t comma, const Name& name) const {
    if (!is_human(reading_, phrase.kind) || !(is(phrase.end, Class::for_) || is(phrase.end, Class::in))) return false;
    const std::uint32_t before = features(comma - 1);
    const bool body = reading_.tokens[comma - 1].capital
                          ? has(before, Feature::organization)
                          : has(before, Feature::company) && !is_human(reading_, comma - 1);
    if (!body) return false;
    return name.type == SpeakerType::unknown || !has(features(name.core.first), Feature::given_name);
}

/// "A man who gave his name as Sione Tau", "the caller, calling herself Ann Lee": the name behind "as" or a reflexive,
/// or none.
std::uint32_t Resolver::name_given(const Phrase& phrase, Range source) const {
    bool own = false;  // his name, himself
    for (std::uint32_t i = phrase.end; i + 1 < source.last; ++i) {
        // "known only as Ann", "wants to be called Ann"
        const bool called =
            is_one_of(reading_.lexemes[i].symbol, "SCE") && (is(i - 1, Class::be) || is(i - 1, Class::comma));
        if (called && name_at_begin_[i + 1] != none && is(i - 1, Class::be)) return name_at_begin_[i + 1];
        own = own || called || is(i, Class::possessive) || has(features(i), Feature::singular);
        const std::uint32_t name = name_at_begin_[i + 1];
        // "his name as Ann Lee", "himself Ann Lee", "only his first name, Ann"
        const bool comma = is(i, Class::comma) && usage(i - 1) == Usage::naming;
        if (!own || name == none || !(comma || is_one_of(reading_.lexemes[i].symbol, "aO"))) continue;
        return names_[name].modifier || names_[name].tokens.last > source.last ? none : name;
    }
    return none;
}

/// An office with what an "of" adds to it where that has a capital letter: "Member of Parliament".
Range Resolver::whole_office(const Phrase& phrase, std::uint32_t bound) const {
    Range role = phrase.core;
    if (!is(phrase.end, Class::of) || phrase.end != role.last) return role;
    std::uint32_t end = phrase.end + 1;
    while (end < bound && reading_.tokens[end].capital) ++end;
    if (end > phrase.end + 1) role.last = end;
    return role;
}

/// What an apposition tells about a name of no known kind: "the mayor, Sione Tau", "the magazine, Shukan Jiji".
void Resolver::learn_type(std::uint32_t member, std::uint32_t kind) {
    if (cast_[member].type != SpeakerType::unknown) return;
    const bool body = has(kind, Feature::organization);
    const bool company = has(kind, Feature::company);  // "the developer, Samrat Skyline": people have given names
    const bool human =
        !company && (has(kind, Feature::person) || has(kind, Feature::role) || has(kind, Feature::anonymous));
    // One word may be a firm's: "its owner, Nordbryg"
    if (human && !body && cast_[member].name.size() > 1) cast_[member].type = SpeakerType::person;
    if (body && !human) cast_[member].type = SpeakerType::organization;
}

}  // namespace quoth
