#include "speakers/speakers.hpp"

#include <algorithm>
#include <string>

#include "lexicon/lexicon.hpp"
#include "speakers/cast.hpp"
#include "speakers/layout.hpp"
#include "speakers/names.hpp"
#include "speakers/phrases.hpp"
#include "speakers/resolver.hpp"
#include "text/utf8.hpp"

namespace quoth {
namespace {

/// Tokens of what is added to a role.
constexpr std::uint32_t longest_complement = 12;

/// The words of a range with one space wherever the text has white space, as valid UTF-8.
std::string words_of(const Reading& reading, Range range) {
    std::string words;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (i > range.first && reading.tokens[i].space_before) words.push_back(' ');
        words += reading.text_of(i);
    }
    return to_valid(words);
}

/// A named person or organisation has an entry even when silent, and so has a name of several words that comes up again
/// and may be either; what else does not speak has none.
bool belongs(const Member& member) noexcept {
    if (member.speaks) return true;
    if (member.named && member.type == SpeakerType::unknown) return member.references > 1 && member.name.size() > 1;
    return member.named && member.certain && member.references > 0 &&
           (member.type == SpeakerType::person || member.type == SpeakerType::organization);
}

SpeakerType type_of(const Reading& reading, const Member& member) {
    if (member.type != SpeakerType::unknown || !member.named || member.thing) return member.type;
    const std::uint32_t first = reading.lexemes[member.name.first].features;
    if (has(first, Feature::place) && !has(first, Feature::given_name)) return SpeakerType::place;  // Downing Street
    // Two or three capitalised words of no known kind that speak are somebody's name more often than not.
    const bool plain = reading.text_of(member.name).find('&') == std::string_view::npos;
    return member.speaks && plain && member.name.size() >= 2 && member.name.size() <= 3 ? SpeakerType::person
                                                                                        : SpeakerType::unknown;
}

/// A role with what stands behind its noun: "spokesman for the campaign", "chief of staff".
Range whole_role(const Reading& reading, const Layout& layout, Range role) {
    const std::uint32_t bound =
        std::min<std::uint32_t>(role.last + longest_complement, reading.blocks[layout.block(role.first)].tokens.last);
    while (role.last + 1 < bound && is_one_of(reading.lexemes[role.last].symbol, "ofiw") &&
           layout.sentence(role.last) == layout.sentence(role.first)) {
        const bool number = reading.lexemes[role.last + 1].symbol == symbol_of(Class::number);
        const bool ends = role.last + 2 < bound && is_one_of(reading.lexemes[role.last + 2].symbol, "SXCEL");
        if (number && ends) return {role.first, role.last + 2};  // mother of three said
        const Phrase more = read_phrase(reading, {role.last + 1, bound}, {});
        if (more.head == none || more.conjoined || more.end == bound) break;
        role.last = more.end;
    }
    return role;
}

Speaker speaker_of(const Reading& reading, const Layout& layout, const Member& member) {
    Speaker speaker;
    speaker.name = words_of(reading, member.name);
    speaker.type = type_of(reading, member);
    if (!member.role.empty()) speaker.role = words_of(reading, whole_role(reading, layout, member.role));
    speaker.gender = member.gender;
    speaker.gender_evidence = member.gender_evidence;
    speaker.number = member.number;
    speaker.number_evidence = member.number_evidence;
    if (speaker.type == SpeakerType::person && speaker.number == Number::unknown) {
        speaker.number = Number::singular;
        speaker.number_evidence = NumberEvidence::name;
    }
    return speaker;
}

/// The members that belong into the table, by their first reference.
std::vector<std::uint32_t> order_of(const Cast& cast, const std::vector<Reference>& references) {
    std::vector<std::uint32_t> place(cast.size(), none);
    std::uint32_t count = 0;
    for (const Reference& reference : references) {
        if (place[reference.member] == none && belongs(cast[reference.member])) place[reference.member] = count++;
    }
    return place;
}

/// "He flew to Madrid": there it is the place itself, and not its government.
bool is_mere_place(const Reading& reading, const Reference& reference) noexcept {
    const std::uint32_t first = reference.tokens.first;
    return !reference.speaker && first > 0 && is_one_of(reading.lexemes[first - 1].symbol, "itp");
}

std::vector<Speaker> table_of(const Reading& reading, const Layout& layout, const Cast& cast,
                              std::vector<Reference> references, std::vector<Record>& records) {
    std::sort(references.begin(), references.end(), [](const Reference& a, const Reference& b) {
        return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.tokens.last > b.tokens.last;
    });
    const std::vector<std::uint32_t> places = order_of(cast, references);
    std::vector<Speaker> table;
    for (std::uint32_t m = 0; m < cast.size(); ++m) {
        if (places[m] == none) continue;
        if (table.size() <= places[m]) table.resize(places[m] + 1);
        table[places[m]] = speaker_of(reading, layout, cast[m]);
    }
    for (const Reference& reference : references) {
        if (places[reference.member] == none) continue;
        Speaker& speaker = table[places[reference.member]];
        if (speaker.type == SpeakerType::place && is_mere_place(reading, reference)) continue;
        std::vector<Mention>& mentions = speaker.mentions;
        const Mention mention{reading.span_of(reference.tokens),
                              block_of(reading.blocks[layout.block(reference.tokens.first)].kind)};
        if (mentions.empty() || mentions.back().span.end <= mention.span.begin) mentions.push_back(mention);
    }
    for (Record& record : records) record.speaker = record.speaker == none ? none : places[record.speaker];
    return table;
}

}  // namespace

std::vector<Speaker> resolve_speakers(const Reading& reading, std::vector<Record>& records, AntecedentChoices* choices,
                                      const AntecedentWeights& weights) {
    for (Record& record : records) record.speaker = none;
    if (reading.tokens.empty() || reading.blocks.empty()) return {};
    const Layout layout(reading);
    const std::vector<Name> names = find_names(reading, layout);
    Cast cast(reading);
    cast.introduce(names);
    Cast draft = cast;
    Resolver(reading, layout, names, draft, records, Resolver::Pass::draft, weights).run();
    cast.adopt(draft);
    for (Record& record : records) record.speaker = none;
    Resolver resolver(reading, layout, names, cast, records, Resolver::Pass::final, weights, choices);
    resolver.run();
    for (std::uint32_t m = 0; choices != nullptr && m < cast.size(); ++m) {
        choices->names.push_back(words_of(reading, cast[m].name));
    }
    return table_of(reading, layout, cast, resolver.references(), records);
}

}  // namespace quoth
