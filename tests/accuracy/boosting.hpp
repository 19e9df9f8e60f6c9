// Boosting: fits the trees that decide whether a record is right (J. H. Friedman 2001; leaf-wise growth over bins as in
// G. Ke et al., "LightGBM", NIPS 2017). Single-threaded and without random numbers: the same input gives the same
// trees.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/traits.hpp"
#include "attribution/trees.hpp"

namespace quoth::accuracy {

/// A candidate whose rightness is known. Those of one group, other than 0, stand together and exclude each other: trees
/// learn which of them is best.
struct Example {
    Traits traits{};
    double right = 0;  ///< 0 to 1
    std::uint32_t fold = 0;
    std::uint32_t group = 0;
    double score = 0;  ///< that the trees add to, in natural log odds
    double weight = 1;
};

struct BoostSettings {
    int trees = 60;
    std::uint32_t leaves = 8;
    double rate = 0.15;
    double l2 = 5;
    std::uint32_t least_examples = 40;  ///< in a leaf
    std::size_t bins = 64;              ///< a trait's values that may part it, at most
};

/// Trees for all examples but those of fold `left_out`; each begins at its root, branches count from there.
std::vector<std::vector<TreeNode>> boost(const std::vector<Example>& examples, std::uint32_t left_out,
                                         const BoostSettings& settings);

}  // namespace quoth::accuracy
