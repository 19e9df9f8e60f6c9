// Samples: the annotated articles that models are fitted to, read as far as attributions need.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <quoth/error.hpp>

#include "accuracy/article_reader.hpp"
#include "accuracy/brat_gold.hpp"
#include "reading.hpp"

namespace quoth::accuracy {

/// Every model is fitted once without each of these parts of the articles.
constexpr std::uint32_t folds = 5;

struct Sample {
    std::string name;
    std::string text;
    Reading reading;  ///< refers to `text`
    std::vector<GoldAttribution> gold;
    bool with_nested = false;  ///< whether attributions inside of contents are annotated too
    std::uint32_t fold = 0;
    std::uint32_t times = 1;  ///< how often it counts
};

/// Where samples come from.
struct SampleFolders {
    std::string brat;                   ///< text/NAME.txt and attributions/NAME_*.ann
    std::string corpus;                 ///< NAME.gold, as corpus/README.md explains it; none where empty
    std::vector<std::string> left_out;  ///< articles of `corpus` whose names begin with one of these
    std::uint32_t times = 1;            ///< how often an article of `corpus` counts
    std::string plain;                  ///< small articles, each after a line "@article"; none where empty
    std::uint32_t plain_times = 1;      ///< how often one of these counts
};

/// The samples in the order of their names, those of `brat` first; or the first error.
std::variant<std::vector<std::unique_ptr<Sample>>, std::string> read_samples(const SampleFolders& folders,
                                                                             ArticleReader& reader);

}  // namespace quoth::accuracy
