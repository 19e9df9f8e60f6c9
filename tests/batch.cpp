// Batches: order, bounds and failures of `extract_all`.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

namespace {

const quoth::Extractor& extractor() {
    static const quoth::Extractor english;
    return english;
}

/// Articles of very different lengths, so that later ones are read before earlier ones.
std::vector<std::string> articles_of_all_lengths(std::size_t count) {
    std::vector<std::string> articles;
    for (std::size_t i = 0; i < count; ++i) {
        std::string article;
        for (std::size_t n = 0; n < (i * 7) % 23; ++n) {
            article += "Ann Lee said on day " + std::to_string(i) + " that bridge " + std::to_string(n) + " was shut. ";
        }
        articles.push_back(article);
    }
    return articles;
}

std::string json_of(const std::string& text) { return quoth::to_json(extractor().extract(text), text); }

}  // namespace

TEST_CASE("records come in the order of the articles and are those of extract, whatever the number of threads") {
    const std::vector<std::string> articles = articles_of_all_lengths(60);
    for (const unsigned threads : {0U, 1U, 2U, 3U, 16U}) {
        CAPTURE(threads);
        std::vector<std::string> taken;
        quoth::extract_all(
            extractor(), articles,
            [&](quoth::Article&& article, std::string_view text) { taken.push_back(quoth::to_json(article, text)); },
            threads);
        REQUIRE(taken.size() == articles.size());
        for (std::size_t i = 0; i < articles.size(); ++i) CHECK(taken[i] == json_of(articles[i]));
    }
}

TEST_CASE("an empty batch takes nothing") {
    int taken = 0;
    quoth::extract_all(extractor(), std::vector<std::string>(), [&](quoth::Article&&, std::string_view) { ++taken; });
    CHECK(taken == 0);
}

TEST_CASE("no more articles are held than four a thread, and with one thread one at a time") {
    for (const unsigned threads : {1U, 2U, 4U}) {
        CAPTURE(threads);
        const std::size_t most = threads == 1 ? 1 : 4 * threads;
        std::size_t given = 0;
        std::size_t taken = 0;
        std::size_t held = 0;
        const std::string text = "Ann Lee said so.";
        quoth::extract_all(
            extractor(),
            [&]() -> std::optional<std::string_view> {
                if (given == 100) return std::nullopt;
                ++given;
                held = std::max(held, given - taken);
                return text;
            },
            [&](quoth::Article&&, std::string_view) { ++taken; }, threads);
        CHECK(taken == 100);
        CHECK(held == most);
    }
}

TEST_CASE("texts that a range makes as it goes are kept until they are taken") {
    for (const unsigned threads : {1U, 3U}) {
        CAPTURE(threads);
        std::istringstream words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
        std::vector<std::string> taken;
        struct Words {
            std::istringstream& in;
            auto begin() const { return std::istream_iterator<std::string>(in); }
            static auto end() { return std::istream_iterator<std::string>(); }
        };
        quoth::extract_all(
            extractor(), Words{words}, [&](quoth::Article&&, std::string_view text) { taken.emplace_back(text); },
            threads);
        REQUIRE(taken.size() == 14);
        CHECK(taken.front() == "one");
        CHECK(taken[7] == "eight");
        CHECK(taken.back() == "fourteen");
    }
}

TEST_CASE("what the callback throws comes out, after the articles before it and no others") {
    const std::vector<std::string> articles = articles_of_all_lengths(40);
    for (const unsigned threads : {1U, 2U, 8U}) {
        CAPTURE(threads);
        std::size_t taken = 0;
        const auto take = [&](quoth::Article&&, std::string_view) {
            if (taken == 11) throw std::runtime_error("enough");
            ++taken;
        };
        CHECK_THROWS_WITH_AS(quoth::extract_all(extractor(), articles, take, threads), "enough", std::runtime_error);
        CHECK(taken == 11);
    }
}

TEST_CASE("what the source throws comes out") {
    for (const unsigned threads : {1U, 4U}) {
        CAPTURE(threads);
        int given = 0;
        const quoth::NextText next = [&]() -> std::optional<std::string_view> {
            if (++given == 9) throw std::runtime_error("no more");
            return "Ann Lee said so.";
        };
        CHECK_THROWS_WITH_AS(quoth::extract_all(
                                 extractor(), next, [](quoth::Article&&, std::string_view) {}, threads),
                             "no more", std::runtime_error);
    }
}

TEST_CASE("an article that is too large is taken in its place") {
    quoth::Options options;
    options.max_bytes = 20;
    const auto loaded = quoth::Extractor::load(options);
    const std::vector<std::string> articles{"Ann said so.", "Ann Lee said that it was so.", "Poe said so."};
    std::vector<quoth::Status> statuses;
    quoth::extract_all(
        std::get<quoth::Extractor>(loaded), articles,
        [&](quoth::Article&& article, std::string_view) { statuses.push_back(article.status); }, 2);
    CHECK(statuses == std::vector{quoth::Status::ok, quoth::Status::too_large, quoth::Status::ok});
}
