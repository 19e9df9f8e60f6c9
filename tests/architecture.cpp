// The page about the library's inside, lib/README.md, shows what the library really says. QUOTH_ROOT is the project.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

#include "page.hpp"

namespace {

using quoth::test::bare;

TEST_CASE("the sentence of lib/README.md is read as the page says") {
    const std::vector<std::string> blocks = quoth::test::blocks_of_page(QUOTH_ROOT "/lib/README.md");
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
