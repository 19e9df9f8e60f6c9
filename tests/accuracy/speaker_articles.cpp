#include "accuracy/speaker_articles.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "attributions.hpp"
#include "corpus/score.hpp"
#include "speakers/speakers.hpp"

namespace quoth::accuracy {
namespace {

/// What is plain shall not be lost among what is hard.
constexpr double plain = 2;

/// Whether two names are alike but for words too many or too few: with the same last word, or one within the other.
bool are_alike(const std::string& name, const std::string& other) {
    const bool end_alike = name.substr(name.find_last_of(' ') + 1) == other.substr(other.find_last_of(' ') + 1);
    return end_alike || name.find(other) != std::string::npos || other.find(name) != std::string::npos;
}

/// The candidates that are right: those of the gold's name, else the first whose name is like it; or nobody, the
/// last.
void answer(Decision& decision, const AntecedentChoice& choice, const std::vector<std::string>& names,
            const corpus::GoldRecord& gold) {
    const auto nobody = static_cast<std::int32_t>(choice.antecedents.size());
    decision.target = nobody;
    for (std::int32_t c = 0; c < nobody && !gold.speakers.empty(); ++c) {
        const std::string& name = names[choice.antecedents[static_cast<std::size_t>(c)].member];
        if (!corpus::is_speaker(gold, name)) continue;
        decision.target == nobody ? void(decision.target = c) : decision.also.push_back(c);
    }
    for (std::int32_t c = 0; c < nobody && decision.target == nobody && !gold.speakers.empty(); ++c) {
        const std::string& name = names[choice.antecedents[static_cast<std::size_t>(c)].member];
        if (are_alike(name, gold.speakers.front())) decision.target = c;
    }
}

Decision decision_of(const AntecedentChoice& choice, const std::vector<std::string>& names,
                     const corpus::GoldRecord& gold) {
    Decision decision;
    for (const Antecedent& each : choice.antecedents) {
        std::vector<std::uint32_t>& facts = decision.candidates.emplace_back();
        for (std::size_t f = 0; f < antecedent_feature_count; ++f) {
            const auto feature = static_cast<AntecedentFeature>(f);
            if (!each.features.has(feature)) continue;
            facts.push_back(number_of(feature));
            facts.push_back(number_of(choice.place, feature));
        }
    }
    decision.candidates.emplace_back();
    answer(decision, choice, names, gold);
    return decision;
}

void count(const Decision& decision, const corpus::GoldRecord& gold, const std::string& name, PronounTally& tally) {
    const bool right = corpus::is_speaker(gold, name);
    ++tally.all;
    tally.known += decision.target + 1 < static_cast<std::int32_t>(decision.candidates.size()) ? 1 : 0;
    tally.named += name.empty() ? 0 : 1;
    tally.right += right ? 1 : 0;
    tally.wrong += right || name.empty() ? 0 : 1;
}

/// The records whose source is one token, by that token. Records that share it have the same speaker.
std::map<std::uint32_t, std::size_t> records_by_source(const std::vector<Record>& records) {
    std::map<std::uint32_t, std::size_t> by_source;
    for (std::size_t r = 0; r < records.size(); ++r) {
        const Ranges& source = records[r].source;
        if (source.size() == 1 && source.front().size() == 1) by_source.emplace(source.front().first, r);
    }
    return by_source;
}

bool is_right(const Decision& decision, std::size_t candidate) {
    const auto c = static_cast<std::int32_t>(candidate);
    return c == decision.target || std::find(decision.also.begin(), decision.also.end(), c) != decision.also.end();
}

/// Adds the gradient of what one decision loses. Of several right candidates each should have its part of what they
/// have together.
void add_gradient(const Decision& decision, const std::vector<double>& weights, std::vector<double>& gradient) {
    std::vector<double> shares;
    double all = 0;
    double right = 0;
    for (std::size_t c = 0; c < decision.candidates.size(); ++c) {
        double sum = 0;
        for (const std::uint32_t fact : decision.candidates[c]) sum += weights[fact];
        shares.push_back(std::exp(sum));
        all += shares.back();
        if (is_right(decision, c)) right += shares.back();
    }
    for (std::size_t c = 0; c < shares.size(); ++c) {
        const double error = decision.weight * (shares[c] / all - (is_right(decision, c) ? shares[c] / right : 0));
        for (const std::uint32_t fact : decision.candidates[c]) gradient[fact] += error;
    }
}

}  // namespace

std::uint32_t number_of(AntecedentFeature feature) { return static_cast<std::uint32_t>(feature); }

std::uint32_t number_of(PronounPlace place, AntecedentFeature feature) {
    return number_of(feature) +
           static_cast<std::uint32_t>(antecedent_feature_count * (1 + static_cast<std::size_t>(place)));
}

SpeakerArticles read_speaker_articles(std::vector<NamedGold> large, std::vector<NamedGold> small) {
    GoldReader reader;
    SpeakerArticles articles;
    const std::size_t count = large.size();
    std::move(small.begin(), small.end(), std::back_inserter(large));
    for (auto& [name, gold] : large) {
        SpeakerArticle& article = *articles.emplace_back(std::make_unique<SpeakerArticle>());
        article.is_small = articles.size() > count;
        reader.read(std::move(gold), article);
        Article found;
        found.attributions = to_attributions(article.reading, reader.rules(), std::vector(article.records));
        const corpus::Partners partners = corpus::partners_of(article.gold, found);
        article.golds.assign(found.attributions.size(), corpus::unpaired);
        for (std::size_t g = 0; g < partners.size(); ++g) {
            if (partners[g] == corpus::unpaired) continue;
            const Attribution& wanted = article.gold.records[g].record;
            if (corpus::same_source(wanted, found.attributions[partners[g]], article.gold.text)) {
                article.golds[partners[g]] = g;
            }
        }
    }
    return articles;
}

void resolve(const SpeakerArticle& article, const AntecedentWeights& weights, std::vector<Decision>* decisions,
             PronounTallies* tallies) {
    std::vector<Record> records = article.records;
    AntecedentChoices choices;
    const std::vector<Speaker> speakers = resolve_speakers(article.reading, records, &choices, weights);
    const std::map<std::uint32_t, std::size_t> by_source = records_by_source(records);
    for (const AntecedentChoice& choice : choices.made) {
        const auto source = by_source.find(choice.token);
        const std::size_t g = source == by_source.end() ? corpus::unpaired : article.golds[source->second];
        if (g == corpus::unpaired || article.gold.records[g].any_speaker) continue;
        const corpus::GoldRecord& gold = article.gold.records[g];
        Decision decision = decision_of(choice, choices.names, gold);
        if (article.is_small) decision.weight = plain;
        if (tallies != nullptr) {
            const std::uint32_t speaker = records[source->second].speaker;
            count(decision, gold, speaker == none ? "" : speakers[speaker].name,
                  (*tallies)[static_cast<std::size_t>(choice.place)]);
        }
        if (decisions != nullptr && !choice.antecedents.empty()) decisions->push_back(decision);
    }
}

/// By gradient descent with steps scaled by feature (Adagrad), from zero.
std::vector<double> learn_evenly(const std::vector<Decision>& decisions, std::size_t features) {
    constexpr int rounds = 150;
    constexpr double rate = 0.3;
    constexpr double penalty = 2;
    constexpr double penalty_of_place = 30;
    std::vector<double> weights(features, 0);
    std::vector<double> squares(features, 0);
    std::vector<double> gradient(features, 0);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t f = 0; f < features; ++f) {
            gradient[f] = weights[f] * (f < antecedent_feature_count ? penalty : penalty_of_place);
        }
        for (const Decision& decision : decisions) add_gradient(decision, weights, gradient);
        for (std::size_t f = 0; f < features; ++f) {
            squares[f] += gradient[f] * gradient[f];
            if (squares[f] > 0) weights[f] -= rate * gradient[f] / std::sqrt(squares[f]);
        }
    }
    return weights;
}

}  // namespace quoth::accuracy
