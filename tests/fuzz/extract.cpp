// Fuzzer of `extract`: any bytes are an article. The records keep the headers' promises, are the same whatever the
// extractor has read before and whatever reads them, and can be written in each format.
#include <boost/json.hpp>

#include <optional>
#include <variant>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

#include "fuzz.hpp"
#include "guarantees.hpp"

namespace quoth::test {
namespace {

constexpr std::string_view other_article =
    "Mayor: “No new tolls”\n\n“We can’t,” Ann Lee, the mayor, told reporters. She denied that the bridge was closed.";

/// One that has read all inputs before.
const Extractor& extractor() {
    static const Extractor english;
    return english;
}

/// One that keeps fewer records.
const Extractor& picky_extractor() {
    static const Extractor picky = [] {
        Options options;
        options.nested = false;
        options.statements_only = true;
        options.min_confidence = 50;
        return std::get<Extractor>(Extractor::load(options));
    }();
    return picky;
}

void check_formats(const Article& article, std::string_view text) {
    const auto unit = static_cast<Offsets>(text.size() % 3);
    boost::json::error_code error;
    boost::json::parse(to_json(article, text, {"a.txt", unit}), error);
    require(!error, "JSON: " + error.message());
    const bool empty = article.attributions.empty();
    require(to_brat(article, text).empty() == empty, "brat says nothing, or something of nothing");
    require(to_csv(article, text, "a.txt").empty() == empty, "CSV says nothing, or something of nothing");
    require(!to_text(article, text).empty(), "text says nothing");
    require(!to_html(article, text).empty(), "HTML says nothing");
}

}  // namespace

void fuzz(std::string_view text) {
    const Article article = extractor().extract(text);
    require(breach(text, article).empty(), breach(text, article));
    extractor().extract(other_article);
    require(same(article, extractor().extract(text)), "not the same records twice, with another article in between");
    check_formats(article, text);

    if (text.size() % 4 != 0) return;  // fewer, so that more inputs are tried
    const Article picked = picky_extractor().extract(text);
    require(breach(text, picked).empty(), "picked: " + breach(text, picked));
    require(picked.attributions.size() <= article.attributions.size(), "options that leave out add records");
}

}  // namespace quoth::test
