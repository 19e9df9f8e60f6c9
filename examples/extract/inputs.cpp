#include "inputs.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

namespace extract {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".txt";

std::string message_of(int error) { return error == 0 ? "cannot be read" : std::generic_category().message(error); }

std::string without_extension(std::string name) {
    if (name.size() > extension.size() && name.ends_with(extension)) name.resize(name.size() - extension.size());
    return name;
}

/// A dangling link counts, so that reading it says so; pipes and devices don't, they could wait forever.
bool is_article(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    if (name.size() <= extension.size() || !name.ends_with(extension)) return false;
    std::error_code ignored;
    const fs::file_type type = entry.status(ignored).type();
    return type == fs::file_type::regular || type == fs::file_type::not_found || type == fs::file_type::none;
}

bool is_folder(const fs::directory_entry& entry) {
    std::error_code ignored;
    return entry.symlink_status(ignored).type() == fs::file_type::directory;
}

/// Adds the articles of one folder and to `folders` those inside it.
void read_folder(const fs::path& folder, std::vector<fs::path>& folders, std::vector<fs::path>& articles,
                 std::vector<Failure>& failures) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    while (!error && entries != fs::directory_iterator()) {
        if (is_folder(*entries)) {
            folders.push_back(entries->path());
        } else if (is_article(*entries)) {
            articles.push_back(entries->path());
        }
        entries.increment(error);
    }
    if (error) failures.push_back({folder.string(), error.message()});
}

void add_folder(const std::string& argument, Inputs& inputs) {
    std::vector<fs::path> folders{argument};
    std::vector<fs::path> articles;
    const std::size_t failures = inputs.failures.size();
    while (!folders.empty()) {
        const fs::path folder = folders.back();
        folders.pop_back();
        read_folder(folder, folders, articles, inputs.failures);
    }
    if (articles.empty() && inputs.failures.size() == failures)
        inputs.failures.push_back({argument, "no *.txt file is in this folder"});
    const std::size_t first = inputs.articles.size();
    for (const fs::path& article : articles)
        inputs.articles.push_back(
            {article.string(), without_extension(article.lexically_relative(argument).generic_string())});
    std::sort(inputs.articles.begin() + static_cast<std::ptrdiff_t>(first), inputs.articles.end(),
              [](const Input& a, const Input& b) { return a.path < b.path; });
}

}  // namespace

Inputs find_inputs(const std::vector<std::string>& arguments) {
    Inputs inputs;
    inputs.several = arguments.size() > 1;
    for (const std::string& argument : arguments) {
        std::error_code ignored;
        if (argument != "-" && fs::is_directory(argument, ignored)) {
            inputs.several = true;
            add_folder(argument, inputs);
        } else {
            inputs.articles.push_back({argument, without_extension(fs::path(argument).filename().string())});
        }
    }
    return inputs;
}

std::optional<Amount> amount_of(const std::vector<Input>& inputs) {
    Amount all;
    all.articles = inputs.size();
    for (const Input& input : inputs) {
        if (input.is_standard_input()) return std::nullopt;
        std::error_code error;
        const std::uintmax_t size = fs::file_size(input.path, error);
        if (!error) all.bytes += size;
    }
    return all;
}

std::string beyond_bytes(std::size_t limit) {
    return "longer than " + std::to_string(limit) + " bytes, the limit (--max-bytes)";
}

std::variant<std::string, Failure> read_stream(std::istream& in, const std::string& name, std::size_t limit) {
    std::string bytes;
    std::string buffer(std::size_t{1} << 16U, '\0');
    errno = 0;
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        bytes.append(buffer, 0, static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > limit) return Failure{name, beyond_bytes(limit)};
    }
    if (in.bad()) return Failure{name, message_of(errno)};
    return bytes;
}

std::variant<std::string, Failure> read_input(const Input& input, std::size_t limit) {
    if (input.is_standard_input()) return read_stream(std::cin, "standard input", limit);
    errno = 0;
    std::ifstream file(input.path, std::ios::binary);
    if (!file) return Failure{input.path, message_of(errno)};
    return read_stream(file, input.path, limit);
}

}  // namespace extract
