#include "speakers/antecedents.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

#include "english/data.hpp"
#include "lexicon/lists.hpp"

namespace quoth {
namespace {

/// In the order of `PronounPlace`.
constexpr std::array<std::string_view, pronoun_place_count> places{"opening", "clause", "tag"};

/// In the order of `AntecedentFeature`.
constexpr std::array<std::string_view, antecedent_feature_count> names{"any",
                                                                       "same_sentence",
                                                                       "next_sentence",
                                                                       "two_back",
                                                                       "farther",
                                                                       "block_1",
                                                                       "block_2",
                                                                       "block_3",
                                                                       "subject",
                                                                       "embedded",
                                                                       "possessor",
                                                                       "newcomer",
                                                                       "named_last",
                                                                       "pronoun_last",
                                                                       "only_quoted",
                                                                       "subject_here",
                                                                       "subject_before",
                                                                       "subject_two_back",
                                                                       "subject_farther",
                                                                       "embedded_here",
                                                                       "embedded_before",
                                                                       "possessor_here",
                                                                       "possessor_before",
                                                                       "other_here",
                                                                       "other_before",
                                                                       "opens_block",
                                                                       "opened_before",
                                                                       "spoke_here",
                                                                       "spoke_before",
                                                                       "spoke_in_block",
                                                                       "spoke_in_last",
                                                                       "last_speaker",
                                                                       "last_speaker_near",
                                                                       "speaker_before",
                                                                       "pronoun_here",
                                                                       "pronoun_before",
                                                                       "asked",
                                                                       "told_of",
                                                                       "answers",
                                                                       "gender_alone",
                                                                       "other_gender",
                                                                       "gender_told",
                                                                       "gender_pronoun",
                                                                       "gender_named",
                                                                       "gender_doubted",
                                                                       "doubtful",
                                                                       "one_word",

                                                                       "described",
                                                                       "once",
                                                                       "new_subject",
                                                                       "often",
                                                                       "very_often",
                                                                       "most",
                                                                       "only",
                                                                       "nearest",
                                                                       "headline"};

AntecedentWeights read_english() {
    AntecedentWeights weights;
    [[maybe_unused]] const std::optional<Error> error = weights.add(english::speakers, "speakers.tsv");
    assert(!error);
    return weights;
}

}  // namespace

std::string_view name_of(PronounPlace place) noexcept { return places[static_cast<std::size_t>(place)]; }

std::string_view name_of(AntecedentFeature feature) noexcept { return names[static_cast<std::size_t>(feature)]; }

const AntecedentWeights& AntecedentWeights::english() {
    static const AntecedentWeights weights = read_english();
    return weights;
}

std::optional<Error> AntecedentWeights::add(std::string_view content, const std::string& name) {
    return add_lines(content, name, places, names, "place of a pronoun");
}

ChosenAntecedent AntecedentWeights::choose(PronounPlace place,
                                           const std::vector<Antecedent>& antecedents) const noexcept {
    ChosenAntecedent best;
    std::int32_t best_score = 0;
    std::int32_t next_score = std::numeric_limits<std::int32_t>::min();
    for (const Antecedent& each : antecedents) {
        const std::int32_t sum = score(place, each.features);
        if (sum > best_score) {
            if (best.member != none) next_score = best_score;
            best_score = sum;
            best.member = each.member;
        } else {
            next_score = std::max(next_score, sum);
        }
    }
    if (next_score != std::numeric_limits<std::int32_t>::min()) best.lead = best_score - next_score;
    return best;
}

}  // namespace quoth
