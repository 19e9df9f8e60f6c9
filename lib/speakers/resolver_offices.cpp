// Offices before a name: "Former mayor and candidate Anna Holm".
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "speakers/name_words.hpp"

namespace quoth {

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
    bool human = false;
    for (std::uint32_t i = source.first; i < names_[name].tokens.first; ++i) {
        if (!is_in_title(i, source, names_[name], human)) return none;
        human = human || is_human(reading_, i);
    }
    return name;
}

/// Whether a word belongs to the titles before a name; `human` says that a noun for a person stands before it.
bool Resolver::is_in_title(std::uint32_t i, Range source, const Name& name, bool human) const {
    // "a spokesman for Mayor Ann Lee"
    if (is(i, Class::for_) && usage(source.first) == Usage::indefinite) return false;
    const bool retired =  // "retired nurse Ann Lee", "lawyer turned senator"
        i == source.first && is_one_of(reading_.lexemes[i + 1].symbol, "nNVJUs") && !layout_.quoted(i);
    const bool turned = is(i, Class::verb_past) && (retired || (human && is_human(reading_, i + 1)));
    const bool field = human && is_one_of(reading_.lexemes[i].symbol, "fti");  // "adviser to the PM on Trade"
    const bool way = !human && is(i, Class::of) && joins_office(i, name.core.first);
    if (!turned && !field && !way && is_one_of(reading_.lexemes[i].symbol, "fbiugwptABMdEPOTHZ!%")) return false;
    if (is(i, Class::verb_ing) && !is_human(reading_, i + 1)) return false;  // "managing director Ann Lee"
    const std::uint32_t begin = field ? name.tokens.first : name.core.first;
    if ((field || is(i, Class::of)) && !way && !leads_to_field(i, begin, name, human)) return false;
    if (is(i, Class::conjunction) && !joins_titles(i, source, name, human)) return false;
    return !has(features(i), Feature::people) || may_be_people_of(i, source, name);
}

/// Whether a preposition leads to what an office deals with and not to the name, which begins at `begin`:
/// "superintendent of police Ann Lee", "director of rugby Ann Lee", "mother of two Ann Lee".
bool Resolver::leads_to_field(std::uint32_t i, std::uint32_t begin, const Name& name, bool human) const {
    const std::uint32_t of = i + (is(i + 1, Class::determiner) ? 2 : 1);
    const bool police = human && name.core.size() > 1 && of + 1 == name.core.first && !reading_.tokens[of].capital &&
                        (has(features(of), Feature::organization) || !is_human(reading_, of)) &&
                        !ends(of, Ending::agent);
    // "a friend of Prince Holm": a mere title is no field
    const bool title = of == name.tokens.first && of < name.core.first && has(features(of), Feature::title);
    if (title && is(i, Class::of)) return police;
    return police || (of < begin && (is(of, Class::number) || reading_.tokens[of].capital));
}

/// "The mayor and President Holm" are two, "former mayor and candidate Anna Holm" is one.
bool Resolver::joins_titles(std::uint32_t i, Range source, const Name& name, bool human) const {
    if (i == source.first) return false;
    const std::uint32_t before = name_at_end_[i - 1];  // "Coach Bo Lee and captain Ann Lee"
    if (before != none && names_[before].type == SpeakerType::person) return false;
    const bool two = i + 1 == name.core.first || is(source.first, Class::determiner);
    return (!two && (human || joins_fields(i, name))) || (!human && joins_small_fields(i, name));
}

/// A word for people before a name, who are not named by it: Friends of the River, the spokesperson on police, the
/// Rangers coach, the Youth and Sports Minister.
bool Resolver::may_be_people_of(std::uint32_t i, Range source, const Name& name) const {
    const bool conjunction = is(i + 1, Class::conjunction);
    if (is(i + 1, Class::of) || (conjunction && joins_fields(i + 1, name))) return true;
    if (i == source.first) return !conjunction && reading_.tokens[i].capital && ends_in_role(name.title);
    return is_one_of(reading_.lexemes[i - 1].symbol, "ofi");
}

/// "Cricket Board (CB) chairman": behind a short bracket inside of an office, else `open`.
std::uint32_t Resolver::end_of_bracket(std::uint32_t open, std::uint32_t bound) const {
    for (std::uint32_t i = open + 1; i + 1 < bound && i < open + 4; ++i) {
        if (is(i, Class::close_bracket)) return reading_.tokens[i + 1].kind == TokenKind::word ? i + 1 : open;
    }
    return open;
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
bool Resolver::joins_fields(std::uint32_t conjunction, const Name& name) const {
    const std::uint32_t before = conjunction - 1;
    const Range title = name.title;
    const bool fields = reading_.tokens[before].capital && !has(features(before), Feature::place) &&
                        !is_actor(reading_, conjunction + 1);
    const bool field = reading_.tokens[conjunction + 1].capital && conjunction + 2 < title.last;
    return fields && field && title.first <= conjunction + 2;
}

/// The same in small letters: "the trade and local industry minister Ann Lee".
bool Resolver::joins_small_fields(std::uint32_t conjunction, const Name& name) const {
    const std::uint32_t before = conjunction - 1;
    const Range title = name.title;
    const bool small = !reading_.tokens[before].capital && reading_.tokens[before].kind == TokenKind::word;
    return small && title.first == conjunction + 1 && title.size() > 1 && ends_in_role(title) &&
           !is_actor(reading_, before) && !is_actor(reading_, title.first);
}

/// "Finance, Trade and Investment Minister Ann Lee": the name at a source's end, where all before its title are fields
/// of one office, parted by commas and an "and"; else none.
std::uint32_t Resolver::named_behind_fields(Range source) const {
    const std::uint32_t name = name_at_end_[source.last - 1];
    if (name == none || names_[name].title.empty() || names_[name].tokens.first <= source.first + 2) return none;
    constexpr std::uint32_t other =
        static_cast<std::uint32_t>(Feature::place) | static_cast<std::uint32_t>(Feature::given_name) |
        static_cast<std::uint32_t>(Feature::organization) | static_cast<std::uint32_t>(Feature::title);
    bool comma = false;
    for (std::uint32_t i = source.first; i < names_[name].tokens.first; ++i) {
        comma = comma || is(i, Class::comma);
        if (is(i, Class::comma) || is(i, Class::conjunction)) continue;
        const bool field = reading_.tokens[i].capital && (features(i) & other) == 0 && !is_human(reading_, i);
        if (!field) return none;
    }
    const Range title = names_[name].title;
    const bool joined = is(names_[name].tokens.first - 1, Class::conjunction) && title.size() > 1;
    return comma && joined && !is_human(reading_, title.first) ? name : none;
}

}  // namespace quoth
