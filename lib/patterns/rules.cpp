#include "patterns/rules.hpp"

#include <algorithm>
#include <array>

#include "lexicon/features.hpp"
#include "lexicon/lists.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

/// In bytes, macros expanded. Without a bound, macros of macros could fill any memory.
constexpr std::size_t longest_pattern = std::size_t{1} << 16U;

constexpr std::array<std::string_view, group_count> group_names{"source", "content", "addressee", "medium",
                                                                "cue",    "word",    "drop"};
constexpr std::array<std::string_view, half_count> half_names{
    "left",      "right",     "whole",        "not-left",      "not-right",    "answer",      "tag-left",
    "tag-right", "signature", "set-off-left", "set-off-right", "source-wider", "source-head", "source-tail"};
constexpr std::array<std::string_view, 8> block_names{"headline",  "byline",  "dateline",   "heading",
                                                      "paragraph", "caption", "transcript", "boilerplate"};

Error bad_rule(std::string_view piece, std::string message) {
    Error error = bad_piece(piece, std::move(message));
    error.code = ErrorCode::bad_rule;
    return error;
}

template <std::size_t size>
std::optional<std::size_t> index_of(const std::array<std::string_view, size>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

/// Cuts the next piece off `list`.
std::string_view next_piece(std::string_view& list, char separator) {
    const std::size_t end = list.find(separator);
    const std::string_view piece = list.substr(0, end);
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    return piece;
}

/// The bit of one value of a condition, or nothing for an unknown value.
std::optional<std::uint32_t> bit_of(std::string_view condition, std::string_view value) {
    const auto bit = [](auto index) { return 1U << static_cast<std::uint32_t>(index); };
    if (condition == "kind") {
        if (const std::optional<CueKind> kind = cue_kind_named(value)) return bit(*kind);
    } else if (condition == "inflection") {
        if (const std::optional<Inflection> inflection = inflection_named(value)) return bit(*inflection);
    } else if (condition == "frame") {
        if (const std::optional<Frame> frame = frame_named(value)) return static_cast<std::uint32_t>(*frame);
    } else if (condition == "block") {
        if (const std::optional<std::size_t> block = index_of(block_names, value)) return bit(*block);
    }
    return std::nullopt;
}

std::uint32_t* bits_of(Where& where, std::string_view condition) {
    if (condition == "kind") return &where.kinds;
    if (condition == "inflection") return &where.inflections;
    if (condition == "frame") return &where.frames;
    return condition == "block" ? &where.blocks : nullptr;
}

/// Reads "comment,respond,+negative".
std::optional<Error> read_words(std::string_view list, Where& where) {
    while (!list.empty()) {
        const std::string_view value = next_piece(list, ',');
        if (value.empty() || value.front() != '+') {
            where.words.push_back(word_key(value));
            continue;
        }
        const std::optional<Feature> feature = feature_named(value.substr(1));
        const std::optional<DenialFeature> denial = denial_feature_named(value.substr(1));
        if (!feature && !denial) return bad_rule(value, "unknown feature");
        if (feature) where.word_features |= static_cast<std::uint32_t>(*feature);
        if (denial) where.word_denial_features |= static_cast<std::uint32_t>(*denial);
    }
    return std::nullopt;
}

/// Reads "kind:speech,reject cue:tell,ask"; "-" asks nothing.
std::optional<Error> read_where(std::string_view text, Where& where) {
    if (text == "-") return std::nullopt;
    while (!text.empty()) {
        std::string_view list = next_piece(text, ' ');
        const std::string_view condition = next_piece(list, ':');
        if (condition == "word") {
            if (std::optional<Error> error = read_words(list, where)) return error;
            continue;
        }
        if (condition == "source") {
            if (list != "speaks") return bad_rule(list, "unknown value of a condition");
            where.source_speaks = true;
            continue;
        }
        std::uint32_t* bits = bits_of(where, condition);
        if (bits == nullptr && condition != "cue") return bad_rule(condition, "unknown condition");
        where.asks = true;
        if (bits != nullptr) *bits = 0;
        while (!list.empty()) {
            const std::string_view value = next_piece(list, ',');
            if (bits == nullptr) {
                where.lemmas.push_back(word_key(value));
            } else if (const std::optional<std::uint32_t> bit = bit_of(condition, value)) {
                *bits |= *bit;
            } else {
                return bad_rule(value, "unknown value of a condition");
            }
        }
    }
    return std::nullopt;
}

/// Whether rules of one name in two halves ask both, see the rule file's head.
bool are_partners(Half a, Half b) {
    const auto are = [a, b](Half left, Half right) { return (a == left && b == right) || (a == right && b == left); };
    return are(Half::not_left, Half::not_right) || are(Half::set_off_left, Half::set_off_right);
}

bool is_macro_letter(char c) { return (c >= 'A' && c <= 'Z') || c == '_'; }

}  // namespace

std::string_view name_of(Half half) noexcept { return half_names[static_cast<std::size_t>(half)]; }
std::string_view name_of(BlockKind kind) noexcept { return block_names[static_cast<std::size_t>(kind)]; }

std::optional<Error> Rules::expand(std::string_view pattern, std::string& expanded) const {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{' || i + 1 == pattern.size() || !is_macro_letter(pattern[i + 1])) {
            expanded += pattern[i];
            continue;
        }
        const std::size_t end = pattern.find('}', i);
        const std::string_view name = pattern.substr(i + 1, end - i - 1);
        const auto found =
            std::find_if(macros_.begin(), macros_.end(), [name](const auto& m) { return m.first == name; });
        if (end == std::string_view::npos || found == macros_.end()) return bad_rule(name, "unknown macro");
        if (expanded.size() + found->second.size() > longest_pattern)
            return bad_rule(name, "the pattern grows too long");
        expanded += "(?:" + found->second + ")";
        i = end;
    }
    return std::nullopt;
}

std::optional<Error> Rules::add(std::string_view content, const std::string& name) {
    return read_list(content, name, 4, [this](const ListLine& line) -> std::optional<Error> {
        const std::string_view half = line.cells[0];
        if (half == "macro") {
            std::string expanded;
            if (std::optional<Error> error = expand(line.cells[2], expanded)) return error;
            macros_.emplace_back(std::string(line.cells[1]), std::move(expanded));
            return std::nullopt;
        }
        const std::optional<std::size_t> index = index_of(half_names, half);
        if (!index) return bad_rule(half, "a line begins with macro, left, right, whole, signature or another half");
        return add_rule(static_cast<Half>(*index), line.cells[1], line.cells[2], line.cells[3]);
    });
}

std::optional<Error> Rules::add_rule(Half half, std::string_view name, std::string_view pattern,
                                     std::string_view where) {
    Rule rule;
    rule.name = std::string(name);
    rule.key = hash_bytes(name);
    rule.half = half;
    if (std::optional<Error> error = read_where(where, rule.where)) return error;
    if (std::optional<Error> error = expand(pattern, rule.pattern)) return error;
    if (std::optional<Error> error = compile(rule)) return error;
    const auto index = static_cast<std::uint32_t>(rules_.size());
    for (std::uint32_t i = 0; i < index; ++i) {
        if (rules_[i].name != rule.name) continue;
        if (rules_[i].half == half) return bad_rule(name, "a rule of this name exists");
        if (!are_partners(rules_[i].half, half)) continue;
        rules_[i].partner = index;
        rule.partner = i;
    }
    trees_[static_cast<std::size_t>(half)].add(index, rule.pattern, rule.regex);
    rules_.push_back(std::move(rule));
    return std::nullopt;
}

std::optional<Error> Rules::compile(Rule& rule) {
    std::optional<RegexError> refused;
    rule.regex = Regex::compile(rule.pattern, refused);
    if (refused) return bad_rule(refused->piece, refused->message);
    const std::vector<std::string>& groups = rule.regex.groups();
    for (std::size_t i = 1; i < groups.size(); ++i) {
        if (groups[i].empty()) continue;
        const std::optional<std::size_t> group = index_of(group_names, groups[i]);
        if (!group) return bad_rule(groups[i], "unknown group");
        rule.groups[*group] = static_cast<std::int8_t>(i);
        ++rule.named;
    }
    return std::nullopt;
}

void Rules::match(Half half, std::string_view subject, std::vector<std::uint32_t>& matched) {
    switch (half) {
        case Half::left:
        case Half::right:
        case Half::set_off_left: matched = answer(half, subject).rules; break;
        default: trees_[static_cast<std::size_t>(half)].match(subject, matched);
    }
}

/// What the rules of a half say that is asked of most cues, from memory where the subject is known.
RuleAnswer& Rules::answer(Half half, std::string_view subject) {
    Answers& answers = answers_[half == Half::left ? 0 : half == Half::right ? 1 : 2];
    if (RuleAnswer* known = answers.find(subject)) return *known;
    trees_[static_cast<std::size_t>(half)].match(subject, matched_);
    return answers.add(subject, matched_);
}

namespace {

/// Of a group in an answer that nobody has asked for.
constexpr Range not_asked{1, 0};

/// A rule's match; `next` gives what each of its groups captured, group by group.
template <class Next>
RuleMatch match_of(const Rule& rule, std::uint32_t index, Next next) {
    RuleMatch match;
    match.rule = index;
    for (std::size_t group = 0; group < group_count; ++group) {
        if (rule.groups[group] >= 0) match.groups[group] = next(static_cast<std::size_t>(rule.groups[group]));
    }
    match.has_content = rule.groups[static_cast<std::size_t>(Group::content)] >= 0;
    return match;
}

}  // namespace

bool Rules::capture(std::uint32_t index, std::string_view subject, RuleMatch& match) {
    if (!rules_[index].regex.match_start(subject, captures_)) return false;
    match = match_of(rules_[index], index, [this](std::size_t group) { return captures_[group]; });
    return true;
}

/// Sets what each group of a rule that fits captures.
void Rules::ask_captures(std::uint32_t index, std::string_view subject, Range* captures) {
    rules_[index].regex.match_start(subject, captures_);
    for (const std::int8_t group : rules_[index].groups) {
        if (group >= 0) *captures++ = captures_[static_cast<std::size_t>(group)];
    }
}

void Rules::capture(Half half, std::string_view subject, const RuleList& wanted, std::vector<RuleMatch>& matches) {
    matches.clear();
    RuleAnswer& known = answer(half, subject);
    if (known.captures.empty()) {
        std::size_t size = 0;
        for (const std::uint32_t index : known.rules) size += rules_[index].named;
        known.captures.assign(size, not_asked);
    }
    Range* captures = known.captures.data();
    auto wants = wanted.begin();
    for (const std::uint32_t index : known.rules) {
        const Rule& rule = rules_[index];
        if (wants != wanted.end() && *wants == index) {
            if (rule.named > 0 && *captures == not_asked) ask_captures(index, subject, captures);
            const Range* next = captures;
            matches.push_back(match_of(rule, index, [&next](std::size_t) { return *next++; }));
            ++wants;
        }
        captures += rule.named;
    }
}

}  // namespace quoth
