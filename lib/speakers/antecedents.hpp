// Antecedents: whom "he" or "she" may stand for, what is true of each, and what that is worth.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/error.hpp>

#include "feature_weights.hpp"
#include "reading.hpp"

namespace quoth {

/// Where a pronoun stands, since who is meant is told by other things: lib/english/speakers.tsv has weights for each.
enum class PronounPlace : std::uint8_t {
    opening,  ///< at a sentence's beginning: "She denies it"
    clause,   ///< inside of one: "Lee left when she heard that"
    tag,      ///< behind a quotation: ""It is," she said"
    count
};
constexpr std::size_t pronoun_place_count = static_cast<std::size_t>(PronounPlace::count);

/// What may be true of somebody whom a pronoun may stand for.
enum class AntecedentFeature : std::uint8_t {
    any,                ///< always
    same_sentence,      ///< the nearest mention stands in the pronoun's sentence
    next_sentence,      ///< in the one before
    two_back,           ///< two sentences before
    farther,            ///< three or more
    block_1,            ///< in the paragraph before
    block_2,            ///< two paragraphs before
    block_3,            ///< three
    subject,            ///< the nearest mention is the subject of its sentence
    embedded,           ///< of a clause inside of it
    possessor,          ///< belongs to another noun
    newcomer,           ///< tells of somebody for the first time, and not as the subject
    named_last,         ///< is a name
    pronoun_last,       ///< is a pronoun
    only_quoted,        ///< all mentions stand in quotations
    subject_here,       ///< some mention is the subject of the pronoun's sentence
    subject_before,     ///< of the one before
    subject_two_back,   ///< two sentences before
    subject_farther,    ///< three or more
    embedded_here,      ///< some mention is the subject of a clause inside the pronoun's sentence
    embedded_before,    ///< of the one before
    possessor_here,     ///< some mention belongs to another noun in the pronoun's sentence
    possessor_before,   ///< of the one before
    other_here,         ///< some mention is none of these, in the pronoun's sentence
    other_before,       ///< in the one before
    opens_block,        ///< some mention is the subject of the paragraph's first sentence
    opened_before,      ///< of that of the paragraph before
    spoke_here,         ///< is the source of a record in the same sentence
    spoke_before,       ///< in the one before
    spoke_in_block,     ///< in the same paragraph
    spoke_in_last,      ///< in the one before
    last_speaker,       ///< spoke last of all
    last_speaker_near,  ///< and is mentioned in this paragraph
    speaker_before,     ///< spoke last but for the last speaker
    pronoun_here,       ///< a pronoun in the same sentence is theirs
    pronoun_before,     ///< in the one before
    asked,              ///< spoke last, and asked something
    told_of,            ///< is mentioned in what the last record says without quoting it, and didn't say it
    answers,            ///< spoke before somebody else asked something
    gender_alone,       ///< is the only one whose gender is known to be the pronoun's
    other_gender,       ///< a pronoun of the other gender is theirs
    gender_told,        ///< has the pronoun's gender by a title or a noun
    gender_pronoun,     ///< by another pronoun
    gender_named,       ///< by a given name
    gender_doubted,     ///< may be of another gender, while somebody else's is known to be that of the pronoun
    doubtful,           ///< may be no person
    one_word,           ///< and is named by one word only
    described,          ///< is called by no name
    once,               ///< has one mention in the article
    new_subject,        ///< and that as the subject of the sentence before
    often,              ///< has four or more
    very_often,         ///< has eight or more
    most,               ///< has more than any other one of these
    only,               ///< nobody else may be meant
    nearest,            ///< nobody else is mentioned behind
    headline,           ///< is mentioned in the headline
    count
};
constexpr std::size_t antecedent_feature_count = static_cast<std::size_t>(AntecedentFeature::count);

/// As written in lib/english/speakers.tsv.
std::string_view name_of(PronounPlace place) noexcept;
std::string_view name_of(AntecedentFeature feature) noexcept;

using AntecedentFeatures = FeatureSet<AntecedentFeature>;

/// One who may be meant: a member of the cast.
struct Antecedent {
    std::uint32_t member = none;
    AntecedentFeatures features;
};

/// Who is meant, or none, and how far the score is ahead of the next one's.
struct ChosenAntecedent {
    std::uint32_t member = none;
    std::int32_t lead = std::numeric_limits<std::int32_t>::max();
};

/// The weights of the features for each place, from lib/english/speakers.tsv.
class AntecedentWeights : public FeatureWeights<PronounPlace, pronoun_place_count, AntecedentFeature> {
public:
    /// The built-in ones.
    static const AntecedentWeights& english();

    /// Adds the lines of a file: place, feature, weight.
    std::optional<Error> add(std::string_view content, const std::string& name);

    /// The first of those with the highest score above 0: a wrong name is worse than none.
    ChosenAntecedent choose(PronounPlace place, const std::vector<Antecedent>& antecedents) const noexcept;
};

/// Whom a pronoun was chosen among, as those who explain and fit choices want to hear.
struct AntecedentChoice {
    std::uint32_t token = 0;  ///< the pronoun
    PronounPlace place = PronounPlace::clause;
    std::vector<Antecedent> antecedents;
};
struct AntecedentChoices {
    std::vector<AntecedentChoice> made;
    std::vector<std::string> names;  ///< of the members of the cast
};

}  // namespace quoth
