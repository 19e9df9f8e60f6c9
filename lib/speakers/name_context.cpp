#include "speakers/name_context.hpp"

#include <algorithm>
#include <string_view>

#include "speakers/phrases.hpp"

namespace quoth {
namespace {

/// Words of a title in small letters before a name: "former deputy harbour master".
constexpr std::uint32_t longest_title = 5;
/// An apposition that hasn't ended by then is none.
constexpr std::uint32_t longest_apposition = 24;

}  // namespace

Name NameContext::read(Range core, Range title, SpeakerType type, const Name* previous) const {
    Name name;
    name.core = core;
    name.title = title;
    name.type = type;
    look_inside(name);
    const bool thing = name.type == SpeakerType::organization || name.type == SpeakerType::place;
    if (title.empty() && !thing) name.title = small_title(core.first);
    if (!title.empty() && reading_.tokens[title.first].capital) {  // "coroner Dr Ann Lee"
        const Range before = small_title(title.first);
        if (!before.empty()) name.title.first = before.first;
    }
    while (!name.title.empty() && changes_title(name.title.first)) --name.title.first;
    name.tokens = {name.title.empty() ? core.first : name.title.first, core.last};
    if (!name.title.empty()) name.type = SpeakerType::person;
    name.weak = core.size() == 1 && name.title.empty() && layout_.opens(core.first);
    look_at_gender(name);
    look_before(name);
    look_behind(name, previous);
    if (name.role.empty() && (name.type == SpeakerType::person || name.type == SpeakerType::unknown)) {
        look_at_role_before(name);
    }
    if (name.title.empty() && name.role.empty()) look_at_kind_before(name);
    return name;
}

/// "accused the Minister of State for Petroleum, Chief Dauda Ekwueme, of": the noun phrase before the comma.
void NameContext::look_at_role_before(Name& name) const {
    const std::uint32_t first = name.tokens.first;
    if (first < 2 || !is_class(reading_, first - 1, Class::comma) || !same_sentence(first - 2, first)) return;
    if (!ends_apposition(name.core.last)) return;
    std::uint32_t at = first - 1;
    while (at > 0 && first - at < longest_apposition / 2 && same_sentence(first, at) &&
           !is_class(reading_, at, Class::determiner) && !is_class(reading_, at, Class::possessive)) {
        --at;
        if (is_one_of(reading_.lexemes[at].symbol, ";:~<>@SXCBAMdW") && at + 1 < first) return;
    }
    const Phrase phrase = read_phrase(reading_, {at, first - 1}, {});
    const bool meant = phrase.determiner != Phrase::Determiner::bare;
    if (!meant || phrase.conjoined || phrase.head == none) return;
    const std::uint32_t kind = features(phrase.head);
    const bool human = has(kind, Feature::person) || has(kind, Feature::role);
    if (!human || has(kind, Feature::people) || has(kind, Feature::organization)) return;
    name.role = phrase.core;
    if (name.core.size() > 1) name.type = SpeakerType::person;
}

/// What kind of body it is, said before its name: "carmaker Voltaro", "the charity Age Concern".
void NameContext::look_at_kind_before(Name& name) const {
    if (name.type == SpeakerType::person || layout_.opens(name.core.first) || name.core.first == 0) return;
    const std::uint32_t before = name.core.first - 1;
    const std::uint32_t kind = features(before);
    const bool plain = reading_.tokens[before].kind == TokenKind::word && !reading_.tokens[before].capital;
    const bool company = has(kind, Feature::company) || is_class(reading_, before, Class::organization_noun);
    if (!plain || !company || has(kind, Feature::people) || has(features(name.core.first), Feature::given_name)) return;
    if (name.type == SpeakerType::place && !name.guessed) return;
    name.role = {before, before + 1};
    if (name.type != SpeakerType::organization) name.guessed = true;
    name.type = SpeakerType::organization;
}

/// A title in small letters: "harbour master Ottar Lunde", "the union's general secretary Tunde Alabi".
Range NameContext::small_title(std::uint32_t core) const {
    if (core == 0 || layout_.opens(core) || !is_small_title(core - 1)) return {};
    std::uint32_t first = core - 1;
    while (first > 0 && core - first < longest_title && !layout_.opens(first) && joins_title(first - 1)) --first;
    return {first, core};
}

/// "former Rep. Ann Lee", "acting Sgt Bo Lee".
bool NameContext::changes_title(std::uint32_t first) const {
    return first > 0 && !layout_.opens(first) && reading_.tokens[first - 1].kind == TokenKind::word &&
           has(features(first - 1), Feature::changes_role);
}

bool NameContext::is_small_title(std::uint32_t token) const {
    if (reading_.tokens[token].kind != TokenKind::word || reading_.tokens[token].capital) return false;
    return is_title(features(token)) || is_class(reading_, token, Class::person_noun);
}

bool NameContext::joins_title(std::uint32_t token) const {
    constexpr std::string_view adjectives = "nNVJU";
    return reading_.tokens[token].kind == TokenKind::word &&
           (is_one_of(reading_.lexemes[token].symbol, adjectives) ||
            has(features(token), Feature::organization));  // opposition leader
}

void NameContext::look_before(Name& name) const {
    const std::uint32_t first = name.tokens.first;
    if (first == 0 || layout_.block(first) != layout_.block(first - 1)) return;
    name.definite = is_class(reading_, first - 1, Class::determiner);
    const std::uint32_t before = name.definite && first > 1 ? first - 2 : first - 1;
    name.located = usage(before) == Usage::inside || usage(before) == Usage::workplace;
    const bool before_noun = name.core.last < reading_.tokens.size() && same_sentence(first, name.core.last) &&
                             is_one_of(reading_.lexemes[name.core.last].symbol, "nsNVc");
    // "The Sena denied it" is no Sena's given name.
    const bool the = usage(first - 1) == Usage::definite && name.title.empty();
    if (the && name.core.size() == 1 && !before_noun && name.type == SpeakerType::person) {
        name.type = SpeakerType::unknown;
    } else if (has(features(name.core.first), Feature::given_name)) {
        return;
    }
    if (name.type != SpeakerType::unknown) return;
    if (before_noun || !(name.definite || name.located)) return;
    // in the Alps, the Guardian, engineers at Hallam
    const bool staff = before > 0 && usage(before) == Usage::workplace && is_actor(reading_, before - 1);
    name.type = name.located && !staff ? SpeakerType::place : SpeakerType::organization;
    name.guessed = true;
}

void NameContext::look_inside(Name& name) const {
    bool body = false;
    bool place = true;
    for (std::uint32_t i = name.core.first; i < name.core.last; ++i) {
        body = body || has(features(i), Feature::organization) || reading_.tokens[i].mark == U'&' ||
               is_class(reading_, i, Class::of) || (i > name.core.first && has(features(i), Feature::company));
        place = place && (has(features(i), Feature::place) || reading_.tokens[i].kind == TokenKind::mark);
    }
    const std::uint32_t first = features(name.core.first);
    const bool given = has(first, Feature::given_name) && (!body || ends_in_surname(name.core));
    if (name.type == SpeakerType::unknown) {
        // "Cancer Fund UK", "Bank of England"
        const bool of_place = name.core.size() > 2 && ends_body_before(name.core);
        const bool ends_in_place = has(features(name.core.last - 1), Feature::place) && (place || !given) && !of_place;
        if (given && (name.core.size() > 1 || (!ends_in_place && !is_acronym(reading_, name.core)))) {
            name.type = SpeakerType::person;
        } else if (ends_in_place) {
            name.type = SpeakerType::place;
        } else if (body || is_acronym(reading_, name.core)) {
            name.type = SpeakerType::organization;
        }
    }
}

/// Whether a word before the last one tells what kind of body it is.
bool NameContext::ends_body_before(Range core) const {
    for (std::uint32_t i = core.first; i + 1 < core.last; ++i) {
        if (ends_body(features(i)) && !has(features(i), Feature::place)) return true;
    }
    return false;
}

void NameContext::look_at_gender(Name& name) const {
    if (name.type != SpeakerType::person) return;
    for (std::uint32_t i = name.title.first; i < name.title.last; ++i) {
        if (is_title(features(i))) tell_gender(name, gender_of(features(i)), GenderEvidence::title);
    }
    // A single word tells little: Clinton is a surname and a man's name.
    const std::uint32_t first = features(name.core.first);
    const bool given = has(first, Feature::given_name) && name.core.size() > 1;
    if (name.gender == Gender::unknown && given) tell_gender(name, gender_of(first), GenderEvidence::given_name);
}

void NameContext::tell_gender(Name& name, Gender gender, GenderEvidence evidence) {
    if (gender == Gender::unknown) return;
    name.gender = gender;
    name.gender_evidence = evidence;
}

/// Ages, appositions, acronyms and "who" behind a name.
void NameContext::look_behind(Name& name, const Name* previous) const {
    std::uint32_t at = name.core.last;
    if (!same_sentence(name.core.first, at)) return;
    if (is_class(reading_, at, Class::open_bracket)) {
        at = look_into_bracket(name, at);
        if (at == none || !same_sentence(name.core.first, at)) return;
    }
    // "a lawyer from Ohio, who": the lawyer is who
    const bool thing = name.type == SpeakerType::place || name.type == SpeakerType::organization;
    if (stands_of_name(name, previous) && (is_who(at) || (is_class(reading_, at, Class::comma) && is_who(at + 1))))
        return;
    if (is_who(at) && !thing) name.type = SpeakerType::person;
    if (!is_class(reading_, at, Class::comma)) return;
    if (is_age(at + 1)) {
        name.age = number_at(at + 1);
        name.type = SpeakerType::person;
        at += 2;
        if (!is_class(reading_, at, Class::comma)) return;
    }
    if (!same_sentence(name.core.first, at + 1)) return;
    if (is_who(at + 1)) {
        if (!thing) name.type = SpeakerType::person;
    } else if (usage(at + 1) == Usage::impersonal && is_class(reading_, at + 1, Class::relative)) {
        // "Halvard Storage, which", but "an assessor, Harold Quigley, which"
        const bool apart = name.core.first > 0 && is_class(reading_, name.core.first - 1, Class::comma);
        const bool body = name.title.empty() && name.age == 0 && !apart;
        if (name.type == SpeakerType::unknown || body) name.type = SpeakerType::organization;
    } else if (name.type != SpeakerType::place && !name.located) {
        look_at_apposition(name, at + 1);
    }
}

/// "Jonas Weller of Nordkapital, who": Weller is who.
bool NameContext::stands_of_name(const Name& name, const Name* previous) const {
    const std::uint32_t first = name.tokens.first;
    return first > 1 && previous != nullptr && previous->tokens.last == first - 1 &&
           is_one_of(reading_.lexemes[first - 1].symbol, "ofi") && previous->type != SpeakerType::organization &&
           same_sentence(first - 2, first);
}

bool NameContext::is_who(std::uint32_t token) const { return usage(token) == Usage::personal; }

bool NameContext::is_age(std::uint32_t token) const {
    return token + 1 < reading_.tokens.size() && reading_.tokens[token].kind == TokenKind::number &&
           number_at(token) > 0 && number_at(token) < 120 &&
           (is_class(reading_, token + 1, Class::comma) || is_class(reading_, token + 1, Class::stop) ||
            is_class(reading_, token + 1, Class::close_bracket));
}

std::uint32_t NameContext::number_at(std::uint32_t token) const {
    const std::string_view digits = reading_.text_of(token);
    std::uint32_t value = 0;
    if (digits.size() > 3) return 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return 0;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
}

/// What a bracket behind a name tells of it; gives the token behind the bracket, or none where it doesn't end soon.
std::uint32_t NameContext::look_into_bracket(Name& name, std::uint32_t open) const {
    std::uint32_t close = open + 1;
    while (close < open + longest_name && same_sentence(name.core.first, close) &&
           !is_class(reading_, close, Class::close_bracket)) {
        ++close;
    }
    if (!is_class(reading_, close, Class::close_bracket)) return none;
    if (close == open + 1) return close + 1;
    const Range inside{open + 1, close};
    if (inside.size() == 1 && is_age(open + 1)) {
        name.age = number_at(open + 1);
        name.type = SpeakerType::person;
    } else if (is_acronym(reading_, inside) != is_acronym(reading_, name.core) && reading_.tokens[open + 1].capital &&
               reading_.tokens[close - 1].kind == TokenKind::word) {
        name.alias = inside;
        if (name.type == SpeakerType::unknown) name.type = SpeakerType::organization;
    }
    return close + 1;
}

/// ", a surveyor with the coastal service," and the like: a noun phrase that ends with a comma or the sentence.
void NameContext::look_at_apposition(Name& name, std::uint32_t first) const {
    const std::uint32_t bound =
        std::min<std::uint32_t>(first + longest_apposition, static_cast<std::uint32_t>(reading_.tokens.size()));
    std::uint32_t end = first;
    while (end < bound && same_sentence(name.core.first, end) && !ends_apposition(end)) ++end;
    if (end == bound || end == first || !ends_apposition(end)) return;
    if (introduces_next(first, end)) return;
    const Phrase phrase = read_phrase(reading_, {first, end}, {});
    if (phrase.head == none || phrase.conjoined) return;
    if (acts(phrase.end, end)) return;
    const bool marked = phrase.determiner != Phrase::Determiner::bare || phrase.noun.first != phrase.core.first ||
                        !reading_.tokens[phrase.core.first].capital || phrase.end == end;
    const std::uint32_t kind = features(phrase.kind);
    if (!marked || !is_actor(reading_, phrase.kind)) return;
    if (has(kind, Feature::organization) && !is_title(kind)) {
        if (name.type == SpeakerType::unknown) name.type = SpeakerType::organization;
        return;
    }
    if (name.type == SpeakerType::organization || has(kind, Feature::people)) return;
    name.type = SpeakerType::person;
    name.role = phrase.core;
    if (name.gender == Gender::unknown) tell_gender(name, gender_of(kind), GenderEvidence::noun);
}

/// "on Park Avenue, the operators' chairman, Ann Lee, said": the noun phrase is of the name behind it.
bool NameContext::introduces_next(std::uint32_t first, std::uint32_t comma) const {
    const bool definite = usage(first) == Usage::definite;
    if (!definite || !is_class(reading_, comma, Class::comma) || !names_on(first, comma + 1)) return false;
    std::uint32_t end = comma + 1;
    while (names_on(first, end)) ++end;
    return end - comma > 2 && (is_class(reading_, end, Class::comma) ||
                               (end < reading_.tokens.size() && is_finite_verb(reading_.lexemes[end].symbol)));
}

/// Whether a finite verb follows a noun phrase, so that it is the subject of a clause: "Led by Ann Lee, the
/// teachers accused the board", but not "Ann Lee, a teacher accused of theft".
bool NameContext::acts(std::uint32_t token, std::uint32_t end) const {
    if (token >= end || !is_finite_verb(reading_.lexemes[token].symbol)) return false;
    const bool participle = is_one_of(reading_.lexemes[token].symbol, "EXC") && token + 1 < end &&
                            is_one_of(reading_.lexemes[token + 1].symbol, "ofbiaugwpt");
    return !participle;
}

bool NameContext::ends_apposition(std::uint32_t token) const {
    if (token >= reading_.tokens.size()) return true;
    return layout_.opens(token) || is_one_of(reading_.lexemes[token].symbol, ",;:~<>@");
}

}  // namespace quoth
