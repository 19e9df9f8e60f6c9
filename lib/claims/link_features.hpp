// Link features: what may speak for or against a link between two records, and the weights of each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <quoth/attribution.hpp>
#include <quoth/error.hpp>

#include "claims/link_words.hpp"
#include "feature_weights.hpp"

namespace quoth {

/// What may be true of two records, the *answer* (a denial, a confirmation, a rebuttal) and the *claim* that it may be
/// an answer to. lib/english/links.tsv names them and says what each is worth.
enum class LinkFeature : std::uint8_t {
    any,               ///< always
    word,              ///< both contents have one content word in common, names of the one who answers left out
    words_2,           ///< two
    words_3,           ///< three or more
    most_words,        ///< at least two, two thirds of the shorter content
    rare_word,         ///< one that stands in hardly any other content of the article
    related,           ///< one that begins alike (elect, election)
    nothing_shared,    ///< the answer says what it denies, and the contents have no content word in common
    name,              ///< a name
    opposite,          ///< one content is negated and the other isn't
    negated,           ///< the answer's content is negated
    pronoun,           ///< the answer points at what was said by a pronoun: it, that, them
    pronoun_adjacent,  ///< and the claim is the nearest one before
    pronoun_topic,     ///< and another denial denies the claim
    noun,              ///< it points by a noun: the claim, those reports
    noun_adjacent,
    noun_topic,
    noun_fits,  ///< the noun is that of the claim's cue: the accusation, where somebody accuses
    whose,      ///< it names whose claim it is: the union's figures
    accuser,    ///< it mentions the one who makes the claim, by a name, a description or a pronoun
    bare,       ///< it is nothing but "no" or a verdict: nonsense
    bare_adjacent,
    saying,  ///< it is none of these: it says what it denies
    saying_adjacent,
    saying_topic,       ///< and another denial of the same speaker denies the claim
    blanket,            ///< it denies whatever there is: wrongdoing
    contrast_adjacent,  ///< "but" or "however" before it, and the claim is the nearest one before
    apposed,            ///< the claim, a claim they dispute
    prompted,           ///< denied it after the paper had reported the claim
    about,              ///< the claim mentions the one who answers, by a name, a description or a pronoun
    about_side,         ///< or somebody named in the answer's source: the mayor's lawyer
    about_alleging,     ///< it mentions the one who answers, and its cue accuses, alleges, reports
    alleging,           ///< its cue accuses, alleges, reports
    nearest_alleging,   ///< the nearest such claim to the answer
    belief,             ///< it is a belief
    cueless,            ///< it is a quotation without cue
    brief,              ///< its content has hardly a word
    wordy,              ///< its content has many words
    unsure,             ///< the record itself may be wrong
    summary,            ///< it stands in a headline, heading or caption
    inner,              ///< it stands inside another content
    inner_adjacent,     ///< inside the nearest content before the answer: "They say you were ill."
    inner_denied,       ///< inside a denial, as a claim that nobody is said to make: rejected claims that
    own_inner,          ///< and the one who answers is the one who denies it there
    unknown,            ///< one of the two speakers isn't known
    same_sentence,      ///< both stand in one sentence
    next,               ///< the claim stands in the sentence before or after
    near,               ///< two or three sentences away
    mid,                ///< four to six
    far,                ///< seven to twelve
    beyond,             ///< more
    same_block,         ///< both stand in one paragraph
    later,              ///< the claim stands behind the answer
    adjacent,           ///< no other claim that may be answered stands between
    lead,               ///< it stands among the first sentences after the headline that is the answer
    defence,            ///< the claim's speaker has denied something himself
    own_target,         ///< another denial of the same speaker denies it
    other_target,       ///< another denial of somebody else denies it
    follows_up,         ///< the answer goes on from a denial of the claim by the same speaker
    countering,         ///< its cue answers something: insisted, maintained, clarified
    figure,             ///< put the figure at 250, where the claim has a number
    answer_inner,       ///< the answer stands inside another content
    direct,             ///< it is a quotation
    same_speaker,       ///< both have one speaker, who is known
    same_head,          ///< the source of the claim is a noun that the answer's has: study, a study by the university
    same_cue,           ///< both have one cue word
    same_kind,          ///< both are denials, or neither is
    same_type,          ///< both assertions, both questions
    first_of_speaker,   ///< the answer is the first record behind a headline that has its speaker
    first_behind,       ///< it is the first outer one behind a headline, whoever says it
    names_other,        ///< it mentions somebody else than the two speakers
    count
};

constexpr std::size_t link_feature_count = static_cast<std::size_t>(LinkFeature::count);

/// As written in lib/english/links.tsv.
std::string_view name_of(LinkFeature feature);

using LinkFeatures = FeatureSet<LinkFeature>;

/// The most that features can add to a pair's score which are not looked at yet, by what they look at.
struct LinkBounds {
    std::int32_t denials = 0;   ///< the links of other denials
    std::int32_t words = 0;     ///< the words that both contents have
    std::int32_t mentions = 0;  ///< who is mentioned in them
};

/// The weights of the features for each relation, from lib/english/links.tsv, and of words, from link-words.tsv. A link
/// needs a score of more than 0.
class LinkWeights : public FeatureWeights<Relation, 4, LinkFeature> {
public:
    /// The built-in ones.
    static const LinkWeights& english();

    /// Adds the lines of a file: relation, feature, weight.
    std::optional<Error> add(std::string_view content, const std::string& name);

    LinkBounds bounds(Relation relation) const noexcept;

    LinkWordWeights words;
};

}  // namespace quoth
