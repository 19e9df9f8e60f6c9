// Relative pronouns: the noun phrase before them.
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

/// Tokens between a relative pronoun and the noun it belongs to.
constexpr std::uint32_t farthest_antecedent = 24;

}  // namespace

std::uint32_t Resolver::antecedent(std::uint32_t relative) {
    if (relative == 0) return none;
    std::uint32_t end = relative;  // one behind the noun phrase
    if (is(end - 1, Class::comma) || is(end - 1, Class::dash)) --end;
    if (end == 0 || layout_.block(end - 1) != layout_.block(relative)) return none;
    const bool who = reading_.tokens[relative].key == hash_bytes("who");
    const auto suits = [this, who](std::uint32_t name) {
        const SpeakerType type = names_[name].type;
        return !names_[name].modifier && !(who && (type == SpeakerType::place || type == SpeakerType::organization));
    };
    if (const std::uint32_t name = name_at_end_[end - 1]; name != none && suits(name)) {
        const std::uint32_t member = speaker_of_name(name);
        refer({relative, relative + 1}, member);
        return member;
    }
    // "Robert Stokes, a lawyer from Ohio, who": the name before its apposition
    for (std::uint32_t i = end; i > 0 && end - i < farthest_antecedent; --i) {
        const std::uint32_t name = name_at_end_[i - 1];
        if (layout_.sentence(i - 1) != layout_.sentence(relative)) break;
        if (name == none || names_[name].role.empty()) continue;
        if (names_[name].role.first > i + 2 || names_[name].role.last > end) continue;
        const std::uint32_t member = member_of_name(name);
        if (member != none) refer({relative, relative + 1}, member);
        return member;
    }
    return antecedent_phrase(end, relative);
}

/// "a nurse at the clinic who": from the determiner of the nearest noun that can speak.
std::uint32_t Resolver::antecedent_phrase(std::uint32_t end, std::uint32_t relative) {
    const bool who = reading_.tokens[relative].key == hash_bytes("who");
    std::uint32_t head = none;
    for (std::uint32_t i = end; i > 0 && end - i < farthest_antecedent / 2; --i) {
        if (layout_.sentence(i - 1) != layout_.sentence(relative)) break;
        if (is_one_of(reading_.lexemes[i - 1].symbol, ",;:~<>@SXCBAM")) break;
        const bool actor = who ? is_human(reading_, i - 1) : is_actor(reading_, i - 1);
        if (actor || is_plural_agent(reading_.text_of(i - 1))) {
            head = i - 1;
            break;
        }
    }
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
    const std::uint32_t member = describe(phrase, {first, end});
    if (member != none) refer({relative, relative + 1}, member);
    return member;
}

}  // namespace quoth
