// Reports: figures and mistakes as lines of text.
#pragma once

#include <string>

#include "accuracy/figures.hpp"

namespace quoth::accuracy {

/// A line for each figure, in per cent.
std::string figures_table(const Figures& figures);

}  // namespace quoth::accuracy
