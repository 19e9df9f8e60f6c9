// CSV: RFC 4180.
#include <string>

#include <quoth/output.hpp>

#include "output/numbers.hpp"
#include "text/utf8.hpp"

namespace quoth {

namespace {

constexpr const char* line_end = "\r\n";

/// A cell of words: made harmless for spreadsheets, which run what looks like a formula, and quoted where it must be.
std::string word_cell(std::string_view words) {
    std::string cell = to_valid(words);
    if (!cell.empty() && std::string_view("=+-@").find(cell.front()) != std::string_view::npos) cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string speaker_cell(const Attribution& attribution, const Article& article) {
    const bool known = attribution.speaker && *attribution.speaker < article.speakers.size();
    return known ? word_cell(article.speakers[*attribution.speaker].name) : std::string();
}

std::string extent_cells(const Spans& content) {
    if (content.empty()) return ",";
    return std::to_string(content.front().begin) + ',' + std::to_string(content.back().end);
}

}  // namespace

std::string csv_header() {
    return std::string(
               "path,id,kind,denial_basis,form,type,speaker,source,cue,content,begin,end,confidence,rule,block") +
           line_end;
}

std::string to_csv(const Article& article, std::string_view text, std::string_view path) {
    std::string out;
    const std::string path_cell = word_cell(path);
    for (std::size_t id = 0; id < article.attributions.size(); ++id) {
        const Attribution& a = article.attributions[id];
        const std::string basis = a.denial_basis == DenialBasis::none ? "" : to_string(a.denial_basis);
        const std::string cells[] = {path_cell,
                                     std::to_string(id),
                                     to_string(a.kind),
                                     basis,
                                     to_string(a.form),
                                     to_string(a.type),
                                     speaker_cell(a, article),
                                     word_cell(text_of(a.source, text)),
                                     word_cell(text_of(a.cue, text)),
                                     word_cell(text_of(a.content, text)),
                                     extent_cells(a.content),
                                     hundredths(a.confidence),
                                     word_cell(a.rule),
                                     to_string(a.block)};
        const char* separator = "";
        for (const std::string& cell : cells) {
            out += separator;
            out += cell;
            separator = ",";
        }
        out += line_end;
    }
    return out;
}

}  // namespace quoth
