// The stage `patterns`: the rule book's reader, its errors, and what rules capture.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "english/data.hpp"
#include "lexicon/classes.hpp"
#include "patterns/regex.hpp"
#include "patterns/rules.hpp"

namespace quoth {
namespace {

TEST_CASE("class symbols are printable, distinct and no metacharacters of RE2") {
    const std::string_view metacharacters = "\\.+*?()[]{}^$|-";
    std::string seen;
    for (char symbol = '!'; symbol <= '~'; ++symbol) {
        if (name_of(symbol).empty()) continue;
        CAPTURE(symbol);
        CHECK(metacharacters.find(symbol) == std::string_view::npos);
        seen += symbol;
    }
    CHECK(seen.size() >= 50);
    for (const char symbol : seen) {
        if (class_named(name_of(symbol)) != Class::unknown) CHECK(symbol_of(class_named(name_of(symbol))) == symbol);
    }
}

TEST_CASE("the built-in rules are read without an error") {
    Rules rules;
    CHECK_FALSE(rules.add(english::rules, "attribution.rules"));
    CHECK(rules.size() > 80);
}

TEST_CASE("a bad rule's error names file, line and piece") {
    struct Case {
        const char* content;
        ErrorCode code;
        const char* piece;
    };
    const Case cases[] = {
        {"left\tname\t(?P<source>U\t-\n", ErrorCode::bad_rule, "(?P<source>U"},
        {"left\tname\t(?P<origin>U)\t-\n", ErrorCode::bad_rule, "origin"},
        {"left\tname\t{NOPE}U\t-\n", ErrorCode::bad_rule, "NOPE"},
        {"middle\tname\tU\t-\n", ErrorCode::bad_rule, "middle"},
        {"whole\tname\t(?P<source>U):(?P<content>n)\tsource:sings\n", ErrorCode::bad_rule, "sings"},
        {"left\tname\tU\tkind:shout\n", ErrorCode::bad_rule, "shout"},
        {"left\tname\tU\tmood:good\n", ErrorCode::bad_rule, "mood"},
        {"left\tname\tU\n", ErrorCode::bad_line, "left\tname\tU"},
        {"left\tname\t(?P<source>U)|(?P<source>P)\t-\n", ErrorCode::bad_rule, "source"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.content);
        Rules rules;
        const std::optional<Error> error = rules.add("# head\n" + std::string(each.content), "own.rules");
        REQUIRE(error);
        CHECK(error->code == each.code);
        CHECK(error->file == "own.rules");
        CHECK(error->line == 2);
        CHECK(error->piece == each.piece);
        CHECK(error->what().find("own.rules:2") == 0);
    }
}

TEST_CASE("two rules of one half cannot share a name, two halves can") {
    Rules rules;
    CHECK_FALSE(rules.add("left\tname\tU\t-\nright\tname\tU\t-\n", "a"));
    CHECK(rules.add("left\tname\tP\t-\n", "b"));
}

TEST_CASE("rules match from the start of their half and capture their groups") {
    Rules rules;
    REQUIRE_FALSE(
        rules.add("macro\tNP\tD?n\t-\n"
                  "right\thearer-that\t(?P<addressee>{NP})(?P<content>T)\t-\n"
                  "right\tthat\t(?P<content>T)\t-\n"
                  "left\tpronoun\t(?P<source>P)\t-\n",
                  "own.rules"));
    std::vector<std::uint32_t> matched;
    rules.match(Half::right, "DnTPC", matched);
    REQUIRE(matched.size() == 1);
    RuleMatch match;
    REQUIRE(rules.capture(matched[0], "DnTPC", match));
    CHECK(rules.rule(matched[0]).name == "hearer-that");
    CHECK(match.groups[static_cast<std::size_t>(Group::addressee)] == Range{0, 2});
    CHECK(match.groups[static_cast<std::size_t>(Group::content)] == Range{2, 3});
    rules.match(Half::right, "nnT", matched);
    CHECK(matched.empty());
    rules.match(Half::left, "P", matched);
    CHECK(matched.size() == 1);
}

TEST_CASE("a pattern reads bytes, not characters") {
    std::optional<RegexError> error;
    const Regex regex = Regex::compile("^..$", error);
    REQUIRE_FALSE(error);
    CHECK(regex.search("é"));
    CHECK_FALSE(regex.search("e"));
}

}  // namespace
}  // namespace quoth
