// What happens when there is no more memory: each allocation of quoth's own code fails once in turn. std::bad_alloc
// comes out, nothing leaks (the builds with sanitizers see to that), and the extractor goes on as if nothing had been.
#include <dlfcn.h>

#include <atomic>
#include <cstdlib>
#include <memory>
#include <new>
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

void* allocate(std::size_t size, void* caller) {
    if (fails_now(caller)) throw std::bad_alloc();
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}

}  // namespace

/// RE2 itself leaks where the strings of its own fail, whose code may stand in this program.
extern "C" const char* __lsan_default_suppressions() { return "leak:libre2\n"; }

void* operator new(std::size_t size) { return allocate(size, __builtin_return_address(0)); }
void* operator new[](std::size_t size) { return allocate(size, __builtin_return_address(0)); }
// Who asks like that knows what to do without: std::stable_sort.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return std::malloc(size == 0 ? 1 : size); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

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
