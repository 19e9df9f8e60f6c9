// "He" and "she": who was mentioned lately, what is true of each, and who is meant by that.
#include "speakers/resolver.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

using Fact = AntecedentFeature;

/// In hundredths of natural log odds: the lead from which on a pronoun tells the gender.
constexpr std::int32_t certain = 100;

/// Mentions in an article from which on somebody is often mentioned.
constexpr std::uint32_t often = 4;
constexpr std::uint32_t very_often = 8;

}  // namespace

namespace {

bool is_in(const Ranges& content, std::uint32_t token) {
    return std::any_of(content.begin(), content.end(), [token](Range range) { return range.contains(token); });
}

}  // namespace

/// Whether a member can be she or he. A draft takes no given name's word for it.
bool Resolver::can_be(const Member& member, Gender gender) const {
    const bool doubtful = member.type == SpeakerType::unknown && member.named && !member.thing;
    if (member.number == Number::plural || !(is_person(member.type) || doubtful)) return false;
    return member.gender == Gender::unknown || member.gender == gender ||
           (pass_ == Pass::draft && member.gender_evidence == GenderEvidence::given_name);
}

PronounPlace Resolver::place_of(std::uint32_t token) const {
    if (layout_.opens(token)) return PronounPlace::opening;
    const bool tag = token > 1 && (layout_.quoted(token - 1) || layout_.quoted(token - 2));
    return tag ? PronounPlace::tag : PronounPlace::clause;
}

/// What the nearest mention of somebody tells.
void Resolver::note_nearest(const Reference& reference, std::uint32_t token, AntecedentFeatures& features) const {
    const std::uint32_t sentences = sentences_between(reference, token);
    features.set(Fact::same_sentence, sentences == 0);
    features.set(Fact::next_sentence, sentences == 1);
    features.set(Fact::two_back, sentences == 2);
    features.set(Fact::farther, sentences > 2);
    const std::uint32_t blocks = layout_.block(token) - layout_.block(reference.tokens.first);
    features.set(Fact::block_1, blocks == 1);
    features.set(Fact::block_2, blocks == 2);
    features.set(Fact::block_3, blocks > 2);
    features.set(Fact::subject, reference.subject && !reference.embedded);
    features.set(Fact::embedded, reference.subject && reference.embedded);
    features.set(Fact::possessor, reference.modifier);
    features.set(Fact::newcomer, reference.newcomer);
    features.set(Fact::named_last, name_at_end_[reference.tokens.last - 1] != none);
    features.set(Fact::pronoun_last, is_pronoun(reference));
}

bool Resolver::is_pronoun(const Reference& reference) const {
    return reference.tokens.size() == 1 && is_one_of(reading_.lexemes[reference.tokens.first].symbol, "PGO");
}

/// What any mention in the window tells.
void Resolver::note_mention(const Reference& reference, std::uint32_t token, AntecedentFeatures& features) const {
    const std::uint32_t sentences = sentences_between(reference, token);
    const std::uint32_t block = layout_.block(reference.tokens.first);
    const std::uint32_t blocks = layout_.block(token) - block;
    const bool main = reference.subject && !reference.embedded && !reference.modifier;
    const bool inner = reference.subject && reference.embedded && !reference.modifier;
    const bool other = !reference.subject && !reference.modifier;
    features.set(Fact::subject_here, main && sentences == 0);
    features.set(Fact::subject_before, main && sentences == 1);
    features.set(Fact::subject_two_back, main && sentences == 2);
    features.set(Fact::subject_farther, main && sentences > 2);
    features.set(Fact::embedded_here, inner && sentences == 0);
    features.set(Fact::embedded_before, inner && sentences == 1);
    features.set(Fact::possessor_here, reference.modifier && sentences == 0);
    features.set(Fact::possessor_before, reference.modifier && sentences == 1);
    features.set(Fact::other_here, other && sentences == 0);
    features.set(Fact::other_before, other && sentences == 1);
    const std::uint32_t opening = layout_.sentence(reading_.blocks[block].tokens.first);
    const bool first = main && layout_.sentence(reference.tokens.first) == opening;
    features.set(Fact::opens_block, first && blocks == 0);
    features.set(Fact::opened_before, first && blocks == 1);
    const Gender gender = gender_of(this->features(reference.tokens.first));
    const bool pronoun = is_pronoun(reference) && gender == gender_of(this->features(token));
    features.set(Fact::other_gender, is_pronoun(reference) && !pronoun && gender != Gender::unknown);
    features.set(Fact::pronoun_here, pronoun && sentences == 0);
    features.set(Fact::pronoun_before, pronoun && sentences == 1);
    // "An officer said that Ann Lee was held. "It is late," she said": the officer did.
    const bool told = last_record_ != none && reference.member != last_speaker_ && !reference.quoted &&
                      is_in(records_[last_record_].content, reference.tokens.first);
    features.set(Fact::told_of, told);
    // "She was born in Leeds": who spoke is likely to speak on; who acts is whom the story is about.
    if (!reference.speaker || !in_source_[token]) return;
    features.set(Fact::spoke_here, sentences == 0);
    features.set(Fact::spoke_before, sentences == 1);
    features.set(Fact::spoke_in_block, blocks == 0);
    features.set(Fact::spoke_in_last, blocks == 1);
}

/// Whether the last record, in the same paragraph or the one before, ends in a question mark.
bool Resolver::asks_before(std::uint32_t token) const {
    if (last_record_ == none) return false;
    const Range content = records_[last_record_].content.back();
    if (content.empty() || layout_.block(token) - layout_.block(content.last - 1) > 1) return false;
    const std::uint32_t mark = content.last - 1;  // or the quotation mark behind it
    return reading_.text_of(mark) == "?" || (mark > content.first && reading_.text_of(mark - 1) == "?");
}

/// What is known of somebody.
void Resolver::note_member(Antecedent& antecedent, std::uint32_t token, Gender gender) const {
    const Member& member = cast_[antecedent.member];
    AntecedentFeatures& features = antecedent.features;
    features.set(Fact::any);
    const bool near = member.last != none && layout_.block(member.last) == layout_.block(token);
    features.set(Fact::last_speaker, antecedent.member == last_speaker_);
    features.set(Fact::last_speaker_near, antecedent.member == last_speaker_ && near);
    features.set(Fact::speaker_before, antecedent.member == speaker_before_);
    const bool question = asks_before(token);
    features.set(Fact::asked, question && antecedent.member == last_speaker_);
    features.set(Fact::answers, question && antecedent.member == speaker_before_);
    const bool same = member.gender == gender;
    const GenderEvidence evidence = member.gender_evidence;
    features.set(Fact::gender_named, same && evidence == GenderEvidence::given_name);
    features.set(Fact::gender_pronoun, same && evidence == GenderEvidence::pronoun);
    features.set(Fact::gender_told, same && (evidence == GenderEvidence::title || evidence == GenderEvidence::noun));
    const bool doubtful = member.type == SpeakerType::unknown;
    features.set(Fact::doubtful, doubtful);
    features.set(Fact::one_word, doubtful && member.name.size() == 1);
    features.set(Fact::described, !member.named);
    features.set(Fact::once, member.total == 1);
    features.set(Fact::new_subject, member.total == 1 && features.has(Fact::subject_before));
    features.set(Fact::often, member.total >= often);
    features.set(Fact::very_often, member.total >= very_often);
    features.set(Fact::headline, member.headline);
}

/// Who was mentioned lately and can be she or he, the nearest first, with what their mentions tell. Those in quotations
/// tell only of whom nothing else does.
void Resolver::find_antecedents(std::uint32_t token, Gender gender, const Few& others) {
    antecedents_.clear();
    look_back(token, [&](const Reference& reference) {
        const bool quoted = reference.quoted && !layout_.quoted(token);
        auto known = std::find_if(antecedents_.begin(), antecedents_.end(),
                                  [&reference](const Antecedent& each) { return each.member == reference.member; });
        if (known == antecedents_.end()) {
            if (others.holds(reference.member) || !can_be(cast_[reference.member], gender)) return;
            known = antecedents_.insert(known, {reference.member, {}});
            known->features.set(Fact::only_quoted);
        }
        if (quoted) return;
        if (known->features.has(Fact::only_quoted)) {
            known->features = {};
            note_nearest(reference, token, known->features);
        }
        note_mention(reference, token, known->features);
    });
}

/// What tells them apart.
void Resolver::compare_antecedents(Gender gender) {
    if (antecedents_.empty()) return;
    std::uint32_t most = 0;
    std::uint32_t count = 0;  // with so many mentions
    std::uint32_t known = 0;  // who have the gender
    for (const Antecedent& each : antecedents_) {
        const Member& member = cast_[each.member];
        count = member.total > most ? 1 : count + (member.total == most ? 1 : 0);
        most = std::max(most, member.total);
        known += member.gender == gender ? 1U : 0U;
    }
    for (Antecedent& each : antecedents_) {
        each.features.set(Fact::most, count == 1 && cast_[each.member].total == most);
        const bool same = cast_[each.member].gender == gender;
        each.features.set(Fact::gender_alone, same && known == 1);
        each.features.set(Fact::gender_doubted, !same && known > 0);
    }
    antecedents_.front().features.set(Fact::nearest);
    antecedents_.front().features.set(Fact::only, antecedents_.size() == 1);
}

/// Whom he or she stands for, or none.
std::uint32_t Resolver::choose_antecedent(std::uint32_t token, Gender gender, const Few& others) {
    find_antecedents(token, gender, others);
    for (Antecedent& each : antecedents_) note_member(each, token, gender);
    compare_antecedents(gender);
    const PronounPlace place = place_of(token);
    if (choices_ != nullptr) choices_->made.push_back({token, place, antecedents_});
    const ChosenAntecedent chosen = weights_.choose(place, antecedents_);
    if (chosen.member != none && chosen.lead >= certain) learn_gender(chosen.member, token, gender);
    return chosen.member;
}

/// What a pronoun tells of whom it stands for.
void Resolver::learn_gender(std::uint32_t member, std::uint32_t token, Gender gender) {
    const std::uint32_t last = cast_[member].last;
    const bool same = last != none && layout_.sentence(last) == layout_.sentence(token);
    // "Ann Lee asked why his son" tells nothing of her, "Lee left. Her son" does.
    if (same && is(token, Class::possessive)) return;
    // "His lawyer, Dana Lee, said that he would": where a man is near, it tells nothing of Dana Lee.
    if (same && antecedents_.size() > 1) return;
    cast_.learn_pronoun(member, gender);
    if (cast_[member].type == SpeakerType::unknown) cast_[member].type = SpeakerType::person;
}

}  // namespace quoth
