// The corpus of own articles: no change of the results goes unseen.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <variant>

#include "corpus/files.hpp"
#include "corpus/results.hpp"

using namespace quoth::corpus;

namespace {

const std::filesystem::path folder = QUOTH_CORPUS;

const std::string advice =
    "If the change is meant, run `corpus_tool record corpus`, read the differences, and say in the commit why they are "
    "right.";

const Results& results() {
    static const auto result = run(quoth::Extractor(), folder);
    if (const auto* error = std::get_if<GoldError>(&result)) FAIL(error->what());
    return std::get<Results>(result);
}

}  // namespace

TEST_CASE("the scores over the corpus are not below the recorded ones") {
    const double recorded = recorded_sum(read_file(folder / "scores.tsv").value_or(""));
    REQUIRE(recorded > 0.0);
    INFO(results().table);
    INFO(advice);
    CHECK(results().sum >= recorded - 0.05);
}

TEST_CASE("the records of each article are the recorded ones") {
    for (const ArticleResult& article : results().articles) {
        const std::string recorded = read_file(folder / (article.name + ".json")).value_or("");
        if (article.records == recorded) continue;
        FAIL_CHECK(article.name << ".json: the records differ (- recorded, + now)\n"
                                << difference(recorded, article.records, 8) << advice);
    }
    CHECK(results().articles.size() == articles_in(folder, ".json").size());
}
