// Matching rules: prefix trees and the cache of captures say what RE2 says of each rule by itself.
#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "english/data.hpp"
#include "patterns/capture_cache.hpp"
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

TEST_CASE("the cache of captures gives what RE2 captures, whatever stands behind the match") {
    CaptureCache cache;
    std::mt19937 random(2);
    std::vector<Range> expected;
    for (int i = 0; i < 20000; ++i) {
        const auto rule = static_cast<std::uint32_t>(random() % std::size(patterns));
        const Regex regex = compiled(patterns[rule]);
        const std::string subject = random_subject(random, "abcd", 9);
        const bool fits = regex.match_start(subject, expected);
        const std::vector<Range>* const found = cache.match(rule, regex, subject);
        CAPTURE(patterns[rule]);
        CAPTURE(subject);
        REQUIRE((found != nullptr) == fits);
        if (fits) REQUIRE(*found == expected);
    }
}

TEST_CASE("all built-in rules match and capture as RE2 does") {
    Rules rules;
    REQUIRE_FALSE(rules.add(english::rules, "attribution.rules"));
    const std::string_view symbols = "DDD##GPPYOWTHBAMd!tofbaiugwp&%ZRK'SXCcEELsnnnnNNVUUUUJ,,,;:~<>@_\"=`";
    std::mt19937 random(3);
    std::vector<std::uint32_t> found;
    std::vector<Range> captures;
    RuleMatch match;
    for (int i = 0; i < 3000; ++i) {
        const std::string subject = random_subject(random, symbols, 40);
        CAPTURE(subject);
        for (std::size_t half = 0; half < half_count; ++half) {
            rules.match(static_cast<Half>(half), subject, found);
            std::vector<std::uint32_t> expected;
            for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
                if (rules.rule(rule).half != static_cast<Half>(half)) continue;
                if (rules.rule(rule).regex.match_start(subject)) expected.push_back(rule);
            }
            REQUIRE(found == expected);
            for (const std::uint32_t rule : found) {
                REQUIRE(rules.capture(rule, subject, match));
                REQUIRE(rules.rule(rule).regex.match_start(subject, captures));
                for (std::size_t group = 0; group < group_count; ++group) {
                    const std::int8_t number = rules.rule(rule).groups[group];
                    const Range expected_group = number < 0 ? Range() : captures[static_cast<std::size_t>(number)];
                    REQUIRE(match.groups[group] == expected_group);
                }
            }
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

TEST_CASE("the symbols that a pattern requires") {
    struct Row {
        const char* pattern;
        const char* required;
    };
    const Row rows[] = {
        {"a,b", "a,b"},    {"a?b*c+d{0,2}e{2}", "ce"},  {"[ab],", ","},
        {"(?:a,)?b", "b"}, {"(?:a,){1,2}b", "a,b"},     {"(?:a|b),c", ",c"},
        {"a|b", ""},       {"(?P<x>a(?:b|c)d)$", "ad"}, {"\\d,", ""},
        {"\\^a", "^a"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.pattern);
        CHECK(required_symbols(row.pattern) == row.required);
    }
}

}  // namespace quoth
