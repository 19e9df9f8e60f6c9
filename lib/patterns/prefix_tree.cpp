#include "patterns/prefix_tree.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace quoth {
namespace {

constexpr char wildcard = '\x01';
constexpr std::size_t most_wildcards = 64;  // no rule asks for more symbols than these behind a prefix

/// The length of the set that a pattern begins with: "[^...]", where a "]" in front is a member.
std::size_t length_of_set(std::string_view pattern) noexcept {
    std::size_t i = pattern.size() > 1 && pattern[1] == '^' ? 2 : 1;
    for (const std::size_t front = i; i < pattern.size() && (i == front || pattern[i] != ']'); ++i) {
        if (pattern[i] == '\\') ++i;
    }
    return std::min(i + 1, pattern.size());
}

/// The length of what opens a group: "(", "(?:" or "(?P<name>"; 0 for another kind.
std::size_t length_of_opening(std::string_view pattern) noexcept {
    if (pattern.substr(0, 2) != "(?") return 1;
    if (pattern.substr(0, 3) == "(?:") return 3;
    const std::size_t end = pattern.find('>');
    return pattern.substr(0, 4) == "(?P<" && end != std::string_view::npos ? end + 1 : 0;
}

/// The length of what repeats an atom or parts alternatives; 0 for anything else.
std::size_t length_of_operator(std::string_view pattern) noexcept {
    if (pattern.front() == '{') {
        const std::size_t end = pattern.find('}');
        return end == std::string_view::npos ? 0 : end + 1;
    }
    return std::string_view("*+?|)").find(pattern.front()) == std::string_view::npos ? 0 : 1;
}

/// Whether what begins a pattern lets the atom before it be left out.
bool may_be_left_out(std::string_view pattern) noexcept {
    return pattern.front() == '*' || pattern.front() == '?' || pattern.substr(0, 2) == "{0" ||
           pattern.substr(0, 2) == "{,";
}

/// Adds a set that also takes the wildcard; a negated one does so by itself.
void add_set(std::string_view set, std::string& out) {
    out += set;
    if (set.substr(0, 2) != "[^") out.insert(out.size() - 1, 1, wildcard);
}

/// Turns the first piece of a pattern into its hopeful form; its length, or 0 for a piece that can't be.
std::size_t add_piece(std::string_view pattern, std::string& out) {
    const char first = pattern.front();
    if (first == '(' || length_of_operator(pattern) > 0) {
        const std::size_t length = first == '(' ? length_of_opening(pattern) : length_of_operator(pattern);
        out += pattern.substr(0, length);
        return length;
    }
    if (first == '[') {
        const std::size_t length = length_of_set(pattern);
        if (pattern.substr(1, length).find("[:") != std::string_view::npos) return 0;
        add_set(pattern.substr(0, length), out);
        return length;
    }
    if (first == '$' || first == '.') {
        out += first == '$' ? "(?:$|\\x01)" : ".";
        return 1;
    }
    const bool escaped = first == '\\' && pattern.size() > 1;
    if (first == '^' || (escaped && std::isalnum(static_cast<unsigned char>(pattern[1])) != 0)) return 0;
    const std::size_t length = escaped ? 2 : 1;
    out += '[';
    out += pattern.substr(0, length);
    out += wildcard;
    out += ']';
    return length;
}

/// The symbols one of which an atom takes; empty where they are many or it is none.
std::string symbols_of_atom(std::string_view atom) {
    if (atom.front() == '[') {
        const std::string_view set = atom.substr(1, atom.size() - 2);
        return set.find_first_of("^-\\") == std::string_view::npos ? std::string(set) : std::string();
    }
    const bool literal = atom.front() != '$' && atom.front() != '.' && length_of_operator(atom) == 0;
    return literal ? std::string(1, atom.back()) : std::string();
}

SymbolSet set_of(std::string_view symbols) {
    SymbolSet set;
    for (const char symbol : symbols) set.set(static_cast<unsigned char>(symbol));
    return set;
}

}  // namespace

std::string hopeful_pattern(std::string_view pattern) {
    std::string hopeful;
    while (!pattern.empty()) {
        const std::size_t length = add_piece(pattern, hopeful);
        if (length == 0) return {};
        pattern.remove_prefix(length);
    }
    return hopeful;
}

std::vector<std::string> required_symbols(std::string_view pattern) {
    struct Group {
        std::vector<std::string> required;
        bool has_alternatives = false;
    };
    if (hopeful_pattern(pattern).empty()) return {};
    std::vector<Group> groups(1);
    std::string ignored;
    while (!pattern.empty()) {
        const char first = pattern.front();
        const std::size_t length = add_piece(pattern, ignored);
        const bool optional = length < pattern.size() && may_be_left_out(pattern.substr(length));
        if (first == '(') {
            groups.emplace_back();
        } else if (first == '|') {
            groups.back().has_alternatives = true;
        } else if (first == ')' && groups.size() > 1) {
            const Group closed = std::move(groups.back());
            groups.pop_back();
            if (!optional && !closed.has_alternatives) {
                std::vector<std::string>& around = groups.back().required;
                around.insert(around.end(), closed.required.begin(), closed.required.end());
            }
        } else if (!optional) {
            std::string symbols = symbols_of_atom(pattern.substr(0, length));
            if (!symbols.empty()) groups.back().required.push_back(std::move(symbols));
        }
        pattern.remove_prefix(length);
    }
    return groups.back().has_alternatives ? std::vector<std::string>() : groups.back().required;
}

void PrefixTree::add(std::uint32_t number, std::string_view pattern, const Regex& regex) {
    Member member;
    member.number = number;
    member.regex = regex;
    member.hopeful_pattern = hopeful_pattern(pattern);
    for (const std::string& symbols : required_symbols(pattern)) member.required.push_back(set_of(symbols));
    all_require_ = all_require_ && !member.required.empty();
    member.sees_end = member.hopeful_pattern.empty() || regex.sees_end();
    members_.push_back(std::move(member));
    nodes_.clear();
    members_of_nodes_.clear();
    children_.clear();
}

/// Whether a member may still fit a subject that begins with a prefix; `hopeful` is that prefix and wildcards.
bool PrefixTree::may_go_on(Member& member, std::string_view hopeful) {
    if (member.hopeful_pattern.empty()) return true;
    if (!member.hopeful) {
        std::optional<RegexError> error;
        Regex compiled = Regex::compile(member.hopeful_pattern, error);
        if (error) {
            member.hopeful_pattern.clear();
            return true;
        }
        member.hopeful = std::move(compiled);
    }
    return member.hopeful->match_start(hopeful);
}

/// Adds the node of a prefix, where the members in `open` aren't decided before its last symbol.
std::uint32_t PrefixTree::make_node(Range open, std::string_view prefix) {
    hopeful_.assign(prefix);
    hopeful_.append(most_wildcards, wildcard);
    Node node;
    std::vector<std::uint16_t> still_open;
    node.fitting.first = static_cast<std::uint32_t>(members_of_nodes_.size());
    for (std::uint32_t i = open.first; i < open.last; ++i) {
        const std::uint16_t number = members_of_nodes_[i];
        Member& member = members_[number];
        if (!member.sees_end && member.regex.match_start(prefix)) {
            members_of_nodes_.push_back(number);
        } else if (prefix.empty() || may_go_on(member, hopeful_)) {
            still_open.push_back(number);
        }
    }
    node.fitting.last = node.open.first = static_cast<std::uint32_t>(members_of_nodes_.size());
    members_of_nodes_.insert(members_of_nodes_.end(), still_open.begin(), still_open.end());
    node.open.last = static_cast<std::uint32_t>(members_of_nodes_.size());
    nodes_.push_back(node);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
}

/// The node of a prefix from that of the prefix without its last symbol; 0, which is nobody's child, if there is no
/// room.
std::uint32_t PrefixTree::child(std::uint32_t node, std::string_view prefix) {
    const std::uint32_t key = node << 8U | static_cast<unsigned char>(prefix.back());
    const auto found = children_.find(key);
    if (found != children_.end()) return found->second;
    if (nodes_.size() == most_nodes || ++nodes_[node].visits < least_visits) return 0;
    const std::uint32_t made = make_node(nodes_[node].open, prefix);
    children_.emplace(key, made);
    return made;
}

void PrefixTree::append(Range members, std::vector<std::uint32_t>& matched) const {
    for (std::uint32_t i = members.first; i < members.last; ++i)
        matched.push_back(members_[members_of_nodes_[i]].number);
}

void PrefixTree::match(std::string_view subject, std::vector<std::uint32_t>& matched) {
    matched.clear();
    const SymbolSet held = set_of(subject);
    const auto may_fit = [&held](const Member& member) { return member.may_fit(held); };
    if (all_require_ && std::none_of(members_.begin(), members_.end(), may_fit)) return;
    if (nodes_.empty()) {
        for (std::size_t i = 0; i < members_.size(); ++i) members_of_nodes_.push_back(static_cast<std::uint16_t>(i));
        make_node({0, static_cast<std::uint32_t>(members_.size())}, {});
    }
    std::uint32_t node = 0;
    append(nodes_[node].fitting, matched);
    for (std::size_t depth = 1; depth <= std::min(deepest, subject.size()) && !nodes_[node].open.empty(); ++depth) {
        const std::uint32_t next = child(node, subject.substr(0, depth));
        if (next == 0) break;
        node = next;
        append(nodes_[node].fitting, matched);
    }
    const Range open = nodes_[node].open;
    for (std::uint32_t i = open.first; i < open.last; ++i) {
        const Member& member = members_[members_of_nodes_[i]];
        if (member.may_fit(held) && member.regex.match_start(subject)) matched.push_back(member.number);
    }
    std::sort(matched.begin(), matched.end());
}

}  // namespace quoth
