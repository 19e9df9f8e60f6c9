// The walk: what is looked at in which order, and the names on the way.
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

/// A record whose quotation shares another one's speaker may share with one that shares itself, and so on.
constexpr int longest_chain = 8;

/// Descriptions longer than this are not looked for outside of sources.
constexpr std::uint32_t longest_description = 12;

constexpr std::uint32_t unresolved = none - 1;

bool is_quotation_without_cue(const Record& record) noexcept {
    return record.source.empty() && record.cue.empty() && record.shares_source_with == none && !record.content.empty();
}

}  // namespace

void Ranking::add(std::uint32_t member, std::int32_t sum) noexcept {
    if (member == best) {
        score = std::max(score, sum);
    } else if (best == none || sum > score) {
        next = best;
        next_score = score;
        best = member;
        score = sum;
    } else if (next == none || member == next || sum > next_score) {
        next_score = member == next ? std::max(next_score, sum) : sum;
        next = member;
    }
}

Resolver::Resolver(const Reading& reading, const Layout& layout, const std::vector<Name>& names, Cast& cast,
                   std::vector<Record>& records, Pass pass, const AntecedentWeights& weights,
                   AntecedentChoices* choices)
    : reading_(reading),
      layout_(layout),
      names_(names),
      cast_(cast),
      records_(records),
      pass_(pass),
      weights_(weights),
      choices_(choices) {}

void Resolver::run() {
    index_names();
    find_turns();
    find_lead();
    note_nouns();
    plan();
    for (const Step& step : steps_) take(step);
    finish_records();
    resolve_headlines();
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
            continue;
        }
        if (!in_source_[i] && is(i, Class::possessive)) steps_.push_back({i, Kind::description, i});
        if (!in_source_[i] && !layout_.quoted(i) && is_one_of(reading_.lexemes[i].symbol, "PGO") &&
            gender_of(features(i)) != Gender::unknown) {
            steps_.push_back({i, Kind::pronoun, i});
        } else if (!in_source_[i] && !layout_.quoted(i) && is(i, Class::determiner)) {
            steps_.push_back({i, Kind::description, i});
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
            resolving_ = step.index;
            const std::uint32_t member = resolve_source(step.index);
            resolving_ = none;
            records_[step.index].speaker = member;
            if (member == none) break;
            note_speaker(step.index, member);
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
        case Kind::description: take_description(step.index); break;
    }
}

/// Notes who speaks in a record, and what that tells of the member.
void Resolver::note_speaker(std::uint32_t record, std::uint32_t member) {
    Member& known = cast_[member];
    known.speaks = true;
    if (records_[record].parent != none) return;
    if (last_speaker_ != member) speaker_before_ = last_speaker_;
    last_speaker_ = member;
    last_record_ = record;
    if (pass_ != Pass::draft || !known.named) return;
    const BlockKind kind = reading_.blocks[layout_.block(records_[record].source.front().first)].kind;
    if (kind != BlockKind::headline && known.said == none) known.said = said_++;
    known.rejects = known.rejects || rejects_claim(records_[record]);
}

/// Whether a record's cue is a rejecting one.
bool Resolver::rejects_claim(const Record& record) const {
    return std::any_of(record.cue.begin(), record.cue.end(), [this](Range cue) {
        for (std::uint32_t i = cue.first; i < cue.last; ++i) {
            if (is(i, Class::cue_reject)) return true;
        }
        return false;
    });
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
        if (source.empty()) continue;
        const bool first = has(features(source.first), Feature::first_person);
        if (!first && !has(features(source.first), Feature::second_person)) continue;
        const std::uint32_t around = first ? quoting(record, source.first) : none;
        record.speaker = around != none ? records_[around].speaker : speaker_of_turn(source.first);
        if (record.speaker != none) refer(source, record.speaker);
    }
}

/// The record whose quotation a token of another one stands in: the first one around it that is said outside of that
/// quotation; else none.
std::uint32_t Resolver::quoting(const Record& record, std::uint32_t token) const {
    const std::uint8_t depth = layout_.depth(token);
    std::uint32_t around = depth == 0 ? none : record.parent;
    for (int hops = 0; hops < longest_chain && around < records_.size(); ++hops) {
        const Ranges& source = records_[around].source;
        if (source.empty() || source.front().empty() || layout_.depth(source.front().first) < depth) return around;
        around = records_[around].parent;
    }
    return none;
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
    reference.embedded = verb != none && tokens.first > verb;
    reference.subject = opens && !is_one_of(before, "ofbiaugwpt");
    const bool possessor = tokens.last < reading_.tokens.size() && is(tokens.last, Class::possessive_mark);
    reference.modifier = possessor || (tokens.size() == 1 && is(tokens.first, Class::possessive));
    references_.push_back(reference);
    Member& known = cast_[member];
    known.last = known.last == none ? tokens.first : std::max(known.last, tokens.first);
    ++known.references;
    known.headline = known.headline || reading_.blocks[layout_.block(tokens.first)].kind == BlockKind::headline;
    if (known.named && is_company(known)) {
        if (known.references == 1) ++companies_;
        const bool more = main_company_ == none || known.references > cast_[main_company_].references;
        if (more) main_company_ = member;
    }
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

/// "They accused the minister": one who is known by this description, wherever it stands.
void Resolver::take_description(std::uint32_t token) {
    if (is(token, Class::possessive)) return take_relative(token);
    if (!references_.empty() && references_.back().tokens.last > token) return;
    const std::uint32_t bound =
        std::min<std::uint32_t>(token + longest_description, reading_.blocks[layout_.block(token)].tokens.last);
    const Phrase phrase = read_phrase(reading_, {token, bound}, name_ends_);
    if (phrase.head == none || phrase.conjoined) return;
    learn_kind(phrase);
    if (usage(token) == Usage::indefinite) return take_newcomer(phrase, {token, bound});
    if (phrase.determiner != Phrase::Determiner::definite) return;
    if (phrase.noun.first != phrase.core.first || name_at_end_[phrase.head] != none) return;
    if (!is_actor(reading_, phrase.head) || phrase.kind != phrase.head) return;
    if (phrase.end < bound && is_one_of(reading_.lexemes[phrase.end].symbol, "of'")) return;
    std::uint32_t member = cast_.find_described(phrase);
    if (member == none && calls_company(phrase)) member = company_meant(phrase);
    if (member != none && cast_[member].last != none) refer(phrase.core, member);
}

/// "My father liked it. He said": somebody's relative or colleague, who may be the next he or she.
void Resolver::take_relative(std::uint32_t token) {
    const std::uint32_t bound =
        std::min<std::uint32_t>(token + longest_description, reading_.blocks[layout_.block(token)].tokens.last);
    const Phrase phrase = read_phrase(reading_, {token, bound}, name_ends_);
    const bool one = phrase.head != none && !phrase.conjoined && phrase.kind == phrase.head &&
                     is_human(reading_, phrase.head) && !has(features(phrase.head), Feature::people);
    if (!one || phrase.noun.first != phrase.core.first || name_at_end_[phrase.head] != none) return;
    if (has(features(phrase.head), Feature::organization) || (token > 0 && is(token - 1, Class::be))) return;
    if (phrase.end < bound && is(phrase.end, Class::possessive_mark)) return;
    const bool named = phrase.end + 1 < bound && is(phrase.end, Class::comma) && name_at_begin_[phrase.end + 1] != none;
    if (named) return;  // "my wife, Ann Lee"
    describe(phrase, {token, phrase.end});
}

/// "I put this to an official of the bank": one who is told of as what a verb or a preposition is about, and may speak
/// next.
void Resolver::take_newcomer(const Phrase& phrase, Range tokens) {
    if (tokens.first == 0 || phrase.kind != phrase.head || !is_human(reading_, phrase.head)) return;
    if (name_at_end_[phrase.head] != none || has(features(phrase.head), Feature::people)) return;
    const char before = reading_.lexemes[tokens.first - 1].symbol;
    // "told a nurse", "spoke to a nurse", but "she is a nurse", "Ann Lee, a nurse", "remember a man of few words"
    if (!is_one_of(before, "SEtbwfp")) return;
    const std::size_t count = references_.size();
    describe(phrase, {tokens.first, end_of_description(phrase, tokens.last)});
    if (references_.size() > count) references_.back().newcomer = true;
}

/// Behind what tells more of a description: "an official of the agency in Stockholm".
std::uint32_t Resolver::end_of_description(const Phrase& phrase, std::uint32_t bound) const {
    std::uint32_t end = phrase.end;
    while (end + 1 < bound && is_one_of(reading_.lexemes[end].symbol, "ofi")) {
        const Phrase more = read_phrase(reading_, {end + 1, bound}, name_ends_);
        if (more.head == none || more.conjoined) break;
        end = more.end;
    }
    return end;
}

void Resolver::take_subject(std::uint32_t sentence) {
    std::uint32_t first = reading_.sentences[sentence].tokens.first;
    while (first + 1 < layout_.verb(sentence) && is_one_of(reading_.lexemes[first].symbol, "R%&K")) ++first;  // But now
    if (in_source_[first]) return;
    const Phrase phrase = read_phrase(reading_, {first, layout_.verb(sentence)}, name_ends_);
    if (phrase.head == none) return;
    if (phrase.conjoined) {  // "Karin Holt and Erik Holt run the inn": they may be they
        const bool people = name_at_end_[phrase.head] != none || is_actor(reading_, phrase.kind);
        if (people && phrase.end == layout_.verb(sentence)) describe(phrase, {first, layout_.verb(sentence)});
        return;
    }
    if (name_at_end_[phrase.head] != none) return;
    if (const std::uint32_t name = name_in_apposition(phrase, {first, layout_.verb(sentence)}); name != none) {
        const std::uint32_t member = member_of_name(name);
        if (member != none && is_human(reading_, phrase.kind)) cast_.learn_role(member, phrase.core);
        if (member != none) return;
    }
    const bool document = has(features(phrase.kind), Feature::document);
    if (document || is_actor(reading_, phrase.kind)) describe(phrase, {first, layout_.verb(sentence)});
}

}  // namespace quoth
