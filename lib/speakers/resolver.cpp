#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

/// How far back a pronoun looks. The figures are bounds that keep the walk linear, wide enough for any news paragraph.
constexpr std::size_t window = 48;
constexpr std::uint32_t farthest_sentence = 6;
constexpr std::uint32_t farthest_block = 3;
/// Tokens between a relative pronoun and the noun it belongs to.
constexpr std::uint32_t farthest_antecedent = 24;
/// A record whose quotation shares another one's speaker may share with one that shares itself, and so on.
constexpr int longest_chain = 8;

constexpr std::uint32_t unresolved = none - 1;

/// Salience of a reference for a pronoun: by sentences between them, then what adds to it. The order of the figures
/// is that of centering theory: subjects before objects, the last sentence before those before it.
constexpr std::int32_t by_distance[farthest_sentence + 1] = {40, 36, 24, 14, 8, 4, 2};
constexpr std::int32_t for_subject = 14;
constexpr std::int32_t for_speaker = 10;
constexpr std::int32_t for_last_speaker = 8;
constexpr std::int32_t for_known_gender = 8;
constexpr std::int32_t for_new_block = -9;
constexpr std::int32_t for_quoted = -22;
constexpr std::int32_t for_modifier = -12;
constexpr std::int32_t for_doubtful = -10;
constexpr std::int32_t for_unlikely = -30;
constexpr std::int32_t least = 18;

bool is_one_of(char symbol, std::string_view symbols) noexcept {
    return symbols.find(symbol) != std::string_view::npos;
}

bool is_person(SpeakerType type) noexcept { return type == SpeakerType::person || type == SpeakerType::anonymous; }

bool is_quotation_without_cue(const Record& record) noexcept {
    return record.source.empty() && record.cue.empty() && record.shares_source_with == none && !record.content.empty();
}

}  // namespace

Resolver::Resolver(const Reading& reading, const Layout& layout, const std::vector<Name>& names, Cast& cast,
                   std::vector<Record>& records)
    : reading_(reading), layout_(layout), names_(names), cast_(cast), records_(records) {}

void Resolver::run() {
    index_names();
    plan();
    for (const Step& step : steps_) take(step);
    finish_records();
}

void Resolver::index_names() {
    name_ends_.assign(reading_.tokens.size(), 0);
    name_at_end_.assign(reading_.tokens.size(), none);
    name_at_begin_.assign(reading_.tokens.size(), none);
    members_.assign(names_.size(), unresolved);
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
        name_ends_[names_[n].core.first] = names_[n].tokens.last;
        name_ends_[names_[n].tokens.first] = names_[n].tokens.last;
        name_at_end_[names_[n].tokens.last - 1] = n;
        name_at_begin_[names_[n].tokens.first] = n;
    }
}

// ------------------------------------------------------------------------------------------------------- the plan

void Resolver::plan() {
    in_source_.assign(reading_.tokens.size(), false);
    plan_records();
    plan_tokens();
    plan_subjects();
    for (std::uint32_t n = 0; n < names_.size(); ++n) steps_.push_back({names_[n].core.first, Kind::name, n});
    std::stable_sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) {
        return a.token != b.token ? a.token < b.token : a.kind < b.kind;
    });
}

void Resolver::plan_records() {
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
        const Record& record = records_[r];
        if (!record.source.empty() && !record.source.front().empty()) {
            steps_.push_back({record.source.front().first, Kind::source, r});
            in_source_[record.source.front().first] = true;
        } else if (is_quotation_without_cue(record)) {
            steps_.push_back({record.content.front().first, Kind::floating, r});
        }
    }
}

void Resolver::plan_tokens() {
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
        if (layout_.skipped(i) || reading_.tokens[i].kind != TokenKind::word) continue;
        if (layout_.shouted(i)) {
            if (reading_.tokens[i].capital) steps_.push_back({i, Kind::known, i});
        } else if (!in_source_[i] && !layout_.quoted(i) && is_one_of(reading_.lexemes[i].symbol, "PGO") &&
                   gender_of(features(i)) != Gender::unknown) {
            steps_.push_back({i, Kind::pronoun, i});
        }
    }
}

/// Who acts without speaking: "A nurse at the clinic wept." It may speak in the next sentence.
void Resolver::plan_subjects() {
    for (std::uint32_t s = 0; s < reading_.sentences.size(); ++s) {
        const Sentence& sentence = reading_.sentences[s];
        const std::uint32_t first = sentence.tokens.first;
        if (sentence.depth != 0 || sentence.tokens.empty() || layout_.verb(s) == none) continue;
        if (layout_.skipped(first) || layout_.shouted(first) || layout_.quoted(first) || in_source_[first]) continue;
        if (layout_.verb(s) > first) steps_.push_back({first, Kind::subject, s});
    }
}

void Resolver::take(const Step& step) {
    switch (step.kind) {
        case Kind::source: {
            const std::uint32_t member = resolve_source(step.index);
            records_[step.index].speaker = member;
            if (member == none) break;
            cast_[member].speaks = true;
            if (records_[step.index].parent == none) last_speaker_ = member;
            break;
        }
        case Kind::floating: {
            const std::uint32_t member = resolve_floating(step.index);
            records_[step.index].speaker = member;
            if (member != none) cast_[member].speaks = true;
            break;
        }
        case Kind::name: member_of_name(step.index); break;
        case Kind::known: take_known(step.index); break;
        case Kind::pronoun: resolve_pronoun(step.index); break;
        case Kind::subject: take_subject(step.index); break;
    }
}

/// Records whose speaker is another record's: known only when all have been read.
void Resolver::finish_records() {
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
        Record& record = records_[r];
        if (record.speaker != none) continue;
        record.speaker = shared_speaker(r);
        if (record.speaker != none) cast_[record.speaker].speaks = true;
    }
    for (Record& record : records_) {
        if (record.speaker != none || record.source.empty() || record.source.front().empty()) continue;
        const Range source = trimmed(record.source.front());
        if (source.empty() || !has(features(source.first), Feature::first_person)) continue;
        const TextBlock& turn = reading_.blocks[layout_.block(source.first)];
        const bool in_turn = turn.kind == BlockKind::transcript && !turn.label.empty();
        if (in_turn && !layout_.quoted(source.first)) {
            record.speaker = resolve_label(layout_.block(source.first), turn.label);
        } else if (record.parent < records_.size() && layout_.quoted(source.first)) {
            record.speaker = records_[record.parent].speaker;
        }
        if (record.speaker != none) refer(source, record.speaker);
    }
}

std::uint32_t Resolver::shared_speaker(std::uint32_t record) const {
    for (int hops = 0; hops < longest_chain && record < records_.size(); ++hops) {
        if (records_[record].speaker != none) return records_[record].speaker;
        record = records_[record].shares_source_with;
    }
    return none;
}

// ----------------------------------------------------------------------------------------------- names and phrases

/// Whether a finite verb follows, behind a comma where an apposition ends: "its owner, Anna Holm, was".
bool Resolver::acts(std::uint32_t end) const {
    if (end < reading_.tokens.size() && is(end, Class::comma)) ++end;
    return end < reading_.tokens.size() && is_finite_verb(reading_.lexemes[end].symbol);
}

/// Notes a reference; gives its index.
std::uint32_t Resolver::refer(Range tokens, std::uint32_t member) {
    Reference reference;
    reference.tokens = tokens;
    reference.member = member;
    reference.quoted = layout_.quoted(tokens.first);
    const std::uint32_t sentence = layout_.sentence(tokens.first);
    const std::uint32_t verb = sentence == none ? none : layout_.verb(sentence);
    const char before = tokens.first == 0 ? symbol_of(Class::stop) : reading_.lexemes[tokens.first - 1].symbol;
    const bool opens = verb == none || tokens.first < verb || acts(tokens.last);
    reference.subject = opens && !is_one_of(before, "ofbiaugwpt");
    const bool possessor = tokens.last < reading_.tokens.size() && is(tokens.last, Class::possessive_mark);
    reference.modifier = possessor || (tokens.size() == 1 && is(tokens.first, Class::possessive));
    references_.push_back(reference);
    Member& known = cast_[member];
    known.last = known.last == none ? tokens.first : std::max(known.last, tokens.first);
    ++known.references;
    const bool more = main_company_ == none || known.references > cast_[main_company_].references;
    if (more && known.named && is_company(known)) main_company_ = member;
    return static_cast<std::uint32_t>(references_.size() - 1);
}

std::uint32_t Resolver::member_of_name(std::uint32_t name) {
    if (members_[name] != unresolved) return members_[name];
    const std::uint32_t member = cast_.find(names_[name]);
    members_[name] = member;
    if (member == none) return none;
    cast_.learn(member, names_[name]);
    const std::uint32_t reference = refer(names_[name].core, member);
    if (names_[name].modifier) references_[reference].modifier = true;
    return member;
}

/// The same, where the name is a source: it names somebody even where its capital letter tells little.
std::uint32_t Resolver::speaker_of_name(std::uint32_t name) {
    if (const std::uint32_t member = member_of_name(name); member != none) return member;
    members_[name] = cast_.add_name(names_[name]);
    refer(names_[name].core, members_[name]);
    return members_[name];
}

void Resolver::take_known(std::uint32_t token) {
    if (!references_.empty() && references_.back().tokens.contains(token)) return;
    const Cast::Known known = cast_.find_longest(token, reading_.blocks[layout_.block(token)].tokens.last);
    if (known.member != none) refer({token, known.end}, known.member);
}

void Resolver::take_subject(std::uint32_t sentence) {
    const std::uint32_t first = reading_.sentences[sentence].tokens.first;
    const Phrase phrase = read_phrase(reading_, {first, layout_.verb(sentence)}, name_ends_);
    if (phrase.head == none || phrase.conjoined || name_at_end_[phrase.head] != none) return;
    if (const std::uint32_t name = name_in_apposition(phrase, {first, layout_.verb(sentence)}); name != none) {
        const std::uint32_t member = member_of_name(name);
        if (member != none && is_human(reading_, phrase.kind)) cast_.learn_role(member, phrase.core);
        if (member != none) return;
    }
    if (is_actor(reading_, phrase.kind)) describe(phrase, {first, layout_.verb(sentence)});
}

/// Without the marks and the 's around it.
Range Resolver::trimmed(Range source) const {
    while (!source.empty() && reading_.tokens[source.first].kind == TokenKind::mark) ++source.first;
    while (!source.empty() &&
           (reading_.tokens[source.last - 1].kind == TokenKind::mark || is(source.last - 1, Class::possessive_mark))) {
        --source.last;
    }
    return source;
}

std::uint32_t Resolver::resolve_source(std::uint32_t record) {
    const Range source = trimmed(records_[record].source.front());
    if (source.empty()) return none;
    const TextBlock& block = reading_.blocks[layout_.block(source.first)];
    if (block.kind == BlockKind::transcript && block.label.contains(source)) {
        return resolve_label(layout_.block(source.first), source);
    }
    const std::size_t before = references_.size();
    const std::uint32_t member = resolve_phrase(source);
    // Who is only reported to have spoken is no more salient than who is reported to have acted.
    if (records_[record].parent != none) return member;
    for (std::size_t i = before; i < references_.size(); ++i) {
        if (references_[i].member == member) references_[i].speaker = true;
    }
    return member;
}

std::uint32_t Resolver::resolve_phrase(Range source) {
    const std::uint32_t first = source.first;
    if (is(first, Class::relative) || (is(first, Class::that) && source.size() == 1)) return antecedent(first);
    const bool himself = source.size() == 2 && is(first + 1, Class::object_pronoun);
    if ((source.size() == 1 || himself) && is_one_of(reading_.lexemes[first].symbol, "PYOG")) {
        return resolve_pronoun(first);
    }
    const Phrase phrase = read_phrase(reading_, source, name_ends_);
    if (phrase.head == none) return none;
    // "both of whom"
    const bool of = phrase.end + 1 < source.last && is(phrase.end, Class::of);
    if (of && is(phrase.end + 1, Class::relative)) return antecedent(first);
    if (const std::uint32_t name = name_behind_titles(source); name != none) {
        const std::uint32_t member = speaker_of_name(name);
        if (is_human(reading_, phrase.kind)) cast_.learn_role(member, phrase.core);
        return member;
    }
    if (phrase.conjoined) return describe(phrase, source);
    if (const std::uint32_t name = name_at_end_[phrase.head]; name != none && !names_[name].modifier) {
        if (const std::uint32_t member = member_of_name(name); member != none) return member;
        const std::string_view word = reading_.text_of(phrase.head);
        const bool plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
        const bool described =
            (names_[name].weak && plural) || known_description(phrase, features(phrase.head)) != none;
        return described ? describe(phrase, source) : speaker_of_name(name);
    }
    if (const std::uint32_t name = name_in_apposition(phrase, source); name != none) {
        const std::uint32_t member = speaker_of_name(name);
        cast_.learn_role(member, phrase.core);
        if (cast_[member].type == SpeakerType::unknown && is_human(reading_, phrase.kind)) {
            cast_[member].type = SpeakerType::person;
        }
        return member;
    }
    if (layout_.shouted(first)) return resolve_shouted(phrase, source);
    return describe(phrase, source);
}

/// "Former Secretary of State and presidential candidate Anna Holm", "Radio talk host Anna Holm": the name at the end
/// of a source's first part, where only titles stand before it, or none.
std::uint32_t Resolver::name_behind_titles(Range source) const {
    std::uint32_t end = source.first;
    const std::uint32_t bound = std::min(source.last, source.first + longest_phrase);
    while (end < bound && !is_one_of(reading_.lexemes[end].symbol, ",;:~<W")) ++end;
    const std::uint32_t name = end == source.first ? none : name_at_end_[end - 1];
    if (name == none || names_[name].tokens.first <= source.first || names_[name].modifier) return none;
    const SpeakerType type = names_[name].type;
    if (type == SpeakerType::place || type == SpeakerType::organization) return none;
    bool human = false;
    for (std::uint32_t i = source.first; i < names_[name].tokens.first; ++i) {
        if (is_one_of(reading_.lexemes[i].symbol, "fbiugwptABMdLEPOTHZ!%")) return none;
        if (is(i, Class::of) && (!reading_.tokens[i + 1].capital || i + 1 == names_[name].tokens.first)) return none;
        // "The mayor and President Holm" are two, "former mayor and candidate Anna Holm" is one.
        const bool two = i + 1 == names_[name].core.first || is(source.first, Class::determiner);
        if (is(i, Class::conjunction) && (two || !human)) return none;
        if (has(features(i), Feature::people)) return none;
        human = human || is_human(reading_, i);
    }
    return name;
}

/// "The mayor, Sione Tau,", "A lawyer for the families, Mr Jens Aaberg,": the name behind the first comma, or none.
std::uint32_t Resolver::name_in_apposition(const Phrase& phrase, Range source) const {
    if (has(features(phrase.kind), Feature::people)) return none;
    std::uint32_t comma = phrase.end;
    const std::uint32_t bound = std::min(source.last, phrase.end + longest_phrase);
    while (comma < bound && !is(comma, Class::comma)) ++comma;
    const std::uint32_t next = comma + 1;
    if (next >= bound) return none;
    const Phrase apposition = read_phrase(reading_, {next, bound}, name_ends_);
    const std::uint32_t name = apposition.head == none || apposition.conjoined ? none : name_at_end_[apposition.head];
    if (name == none || names_[name].modifier || names_[name].core.last > source.last) return none;
    return names_[name].type == SpeakerType::place ? none : name;
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
    std::uint32_t found = none;
    for (std::uint32_t i = source.first; i <= phrase.head;) {
        const Cast::Known known = cast_.find_longest(i, phrase.head + 1);
        if (known.member != none && known.end == phrase.head + 1) found = i;
        if (found != none) {
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

// ------------------------------------------------------------------------------------------------- descriptions

/// Up to where it stops telling who it is: a comma, a dash, a bracket, "who".
Range Resolver::words_of_description(const Phrase& phrase, Range source) const {
    Range words{source.first, source.last};
    // "some people" loses something without the first word; "the minister", "a nurse" and "his lawyer" don't.
    const bool article = phrase.determiner == Phrase::Determiner::definite ||
                         phrase.determiner == Phrase::Determiner::possessive || is_indefinite_article(source.first);
    if (article && phrase.core.first > source.first) ++words.first;
    if (phrase.end < words.last && is_one_of(reading_.lexemes[phrase.end].symbol, "ROK")) words.last = phrase.end;
    for (std::uint32_t i = std::max(words.first, phrase.head + 1); i < words.last; ++i) {
        if (is_one_of(reading_.lexemes[i].symbol, ",;:~<>@W")) words.last = i;
    }
    return words;
}

bool Resolver::is_indefinite_article(std::uint32_t token) const {
    return reading_.tokens[token].key == hash_bytes("a") || reading_.tokens[token].key == hash_bytes("an");
}

/// One who is known and is meant by this description, or none.
std::uint32_t Resolver::known_description(const Phrase& phrase, std::uint32_t kind) {
    const std::uint32_t head = phrase.head;
    const BlockKind block = reading_.blocks[layout_.block(head)].kind;
    const bool short_style = block == BlockKind::headline || block == BlockKind::heading;
    const bool title = reading_.tokens[head].capital && !layout_.opens(head) && has(kind, Feature::role);
    const bool bare = phrase.determiner == Phrase::Determiner::bare;
    const bool meant = phrase.determiner == Phrase::Determiner::definite ||
                       phrase.determiner == Phrase::Determiner::possessive ||
                       (bare && (short_style || title || is_acronym(reading_, phrase.core)));
    if (!meant) return none;
    const std::string_view word = reading_.text_of(head);
    if (word.front() >= '0' && word.front() <= '9' && word.find('-') != std::string_view::npos) {
        std::uint32_t age = 0;
        for (std::size_t i = 0; i < 3 && word[i] >= '0' && word[i] <= '9'; ++i) {
            age = age * 10 + static_cast<std::uint32_t>(word[i] - '0');
        }
        return cast_.find_age(age);
    }
    const std::uint32_t known = cast_.find_described(phrase);
    const bool epithet = phrase.core.size() == 1 && has(kind, Feature::company) && !bare;
    if (known != none || !epithet) return known;
    const std::uint32_t near = search(phrase.core.first, Wanted::company);
    return near != none ? near : main_company_;
}

/// The member that a description stands for: one who is known, else a new one by this name.
std::uint32_t Resolver::describe(const Phrase& phrase, Range source) {
    const std::uint32_t kind = features(phrase.kind);
    if (!phrase.conjoined) {
        const std::uint32_t member = known_description(phrase, kind);
        if (member != none) {
            refer(phrase.core, member);
            return member;
        }
    }
    const Range words = words_of_description(phrase, source);
    if (words.empty()) return none;
    std::uint32_t member = cast_.find_description(words);
    const bool one_of_many = !has(kind, Feature::people) && !has(kind, Feature::organization) &&
                             phrase.determiner != Phrase::Determiner::definite;
    if (member != none && one_of_many && cast_[member].type == SpeakerType::anonymous) member = none;
    if (member == none) {
        member = cast_.add_description(phrase, words);
        set_kind(member, phrase);
    }
    refer(words, member);
    return member;
}

void Resolver::set_kind(std::uint32_t member, const Phrase& phrase) {
    Member& known = cast_[member];
    const std::uint32_t kind = features(phrase.kind);
    const std::string_view word = reading_.text_of(phrase.kind);
    const bool counted =
        phrase.kind != phrase.head || is(phrase.head, Class::number) || is(phrase.head, Class::determiner);
    if (phrase.conjoined || has(kind, Feature::people) || counted) {
        const bool unnamed =
            has(kind, Feature::anonymous) && !has(kind, Feature::person) && !counted && !phrase.conjoined;
        known.type = unnamed ? SpeakerType::anonymous : SpeakerType::group;
        known.number = Number::plural;
    } else if (has(kind, Feature::organization)) {
        const bool plural = word.size() > 2 && word.back() == 's' && word[word.size() - 2] != 's';
        known.type = plural ? SpeakerType::group : SpeakerType::organization;
        known.number = plural ? Number::plural : Number::singular;
    } else if (has(kind, Feature::person) || has(kind, Feature::role) || has(kind, Feature::anonymous)) {
        known.type = SpeakerType::anonymous;
        known.number = Number::singular;
        known.gender = gender_of(kind);
    } else if (has(kind, Feature::place)) {
        known.type = SpeakerType::place;
    } else if (!has(kind, Feature::document) && (is_plural_agent(word) || name_at_end_[phrase.kind] != none)) {
        known.type = SpeakerType::group;
        known.number = Number::plural;
    }
}

// ------------------------------------------------------------------------------------------------ relative pronouns

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

// ---------------------------------------------------------------------------------------------- personal pronouns

std::uint32_t Resolver::resolve_pronoun(std::uint32_t token) {
    const std::uint32_t f = features(token);
    if (has(f, Feature::first_person) || has(f, Feature::second_person)) return none;
    const Gender gender = gender_of(f);
    Wanted wanted = Wanted::thing;
    if (gender != Gender::unknown) {
        wanted = gender == Gender::female ? Wanted::woman : Wanted::man;
    } else if (has(f, Feature::plural)) {
        wanted = Wanted::several;
    } else if (reading_.tokens[token].key != hash_bytes("it") && !is(token, Class::possessive)) {
        return none;  // everyone, this, one
    }
    const std::uint32_t member = search(token, wanted);
    if (member == none) return none;
    const std::uint32_t reference = refer({token, token + 1}, member);
    references_[reference].subject = is(token, Class::subject_pronoun) || is(token, Class::neutral_pronoun);
    return member;
}

/// Whether "the company" can mean it: a body whose name doesn't say that it is something else, as a ministry's does.
bool Resolver::is_company(const Member& member) const {
    const bool likely = member.type == SpeakerType::unknown && (member.references > 1 || member.speaks);
    if (member.type != SpeakerType::organization && !likely) return false;
    for (std::uint32_t i = member.name.first; i < member.name.last; ++i) {
        if (has(features(i), Feature::organization) && !has(features(i), Feature::company)) return false;
    }
    return true;
}

bool Resolver::fits(std::uint32_t member, Wanted wanted) const {
    const Member& known = cast_[member];
    const bool body = known.type == SpeakerType::organization || known.type == SpeakerType::place;
    const bool doubtful = known.type == SpeakerType::unknown && known.named;
    switch (wanted) {
        case Wanted::woman:
            return (is_person(known.type) || doubtful) && known.gender != Gender::male &&
                   known.number != Number::plural;
        case Wanted::man:
            return (is_person(known.type) || doubtful) && known.gender != Gender::female &&
                   known.number != Number::plural;
        case Wanted::company: return known.named && is_company(known);
        case Wanted::thing: return body || (doubtful && known.gender == Gender::unknown);
        case Wanted::several:
            return known.type == SpeakerType::group || known.number == Number::plural ||
                   known.type == SpeakerType::organization;
        case Wanted::actor: return known.type != SpeakerType::place || known.speaks;
    }
    return false;
}

std::int32_t Resolver::score(const Reference& reference, std::uint32_t token, Wanted wanted) const {
    const std::uint32_t here = layout_.sentence(token);
    const std::uint32_t there = layout_.sentence(reference.tokens.first);
    const Member& known = cast_[reference.member];
    std::int32_t sum =
        here == none || there == none || here < there ? 0 : by_distance[std::min(here - there, farthest_sentence)];
    sum += for_new_block * static_cast<std::int32_t>(layout_.block(token) - layout_.block(reference.tokens.first));
    if (reference.subject) sum += for_subject;
    if (reference.speaker) sum += for_speaker;
    if (reference.member == last_speaker_) sum += for_last_speaker;
    if (reference.quoted && !layout_.quoted(token)) sum += for_quoted;
    if (reference.modifier) sum += for_modifier;
    const bool gendered = wanted == Wanted::woman || wanted == Wanted::man;
    if (gendered && known.gender != Gender::unknown) sum += for_known_gender;
    const bool doubtful =
        known.type == SpeakerType::unknown || (wanted == Wanted::several && known.number != Number::plural);
    if (doubtful && !known.speaks) sum += gendered && known.name.size() == 1 ? for_unlikely : for_doubtful;
    return sum;
}

/// The most salient one of those said lately, or none.
std::uint32_t Resolver::search(std::uint32_t token, Wanted wanted) {
    std::uint32_t best = none;
    std::int32_t best_score = least - 1;
    std::int32_t second = 0;
    const std::size_t last = references_.size();
    for (std::size_t i = last; i > 0 && last - i < window; --i) {
        const Reference& reference = references_[i - 1];
        if (reference.tokens.first >= token || layout_.shouted(reference.tokens.first)) continue;
        if (layout_.block(token) - layout_.block(reference.tokens.first) > farthest_block) break;
        if (!fits(reference.member, wanted)) continue;
        const std::int32_t sum = score(reference, token, wanted);
        if (reference.member == best) {
            best_score = std::max(best_score, sum);
        } else if (sum > best_score) {
            second = best == none ? 0 : best_score;
            best = reference.member;
            best_score = sum;
        } else {
            second = std::max(second, sum);
        }
    }
    if (best == none) return none;
    const bool gendered = wanted == Wanted::woman || wanted == Wanted::man;
    if (wanted == Wanted::thing && cast_[best].type == SpeakerType::unknown) {
        cast_[best].type = SpeakerType::organization;
    }
    if (gendered && second + for_subject < best_score) {
        Member& known = cast_[best];
        if (known.gender == Gender::unknown) known.gender = wanted == Wanted::woman ? Gender::female : Gender::male;
        if (known.type == SpeakerType::unknown) known.type = SpeakerType::person;
    }
    return best;
}

// ---------------------------------------------------------------------------------------------- quotations and turns

/// A quotation without cue: whoever spoke or acted last in its paragraph or the one before.
std::uint32_t Resolver::resolve_floating(std::uint32_t record) {
    const std::uint32_t token = records_[record].content.front().first;
    const std::uint32_t block = layout_.block(token);
    const TextBlock& turn = reading_.blocks[block];
    if (turn.kind == BlockKind::transcript && !turn.label.empty()) return resolve_label(block, turn.label);
    std::uint32_t best = none;
    std::int32_t best_score = 0;
    const std::size_t last = references_.size();
    for (std::size_t i = last; i > 0 && last - i < window; --i) {
        const Reference& reference = references_[i - 1];
        if (reference.tokens.first >= token || layout_.shouted(reference.tokens.first)) continue;
        if (block - layout_.block(reference.tokens.first) > 1) break;
        if (!(reference.subject || reference.speaker) || reference.quoted || reference.modifier) continue;
        const SpeakerType type = cast_[reference.member].type;
        if (!is_person(type) && !reference.speaker && type != SpeakerType::group) continue;
        const std::int32_t sum = score(reference, token, Wanted::actor);
        if (sum > best_score) {
            best = reference.member;
            best_score = sum;
        }
    }
    return best;
}

std::uint32_t Resolver::resolve_label(std::uint32_t block, Range label) {
    if (reading_.blocks[block].question) return none;
    if (label.size() == 1 && reading_.text_of(label.first).size() == 1) return interviewee();

    for (std::uint32_t i = label.first; i < label.last; ++i) {
        const Cast::Known known = cast_.find_longest(i, label.last);
        if (known.member == none) continue;
        refer({i, known.end}, known.member);
        return known.member;
    }
    if (label.size() == 1) {
        const std::uint32_t member = cast_.find_initials(label.first);
        if (member != none) refer(label, member);
        if (member != none) return member;
    }
    return resolve_phrase(label);
}

/// Whom an interview is with: the person named most before its first answer.
std::uint32_t Resolver::interviewee() {
    if (interviewee_ != none) return interviewee_;
    for (std::uint32_t m = 0; m < cast_.size(); ++m) {
        const Member& known = cast_[m];
        if (!known.named || known.references == 0 || known.type == SpeakerType::place ||
            known.type == SpeakerType::organization) {
            continue;
        }
        if (interviewee_ == none || known.references > cast_[interviewee_].references) interviewee_ = m;
    }
    return interviewee_;
}

}  // namespace quoth
