// Regular expressions: the only door to RE2 (lib/patterns/regex.cpp alone includes it).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading.hpp"

namespace quoth {

/// Why a pattern was refused: RE2's message and the piece it names.
struct RegexError {
    std::string message;
    std::string piece;
};

/// One compiled pattern over bytes (Latin-1, so that a class string's symbols and UTF-8 text are both plain bytes).
/// Copies share the program; matching is const and thread-safe. Linear in the subject.
class Regex {
public:
    Regex() = default;

    /// Compiles; where it fails the result holds no program and `error` says why. Group names must be used once.
    static Regex compile(std::string_view pattern, std::optional<RegexError>& error);

    /// Whether it asks where the subject ends: false only where the pattern holds no $, \z, \b or \B.
    bool sees_end() const noexcept;

    /// Names of its groups, index 0 for the whole match (empty name).
    const std::vector<std::string>& groups() const noexcept;

    /// Whether it matches from the subject's start. `captures` (offsets, {0, 0} where a group took no part) gets one
    /// entry for each group, the whole match first.
    bool match_start(std::string_view subject, std::vector<Range>& captures) const;

    /// Whether it matches from the subject's start.
    bool match_start(std::string_view subject) const;

    /// The same with where the match ends, the one that captures are given for. Quicker than with captures.
    std::optional<std::uint32_t> match_end(std::string_view subject) const;

    /// Whether it occurs anywhere.
    bool search(std::string_view subject) const;

private:
    struct Program;
    std::shared_ptr<const Program> program_;
};

/// Many patterns tried at once from a subject's start (RE2::Set).
class RegexSet {
public:
    RegexSet();
    ~RegexSet();
    RegexSet(RegexSet&&) noexcept;
    RegexSet& operator=(RegexSet&&) noexcept;

    /// Adds a pattern; its number is the count of those before it. Call `compile` once after the last.
    std::optional<RegexError> add(std::string_view pattern);
    void compile();

    /// Whether any pattern matches from the subject's start; takes less than to ask which.
    bool matches_start(std::string_view subject) const;

    /// The numbers of all patterns that match from the subject's start, rising.
    void match_start(std::string_view subject, std::vector<int>& matched) const;

private:
    struct Program;
    std::unique_ptr<Program> program_;
};

}  // namespace quoth
