// The time that each stage takes alone.
#pragma once

#include <string>
#include <vector>

#include "texts.hpp"

namespace benchmarks {

struct StageTime {
    std::string name;
    double seconds = 0;  ///< for all texts once
};

/// The stages in their order, measured over several passes of which the fastest counts for each stage.
std::vector<StageTime> time_stages(const Texts& texts, int passes);

}  // namespace benchmarks
