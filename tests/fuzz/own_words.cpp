// Fuzzer of a newsroom's own words and rules: whatever the readers accept, articles can be read with it. The first byte
// says which file it is.
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <variant>

#include <quoth/quoth.hpp>

#include "errors.hpp"
#include "fuzz.hpp"
#include "guarantees.hpp"

namespace quoth::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view article =
    "Mayor: “No new tolls”\n\nBy Ann Lee\n\n“We can’t,” Ann Lee, the mayor, told reporters on Monday, adding: “It is "
    "false.”\n\nShe denied claims by Mr. Poe that the bridge, which he called “unsafe”, was to be closed. “No,” he "
    "said. According to the council, critics may have deadpanned that it clapped back at them.\n";

/// A folder of its own, gone with the program.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("quoth-fuzz-" + std::to_string(std::random_device()()))) {
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// The only file in it.
    std::string only(const char* name, std::string_view content) const {
        for (const auto& entry : fs::directory_iterator(path_)) fs::remove(entry.path());
        std::ofstream(path_ / name, std::ios::binary) << content;
        return (path_ / name).string();
    }
    std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

/// The file of a folder of word lists that a letter stands for; null for any other, which is a file of rules.
const char* list_named(char letter) {
    switch (letter) {
        case 'w': return "words.tsv";
        case 'c': return "cues.tsv";
        case 'g': return "given-names.tsv";
        case 'b': return "blocks.rules";
        default: return nullptr;
    }
}

Options options_for(const Folder& folder, char letter, std::string_view content) {
    Options options;
    if (const char* const list = list_named(letter)) {
        folder.only(list, content);
        options.lexicon_folder = folder.path();
    } else {
        options.rules_file = folder.only("own.rules", content);
    }
    return options;
}

}  // namespace

void fuzz(std::string_view input) {
    static const Folder folder;
    if (input.empty()) return;
    const std::string_view content = input.substr(1);
    const auto loaded = Extractor::load(options_for(folder, input.front(), content));
    if (const auto* error = std::get_if<Error>(&loaded)) {
        check_error(*error, content);
        return;
    }
    const auto& extractor = std::get<Extractor>(loaded);
    const Article records = extractor.extract(article);
    require(breach(article, records).empty(), breach(article, records));
    require(same(records, extractor.extract(article)), "not the same records twice");
}

}  // namespace quoth::test
