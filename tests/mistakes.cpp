// The evaluator's mistakes by class, on sentences marked up twice: as gold and as predicted.
#include "accuracy/mistakes.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "accuracy/report.hpp"
#include "compared.hpp"

using namespace quoth;
using namespace quoth::accuracy;

namespace {

/// The names of an article's mistakes, in the order of the text.
std::string faults(const Comparison& article) {
    static MistakeFinder finder;
    std::string all;
    for (const Mistake& mistake : finder.find(article)) {
        all.append(all.empty() ? "" : ", ").append(name_of(mistake.fault));
    }
    return all;
}

}  // namespace

TEST_CASE("each gold attribution that is not exact and each prediction without a pair has one fault") {
    struct {
        const char* gold;
        const char* predicted;
        const char* faults;
    } cases[] = {
        {"[s1 Ann] [c1 said] [q1 it rained].", "[s1 Ann] [c1 said] [q1 it rained].", ""},
        // Cues that were missed.
        {"[s1 Ann] [c1 said] [q1 it rained].", "Ann said it rained.", "missed-cue/nothing-there"},
        {"[s1 Ann] [c1 said] [q1 it rained]. [s2 Bo] [c2 hopes] [q2 so].",
         "[s1 Ann] [c1 said] [q1 it rained. Bo hopes] so.", "boundary/tail-too-long, missed-cue/swallowed"},
        {"[s1 Ann] [c1 said] [q1 it rained all day]. [s2 Bo] [c2 hopes] [q2 so].",
         "[s1 Ann] [c1 said] [q1 it rained all day. [s2 Bo] [c2 hopes] [q2 so]].",
         "boundary/tail-too-long, missed-cue/nested"},
        {"In [s1 Ann]’s [c1 view], some say [q1 it rained all day].",
         "In Ann’s view, [s1 some] [c1 say] it rained [q1 all day].", "missed-cue/other-cue, spurious/beside-gold"},
        // Quotations without a cue.
        {"“[q1 It rained.]” Ann left.", "“It rained.” Ann left.", "missed-quotation/nothing-there"},
        {"“[q1 It rained all day.]” Ann left.", "“[q1 It] rained all day.” Ann left.",
         "missed-quotation/overlap, spurious/inside-gold"},
        // Contents of which less than half is right.
        {"[s1 Ann] [c1 said] [q1 it rained] and left by the door.",
         "[s1 Ann] [c1 said] [q1 it rained and left by the door].",
         "wrong-content/too-long-right, spurious/cue-of-gold"},
        {"At the door, [q1 it rained], [s1 Ann] [c1 said].", "[q1 At the door, it rained], [s1 Ann] [c1 said].",
         "wrong-content/too-long-left, spurious/cue-of-gold"},
        {"[s1 Ann] [c1 said] [q1 it rained and we left].", "[s1 Ann] [c1 said] [q1 it] rained and we left.",
         "wrong-content/too-short-right, spurious/cue-of-gold"},
        {"[q1 It rained and we left], [s1 Ann] [c1 said].", "It rained and we [q1 left], [s1 Ann] [c1 said].",
         "wrong-content/too-short-left, spurious/cue-of-gold"},
        {"“[q1 No,]” [s1 Ann] [c1 said]. “[q1 It rained.]”", "“[q1 No,]” [s1 Ann] [c1 said]. “It rained.”",
         "wrong-content/other-piece, spurious/cue-of-gold"},
        {"It rained, [s1 Ann] [c1 said] [q1 today].", "[q1 It rained], [s1 Ann] [c1 said] today.",
         "wrong-content/other-side, spurious/cue-of-gold"},
        {"[s1 Ann] [c1 told] Bo [q1 it rained].", "[s1 Ann] [c1 told] [q1 Bo] it rained.",
         "wrong-content/disjoint, spurious/cue-of-gold"},
        // Cues of the right contents.
        {"[s1 Ann] [c1 said], “[q1 Go.]”", "[s1 Ann] said, “[q1 Go.]”", "wrong-cue/none-predicted"},
        {"[s1 Ann] said, “[q1 Go.]”", "[s1 Ann] [c1 said], “[q1 Go.]”", "wrong-cue/none-in-gold"},
        {"[s1 Ann] hopes and [c1 says] [q1 it rains].", "[s1 Ann] [c1 hopes] and says [q1 it rains].",
         "wrong-cue/other-words"},
        {"[s1 Ann] hopes and [c1 says] [q1 it rains].", "Ann [c1 hopes] and says [q1 it rains].",
         "wrong-cue/other-words"},
        // Sources.
        {"[s1 Ann] [c1 said] [q1 it rained].", "Ann [c1 said] [q1 it rained].", "wrong-source/none-predicted"},
        {"It was [c1 said] [q1 to rain].", "[s1 It] was [c1 said] [q1 to rain].", "wrong-source/none-in-gold"},
        {"[s1 Ann], who is old, [c1 said] [q1 it rained].", "[s1 Ann, who is old], [c1 said] [q1 it rained].",
         "wrong-source/too-long"},
        {"[s1 Ann, who is old], [c1 said] [q1 it rained].", "[s1 Ann], who is old, [c1 said] [q1 it rained].",
         "wrong-source/too-short"},
        {"Ann Lee, [s1 who] [c1 said] [q1 it rained], left.", "[s1 Ann Lee], who [c1 said] [q1 it rained], left.",
         "wrong-source/pronoun"},
        {"[s1 Ann Lee] spoke. It rained. “[q1 Yes,]” was [c1 said] by Bo.",
         "Ann Lee spoke. It rained. “[q1 Yes,]” was [c1 said] by [s1 Bo].", "wrong-source/distant"},
        {"[s1 Ann] and Bo [c1 said] [q1 it rained].", "Ann and [s1 Bo] [c1 said] [q1 it rained].",
         "wrong-source/other-words"},
        // Contents of which half or more is right.
        {"[s1 Ann] [c1 said] that [q1 it rained].", "[s1 Ann] [c1 said] [q1 that it rained].",
         "boundary/head-too-long"},
        {"[s1 Ann] [c1 said] [q1 that it rained].", "[s1 Ann] [c1 said] that [q1 it rained].",
         "boundary/head-too-short"},
        {"[s1 Ann] [c1 said] [q1 it rained] today.", "[s1 Ann] [c1 said] [q1 it rained today].",
         "boundary/tail-too-long"},
        {"[s1 Ann] [c1 said] [q1 it rained today].", "[s1 Ann] [c1 said] [q1 it rained] today.",
         "boundary/tail-too-short"},
        {"“[q1 It rained,]” [s1 Ann] [c1 said]. “[q1 Yes.]”", "“[q1 It rained,]” [s1 Ann] [c1 said]. “Yes.”",
         "boundary/pieces"},
        {"“[q1 It rained,]” [s1 Ann] [c1 said]. “Yes.”", "“[q1 It rained,]” [s1 Ann] [c1 said]. “[q1 Yes.]”",
         "boundary/pieces"},
        // Predictions too many.
        {"[s1 Ann] [c1 said] [q1 that Bo denied it].", "[s1 Ann] [c1 said] [q1 that Bo] denied it.",
         "wrong-content/too-short-right, spurious/cue-of-gold"},
        {"[s1 Ann] [c1 said] [q1 it rained]. Bo denied it.",
         "[s1 Ann] [c1 said] [q1 it rained]. [s2 Bo] [c2 denied] [q2 it].", "spurious/sentence-without-gold"},
        {"[s1 Ann] [c1 said] [q1 it rained] and Bo denied it.",
         "[s1 Ann] [c1 said] [q1 it rained] and [s2 Bo] [c2 denied] [q2 it].", "spurious/beside-gold"},
        {"[s1 Ann] [c1 said] [q1 it rained today in Rome and it was wet in Paris].\n\nBo denied it on Monday.",
         "[s1 Ann] [c1 said] [q1 it rained today in Rome and it was wet in Paris].\n\n[s2 Bo] [c2 denied] [q2 it] on "
         "Monday.",
         "spurious/paragraph-without-gold"},
    };
    std::string all;
    for (const auto& c : cases) {
        CAPTURE(c.gold);
        CAPTURE(c.predicted);
        CHECK(faults(compared(c.gold, c.predicted)) == std::string(c.faults));
        all += c.faults;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(Fault::count); ++i) {
        const std::string name(name_of(static_cast<Fault>(i)));
        CAPTURE(name);
        CHECK(all.find(name) != std::string::npos);  // each has its example
    }
}

TEST_CASE("all faults have a name of their own, and can be selected by it or by their class") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Fault::count); ++i) {
        const std::string_view name = name_of(static_cast<Fault>(i));
        CHECK(name.find('/') != std::string_view::npos);
        CHECK(is_selection(name));
        CHECK(is_selection(class_of(static_cast<Fault>(i))));
        names.insert(name);
    }
    CHECK(names.size() == static_cast<std::size_t>(Fault::count));
    CHECK(is_selection("all"));
    CHECK_FALSE(is_selection("missed"));
    CHECK_FALSE(is_selection("missed-cue/"));
    CHECK_FALSE(is_selection(""));
}

TEST_CASE("mistakes are listed and counted") {
    const Comparison article =
        compared("[s1 Ann] [c1 Said] [q1 it\nrained].\n\n[s2 Bo] [c2 has denied] [q2 it]. [s3 Cy] [c3 denied] [q3 it].",
                 "[s1 Ann] [c1 Said] [q1 it\nrained].\n\n[s2 Bo] has denied it. Cy denied [q2 it].");
    MistakeFinder finder;
    const std::vector<Mistake> mistakes = finder.find(article);
    Figures figures;
    figures.add(article);
    CHECK(mistakes_table(mistakes, figures) ==
          "exact                             1   33.3% of gold\n"
          "missed-cue                        1   33.3% of gold\n"
          "  nothing-there                   1   33.3%\n"
          "wrong-cue                         1   33.3% of gold\n"
          "  none-predicted                  1   33.3%\n");
    CHECK(mistakes_list(mistakes, 9) ==
          "a.txt:4\t24\tmissed-cue/nothing-there\t[Bo] <has denied> {it}\t-\n"
          "a.txt:4\t42\twrong-cue/none-predicted\t[Cy] <denied> {it}\t[Bo] <> {it}\n");
    CHECK(mistakes_list(mistakes, 1) == "a.txt:4\t24\tmissed-cue/nothing-there\t[Bo] <has denied> {it}\t-\n");
    CHECK(mistaken_cues(mistakes, 9) == "denied\t2\n");
    CHECK(selected(mistakes, "all").size() == 2);
    CHECK(selected(mistakes, "wrong-cue").size() == 1);
    CHECK(selected(mistakes, "wrong-cue/none-in-gold").empty());
    CHECK(cues_table({article}, 9) ==
          "cue\tgold\tfound\tfull\tspurious\n"
          "denied\t2\t1\t0\t0\n"
          "said\t1\t1\t1\t0\n");
    CHECK(cues_table({article}, 0) == "cue\tgold\tfound\tfull\tspurious\n");
}

TEST_CASE("a cue word is the last one, lower-cased, without marks") {
    struct {
        const char* cue;
        const char* word;
    } cases[] = {{"said", "said"},        {"according to", "to"}, {"Has SAID,", "said"},         {":", ""},
                 {"didn’t like", "like"}, {"don’t", "don’t"},     {"continued: —", "continued"}, {"", ""}};
    for (const auto& c : cases) {
        CAPTURE(c.cue);
        CHECK(last_word(c.cue) == c.word);
    }
}
