// Relative pronouns: the noun phrase before them.
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

/// Tokens between a relative pronoun and the noun it belongs to.
constexpr std::uint32_t farthest_antecedent = 24;

/// What nouns have that tell something.
constexpr std::uint32_t telling = static_cast<std::uint32_t>(Feature::document) |
                                  static_cast<std::uint32_t>(Feature::claim) |
                                  static_cast<std::uint32_t>(Feature::medium);

}  // namespace

std::uint32_t Resolver::antecedent(std::uint32_t relative) {
    if (relative == 0) return none;
    std::uint32_t end = relative;  // one behind the noun phrase
    if (is_one_of(reading_.lexemes[end - 1].symbol, ",~<")) --end;
    if (end == 0 || layout_.block(end - 1) != layout_.block(relative)) return none;
    end = before_home(end);
    const bool who = usage(relative) == Usage::personal;
    const bool which = usage(relative) == Usage::impersonal;
    const auto suits = [this, who, which](std::uint32_t name) {
        const SpeakerType type = names_[name].type;
        const bool body = type == SpeakerType::place || type == SpeakerType::organization;
        return !names_[name].modifier && !(who && body) && !(which && type == SpeakerType::person);
    };
    if (const std::uint32_t name = name_of_staff(end); who && name != none && suits(name)) {
        const std::uint32_t member = speaker_of_name(name);
        refer({relative, relative + 1}, member);
        return member;
    }
    if (const std::uint32_t name = name_at_end_[end - 1]; name != none && suits(name)) {
        const std::uint32_t member = speaker_of_name(name);
        if (which && cast_[member].type == SpeakerType::unknown) cast_[member].type = SpeakerType::organization;
        refer({relative, relative + 1}, member);
        return member;
    }
    if (const std::uint32_t name = name_over_appositions(end, relative); name != none && suits(name)) {
        const std::uint32_t member = speaker_of_name(name);
        refer({relative, relative + 1}, member);
        return member;
    }
    return antecedent_phrase(end, relative);
}

/// "Warmfold Appliances, of Leeds, which": the end of the name before where it is from; else `end`.
std::uint32_t Resolver::before_home(std::uint32_t end) const {
    const std::uint32_t name = name_at_end_[end - 1];
    if (name == none) return end;
    const std::uint32_t first = names_[name].tokens.first;
    if (first < 3 || !is_one_of(reading_.lexemes[first - 1].symbol, "oi") || !is(first - 2, Class::comma)) return end;
    return name_at_end_[first - 3] == none ? end : first - 2;
}

/// "Jonas Weller of Nordkapital": the person's name before the other one, or none.
std::uint32_t Resolver::name_of_staff(std::uint32_t end) const {
    const std::uint32_t name = name_at_end_[end - 1];
    if (name == none || names_[name].type == SpeakerType::person) return none;
    const std::uint32_t first = names_[name].tokens.first;
    if (first < 2 || !is_one_of(reading_.lexemes[first - 1].symbol, "ofi")) return none;
    const std::uint32_t before = name_at_end_[first - 2];
    return before != none && names_[before].type == SpeakerType::person ? before : none;
}

/// "Robert Stokes (D-Ohio), 34, a lawyer from Ohio, who": the name before what stands between commas or in brackets.
std::uint32_t Resolver::name_over_appositions(std::uint32_t end, std::uint32_t relative) const {
    const bool apart = end < relative;  // by a comma or a bracket
    std::uint32_t last = end;           // of the part between commas
    for (std::uint32_t at = end; at > 0 && relative - at < farthest_antecedent; --at) {
        const char symbol = reading_.lexemes[at - 1].symbol;
        if (layout_.sentence(at - 1) != layout_.sentence(relative) || is_one_of(symbol, ";:~@BAMd%W")) return none;
        if (!is_one_of(symbol, ",<") || at < 2) continue;
        const std::uint32_t name = name_at_end_[at - 2];
        const bool person = name != none && names_[name].type == SpeakerType::person;
        if (name != none && !person && !follows_preposition(name)) return none;
        if (person) {
            const bool describes = last > at && tells_of_one({at, last});
            return apart || describes ? name : none;
        }
        if (!apart || is(at, Class::conjunction)) return none;
        last = at - 1;
    }
    return none;
}

/// "a lawyer from Englewood": the place is not who.
bool Resolver::follows_preposition(std::uint32_t name) const {
    const std::uint32_t first = names_[name].tokens.first;
    return names_[name].type == SpeakerType::place ||
           (first > 0 && is_one_of(reading_.lexemes[first - 1].symbol, "ofbiaugwp"));
}

/// Whether a noun phrase is of one person: "a lawyer from Ohio", but not "two of the women".
bool Resolver::tells_of_one(Range tokens) const {
    const Phrase phrase = read_phrase(reading_, tokens, name_ends_);
    return phrase.head != none && phrase.determiner != Phrase::Determiner::bare && phrase.kind == phrase.head &&
           is_human(reading_, phrase.head) && !has(features(phrase.head), Feature::people);
}

/// "Some, who said", "many of whom": a quantity that stands for people.
std::uint32_t Resolver::quantity_before(std::uint32_t end, std::uint32_t relative) {
    const Range words{end - 1, end};
    const Phrase phrase = read_phrase(reading_, words, name_ends_);
    if (phrase.head == none || has(features(end - 1), Feature::singular)) return none;
    const std::uint32_t member = describe(phrase, words);
    if (member != none) refer({relative, relative + 1}, member);
    return member;
}

/// "a nurse at the clinic who": from the determiner of the nearest noun that can speak.
std::uint32_t Resolver::antecedent_phrase(std::uint32_t end, std::uint32_t relative) {
    const bool who = usage(relative) == Usage::personal;
    std::uint32_t head = none;
    // "Police in a report that claimed", "the star's account, which alleged": what tells something is meant itself
    if (!who && end > 0 && (features(end - 1) & telling) != 0 && !reading_.tokens[end - 1].capital) head = end - 1;
    for (std::uint32_t i = end; head == none && i > 0 && end - i < farthest_antecedent / 2; --i) {
        if (layout_.sentence(i - 1) != layout_.sentence(relative)) break;
        if (is_one_of(reading_.lexemes[i - 1].symbol, ",;:~<>@SXCBAM")) break;
        const bool plural = i == end && reading_.text_of(i - 1).back() == 's';
        // "the groups who", but a nurse at the clinic who
        const bool actor = is_human(reading_, i - 1) || (is_actor(reading_, i - 1) && (!who || plural));
        if (actor || ends(i - 1, Ending::agents)) {
            head = i - 1;
            break;
        }
    }
    // "young couples who": only people are who
    const bool noun = end == relative && end > 0 && is_one_of(reading_.lexemes[end - 1].symbol, "nNs");
    if (head == none && who && noun) head = end - 1;
    // "drew anger from some, who said"
    const bool some = end > 0 && (is(end - 1, Class::determiner) || is(end - 1, Class::number));
    if (head == none && who && some) return quantity_before(end, relative);
    if (head == none) return none;
    std::uint32_t first = head;
    while (first > 0 && head - first < farthest_antecedent / 2 &&
           is_one_of(reading_.lexemes[first - 1].symbol, "nNVJUsE#LG'D") &&
           layout_.sentence(first - 1) == layout_.sentence(head)) {
        --first;
        if (is(first, Class::determiner) || is(first, Class::possessive)) break;
    }
    const Phrase phrase = read_phrase(reading_, {first, end}, name_ends_);
    if (phrase.head == none) return none;
    std::uint32_t member = read_before({first, head + 1});
    if (member == none) member = describe(phrase, {first, end});
    if (member != none) refer({relative, relative + 1}, member);
    return member;
}

}  // namespace quoth
