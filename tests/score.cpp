#include "corpus/score.hpp"

#include <doctest/doctest.h>

#include <string>

#include "corpus/results.hpp"

using namespace quoth;
using namespace quoth::corpus;

namespace {

const char* const markup =
    "[s1 The mayor] [c1 said] [q1 the bridge was safe].\n"
    "[s2 Ann Lee] [c2 denied] [q2 that [s4 Bo] [c4 knew] [q4 of it]].\n"
    "[s3 Some] [c3 hope] [q3 for rain].\n"
    "@records\n1 claim assertion Ann Lee\n2 denial:cue assertion Ann Lee\n3? claim belief ?\n4 claim belief ?\n";

Gold gold() { return std::get<Gold>(read_gold(markup, "a.gold")); }

/// The gold's records as an extractor would give them that is right throughout.
Article perfect(const Gold& g) {
    Article article;
    article.speakers.emplace_back();
    article.speakers.back().name = "ann lee";
    article.speakers.back().type = SpeakerType::person;
    for (const GoldRecord& record : g.records) {
        article.attributions.push_back(record.record);
        if (!record.any_speaker) article.attributions.back().speaker = 0;
    }
    return article;
}

}  // namespace

TEST_CASE("an article that is right throughout scores 100 in each column") {
    const Gold g = gold();
    Mistakes mistakes;
    const Scores scores = score(g, perfect(g), &mistakes);
    CHECK(scores.outer.gold == 2);
    CHECK(scores.outer.found == 2);
    CHECK(scores.nested.gold == 1);
    CHECK(mistakes.empty());
    for (const double value : percentages(scores)) CHECK(value == doctest::Approx(100.0));
}

TEST_CASE("optional records count neither when they are found nor when they are not") {
    const Gold g = gold();
    Article article = perfect(g);
    article.attributions.pop_back();
    CHECK(percentages(score(g, article)) == percentages(score(g, perfect(g))));
}

TEST_CASE("what is wrong lowers its own columns") {
    const Gold g = gold();
    Article article = perfect(g);
    Attribution& first = article.attributions[0];

    SUBCASE("a missed record") {
        article.attributions.erase(article.attributions.begin());
        CHECK(score(g, article).outer.detect == 1);
        CHECK(score(g, article).outer.gold == 2);
    }
    SUBCASE("a spurious record") {
        article.attributions.push_back(first);
        CHECK(score(g, article).outer.found == 3);
        CHECK(score(g, article).outer.detect == 2);
    }
    SUBCASE("a source that is missing") {
        first.source.clear();
        CHECK(score(g, article).outer.detect == 2);
        CHECK(score(g, article).outer.source == 1);
        CHECK(score(g, article).outer.full == 1);
    }
    SUBCASE("a cue elsewhere") {
        first.cue = first.source;
        CHECK(score(g, article).outer.source == 2);
        CHECK(score(g, article).outer.full == 1);
    }
    SUBCASE("a content that is a word too short") {
        first.content[0].end -= 5;
        CHECK(score(g, article).outer.full == 2);
        CHECK(score(g, article).outer.exact == 1);
    }
    SUBCASE("a content that is mostly wrong") {
        first.content[0].end -= 11;
        CHECK(score(g, article).outer.detect == 1);
    }
    SUBCASE("a claim taken for a denial") {
        first.kind = Kind::denial;
        CHECK(score(g, article).outer.kind == 1);
        CHECK(score(g, article).found_denials == 2);
        CHECK(score(g, article).denials == 1);
    }
    SUBCASE("a wrong type") {
        first.type = Type::question;
        CHECK(score(g, article).outer.type == 1);
    }
    SUBCASE("a wrong speaker") {
        article.speakers[0].name = "Bo";
        CHECK(score(g, article).outer.named == 2);
        CHECK(score(g, article).outer.speaker == 0);
    }
    SUBCASE("a nested record that is missed") {
        article.attributions.erase(article.attributions.begin() + 2);
        CHECK(score(g, article).outer.detect == 2);
        CHECK(score(g, article).nested.detect == 0);
    }
}

TEST_CASE("accuracy of speakers is told among the records that are detected, nested ones too") {
    const Gold g = std::get<Gold>(
        read_gold("[s1 Ann Lee] [c1 said] [q1 the bridge was safe]. [s2 She] [c2 hoped] [q2 [s4 he] [c4 knew] [q4 of "
                  "it]].\n[s3 It] [c3 says] [q3 nothing].\n@records\n1 claim assertion Ann Lee\n2 claim assertion Ann "
                  "Lee\n3 claim assertion ?\n4 claim assertion Bo\n",
                  "a.gold"));
    Article article = perfect(g);
    CHECK(speaker_accuracy(score(g, article)) == doctest::Approx(100.0 * 2 / 3));
    CHECK(pronoun_accuracy(score(g, article)) == doctest::Approx(50.0));
    article.attributions.erase(article.attributions.begin());
    CHECK(speaker_accuracy(score(g, article)) == doctest::Approx(50.0));
    CHECK(pronoun_accuracy(score(g, article)) == doctest::Approx(50.0));
    CHECK(pronoun_accuracy(score(g, Article{})) == doctest::Approx(100.0));
}

namespace {

/// Three claims and a denial; the second claim repeats the first, the third is optional.
Gold linked_gold() {
    return std::get<Gold>(
        read_gold("[s1 A] [c1 said] [q1 rain fell]. [s2 A] [c2 said] [q2 rain came down].\n"
                  "[s3 C] [c3 said] [q3 hail fell]. [s4 B] [c4 denied] [q4 that it rained].\n"
                  "@records\n1 claim assertion ?\n2 claim assertion ?\n3? claim assertion ?\n"
                  "4 denial:cue assertion ?\nrepeats 2 1\ndenies 4 1\nrebuts 3 1\n",
                  "a.gold"));
}

LinkCounts count_links(const std::vector<std::pair<std::uint32_t, Link>>& links) {
    const Gold g = linked_gold();
    Article article = perfect(g);
    for (const auto& [from, link] : links) article.attributions[from].links.push_back(link);
    return all_links(score(g, article));
}

}  // namespace

TEST_CASE("links are right where both ends and the relation are") {
    const LinkCounts all = count_links({{1, {Relation::repeats, 0, {}}}, {3, {Relation::denies, 0, {}}}});
    CHECK(all.gold == 2);
    CHECK(all.found == 2);
    CHECK(all.right == 2);
    CHECK(count_links({{3, {Relation::rebuts, 0, {}}}}).right == 0);
    CHECK(count_links({}).found == 0);
}

TEST_CASE("a record that repeats another one stands for it, and both ends count once") {
    const LinkCounts counts = count_links({{3, {Relation::denies, 1, {}}}, {3, {Relation::denies, 0, {}}}});
    CHECK(counts.found == 1);
    CHECK(counts.right == 1);
}

TEST_CASE("links between the same records that name other ones too count once") {
    const Gold g = std::get<Gold>(
        read_gold("[s1 A] [c1 said] [q1 rain fell]. [s2 C] [c2 said] [q2 hail fell]. [s3 B] [c3 denied] [q3 rain]. "
                  "[s4 B] [c4 denied] [q4 the rain].\n"
                  "@records\n1 claim assertion ?\n2 claim assertion ?\n3 denial:cue assertion ?\n"
                  "4 denial:cue assertion ?\nrepeats 4 3\ndenies 3 1 | 2\ndenies 4 2 | 1\n",
                  "a.gold"));
    Article article = perfect(g);
    article.attributions[2].links.push_back({Relation::denies, 0, {}});
    const LinkCounts denials = score(g, article).links[0];
    CHECK(denials.gold == 1);
    CHECK(denials.right == 1);
    CHECK(denials.found == 1);
}

TEST_CASE("a link to one of several claims that say the same counts once, and it counts") {
    const Gold g = std::get<Gold>(
        read_gold("[s1 A] [c1 said] [q1 rain fell]. [s2 A] [c2 said] [q2 rain came down]. [s3 B] [c3 denied] [q3 it].\n"
                  "@records\n1 claim assertion ?\n2 claim assertion ?\n3 denial:cue assertion ?\n"
                  "repeats 2 1\ndenies 3 1 | 2\n",
                  "a.gold"));
    Article article = perfect(g);
    CHECK(score(g, article).links[0].gold == 1);
    article.attributions[2].links.push_back({Relation::denies, 1, {}});
    const LinkCounts denials = score(g, article).links[0];
    CHECK(denials.found == 1);
    CHECK(denials.right == 1);
}

TEST_CASE("links at optional records count nowhere") {
    const LinkCounts counts = count_links({{2, {Relation::rebuts, 0, {}}}, {3, {Relation::denies, 2, {}}}});
    CHECK(counts.gold == 2);
    CHECK(counts.found == 0);
}

TEST_CASE("recorded JSON has one record a line, and brackets in strings don't matter") {
    CHECK(one_record_a_line(R"({"a":[{"t":"[{\"x"},{"s":[[1,2]]}],"b":[]})") ==
          "{\"a\":[\n{\"t\":\"[{\\\"x\"},\n{\"s\":[[1,2]]}\n],\"b\":[]}\n");
}

TEST_CASE("the difference of records leaves out ids and names both sides") {
    CHECK(difference("{\"id\":0,\"a\":1},\n{\"id\":1,\"a\":2}\n", "{\"id\":0,\"a\":2},\n{\"id\":1,\"a\":3}\n", 9) ==
          "  - \"a\":1}\n  + \"a\":3}\n");
    CHECK(difference("{\"id\":0,\"a\":1}\n", "", 0).empty());
}

TEST_CASE("the sum of a recorded table is the last cell of its total") {
    CHECK(recorded_sum("article\tsum\na\t3.5\ntotal\t712.4\n") == doctest::Approx(712.4));
    CHECK(recorded_sum("") == doctest::Approx(0.0));
}
