#include "accuracy/report.hpp"

#include <cstdio>

namespace quoth::accuracy {
namespace {

/// A number of one decimal, five columns wide.
std::string decimal(double number) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%5.1f", number);
    return digits;
}

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.resize(width, ' ');
    return text;
}

std::string of_gold(std::size_t gold) { return "   (" + std::to_string(gold) + " gold)"; }

std::string line(const char* name, const Rates& rates, const std::string& behind = "") {
    return padded(name, 13) + " P " + decimal(rates.precision.percent()) + "  R " + decimal(rates.recall.percent()) +
           "  F1 " + decimal(rates.f1()) + behind + '\n';
}

std::string line(const char* name, const Recall& recall) {
    return padded(name, 13) + " R " + decimal(recall.detected.percent()) + "  R with source " +
           decimal(recall.with_source.percent()) + of_gold(recall.detected.all) + '\n';
}

std::string line(const Calibration& calibration) {
    const auto gap = calibration.gap();
    if (!gap) return {};
    const std::string number = decimal(*gap);
    return "confidence    off by " + number.substr(number.find_first_not_of(' ')) + '\n';
}

}  // namespace

std::string figures_table(const Figures& figures) {
    return std::to_string(figures.texts) + " texts, " + std::to_string(figures.gold) + " gold, " +
           std::to_string(figures.predicted) + " predicted\n" + line("detect", figures.detect) +
           line("cue", figures.cue) + line("source", figures.source) + line("full", figures.full) +
           line("exact", figures.exact) + line("content", figures.content) +
           line("statement", figures.statement, of_gold(figures.statement.recall.all)) +
           line("denial", figures.denial, of_gold(figures.denial.recall.all)) + line("roles source", figures.sources) +
           line("roles cue", figures.cues) + line("roles content", figures.contents) + line("quoted", figures.quoted) +
           line("speech", figures.speech) + line(figures.calibration);
}

}  // namespace quoth::accuracy
