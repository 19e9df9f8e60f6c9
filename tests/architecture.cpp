// The page about the library's inside, lib/README.md, shows what the library really says. QUOTH_ROOT is the project.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

namespace {

/// The indented blocks of the page, without their indentation.
std::vector<std::string> blocks_of_page() {
    std::ifstream file(QUOTH_ROOT "/lib/README.md");
    std::vector<std::string> blocks;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        const bool code = line.rfind("    ", 0) == 0;
        if (code && !inside) blocks.emplace_back();
        if (code) blocks.back() += line.substr(4) + '\n';
        if (!line.empty()) inside = code;  // an empty line may stand within a block
        if (line.empty() && inside) blocks.back() += '\n';
    }
    for (std::string& block : blocks) block.resize(block.find_last_not_of('\n') + 1);
    return blocks;
}

/// Words and marks alone: confidences move with each fit, indentation is the terminal's.
std::string bare(const std::string& text) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return c != ' ' && c != '\n' && c != '.' && !(c >= '0' && c <= '9'); });
    return kept;
}

TEST_CASE("the sentence of lib/README.md is read as the page says") {
    const std::vector<std::string> blocks = blocks_of_page();
    REQUIRE(blocks.size() == 5);
    const std::string& article = blocks[0];
    const quoth::Extractor extractor;
    const std::string records = to_text(extractor.extract(article), article);
    const std::string explanation = bare(to_text(extractor.explain(article), article));

    CHECK(bare(records).find(bare(blocks[1])) != std::string::npos);
    CHECK(explanation.find(bare(blocks[2])) != std::string::npos);
    CHECK(explanation.find(bare(blocks[3])) != std::string::npos);
    CHECK(explanation.find(bare(blocks[4].substr(0, blocks[4].find('\n')))) != std::string::npos);
}

}  // namespace
