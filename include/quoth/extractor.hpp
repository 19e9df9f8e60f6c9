// The extractor: bytes in, records out.
#pragma once

#include <memory>
#include <string_view>
#include <variant>

#include <quoth/article.hpp>
#include <quoth/error.hpp>
#include <quoth/explanation.hpp>
#include <quoth/options.hpp>

namespace quoth {

/// Reads articles. A handle to immutable data (rules, words, weights) and a pool of workspaces.
///
/// Copies are cheap and share both. `extract` is const and thread-safe: each call borrows a workspace, and one more is
/// made only when all are in use. Construction reads the built-in data (tens of milliseconds); keep an extractor. One
/// that was moved from may only be destroyed or assigned to.
class Extractor {
public:
    /// English, built in. Fails only with `std::bad_alloc`.
    Extractor();

    /// The same with options: own words and rules are read from files here, once. Bad input is returned as an `Error`
    /// that names file, line and piece; nothing is thrown but `std::bad_alloc`.
    static std::variant<Extractor, Error> load(const Options& options);

    /// The attributions of one article. `text` is any bytes, meant as UTF-8: an ill-formed subpart reads as U+FFFD, a
    /// byte-order mark at the start is skipped, and neither moves an offset. Blank lines or single newlines part
    /// paragraphs; the first short paragraph is taken for a headline where it looks like one.
    ///
    /// Deterministic: the same build and the same ICU major version give the same records on every machine and
    /// thread; no locale, clock, environment or file is read. Time and memory are linear in the length of `text`.
    /// Throws nothing but `std::bad_alloc`, after which nothing has leaked and the extractor is as good as before.
    /// (What a failed allocation does inside of RE2 and ICU is theirs to say.)
    Article extract(std::string_view text) const;

    /// The same for an article whose headline and byline are known. See `Document` for what the spans count in;
    /// `max_bytes` is for the three fields together.
    Article extract(const Document& document) const;

    /// How the records of `extract(text)` came about, and what else might have been one: the same reading, heard while
    /// it decides. Like `extract` it is deterministic, thread-safe, linear in the length of `text` and throws nothing
    /// but `std::bad_alloc`; it takes about twice as long.
    Explanation explain(std::string_view text, const ExplainOptions& options = {}) const;

    /// The options that it was made with, for as long as it or a copy of it lives.
    const Options& options() const noexcept;

private:
    class Impl;
    explicit Extractor(std::shared_ptr<const Impl> impl) noexcept;
    std::shared_ptr<const Impl> impl_;
};

}  // namespace quoth
