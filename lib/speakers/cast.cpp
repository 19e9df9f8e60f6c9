// Finding: who of the cast is meant by a name or a description.
#include "speakers/cast.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "speakers/cast_keys.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

/// Names longer than this are not looked up in text in capitals.
constexpr std::uint32_t longest_known = 6;
/// Tokens of what an office is of.
constexpr std::uint32_t longest_field = 12;
/// How far back a description may look that adds something new about the one it means: a paragraph or two.
constexpr std::uint32_t near_tokens = 150;

std::uint32_t look_up(const boost::unordered_flat_map<std::uint64_t, std::uint32_t>& index, std::uint64_t key) {
    const auto found = index.find(key);
    return found == index.end() ? none : found->second;
}

const Few& look_up(const boost::unordered_flat_map<std::uint64_t, Few>& lists, std::uint64_t key) {
    static const Few nobody;
    const auto found = lists.find(key);
    return found == lists.end() ? nobody : found->second;
}

/// What a word before a surname has that is no given name.
constexpr std::uint32_t not_of_a_name =
    static_cast<std::uint32_t>(Feature::person) | static_cast<std::uint32_t>(Feature::place) |
    static_cast<std::uint32_t>(Feature::title) | static_cast<std::uint32_t>(Feature::organization);

/// Whether a word is a noun without some of the letters between its first and last one.
bool is_contraction(std::string_view word, std::string_view noun) noexcept {
    word = without_stop(word);
    if (word.size() < shortest_contraction || word.size() >= noun.size()) return false;
    std::size_t at = 0;
    for (const char c : noun) {
        if (at < word.size() && lower(word[at]) == lower(c)) ++at;
    }
    return at == word.size() && lower(word.front()) == lower(noun.front()) && lower(word.back()) == lower(noun.back());
}

}  // namespace

std::uint64_t words_key(const Reading& reading, Range range) {
    std::uint64_t key = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (reading.tokens[i].kind != TokenKind::mark) key = combine(key, reading.tokens[i].key);
    }
    return key;
}

void Few::push(std::uint32_t member) {
    const auto end = members_.begin() + count_;
    const auto found = std::find(members_.begin(), end, member);
    if (found != end) {
        std::rotate(found, found + 1, end);
    } else if (count_ < members_.size()) {
        members_[count_++] = member;
    } else {
        std::rotate(members_.begin(), members_.begin() + 1, members_.end());
        members_.back() = member;
    }
}

bool Few::holds(std::uint32_t member) const noexcept {
    return std::find(members_.begin(), members_.begin() + count_, member) != members_.begin() + count_;
}

void Cast::introduce(const std::vector<Name>& names) {
    // Full names first, so that the short ones before them find them; "Dean Holm" may be a dean.
    for (const bool titled : {false, true}) {
        for (const Name& name : names) {
            if (count_words(reading_, name.core) < 2 || name.weak || may_be_short(name) != titled) continue;
            const std::uint32_t known = find_full(name);
            if (known == none) {
                enter(add_name(name), name);
            } else {
                learn(known, name);
                if (!titled) enter(known, name);
            }
        }
    }
    for (const Name& name : names) {
        if (count_words(reading_, name.core) != 1) continue;
        if (!name.alias.empty()) {
            const std::uint32_t expanded = look_up(exact_, words_key(reading_, name.alias));
            if (expanded != none) acronyms_.emplace(acronym_key(name.core), expanded);
        }
        if (name.weak || find(name) != none) continue;
        enter(add_name(name), name);
    }
}

/// Names of several words that may stand for longer ones: "Dean Holm", "van der Berg".
bool Cast::may_be_short(const Name& name) const {
    return may_be_title(name) || has(reading_.lexemes[name.core.first].features, Feature::particle);
}

/// "Dean Holm": a given name that is a title, too, before one more word.
bool Cast::may_be_title(const Name& name) const {
    return name.title.empty() && count_words(reading_, name.core) == 2 && name.core.size() == 2 &&
           has(reading_.lexemes[name.core.first].features, Feature::title);
}

std::uint32_t Cast::find(const Name& name) const {
    return count_words(reading_, name.core) < 2 ? find_single(name) : find_full(name);
}

std::uint32_t Cast::find_full(const Name& name) const {
    const std::uint64_t key = words_key(reading_, name.core);
    const bool particle = has(reading_.lexemes[name.core.first].features, Feature::particle);
    if (const std::uint32_t member = look_up(exact_, key); member != none) {
        return contradicts(member, name) && !particle ? none : member;  // "Al Khatri" is no Al
    }
    if (name.title.empty()) {  // "Halvard Storage" may look like a person's name
        if (const std::uint32_t member = look_up(beginnings_, key); member != none) return member;
    }
    if (name.type == SpeakerType::organization || name.type == SpeakerType::place) return none;
    const std::uint32_t first = name.core.first;
    const std::uint64_t last_key = reading_.tokens[last_word(reading_, name.core)].key;
    if (const std::uint32_t member = look_up(ends_, combine(reading_.tokens[first].key, last_key)); member != none) {
        return contradicts(member, name) ? none : member;
    }
    if (may_be_title(name)) {
        Name surname = name;
        surname.core.first = name.core.last - 1;
        surname.title = {first, surname.core.first};
        return choose(look_up(last_words_, last_key), surname);
    }
    // "DI Holm" for DI Anna Holm
    const Few& surname = look_up(last_words_, last_key);
    for (std::uint32_t i = 0; i < surname.size() && name.core.size() == 2; ++i) {
        if (has_title(surname.at(i), {first, first + 1})) return surname.at(i);
    }
    const std::uint64_t letter = combine(hash_bytes(first_letter(reading_.text_of(first))), last_key);
    const std::uint32_t member = look_up(initials_, letter);
    if (member == none || contradicts(member, name)) return none;
    return is_initial(reading_, first) || is_initial(reading_, members_[member].name.first) ? member : none;
}

std::uint32_t Cast::find_single(const Name& name) const {
    const std::uint64_t key = reading_.tokens[name.core.first].key;
    const bool acronym = is_acronym(reading_, name.core);
    if (acronym && name.title.empty()) {
        if (const std::uint32_t member = look_up(acronyms_, acronym_key(name.core)); member != none) return member;
    }
    const std::uint32_t exact = look_up(exact_, words_key(reading_, name.core));
    // A known place is no short form of another name: Madrid is not Real Madrid.
    if (name.type == SpeakerType::place && !name.guessed) return exact;
    if (name.title.empty()) {
        if (const std::uint32_t body = look_up(bodies_, key); body != none) return body;
    }
    std::uint32_t member = choose(look_up(last_words_, key), name);
    // Nobody is called by the surname alone before the full name: there "Harju" is the firm Tuulivoima Harju.
    const auto later = [&](std::uint32_t m) { return m == none || members_[m].name.first > name.core.first; };
    if (name.title.empty() && exact == none && later(member)) {
        const std::uint32_t body = choose(look_up(body_words_, key), name);
        const bool first = member == none || (body != none && members_[body].name.first < members_[member].name.first);
        if (body != none && (!later(body) || (member != none && first))) return body;
    }
    if (member == none && exact != none && !contradicts(exact, name)) member = exact;
    if (member == none) member = choose(look_up(other_words_, key), name);
    if (member == none && name.title.empty()) member = look_up(beginnings_, words_key(reading_, name.core));
    if (member == none && name.title.empty()) member = find_short(name);
    return member;
}

/// "Dan" for Daniel Osei, "the Echo" for the Daily Echo.
std::uint32_t Cast::find_short(const Name& name) const {
    const std::uint64_t key = reading_.tokens[name.core.first].key;
    if (!name.definite) return choose(look_up(shortened_, key), name);
    const Few& few = look_up(heads_, key);
    for (std::uint32_t i = 0; i < few.size(); ++i) {
        const Member& member = members_[few.at(i)];
        const bool ends = member.named && reading_.tokens[member.name.last - 1].key == key;
        if (ends && member.type != SpeakerType::person && member.type != SpeakerType::place) return few.at(i);
    }
    return none;
}

/// The one that fits best: by title first, then the latest one mentioned.
std::uint32_t Cast::choose(const Few& few, const Name& name) const {
    std::uint32_t best = none;
    std::int64_t best_rank = -1;
    for (std::uint32_t i = 0; i < few.size(); ++i) {
        const std::uint32_t member = few.at(i);
        if (contradicts(member, name)) continue;
        std::int64_t rank = members_[member].last == none ? 0 : std::int64_t{members_[member].last} + 1;
        if (name.gender != Gender::unknown && members_[member].gender == name.gender) rank += std::int64_t{1} << 33;
        if (has_title(member, name.title)) rank += std::int64_t{1} << 36;
        for (std::uint32_t t = name.title.first; t < name.title.last; ++t) {
            if (has_word(member, reading_.tokens[t].key) || has_short_title(members_[member], t)) {
                rank += std::int64_t{1} << 34;
            }
        }
        if (rank > best_rank || (rank == best_rank && members_[member].name.first < members_[best].name.first)) {
            best = member;
            best_rank = rank;
        }
    }
    return best;
}

/// Whether a title is short for one of a member's, or the other way round: "Cllr Lee" is Councillor Ann Lee.
bool Cast::has_short_title(const Member& member, std::uint32_t title) const {
    const std::string_view word = reading_.text_of(title);
    for (const Range& role : member.roles) {
        for (std::uint32_t i = role.first; i < role.last; ++i) {
            const std::string_view other = reading_.text_of(i);
            const bool longer = other.size() > word.size();
            if (is_contraction(longer ? word : other, longer ? other : word)) return true;
        }
    }
    return false;
}

/// Whether the article gives a member just this title: "Chief Lee" is Chief Ann Lee, not the former chief Bo Lee.
bool Cast::has_title(std::uint32_t member, Range title) const {
    const std::uint64_t words = words_key(reading_, title);
    const auto& roles = members_[member].roles;
    return !title.empty() && std::any_of(roles.begin(), roles.end(), [&](Range role) {
        return role.size() == title.size() && words_key(reading_, role) == words;
    });
}

bool Cast::contradicts(std::uint32_t member, const Name& name) const {
    const Member& known = members_[member];
    const bool genders =
        name.gender != Gender::unknown && known.gender != Gender::unknown && name.gender != known.gender;
    const bool ages = name.age != 0 && known.age != 0 && name.age != known.age;
    const bool body = !name.title.empty() && known.type == SpeakerType::organization;
    return genders || ages || body;
}

Cast::Known Cast::find_longest(std::uint32_t token, std::uint32_t last) const {
    Known known;
    std::uint64_t key = 0;
    for (std::uint32_t i = token; i < last && i - token < longest_known; ++i) {
        if (reading_.tokens[i].kind == TokenKind::mark) break;
        key = combine(key, reading_.tokens[i].key);
        std::uint32_t member = look_up(exact_, key);
        if (member == none) member = look_up(beginnings_, key);
        if (member != none) known = {i + 1, member};
    }
    if (known.member != none || reading_.tokens[token].kind != TokenKind::word) return known;
    Name name;
    name.core = name.tokens = {token, token + 1};
    name.weak = true;
    const std::uint32_t member = choose(look_up(last_words_, reading_.tokens[token].key), name);
    // "ANN LEE" is no Bo Lee
    const bool other = token > 0 && member != none && reading_.tokens[token - 1].capital &&
                       reading_.lexemes[token - 1].symbol == symbol_of(Class::name) &&
                       (reading_.lexemes[token - 1].features & not_of_a_name) == 0 &&
                       !has_word(member, reading_.tokens[token - 1].key);
    return member == none || other ? known : Known{token + 1, member};
}

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

std::uint32_t Cast::find_initials(std::uint32_t token) const {
    return look_up(monograms_, acronym_key({token, token + 1}));
}

std::uint32_t Cast::find_role(std::uint32_t token) const {
    const Few& few = look_up(role_words_, acronym_key({token, token + 1}));
    for (std::uint32_t i = 0; i < few.size(); ++i) {
        if (members_[few.at(i)].type == SpeakerType::person) return few.at(i);
    }
    return none;
}

std::uint32_t Cast::find_relative(std::uint32_t owner, std::uint32_t noun) const {
    const Member& known = members_[owner];
    const Gender gender = gender_of(reading_.lexemes[noun].features);
    if (!known.named || known.type != SpeakerType::person) return none;
    const Few& few = look_up(last_words_, reading_.tokens[known.name.last - 1].key);
    std::uint32_t found = none;
    for (std::uint32_t i = 0; i < few.size(); ++i) {
        const Member& other = members_[few.at(i)];
        const bool fits = other.gender == gender || other.gender == Gender::unknown;
        if (few.at(i) == owner || other.type != SpeakerType::person || other.name.size() < 2 || !fits) continue;
        if (found != none) return none;
        found = few.at(i);
    }
    return found;
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

std::uint32_t Cast::find_age(std::uint32_t age) const { return look_up(ages_, age); }

}  // namespace quoth
