// Ranking: what stretches, contents and sources share when they compete.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "attribution/weights.hpp"

namespace quoth {

/// Turns scores into log-probabilities of one being right among all.
template <typename Ranked>
void to_probabilities(std::vector<Ranked>& all) {
    if (all.empty()) return;
    std::int32_t total = all.front().score;
    for (std::size_t i = 1; i < all.size(); ++i) total = log_add(total, all[i].score);
    for (Ranked& each : all) each.score -= total;
}

/// Puts the best `most` first, equals as they stood.
template <typename Ranked>
void put_best_first(std::vector<Ranked>& all, std::size_t most) {
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
        const auto place = all.begin() + static_cast<std::ptrdiff_t>(i);
        const auto best =
            std::max_element(place, all.end(), [](const Ranked& a, const Ranked& b) { return a.score < b.score; });
        std::rotate(place, best, best + 1);
    }
}

/// Of those with the best two in front: how much the best is better than the second, and how much each other one is
/// worse than the best.
template <typename Ranked>
void measure_gaps(std::vector<Ranked>& all) {
    for (std::size_t i = 1; i < all.size(); ++i) all[i].gap = all[i].score - all[0].score;
    if (!all.empty()) all[0].gap = all.size() > 1 ? all[0].score - all[1].score : INT32_MAX;
}

}  // namespace quoth
