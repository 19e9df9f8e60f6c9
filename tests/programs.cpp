// Programs, automata and captures agree with RE2, pattern by pattern.
#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "english/data.hpp"
#include "patterns/automaton.hpp"
#include "patterns/program.hpp"
#include "patterns/regex.hpp"
#include "patterns/rules.hpp"

namespace quoth {
namespace {

/// A string of some of `symbols`, up to 40 long.
std::string random_subject(std::mt19937& random, std::string_view symbols) {
    std::string subject(random() % 41, ' ');
    for (char& c : subject) c = symbols[random() % symbols.size()];
    return subject;
}

/// The first subject of many on which a pattern's program, automaton or captures differ from RE2; none where all agree.
std::optional<std::string> difference(const std::string& pattern, std::string_view symbols, int subjects) {
    std::optional<RegexError> refused;
    const Regex regex = Regex::compile(pattern, refused);
    std::optional<Program> program = Program::compile(pattern);
    if (refused || !program) return "no program";
    const auto shared = std::make_shared<const Program>(*std::move(program));
    if (shared->groups != regex.groups()) return "groups";
    Automaton automaton(shared);
    Capturer capturer;
    std::mt19937 random(1);
    std::vector<Range> expected;
    std::vector<Range> found;
    for (int i = 0; i < subjects; ++i) {
        std::string subject = random_subject(random, symbols);
        const bool fits = regex.match_start(subject, expected);
        Automaton::State end = automaton.start();
        for (const char symbol : subject) end = automaton.step(end, symbol);
        if (end != Automaton::lost && automaton.accepts_end(end) != fits) return subject;
        if (capturer.match(*shared, subject, found) != fits) return subject;
        for (std::size_t group = 1; fits && group < found.size(); ++group) {
            if (found[group] != expected[group]) return subject;
        }
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("each kind of syntax matches and captures as RE2 does") {
    const char* const patterns[] = {
        "a",
        "ab",
        ".",
        "[ab]c",
        "[^ab]c",
        "[a-c]d",
        "a|b",
        "(?P<x>a|ab)(?P<y>b?c)",
        "(?P<x>ab|a)(?P<y>b?c)",
        "(?P<x>a*)(?P<y>a?)b",
        "(?P<x>a*?)(?P<y>a*)b",
        "(?P<x>a+?)(?P<y>a*)",
        "(?P<x>a{2,3})(?P<y>[ab]*)",
        "(?P<x>a{0,2}?)(?P<y>[ab]{1,3})c",
        "(?P<x>[ab]{2,})c",
        "(?P<x>(?:ab|a){1,3})(?P<y>b*)",
        "(?P<x>(?:a?b?){0,3})(?P<y>.)",
        "(?:(?P<x>a)|b)+c",
        "(?:a|(?P<x>b)){0,4}c",
        "(?P<x>.*)(?P<y>b)",
        "(?P<x>.*?)(?P<y>b)$",
        "(?P<x>[^c]{1,6})$",
        "a?$",
        "(?:a|$)",
        "(?:a$|ab)",
        "(?P<x>)a",
    };
    for (const char* const pattern : patterns) {
        CAPTURE(pattern);
        const std::optional<std::string> found = difference(pattern, "abcd", 400);
        CHECK_MESSAGE(!found, found.value_or(""));
    }
}

TEST_CASE("all built-in rules match and capture as RE2 does") {
    Rules rules;
    REQUIRE_FALSE(rules.add(english::rules, "attribution.rules"));
    const std::string_view symbols = "DDD##GPPYOWTHBAMd!tofbaiugwp&%ZRK'SXCcEELsnnnnNNVUUUUJ,,,;:~<>@_\"=`";
    for (std::uint32_t i = 0; i < rules.size(); ++i) {
        CAPTURE(rules.rule(i).name);
        CHECK(rules.rule(i).program != nullptr);
        const std::optional<std::string> found = difference(rules.rule(i).pattern, symbols, 300);
        CHECK_MESSAGE(!found, found.value_or(""));
    }
}

TEST_CASE("what the small syntax doesn't know is left to RE2") {
    for (const char* const pattern : {"\\d", "(?i)a", "(a)", "^a", "a**", "[[:alpha:]]", "(?:a?)*", "a{2", "(?:a", "a)",
                                      "[a", "a{300}", "(?P<x>a)(?P<x>b)", "$?", "*a", "[]a]", "{a", "a{2,1}"}) {
        CAPTURE(pattern);
        CHECK_FALSE(Program::compile(pattern));
    }
}

TEST_CASE("a rule that RE2 reads stands among the others in its order") {
    Rules rules;
    REQUIRE_FALSE(rules.add("left\tone\tU\t-\nleft\ttwo\t(?P<source>U)\\w\t-\nleft\tthree\tU?n\t-\n", "own.rules"));
    REQUIRE(rules.rule(1).program == nullptr);
    std::vector<std::uint32_t> matched;
    rules.match(Half::left, "Un", matched);
    CHECK(matched == std::vector<std::uint32_t>{0, 1, 2});
    rules.match(Half::left, "U@", matched);
    CHECK(matched == std::vector<std::uint32_t>{0});
    rules.match(Half::left, "n", matched);
    CHECK(matched == std::vector<std::uint32_t>{2});
    rules.match(Half::left, "", matched);
    CHECK(matched.empty());
    RuleMatch match;
    REQUIRE(rules.capture(1, "Un", match));
    CHECK(match.groups[static_cast<std::size_t>(Group::source)] == Range{0, 1});
}

}  // namespace quoth
