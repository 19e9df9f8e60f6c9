// Names: whom of the cast they introduce, and who is meant by them.
#include "speakers/cast.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "speakers/cast_keys.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

/// Names longer than this are not looked up in text in capitals.
constexpr std::uint32_t longest_known = 6;

/// What a word before a surname has that is no given name.
constexpr std::uint32_t not_of_a_name =
    static_cast<std::uint32_t>(Feature::person) | static_cast<std::uint32_t>(Feature::place) |
    static_cast<std::uint32_t>(Feature::title) | static_cast<std::uint32_t>(Feature::organization);

}  // namespace

std::uint64_t words_key(const Reading& reading, Range range) {
    std::uint64_t key = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (reading.tokens[i].kind != TokenKind::mark) key = combine(key, reading.tokens[i].key);
    }
    return key;
}

std::uint32_t Cast::look_up(const Index& index, std::uint64_t key) {
    const auto found = index.find(key);
    return found == index.end() ? none : found->second;
}

const Few& Cast::look_up(const Lists& lists, std::uint64_t key) {
    static const Few nobody;
    const auto found = lists.find(key);
    return found == lists.end() ? nobody : found->second;
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
    if (is_suffixed(name.core)) return choose(look_up(last_words_, reading_.tokens[first].key), name);
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

/// "Marcos Jr.": a surname and what tells the son from the father.
bool Cast::is_suffixed(Range core) const {
    return core.size() == 2 && reading_.lexemes[core.last - 1].usage == Usage::suffix;
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
    // "Anwar" is Anwar Ibrahim, who was named, and not Nurul Izzah Anwar, who comes later.
    if (const std::uint32_t given = choose(look_up(other_words_, key), name);
        later(member) && given != none && !later(given) && has_first_word(given, key)) {
        return given;
    }
    if (member == none && exact != none && !contradicts(exact, name)) member = exact;
    if (member == none) member = choose(look_up(other_words_, key), name);
    if (member == none && name.title.empty()) member = look_up(beginnings_, words_key(reading_, name.core));
    if (member == none && name.title.empty()) member = find_short(name);
    return member;
}

bool Cast::has_first_word(std::uint32_t member, std::uint64_t key) const {
    return reading_.tokens[members_[member].name.first].key == key;
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
    // A pronoun may have been somebody else's, which a title tells.
    const bool doubtful =
        known.gender_evidence == GenderEvidence::pronoun && name.gender_evidence == GenderEvidence::title;
    const bool genders =
        name.gender != Gender::unknown && known.gender != Gender::unknown && name.gender != known.gender && !doubtful;
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

std::uint32_t Cast::find_initials(std::uint32_t token) const {
    return look_up(monograms_, acronym_key({token, token + 1}));
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

std::uint32_t Cast::find_age(std::uint32_t age) const { return look_up(ages_, age); }

}  // namespace quoth
