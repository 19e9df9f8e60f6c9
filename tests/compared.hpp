// Gold and predictions as marked-up sentences (the markup of corpus/README.md), compared by the evaluator.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

#include "accuracy/comparison.hpp"
#include "corpus/gold.hpp"

namespace quoth::accuracy {

/// Marked-up text with the lines that its records need: those numbered in `denials` are denials by their cue.
inline corpus::Gold marked(const std::string& markup, std::initializer_list<int> denials = {}) {
    std::string records = "\n@records\n";
    for (int i = 1; i < 10; ++i) {
        const std::string number = std::to_string(i);
        if (markup.find('q' + number) == std::string::npos) continue;
        const bool denial = std::find(denials.begin(), denials.end(), i) != denials.end();
        records += number + (denial ? " denial:cue" : " claim") + " assertion ?\n";
    }
    auto gold = corpus::read_gold(markup + records, "markup");
    if (const auto* error = std::get_if<corpus::GoldError>(&gold)) FAIL(error->what());
    return std::get<corpus::Gold>(std::move(gold));
}

inline std::vector<BratAttribution> attributions(std::string_view lines, std::string_view text) {
    auto file = read_brat(lines, text, "lines");
    if (const auto* error = std::get_if<Error>(&file)) FAIL(error->what());
    return std::get<BratFile>(std::move(file)).attributions;
}

/// Compares two mark-ups of the same text; `more` are lines added to the predictions.
inline Comparison compared(const std::string& gold, const std::string& predicted,
                           std::initializer_list<int> denials = {}, const std::string& more = "") {
    const corpus::Gold wanted = marked(gold);
    const corpus::Gold found = marked(predicted, denials);
    REQUIRE(wanted.text == found.text);
    return compare("a", wanted.text, attributions(brat_of(wanted), wanted.text),
                   attributions(brat_of(found) + more, wanted.text), Words::english());
}

}  // namespace quoth::accuracy
