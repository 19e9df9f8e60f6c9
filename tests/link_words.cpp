// The words that speak for or against a link: the table that says what each is worth.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "claims/link_words.hpp"

using namespace quoth;

TEST_CASE("a line of link-words.tsv has a relation, an end, a place, a word and a weight") {
    LinkWordWeights weights;
    CHECK(!weights.add("rebuts\tanswer\tcontent\tnever\t96\ndenies\tclaim\tcue\talleged\t-12\n", "own.tsv"));
    CHECK(!weights.add("confirms\tanswer\town_denial\tdenied\t0\n", "own.tsv"));
}

TEST_CASE("another line is an error that names its place") {
    struct Row {
        std::string line;
        std::string piece;  ///< that is bad
    };
    const Row rows[] = {
        {"rebut\tanswer\tcontent\tnever\t96\n", "rebut"},      {"rebuts\tquestion\tcontent\tnever\t96\n", "question"},
        {"rebuts\tanswer\tsentence\tnever\t96\n", "sentence"}, {"rebuts\tanswer\tcontent\tnever\t9.6\n", "9.6"},
        {"rebuts\tanswer\tcontent\tnever\tmuch\n", "much"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        LinkWordWeights weights;
        const std::optional<Error> error = weights.add("# head\n" + row.line, "own.tsv");
        REQUIRE(error.has_value());
        CHECK(error->code == ErrorCode::bad_line);
        CHECK(error->line == 2);
        CHECK(error->piece == row.piece);
    }
    LinkWordWeights weights;
    CHECK(weights.add("rebuts\tanswer\tcontent\tnever\n", "own.tsv").has_value());
}

TEST_CASE("a word at one place is not the same at another one") {
    CHECK(LinkWord::key(WordPlace::content, 7) == LinkWord::key(WordPlace::content, 7));
    CHECK(LinkWord::key(WordPlace::content, 7) != LinkWord::key(WordPlace::cue, 7));
    CHECK(LinkWord::key(WordPlace::cue, 7) != LinkWord::key(WordPlace::cue, 8));
}
