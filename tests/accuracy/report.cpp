#include "accuracy/report.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <utility>

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

std::string padded_left(std::string text, std::size_t width) {
    if (text.size() < width) text.insert(0, width - text.size(), ' ');
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

/// The pairs of a map, those with the greatest of some number first; ties in the order of the keys.
template <class Map, class Number>
auto greatest_first(const Map& map, Number number) {
    std::vector<std::pair<typename Map::key_type, typename Map::mapped_type>> pairs(map.begin(), map.end());
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&number](const auto& a, const auto& b) { return number(a.second) > number(b.second); });
    return pairs;
}

/// One class of mistakes.
struct ClassCount {
    std::size_t all = 0;
    std::map<std::string_view, std::size_t> kinds;
};

std::string count_line(const std::string& name, std::size_t count, std::size_t all, const char* behind) {
    return padded(name, 28) + padded_left(std::to_string(count), 7) + "  " + decimal(Share{count, all}.percent()) +
           '%' + behind + '\n';
}

/// A text on one line.
std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

std::string shown(const Compared* attribution, std::string_view text) {
    if (attribution == nullptr) return "-";
    const BratAttribution& spans = attribution->spans;
    return on_one_line('[' + words_of(spans.source, text) + "] <" + words_of(spans.cue, text) + "> {" +
                       words_of(spans.content, text) + '}');
}

std::string mistake_line(const Mistake& mistake) {
    const std::string& text = mistake.article->text;
    const std::uint32_t place = mistake.place();
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n') + 1;
    return mistake.article->name + ".txt:" + std::to_string(line) + '\t' + std::to_string(place) + '\t' +
           std::string(name_of(mistake.fault)) + '\t' + shown(mistake.gold, text) + '\t' +
           shown(mistake.predicted, text) + '\n';
}

std::string cue_word(const Compared& attribution, std::string_view text) {
    std::string word = last_word(words_of(attribution.spans.cue, text));
    return word.empty() ? "(none)" : word;
}

/// How one cue word fares.
struct CueCount {
    std::size_t gold = 0;
    std::size_t found = 0;
    std::size_t full = 0;
    std::size_t spurious = 0;
};

void count_cues(const Comparison& article, std::map<std::string, CueCount>& counts) {
    for (const Compared& gold : article.gold) ++counts[cue_word(gold, article.text)].gold;
    std::vector<bool> is_paired(article.predicted.size(), false);
    for (const Match& match : article.matches) {
        CueCount& count = counts[cue_word(article.gold[match.gold], article.text)];
        ++count.found;
        count.full += match.is_full() ? 1U : 0U;
        is_paired[match.predicted] = true;
    }
    for (std::size_t i = 0; i < is_paired.size(); ++i) {
        if (!is_paired[i]) ++counts[cue_word(article.predicted[i], article.text)].spurious;
    }
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

std::string mistakes_table(const std::vector<Mistake>& mistakes, const Figures& figures) {
    std::map<std::string_view, ClassCount> classes;
    for (const Mistake& mistake : mistakes) {
        ClassCount& each = classes[class_of(mistake.fault)];
        ++each.all;
        ++each.kinds[name_of(mistake.fault)];
    }
    std::string out = count_line("exact", figures.exact.recall.right, figures.gold, " of gold");
    for (const auto& [name, each] : greatest_first(classes, [](const ClassCount& count) { return count.all; })) {
        const bool spurious = name == class_of(Fault::spurious_gold_cue);
        const std::size_t all = spurious ? figures.predicted : figures.gold;
        out += count_line(std::string(name), each.all, all, spurious ? " of predicted" : " of gold");
        for (const auto& [kind, count] : greatest_first(each.kinds, std::identity())) {
            out += count_line("  " + std::string(kind.substr(kind.find('/') + 1)), count, all, "");
        }
    }
    return out;
}

bool is_selection(std::string_view selection) {
    if (selection == "all") return true;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Fault::count); ++i) {
        const auto fault = static_cast<Fault>(i);
        if (selection == name_of(fault) || selection == class_of(fault)) return true;
    }
    return false;
}

std::vector<Mistake> selected(const std::vector<Mistake>& mistakes, std::string_view selection) {
    std::vector<Mistake> result;
    for (const Mistake& mistake : mistakes) {
        if (selection == "all" || selection == name_of(mistake.fault) || selection == class_of(mistake.fault)) {
            result.push_back(mistake);
        }
    }
    return result;
}

std::string mistakes_list(const std::vector<Mistake>& mistakes, std::size_t limit) {
    std::string out;
    for (std::size_t i = 0; i < mistakes.size() && i < limit; ++i) out += mistake_line(mistakes[i]);
    return out;
}

std::string mistaken_cues(const std::vector<Mistake>& mistakes, std::size_t limit) {
    std::map<std::string, std::size_t> counts;
    for (const Mistake& mistake : mistakes) ++counts[cue_word(mistake.subject(), mistake.article->text)];
    std::string out;
    std::size_t lines = 0;
    for (const auto& [word, count] : greatest_first(counts, std::identity())) {
        if (lines++ == limit) break;
        out += word + '\t' + std::to_string(count) + '\n';
    }
    return out;
}

std::string cues_table(const std::vector<Comparison>& articles, std::size_t limit) {
    std::map<std::string, CueCount> counts;
    for (const Comparison& article : articles) count_cues(article, counts);
    std::string out = "cue\tgold\tfound\tfull\tspurious\n";
    std::size_t lines = 0;
    for (const auto& [word, count] :
         greatest_first(counts, [](const CueCount& each) { return each.gold + each.spurious; })) {
        if (lines++ == limit) break;
        out += word;
        for (const std::size_t number : {count.gold, count.found, count.full, count.spurious}) {
            out += '\t' + std::to_string(number);
        }
        out += '\n';
    }
    return out;
}

}  // namespace quoth::accuracy
