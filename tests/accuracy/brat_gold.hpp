// Gold attributions in brat standoff: a folder with text/NAME.txt and attributions/NAME_*.ann, as PolNeAR has it.
#pragma once

#include <string>
#include <vector>

#include "reading.hpp"

namespace quoth::accuracy {

/// One gold attribution, as token ranges.
struct GoldAttribution {
    std::vector<Range> source;
    std::vector<Range> cue;
    std::vector<Range> content;
};

struct GoldArticle {
    std::string name;
    std::string text;
    std::string annotation;  ///< the first annotator's file
};

/// The articles of a folder that have annotations, by name.
std::vector<GoldArticle> read_gold_folder(const std::string& folder);

/// An article's gold, aligned to the tokens of its reading (a token belongs to a span that holds any of its bytes).
std::vector<GoldAttribution> align(const GoldArticle& article, const Reading& reading);

}  // namespace quoth::accuracy
