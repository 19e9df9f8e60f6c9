// Prefix trees: which of many rules fit from a subject's start, remembered by the symbols that it begins with.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "patterns/regex.hpp"
#include "reading.hpp"

namespace quoth {

/// A set of bytes.
using SymbolSet = std::bitset<256>;

/// The rules of one half. Most of them are decided by the first few symbols of a subject: they fit whatever comes after
/// these, or can't fit any more. So what RE2 says of the rules after each symbol is asked once, when a subject first
/// begins like that, and kept in a tree; only what is still open behind it is asked again for each subject. (One
/// RE2::Set for all rules was measured too: nearly every sentence leads its automaton to states that it has not seen
/// before.)
///
/// Matching changes the tree: one for each thread. It stops growing at 32,768 nodes, and is then only slower.
class PrefixTree {
public:
    /// Adds a rule; numbers must rise. `pattern` is what `regex` was compiled from.
    void add(std::uint32_t number, std::string_view pattern, const Regex& regex);

    /// The numbers of the rules that fit, rising.
    void match(std::string_view subject, std::vector<std::uint32_t>& matched);

private:
    struct Member {
        std::uint32_t number = 0;
        Regex regex;
        std::string hopeful_pattern;      ///< the same, in which every atom takes a wildcard too; empty for none
        std::optional<Regex> hopeful;     ///< compiled when it is first asked, which short texts don't do
        std::vector<SymbolSet> required;  ///< the subject must hold one symbol of each
        bool sees_end = false;            ///< whether it asks for the subject's end, so that no prefix alone can fit

        bool may_fit(const SymbolSet& held) const noexcept {
            return std::all_of(required.begin(), required.end(),
                               [&held](const SymbolSet& symbols) { return (symbols & held).any(); });
        }
    };
    /// What a prefix leads to: ranges of `members_of_nodes_`.
    struct Node {
        Range fitting;  ///< decided by its last symbol
        Range open;
        std::uint32_t visits = 0;
    };

    static constexpr std::size_t deepest = 10;
    static constexpr std::uint32_t least_visits = 128;  ///< before what comes behind a node is worth asking
    static constexpr std::uint32_t most_nodes = 1U << 15U;

    std::vector<Member> members_;
    bool all_require_ = true;  ///< whether each member requires some symbol
    std::vector<Node> nodes_;
    std::vector<std::uint16_t> members_of_nodes_;
    boost::unordered_flat_map<std::uint32_t, std::uint32_t> children_;  ///< by node and symbol
    std::string hopeful_;                                               ///< scratch: a prefix and wildcards

    std::uint32_t child(std::uint32_t node, std::string_view prefix);
    std::uint32_t make_node(Range open, std::string_view prefix);
    void append(Range members, std::vector<std::uint32_t>& matched) const;
    static bool may_go_on(Member& member, std::string_view hopeful);
};

/// The symbols without which a pattern of the same syntax can't match, one of each string: those of the symbols and
/// sets that stand by themselves, outside of what may be left out or replaced by an alternative. None for another
/// syntax.
std::vector<std::string> required_symbols(std::string_view pattern);

/// A pattern in which each symbol, set and end of the subject may also be the wildcard \x01: it matches a prefix and a
/// row of wildcards where the pattern matches some subject that begins with the prefix. Empty for a pattern with pieces
/// other than symbols, sets, groups, alternatives, repetitions and $.
std::string hopeful_pattern(std::string_view pattern);

}  // namespace quoth
