// The figures of the evaluator, on sentences marked up twice: as gold and as predicted.
#include "accuracy/figures.hpp"

#include <doctest/doctest.h>

#include "accuracy/report.hpp"
#include "compared.hpp"

using namespace quoth;
using namespace quoth::accuracy;

namespace {

Figures figures_of(const Comparison& article) {
    Figures figures;
    figures.add(article);
    return figures;
}

/// "P/R" of right ones over all.
std::string shown(const Share& share) { return std::to_string(share.right) + '/' + std::to_string(share.all); }
std::string shown(const Rates& rates) { return shown(rates.precision) + ' ' + shown(rates.recall); }
std::string shown(const Recall& recall) { return shown(recall.detected) + ' ' + shown(recall.with_source); }

}  // namespace

TEST_CASE("what is right counts in detect, cue, source, full and exact") {
    struct {
        const char* what;
        const char* gold;
        const char* predicted;
        const char* detect;
        const char* cue;
        const char* source;
        const char* full;
        const char* exact;
    } cases[] = {
        {"all is right", "[s1 Ann] [c1 said] [q1 it rained].", "[s1 Ann] [c1 said] [q1 it rained].",  //
         "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1"},
        {"marks and blanks don't count", "[s1 Ann] [c1 said], [q1 “It rained.”]",
         "[s1 Ann] [c1 said], “[q1 It rained].”", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1"},
        {"nothing is predicted", "[s1 Ann] [c1 said] [q1 it rained].", "Ann said it rained.",  //
         "0/0 0/1", "0/0 0/1", "0/0 0/1", "0/0 0/1", "0/0 0/1"},
        {"nothing is gold", "Ann said it rained.", "[s1 Ann] [c1 said] [q1 it rained].",  //
         "0/1 0/0", "0/1 0/0", "0/1 0/0", "0/1 0/0", "0/1 0/0"},
        {"half of the content's letters (abcd of abcdefgh)", "[s1 Ann] [c1 said] [q1 abcd efgh].",
         "[s1 Ann] [c1 said] [q1 abcd] efgh.", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1", "0/1 0/1"},
        {"less than half (abc of abcdefg)", "[s1 Ann] [c1 said] [q1 abc defg].", "[s1 Ann] [c1 said] [q1 abc] defg.",
         "0/1 0/1", "0/1 0/1", "0/1 0/1", "0/1 0/1", "0/1 0/1"},
        {"half of the source (Ann of Ann Lee)", "[s1 Ann Lee] [c1 said] [q1 it rained].",
         "[s1 Ann] Lee [c1 said] [q1 it rained].", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1"},
        {"less than half of the source", "[s1 Anna Lee] [c1 said] [q1 it rained].",
         "Anna [s1 Lee] [c1 said] [q1 it rained].", "1/1 1/1", "1/1 1/1", "0/1 0/1", "0/1 0/1", "0/1 0/1"},
        {"a source where gold has none", "It was [c1 said] [q1 to rain].", "[s1 It] was [c1 said] [q1 to rain].",
         "1/1 1/1", "1/1 1/1", "0/1 0/1", "0/1 0/1", "0/1 0/1"},
        {"no source in both", "It was [c1 said] [q1 to rain].", "It was [c1 said] [q1 to rain].",  //
         "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1"},
        {"one word of the cue is enough", "[s1 Ann] [c1 has said] [q1 it rained].",
         "[s1 Ann] has [c1 said] [q1 it rained].", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1"},
        {"a cue where gold has none", "[s1 Ann]: said [q1 it rained].", "[s1 Ann]: [c1 said] [q1 it rained].",
         "1/1 1/1", "0/1 0/1", "1/1 1/1", "0/1 0/1", "0/1 0/1"},
        {"a cue of marks is none", "[s1 Ann][c1 :] [q1 it rained].", "[s1 Ann]: [q1 it rained].",  //
         "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1"},
        {"the nearer of two predictions is the pair", "[s1 Ann] [c1 said] [q1 it rained a lot].",
         "[s1,s2 Ann] [c1,c2 said] [q1,q2 it rained] [q2 a lot].",  //
         "1/2 1/1", "1/2 1/1", "1/2 1/1", "1/2 1/1", "1/2 1/1"},
        {"predictions inside another one's content are left out", "[s1 Ann] [c1 said] [q1 Bo denied it].",
         "[s1 Ann] [c1 said] [q1 [s2 Bo] [c2 denied] [q2 it]].",  //
         "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1", "1/1 1/1"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.what);
        const Figures figures = figures_of(compared(c.gold, c.predicted));
        CHECK(shown(figures.detect) == c.detect);
        CHECK(shown(figures.cue) == c.cue);
        CHECK(shown(figures.source) == c.source);
        CHECK(shown(figures.full) == c.full);
        CHECK(shown(figures.exact) == c.exact);
    }
}

TEST_CASE("letters of any content count once in `content`, pieces of each role in the roles") {
    struct {
        const char* what;
        const char* gold;
        const char* predicted;
        const char* content;
        const char* sources;
        const char* cues;
        const char* contents;
    } cases[] = {
        {"two attributions share a content", "[s1 Ann] and [s2 Bo] [c1,c2 said] [q1,q2 abc].",
         "[s1 Ann] and Bo [c1 said] [q1 abc].", "3/3 3/3", "1/1 1/2", "1/1 1/2", "1/1 1/2"},
        {"a content of two pieces", "“[q1 Abc],” [s1 Ann] [c1 said], “[q1 defg].”",
         "“[q1 Abc],” [s1 Ann] [c1 said], “defg.”", "3/3 3/7", "1/1 1/1", "1/1 1/1", "1/1 1/2"},
        {"the wrong attribution has the right pieces", "[s1 Ann] [c1 said] [q1 abc]. [s2 Bo] [c2 hopes] [q2 def].",
         "[s1 Ann] [c2 said] [q1 abc]. [s2 Bo] [c1 hopes] [q2 def].", "6/6 6/6", "2/2 2/2", "2/2 2/2", "2/2 2/2"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.what);
        const Figures figures = figures_of(compared(c.gold, c.predicted));
        CHECK(shown(figures.content) == c.content);
        CHECK(shown(figures.sources) == c.sources);
        CHECK(shown(figures.cues) == c.cues);
        CHECK(shown(figures.contents) == c.contents);
    }
}

TEST_CASE("statements have a cue of saying or a quoted content") {
    struct {
        const char* what;
        const char* gold;
        const char* predicted;
        const char* statement;
        const char* quoted;
        const char* speech;
    } cases[] = {
        {"a cue of saying", "[s1 Ann] [c1 SAID] [q1 it rained].", "[s1 Ann] [c1 SAID] [q1 it rained].",  //
         "1/1 1/1", "0/0 0/0", "1/1 1/1"},
        {"an attitude", "[s1 Ann] [c1 likes] [q1 rain].", "[s1 Ann] [c1 likes] [q1 rain].",  //
         "0/0 0/0", "0/0 0/0", "0/0 0/0"},
        {"a word that only holds one", "[s1 Ann] [c1 naysaid] [q1 rain].", "[s1 Ann] [c1 naysaid] [q1 rain].",
         "0/0 0/0", "0/0 0/0", "0/0 0/0"},
        {"a letter beyond ASCII is part of a word", "[s1 Ann] [c1 ésaid] [q1 rain].", "[s1 Ann] [c1 ésaid] [q1 rain].",
         "0/0 0/0", "0/0 0/0", "0/0 0/0"},
        {"a quoted attitude", "[s1 Ann] [c1 likes] [q1 “rain”].", "[s1 Ann] [c1 likes] [q1 “rain”].",  //
         "1/1 1/1", "1/1 1/1", "0/0 0/0"},
        {"typed quotation marks", "[s1 Ann] [c1 likes] [q1 ``rain''].", "[s1 Ann] [c1 likes] [q1 ``rain''].",  //
         "1/1 1/1", "1/1 1/1", "0/0 0/0"},
        {"a source that is wrong", "[s1 Ann] [c1 said], [q1 “Rain”].", "Ann [c1 said], [q1 “Rain”].",  //
         "0/1 0/1", "1/1 0/1", "1/1 0/1"},
        {"precision asks the prediction, recall the gold", "[s1 Ann] [c1 likes] “[q1 rain].",
         "[s1 Ann] [c1 likes] [q1 “rain].", "1/1 0/0", "0/0 0/0", "0/0 0/0"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.what);
        const Figures figures = figures_of(compared(c.gold, c.predicted));
        CHECK(shown(figures.statement) == c.statement);
        CHECK(shown(figures.quoted) == c.quoted);
        CHECK(shown(figures.speech) == c.speech);
    }
}

TEST_CASE("denials are predictions called so by their cue, and gold with a cue of denying") {
    const std::string gold =
        "[s1 Ann] [c1 denied] [q1 it]. [s2 Bo] [c2 said] [q2 no]. [s3 Cy] [c3 rejected] [q3 this].";
    CHECK(shown(figures_of(compared(gold, gold, {1, 2})).denial) == "1/2 1/2");
    CHECK(shown(figures_of(compared(gold, gold, {1}, "A9\tDenial E3 verdict\n")).denial) == "1/1 1/2");
    CHECK(shown(figures_of(compared(gold, gold, {1}, "A9\tDenial E3\n")).denial) == "2/2 2/2");
}

TEST_CASE("confidence is off by the mean gap of ten bins") {
    const std::string gold = "[s1 Ann] [c1 said] [q1 it]. Bo said no.";
    const std::string predicted = "[s1 Ann] [c1 said] [q1 it]. [s2 Bo] [c2 said] [q2 no].";
    struct {
        const char* what;
        const char* lines;
        double gap;
    } cases[] = {
        {"a right one of 0.9 and a wrong one of 0.2: (0.1 + 0.2) / 2", "A8\tConfidence E1 0.9\nA9\tConfidence E2 0.2\n",
         15.0},
        {"both in one bin: |0.9 + 0.94 - 1| / 2", "A8\tConfidence E1 0.9\nA9\tConfidence E2 0.94\n", 42.0},
        {"1 is in the last bin: |1 + 0.9 - 1| / 2", "A8\tConfidence E1 1\nA9\tConfidence E2 0.9\n", 45.0},
        {"one without confidence doesn't count", "A9\tConfidence E2 0.25\n", 25.0},
    };
    for (const auto& c : cases) {
        CAPTURE(c.what);
        const auto gap = figures_of(compared(gold, predicted, {}, c.lines)).calibration.gap();
        REQUIRE(gap);
        CHECK(*gap == doctest::Approx(c.gap));
    }
    CHECK_FALSE(figures_of(compared(gold, predicted)).calibration.gap());
}

TEST_CASE("figures add up over articles and are printed in per cent") {
    Figures figures;
    figures.add(compared("[s1 Ann] [c1 denied] [q1 “it”].", "[s1 Ann] [c1 denied] [q1 “it”].", {1},
                         "A9\tConfidence E1 0.93\n"));
    figures.add(compared("[s1 Ann] [c1 likes] [q1 it all].", "Ann [c1 likes] [q1 it] all."));
    figures.add(compared("[s1 Bo] [c1 said] [q1 no].", "Bo said no."));
    CHECK(figures_table(figures) ==
          "3 texts, 3 gold, 2 predicted\n"
          "detect        P  50.0  R  33.3  F1  40.0\n"
          "cue           P  50.0  R  33.3  F1  40.0\n"
          "source        P  50.0  R  33.3  F1  40.0\n"
          "full          P  50.0  R  33.3  F1  40.0\n"
          "exact         P  50.0  R  33.3  F1  40.0\n"
          "content       P 100.0  R  44.4  F1  61.5\n"
          "statement     P 100.0  R  50.0  F1  66.7   (2 gold)\n"
          "denial        P 100.0  R 100.0  F1 100.0   (1 gold)\n"
          "roles source  P 100.0  R  33.3  F1  50.0\n"
          "roles cue     P 100.0  R  66.7  F1  80.0\n"
          "roles content P  50.0  R  33.3  F1  40.0\n"
          "quoted        R 100.0  R with source 100.0   (1 gold)\n"
          "speech        R  50.0  R with source  50.0   (2 gold)\n"
          "confidence    off by 7.0\n");
}
