// Whether time and memory grow in proportion to the article, from 1 kB to 64 MB.
//
//     benchmark_linear [MEGABYTES [KIND...]]
//
// reads articles of five kinds at sizes up to MEGABYTES (64 by default; the sizes below that are run several times) and
// prints nanoseconds a byte, the memory in use for a byte, and the ratio of the largest size's time to that of 64 kB.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/quoth.hpp>

#include "allocations.hpp"
#include "texts.hpp"

namespace {

using benchmarks::Texts;

std::string joined(const Texts& pieces, std::size_t bytes) {
    std::string text;
    text.reserve(bytes);
    for (std::size_t i = 0; text.size() < bytes; ++i) text += pieces[i % pieces.size()].substr(0, bytes - text.size());
    return text;
}

/// Names that differ, about 20 bytes each with what is said of them.
std::string names(std::size_t bytes) {
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i) {
        std::string name = "X";
        for (std::size_t n = i + 26; n > 0; n /= 26) name += static_cast<char>('a' + n % 26);
        text += "Ann " + name + (i % 10 == 9 ? " said so.\n\n" : ", ");
    }
    return text.substr(0, bytes);
}

std::string text_of(std::string_view kind, const Texts& articles, std::size_t bytes) {
    if (kind == "articles joined") return joined(articles, bytes);
    if (kind == "one sentence")
        return joined({"Lee said that the bridge was shut, which Poe denied, and that "}, bytes);
    if (kind == "quotation marks") return joined({"“The bridge,” he said, “is ‘shut’ \"now\".” "}, bytes);
    if (kind == "names") return names(bytes);
    return joined({"He told her that she had said it to him. They denied it. ", "Ann Lee met Bob Poe. "}, bytes);
}

struct Measure {
    double nanoseconds = 0;  ///< a byte
    double memory = 0;       ///< bytes in use at most, a byte
};

Measure measure(const quoth::Extractor& extractor, const std::string& text) {
    constexpr std::size_t enough = std::size_t{4} << 20U;
    const std::size_t runs = std::clamp<std::size_t>(enough / text.size(), 1, 200);
    Measure measured;
    {
        benchmarks::AllocationCounter counter;
        const quoth::Article article = extractor.extract(text);
        measured.memory = static_cast<double>(counter.stop().most_bytes) / static_cast<double>(text.size());
    }
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        const std::clock_t begin = std::clock();  // processor time, so that other programs don't count
        for (std::size_t i = 0; i < runs; ++i) extractor.extract(text);
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        best = std::min(best, seconds / static_cast<double>(runs));
        if (seconds > 5) break;
    }
    measured.nanoseconds = 1e9 * best / static_cast<double>(text.size());
    return measured;
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t megabytes = argc > 1 ? static_cast<std::size_t>(std::atoi(argv[1])) : 64;
    const std::vector<std::size_t> sizes{std::size_t{1} << 10U, std::size_t{1} << 16U, std::size_t{1} << 20U,
                                         megabytes << 20U};
    Texts articles;
    benchmarks::add_articles(QUOTH_CORPUS, articles);
    std::printf("%-16s", "ns a byte (bytes)");
    for (const std::size_t size : sizes) std::printf(" %9zu kB      ", size >> 10U);
    std::printf(" last to 64 kB\n");
    std::vector<std::string> kinds{"articles joined", "one sentence", "quotation marks", "names", "pronouns"};
    if (argc > 2) kinds.assign(argv + 2, argv + argc);
    for (const std::string& kind : kinds) {
        std::printf("%-16s", kind.c_str());
        std::vector<Measure> measures;
        for (const std::size_t size : sizes) {
            // Each size with a workspace of its own, so that none profits from memory that another one needed.
            const quoth::Extractor fresh;
            fresh.extract("Ann Lee said so.");
            measures.push_back(measure(fresh, text_of(kind, articles, size)));
            std::printf(" %9.1f (%6.1f)", measures.back().nanoseconds, measures.back().memory);
            std::fflush(stdout);
        }
        std::printf("  %9.2f\n", measures.back().nanoseconds / measures[1].nanoseconds);
    }
    std::printf("peak of the process %.0f MB\n", static_cast<double>(benchmarks::peak_of_process()) / 1e6);
    return 0;
}
