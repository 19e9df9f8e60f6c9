#include "accuracy/comparison.hpp"

#include <algorithm>
#include <utility>

namespace quoth::accuracy {
namespace {

using corpus::best_pairs;
using corpus::iou;
using corpus::letters_of;
using corpus::shared;

std::vector<Compared> compared(std::vector<BratAttribution> attributions, std::string_view text, const Words& words) {
    std::vector<Compared> result;
    result.reserve(attributions.size());
    for (BratAttribution& spans : attributions) {
        Compared each;
        each.source = letters_of(spans.source, text);
        each.cue = letters_of(spans.cue, text);
        each.content = letters_of(spans.content, text);
        each.quoted = has_quotation_mark(words_of(spans.content, text));
        each.speech = words.has_speech(words_of(spans.cue, text));
        each.rejects = words.has_denial(words_of(spans.cue, text));
        each.spans = std::move(spans);
        result.push_back(std::move(each));
    }
    return result;
}

std::vector<Letters> contents_of(const std::vector<Compared>& attributions) {
    std::vector<Letters> contents;
    contents.reserve(attributions.size());
    for (const Compared& each : attributions) contents.push_back(each.content);
    return contents;
}

Match match_of(corpus::Pair pair, const Compared& gold, const Compared& predicted) {
    Match match{pair.gold, pair.found};
    match.source = iou(gold.source, predicted.source) >= 0.5;
    match.cue = shared(gold.cue, predicted.cue) > 0 || (gold.cue.empty() && predicted.cue.empty());
    match.exact = gold.content == predicted.content;
    return match;
}

}  // namespace

Comparison compare(std::string name, std::string text, const std::vector<BratAttribution>& gold,
                   const std::vector<BratAttribution>& predicted, const Words& words) {
    Comparison comparison;
    Levels levels = levels_of(predicted);
    comparison.gold = compared(levels_of(gold).outermost, text, words);
    comparison.predicted = compared(std::move(levels.outermost), text, words);
    comparison.nested = compared(std::move(levels.nested), text, words);
    for (const corpus::Pair pair : best_pairs(contents_of(comparison.gold), contents_of(comparison.predicted))) {
        comparison.matches.push_back(match_of(pair, comparison.gold[pair.gold], comparison.predicted[pair.found]));
    }
    comparison.name = std::move(name);
    comparison.text = std::move(text);
    return comparison;
}

std::string words_of(const Spans& spans, std::string_view text) {
    Spans sorted = spans;
    std::sort(sorted.begin(), sorted.end(),
              [](const Span& a, const Span& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    return text_of(sorted, text);
}

}  // namespace quoth::accuracy
