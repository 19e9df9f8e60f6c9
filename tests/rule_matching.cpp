// Matching rules: prefix trees and remembered answers say what RE2 says of each rule by itself.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "english/data.hpp"
#include "patterns/prefix_tree.hpp"
#include "patterns/rules.hpp"

namespace quoth {
namespace {

std::string random_subject(std::mt19937& random, std::string_view symbols, std::size_t longest) {
    std::string subject(random() % (longest + 1), ' ');
    for (char& c : subject) c = symbols[random() % symbols.size()];
    return subject;
}

Regex compiled(std::string_view pattern) {
    std::optional<RegexError> refused;
    Regex regex = Regex::compile(pattern, refused);
    REQUIRE_FALSE(refused);
    return regex;
}

constexpr const char* patterns[] = {
    "a",
    "ab",
    ".",
    "[ab]c",
    "[^ab]c",
    "a|b",
    "(?P<x>a|ab)(?P<y>b?c)",
    "(?P<x>ab|a)(?P<y>b?c)",
    "(?P<x>a*)(?P<y>a?)b",
    "(?P<x>a*?)(?P<y>a*)b",
    "(?P<x>a{2,3})(?P<y>[ab]*)",
    "(?P<x>(?:ab|a){1,3})(?P<y>b*)",
    "(?:(?P<x>a)|b)+c",
    "(?P<x>.*)(?P<y>b)",
    "(?P<x>.*?)(?P<y>b)$",
    "(?P<x>[^c]{1,6})$",
    "a?$",
    "(?:a$|ab)",
    "(?P<x>)a",
    "\\w{2}d",
    "(?i)AB",
    "^ab",
    "[[:alpha:]]d",
};

}  // namespace

TEST_CASE("a prefix tree finds the rules that fit, whatever it has seen before") {
    PrefixTree tree;
    std::vector<Regex> regexes;
    for (const char* const pattern : patterns) {
        regexes.push_back(compiled(pattern));
        tree.add(static_cast<std::uint32_t>(10 * regexes.size()), pattern, regexes.back());
    }
    std::mt19937 random(1);
    std::vector<std::uint32_t> found;
    for (int i = 0; i < 20000; ++i) {
        const std::string subject = random_subject(random, "abcd", 14);
        std::vector<std::uint32_t> expected;
        for (std::size_t k = 0; k < regexes.size(); ++k) {
            if (regexes[k].match_start(subject)) expected.push_back(static_cast<std::uint32_t>(10 * (k + 1)));
        }
        tree.match(subject, found);
        if (found == expected) continue;
        CAPTURE(subject);
        CHECK(found == expected);
    }
}

namespace {

/// What RE2 says of one rule by itself, or nothing where it doesn't fit.
std::optional<RuleMatch> match_by_itself(const Rule& rule, std::uint32_t index, std::string_view subject) {
    std::vector<Range> captures;
    if (!rule.regex.match_start(subject, captures)) return std::nullopt;
    RuleMatch match;
    match.rule = index;
    for (std::size_t group = 0; group < group_count; ++group) {
        if (rule.groups[group] >= 0) match.groups[group] = captures[static_cast<std::size_t>(rule.groups[group])];
    }
    return match;
}

bool are_same(const RuleMatch& a, const RuleMatch& b) {
    return a.rule == b.rule && std::equal(std::begin(a.groups), std::end(a.groups), std::begin(b.groups));
}

}  // namespace

TEST_CASE("all built-in rules match and capture as RE2 does, also where a subject comes again") {
    Rules rules;
    REQUIRE_FALSE(rules.add(english::rules, "attribution.rules"));
    const std::string_view symbols = "DDD##GPPYOWTHBAMd!tofbaiugwp&%ZRK'SXCcEELsnnnnNNVUUUUJ,,,;:~<>@_\"=`";
    std::mt19937 random(3);
    std::vector<std::string> subjects;
    for (int i = 0; i < 3000; ++i) subjects.push_back(random_subject(random, symbols, 40));
    for (int i = 0; i < 1000; ++i) subjects.push_back(subjects[random() % subjects.size()]);
    std::vector<std::uint32_t> found;
    std::vector<RuleMatch> captured;
    for (const std::string& subject : subjects) {
        CAPTURE(subject);
        for (std::size_t i = 0; i < half_count; ++i) {
            const auto half = static_cast<Half>(i);
            std::vector<RuleMatch> expected;
            for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
                if (rules.rule(rule).half != half) continue;
                if (const auto match = match_by_itself(rules.rule(rule), rule, subject)) expected.push_back(*match);
            }
            rules.match(half, subject, found);
            REQUIRE(found.size() == expected.size());
            RuleMatch match;
            RuleList some;
            std::vector<RuleMatch> wanted;
            for (std::size_t k = 0; k < found.size(); ++k) {
                REQUIRE(rules.capture(found[k], subject, match));
                REQUIRE(are_same(match, expected[k]));
                if (k % 3 == 1) continue;
                some.push_back(found[k]);
                wanted.push_back(expected[k]);
            }
            if (half != Half::left && half != Half::right) continue;
            rules.capture(half, subject, some, captured);
            REQUIRE(std::equal(captured.begin(), captured.end(), wanted.begin(), wanted.end(), are_same));
        }
    }
}

TEST_CASE("a hopeful pattern matches a prefix and wildcards; none for syntax that it doesn't know") {
    struct Row {
        const char* pattern;
        const char* hopeful;
    };
    const Row rows[] = {
        {"ab", "[a\x01][b\x01]"},
        {"[ab]{1,3}", "[ab\x01]{1,3}"},
        {"[^ab]*?c", "[^ab]*?[c\x01]"},
        {"(?P<source>a|b)$", "(?P<source>[a\x01]|[b\x01])(?:$|\\x01)"},
        {"\\^.", "[\\^\x01]."},
        {"[]a]b", "[]a\x01][b\x01]"},
        {"[\\]a]b", "[\\]a\x01][b\x01]"},
        {"^a", ""},
        {"\\d", ""},
        {"(?i)a", ""},
        {"[[:alpha:]]", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.pattern);
        CHECK(hopeful_pattern(row.pattern) == row.hopeful);
    }
}

TEST_CASE("the symbols that a pattern requires, one of each set") {
    struct Row {
        const char* pattern;
        const char* required;
    };
    const Row rows[] = {
        {"a,b", "a , b"},
        {"a?b*c+d{0,2}e{2}", "c e"},
        {"[ab],", "ab ,"},
        {"[ab]?,", ","},
        {"[^ab]{1,3}[cd]{1,2}", "cd"},
        {"[a-c]b", "b"},
        {"[\\]a]b", "b"},
        {".*[ab]$", "ab"},
        {"(?:a,)?b", "b"},
        {"(?:a,){1,2}b", "a , b"},
        {"(?:a|b),c", ", c"},
        {"a|b", ""},
        {"(?P<x>a(?:b|c)d)$", "a d"},
        {"\\d,", ""},
        {"\\^a", "^ a"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.pattern);
        std::string required;
        for (const std::string& symbols : required_symbols(row.pattern)) {
            if (!required.empty()) required += ' ';
            required += symbols;
        }
        CHECK(required == row.required);
    }
}

}  // namespace quoth
