#include "claims/circumstances.hpp"

#include <algorithm>

namespace quoth {
namespace {

constexpr std::uint32_t window = 16;

bool leads_noun_phrase(Class c) noexcept {
    return c == Class::determiner || c == Class::possessive || c == Class::number;
}

/// One past the noun phrase that begins at `t`, without what follows its head; `t` where none does.
std::uint32_t noun_phrase_end(const Words& words, std::uint32_t t, std::uint32_t end) {
    const std::uint32_t first = t;
    std::uint32_t last = t;
    for (; t < end && !words.quotation_mark(t); ++t) {
        const Class c = words.at(t);
        const bool verb = (is_cue_verb(c) || c == Class::verb_ing || c == Class::time) && !words.is(t, Feature::medium);
        const bool noun = is_open(c) && !verb;
        const bool second = last > first && last == t && c != Class::possessive_mark;  // a second noun phrase
        const bool leads = c == Class::possessive_mark || (leads_noun_phrase(c) && !second);
        if (!noun && !leads) break;
        if (noun) last = t + 1;
    }
    return last;
}

/// The tokens between cue and content, or behind the cue up to a pause where the content stands before it.
Range behind_cue(const Words& words, const Record& record) {
    const std::uint32_t first = record.cue.back().last;
    std::uint32_t last = first;
    for (const Range& piece : record.content) {
        if (piece.first >= first) return {first, std::min(piece.first, first + window)};
    }
    while (last < words.size() && last < first + window && words.at(last) != Class::stop &&
           words.at(last) != Class::comma && !words.quotation_mark(last)) {
        ++last;
    }
    return {first, last};
}

/// "In an interview with the paper, | he said": the tokens from the sentence's start to the comma before the source.
Range before_source(const Words& words, const Record& record) {
    if (record.source.empty() || record.source.front().first == 0) return {};
    const std::uint32_t comma = record.source.front().first - 1;
    if (words.at(comma) != Class::comma) return {};
    std::uint32_t first = comma;
    while (first > 0 && comma - first < window && words.at(first - 1) != Class::stop &&
           !words.quotation_mark(first - 1)) {
        --first;
    }
    return {first, comma};
}

bool leads_to_medium(Class c) noexcept { return c == Class::in || c == Class::preposition; }

/// "a statement", "Facebook", "Radio Norland": a noun phrase whose head, or the first word of whose name, is a medium.
bool is_medium(const Words& words, Range phrase) {
    if (phrase.empty()) return false;
    const bool named = words.reading().tokens[phrase.first].capital && words.reading().tokens[phrase.last - 1].capital;
    return words.is(phrase.last - 1, Feature::medium) || (named && words.is(phrase.first, Feature::medium));
}

/// "in a statement", "on Facebook": the noun phrase of the first preposition in `zone` that leads to a medium.
Range medium_in(const Words& words, Range zone, bool at_start) {
    for (std::uint32_t t = zone.first; t < zone.last; ++t) {
        if (leads_to_medium(words.at(t))) {
            const Range phrase{t + 1, noun_phrase_end(words, t + 1, zone.last)};
            if (is_medium(words, phrase)) return phrase;
        }
        if (at_start) break;
    }
    return {};
}

/// "the bank, [in a filing], said": the tokens between source and cue.
Range behind_source(const Record& record) {
    if (record.source.empty() || record.source.back().last > record.cue.front().first) return {};
    return {record.source.back().last, std::min(record.cue.front().first, record.source.back().last + window)};
}

/// "Speaking on Radio Norland, she said": the tokens behind a participle that begins the sentence.
Range behind_participle(const Words& words, Range zone) {
    return !zone.empty() && words.is_gerund(zone.first) ? Range{zone.first + 1, zone.last} : Range{};
}

bool takes_hearer(const CueLemma& lemma) noexcept {
    return (lemma.frames & static_cast<std::uint32_t>(Frame::hearer)) != 0;
}

/// "told [the Gazette] in an email".
Range hearer_behind(const Words& words, const Record& record, Range zone) {
    if (record.passive || zone.empty()) return {};
    for (const Range& source : record.source) {
        if (source.first >= zone.first) return {};  // “...,” told the man
    }
    if (words.at(zone.first) == Class::object_pronoun) return {zone.first, zone.first + 1};
    const std::uint32_t last = noun_phrase_end(words, zone.first, zone.last);
    return last > zone.first ? Range{zone.first, last} : Range{};
}

/// "Speaking to [reporters], she said".
Range hearer_before(const Words& words, Range zone) {
    if (zone.empty() || !words.is_gerund(zone.first) || words.at(zone.first + 1) != Class::to) return {};
    const std::uint32_t last = noun_phrase_end(words, zone.first + 2, zone.last);
    return last > zone.first + 2 ? Range{zone.first + 2, last} : Range{};
}

/// Nothing, or no more than "the".
bool is_cut_short(const Words& words, Range range) {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (words.at(t) != Class::determiner) return false;
    }
    return true;
}

/// Whether rules took a part of the source for the hearer: "... ,” said [Tom] Barker".
bool is_source(const Record& record, Range hearer) {
    return std::any_of(record.source.begin(), record.source.end(), [hearer](const Range& source) {
        return hearer.first < source.last && source.first < hearer.last;
    });
}

/// "told [her followers] on Instagram": a medium behind the hearer is no part of it.
void part_medium(const Words& words, Record& record) {
    const Range hearer = record.addressee;
    for (std::uint32_t t = hearer.first + 1; t < hearer.last; ++t) {
        if (!leads_to_medium(words.at(t)) && words.at(t) != Class::by) continue;
        const Range phrase{t + 1, noun_phrase_end(words, t + 1, hearer.last)};
        if (!is_medium(words, phrase)) continue;
        if (record.medium.empty()) record.medium = phrase;
        record.addressee.last = t;
        return;
    }
}

}  // namespace

void read_circumstances(const Words& words, Record& record) {
    const CueLemma* lemma = words.lemma(record.cue_form);
    if (lemma == nullptr || record.cue.empty() || lemma->kind != CueKind::speech) return;
    const Range behind = behind_cue(words, record);
    const Range before = before_source(words, record);
    if (is_source(record, record.addressee)) record.addressee = {};
    part_medium(words, record);
    if (is_cut_short(words, record.addressee)) {
        record.addressee = takes_hearer(*lemma) ? hearer_behind(words, record, behind) : Range();
        if (record.addressee.empty()) record.addressee = hearer_before(words, before);
    }
    if (record.medium.empty()) record.medium = medium_in(words, behind, false);
    if (record.medium.empty()) record.medium = medium_in(words, before, true);
    if (record.medium.empty()) record.medium = medium_in(words, behind_source(record), false);
    if (record.medium.empty()) record.medium = medium_in(words, behind_participle(words, before), false);
}

}  // namespace quoth
