// Descriptions: who of the cast is meant by what somebody is.
#include "speakers/cast.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "speakers/cast_keys.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

/// Tokens of what an office is of.
constexpr std::uint32_t longest_field = 12;
/// How far back a description may look that adds something new about the one it means: a paragraph or two.
constexpr std::uint32_t near_tokens = 150;

}  // namespace

std::uint32_t Cast::find_described(const Phrase& phrase) const {
    std::uint32_t best = none;
    std::uint32_t near = none;
    const std::array<const Few*, 7> lists = called(phrase);
    for (const Few* few : lists) {
        for (std::uint32_t i = 0; i < few->size(); ++i) {
            const std::uint32_t member = few->at(i);
            if (few == lists.back() && !has_contracted(members_[member], reading_.text_of(phrase.head))) continue;
            const Match found = match(member, phrase);
            const std::uint32_t last = members_[member].last;
            if (found == Match::but_for_places && last != none && phrase.head - last < near_tokens) {
                if (near == none || members_[near].last < last) near = member;
            }
            if (found != Match::everything) continue;
            const bool earlier =
                best != none && (last == none || (members_[best].last != none && members_[best].last >= last));
            if (!earlier) best = member;
        }
    }
    return best != none ? best : near;
}

std::uint32_t Cast::find_called_besides(const Phrase& phrase) const {
    const std::uint32_t head = phrase.head;
    Range noun{phrase.core.first, head + 1};
    const bool of = head + 2 < reading_.tokens.size() && reading_.lexemes[head + 1].symbol == symbol_of(Class::of);
    const std::vector<Synonyms::Words>* known =
        of ? synonyms_.known_as(words_key(reading_, {head, head + 3})) : nullptr;
    if (known != nullptr) noun.first = head;  // head of state
    for (; known == nullptr && !of && !noun.empty(); ++noun.first) {
        known = synonyms_.known_as(words_key(reading_, noun));
        if (known != nullptr) break;
    }
    if (known == nullptr) return none;
    std::uint32_t best = none;
    for (const Synonyms::Words& words : *known) {
        const Few& few = look_up(role_words_, words.back());
        for (std::uint32_t i = 0; i < few.size(); ++i) {
            const std::uint32_t member = few.at(i);
            if (!may_be_called(member, phrase, noun) || !is_known_as(members_[member], phrase, words)) continue;
            if (best == none || members_[best].last < members_[member].last) best = member;
        }
    }
    return best;
}

/// Whether a member was mentioned lately, can be called so, and is known by all words before the noun.
bool Cast::may_be_called(std::uint32_t member, const Phrase& phrase, Range noun) const {
    const Member& known = members_[member];
    if (known.last == none || phrase.head - known.last > near_tokens * 2) return false;
    if (!is_person(known.type) || known.number == Number::plural) return false;
    const Gender gender = gender_of(reading_.lexemes[phrase.head].features);
    if (gender != Gender::unknown && known.gender != Gender::unknown && gender != known.gender) return false;
    for (std::uint32_t i = phrase.core.first; i < noun.first; ++i) {
        if (!has_word(member, reading_.tokens[i].key)) return false;
    }
    return true;
}

bool Cast::holds(Range range, const Synonyms::Words& words) const {
    for (std::uint32_t i = range.first; i + words.size() <= range.last; ++i) {
        bool all = true;
        for (std::uint32_t w = 0; w < words.size(); ++w) all = all && reading_.tokens[i + w].key == words[w];
        if (all) return true;
    }
    return false;
}

/// Whether a role says these words, and is no former one and no deputy's.
bool Cast::is_known_as(const Member& member, const Phrase& phrase, const Synonyms::Words& words) const {
    return std::any_of(member.roles.begin(), member.roles.end(), [&](Range role) {
        if (!holds(role, words)) return false;
        for (std::uint32_t i = role.first; i < role.last; ++i) {
            if (has(reading_.lexemes[i].features, Feature::changes_role) &&
                !holds(phrase.core, {reading_.tokens[i].key}))
                return false;
        }
        return true;
    });
}

/// Who could be called by a description's noun: by role, by the role's abbreviation (Sen. and Gov., Capt and Prof are
/// the first three or four letters of the word), by the noun in an organisation's name.
std::array<const Few*, 7> Cast::called(const Phrase& phrase) const {
    const std::uint64_t head = reading_.tokens[phrase.head].key;
    std::array<const Few*, 7> lists{&look_up(role_words_, head), &look_up(heads_, head)};
    std::fill(lists.begin() + 2, lists.end(), &look_up(role_words_, 0));
    const std::string_view word = reading_.text_of(phrase.head);
    if (!is_human(reading_, phrase.head) || has(reading_.lexemes[phrase.head].features, Feature::people)) return lists;
    for (std::size_t letters = 3; letters <= 4 && letters + 2 < word.size(); ++letters) {
        std::string abbreviation(word.substr(0, letters));
        for (char& c : abbreviation) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        lists[letters - 1] = &look_up(role_words_, hash_bytes(abbreviation + '.'));
        lists[letters + 1] = &look_up(role_words_, hash_bytes(abbreviation));
    }
    lists.back() = &look_up(contracted_, ends_key(word));
    return lists;
}

/// Whether a member's title is an abbreviation of a noun that begins and ends with the same letters: Cpl, Supt.
bool Cast::has_contracted(const Member& member, std::string_view noun) const {
    for (const Range& role : member.roles) {
        for (std::uint32_t i = role.first; i < role.last; ++i) {
            const std::string_view word = reading_.text_of(i);
            const bool lieutenant = word.back() == '.' && word.size() < 4 && lower(word.front()) == lower(noun.front());
            if (is_contraction(word, noun) || (lieutenant && lower(without_stop(word).back()) == lower(noun.back()))) {
                return true;
            }
        }
    }
    return false;
}

/// Whether every word before the description's noun is known of the member; "the Ohio governor" may tell his place
/// first.
Cast::Match Cast::match(std::uint32_t member, const Phrase& phrase) const {
    if (!has_role(members_[member], phrase)) return Match::nothing;
    Match found = Match::everything;
    for (std::uint32_t i = phrase.core.first; i < phrase.head; ++i) {
        if (reading_.tokens[i].kind != TokenKind::word) continue;
        if (reading_.lexemes[i].symbol == symbol_of(Class::possessive_mark)) continue;
        if (has_word(member, reading_.tokens[i].key)) continue;
        if (is_human(reading_, i) && has_contracted(members_[member], reading_.text_of(i))) continue;
        const bool place = reading_.tokens[i].capital && (has(reading_.lexemes[i].features, Feature::place) ||
                                                          has(reading_.lexemes[i + 1].features, Feature::place));
        if (!place || !ends_role(members_[member], phrase.head)) return Match::nothing;
        found = Match::but_for_places;
    }
    return found;
}

/// Whether a role is of this noun or its abbreviation: "Republican nominee" is not of "Republican".
bool Cast::ends_role(const Member& member, std::uint32_t head) const {
    return std::any_of(member.roles.begin(), member.roles.end(), [this, head](Range role) {
        if (role.empty()) return false;
        const std::string_view last = reading_.text_of(role.last - 1);
        return reading_.tokens[role.last - 1].key == reading_.tokens[head].key || last.back() == '.';
    });
}

/// "The president" is no former president and no vice president: one of the roles must fit as it stands.
bool Cast::has_role(const Member& member, const Phrase& phrase) const {
    const std::uint64_t head = reading_.tokens[phrase.head].key;
    bool any = false;
    for (const Range& role : member.roles) {
        bool holds = false;
        bool other = false;
        for (std::uint32_t i = role.first; i < role.last; ++i) {
            const std::uint64_t key = reading_.tokens[i].key;
            holds = holds || key == head;
            if (!has(reading_.lexemes[i].features, Feature::changes_role)) continue;
            bool said = false;
            for (std::uint32_t p = phrase.core.first; p <= phrase.head; ++p)
                said = said || reading_.tokens[p].key == key;
            other = other || !said;
        }
        if (holds && !other) return true;
        any = any || holds;
    }
    return !any;
}

bool Cast::has_word(std::uint32_t member, std::uint64_t key) const {
    const auto holds = [this, key](Range range) {
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            if (reading_.tokens[i].key == key) return true;
        }
        return false;
    };
    const Member& known = members_[member];
    return holds(known.name) || std::any_of(known.roles.begin(), known.roles.end(),
                                            [&](Range role) { return holds(role) || holds(field_of(role)); });
}

std::uint32_t Cast::find_description(Range words) const { return look_up(described_, words_key(reading_, words)); }

std::uint32_t Cast::find_role(std::uint32_t token) const {
    const Few& few = look_up(role_words_, acronym_key({token, token + 1}));
    for (std::uint32_t i = 0; i < few.size(); ++i) {
        if (members_[few.at(i)].type == SpeakerType::person) return few.at(i);
    }
    return none;
}

bool Cast::has_head(std::uint32_t member, std::uint32_t noun) const {
    const auto& roles = members_[member].roles;
    return std::any_of(roles.begin(), roles.end(), [this, noun](Range role) {
        // "A second guard" is another one.
        if (role.empty() || has(reading_.lexemes[role.first].features, Feature::changes_role)) return false;
        const std::uint32_t head = head_of_role(role);
        return reading_.tokens[head].key == reading_.tokens[noun].key;
    });
}

/// The noun of a role: behind it stands what an "of" adds, as in "leader of the opposition".
std::uint32_t Cast::head_of_role(Range role) const {
    std::uint32_t head = role.first;
    while (head + 1 < role.last && !is_one_of(reading_.lexemes[head + 1].symbol, "of")) ++head;
    return head;
}

/// What stands before an office and tells of what it is: its possessor, or names: "the museum's director", "the Leeds
/// mayor", but not "the new mayor".
Range Cast::words_before(std::uint32_t first, std::uint32_t head) const {
    for (std::uint32_t i = head; i > first; --i) {
        if (reading_.lexemes[i - 1].symbol == symbol_of(Class::possessive_mark)) return {first, i - 1};
    }
    return first < head && reading_.tokens[head - 1].capital ? Range{first, head} : Range{};
}

Range Cast::field_of(Range role) const {
    if (role.empty()) return {};
    const std::uint32_t head = head_of_role(role);
    std::uint32_t of = head + 1;
    if (of >= reading_.tokens.size() || !is_one_of(reading_.lexemes[of].symbol, "of")) {
        return words_before(role.first, head);
    }
    const Phrase field = read_phrase(
        reading_,
        {of + 1, std::min<std::uint32_t>(of + longest_field, static_cast<std::uint32_t>(reading_.tokens.size()))}, {});
    return field.head == none || field.determiner == Phrase::Determiner::possessive ? Range{} : field.core;
}

}  // namespace quoth
