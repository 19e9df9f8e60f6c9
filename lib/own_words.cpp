#include "own_words.hpp"

#include <filesystem>
#include <functional>
#include <utility>
#include <variant>

#include "lexicon/lists.hpp"

namespace quoth {
namespace {

Error nothing_in(const std::string& folder, std::string message) {
    Error error;
    error.code = ErrorCode::cannot_read;
    error.file = folder;
    error.message = std::move(message);
    return error;
}

}  // namespace

std::optional<Error> add_own_words(const std::string& folder, Lexicon& lexicon, BlockPatterns& patterns) {
    using Add = std::function<std::optional<Error>(std::string_view content, const std::string& path)>;
    const std::pair<const char*, Add> files[] = {
        {"words.tsv", [&](auto content, auto& path) { return lexicon.add_words(content, path); }},
        {"cues.tsv", [&](auto content, auto& path) { return lexicon.add_cues(content, path); }},
        {"given-names.tsv", [&](auto content, auto& path) { return lexicon.add_given_names(content, path); }},
        {"blocks.rules", [&](auto content, auto& path) { return patterns.extend(content, path); }}};
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) return nothing_in(folder, "no such folder of word lists");
    bool any = false;
    for (const auto& [name, add] : files) {
        const std::string path = (std::filesystem::path(folder) / name).string();
        if (!std::filesystem::exists(path, ignored)) continue;
        const std::variant<std::string, Error> content = read_file(path);
        if (const Error* error = std::get_if<Error>(&content)) return *error;
        if (std::optional<Error> error = add(std::get<std::string>(content), path)) return error;
        any = true;
    }
    if (any) return std::nullopt;
    return nothing_in(folder, "a folder of word lists holds words.tsv, cues.tsv, given-names.tsv or blocks.rules");
}

}  // namespace quoth
