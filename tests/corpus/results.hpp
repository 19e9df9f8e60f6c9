// Results: what an extractor makes of the corpus, in the form that stands recorded beside the articles.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <quoth/extractor.hpp>

#include "corpus/gold.hpp"
#include "corpus/score.hpp"

namespace quoth::corpus {

/// One article, its gold and what was found in it.
struct ArticleResult {
    std::string name;
    std::string records;  ///< `to_json`, one speaker or attribution a line, as in NAME.json
    Scores scores;
    Mistakes mistakes;
};

struct Results {
    std::vector<ArticleResult> articles;
    std::string table;  ///< the scores of each article and in total, as in scores.tsv
    double sum = 0;     ///< all columns of the total together
};

/// Runs `extractor` over the articles of a corpus folder; stops at the first broken gold file.
std::variant<Results, GoldError> run(const Extractor& extractor, const std::filesystem::path& corpus);

/// The links of all articles, a line for each relation: counts, precision and recall in per cent.
std::string link_table(const Results& results);

/// JSON of an article with a line break before each speaker and attribution, so that differences read well.
std::string one_record_a_line(const std::string& json);

/// The sum in a recorded table's last line; 0 where there is none.
double recorded_sum(const std::string& table);

/// Lines of only one side, marked - (recorded) and + (now), `limit` at most; record ids, which shift, don't count.
std::string difference(const std::string& recorded, const std::string& now, std::size_t limit);

}  // namespace quoth::corpus
