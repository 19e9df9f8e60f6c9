// Interviews and transcripts: whose turn it is, and who is I and you there.
#include "speakers/resolver.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

/// So many turns with a label, or questions with an answer, make a transcript or an interview.
constexpr std::uint32_t least_turns = 3;
constexpr std::uint32_t least_questions = 2;
/// A longer paragraph is no interviewer's question.
constexpr std::uint32_t longest_question = 48;
/// Paragraphs that one turn may have.
constexpr std::uint32_t longest_turn = 8;

}  // namespace

/// Fills `turns_`: for each block the block whose label or question tells whose turn it is, or none.
void Resolver::find_turns() {
    turns_.assign(reading_.blocks.size(), none);
    std::uint32_t labels = 0;
    std::uint32_t questions = 0;
    for (std::uint32_t b = 0; b < reading_.blocks.size(); ++b) {
        if (!reading_.blocks[b].label.empty()) ++labels;
        if (is_question(b) && b + 1 < reading_.blocks.size() && has_person(b + 1, Feature::first_person)) ++questions;
    }
    interview_ = labels == 0 && questions >= least_questions;
    const bool goes_on = interview_ || labels >= least_turns;
    std::uint32_t turn = none;
    for (std::uint32_t b = 0; b < reading_.blocks.size(); ++b) {
        const TextBlock& block = reading_.blocks[b];
        const bool labelled = block.kind == BlockKind::transcript && !block.label.empty();
        if (labelled || (interview_ && is_prompt(b))) turn = b;
        const bool text = block.kind == BlockKind::paragraph || block.kind == BlockKind::transcript;
        const bool inside = turn == b || (goes_on && text && turn != none && b - turn <= longest_turn);
        if (inside) turns_[b] = turn;
    }
}

/// A short paragraph that speaks to somebody, and of nobody who speaks: "You said you would never swim again."
bool Resolver::is_prompt(std::uint32_t block) const {
    const Range tokens = reading_.blocks[block].tokens;
    return !tokens.empty() && tokens.size() <= longest_question && !layout_.quoted(tokens.first) &&
           !has_person(block, Feature::first_person) && has_person(block, Feature::second_person);
}

/// A short paragraph that ends in a question mark and speaks to somebody: "What do you remember?"
bool Resolver::is_question(std::uint32_t block) const {
    const Range tokens = reading_.blocks[block].tokens;
    return !tokens.empty() && reading_.tokens[tokens.last - 1].mark == U'?' && is_prompt(block);
}

/// Whether a block has such a pronoun outside of quotations near its beginning.
bool Resolver::has_person(std::uint32_t block, Feature person) const {
    const Range tokens = reading_.blocks[block].tokens;
    const std::uint32_t bound = std::min(tokens.last, tokens.first + longest_question);
    for (std::uint32_t i = tokens.first; i < bound; ++i) {
        if (has(features(i), person) && !layout_.quoted(i)) return true;
    }
    return false;
}

/// Who says I, or is called you, at a place outside of quotations; else none.
std::uint32_t Resolver::speaker_of_turn(std::uint32_t token) {
    const std::uint32_t turn = turns_[layout_.block(token)];
    if (turn == none || layout_.quoted(token)) return none;
    const bool asked = interview_ ? turn == layout_.block(token) && is_prompt(turn) : reading_.blocks[turn].question;
    if (has(features(token), Feature::second_person)) return asked ? interviewee() : none;
    if (asked) return none;
    return interview_ ? interviewee() : resolve_label(turn, reading_.blocks[turn].label);
}

std::uint32_t Resolver::resolve_label(std::uint32_t block, Range label) {
    if (reading_.blocks[block].question) return none;
    for (std::uint32_t i = label.first + 1; i < label.last; ++i) {
        if (is(i, Class::open_bracket)) label.last = i;  // "ANN LEE (on tape)"
    }
    if (label.size() == 1 && reading_.text_of(label.first).size() == 1) return interviewee();
    if (const std::uint32_t member = find_labelled(label); member != none) return member;
    const std::uint32_t member = member_of_label(label);
    if (member != none) labelled_.emplace(reading_.tokens[label.last - 1].key, member);
    return member;
}

/// "LEE:" where "ANN LEE:" had a turn is Ann Lee, whoever else of that name was mentioned since.
std::uint32_t Resolver::find_labelled(Range label) {
    const auto found = labelled_.find(reading_.tokens[label.last - 1].key);
    if (label.size() != 1 || found == labelled_.end()) return none;
    refer(label, found->second);
    return found->second;
}

std::uint32_t Resolver::member_of_label(Range label) {
    // "MINISTRY SPOKESPERSON ANN LEE": who is named last, and only where nobody else is named, what is named first
    for (const bool last : {true, !new_name(label).empty()}) {
        for (std::uint32_t i = label.first; i < label.last; ++i) {
            const Cast::Known known = cast_.find_longest(i, label.last);
            if (known.member == none || (last && known.end != label.last)) continue;
            refer({i, known.end}, known.member);
            return known.member;
        }
    }
    if (label.size() == 1) {
        const std::uint32_t member = cast_.find_initials(label.first);
        if (member != none) refer(label, member);
        if (member != none) return member;
    }
    return resolve_phrase(label);
}

/// The person named most before the first turn, or none.
std::uint32_t Resolver::named_in_introduction() const {
    std::uint32_t first = 0;
    while (first < turns_.size() && turns_[first] == none) ++first;
    boost::unordered_flat_map<std::uint32_t, std::uint32_t> times;
    std::uint32_t most = none;
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
        const std::uint32_t member = members_[n];
        if (layout_.block(names_[n].core.first) >= first) break;
        if (member >= cast_.size() || cast_[member].type != SpeakerType::person || names_[n].modifier) continue;
        if (++times[member] > (most == none ? 0 : times[most])) most = member;
    }
    return most;
}

/// Whom an interview is with: the person named most before its first answer.
std::uint32_t Resolver::interviewee() {
    if (interviewee_ != none) return interviewee_;
    interviewee_ = named_in_introduction();
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
