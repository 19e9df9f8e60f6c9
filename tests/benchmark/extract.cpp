// How fast the extractor is, beside ICU's word breaks on the same articles in the same run.
//
//     benchmark_extract [BENCHMARK-OPTION...] [FILE|FOLDER...]
//     benchmark_extract --passes=N [FILE|FOLDER...]
//
// Folders are searched for *.txt; without any, the articles of corpus/ are read. Each pass hands over the articles one
// by one, as a newsroom would. ICU gets the choice: UTF-8 through UText, UTF-16 converted on the way, and UTF-16 that
// was there already; the last lines compare the extractor with the fastest of them and show what each stage takes,
// what a warm extractor allocates and how much memory it has in use.
//
// With --passes the articles are read N times and nothing is measured: for profilers, and for counting instructions.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

#include "allocations.hpp"
#include "stages.hpp"
#include "texts.hpp"

namespace {

using benchmarks::bytes_of;
using benchmarks::Texts;

using Clock = std::chrono::steady_clock;

/// Milliseconds, and what the process grew by.
struct StartUp {
    double extractor = 0;
    double first_article = 0;
    std::uint64_t bytes = 0;
};

double milliseconds(Clock::duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

void count_bytes(benchmark::State& state, const Texts& texts) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes_of(texts));
}

std::unique_ptr<icu::BreakIterator> word_breaks() {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
}

std::size_t count_breaks(icu::BreakIterator& breaks) {
    std::size_t count = 0;
    while (breaks.next() != icu::BreakIterator::DONE) ++count;
    return count;
}

/// Words as ICU tells them from marks and white space.
std::size_t count_words(const Texts& texts) {
    const auto breaks = word_breaks();
    std::size_t count = 0;
    for (const std::string& text : texts) {
        const icu::UnicodeString converted = icu::UnicodeString::fromUTF8(text);
        breaks->setText(converted);
        while (breaks->next() != icu::BreakIterator::DONE) count += breaks->getRuleStatus() >= UBRK_WORD_NONE_LIMIT;
    }
    return count;
}

void extract(benchmark::State& state, const quoth::Extractor& extractor, const Texts& texts) {
    for (auto _ : state)
        for (const std::string& text : texts) benchmark::DoNotOptimize(extractor.extract(text));
    count_bytes(state, texts);
}

void extract_to_json(benchmark::State& state, const quoth::Extractor& extractor, const Texts& texts) {
    for (auto _ : state)
        for (const std::string& text : texts) benchmark::DoNotOptimize(quoth::to_json(extractor.extract(text), text));
    count_bytes(state, texts);
}

void icu_utf8(benchmark::State& state, const Texts& texts) {
    const auto breaks = word_breaks();
    UText opened = UTEXT_INITIALIZER;
    for (auto _ : state) {
        for (const std::string& text : texts) {
            UErrorCode status = U_ZERO_ERROR;
            utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
            breaks->setText(&opened, status);
            benchmark::DoNotOptimize(count_breaks(*breaks));
        }
    }
    utext_close(&opened);
    count_bytes(state, texts);
}

void icu_converted(benchmark::State& state, const Texts& texts) {
    const auto breaks = word_breaks();
    for (auto _ : state) {
        for (const std::string& text : texts) {
            const icu::UnicodeString converted = icu::UnicodeString::fromUTF8(text);
            breaks->setText(converted);
            benchmark::DoNotOptimize(count_breaks(*breaks));
        }
    }
    count_bytes(state, texts);
}

void icu_utf16(benchmark::State& state, const Texts& texts) {
    const auto breaks = word_breaks();
    std::vector<icu::UnicodeString> converted;
    for (const std::string& text : texts) converted.push_back(icu::UnicodeString::fromUTF8(text));
    for (auto _ : state) {
        for (const icu::UnicodeString& text : converted) {
            breaks->setText(text);
            benchmark::DoNotOptimize(count_breaks(*breaks));
        }
    }
    count_bytes(state, texts);
}

// Prints as ever, and keeps the speeds for the last lines. Of repeated runs the fastest counts.
class Reporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            const auto speed = run.counters.find("bytes_per_second");
            if (run.run_type != Run::RT_Iteration || speed == run.counters.end()) continue;
            double& best = speeds_[run.run_name.function_name];
            best = std::max(best, speed->second.value);
        }
    }

    double speed(const std::string& name) const {
        const auto found = speeds_.find(name);
        return found == speeds_.end() ? 0 : found->second;
    }

private:
    std::map<std::string, double> speeds_;
};

void print_stages(const Texts& texts, double icu) {
    constexpr int passes = 5;
    const std::vector<benchmarks::StageTime> stages = benchmarks::time_stages(texts, passes);
    const auto bytes = static_cast<double>(bytes_of(texts));
    double all = 0;
    for (const benchmarks::StageTime& stage : stages) all += stage.seconds;
    std::printf("\n%-14s %8s %10s %8s %8s\n", "stage alone", "MB/s", "ns a byte", "share", "to ICU");
    for (const benchmarks::StageTime& stage : stages) {
        const double speed = bytes / std::max(stage.seconds, 1e-9);
        std::printf("%-14s %8.1f %10.1f %7.1f%% %8.2f\n", stage.name.c_str(), speed / 1e6, 1e9 / speed,
                    100 * stage.seconds / all, speed / icu);
    }
}

void print_memory(const quoth::Extractor& extractor, const Texts& texts) {
    benchmarks::AllocationCounter counter;
    for (const std::string& text : texts) benchmark::DoNotOptimize(extractor.extract(text));
    const benchmarks::Allocations made = counter.stop();
    const auto articles = static_cast<double>(texts.size());
    std::printf(
        "\na warm extract: %.0f allocations an article (%.1f kB), %.1f kB at most at once; peak of the process %.1f "
        "MB\n",
        static_cast<double>(made.count) / articles, static_cast<double>(made.bytes) / articles / 1e3,
        static_cast<double>(made.most_bytes) / 1e3, static_cast<double>(benchmarks::peak_of_process()) / 1e6);
}

void print_summary(const Reporter& reporter, const Texts& texts, const quoth::Extractor& extractor) {
    const double icu =
        std::max({reporter.speed("icu/utf8"), reporter.speed("icu/converted"), reporter.speed("icu/utf16")});
    const double quoth = reporter.speed("extract");
    const double json = reporter.speed("extract+json");
    if (icu == 0 || quoth == 0 || json == 0) return;  // one of them was filtered away
    print_stages(texts, icu);
    print_memory(extractor, texts);
    const auto bytes = static_cast<double>(bytes_of(texts));
    const auto words = static_cast<double>(count_words(texts));
    std::printf("%zu articles, %.2f MB, %.0f words: extract %.1f MB/s, %.0f words/s (with JSON %.1f MB/s)\n",
                texts.size(), bytes / 1e6, words, quoth / 1e6, quoth / bytes * words, json / 1e6);
    std::printf("ICU word breaks %.1f MB/s; extract to ICU %.3f (ICU's time / ours)\n", icu / 1e6, quoth / icu);
}

void register_benchmarks(const quoth::Extractor& extractor, const Texts& texts) {
    const auto add = [](const char* name, auto run) {
        return benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond);
    };
    const auto run_extract = [&](benchmark::State& state) { extract(state, extractor, texts); };
    add("extract", run_extract);
    add("extract+json", [&](benchmark::State& state) { extract_to_json(state, extractor, texts); });
    add("icu/utf8", [&](benchmark::State& state) { icu_utf8(state, texts); });
    add("icu/converted", [&](benchmark::State& state) { icu_converted(state, texts); });
    add("icu/utf16", [&](benchmark::State& state) { icu_utf16(state, texts); });
    // All threads share one extractor; the time is the clock's, so that the speed is that of the whole machine.
    const auto cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    add("extract_all_cores", run_extract)->Threads(cores)->UseRealTime();
}

/// Takes `--passes=N` off the arguments; 0 where it isn't there.
int take_passes(int& argc, char** argv) {
    constexpr std::string_view option = "--passes=";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument.substr(0, option.size()) != option) continue;
        const int passes = std::atoi(argv[i] + option.size());
        std::rotate(argv + i, argv + i + 1, argv + argc);
        --argc;
        return passes;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    const int passes = take_passes(argc, argv);
    Texts texts;
    for (int i = 1; i < argc; ++i) benchmarks::add_articles(argv[i], texts);
    if (argc == 1) benchmarks::add_articles(QUOTH_CORPUS, texts);
    if (bytes_of(texts) == 0) {
        std::fputs("benchmark_extract: no articles found\n", stderr);
        return 2;
    }
    const std::uint64_t before = benchmarks::peak_of_process();
    const auto begin = Clock::now();
    const quoth::Extractor extractor;
    const auto made = Clock::now();
    benchmark::DoNotOptimize(extractor.extract("Ann Lee said so."));  // makes the workspace
    const StartUp start_up{milliseconds(made - begin), milliseconds(Clock::now() - made),
                           benchmarks::peak_of_process() - before};
    for (int pass = 0; pass < passes; ++pass)
        for (const std::string& text : texts) benchmark::DoNotOptimize(extractor.extract(text));
    if (passes > 0) return 0;
    for (const std::string& text : texts) benchmark::DoNotOptimize(extractor.extract(text));  // a warm extractor
    std::printf("start-up: the first Extractor %.1f ms, its first article %.1f ms, together %.1f MB\n",
                start_up.extractor, start_up.first_article, static_cast<double>(start_up.bytes) / 1e6);
    register_benchmarks(extractor, texts);
    Reporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    print_summary(reporter, texts, extractor);
    return 0;
}
