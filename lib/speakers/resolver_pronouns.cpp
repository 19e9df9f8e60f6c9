// Pronouns and quotations without cue: who is most salient where they stand.
#include "speakers/resolver.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

/// References that a quotation without cue looks back over, and sentences that a pronoun does.
constexpr std::size_t window = 48;
constexpr std::uint32_t farthest_sentence = 6;

/// Salience of a reference for a pronoun: by sentences between them, then what adds to it. The order of the figures
/// is that of centering theory: subjects before objects, the last sentence before those before it.
constexpr std::int32_t by_distance[farthest_sentence + 1] = {40, 36, 24, 14, 8, 4, 2};
constexpr std::int32_t for_subject = 14;
constexpr std::int32_t for_embedded = 7;
constexpr std::int32_t for_speaker = 10;
constexpr std::int32_t for_last_speaker = 6;
constexpr std::int32_t for_new_block = -14;
/// Who is told of for the first time, and not as the subject.
constexpr std::int32_t for_newcomer = -10;
constexpr std::int32_t for_quoted = -22;
constexpr std::int32_t for_modifier = -12;
constexpr std::int32_t for_doubtful = -10;
/// What an article is about: for each reference up to some.
constexpr std::int32_t for_each_time = 1;
constexpr std::uint32_t most_times = 12;
constexpr std::int32_t least = 18;

}  // namespace

std::uint32_t Resolver::resolve_pronoun(std::uint32_t token, const Few& others) {
    const std::uint32_t f = features(token);
    if (has(f, Feature::first_person) || has(f, Feature::second_person)) return none;
    const Gender gender = gender_of(f);
    std::uint32_t member = none;
    if (gender != Gender::unknown) {
        member = choose_antecedent(token, gender, others);
    } else if (has(f, Feature::plural)) {
        member = search(token, Wanted::several, others);
    } else if (usage(token) != Usage::impersonal && !is(token, Class::possessive)) {
        const bool people = is(token, Class::neutral_pronoun) && ends(token, Ending::somebody);
        return people ? resolve_indefinite({token, token + 1}) : none;
    } else {
        member = search(token, Wanted::thing, others);
    }
    if (member == none) return none;
    const std::uint32_t reference = refer({token, token + 1}, member);
    references_[reference].subject = is(token, Class::subject_pronoun) || is(token, Class::neutral_pronoun);
    return member;
}

/// "Everyone", "nobody", "she and her aides": who is called so and no more.
std::uint32_t Resolver::resolve_indefinite(Range words) {
    std::uint32_t member = cast_.find_description(words);
    if (member == none) member = cast_.add_description({}, words);
    if (words.size() > 1) {
        cast_[member].type = SpeakerType::group;
        cast_[member].number = Number::plural;
        cast_[member].number_evidence = NumberEvidence::conjunction;
    }
    refer(words, member);
    return member;
}

bool Resolver::fits(std::uint32_t member, Wanted wanted) const {
    const Member& known = cast_[member];
    const bool body = known.type == SpeakerType::organization || (known.type == SpeakerType::place && known.speaks);
    const bool doubtful = known.type == SpeakerType::unknown && known.named;
    switch (wanted) {
        case Wanted::company: return known.named && is_company(known);
        case Wanted::thing: {
            const bool document = known.type == SpeakerType::unknown && !known.named;
            return body || document || (doubtful && known.gender == Gender::unknown);
        }
        case Wanted::several:
            return known.type == SpeakerType::group || known.number == Number::plural ||
                   known.type == SpeakerType::organization;
        case Wanted::actor: return known.type != SpeakerType::place || known.speaks;
    }
    return false;
}

/// The sentences from a reference to a token behind it that hold words outside of quotations, up to some.
std::uint32_t Resolver::sentences_between(const Reference& reference, std::uint32_t token) const {
    const std::uint32_t here = layout_.sentence(token);
    const std::uint32_t there = layout_.sentence(reference.tokens.first);
    if (here == none || there == none || here < there) return farthest_sentence;
    return std::min(layout_.rank(here) - layout_.rank(there), farthest_sentence);
}

std::int32_t Resolver::score(const Reference& reference, std::uint32_t token, Wanted wanted) const {
    const Member& known = cast_[reference.member];
    std::int32_t sum = by_distance[sentences_between(reference, token)];
    sum += for_new_block * static_cast<std::int32_t>(layout_.block(token) - layout_.block(reference.tokens.first));
    if (reference.subject && !reference.modifier) sum += reference.embedded ? for_embedded : for_subject;
    if (reference.speaker) sum += for_speaker;
    if (reference.member == last_speaker_ && wanted == Wanted::actor) sum += for_last_speaker;
    if (reference.newcomer) sum += for_newcomer;
    if (reference.quoted && !layout_.quoted(token)) sum += for_quoted;
    if (reference.modifier) sum += for_modifier;
    if (wanted == Wanted::thing) sum += for_each_time * static_cast<std::int32_t>(std::min(known.total, most_times));
    const bool doubtful =
        known.type == SpeakerType::unknown || (wanted == Wanted::several && known.number != Number::plural);
    if (doubtful && !known.speaks) sum += for_doubtful;
    return sum;
}

/// Who says the quotation that a record inside it stands in, as far as it can be told by now.
std::uint32_t Resolver::quoter(std::uint32_t record) const {
    const std::uint32_t around = quoting(records_[record], records_[record].source.front().first);
    if (around == none) return none;
    if (records_[around].speaker != none || records_[around].source.empty()) return records_[around].speaker;
    const Range source = trimmed(records_[around].source.front());
    if (source.empty()) return none;
    if (source.size() == 1 && is_one_of(reading_.lexemes[source.first].symbol, "PY")) return last_speaker_;
    const Phrase phrase = read_phrase(reading_, source, name_ends_);
    const std::uint32_t name = phrase.head == none ? none : name_at_end_[phrase.head];
    return name == none ? none : cast_.find(names_[name]);
}

/// Whom the pronoun that is a record's source can't stand for: who says the quotation around it, and who is named in
/// what the record says and to whom ("He told Holm that Weber was late").
Few Resolver::others(std::uint32_t record) const {
    Few others;
    const Range source = trimmed(records_[record].source.front());
    if (source.size() != 1 || !is_one_of(reading_.lexemes[source.first].symbol, "PYOG")) return others;
    if (const std::uint32_t member = quoter(record); member != none) others.push(member);
    // "Asked by Lee whether it was so, he said"
    for (std::uint32_t r = record; r > 0 && record - r < 4; --r) {
        const Record& before = records_[r - 1];
        const bool asked = before.passive && before.sentence == records_[record].sentence && before.speaker != none;
        if (asked && before.parent == records_[record].parent) others.push(before.speaker);
    }
    // "As she has said, Ann Lee is", "Ann Lee was late, she said": there the name may be hers.
    if (source.first > 0 && is_one_of(reading_.lexemes[source.first - 1].symbol, "ZaWH")) return others;
    if (has(features(source.first), Feature::plural)) add_bodies_of(records_[record].content, source.first, others);
    add_named(records_[record].addressee, others);
    for (const Range& content : records_[record].content) {
        const bool quotation = !content.empty() && layout_.quoted(content.first) && !layout_.quoted(source.first);
        if (content.first > source.first || quotation) add_named(content, others);
    }
    return others;
}

/// "The companies may meet, they said": those who know of it.
void Resolver::add_bodies_of(const Ranges& content, std::uint32_t source, Few& others) const {
    if (content.empty() || content.front().empty() || content.front().first > source) return;
    const std::uint32_t first = content.front().first;
    for (std::size_t i = references_.size(); i > 0 && references_[i - 1].tokens.first >= first; --i) {
        const Reference& reference = references_[i - 1];
        const Member& member = cast_[reference.member];
        const bool known = has(features(reference.tokens.last - 1), Feature::organization) && !reference.quoted;
        if (known && member.number == Number::plural && !member.speaks) others.push(reference.member);
    }
}

void Resolver::add_named(Range tokens, Few& others) const {
    const std::uint32_t bound = std::min(tokens.last, tokens.first + longest_phrase);
    for (std::uint32_t i = tokens.first; i < bound; ++i) {
        const std::uint32_t name = name_at_begin_[i];
        const std::uint32_t member = name == none || names_[name].modifier ? none : cast_.find(names_[name]);
        if (member != none) others.push(member);
    }
}

/// The most salient one of those said lately, or none.
std::uint32_t Resolver::search(std::uint32_t token, Wanted wanted, const Few& others) {
    Ranking ranking;
    look_back(token, [&](const Reference& reference) {
        if (others.holds(reference.member) || !fits(reference.member, wanted)) return;
        ranking.add(reference.member, score(reference, token, wanted));
    });
    const std::uint32_t best = ranking.best;
    if (best == none || ranking.score < least) return none;
    if (wanted == Wanted::thing && cast_[best].type == SpeakerType::unknown && cast_[best].named) {
        cast_[best].type = SpeakerType::organization;
    }
    return best;
}

/// A turn of a dialogue: of the two who spoke last, the one who did not speak directly before.
std::uint32_t Resolver::resolve_answer(std::uint32_t record) const {
    constexpr std::uint32_t farthest_turn = 8;  // paragraphs
    const std::uint32_t block = layout_.block(records_[record].content.front().first);
    std::uint32_t before = none;
    for (std::uint32_t r = record; r-- > 0;) {
        const Record& earlier = records_[r];
        const std::uint32_t distance = block - layout_.block(earlier.content.back().last - 1);
        if (distance > farthest_turn) break;
        if (earlier.parent != none || distance == 0) continue;
        const std::uint32_t speaker = shared_speaker(r);
        if (before == none) {
            if (speaker == none || distance != 1) return none;
            before = speaker;
        } else if (speaker != none && speaker != before && cast_[speaker].type == SpeakerType::person) {
            return speaker;
        }
    }
    return none;
}

/// A quotation without cue: whoever spoke or acted last in its paragraph or the one before.
std::uint32_t Resolver::resolve_floating(std::uint32_t record) {
    const std::uint32_t token = records_[record].content.front().first;
    const std::uint32_t block = layout_.block(token);
    const TextBlock& turn = reading_.blocks[block];
    if (turn.kind == BlockKind::transcript && !turn.label.empty()) return resolve_label(block, turn.label);
    if (records_[record].answers) return resolve_answer(record);
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

}  // namespace quoth
