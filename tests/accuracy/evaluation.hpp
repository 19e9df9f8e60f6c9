// Evaluation: a folder of annotated articles beside predictions.
#pragma once

#include <string>
#include <vector>

#include <quoth/error.hpp>
#include <quoth/extractor.hpp>

#include "accuracy/brat_gold.hpp"
#include "accuracy/comparison.hpp"

namespace quoth::accuracy {

/// What is predicted for an article, as a brat file.
struct Prediction {
    std::string lines;
    std::string name;  ///< of the file, for errors
};

/// All articles that could be read, and what is wrong with the others.
struct Evaluation {
    std::vector<Comparison> articles;
    std::vector<Error> errors;
    std::size_t spans_below = 0;  ///< see `BratFile`
};

/// Compares with the files NAME.ann of a folder; an article without one has no predictions.
Evaluation evaluate_folder(const std::string& gold_folder, const std::string& predictions_folder);

/// Compares with what an extractor finds.
Evaluation evaluate_extractor(const std::string& gold_folder, const Extractor& extractor);

}  // namespace quoth::accuracy
