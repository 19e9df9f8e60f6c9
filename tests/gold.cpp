#include "corpus/gold.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "corpus/files.hpp"

using namespace quoth;
using namespace quoth::corpus;

namespace {

Gold gold_of(std::string_view markup) {
    auto result = read_gold(markup, "a.gold");
    if (const auto* error = std::get_if<GoldError>(&result)) FAIL(error->what());
    return std::get<Gold>(std::move(result));
}

std::string error_of(std::string_view markup) {
    const auto result = read_gold(markup, "a.gold");
    const auto* error = std::get_if<GoldError>(&result);
    return error == nullptr ? "none" : error->what();
}

/// The pieces of a role, each in brackets.
std::string pieces(const Gold& gold, const Spans& spans) {
    std::string out;
    for (const Span& span : spans) out.append("[").append(gold.text, span.begin, span.end - span.begin).append("]");
    return out;
}

}  // namespace

TEST_CASE("a marked record has its text, kind, type and speaker") {
    const Gold gold =
        gold_of("[s1 The mayor] [c1 said] [q1 the bridge was safe].\n@records\n1 claim assertion Ann Lee\n");
    CHECK(gold.text == "The mayor said the bridge was safe.\n");
    REQUIRE(gold.records.size() == 1);
    const GoldRecord& first = gold.records[0];
    CHECK(pieces(gold, first.record.source) == "[The mayor]");
    CHECK(pieces(gold, first.record.cue) == "[said]");
    CHECK(pieces(gold, first.record.content) == "[the bridge was safe]");
    CHECK(first.record.kind == Kind::claim);
    CHECK(first.record.type == Type::assertion);
    CHECK(first.speakers == std::vector<std::string>{"Ann Lee"});
    CHECK_FALSE(first.optional);
    CHECK_FALSE(first.any_speaker);
}

TEST_CASE("one source serves several records, and a content may have several pieces") {
    const Gold gold = gold_of(
        "[q1 “Go,”] [s1,s2 she] [c1 said]. [q1 “Now.”] Then, [c2 adding] [q2 that it rained].\n"
        "@records\n1 claim directive Ann Lee\n2 claim assertion Ann Lee | Lee\n");
    REQUIRE(gold.records.size() == 2);
    CHECK(pieces(gold, gold.records[0].record.content) == "[“Go,”][“Now.”]");
    CHECK(gold.records[0].record.source == gold.records[1].record.source);
    CHECK(gold.records[1].speakers == std::vector<std::string>{"Ann Lee", "Lee"});
}

TEST_CASE("a record inside another one's content has the nearest such one as its parent") {
    const Gold gold = gold_of(
        "[s1 A] [c1 said] [q1 [s2 B] [c2 told] C [q2 that [s3 D] [c3 denied] [q3 it]]].\n"
        "@records\n1 claim assertion A\n2 claim assertion B\n3 denial:cue assertion D\n");
    REQUIRE(gold.records.size() == 3);
    CHECK_FALSE(gold.records[0].record.parent);
    CHECK(gold.records[1].record.parent == 0U);
    CHECK(gold.records[2].record.parent == 1U);
    CHECK(gold.records[2].record.denial_basis == DenialBasis::cue);
}

TEST_CASE("links name records by their numbers, in any order") {
    const Gold gold = gold_of(
        "[s1 A] [c1 said] [q1 it], [s2 B] [c2 said] [q2 that]. [s9 C] [c9 denied] [q9 it].\n"
        "@records\n9 denial:cue assertion C\n2 claim assertion B\ndenies 9 1 | 2\nrepeats? 2 1\n1 claim assertion A\n");
    REQUIRE(gold.links.size() == 2);
    CHECK(gold.links[0].relation == Relation::denies);
    CHECK(gold.links[0].from == 2);
    CHECK(gold.links[0].to == std::vector<std::size_t>{0, 1});
    CHECK_FALSE(gold.links[0].optional);
    CHECK(gold.links[1].relation == Relation::repeats);
    CHECK(gold.links[1].optional);
}

TEST_CASE("what is wrong with a link is told with its line") {
    const std::string start = "[q1 A]\n@records\n1 claim assertion ?\n";
    CHECK(error_of(start + "denies 1 2\n") == "a.gold:4: there is no record 2");
    CHECK(error_of(start + "denies 1\n") == "a.gold:4: a link's line is RELATION NUMBER NUMBER");
    CHECK(error_of(start + "denies\n") == "a.gold:4: a link's line is RELATION NUMBER NUMBER");
    CHECK(error_of(start + "denies x 1\n") == "a.gold:4: a link's line is RELATION NUMBER NUMBER");
    CHECK(error_of(start + "denies 1 x\n") == "a.gold:4: not a number: 'x'");
}

TEST_CASE("the article's own brackets and backslashes are escaped") {
    const Gold gold = gold_of("[q1 “\\[We\\] won \\\\o/,”] [s1 he] [c1 said].\n@records\n1 claim assertion ?\n");
    CHECK(gold.text == "“[We] won \\o/,” he said.\n");
    CHECK(gold.records.at(0).any_speaker);
}

TEST_CASE("an empty line before the records is no part of the article") {
    CHECK(gold_of("One.\n\n@records\n").text == "One.\n");
    CHECK(gold_of("One.\n\n\n@records\n").text == "One.\n\n");
    CHECK(gold_of("One.\n@records\n").text == "One.\n");
}

TEST_CASE("a question mark after the number makes a record optional") {
    const Gold gold = gold_of("[s1 It] [c1 hopes] [q1 to win].\n@records\n# a comment\n\n1? claim intention -\n");
    CHECK(gold.records.at(0).optional);
    CHECK(gold.records.at(0).speakers.empty());
    CHECK(brat_of(gold).empty());
}

TEST_CASE("errors name the file and the line") {
    struct {
        const char* markup;
        const char* error;
    } cases[] = {
        {"One.\n", "a.gold:2: there is no line '@records'"},
        {"One\n[x1 two].\n@records\n", "a.gold:2: a tag must look like '[s1 ' or '[s1,q2 '"},
        {"[s1] two.\n@records\n", "a.gold:1: a tag must look like '[s1 ' or '[s1,q2 '"},
        {"One\n\n[s1 two\nthree.\n@records\n", "a.gold:3: a bracket is never closed"},
        {"One]\n@records\n", "a.gold:1: ']' closes nothing; write '\\]' for the article's own"},
        {"[s1 ]\n@records\n", "a.gold:1: a bracket holds no text"},
        {"[q1 one [c1 two]].\n@records\n1 claim assertion -\n", "a.gold:1: parts of record 1 overlap"},
        {"a\n[q1 one].\n@records\n", "a.gold:2: record 1 has no line after '@records'"},
        {"[q1 one].\n@records\n1 claim assertion -\n2 claim assertion -\n",
         "a.gold:4: record 2 is not marked in the text, or has two lines"},
        {"[q1 one].\n@records\n1 claim assertion -\n1 claim assertion -\n",
         "a.gold:4: record 1 is not marked in the text, or has two lines"},
        {"[c1 one].\n@records\n1 claim assertion -\n", "a.gold:3: record 1 has no content"},
        {"[c1 said] [q1 one].\n@records\n1 claim assertion Ann\n", "a.gold:3: record 1 has a speaker but no source"},
        {"[q1 one].\n@records\n1 claim\n", "a.gold:3: a record's line is NUMBER KIND TYPE SPEAKER"},
        {"[q1 one].\n@records\nx claim assertion -\n", "a.gold:3: not a number: 'x'"},
        {"[q1 one].\n@records\n1 denial assertion -\n", "a.gold:3: not a kind: 'denial'"},
        {"[q1 one].\n@records\n1 claim saying -\n", "a.gold:3: not a type: 'saying'"},
        {"[q1 one].\n@records\n1 claim assertion \n",
         "a.gold:3: the speaker is missing; write '-' for none and '?' where any is right"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.markup);
        CHECK(error_of(c.markup) == c.error);
    }
}

TEST_CASE("brat offsets count code points, and a span across a line break is split") {
    const Gold gold = gold_of("é [s1 Ann] [c1 denied] [q1 it\nall].\n@records\n1 denial:cue assertion Ann\n");
    CHECK(brat_of(gold) ==
          "T1\tContent 13 15;16 19\tit all\n"
          "T2\tCue 6 12\tdenied\n"
          "T3\tSource 2 5\tAnn\n"
          "T4\tAttribution 6 12\tdenied\n"
          "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
          "A1\tDenial E1 cue\n");
}

TEST_CASE("each gold file of the corpus is well-formed, and its article is the file beside it") {
    const std::filesystem::path folder = QUOTH_CORPUS;
    const auto names = articles_in(folder, ".gold");
    CHECK(names.size() >= 30);
    CHECK(names == articles_in(folder, ".txt"));
    for (const std::string& name : names) {
        CAPTURE(name);
        const auto result = read_gold(read_file(folder / (name + ".gold")).value_or(""), name + ".gold");
        if (const auto* error = std::get_if<GoldError>(&result)) FAIL_CHECK(error->what());
        if (const auto* gold = std::get_if<Gold>(&result)) CHECK(read_file(folder / (name + ".txt")) == gold->text);
    }
}
