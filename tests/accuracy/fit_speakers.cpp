// quoth_fit_speakers: fits lib/english/speakers.tsv, by which it is told whom "he" or "she" stands for, to articles
// whose speakers are known.
//
//     quoth_fit_speakers CORPUS PLAIN SPEAKERS [BEGINNING ...]
//
// CORPUS is a folder of gold articles as corpus/ is, PLAIN a file of small ones, SPEAKERS the table that is written.
// Articles whose names begin with a BEGINNING are left out. A choice is one among those who may be meant and "none of
// them". As who has spoken tells who speaks on, resolving and fitting take turns. What is printed is how the pronouns
// fare in a tenth of the articles by weights fitted to the others, for several thresholds. The same input gives the
// same table.
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "accuracy/data.hpp"
#include "accuracy/gold_articles.hpp"
#include "accuracy/speaker_articles.hpp"

namespace quoth::accuracy {
namespace {

constexpr std::size_t folds = 10;
constexpr int turns = 3;

/// What somebody must be better than nobody by, in natural log odds: a wrong name is worse than none.
constexpr double threshold = 0.5;

/// A weight for each feature wherever the pronoun stands, then those that each place adds: what is told by few examples
/// of one place is told by those of all of them.
constexpr std::size_t numbers = antecedent_feature_count * (1 + pronoun_place_count);
using Learned = std::vector<double>;

AntecedentWeights weights_of(const Learned& learned, double limit) {
    constexpr double unit = 100;
    AntecedentWeights weights;
    for (std::size_t p = 0; p < pronoun_place_count; ++p) {
        for (std::size_t f = 0; f < antecedent_feature_count; ++f) {
            const auto feature = static_cast<AntecedentFeature>(f);
            const double sum = learned[f] + learned[number_of(static_cast<PronounPlace>(p), feature)];
            const double weight = feature == AntecedentFeature::any ? sum - limit : sum;
            weights.set(static_cast<PronounPlace>(p), feature, static_cast<std::int32_t>(std::lround(unit * weight)));
        }
    }
    return weights;
}

/// The weights by the articles but those of one fold.
Learned learn_all(const SpeakerArticles& articles, std::size_t left_out) {
    Learned learned(numbers, 0);
    for (int turn = 0; turn < turns; ++turn) {
        const AntecedentWeights weights = weights_of(learned, 0);
        std::vector<Decision> decisions;
        for (std::size_t a = 0; a < articles.size(); ++a) {
            if (articles[a]->is_small || a % folds != left_out) resolve(*articles[a], weights, &decisions, nullptr);
        }
        learned = learn_evenly(decisions, numbers);
    }
    return learned;
}

void print_left_out(const SpeakerArticles& articles) {
    constexpr std::array<double, 5> limits{-0.5, 0, 0.5, 1.0, 1.5};
    std::array<PronounTallies, limits.size()> tallies{};
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const Learned learned = learn_all(articles, fold);
        for (std::size_t l = 0; l < limits.size(); ++l) {
            const AntecedentWeights weights = weights_of(learned, limits[l]);
            for (std::size_t a = fold; a < articles.size(); a += folds) {
                if (!articles[a]->is_small) resolve(*articles[a], weights, nullptr, &tallies[l]);
            }
        }
    }
    std::printf("threshold\tplace\tpronouns\tamong those who may be meant\tnamed\tright\twrong\n");
    for (std::size_t l = 0; l < limits.size(); ++l) {
        for (std::size_t p = 0; p < pronoun_place_count; ++p) {
            const PronounTally& each = tallies[l][p];
            const std::string place(name_of(static_cast<PronounPlace>(p)));
            std::printf("%.1f\t%s\t%d\t%d\t%d\t%d\t%d\n", limits[l], place.c_str(), each.all, each.known, each.named,
                        each.right, each.wrong);
        }
    }
}

void write(const AntecedentWeights& weights, const std::string& path) {
    std::ofstream out(path, std::ios::binary);
    out << data::speakers_head;
    for (std::size_t p = 0; p < pronoun_place_count; ++p) {
        for (std::size_t f = 0; f < antecedent_feature_count; ++f) {
            const auto place = static_cast<PronounPlace>(p);
            const auto feature = static_cast<AntecedentFeature>(f);
            const std::int32_t weight = weights.get(place, feature);
            if (weight != 0) out << name_of(place) << '\t' << name_of(feature) << '\t' << weight << '\n';
        }
    }
}

}  // namespace
}  // namespace quoth::accuracy

int main(int argc, char** argv) {
    using namespace quoth::accuracy;
    if (argc < 4) {
        std::cerr << "usage: quoth_fit_speakers CORPUS PLAIN SPEAKERS [BEGINNING ...]\n";
        return 2;
    }
    auto large = read_golds(argv[1], {argv + 4, argv + argc});
    auto small = read_small_golds(argv[2]);
    for (const auto* read : {&large, &small}) {
        const auto* error = std::get_if<quoth::corpus::GoldError>(read);
        if (error == nullptr) continue;
        std::cerr << "quoth_fit_speakers: " << error->what() << '\n';
        return 1;
    }
    using Golds = std::vector<NamedGold>;
    const SpeakerArticles articles =
        read_speaker_articles(std::get<Golds>(std::move(large)), std::get<Golds>(std::move(small)));
    print_left_out(articles);
    write(weights_of(learn_all(articles, folds), threshold), argv[3]);
    return 0;
}
