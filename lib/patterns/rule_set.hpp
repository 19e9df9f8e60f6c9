// Rule sets: which of many rules fit from a subject's start.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "patterns/automaton.hpp"
#include "patterns/program.hpp"
#include "patterns/regex.hpp"

namespace quoth {

/// The rules of one half. Most of them can't begin with the first two symbols of a subject, or fit whatever comes after
/// these: so what is left of all rules after two symbols is worked out once for each two, and only those go on, each by
/// an automaton of its own. (One automaton for all rules was measured and took ten times as long: nearly every sentence
/// leads it to states that it has not seen before.) Matching changes the set: one for each thread.
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
    /// What two symbols lead to: stretches of `fitting_` and `open_`.
    struct Prefix {
        Range fitting;
        Range open;
    };

    static constexpr std::size_t symbols = 128;

    std::vector<Member> members_;
    std::vector<Foreign> foreign_;
    std::vector<std::uint16_t> prefix_of_;  ///< by first and second symbol: 0 for one not seen yet, else its number + 1
    std::vector<Prefix> prefixes_;
    std::vector<std::uint32_t> fitting_;
    std::vector<Open> open_;
    std::vector<std::uint32_t> late_;
    Capturer capturer_;
    std::vector<Range> captures_;

    bool fits(Member& member, Automaton::State state, std::string_view subject, std::size_t read);
    const Prefix& prefix(std::string_view subject);
    Prefix make_prefix(std::string_view two);
    void match_all(std::string_view subject, std::vector<std::uint32_t>& matched);
    void match_foreign(std::string_view subject, std::vector<std::uint32_t>& matched) const;
};

}  // namespace quoth
