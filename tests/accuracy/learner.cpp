#include "accuracy/learner.hpp"

#include <algorithm>
#include <cmath>

namespace quoth::accuracy {
namespace {

class Ftrl {
public:
    Ftrl(std::size_t features, const Settings& settings)
        : settings_(settings), z_(features, 0), n_(features, 0), allowed_(features, 0) {}

    void allow(std::uint32_t feature) { allowed_[feature] = 1; }

    double weight(std::uint32_t feature) const {
        const double z = z_[feature];
        if (std::fabs(z) <= settings_.l1) return 0;
        const double step = (settings_.beta + std::sqrt(n_[feature])) / settings_.alpha +
                            (feature < settings_.many_from ? settings_.l2 : settings_.many_l2);
        return -(z - (z < 0 ? -settings_.l1 : settings_.l1)) / step;
    }

    double score(const std::vector<std::uint32_t>& features) const {
        double sum = 0;
        for (const std::uint32_t feature : features) {
            if (allowed_[feature] != 0) sum += weight(feature);
        }
        return sum;
    }

    void learn(const std::vector<std::uint32_t>& features, double gradient) {
        if (std::fabs(gradient) < 1e-6) return;
        for (const std::uint32_t feature : features) {
            if (allowed_[feature] == 0) continue;
            const double before = n_[feature];
            const double after = before + gradient * gradient;
            const double sigma = (std::sqrt(after) - std::sqrt(before)) / settings_.alpha;
            z_[feature] += gradient - sigma * weight(feature);
            n_[feature] = after;
        }
    }

private:
    const Settings& settings_;
    std::vector<double> z_;
    std::vector<double> n_;
    std::vector<char> allowed_;
};

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

bool is_right(const Decision& decision, std::size_t candidate) {
    const auto i = static_cast<std::int32_t>(candidate);
    return i == decision.target || std::find(decision.also.begin(), decision.also.end(), i) != decision.also.end();
}

void learn_one(const Decision& decision, Ftrl& model, std::vector<double>& shares) {
    if (decision.candidates.size() == 1) {
        const double gold = decision.target == 0 ? 1 : 0;
        model.learn(decision.candidates[0], decision.weight * (logistic(model.score(decision.candidates[0])) - gold));
        return;
    }
    shares.clear();
    double best = -1e300;
    for (const auto& candidate : decision.candidates) {
        shares.push_back(model.score(candidate));
        best = std::max(best, shares.back());
    }
    double total = 0;
    double right = 0;  // of several that are right, each one's part of what they have together is what it should have
    for (std::size_t i = 0; i < shares.size(); ++i) {
        total += shares[i] = std::exp(shares[i] - best);
        if (is_right(decision, i)) right += shares[i];
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double gold = is_right(decision, i) ? shares[i] / right : 0;
        model.learn(decision.candidates[i], decision.weight * (shares[i] / total - gold));
    }
}

/// Each decision as often as it counts.
std::vector<const Decision*> lessons_of(const std::vector<Decision>& decisions) {
    std::vector<const Decision*> lessons;
    for (const Decision& decision : decisions) lessons.insert(lessons.end(), decision.times, &decision);
    return lessons;
}

std::vector<std::uint32_t> counts(const std::vector<Decision>& decisions, std::uint32_t left_out,
                                  std::size_t features) {
    std::vector<std::uint32_t> count(features, 0);
    std::vector<std::uint32_t> seen(features, 0);
    std::uint32_t number = 0;
    for (const Decision& decision : decisions) {
        if (decision.fold == left_out) continue;
        ++number;
        for (const auto& candidate : decision.candidates) {
            for (const std::uint32_t feature : candidate) {
                if (seen[feature] == number) continue;
                seen[feature] = number;
                ++count[feature];
            }
        }
    }
    return count;
}

}  // namespace

std::vector<std::uint32_t> FeatureNumbers::numbers(const Features& features) {
    std::vector<std::uint32_t> result;
    result.reserve(features.keys().size());
    for (const std::uint64_t key : features.keys()) {
        const auto [place, isnew] = numbers_.emplace(key, static_cast<std::uint32_t>(keys_.size()));
        if (isnew) keys_.push_back(key);
        result.push_back(place->second);
    }
    return result;
}

std::vector<double> learn(const std::vector<Decision>& decisions, std::uint32_t left_out, const Settings& settings,
                          std::size_t features) {
    Ftrl learner(features, settings);
    const std::vector<std::uint32_t> count = counts(decisions, left_out, features);
    for (std::uint32_t i = 0; i < count.size(); ++i) {
        if (count[i] >= settings.least_count_of(i)) learner.allow(i);
    }
    const std::vector<const Decision*> lessons = lessons_of(decisions);
    std::vector<double> shares;
    for (int pass = 0; pass < settings.passes; ++pass) {
        // A fixed stride through the decisions mixes the articles without random numbers.
        const std::size_t stride = lessons.size() % 7919 == 0 ? 7907 : 7919;
        for (std::size_t start = 0, i = 0; start < lessons.size(); ++start, i = (i + stride) % lessons.size()) {
            if (lessons[i]->fold != left_out) learn_one(*lessons[i], learner, shares);
        }
    }
    std::vector<double> weights(features, 0);
    for (std::uint32_t i = 0; i < count.size(); ++i) {
        if (count[i] >= settings.least_count_of(i)) weights[i] = learner.weight(i);
    }
    return weights;
}

void fit(const std::vector<Decision>& decisions, std::uint32_t left_out, const Settings& settings,
         const FeatureNumbers& features, Model model, Weights& weights,
         std::vector<std::pair<std::uint64_t, std::int32_t>>* table) {
    const std::vector<double> learned = learn(decisions, left_out, settings, features.size());
    std::vector<std::pair<std::uint64_t, std::int32_t>> fitted;
    for (std::uint32_t i = 0; i < learned.size(); ++i) {
        const auto weight = static_cast<std::int32_t>(std::lround(1000 * learned[i]));
        if (weight != 0) fitted.emplace_back(features.key(i), weight);
    }
    weights.set(model, fitted);
    if (table != nullptr) table->insert(table->end(), fitted.begin(), fitted.end());
}

}  // namespace quoth::accuracy
