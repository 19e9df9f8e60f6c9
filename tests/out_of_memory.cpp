// What happens when there is no more memory: each allocation of quoth's own code fails once in turn. std::bad_alloc
// comes out, nothing leaks (the builds with sanitizers see to that), and the extractor goes on as if nothing had been.
// The same for whatever the callbacks of a batch throw.
#include <dlfcn.h>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

#include "attribution/models.hpp"
#include "guarantees.hpp"

namespace {

/// Which allocation from now on fails; 0 for none. Threads count together.
std::atomic<std::size_t> failing_allocation{0};

/// Whether strings that grow in the standard library's code count: where RE2 compiles rules they may be its own.
std::atomic<bool> strings_fail{true};

/// Allocations, of whatever code, that have not been freed.
std::atomic<std::ptrdiff_t> held{0};

/// Whether the code at `caller` is quoth's own, or the standard library's that it uses. RE2 and ICU are not asked to
/// bear what fails in them.
bool is_own(void* caller) {
    Dl_info where{};
    if (dladdr(caller, &where) == 0 || where.dli_fname == nullptr) return false;
    const std::string_view file(where.dli_fname);
    if (file.find("libstdc++") != std::string_view::npos) return strings_fail;
    return file.find(".so") == std::string_view::npos || file.find("libquoth") != std::string_view::npos;
}

bool fails_now(void* caller) {
    if (failing_allocation == 0 || !is_own(caller)) return false;
    return --failing_allocation == 0;
}

void* allocate_or_null(std::size_t size) noexcept {
    void* const memory = std::malloc(size == 0 ? 1 : size);
    if (memory != nullptr) ++held;
    return memory;
}

void* allocate(std::size_t size, void* caller) {
    if (fails_now(caller)) throw std::bad_alloc();
    if (void* const memory = allocate_or_null(size)) return memory;
    throw std::bad_alloc();
}

void release(void* memory) noexcept {
    if (memory != nullptr) --held;
    std::free(memory);
}

}  // namespace

/// RE2 itself leaks where the strings of its own fail, whose code may stand in this program.
extern "C" const char* __lsan_default_suppressions() { return "leak:libre2\n"; }

void* operator new(std::size_t size) { return allocate(size, __builtin_return_address(0)); }
void* operator new[](std::size_t size) { return allocate(size, __builtin_return_address(0)); }
// Who asks like that knows what to do without: std::stable_sort.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate_or_null(size); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }

namespace {

constexpr std::string_view article =
    "Mayor: “No new tolls”\n\nBy Ann Lee\n\n“We can’t,” Ann Lee, the mayor, told reporters on Monday, adding: “It is "
    "false.”\n\nShe denied claims by Mr. Poe that the bridge, which he called “unsafe”, was to be closed.\n";
constexpr std::string_view other_article = "Ann Lee said so. “No,” the minister said when asked whether she was right.";

/// Calls `work` with its n-th allocation failing; whether it failed.
template <class Work>
bool fails_at(std::size_t n, Work work) {
    failing_allocation = n;
    try {
        work();
    } catch (const std::bad_alloc&) {
        failing_allocation = 0;
        return true;
    }
    const bool reached = failing_allocation == 0;
    failing_allocation = 0;
    CHECK(!reached);  // an allocation failed and nobody was told
    return false;
}

struct WithoutStrings {
    WithoutStrings() { strings_fail = false; }
    ~WithoutStrings() { strings_fail = true; }
    WithoutStrings(const WithoutStrings&) = delete;
    WithoutStrings& operator=(const WithoutStrings&) = delete;
};

/// Lets each allocation of `work` fail, or a sample of them where there are many; calls `check` after each failure.
/// Returns how many failed.
template <class Work, class Check>
std::size_t fail_each(Work work, Check check) {
    std::size_t failures = 0;
    for (std::size_t n = 1; fails_at(n, work); n += 1 + n / 100) {
        ++failures;
        CAPTURE(n);
        check();
    }
    return failures;
}

using Trap = std::function<void()>;

/// Throws at its n-th call something that depends on n: standard exceptions and what is none.
Trap trap_at(std::size_t n) {
    return [n, calls = std::size_t{0}]() mutable {
        if (++calls != n) return;
        switch (n % 3) {
            case 0: throw std::bad_alloc();
            case 1: throw std::runtime_error("enough");
            default: throw static_cast<int>(n);
        }
    };
}

constexpr std::size_t batch_size = 12;

/// A range that makes its texts as it goes, each after asking a trap.
struct MadeTexts {
    struct Iterator {
        using value_type = std::string;
        using difference_type = std::ptrdiff_t;
        std::string operator*() const {
            (*trap)();
            return std::string(other_article);
        }
        Iterator& operator++() {
            ++at;
            return *this;
        }
        void operator++(int) { ++at; }
        bool operator==(const Iterator& other) const { return at == other.at; }

        const Trap* trap = nullptr;
        std::size_t at = 0;
    };
    Iterator begin() const { return {&trap, 0}; }
    Iterator end() const { return {&trap, batch_size}; }

    const Trap& trap;
};

void ignore(quoth::Article&&, std::string_view) {}

void batch_whose_taker_throws(const quoth::Extractor& extractor, const Trap& trap, unsigned threads) {
    const std::vector<std::string_view> articles(batch_size, other_article);
    quoth::extract_all(
        extractor, articles, [&](quoth::Article&&, std::string_view) { trap(); }, threads);
}

void batch_whose_source_throws(const quoth::Extractor& extractor, const Trap& trap, unsigned threads) {
    std::size_t given = 0;
    const quoth::NextText next = [&]() -> std::optional<std::string_view> {
        trap();
        return given++ < batch_size ? std::optional(other_article) : std::nullopt;
    };
    quoth::extract_all(extractor, next, ignore, threads);
}

void batch_whose_range_throws(const quoth::Extractor& extractor, const Trap& trap, unsigned threads) {
    quoth::extract_all(extractor, MadeTexts{trap}, ignore, threads);
}

bool throws(const std::function<void()>& work) {
    try {
        work();
    } catch (...) {
        return true;
    }
    return false;
}

}  // namespace

TEST_CASE("extract without memory throws std::bad_alloc, and the next article is read as ever") {
    const quoth::Extractor extractor;
    const quoth::Article records = extractor.extract(article);
    const quoth::Article others = extractor.extract(other_article);
    REQUIRE(!records.attributions.empty());
    const auto check = [&] {
        CHECK(quoth::test::same(extractor.extract(other_article), others));
        CHECK(quoth::test::same(extractor.extract(article), records));
    };
    CHECK(fail_each([&] { extractor.extract(article); }, check) > 100);
}

TEST_CASE("an extractor's first article without memory") {
    const quoth::Article records = quoth::Extractor().extract(article);
    const WithoutStrings compiling;
    std::size_t failures = 0;
    for (std::size_t n = 1;; n += 1 + n / 2) {
        const quoth::Extractor extractor;
        if (!fails_at(n, [&] { extractor.extract(article); })) break;
        ++failures;
        CAPTURE(n);
        CHECK(quoth::test::same(extractor.extract(article), records));
    }
    CHECK(failures > 10);
}

TEST_CASE("an extractor that can't be made for want of memory") {
    const WithoutStrings compiling;
    std::size_t failures = 0;
    for (std::size_t n = 1; fails_at(n, [] { const quoth::Extractor extractor; }); n += 1 + n / 2) ++failures;
    CHECK(failures > 10);
}

TEST_CASE("the models, which extractors share, can't be read for want of memory") {
    std::size_t failures = 0;
    for (std::size_t n = 1; fails_at(n, [] { quoth::Models::english(); }); n += 1 + n / 2) ++failures;
    CHECK(failures > 10);
}

TEST_CASE("explanations and formats without memory") {
    const quoth::Extractor extractor;
    const quoth::Article records = extractor.extract(article);
    const auto nothing = [] {};
    CHECK(fail_each([&] { extractor.explain(article); }, nothing) > 100);
    CHECK(fail_each([&] { quoth::to_json(records, article); }, nothing) > 5);
    CHECK(fail_each([&] { quoth::to_brat(records, article); }, nothing) > 5);
    CHECK(fail_each([&] { quoth::to_csv(records, article, "a.txt"); }, nothing) > 5);
    CHECK(fail_each([&] { quoth::to_text(records, article); }, nothing) > 5);
    CHECK(fail_each([&] { quoth::to_html(records, article); }, nothing) > 5);
    CHECK(fail_each([&] { quoth::to_html_index({quoth::html_index_entry(records, article, "a.txt", "a.html")}); },
                    nothing) > 5);
    CHECK(quoth::test::same(extractor.extract(article), records));
}

TEST_CASE("a batch without memory ends, and its threads with it") {
    const quoth::Extractor extractor;
    const std::vector<std::string_view> articles(6, other_article);
    const quoth::Article others = extractor.extract(other_article);
    for (const unsigned threads : {1U, 3U}) {
        CAPTURE(threads);
        const auto work = [&] {
            quoth::extract_all(
                extractor, articles, [](quoth::Article&&, std::string_view) {}, threads);
        };
        work();  // so that each thread has its workspace
        std::size_t failures = 0;
        for (std::size_t n = 1; fails_at(n, work); n += 1 + n / 10) ++failures;
        CHECK(failures > 10);
        CHECK(quoth::test::same(extractor.extract(other_article), others));
    }
}

TEST_CASE("whatever callbacks throw leaks nothing, and the extractor goes on") {
    const quoth::Article others = quoth::Extractor().extract(other_article);
    constexpr std::size_t traps[] = {1, 2, 6, batch_size};
    for (const auto batch : {batch_whose_taker_throws, batch_whose_source_throws, batch_whose_range_throws}) {
        for (const unsigned threads : {1U, 3U}) {
            CAPTURE(threads);
            std::size_t thrown = 0;
            bool goes_on = true;
            const auto work = [&] {
                const quoth::Extractor extractor;
                for (const std::size_t n : traps) {
                    const Trap trap = trap_at(n);
                    thrown += throws([&] { batch(extractor, trap, threads); }) ? 1U : 0U;
                    goes_on = goes_on && quoth::test::same(extractor.extract(other_article), others);
                }
            };
            work();  // once more for what is made once and kept
            const std::ptrdiff_t before = held;
            work();
            CHECK(held == before);
            CHECK(thrown == 2 * std::size(traps));
            CHECK(goes_on);
        }
    }
}
