// quoth_fit_links: fits lib/english/links.tsv, by which the claim is chosen that a denial, a rebuttal or a confirmation
// answers, and the headline that a record says again, to articles whose links are known.
//
//     quoth_fit_links CORPUS PAIRS LINKS WORDS [BEGINNING ...]
//
// CORPUS is a folder of gold articles as corpus/ is, PAIRS a file of small ones, LINKS and WORDS the tables that are
// written.
// Articles whose names begin with a BEGINNING are left out. A choice is one among the claims around an answer and "none
// of them". As the links of other denials tell what a denial is about, linking and fitting take turns. What is printed
// are the links made in a tenth of the articles by weights fitted to the others, for several thresholds. The same
// input gives the same table.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "accuracy/data.hpp"
#include "accuracy/link_articles.hpp"
#include "text/keys.hpp"

namespace quoth::accuracy {
namespace {

constexpr std::size_t folds = 10;
constexpr int turns = 3;

/// How often a plain pair counts: it stands for many.
constexpr int small_times = 4;

constexpr std::size_t no_fold = folds;

/// What a link must be better than none by, in natural log odds: where about three of four links are right in articles
/// left out.
constexpr std::array<double, chosen_relations.size()> thresholds{0.9, 0.6, 0.75, 0.0};

/// Weights that aren't learned, in hundredths: too rare in articles of a few hundred words, and plain.
struct Given {
    Relation relation;
    LinkFeature feature;
    std::int32_t weight;
};
constexpr std::array given{Given{Relation::rebuts, LinkFeature::figure, 600}};

/// Natural log odds, first of the features, then of the words.
struct Learned {
    std::array<std::vector<double>, chosen_relations.size()> weights;
    LinkWordNumbers numbers;
};

std::int32_t hundredths(double weight) { return static_cast<std::int32_t>(std::lround(100 * weight)); }

/// What one of the words is worth: those of an answer are learnt as what speaks for no link.
std::int32_t word_weight(const std::vector<double>& learned, const LinkWordNumbers& numbers, std::size_t word) {
    if (link_feature_count + word >= learned.size()) return 0;
    const double weight = learned[link_feature_count + word];
    return hundredths(numbers.entries()[word].end == LinkEnd::answer ? -weight : weight);
}

LinkWeights weights_of(const Learned& learned, const std::array<double, chosen_relations.size()>& limits) {
    LinkWeights weights;
    const std::vector<LinkWordNumbers::Entry>& words = learned.numbers.entries();
    for (std::size_t r = 0; r < chosen_relations.size(); ++r) {
        const std::vector<double>& each = learned.weights[r];
        for (std::size_t f = 0; f < std::min(each.size(), link_feature_count); ++f) {
            const auto feature = static_cast<LinkFeature>(f);
            const double limit = feature == LinkFeature::any ? limits[r] : 0;
            weights.set(chosen_relations[r], feature, hundredths(each[f] - limit));
        }
        for (std::size_t w = 0; w < words.size(); ++w) {
            const std::int32_t weight = word_weight(each, learned.numbers, w);
            const std::uint64_t key = LinkWord::key(words[w].place, word_key(words[w].word));
            if (weight != 0) weights.words.set(key, chosen_relations[r], words[w].end, weight);
        }
    }
    for (const Given& each : given) weights.set(each.relation, each.feature, each.weight);
    return weights;
}

/// The weights by the articles but those of one fold.
Learned learn_links(const LinkArticles& articles, std::size_t left_out) {
    Settings settings{0.1, 1, 1, 3, 15, 4};
    settings.many_from = static_cast<std::uint32_t>(link_feature_count);
    settings.many_l2 = 150;
    settings.many_least_count = 40;
    Learned learned;
    for (int turn = 0; turn < turns; ++turn) {
        const LinkWeights weights = weights_of(learned, {});
        LinkDecisions decisions;
        for (std::size_t a = 0; a < articles.size(); ++a) {
            const int times = articles[a]->is_small ? small_times : a % folds != left_out ? 1 : 0;
            for (int i = 0; i < times; ++i) add_decisions(*articles[a], weights, learned.numbers, decisions);
        }
        const std::size_t features = link_feature_count + learned.numbers.entries().size();
        for (std::size_t r = 0; r < decisions.size(); ++r) {
            learned.weights[r] = learn(decisions[r], static_cast<std::uint32_t>(no_fold), settings, features);
        }
    }
    return learned;
}

/// One threshold for all relations.
std::array<double, chosen_relations.size()> all_at(double limit) {
    std::array<double, chosen_relations.size()> limits{};
    limits.fill(limit);
    return limits;
}

void print_left_out(LinkArticles& articles) {
    constexpr std::array<double, 6> limits{-0.5, 0, 0.5, 1.0, 1.5, 2.0};
    std::array<corpus::LinksByRelation, limits.size()> scores{};
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const Learned learned = learn_links(articles, fold);
        for (std::size_t l = 0; l < limits.size(); ++l) {
            const LinkWeights weights = weights_of(learned, all_at(limits[l]));
            for (std::size_t a = fold; a < articles.size(); a += folds) {
                if (articles[a]->is_small) continue;
                const corpus::LinksByRelation counts = score(*articles[a], link(*articles[a], weights));
                for (std::size_t r = 0; r < counts.size(); ++r) scores[l][r] += counts[r];
            }
        }
    }
    std::printf("relation\tthreshold\tgold\tseen\tfound\tright\tprecision\trecall\n");
    for (const Relation relation : chosen_relations) {
        for (std::size_t l = 0; l < limits.size(); ++l) {
            const corpus::LinkCounts& each = scores[l][static_cast<std::size_t>(relation)];
            std::printf("%s\t%.1f\t%d\t%d\t%d\t%d\t%.1f\t%.1f\n", to_string(relation), limits[l], each.gold, each.seen,
                        each.found, each.right, corpus::precision(each), corpus::recall(each));
        }
    }
}

/// The words that are worth something.
void write_words(const Learned& learned, const std::string& path) {
    std::vector<std::string> lines;
    const std::vector<LinkWordNumbers::Entry>& words = learned.numbers.entries();
    for (std::size_t r = 0; r < chosen_relations.size(); ++r) {
        for (std::size_t w = 0; w < words.size(); ++w) {
            const std::int32_t weight = word_weight(learned.weights[r], learned.numbers, w);
            if (weight == 0) continue;
            std::string line = to_string(chosen_relations[r]);
            line.append(words[w].end == LinkEnd::answer ? "\tanswer\t" : "\tclaim\t");
            line.append(name_of(words[w].place)).append("\t").append(words[w].word).append("\t");
            lines.push_back(line.append(std::to_string(weight)));
        }
    }
    std::sort(lines.begin(), lines.end());
    std::ofstream out(path, std::ios::binary);
    out << data::link_words_head;
    for (const std::string& line : lines) out << line << '\n';
}

void write(const LinkWeights& weights, const std::string& path) {
    std::ofstream out(path, std::ios::binary);
    out << data::links_head;
    for (const Relation relation : chosen_relations) {
        for (std::size_t f = 0; f < link_feature_count; ++f) {
            const auto feature = static_cast<LinkFeature>(f);
            const std::int32_t weight = weights.get(relation, feature);
            if (weight != 0) out << to_string(relation) << '\t' << name_of(feature) << '\t' << weight << '\n';
        }
    }
}

}  // namespace
}  // namespace quoth::accuracy

int main(int argc, char** argv) {
    using namespace quoth::accuracy;
    if (argc < 5) {
        std::cerr << "usage: quoth_fit_links CORPUS PAIRS LINKS WORDS [BEGINNING ...]\n";
        return 2;
    }
    auto read = read_link_articles(argv[1], {argv + 5, argv + argc}, argv[2]);
    if (const auto* error = std::get_if<quoth::corpus::GoldError>(&read)) {
        std::cerr << "quoth_fit_links: " << error->what() << '\n';
        return 1;
    }
    auto& articles = std::get<LinkArticles>(read);
    print_left_out(articles);
    const Learned learned = learn_links(articles, no_fold);
    write(weights_of(learned, thresholds), argv[3]);
    write_words(learned, argv[4]);
    return 0;
}
