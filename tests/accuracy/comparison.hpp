// Comparison: an article's gold and predicted attributions side by side, and which of them belong together.
#pragma once

#include <string>
#include <vector>

#include "accuracy/brat.hpp"
#include "accuracy/words.hpp"
#include "corpus/overlap.hpp"

namespace quoth::accuracy {

using corpus::Letters;

/// One attribution and what the figures ask about it.
struct Compared {
    BratAttribution spans;
    Letters source;
    Letters cue;
    Letters content;
    bool quoted = false;   ///< its content holds a double quotation mark
    bool speech = false;   ///< its cue is a verb or phrase of saying
    bool rejects = false;  ///< its cue is one of denying

    bool is_statement() const { return quoted || speech; }
};

/// What is right about a gold attribution and the predicted one that it is paired with.
struct Match {
    std::size_t gold = 0;
    std::size_t predicted = 0;
    bool source = false;  ///< the sources overlap with IoU >= 0.5, or there is none in both
    bool cue = false;     ///< the cues share a letter, or there is none in both
    bool exact = false;   ///< the contents are the same letters

    bool is_full() const { return source && cue; }
    bool is_exact() const { return is_full() && exact; }
};

/// One article. The gold marks only outermost attributions, so that predicted ones inside others are set aside.
struct Comparison {
    std::string name;
    std::string text;
    std::vector<Compared> gold;
    std::vector<Compared> predicted;
    std::vector<Compared> nested;  ///< predicted, inside the content of another one
    std::vector<Match> matches;    ///< one to one, best contents first
};

Comparison compare(std::string name, std::string text, const std::vector<BratAttribution>& gold,
                   const std::vector<BratAttribution>& predicted, const Words& words);

/// The words of spans in the order of the text, joined by one blank.
std::string words_of(const Spans& spans, std::string_view text);

}  // namespace quoth::accuracy
