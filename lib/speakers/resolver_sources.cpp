// Sources: which of the ways in the other files each of them is resolved in.
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "speakers/name_words.hpp"

namespace quoth {
namespace {

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

/// "Chairman Ann Lee on Friday": without the day behind a name, but with that on which something was "published by Holm
/// Centre".
Range Resolver::without_day(Range source) const {
    const bool day = source.size() > 2 && has(features(source.last - 1), Feature::weekday);
    if (!day || name_at_end_[source.last - 1] != none) return source;
    const bool on = is(source.last - 2, Class::in);
    const Range before{source.first, source.last - (on ? 2U : 1U)};
    if (before.empty() || name_at_end_[before.last - 1] == none) return source;
    for (std::uint32_t i = before.first; i < before.last; ++i) {
        if (is_one_of(reading_.lexemes[i].symbol, "ELGSXC")) return source;
    }
    return before;
}

std::uint32_t Resolver::resolve_source(std::uint32_t record) {
    const Range source = without_day(trimmed(records_[record].source.front()));
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
    const Phrase phrase = phrase_of(source);
    if (phrase.head == none) {
        const bool group = is(first, Class::subject_pronoun) && source.size() > 2 && is(first + 1, Class::conjunction);
        return group ? resolve_indefinite(source) : none;
    }
    const std::uint32_t owner = is(first, Class::possessive) ? resolve_pronoun(first, others) : none;  // his first mate
    // "both of whom"
    const bool of = phrase.end + 1 < source.last && is(phrase.end, Class::of);
    if (of && is(phrase.end + 1, Class::relative)) return antecedent(first);
    return resolve_noun(phrase, source, owner);
}

Phrase Resolver::phrase_of(Range source) const {
    Phrase phrase = read_phrase(reading_, source, name_ends_);
    if (lists_names(source)) {  // all of it is one group
        phrase.conjoined = true;
        phrase.head = phrase.kind = source.last - 1;
        phrase.end = phrase.core.last = source.last;
    }
    return phrase;
}

/// A source that is no pronoun: by a name in it, else by what it says. `owner` is who a possessive before it stands
/// for.
std::uint32_t Resolver::resolve_noun(const Phrase& phrase, Range source, std::uint32_t owner) {
    if (const std::uint32_t name = named_in_office(phrase, source); name != none) {
        return learn_office(name, phrase.core);
    }
    if (const std::uint32_t name = name_behind_titles(source); name != none) {
        const std::uint32_t begin = names_[name].tokens.first;
        const bool field = is(phrase.end, Class::of) && phrase.end + 2 == begin;  // "superintendent of police"
        if (!is_human(reading_, phrase.kind)) return speaker_of_name(name);
        return learn_office(name, field ? Range{phrase.core.first, begin} : phrase.core);
    }
    if (const std::uint32_t name = named_behind_fields(source); name != none) return speaker_of_name(name);
    if (phrase.conjoined) {
        const std::uint32_t both = name_of_both(phrase, source);
        return both == none ? describe(phrase, source) : learn_office(both, phrase.core);
    }
    if (const std::uint32_t name = name_at_end_[phrase.head]; name != none && !names_[name].modifier) {
        return resolve_head(name, phrase, source);
    }
    std::uint32_t name = name_in_apposition(phrase, source);
    if (name == none) name = name_given(phrase, source);
    if (name != none) {
        const std::uint32_t member = learn_office(name, whole_office(phrase, source.last));
        learn_type(member, features(phrase.kind));
        return member;
    }
    if (layout_.shouted(source.first)) return resolve_shouted(phrase, source);
    std::uint32_t member = find_surname(phrase);
    if (member == none && owner != none) member = relative_of(owner, phrase, source);
    if (member == none) return describe(phrase, source);
    refer(phrase.core, member);
    return member;
}

/// Who has a name, to whom an office goes.
std::uint32_t Resolver::learn_office(std::uint32_t name, Range office) {
    const std::uint32_t member = speaker_of_name(name);
    cast_.learn_role(member, office);
    return member;
}

/// A source whose noun is a name, or may be one.
std::uint32_t Resolver::resolve_head(std::uint32_t name, const Phrase& phrase, Range source) {
    const bool acronym = is_acronym(reading_, phrase.core);
    if (acronym && phrase.determiner == Phrase::Determiner::definite) {
        const std::uint32_t member = cast_.find_role(phrase.head);  // the GM
        if (member != none) refer(phrase.core, member);
        if (member != none) return member;
    }
    if (const std::uint32_t member = member_of_name(name); member != none) return member;
    const std::string_view word = reading_.text_of(phrase.head);
    const bool plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
    const bool described = (names_[name].weak && plural) || ((is_actor(reading_, phrase.head) || acronym) &&
                                                             known_description(phrase, features(phrase.head)) != none);
    return described ? describe(phrase, source) : speaker_of_name(name);
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
    for (std::uint32_t i = source.first; i <= phrase.head;) {
        const Cast::Known known = cast_.find_longest(i, phrase.head + 1);
        if (known.member != none && known.end == phrase.head + 1) {
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

}  // namespace quoth
