// Gold attributions: a folder with text/NAME.txt and attributions/NAME_*.ann in brat standoff, as PolNeAR has it.
#pragma once

#include <string>
#include <vector>

#include <quoth/error.hpp>

#include "accuracy/brat.hpp"
#include "attribution/record.hpp"
#include "corpus/gold.hpp"
#include "reading.hpp"

namespace quoth::accuracy {

/// One gold attribution, as token ranges.
struct GoldAttribution {
    Ranges source;
    Ranges cue;
    Ranges content;
    bool optional = false;  ///< finding it and leaving it out are both right
};

struct BratArticle {
    std::string name;
    std::string text;
    std::string annotation;       ///< the first annotator's file
    std::string annotation_path;  ///< where it was read from
};

/// The articles of a folder that have annotations, by name, and what could not be read.
struct GoldFolder {
    std::vector<BratArticle> articles;
    std::vector<Error> errors;
};

/// Annotators are told apart by four characters behind the name (`NAME_ab12.ann`); the first in sorted order counts.
GoldFolder read_gold_folder(const std::string& folder);

/// An article's gold, aligned to the tokens of its reading (a token belongs to a span that holds any of its bytes).
std::vector<GoldAttribution> align(const std::vector<BratAttribution>& gold, const Reading& reading);
std::vector<GoldAttribution> align(const corpus::Gold& gold, const Reading& reading);

}  // namespace quoth::accuracy
