// Trees: the reader of tree files, and what a score is made of.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "attribution/trees.hpp"
#include "english/data.hpp"

using quoth::Trait;
using quoth::Traits;
using quoth::Trees;

namespace {

constexpr const char* two_trees =
    "# a comment\n"
    "1\t0\tcue-score\t500\t1\t2\t10\n"
    "1\t1\t-\t-\t-\t-\t-200\n"
    "1\t2\tcontent-length\t3\t3\t4\t150\n"
    "1\t3\t-\t-\t-\t-\t100\n"
    "1\t4\t-\t-\t-\t-\t300\n"
    "2\t0\t-\t-\t-\t-\t7\n";

constexpr const char* nine_leaves =
    "1\t0\tplace\t0\t1\t2\t0\n1\t1\t-\t-\t-\t-\t0\n"
    "1\t2\tplace\t1\t3\t4\t0\n1\t3\t-\t-\t-\t-\t0\n"
    "1\t4\tplace\t2\t5\t6\t0\n1\t5\t-\t-\t-\t-\t0\n"
    "1\t6\tplace\t3\t7\t8\t0\n1\t7\t-\t-\t-\t-\t0\n"
    "1\t8\tplace\t4\t9\t10\t0\n1\t9\t-\t-\t-\t-\t0\n"
    "1\t10\tplace\t5\t11\t12\t0\n1\t11\t-\t-\t-\t-\t0\n"
    "1\t12\tplace\t6\t13\t14\t0\n1\t13\t-\t-\t-\t-\t0\n"
    "1\t14\tplace\t7\t15\t16\t0\n1\t15\t-\t-\t-\t-\t0\n"
    "1\t16\t-\t-\t-\t-\t0\n";

Traits traits_with(std::int32_t cue_score, std::int32_t length) {
    Traits traits{};
    traits[static_cast<std::size_t>(Trait::cue_score)] = cue_score;
    traits[static_cast<std::size_t>(Trait::content_length)] = length;
    return traits;
}

}  // namespace

TEST_CASE("a score is the sum of one leaf a tree; a trait at the limit goes below it") {
    Trees trees;
    REQUIRE_FALSE(trees.add(two_trees, "two.tsv"));
    CHECK(trees.score(traits_with(500, 9)) == -200 + 7);
    CHECK(trees.score(traits_with(501, 3)) == 100 + 7);
    CHECK(trees.score(traits_with(501, 4)) == 300 + 7);
}

TEST_CASE("what the traits add to a score, and what was there before, is the score") {
    Trees trees;
    REQUIRE_FALSE(trees.add(two_trees, "two.tsv"));
    const quoth::TreeScore score = trees.explain(traits_with(900, 4));
    CHECK(score.base == 10 + 7);
    CHECK(score.by_trait[static_cast<std::size_t>(Trait::cue_score)] == 140);
    CHECK(score.by_trait[static_cast<std::size_t>(Trait::content_length)] == 150);
}

TEST_CASE("trees that are added in code score as those of a file") {
    Trees read;
    REQUIRE_FALSE(read.add(two_trees, "two.tsv"));
    quoth::TreeNode leaf;
    leaf.value = 7;
    Trees made;
    made.add({leaf});
    made.add({{Trait::cue_score, 500, 1, 2, 10},
              {Trait::cue_score, 0, 0, 0, -200},
              {Trait::content_length, 3, 3, 4, 150},
              {Trait::cue_score, 0, 0, 0, 100},
              {Trait::cue_score, 0, 0, 0, 300}});
    for (const std::int32_t score : {-9, 500, 501}) {
        for (const std::int32_t length : {3, 4})
            CHECK(made.score(traits_with(score, length)) == read.score(traits_with(score, length)));
    }
}

TEST_CASE("each tree of many counts, in groups of any size") {
    for (const int count : {1, 7, 8, 9, 95, 96, 97, 200}) {
        CAPTURE(count);
        Trees trees;
        std::int32_t below = 0;
        std::int32_t above = 0;
        for (int i = 0; i < count; ++i) {
            trees.add(
                {{Trait::cue_score, 10 * i, 1, 2, 0}, {Trait::cue_score, 0, 0, 0, i}, {Trait::lead, 0, 0, 0, 1000}});
            (5 <= 10 * i ? below : above) += 5 <= 10 * i ? i : 1000;
        }
        CHECK(trees.score(traits_with(5, 0)) == below + above);
        CHECK(trees.score(traits_with(-1, 0)) == count * (count - 1) / 2);
        CHECK(trees.score(traits_with(5000, 0)) == 1000 * count);
    }
}

TEST_CASE("a tree of eight leaves that is as deep as it can be leads to each of them") {
    std::vector<quoth::TreeNode> nodes;
    for (std::uint32_t i = 0; i < 7; ++i) {  // asks 0, 10, 20 ...; a leaf hangs below each node
        nodes.push_back({Trait::cue_score, static_cast<std::int32_t>(10 * i), 2 * i + 1, 2 * i + 2, 0});
        nodes.push_back({Trait::cue_score, 0, 0, 0, static_cast<std::int32_t>(i)});
    }
    nodes.push_back({Trait::cue_score, 0, 0, 0, 7});
    Trees trees;
    trees.add(nodes);
    for (std::int32_t i = 0; i < 8; ++i) CHECK(trees.score(traits_with(10 * i - 5, 0)) == i);
    CHECK(trees.score(traits_with(60, 0)) == 6);
    CHECK(trees.score(traits_with(61, 0)) == 7);
}

TEST_CASE("a broken tree file is named with line, piece and reason") {
    struct Row {
        const char* lines;
        std::uint32_t line;
        const char* piece;
        const char* message;
    };
    const Row rows[] = {
        {"1\t0\t-\t-\t-\t-\tten\n", 1, "ten", "a value is a whole number"},
        {"1\t0\tsize\t5\t1\t2\t0\n", 1, "size", "unknown trait"},
        {"1\t0\tplace\tfive\t1\t2\t0\n", 1, "five", "a limit is a whole number"},
        {"1\t0\tplace\t5\t0\t2\t0\n", 1, "0", "a branch is a later node's number"},
        {"1\t0\tplace\t5\t-1\t2\t0\n", 1, "-1", "a branch is a later node's number"},
        {"1\t1\t-\t-\t-\t-\t0\n", 1, "1", "nodes are numbered from 0"},
        {"1\t0\t-\t-\t-\t-\t0\n1\t2\t-\t-\t-\t-\t0\n", 2, "2", "nodes are numbered from 0"},
        {"2\t0\t-\t-\t-\t-\t0\n", 1, "2", "trees are numbered from 1"},
        {"1\t0\tplace\t5\t1\t2\t0\n1\t1\t-\t-\t-\t-\t0\n2\t0\t-\t-\t-\t-\t0\n", 3, "2", "this tree has no such node"},
        {"1\t0\tplace\t5\t1\t2\t0\n1\t1\t-\t-\t-\t-\t0\n", 0, "2", "this tree has no such node"},
        {nine_leaves, 0, "1", "a tree has eight leaves at most"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lines);
        Trees trees;
        const std::optional<quoth::Error> error = trees.add(row.lines, "bad.tsv");
        REQUIRE(error);
        CHECK(error->file == "bad.tsv");
        CHECK(error->line == row.line);
        CHECK(error->piece == row.piece);
        CHECK(error->message == row.message);
    }
}

TEST_CASE("every trait has a name of its own") {
    for (std::size_t i = 0; i < quoth::trait_count; ++i) {
        const auto trait = static_cast<Trait>(i);
        CAPTURE(quoth::name_of(trait));
        CHECK(quoth::trait_named(quoth::name_of(trait)) == trait);
    }
    CHECK_FALSE(quoth::trait_named("no-such-trait"));
}

TEST_CASE("the trees that are built in can be read") {
    Trees trees;
    CHECK_FALSE(trees.add(quoth::english::choice_trees, "choice-trees.tsv"));
    Trees records;
    CHECK_FALSE(records.add(quoth::english::record_trees, "record-trees.tsv"));
    Trees nested;
    CHECK_FALSE(nested.add(quoth::english::nested_trees, "nested-trees.tsv"));
}
