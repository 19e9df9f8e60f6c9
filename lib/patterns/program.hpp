// Programs: patterns over class strings, compiled to a few kinds of instructions.
//
// RE2 matches anything, but each call costs it more than the twenty symbols that a rule looks at, and compiling two
// hundred rules costs more than reading an article. So rules are compiled here; what they use is a small part of RE2's
// syntax: literals, classes, ., (?:...), (?P<name>...), |, * + ? {m,n} and their lazy forms, and $ for the end. Matches
// are those of RE2: leftmost alternative first. Whatever else a rule of one's own holds is left to RE2.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading.hpp"

namespace quoth {

/// A set of bytes.
class ByteSet {
public:
    void add(unsigned char byte) noexcept { words_[byte / 64U] |= std::uint64_t{1} << (byte % 64U); }
    void invert() noexcept {
        for (std::uint64_t& word : words_) word = ~word;
    }
    bool holds(unsigned char byte) const noexcept { return (words_[byte / 64U] >> (byte % 64U) & 1U) != 0; }
    int size() const noexcept {
        int bits = 0;
        for (const std::uint64_t word : words_) bits += std::popcount(word);
        return bits;
    }
    bool overlaps(const ByteSet& other) const noexcept {
        std::uint64_t common = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) common |= words_[i] & other.words_[i];
        return common != 0;
    }
    friend bool operator==(const ByteSet&, const ByteSet&) = default;

private:
    std::array<std::uint64_t, 4> words_{};
};

/// One step of a match. A `split` tries `next` first and then `other`; a `run` takes as many symbols of a set as it can
/// and then fewer, a `lazy_run` the other way round.
struct Instruction {
    enum class Kind : std::uint8_t { symbol, split, save, end, accept, run, lazy_run };
    Kind kind = Kind::accept;
    std::uint16_t next = 0;
    std::uint16_t other = 0;  ///< of a split: the second way; of a symbol or run: its set; of a save: its slot
    std::uint16_t least = 0;  ///< of a run: how many symbols
    std::uint16_t most = 0;
};

using Instructions = std::vector<Instruction>;

/// Something that each subject must hold which a program matches: a byte of a set, not behind the first `within`.
struct Need {
    static constexpr std::uint32_t anywhere = UINT32_MAX;
    ByteSet set;
    std::uint32_t within = anywhere;
};

struct Program {
    Instructions instructions;  ///< for automata: without runs
    std::uint16_t start = 0;
    Instructions with_runs;  ///< the same, for captures
    std::uint16_t start_with_runs = 0;
    std::vector<ByteSet> sets;
    std::vector<std::string> groups;  ///< names by number; the first, for the whole match, is empty
    std::vector<Need> needs;          ///< those that tell most, smallest set first; a few at most

    /// Nothing for a pattern that is not of the small syntax, be it wrong or just for RE2.
    static std::optional<Program> compile(std::string_view pattern);
};

/// Finds what groups capture. Holds scratch; linear in program and subject.
class Capturer {
public:
    /// Whether the program matches from the subject's start (65,000 bytes at most); `captures` then holds each group's
    /// range, empty where it took no part.
    bool match(const Program& program, std::string_view subject, std::vector<Range>& captures);

private:
    /// Something to go back to: an instruction at a place, after `count` symbols of a run, or a slot's earlier value.
    struct Choice {
        std::uint16_t instruction = 0;
        bool restores = false;
        std::uint32_t place = 0;
        std::uint32_t count = 0;
    };
    static constexpr std::uint32_t untried = UINT32_MAX;  ///< count of a run that is to begin

    std::vector<Choice> choices_;
    std::vector<std::uint64_t> visited_;  ///< steps by place, once there were many: no pair is tried twice
    std::vector<std::uint32_t> slots_;
    std::uint32_t steps_ = 0;

    bool run(const Program& program, std::string_view subject);
    bool follow(const Program& program, std::string_view subject, Choice choice);
    bool take_run(const Instruction& step, const ByteSet& set, std::string_view subject, Choice& at);
    bool is_visited(const Program& program, std::string_view subject, const Choice& at);
};

}  // namespace quoth
