// Sources: names with titles and appositions, descriptions, text in capitals.
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "speakers/name_words.hpp"

namespace quoth {
namespace {

/// How far back a phrase is looked for that was read before.
constexpr std::size_t few_references = 6;
/// Words of a participle before a source, with what it takes.
constexpr std::uint32_t longest_participle = 12;

}  // namespace

/// Without the marks and the 's around it.
Range Resolver::trimmed(Range source) const {
    while (!source.empty() && reading_.tokens[source.first].kind == TokenKind::mark) ++source.first;
    while (!source.empty() &&
           (reading_.tokens[source.last - 1].kind == TokenKind::mark || is(source.last - 1, Class::possessive_mark))) {
        --source.last;
    }
    return source;
}

std::uint32_t Resolver::resolve_source(std::uint32_t record) {
    const Range source = trimmed(records_[record].source.front());
    if (source.empty()) return none;
    const TextBlock& block = reading_.blocks[layout_.block(source.first)];
    if (block.kind == BlockKind::transcript && block.label.contains(source)) {
        return resolve_label(layout_.block(source.first), source);
    }
    const std::size_t before = references_.size();
    const std::uint32_t member = resolve_phrase(source, others(record));
    // "[Social media] claims that": no subject of its sentence
    const Ranges& cue = records_[record].cue;
    const bool noun = !cue.empty() && !cue.front().empty() && is(cue.front().first, Class::cue_noun);
    for (std::size_t i = before; noun && i < references_.size(); ++i) references_[i].modifier = true;
    // Who is only reported to have spoken is no more salient than who is reported to have acted.
    if (records_[record].parent != none) return member;
    for (std::size_t i = before; i < references_.size(); ++i) {
        if (references_[i].member == member) references_[i].speaker = true;
    }
    return member;
}

std::uint32_t Resolver::resolve_phrase(Range source, const Few& others) {
    // "21.04 The league confirms", "In 2004 a judge found"
    if (source.size() > 2 && is(source.first, Class::number) && is(source.first + 1, Class::determiner)) ++source.first;
    const std::uint32_t first = source.first;
    if (is(first, Class::relative) || (is(first, Class::that) && source.size() == 1)) return antecedent(first);
    const bool himself = source.size() == 2 && is(first + 1, Class::object_pronoun);
    if ((source.size() == 1 || himself) && is_one_of(reading_.lexemes[first].symbol, "PYOG")) {
        return resolve_pronoun(first, others);
    }
    if (const std::uint32_t comma = end_of_participle(source); comma != none) {
        return resolve_phrase({comma + 1, source.last}, others);
    }
    Phrase phrase = read_phrase(reading_, source, name_ends_);
    if (lists_names(source)) {  // all of it is one group
        phrase.conjoined = true;
        phrase.head = phrase.kind = source.last - 1;
        phrase.end = phrase.core.last = source.last;
    }
    if (phrase.head == none) {
        const bool group = is(first, Class::subject_pronoun) && source.size() > 2 && is(first + 1, Class::conjunction);
        return group ? resolve_indefinite(source) : none;
    }
    const std::uint32_t owner = is(first, Class::possessive) ? resolve_pronoun(first, others) : none;  // his first mate
    // "both of whom"
    const bool of = phrase.end + 1 < source.last && is(phrase.end, Class::of);
    if (of && is(phrase.end + 1, Class::relative)) return antecedent(first);
    if (const std::uint32_t name = named_in_office(phrase, source); name != none) {
        const std::uint32_t member = speaker_of_name(name);
        cast_.learn_role(member, phrase.core);
        return member;
    }
    if (const std::uint32_t name = name_behind_titles(source); name != none) {
        const std::uint32_t member = speaker_of_name(name);
        const std::uint32_t begin = names_[name].tokens.first;
        const bool field = is(phrase.end, Class::of) && phrase.end + 2 == begin;  // "superintendent of police"
        if (is_human(reading_, phrase.kind)) {
            cast_.learn_role(member, field ? Range{phrase.core.first, begin} : phrase.core);
        }
        return member;
    }
    if (phrase.conjoined) {
        const std::uint32_t both = name_of_both(phrase, source);
        if (both == none) return describe(phrase, source);
        const std::uint32_t member = speaker_of_name(both);
        cast_.learn_role(member, phrase.core);
        return member;
    }
    if (const std::uint32_t name = name_at_end_[phrase.head]; name != none && !names_[name].modifier) {
        if (is_acronym(reading_, phrase.core) && phrase.determiner == Phrase::Determiner::definite) {
            const std::uint32_t member = cast_.find_role(phrase.head);  // the GM
            if (member != none) refer(phrase.core, member);
            if (member != none) return member;
        }
        if (const std::uint32_t member = member_of_name(name); member != none) return member;
        const std::string_view word = reading_.text_of(phrase.head);
        const bool plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
        const bool described =
            (names_[name].weak && plural) || ((is_actor(reading_, phrase.head) || is_acronym(reading_, phrase.core)) &&
                                              known_description(phrase, features(phrase.head)) != none);
        return described ? describe(phrase, source) : speaker_of_name(name);
    }
    std::uint32_t name = name_in_apposition(phrase, source);
    if (name == none) name = name_given(phrase, source);
    if (name != none) {
        const std::uint32_t member = speaker_of_name(name);
        cast_.learn_role(member, whole_office(phrase, source.last));
        learn_type(member, features(phrase.kind));
        return member;
    }
    if (layout_.shouted(first)) return resolve_shouted(phrase, source);
    if (const std::uint32_t member = find_surname(phrase); member != none) {
        refer(phrase.core, member);
        return member;
    }
    if (const std::uint32_t relative = owner == none ? none : relative_of(owner, phrase, source); relative != none) {
        refer(phrase.core, relative);
        return relative;
    }
    return describe(phrase, source);
}

/// "Britain, France and Germany": three names or more and nothing else.
bool Resolver::lists_names(Range source) const {
    std::uint32_t names = 0;
    bool last = false;  // behind the "and"
    std::uint32_t at = source.first + (is(source.first, Class::determiner) ? 1 : 0);
    while (at < source.last && name_at_begin_[at] != none && !last) {
        const std::uint32_t end = names_[name_at_begin_[at]].tokens.last;
        ++names;
        if (end >= source.last) return false;
        at = end + (is(end, Class::comma) ? 1 : 0);
        last = at < source.last && is(at, Class::conjunction);
        if (last) ++at;
        if (at == end) return false;
        if (at < source.last && is(at, Class::determiner)) ++at;
    }
    return last && names > 1 && at < source.last && name_at_begin_[at] != none &&
           names_[name_at_begin_[at]].tokens.last == source.last && names_[name_at_begin_[at]].title.empty();
}

/// "Archer said" where Denise Archer is known: who has a noun's name; else none.
std::uint32_t Resolver::find_surname(const Phrase& phrase) const {
    const bool bare = phrase.determiner == Phrase::Determiner::bare && phrase.core.size() == 1 && !phrase.conjoined;
    if (!bare || !reading_.tokens[phrase.head].capital || phrase.kind != phrase.head) return none;
    Name name;
    name.core = name.tokens = phrase.core;
    name.weak = true;
    const std::uint32_t member = cast_.find(name);
    if (member == none || cast_[member].type != SpeakerType::person || cast_[member].name.size() < 2) return none;
    return reading_.tokens[cast_[member].name.last - 1].key == reading_.tokens[phrase.head].key ? member : none;
}

/// "Her sister" of Ann Lee's: Eva Lee, where the article names nobody else of that surname who can be; else none.
std::uint32_t Resolver::relative_of(std::uint32_t owner, const Phrase& phrase, Range source) const {
    const std::uint32_t f = features(phrase.head);
    const bool kin = is_human(reading_, phrase.head) && gender_of(f) != Gender::unknown && !has(f, Feature::role);
    if (!kin || phrase.conjoined || phrase.noun.first != phrase.core.first || !stands_alone(phrase, source))
        return none;
    return cast_.find_described(phrase) == none ? cast_.find_relative(owner, phrase.head) : none;
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

/// "Giving evidence, her groom, Ann Lee": the comma behind a participle with what it takes, or none.
std::uint32_t Resolver::end_of_participle(Range source) const {
    const bool participle =
        is(source.first, Class::verb_ing) || is(source.first, Class::verb_past) ||
        (layout_.opens(source.first) && reading_.tokens[source.first].capital && ends(source.first, Ending::gerund));
    const std::uint32_t name = name_at_begin_[source.first];
    if (!participle || (name != none && !names_[name].weak)) return none;
    const std::uint32_t bound = std::min(source.last, source.first + longest_participle);
    for (std::uint32_t i = source.first + 1; i + 1 < bound; ++i) {
        if (!is(i, Class::comma)) continue;
        return name_behind_titles({source.first, i}) == none ? i : none;  // "retired nurse Ann Lee, 72"
    }
    return none;
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

/// "Cricket Board (CB) chairman": behind a short bracket inside of an office, else `open`.
std::uint32_t Resolver::end_of_bracket(std::uint32_t open, std::uint32_t bound) const {
    for (std::uint32_t i = open + 1; i + 1 < bound && i < open + 4; ++i) {
        if (is(i, Class::close_bracket)) return reading_.tokens[i + 1].kind == TokenKind::word ? i + 1 : open;
    }
    return open;
}

/// "Former Secretary of State and presidential candidate Anna Holm", "Radio talk host Anna Holm": the name at the end
/// of a source's first part, where only titles stand before it, or none.
std::uint32_t Resolver::name_behind_titles(Range source) const {
    std::uint32_t end = source.first;
    const std::uint32_t bound = std::min(source.last, source.first + longest_phrase);
    while (end < bound && !is_one_of(reading_.lexemes[end].symbol, ",;:~<W")) {
        ++end;
        if (end + 1 < bound && is(end, Class::open_bracket)) end = end_of_bracket(end, bound);
    }
    const std::uint32_t name = end == source.first ? none : name_at_end_[end - 1];
    if (name == none || names_[name].tokens.first <= source.first || names_[name].modifier) return none;
    const SpeakerType type = names_[name].type;
    if (type == SpeakerType::place || type == SpeakerType::organization) return none;
    const bool other = usage(source.first) == Usage::indefinite;  // "a spokesman for Mayor Ann Lee"
    bool human = false;
    for (std::uint32_t i = source.first; i < names_[name].tokens.first; ++i) {
        if (other && is(i, Class::for_)) return none;
        const bool retired =  // "retired nurse Ann Lee", "lawyer turned senator"
            i == source.first && is_one_of(reading_.lexemes[i + 1].symbol, "nNVJUs") && !layout_.quoted(i);
        const bool turned = is(i, Class::verb_past) && (retired || (human && is_human(reading_, i + 1)));
        const bool field = human && is_one_of(reading_.lexemes[i].symbol, "fti");  // "adviser to the PM on Trade"
        const bool way = !human && is(i, Class::of) && joins_office(i, names_[name].core.first);
        if (!turned && !field && !way && is_one_of(reading_.lexemes[i].symbol, "fbiugwptABMdEPOTHZ!%")) return none;
        if (is(i, Class::verb_ing) && !is_human(reading_, i + 1)) return none;  // "managing director Ann Lee"
        const std::uint32_t of = i + (is(i + 1, Class::determiner) ? 2 : 1);
        const std::uint32_t begin = field ? names_[name].tokens.first : names_[name].core.first;
        // "superintendent of police Ann Lee", "director of rugby Ann Lee"
        const bool police = human && names_[name].core.size() > 1 && of + 1 == names_[name].core.first &&
                            !reading_.tokens[of].capital &&
                            (has(features(of), Feature::organization) || !is_human(reading_, of)) &&
                            !ends(of, Ending::agent);
        if ((field || is(i, Class::of)) && !police && !way && !(is(of, Class::number) && of < begin) &&
            (!reading_.tokens[of].capital || of >= begin)) {
            return none;  // but "mother of two Ann Lee"
        }
        // "The mayor and President Holm" are two, "former mayor and candidate Anna Holm" is one.
        const bool two = i + 1 == names_[name].core.first || is(source.first, Class::determiner);
        const bool conjunction = is(i, Class::conjunction) && i > source.first;
        const bool one =
            conjunction && ((!two && (human || joins_fields(i, name))) || (!human && joins_small_fields(i, name)));
        if (is(i, Class::conjunction) && !one) return none;
        const bool fields = is(i + 1, Class::conjunction) && joins_fields(i + 1, name);  // Youth and Sports Minister
        const bool people = has(features(i), Feature::people) && !is(i + 1, Class::of) && !fields;
        // but Friends of the River, the spokesperson on police, the Rangers coach
        const bool team = i == source.first && !is(i + 1, Class::conjunction) && reading_.tokens[i].capital &&
                          ends_in_role(names_[name].title);
        if (people && !team && !(i > source.first && is_one_of(reading_.lexemes[i - 1].symbol, "ofi"))) return none;
        human = human || is_human(reading_, i);
    }
    return name;
}

/// Whether a title is an office in small letters: "head coach".
bool Resolver::ends_in_role(Range title) const {
    return !title.empty() && is_human(reading_, title.last - 1) && !has(features(title.last - 1), Feature::people) &&
           !reading_.tokens[title.last - 1].capital;
}

/// "Rights of way officer Ann Lee": small words behind an "of" up to an office before the name.
bool Resolver::joins_office(std::uint32_t of, std::uint32_t end) const {
    if (end < of + 3 || reading_.tokens[end - 1].capital || !is_human(reading_, end - 1)) return false;
    for (std::uint32_t i = of + 1; i < end; ++i) {
        if (reading_.tokens[i].kind != TokenKind::word || reading_.tokens[i].capital) return false;
    }
    return true;
}

/// "Lands and Agriculture Minister Ann Lee": what one office deals with, before and behind the "and".
bool Resolver::joins_fields(std::uint32_t conjunction, std::uint32_t name) const {
    const std::uint32_t before = conjunction - 1;
    const Range title = names_[name].title;
    const bool fields = reading_.tokens[before].capital && !has(features(before), Feature::place) &&
                        !is_actor(reading_, conjunction + 1);
    const bool field = reading_.tokens[conjunction + 1].capital && conjunction + 2 < title.last;
    return fields && field && title.first <= conjunction + 2;
}

/// The same in small letters: "the trade and local industry minister Ann Lee".
bool Resolver::joins_small_fields(std::uint32_t conjunction, std::uint32_t name) const {
    const std::uint32_t before = conjunction - 1;
    const Range title = names_[name].title;
    const bool small = !reading_.tokens[before].capital && reading_.tokens[before].kind == TokenKind::word;
    return small && title.first == conjunction + 1 && title.size() > 1 && ends_in_role(title) &&
           !is_actor(reading_, before) && !is_actor(reading_, title.first);
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
    return names_[name].type == SpeakerType::place ? none : name;
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

/// The person's name at the end of a source in text in capitals, which the article doesn't have elsewhere, or nothing.
Range Resolver::new_name(Range source) const {
    Range core = source;
    while (core.size() > 1 && !has(features(core.first), Feature::given_name)) ++core.first;
    if (core.size() < 2 || core.size() > 4 || is_actor(reading_, core.last - 1)) return {};
    for (std::uint32_t i = core.first; i < core.last; ++i) {
        if (!can_name(reading_, layout_, i)) return {};
    }
    return core;
}

/// A source in text in capitals: a name that the article knows, else a role, else the words themselves.
std::uint32_t Resolver::resolve_shouted(const Phrase& phrase, Range source) {
    std::uint32_t found = none;
    for (std::uint32_t i = source.first; i <= phrase.head;) {
        const Cast::Known known = cast_.find_longest(i, phrase.head + 1);
        if (known.member != none && known.end == phrase.head + 1) found = i;
        if (found != none) {
            refer({i, known.end}, known.member);
            return known.member;
        }
        i = known.member == none ? i + 1 : known.end;
    }
    if (const Range core = new_name(source); !core.empty()) {
        Name name;
        name.core = name.tokens = core;
        name.type = SpeakerType::person;
        name.gender = gender_of(features(core.first));
        const std::uint32_t member = cast_.add_name(name);
        refer(core, member);
        return member;
    }
    return describe(phrase, source);
}

// ------------------------------------------------------------------------------------------------- descriptions

/// Up to where it stops telling who it is: a comma, a dash, a bracket, "who".
Range Resolver::words_of_description(const Phrase& phrase, Range source) const {
    Range words{source.first, source.last};
    // "some people" loses something without the first word; "the minister", "a nurse" and "his lawyer" don't.
    const bool article = phrase.determiner == Phrase::Determiner::definite ||
                         phrase.determiner == Phrase::Determiner::possessive ||
                         usage(source.first) == Usage::indefinite;
    if (article && phrase.core.first > source.first) ++words.first;
    const bool own = phrase.determiner == Phrase::Determiner::possessive && words.first < phrase.head &&
                     usage(words.first) == Usage::intensive;
    if (own) ++words.first;
    if (phrase.end < words.last && is_one_of(reading_.lexemes[phrase.end].symbol, "ROK")) words.last = phrase.end;
    for (std::uint32_t i = std::max(words.first, phrase.head + 1); i < words.last; ++i) {
        if (is_one_of(reading_.lexemes[i].symbol, ",;:~<>@W")) words.last = i;
    }
    return words;
}

/// The member that a phrase was read as before, as the source of another record ("denied it, saying"); else none.
std::uint32_t Resolver::read_before(Range tokens) const {
    const std::size_t size = references_.size();
    for (std::size_t i = size; i > 0 && size - i < few_references; --i) {
        const Range known = references_[i - 1].tokens;
        const bool same = known.first >= tokens.first && known.first < tokens.last && known.last >= tokens.last;
        if (same) return references_[i - 1].member;
    }
    return none;
}

/// One who is known and is meant by this description, or none.
std::uint32_t Resolver::known_description(const Phrase& phrase, std::uint32_t kind) {
    const std::uint32_t head = phrase.head;
    const BlockKind block = reading_.blocks[layout_.block(head)].kind;
    const bool short_style = block == BlockKind::headline || block == BlockKind::heading;
    const bool title = reading_.tokens[head].capital && !layout_.opens(head) && has(kind, Feature::role);
    const bool bare = phrase.determiner == Phrase::Determiner::bare;
    // "the Cambridge, Massachusetts-based company"
    const bool places = phrase.core.size() > 1 && is_compound(phrase.core.first) && phrase.core.first > 0 &&
                        is(phrase.core.first - 1, Class::comma);
    const bool meant = phrase.determiner == Phrase::Determiner::definite ||
                       phrase.determiner == Phrase::Determiner::possessive ||
                       (bare && (short_style || title || is_acronym(reading_, phrase.core) || places));
    if (!meant) return none;
    const std::string_view word = reading_.text_of(head);
    if (word.front() >= '0' && word.front() <= '9' && word.find('-') != std::string_view::npos) {
        std::uint32_t age = 0;
        for (std::size_t i = 0; i < 3 && word[i] >= '0' && word[i] <= '9'; ++i) {
            age = age * 10 + static_cast<std::uint32_t>(word[i] - '0');
        }
        return cast_.find_age(age);
    }
    const std::uint32_t known = cast_.find_described(phrase);
    bool epithet = has(kind, Feature::company) && (!bare || places);  // "the company", "the Boston-based company"
    for (std::uint32_t i = phrase.core.first; i < head; ++i) epithet = epithet && (is_compound(i) || tells_origin(i));
    if (known == none && !epithet) return last_speaking_body(phrase);
    if (known != none) return known;
    return company_meant(phrase.core.first);
}

/// The member that a description stands for: one who is known, else a new one by this name.
std::uint32_t Resolver::describe(const Phrase& phrase, Range source) {
    const std::uint32_t kind = features(phrase.kind);
    std::uint32_t member = named_after_lead(phrase, source);
    if (member == none && !phrase.conjoined && !names_paper(phrase)) {
        member = resolve_epithet(phrase, source, known_description(phrase, kind));
    }
    if (member == none) member = last_speaker_renamed(phrase, source);
    if (const std::uint32_t ahead = named_ahead(phrase, source, member); ahead != member) {
        cast_.learn_epithet(ahead, phrase.core);
        member = ahead;
    }
    if (member != none) {
        refer(phrase.core, member);
        return member;
    }
    const Range words = words_of_description(phrase, source);
    if (words.empty()) return none;
    const std::uint32_t again = read_before({words.first, phrase.head + 1});
    member = again != none ? again : cast_.find_description(words);
    const bool one_of_many = !has(kind, Feature::people) && !has(kind, Feature::organization) &&
                             phrase.determiner != Phrase::Determiner::definite;
    const bool paper =
        member != none && cast_[member].type == SpeakerType::organization && is_human(reading_, phrase.head);
    if (paper && !names_paper(phrase)) member = none;  // "a star" is not the Star
    if (member != none && one_of_many && again == none && cast_[member].type == SpeakerType::anonymous) member = none;
    if (member == none) {
        member = cast_.add_description(phrase, words);
        set_kind(member, phrase);
        const bool who = phrase.end < reading_.tokens.size() && usage(phrase.end) == Usage::personal;
        if (who && cast_[member].type == SpeakerType::unknown) cast_[member].type = SpeakerType::anonymous;
    }
    refer(words, member);
    return member;
}

/// "The Star reported": a paper and no star, where a noun that isn't an office has a capital letter in running text.
bool Resolver::names_paper(const Phrase& phrase) const {
    return phrase.determiner == Phrase::Determiner::definite && phrase.core.size() == 1 &&
           is(phrase.head, Class::person_noun) && reading_.tokens[phrase.head].capital &&
           !layout_.shouted(phrase.head) && !has(features(phrase.head), Feature::title);
}

void Resolver::set_kind(std::uint32_t member, const Phrase& phrase) {
    Member& known = cast_[member];
    const std::uint32_t kind = features(phrase.kind);
    const std::string_view word = reading_.text_of(phrase.kind);
    const bool counted =
        phrase.kind != phrase.head || is(phrase.head, Class::number) || is(phrase.head, Class::determiner);
    if (names_paper(phrase)) {
        known.type = SpeakerType::organization;
        known.number = Number::singular;
    } else if (phrase.conjoined || has(kind, Feature::people) || counted) {
        const bool unnamed =
            has(kind, Feature::anonymous) && !has(kind, Feature::person) && !counted && !phrase.conjoined;
        known.type = unnamed ? SpeakerType::anonymous : SpeakerType::group;
        known.number = Number::plural;
        const bool quantity = counted || is(phrase.core.first, Class::number);
        if (phrase.conjoined || quantity) {
            known.number_evidence = phrase.conjoined ? NumberEvidence::conjunction : NumberEvidence::quantity;
        }
    } else if (has(kind, Feature::organization)) {
        const bool plural = word.size() > 2 && word.back() == 's' && word[word.size() - 2] != 's';
        known.type = plural ? SpeakerType::group : SpeakerType::organization;
        known.number = plural ? Number::plural : Number::singular;
    } else if (has(kind, Feature::person) || has(kind, Feature::role) || has(kind, Feature::anonymous)) {
        known.type = SpeakerType::anonymous;
        known.number = Number::singular;
        cast_.learn_gender(member, gender_of(kind), GenderEvidence::noun);
    } else if (has(kind, Feature::place)) {
        known.type = SpeakerType::place;
    } else if (!has(kind, Feature::document) &&
               (ends(phrase.kind, Ending::agents) || name_at_end_[phrase.kind] != none)) {
        known.type = SpeakerType::group;
        known.number = Number::plural;
    } else if (is(phrase.kind, Class::word) && !has(kind, Feature::document) && ends(phrase.kind, Ending::agent)) {
        known.type = SpeakerType::anonymous;  // "a rider"
        known.number = Number::singular;
    }
    const bool told = known.number != Number::unknown && known.number_evidence == NumberEvidence::unknown;
    if (told) known.number_evidence = NumberEvidence::noun;
}

}  // namespace quoth
