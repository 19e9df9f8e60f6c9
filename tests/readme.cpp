// What README.md shows: commands that a shell can try, and what they print. QUOTH_ROOT is the project, QUOTH_EXTRACT
// the extractor.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

#include "page.hpp"

namespace {

using quoth::test::bare;

namespace fs = std::filesystem;

/// The indented lines of README.md from the one that holds `first` to the end of its block, for a shell.
std::string commands_from(const std::string& first) {
    std::ifstream file(QUOTH_ROOT "/README.md");
    std::string commands;
    for (std::string line; std::getline(file, line);) {
        const bool code = line.rfind("    ", 0) == 0;
        if (commands.empty() && (!code || line.find(first) == std::string::npos)) continue;
        if (!code) break;
        commands.append(line, 4).push_back('\n');
    }
    return commands;
}

/// Where `words` stand in `text`, each replaced.
std::string replaced(std::string text, const std::string& words, const std::string& by) {
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + by.size()))
        text.replace(at, words.size(), by);
    return text;
}

std::string run_in(const fs::path& folder, const std::string& commands) {
    std::ofstream(folder / "commands") << "cd '" << folder.string() << "'\n" << commands;
    const std::string line = "sh '" + (folder / "commands").string() + "' > '" + (folder / "out").string() + "' 2>&1";
    REQUIRE(std::system(line.c_str()) == 0);
    std::ifstream out(folder / "out");
    return {std::istreambuf_iterator<char>(out), {}};
}

TEST_CASE("the own words and rules of README.md are read as it says") {
    const std::string commands = replaced(commands_from("mkdir my-words"), ".ci/extract", QUOTH_EXTRACT);
    REQUIRE(commands.find("--rules my.rules article.txt") != std::string::npos);
    const fs::path folder = fs::temp_directory_path() / ("quoth-readme-" + std::to_string(std::random_device()()));
    fs::create_directories(folder);
    std::ofstream(folder / "article.txt") << "Bridge is safe > Ann Lee\n\n"
                                             "Ooni Adewale Bello came late. Ooni Bello zonked that the market was "
                                             "open.\n\nBecome a Gazette insider, said the mayor.\n";
    const std::string out = run_in(folder, commands);
    fs::remove_all(folder);

    CHECK(out.find("Ann Lee | >") != std::string::npos);
    CHECK(out.find("Adewale Bello | zonked") != std::string::npos);
    CHECK(out.find("Ooni Adewale Bello | zonked") == std::string::npos);
    CHECK(out.find("insider") == std::string::npos);
}

/// The block of README.md that begins so, spaces aside.
std::string block_that_begins(const std::string& first) {
    for (const std::string& block : quoth::test::blocks_of_page(QUOTH_ROOT "/README.md"))
        if (block.compare(block.find_first_not_of(' '), first.size(), first) == 0) return block;
    return {};
}

TEST_CASE("README.md shows what the extractor prints") {
    std::ifstream file(QUOTH_CORPUS "/africa-market.txt", std::ios::binary);
    const std::string market(std::istreambuf_iterator<char>(file), {});
    const quoth::Extractor extractor;
    const std::string records = block_that_begins("13:1");
    REQUIRE(!records.empty());
    CHECK(bare(to_text(extractor.extract(market), market)).find(bare(records)) != std::string::npos);

    const std::string denial = "The minister denied that taxes would rise.";
    const std::string object = block_that_begins("{\"schema\"");
    REQUIRE(!object.empty());
    CHECK(bare(to_json(extractor.extract(denial), denial, {"a.txt", {}})) == bare(object));
}

}  // namespace
