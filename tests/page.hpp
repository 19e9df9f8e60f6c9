// Pages of Markdown that show what the library prints, and comparing them with what it prints.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace quoth::test {

/// The indented blocks of a page, without their indentation.
inline std::vector<std::string> blocks_of_page(const std::string& path) {
    std::ifstream file(path);
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
inline std::string bare(const std::string& text) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return c != ' ' && c != '\n' && c != '.' && !(c >= '0' && c <= '9'); });
    return kept;
}

}  // namespace quoth::test
