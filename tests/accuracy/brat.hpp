// Brat standoff (https://brat.nlplab.org/standoff.html) with attributions, read into spans of a text.
//
//     T1	Source 0 9	The mayor
//     T2	Cue 10 14	said
//     T3	Content 15 28;30 34	no more roads here
//     T4	Attribution 10 14	said
//     E1	Attribution:T4 Content:T3 Cue:T2 Source:T1
//     A1	Denial E1 cue            a denial by its cue (as with no value); `verdict` and `answer` are others
//     A2	Nested E1                stands inside another one's content
//     A3	Confidence E1 0.93
//
// A role may have a number behind it (`Content2:T5`), which means nothing; other lines and values are skipped.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <quoth/error.hpp>
#include <quoth/span.hpp>

namespace quoth::accuracy {

/// One attribution. Spans count bytes of the text; they come as they are written, in any order, and may overlap.
struct BratAttribution {
    Spans source;
    Spans cue;
    Spans content;  ///< never empty
    bool denial = false;
    bool nested = false;
    std::optional<double> confidence;
};

/// What a file holds.
struct BratFile {
    std::vector<BratAttribution> attributions;
    std::size_t spans_below = 0;  ///< spans left out of an event, since they stand below it in the file
};

/// Reads the lines of one file, whose offsets count code points of `text`; the first mistake in them ends the reading.
/// `name` is used in errors.
std::variant<BratFile, Error> read_brat(std::string_view lines, std::string_view text, const std::string& name);

/// The attributions without those that are marked as nested and do lie in the content of one that isn't.
struct Levels {
    std::vector<BratAttribution> outermost;
    std::vector<BratAttribution> nested;
};
Levels levels_of(std::vector<BratAttribution> attributions);

}  // namespace quoth::accuracy
