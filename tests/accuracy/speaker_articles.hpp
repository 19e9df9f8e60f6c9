// Speaker articles: articles whose speakers are known, and the choices of whom "he" and "she" stand for in them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "accuracy/gold_articles.hpp"
#include "accuracy/learner.hpp"
#include "corpus/gold.hpp"
#include "corpus/link_score.hpp"
#include "speakers/antecedents.hpp"

namespace quoth::accuracy {

struct SpeakerArticle : GoldArticle {
    bool is_small = false;           ///< one of the plain ones
    std::vector<std::size_t> golds;  ///< by record: the gold's with this content and source, or `corpus::unpaired`
};

using SpeakerArticles = std::vector<std::unique_ptr<SpeakerArticle>>;

SpeakerArticles read_speaker_articles(std::vector<NamedGold> large, std::vector<NamedGold> small);

/// How those pronouns of one place fare that are a record's source in the gold too.
struct PronounTally {
    int all = 0;
    int known = 0;  ///< stand for one of those who may be meant
    int named = 0;  ///< get a speaker
    int right = 0;  ///< get the right one, or none where the gold has none
    int wrong = 0;  ///< get another one
};
using PronounTallies = std::array<PronounTally, pronoun_place_count>;

/// What a feature is called in decisions: by itself, or where the pronoun stands at a place.
std::uint32_t number_of(AntecedentFeature feature);
std::uint32_t number_of(PronounPlace place, AntecedentFeature feature);

/// Resolves an article with some weights. Adds its choices to `decisions` (the last candidate of each is nobody) and
/// how they fare to `tallies`, where given.
void resolve(const SpeakerArticle& article, const AntecedentWeights& weights, std::vector<Decision>* decisions,
             PronounTallies* tallies);

/// The weights by which the right candidates are most likely, less a penalty on their squares; that on weights of one
/// place is larger. Natural log odds.
std::vector<double> learn_evenly(const std::vector<Decision>& decisions, std::size_t features);

}  // namespace quoth::accuracy
