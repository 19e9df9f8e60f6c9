// How fast the extractor is, beside ICU's word breaks on the same articles in the same run.
//
//     benchmark_extract [BENCHMARK-OPTION...] [FILE|FOLDER...]
//
// Folders are searched for *.txt; without any, the articles of corpus/ are read. Each pass hands over the articles one
// by one, as a newsroom would. ICU gets the choice: UTF-8 through UText, UTF-16 converted on the way, and UTF-16 that
// was there already; the last line compares the extractor with the fastest of them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <quoth/quoth.hpp>

namespace {

using Texts = std::vector<std::string>;

std::int64_t bytes_of(const Texts& texts) {
    std::size_t sum = 0;
    for (const std::string& text : texts) sum += text.size();
    return static_cast<std::int64_t>(sum);
}

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

void extract(benchmark::State& state, const quoth::Extractor& extractor, const Texts& texts) {
    for (auto _ : state)
        for (const std::string& text : texts) benchmark::DoNotOptimize(extractor.extract(text));
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

// Prints as ever, and keeps the speeds for the last line. Of repeated runs the fastest counts.
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

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

void add_articles(const std::filesystem::path& path, Texts& texts) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
        texts.push_back(read(path));
        return;
    }
    std::vector<std::filesystem::path> files;
    for (std::filesystem::recursive_directory_iterator entry(path, error), end; entry != end; entry.increment(error))
        if (entry->path().extension() == ".txt") files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) texts.push_back(read(file));
}

void print_summary(const Reporter& reporter, const Texts& texts) {
    const double icu =
        std::max({reporter.speed("icu/utf8"), reporter.speed("icu/converted"), reporter.speed("icu/utf16")});
    const double quoth = reporter.speed("extract");
    if (icu == 0 || quoth == 0) return;  // one of them was filtered away
    std::printf("%zu articles, %.2f MB: extract %.1f MB/s, ICU word breaks %.1f MB/s, ratio %.2f (ICU's time / ours)\n",
                texts.size(), static_cast<double>(bytes_of(texts)) / 1e6, quoth / 1e6, icu / 1e6, quoth / icu);
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    Texts texts;
    for (int i = 1; i < argc; ++i) add_articles(argv[i], texts);
    if (argc == 1) add_articles(QUOTH_CORPUS, texts);
    if (bytes_of(texts) == 0) {
        std::fputs("benchmark_extract: no articles found\n", stderr);
        return 2;
    }

    const quoth::Extractor extractor;
    const auto run_extract = [&](benchmark::State& state) { extract(state, extractor, texts); };
    const auto cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    benchmark::RegisterBenchmark("extract", run_extract)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("icu/utf8", [&](benchmark::State& state) {
        icu_utf8(state, texts);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("icu/converted", [&](benchmark::State& state) {
        icu_converted(state, texts);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("icu/utf16", [&](benchmark::State& state) {
        icu_utf16(state, texts);
    })->Unit(benchmark::kMillisecond);
    // All threads share one extractor; the time is the clock's, so that the speed is that of the whole machine.
    benchmark::RegisterBenchmark("extract_all_cores", run_extract)
        ->Unit(benchmark::kMillisecond)
        ->Threads(cores)
        ->UseRealTime();

    Reporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    print_summary(reporter, texts);
    return 0;
}
