// Entries: what each mention tells of a member, and the indexes that find it again.
#include "speakers/cast.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "speakers/cast_keys.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

/// Letters of a given name that stand for all of it: Dan, Steph.
constexpr std::size_t shortest_given = 3;
constexpr std::size_t longest_given = 5;

/// "editor" of "editor-in-chief" and "editor-at-large", else nothing.
std::string_view before_in(std::string_view word) noexcept {
    const std::size_t first = word.find('-');
    const std::size_t second = first == std::string_view::npos ? first : word.find('-', first + 1);
    return second != std::string_view::npos && second == first + 3 ? word.substr(0, first) : std::string_view();
}

bool is_abbreviation(const Reading& reading, std::uint32_t token) noexcept {
    const std::string_view word = reading.text_of(token);
    return without_stop(word).size() >= shortest_contraction &&
           (word.back() == '.' || has(reading.lexemes[token].features, Feature::abbreviation));
}

}  // namespace

std::uint32_t Cast::add_description(const Phrase& phrase, Range words) {
    const auto member = static_cast<std::uint32_t>(members_.size());
    Member described;
    described.name = words;
    members_.push_back(described);
    described_[words_key(reading_, words)] = member;
    if (phrase.head != none) heads_[reading_.tokens[phrase.head].key].push(member);
    return member;
}

std::uint32_t Cast::add_name(const Name& name) {
    const auto member = static_cast<std::uint32_t>(members_.size());
    Member named;
    named.name = name.core;
    named.named = true;
    named.thing = name.thing;
    members_.push_back(named);
    learn(member, name);
    const std::uint32_t first = reading_.lexemes[name.core.first].features;
    if (name.core.size() == 1 && name.title.empty() && has(first, Feature::given_name)) {
        learn_gender(member, gender_of(first), GenderEvidence::given_name);
    }
    return member;
}

void Cast::learn(std::uint32_t member, const Name& name) {
    Member& known = members_[member];
    if (known.named && count_words(reading_, name.core) > count_words(reading_, known.name)) known.name = name.core;
    const bool certain = name.type != SpeakerType::unknown && !name.guessed;
    if (known.type == SpeakerType::organization && name.core.size() == 1 && known.name.size() > 1) {
        bodies_.emplace(reading_.tokens[name.core.first].key, member);
    }
    // "Halvard" behind "Halvard Storage, which" is nobody's given name.
    const bool body = known.certain && known.type == SpeakerType::organization && name.core.size() < known.name.size();
    // "Martin Place" behind "in Martin Place" is nobody either.
    const bool site = known.certain && known.type == SpeakerType::place && name.title.empty();
    // "Cascade Valley" behind "Cascade Valley Power" tells nothing of the firm.
    const bool part = name.type == SpeakerType::place && name.core.size() < known.name.size();
    const bool telling = (name.type == SpeakerType::person && !body && !site) ||
                         (known.type == SpeakerType::unknown && !part) || (certain && !known.certain && !part);
    known.certain = known.certain || certain;
    if (telling && name.type != SpeakerType::unknown) known.type = name.type;
    learn_gender(member, name.gender, name.gender_evidence);
    if (known.age == 0 && name.age != 0) {
        known.age = name.age;
        ages_[name.age] = member;
    }
    learn_role(member, name.title);
    learn_role(member, name.role);
}

void Cast::adopt(const Cast& draft) {
    for (std::size_t m = 0; m < std::min(members_.size(), draft.members_.size()); ++m) {
        const Member& read = draft.members_[m];
        Member& known = members_[m];
        known.total = read.references;
        known.said = read.said;
        known.rejects = read.rejects;
        known.headline = read.headline;
        known.speaks = read.speaks;
        if (known.type == SpeakerType::unknown) known.type = read.type;
        for (std::size_t r = 0; r < read.roles.size(); ++r) {
            if (!read.epithets[r]) learn_role(static_cast<std::uint32_t>(m), read.roles[r]);
        }
        const bool doubtful = known.gender == Gender::unknown || known.gender_evidence == GenderEvidence::given_name;
        const std::uint32_t most = std::max(read.she, read.he);
        if (!doubtful || read.she == read.he || most < (known.gender == Gender::unknown ? 1 : 2)) continue;
        const Gender gender = read.she > read.he ? Gender::female : Gender::male;
        if (known.gender == gender) continue;
        known.gender = gender;
        known.gender_evidence = GenderEvidence::pronoun;
    }
}

void Cast::learn_pronoun(std::uint32_t member, Gender gender) {
    Member& known = members_[member];
    if (gender == Gender::female) ++known.she;
    if (gender == Gender::male) ++known.he;
    learn_gender(member, gender, GenderEvidence::pronoun);
}

void Cast::learn_gender(std::uint32_t member, Gender gender, GenderEvidence evidence) {
    Member& known = members_[member];
    const bool certain = known.gender_evidence != GenderEvidence::pronoun || evidence != GenderEvidence::title;
    if (gender == Gender::unknown || (known.gender != Gender::unknown && certain)) return;
    known.gender = gender;
    known.gender_evidence = evidence;
}

void Cast::learn_epithet(std::uint32_t member, Range epithet) {
    Member& known = members_[member];
    const Range role = known.role;
    const auto before = known.roles;
    learn_role(member, epithet);
    if (!role.empty()) known.role = role;
    for (std::size_t i = 0; i < before.size(); ++i)
        known.epithets[i] = known.epithets[i] || known.roles[i] != before[i];
}

bool Cast::has_office(std::uint32_t member, std::uint32_t head) const {
    const Member& known = members_[member];
    for (std::size_t r = 0; r < known.roles.size(); ++r) {
        for (std::uint32_t i = known.roles[r].first; i < known.roles[r].last && !known.epithets[r]; ++i) {
            if (reading_.tokens[i].key == reading_.tokens[head].key) return true;
        }
    }
    return false;
}

/// Whether a title tells no office: "Mr", "Comrade".
bool Cast::is_honorific(Range role) const {
    for (std::uint32_t i = role.first; i < role.last; ++i) {
        if (is_actor(reading_, i) || reading_.text_of(i).back() == '.') return false;
    }
    return true;
}

void Cast::learn_role(std::uint32_t member, Range role) {
    if (role.empty()) return;
    Member& known = members_[member];
    if (known.role.empty() || (is_honorific(known.role) && !is_honorific(role))) known.role = role;
    const std::uint64_t words = words_key(reading_, role);
    const auto place = std::find_if(known.roles.begin(), known.roles.end(),
                                    [&](Range r) { return r.empty() || words_key(reading_, r) == words; });
    if (place == known.roles.end() || !place->empty()) return;
    *place = role;
    const std::uint32_t head = head_of_role(role);
    for (std::uint32_t i = role.first; i <= head; ++i) {
        const bool body = has(reading_.lexemes[i].features, Feature::people);  // a police spokesman is not the police
        if (i == head || (is_human(reading_, i) && !body)) role_words_[reading_.tokens[i].key].push(member);
        if (is_abbreviation(reading_, i)) contracted_[ends_key(reading_.text_of(i))].push(member);
    }
    if (const std::string_view chief = before_in(reading_.text_of(head));
        !chief.empty() && is_human(reading_, head) && gender_of(reading_.lexemes[head].features) == Gender::unknown) {
        role_words_[word_key(chief)].push(member);
    }
    if (is_human(reading_, head)) {
        learn_gender(member, gender_of(reading_.lexemes[head].features), GenderEvidence::noun);
    }
    if (const std::string_view word = reading_.text_of(head); is_human(reading_, head)) {  // "the DG"
        const std::size_t hyphen = word.find('-');
        const bool two = hyphen != std::string_view::npos && hyphen + 1 < word.size();
        if (two) role_words_[hash_bytes(std::string{lower(word.front()), lower(word[hyphen + 1])})].push(member);
    }
    // "the GM" for "the council's general manager"
    for (std::uint32_t i = role.first; i < role.last && role.last - i > 1; ++i) {
        if (role.last - i <= 4 || i == role.first) role_words_[initials_key({i, role.last})].push(member);
    }
}

void Cast::enter(std::uint32_t member, const Name& name) {
    exact_.emplace(words_key(reading_, name.core), member);
    if (name.thing) return;
    const SpeakerType type = members_[member].type;
    const bool body = type == SpeakerType::organization || name.type == SpeakerType::organization;
    if (!body && type != SpeakerType::place) enter_parts(member, name.core, type == SpeakerType::person);
    if (type != SpeakerType::person) enter_body(member, name.core);
    if (!name.alias.empty()) {
        const Range acronym = is_acronym(reading_, name.core) ? name.core : name.alias;
        acronyms_.emplace(acronym_key(acronym), member);
        exact_.emplace(words_key(reading_, name.alias), member);
        if (count_words(reading_, name.alias) > count_words(reading_, members_[member].name)) {
            members_[member].name = name.alias;
        }
    }
}

void Cast::enter_parts(std::uint32_t member, Range core, bool person) {
    if (core.size() < 2) {
        if (person) last_words_[reading_.tokens[core.first].key].push(member);
        return;
    }
    const std::uint32_t end = last_word(reading_, core);
    const std::uint64_t first = reading_.tokens[core.first].key;
    const std::uint64_t last = reading_.tokens[end].key;
    ends_.emplace(combine(first, last), member);
    initials_.emplace(combine(hash_bytes(first_letter(reading_.text_of(core.first))), last), member);
    last_words_[last].push(member);
    const std::string_view surname = reading_.text_of(end);
    if (has_joined_particle(surname)) last_words_[word_key(surname.substr(surname.find('-') + 1))].push(member);
    // "Dimaano" of Ruel Sanchez-Dimaano
    const std::size_t hyphen = surname.find('-');
    if (person && hyphen != std::string_view::npos && hyphen > 1 && hyphen + 2 < surname.size()) {
        other_words_[word_key(surname.substr(0, hyphen))].push(member);
        other_words_[word_key(surname.substr(hyphen + 1))].push(member);
    }
    const std::string_view given = reading_.text_of(core.first);
    for (std::size_t letters = shortest_given; letters <= longest_given && letters < given.size(); ++letters) {
        if (person) shortened_[word_key(given.substr(0, letters))].push(member);
    }
    monograms_.emplace(initials_key(core), member);
    // "Azrul Hisham" of Azrul Hisham Nordin
    if (person && core.size() == 3) exact_.emplace(words_key(reading_, {core.first, core.first + 2}), member);
    for (std::uint32_t i = core.first; i + 1 < core.last; ++i) {
        const bool part = reading_.tokens[i].capital && !is_initial(reading_, i);
        if (part) other_words_[reading_.tokens[i].key].push(member);
        // "Bongbong Marcos" of Ferdinand "Bongbong" Marcos
        const bool nickname = i > core.first && reading_.tokens[i - 1].kind == TokenKind::mark;
        if (part && nickname) ends_.emplace(combine(reading_.tokens[i].key, last), member);
        const bool particle = has(reading_.lexemes[i].features, Feature::particle);
        const bool first_name = has(reading_.lexemes[i].features, Feature::given_name);  // Ann Lee is no Mary Ann Lee
        const bool behind_initial = i == core.first + 1 && is_initial(reading_, core.first);  // U Thein Sein
        if ((particle || (part && (!first_name || behind_initial))) && i > core.first)
            exact_.emplace(words_key(reading_, {i, core.last}), member);
    }
}

/// "Police" of Kent Police Federation, "government" of Government Teachers' Federation: whether what the body is stands
/// behind a word of its name, before an "of". A firm may be a bank and a group.
bool Cast::is_before_body(std::uint32_t token, std::uint32_t last) const {
    for (std::uint32_t i = token + 1; i < last && !is_one_of(reading_.lexemes[i].symbol, "of"); ++i) {
        const std::uint32_t f = reading_.lexemes[i].features;
        if (has(f, Feature::organization) && !has(f, Feature::company)) return true;
    }
    return false;
}

void Cast::enter_body(std::uint32_t member, Range core) {
    std::uint64_t key = 0;
    for (std::uint32_t i = core.first; i < core.last; ++i) {
        if (reading_.tokens[i].kind == TokenKind::mark) continue;
        key = combine(key, reading_.tokens[i].key);
        const bool words_of_name = i + 1 < core.last && reading_.tokens[i].capital;
        if (words_of_name && !has(reading_.lexemes[i].features, Feature::place) && core.size() > 1) {
            beginnings_.emplace(key, member);
        }
        const std::uint32_t generic = static_cast<std::uint32_t>(Feature::organization) |
                                      static_cast<std::uint32_t>(Feature::company) |
                                      static_cast<std::uint32_t>(Feature::place);
        const bool own = reading_.tokens[i].capital && (reading_.lexemes[i].features & generic) == 0;
        if (own && core.size() > 1) body_words_[reading_.tokens[i].key].push(member);
        const bool noun = has(reading_.lexemes[i].features, Feature::organization) && !is_before_body(i, core.last);
        if (noun || (i + 1 == core.last && core.size() > 1)) {
            heads_[reading_.tokens[i].key].push(member);
        }
    }
    if (count_words(reading_, core) > 1) acronyms_.emplace(initials_key(core), member);
}

/// The letters of an acronym, without its stops.
std::uint64_t Cast::acronym_key(Range core) const {
    std::string letters;
    for (const char c : reading_.text_of(core)) {
        if (c != '.' && c != ' ') letters.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
    return hash_bytes(letters);
}

/// The same of the first letters of a name's words, leaving out words in small letters unless all are.
std::uint64_t Cast::initials_key(Range core) const {
    std::string letters;
    for (std::uint32_t i = core.first; i < core.last; ++i) {
        if (reading_.tokens[i].kind != TokenKind::word) continue;
        const bool small = !reading_.tokens[i].capital;
        if (small && reading_.tokens[core.last - 1].capital) continue;
        letters += first_letter(reading_.text_of(i));
    }
    for (char& c : letters) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return hash_bytes(letters);
}

}  // namespace quoth
