// Rule sets: which of many rules fit from a subject's start.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "patterns/automaton.hpp"
#include "patterns/program.hpp"
#include "patterns/regex.hpp"

namespace quoth {

/// A set of class symbols, which are ASCII.
struct SymbolMask {
    std::uint64_t lower = 0;
    std::uint64_t upper = 0;

    void add(char symbol) noexcept {
        const auto byte = static_cast<unsigned char>(symbol);
        (byte < 64 ? lower : upper) |= std::uint64_t{1} << (byte % 64U);
    }
    bool overlaps(SymbolMask other) const noexcept { return ((lower & other.lower) | (upper & other.upper)) != 0; }
};

/// What the first symbols of a subject hold, by how many of them.
class SubjectSymbols {
public:
    static constexpr std::array<std::size_t, 6> cuts{8, 16, 24, 32, 64, SIZE_MAX};
    void read(std::string_view subject) noexcept;
    SymbolMask before_cut(std::size_t cut) const noexcept { return held_[cut]; }

private:
    std::array<SymbolMask, cuts.size()> held_{};
};

/// The rules of one half. Most of them can't begin with the first two symbols of a subject, or fit whatever comes after
/// these: so what is left of all rules after two symbols is worked out once for each two. Of those left, many need a
/// symbol that the subject doesn't hold. The others go on side by side, each by an automaton of its own. (One automaton
/// for all rules, or for sixteen at a time, was measured and took longer: nearly every sentence leads it to states that
/// it has not seen before, or that no cache holds.) Matching changes the set: one for each thread.
class RuleSet {
public:
    /// Adds a rule; numbers must rise.
    void add(std::uint32_t number, const std::shared_ptr<const Program>& program);
    void add(std::uint32_t number, const Regex& regex);

    /// The numbers of the rules that fit, rising.
    void match(std::string_view subject, std::vector<std::uint32_t>& matched);

private:
    struct Member {
        std::uint32_t number = 0;
        std::shared_ptr<const Program> program;
        Automaton automaton;
    };
    struct Foreign {
        std::uint32_t number = 0;
        Regex regex;
    };
    /// A rule that is undecided after two symbols.
    struct Open {
        std::uint16_t member = 0;
        Automaton::State state = 0;
    };
    /// One of these symbols is in each subject that fits, before a cut of `SubjectSymbols`.
    struct MaskedNeed {
        SymbolMask symbols;
        std::size_t cut = SubjectSymbols::cuts.size() - 1;
    };
    struct Running {
        Automaton* automaton = nullptr;
        std::uint16_t member = 0;
        Automaton::State state = 0;
    };
    /// What two symbols lead to: stretches of `fitting_` and `open_`.
    struct Prefix {
        Range fitting;
        Range open;
    };

    static constexpr std::size_t symbols = 128;

    std::vector<Member> members_;
    std::vector<MaskedNeed> needs_;  ///< of each member; apart, since they are looked at more often
    std::vector<Foreign> foreign_;
    std::vector<std::uint16_t> prefix_of_;  ///< by first and second symbol: 0 for one not seen yet, else its number + 1
    std::vector<Prefix> prefixes_;
    std::vector<std::uint32_t> fitting_;
    std::vector<Open> open_;
    SubjectSymbols symbols_;
    std::vector<Running> running_;
    std::vector<std::uint32_t> late_;
    Capturer capturer_;
    std::vector<Range> captures_;

    bool fits(Member& member, Automaton::State state, std::string_view subject);
    static MaskedNeed need_of(const Program& program) noexcept;
    void run(Range open, std::string_view subject);
    const Prefix& prefix(std::string_view subject);
    Prefix make_prefix(std::string_view two);
    void match_all(std::string_view subject, std::vector<std::uint32_t>& matched);
    void match_foreign(std::string_view subject, std::vector<std::uint32_t>& matched) const;
};

}  // namespace quoth
