#include "accuracy/golds.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/files.hpp"

namespace quoth::accuracy {
namespace {

bool is_left_out(const std::string& name, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&name](const std::string& beginning) { return name.rfind(beginning, 0) == 0; });
}

/// The articles of a file in which lines "@article" stand before each.
std::vector<std::string> parted(const std::string& content) {
    constexpr std::string_view mark = "@article\n";
    std::vector<std::string> parts;
    for (std::size_t at = content.find(mark); at != std::string::npos;) {
        const std::size_t first = at + mark.size();
        at = content.find(mark, first);
        parts.push_back(content.substr(first, at == std::string::npos ? at : at - first));
    }
    return parts;
}

}  // namespace

std::variant<std::vector<NamedGold>, corpus::GoldError> read_golds(const std::filesystem::path& corpus,
                                                                   const std::vector<std::string>& left_out) {
    std::vector<NamedGold> golds;
    for (const std::string& name : corpus::articles_in(corpus, ".gold")) {
        if (is_left_out(name, left_out)) continue;
        const std::string path = (corpus / (name + ".gold")).string();
        const auto markup = corpus::read_file(path);
        if (!markup) return corpus::GoldError{path, 0, "cannot be read"};
        auto gold = corpus::read_gold(*markup, path);
        if (auto* error = std::get_if<corpus::GoldError>(&gold)) return std::move(*error);
        golds.push_back({name, std::get<corpus::Gold>(std::move(gold))});
    }
    return golds;
}

std::variant<std::vector<NamedGold>, corpus::GoldError> read_small_golds(const std::filesystem::path& path) {
    const auto content = corpus::read_file(path);
    if (!content) return corpus::GoldError{path.string(), 0, "cannot be read"};
    std::vector<NamedGold> golds;
    for (const std::string& markup : parted(*content)) {
        auto gold = corpus::read_gold(markup, path.string());
        if (auto* error = std::get_if<corpus::GoldError>(&gold)) return std::move(*error);
        golds.push_back({std::to_string(golds.size() + 1), std::get<corpus::Gold>(std::move(gold))});
    }
    return golds;
}

}  // namespace quoth::accuracy
