#include "accuracy/brat_gold.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <variant>

#include "corpus/files.hpp"
#include "lexicon/lists.hpp"

namespace quoth::accuracy {
namespace {

namespace fs = std::filesystem;

/// "NAME" of "NAME_ab12".
std::optional<std::string> article_of(const std::string& stem) {
    std::size_t at = stem.size();
    for (int characters = 0; characters < 5; ++characters) {
        if (at == 0) return std::nullopt;
        do --at;
        while (at > 0 && (static_cast<unsigned char>(stem[at]) & 0xC0U) == 0x80U);
    }
    if (at == 0 || stem[at] != '_') return std::nullopt;
    return stem.substr(0, at);
}

std::optional<Error> check_folder(const fs::path& folder) {
    std::error_code ignored;
    if (fs::is_directory(folder, ignored)) return std::nullopt;
    Error error;
    error.code = ErrorCode::cannot_read;
    error.file = folder.string();
    error.message = "there is no such folder";
    return error;
}

/// The bytes of a file; none, and an error more, where it cannot be read.
std::optional<std::string> read(const fs::path& path, std::vector<Error>& errors) {
    auto bytes = read_file(path.string());
    if (auto* error = std::get_if<Error>(&bytes)) {
        errors.push_back(std::move(*error));
        return std::nullopt;
    }
    return std::get<std::string>(std::move(bytes));
}

Range tokens_of(Span span, const Reading& reading) {
    const auto first = std::partition_point(reading.tokens.begin(), reading.tokens.end(),
                                            [span](const Token& t) { return t.end <= span.begin; });
    const auto last =
        std::partition_point(first, reading.tokens.end(), [span](const Token& t) { return t.begin < span.end; });
    return {static_cast<std::uint32_t>(first - reading.tokens.begin()),
            static_cast<std::uint32_t>(last - reading.tokens.begin())};
}

Ranges tokens_of(const Spans& spans, const Reading& reading) {
    Ranges ranges;
    for (const Span span : spans) {
        const Range range = tokens_of(span, reading);
        if (!range.empty()) ranges.push_back(range);
    }
    return ranges;
}

void add(const Spans& source, const Spans& cue, const Spans& content, bool optional, const Reading& reading,
         std::vector<GoldAttribution>& aligned) {
    GoldAttribution attribution{tokens_of(source, reading), tokens_of(cue, reading), tokens_of(content, reading),
                                optional};
    if (!attribution.content.empty()) aligned.push_back(std::move(attribution));
}

}  // namespace

GoldFolder read_gold_folder(const std::string& folder) {
    GoldFolder gold;
    const fs::path texts = fs::path(folder) / "text";
    const fs::path annotations = fs::path(folder) / "attributions";
    for (const fs::path& path : {texts, annotations}) {
        if (auto error = check_folder(path)) gold.errors.push_back(*std::move(error));
    }
    std::map<std::string, std::string> first;  // annotator's file, by article
    for (const std::string& stem : corpus::articles_in(annotations, ".ann")) {
        if (const auto name = article_of(stem)) first.emplace(*name, stem + ".ann");
    }
    for (const std::string& name : corpus::articles_in(texts, ".txt")) {
        const auto annotation = first.find(name);
        if (annotation == first.end()) continue;
        const fs::path path = annotations / annotation->second;
        auto text = read(texts / (name + ".txt"), gold.errors);
        auto lines = read(path, gold.errors);
        if (text && lines) gold.articles.push_back({name, *std::move(text), *std::move(lines), path.string()});
    }
    return gold;
}

std::vector<GoldAttribution> align(const std::vector<BratAttribution>& gold, const Reading& reading) {
    std::vector<GoldAttribution> aligned;
    for (const BratAttribution& each : gold) add(each.source, each.cue, each.content, false, reading, aligned);
    return aligned;
}

std::vector<GoldAttribution> align(const corpus::Gold& gold, const Reading& reading) {
    std::vector<GoldAttribution> aligned;
    for (const corpus::GoldRecord& each : gold.records) {
        const Attribution& record = each.record;
        add(record.source, record.cue, record.content, each.optional, reading, aligned);
    }
    return aligned;
}

}  // namespace quoth::accuracy
