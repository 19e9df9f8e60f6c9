// One extractor between several threads: each gets the bytes that it would get alone.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

namespace {

/// One in eight, of all kinds.
std::vector<std::string> corpus_articles() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(QUOTH_CORPUS))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> articles;
    for (std::size_t i = 0; i < paths.size(); i += 8) {
        std::ifstream file(paths[i], std::ios::binary);
        articles.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return articles;
}

}  // namespace

TEST_CASE("four threads that share an extractor get the same bytes as one") {
    const std::vector<std::string> articles = corpus_articles();
    REQUIRE(articles.size() > 20);
    std::vector<std::string> alone;
    const quoth::Extractor single;
    for (const std::string& article : articles) alone.push_back(quoth::to_json(single.extract(article), article));

    const quoth::Extractor shared;
    constexpr std::size_t thread_count = 4;
    std::vector<std::vector<std::string>> results(thread_count, std::vector<std::string>(articles.size()));
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < thread_count; ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t i = 0; i < articles.size(); ++i) {
                const std::size_t at = (i + t * articles.size() / thread_count) % articles.size();  // others' order
                results[t][at] = quoth::to_json(shared.extract(articles[at]), articles[at]);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const auto& result : results) CHECK(result == alone);
}
