// The learner: weights of log-linear models by FTRL-proximal with L1 (H. B. McMahan et al., "Ad Click Prediction", KDD
// 2013), which keeps the table small. Single-threaded and without random numbers: the same input gives the same table.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "attribution/features.hpp"
#include "attribution/weights.hpp"

namespace quoth::accuracy {

/// Numbers for feature keys, shared by all models.
class FeatureNumbers {
public:
    std::vector<std::uint32_t> numbers(const Features& features);
    std::uint64_t key(std::uint32_t number) const { return keys_[number]; }
    std::size_t size() const { return keys_.size(); }

private:
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
    std::vector<std::uint64_t> keys_;
};

/// One decision: candidates of which `target` is right, and so are those of `also`. A decision of one candidate is
/// binary: `target` 0 is yes, -1 no.
struct Decision {
    std::vector<std::vector<std::uint32_t>> candidates;
    std::int32_t target = -1;
    std::vector<std::int32_t> also;
    double weight = 1;
    std::uint32_t fold = 0;
    std::uint32_t times = 1;  ///< how often it is learnt from
};

struct Settings {
    double alpha = 0.1;
    double beta = 1;
    double l1 = 1;
    double l2 = 1;
    int passes = 4;
    std::uint32_t least_count = 3;  ///< decisions that a feature must occur in

    /// Features from this number on are many, and each says little: other values of the last two hold for them.
    std::uint32_t many_from = UINT32_MAX;
    double many_l2 = 1;
    std::uint32_t many_least_count = 3;

    std::uint32_t least_count_of(std::uint32_t feature) const noexcept {
        return feature < many_from ? least_count : many_least_count;
    }
};

/// The weights of all features, 0 to `features`, by the decisions but those of fold `left_out`; natural log odds.
std::vector<double> learn(const std::vector<Decision>& decisions, std::uint32_t left_out, const Settings& settings,
                          std::size_t features);

/// Fits weights on all decisions but those of fold `left_out`, and puts them into `weights` in thousandths.
void fit(const std::vector<Decision>& decisions, std::uint32_t left_out, const Settings& settings,
         const FeatureNumbers& features, Model model, Weights& weights,
         std::vector<std::pair<std::uint64_t, std::int32_t>>* table = nullptr);

}  // namespace quoth::accuracy
