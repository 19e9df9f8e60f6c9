#include "accuracy/brat_gold.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace quoth::accuracy {
namespace {

namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// Byte offset of each code point of a well-formed text, and of its end.
std::vector<std::uint32_t> code_point_offsets(const std::string& text) {
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

struct Aligner {
    const Reading& reading;
    std::vector<std::uint32_t> offsets;

    Range tokens_of(std::size_t begin, std::size_t end) const {
        const std::uint32_t b = offsets[std::min(begin, offsets.size() - 1)];
        const std::uint32_t e = offsets[std::min(end, offsets.size() - 1)];
        const auto first = std::partition_point(reading.tokens.begin(), reading.tokens.end(),
                                                [b](const Token& t) { return t.end <= b; });
        const auto last =
            std::partition_point(first, reading.tokens.end(), [e](const Token& t) { return t.begin < e; });
        return {static_cast<std::uint32_t>(first - reading.tokens.begin()),
                static_cast<std::uint32_t>(last - reading.tokens.begin())};
    }

    /// "Content 5 12;14 20"
    std::vector<Range> spans(const std::string& text) const {
        std::vector<Range> ranges;
        std::istringstream in(text.substr(text.find(' ') + 1));
        std::string piece;
        while (std::getline(in, piece, ';')) {
            std::istringstream numbers(piece);
            std::size_t begin = 0;
            std::size_t end = 0;
            numbers >> begin >> end;
            const Range range = tokens_of(begin, end);
            if (!range.empty()) ranges.push_back(range);
        }
        return ranges;
    }
};

void add(std::vector<Range>& to, const std::vector<Range>& from) { to.insert(to.end(), from.begin(), from.end()); }

}  // namespace

std::vector<GoldArticle> read_gold_folder(const std::string& folder) {
    std::map<std::string, fs::path> annotations;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(folder) / "attributions")) {
        const std::string stem = entry.path().stem().string();
        if (entry.path().extension() != ".ann" || stem.size() < 6) continue;
        const auto [place, isnew] = annotations.emplace(stem.substr(0, stem.size() - 5), entry.path());
        if (!isnew && entry.path() < place->second) place->second = entry.path();
    }
    std::vector<GoldArticle> articles;
    for (const auto& [name, path] : annotations) {
        const fs::path text = fs::path(folder) / "text" / (name + ".txt");
        if (fs::exists(text)) articles.push_back({name, slurp(text), slurp(path)});
    }
    return articles;
}

std::vector<GoldAttribution> align(const GoldArticle& article, const Reading& reading) {
    const Aligner aligner{reading, code_point_offsets(article.text)};
    std::map<std::string, std::vector<Range>> spans;
    std::vector<GoldAttribution> gold;
    std::istringstream lines(article.annotation);
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        std::string id;
        std::string body;
        std::getline(cells, id, '\t');
        std::getline(cells, body, '\t');
        if (id.empty()) continue;
        if (id[0] == 'T') spans[id] = aligner.spans(body);
        if (id[0] != 'E') continue;
        GoldAttribution attribution;
        std::istringstream arguments(body);
        std::string argument;
        while (arguments >> argument) {
            const std::size_t colon = argument.find(':');
            const std::string role = argument.substr(0, argument.find_first_of("0123456789:"));
            const std::vector<Range>& ranges = spans[argument.substr(colon + 1)];
            if (role == "Source") add(attribution.source, ranges);
            if (role == "Cue") add(attribution.cue, ranges);
            if (role == "Content") add(attribution.content, ranges);
        }
        if (!attribution.content.empty()) gold.push_back(std::move(attribution));
    }
    return gold;
}

}  // namespace quoth::accuracy
