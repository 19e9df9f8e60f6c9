#include "quotes/quotations.hpp"

#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <vector>

#include "quoted.hpp"

using namespace quoth;
using namespace quoth::testing;

namespace {

using Texts = std::vector<std::string>;

struct Case {
    const char* text;
    Texts quotations;  // with their marks, outer before inner
};

Texts texts_of(const Reading& reading) {
    Texts texts;
    for (const Quotation& quotation : reading.quotations) texts.emplace_back(reading.text_of(quotation.tokens));
    return texts;
}

void check(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        CAPTURE(std::string(c.text));
        CHECK(joined(texts_of(read_quoted(c.text))) == joined(c.quotations));
    }
}

const char* name_of_role(QuotationRole role) {
    switch (role) {
        case QuotationRole::utterance: return "utterance";
        case QuotationRole::fragment: return "fragment";
        case QuotationRole::scrap: return "scrap";
        case QuotationRole::title: return "title";
    }
    return "";
}

struct RoleCase {
    const char* text;  // with one quotation
    const char* role;
};

}  // namespace

TEST_CASE("double marks of every style open and close") {
    check({
        {"“The bridge is safe,” the mayor said.", {"“The bridge is safe,”"}},
        {"\"The bridge is safe,\" the mayor said.", {"\"The bridge is safe,\""}},
        {"''The bridge is safe,'' the mayor said.", {"''The bridge is safe,''"}},
        {"``The bridge is safe,'' the mayor said.", {"``The bridge is safe,''"}},
        {"‘‘The bridge is safe,’’ the mayor said.", {"‘‘The bridge is safe,’’"}},
        {"‘’The bridge is safe,’’ the mayor said.", {"‘’The bridge is safe,’’"}},
        {"’’The bridge is safe,’’ the mayor said.", {"’’The bridge is safe,’’"}},
        {"«The bridge is safe», the mayor said.", {"«The bridge is safe»"}},
        {"« The bridge is safe », the mayor said.", {"« The bridge is safe »"}},
        {"„The bridge is safe“, the mayor said.", {"„The bridge is safe“"}},
        {"„The bridge is safe”, the mayor said.", {"„The bridge is safe”"}},
        {"The mayor said \"yes\" and \"no\" in one breath.", {"\"yes\"", "\"no\""}},
        {"A word (\"yes\") in brackets, a word—\"no\"—between dashes.", {"\"yes\"", "\"no\""}},
    });
}

TEST_CASE("single marks are quotation marks in British text") {
    check({
        {"‘The bridge is safe,’ the mayor said.", {"‘The bridge is safe,’"}},
        {"'The bridge is safe,' the mayor said.", {"'The bridge is safe,'"}},
        {"The mayor called it 'a safe bridge' on Monday.", {"'a safe bridge'"}},
        {"‘It isn’t the players’ fault,’ he said.", {"‘It isn’t the players’ fault,’"}},
        {"'It isn't the players' fault,' he said.", {"'It isn't the players' fault,'"}},
        {"He spoke of 'the walkers' in the park.", {"'the walkers'"}},
    });
}

TEST_CASE("apostrophes are no quotation marks") {
    check({
        {"At two o'clock the players' bus left St Giles' church.", {}},
        {"The '90s were all rock 'n' roll, and the '80s too.", {}},
        {"The dogs' owners met the drivers' union.", {}},
        {"They were talkin' about the farmers’ market.", {}},
        {"It’s the workers’ choice, isn’t it?", {}},
        {"\"It's the '60s again,\" she said of the dancers' shoes.", {"\"It's the '60s again,\""}},
        {"The minister‘s car was late.", {}},
        {"'Tis the season for 'em, and the players' as well.", {}},
    });
}

TEST_CASE("inches and feet are no quotation marks") {
    check({
        {"He is 6'2\" and plays in goal.", {}},
        {"A pipe of 12\" burst.", {}},
        {"\"He is 6'2\" at least,\" she said.", {"\"He is 6'2\" at least,\""}},
    });
}

TEST_CASE("quotations nest") {
    check({
        {"“He said ‘never again’ to me,” she said.", {"“He said ‘never again’ to me,”", "‘never again’"}},
        {"\"He said, 'Never again,'\" she said.", {"\"He said, 'Never again,'\"", "'Never again,'"}},
        {"‘He said “never again” to me,’ she said.", {"‘He said “never again” to me,’", "“never again”"}},
        {"\"'Never again' was what he said,\" she said.", {"\"'Never again' was what he said,\"", "'Never again'"}},
        {"\"He liked “old bridges” and “new ones” alike,\" she said.",
         {"\"He liked “old bridges” and “new ones” alike,\"", "“old bridges”", "“new ones”"}},
        {"\"He told me \"go away\" and left,\" she said.", {"\"He told me \"go away\" and left,\"", "\"go away\""}},
    });
    const Reading reading = read_quoted("“He said ‘never again’ to me,” she said.");
    REQUIRE(reading.quotations.size() == 2);
    CHECK(reading.quotations[0].depth == 0);
    CHECK(reading.quotations[0].parent == none);
    CHECK(reading.quotations[1].depth == 1);
    CHECK(reading.quotations[1].parent == 0);
}

TEST_CASE("mismatched and misplaced marks are paired") {
    check({
        {"\"The bridge is safe,” the mayor said.", {"\"The bridge is safe,”"}},
        {"“The bridge is safe,\" the mayor said.", {"“The bridge is safe,\""}},
        {"“The bridge is safe,“ the mayor said.", {"“The bridge is safe,“"}},
        {"\"The bridge is safe, \"the mayor said. \"It is.\"", {"\"The bridge is safe, \"", "\"It is.\""}},
        {"\" The bridge is safe, \" the mayor said.", {"\" The bridge is safe, \""}},
        {"\"The bridge is safe,\"the mayor said.", {"\"The bridge is safe,\""}},
        {"“He said, ‘Never again,” she said.", {"“He said, ‘Never again,”", "‘Never again,"}},
    });
}

TEST_CASE("an unclosed quotation ends where its speaker is named, or with its paragraph") {
    check({
        {"\"The bridge is safe, the mayor said.\nNobody crossed it.", {"\"The bridge is safe,"}},
        {"\"The bridge is safe. It always was.\nNobody crossed it.", {"\"The bridge is safe. It always was."}},
        {"The mayor spoke of a \"safe bridge on Monday. Nobody crossed it.", {"\"safe bridge on Monday."}},
        {"\"The bridge is safe, the mayor said. \"I walk on it.\" He left.",
         {"\"The bridge is safe,", "\"I walk on it.\""}},
    });
    const Reading reading = read_quoted("\"The bridge is safe. It always was.");
    REQUIRE(reading.quotations.size() == 1);
    CHECK(reading.quotations[0].opened);
    CHECK_FALSE(reading.quotations[0].closed);
}

TEST_CASE("a closing mark without an opening one") {
    check({
        {"The bridge is safe,\" the mayor said.", {"The bridge is safe,\""}},
        {"He waited. The bridge is safe,\" said the mayor.", {"The bridge is safe,\""}},
        {"The bridge\" is safe.", {}},
    });
    const Reading reading = read_quoted("The bridge is safe,\" the mayor said.");
    REQUIRE(reading.quotations.size() == 1);
    CHECK_FALSE(reading.quotations[0].opened);
    CHECK(reading.quotations[0].closed);
}

TEST_CASE("a quotation over several paragraphs is linked") {
    const Reading reading = read_quoted(
        "“The bridge is safe,” the mayor said. “I walk on it.\n“My children walk on it.\n“Everybody does.”\n“Not I,” "
        "said his wife.");
    CHECK(texts_of(reading) == Texts{"“The bridge is safe,”", "“I walk on it.", "“My children walk on it.",
                                     "“Everybody does.”", "“Not I,”"});
    CHECK(reading.quotations[1].continues == none);
    CHECK(reading.quotations[2].continues == 1);
    CHECK(reading.quotations[3].continues == 2);
    CHECK(reading.quotations[4].continues == none);
}

TEST_CASE("a paragraph that nobody reopened goes on with the one before") {
    const Reading reading = read_quoted("The mayor said: \"The bridge is safe.\nI walk on it.\" He left.");
    CHECK(texts_of(reading) == Texts{"\"The bridge is safe.", "I walk on it.\""});
    CHECK(reading.quotations[1].continues == 0);
    CHECK_FALSE(reading.quotations[1].opened);
}

TEST_CASE("roles of quotations") {
    const std::vector<RoleCase> cases = {
        {"\"The bridge is safe,\" the mayor said.", "utterance"},
        {"The mayor said, \"The bridge is safe.\"", "utterance"},
        {"The mayor said that \"he would never close the bridge\" again.", "utterance"},
        {"\"No,\" she said.", "utterance"},
        {"\"Absolutely,\" said the mayor.", "utterance"},
        {"\"Why?\" she asked.", "utterance"},
        {"She called it \"a very old bridge\" on Monday.", "fragment"},
        {"She called it \"the oldest of bridges.\"", "fragment"},
        {"She called it \"old\" on Monday.", "scrap"},
        {"She called it \"unsafe.\"", "scrap"},
        {"Joan \"Pepper\" Marlow won.", "title"},
        {"She played in \"The Long Way Home\" on Monday.", "title"},
        {"He wrote the novel \"Orchards.\"", "title"},
        {"In her memoir, \"A Time of Bridges,\" she tells all.", "title"},
        {"\"The Long Way Home\" is about a bridge.", "title"},
        {"She told \"The Long Way Home\" that she would come back.", "title"},
        {"\"Never Again,\" the mayor said.", "utterance"},
        {"The crowd heard shouts of \"Orr! Orr!\" and left.", "scrap"},
    };
    for (const RoleCase& c : cases) {
        CAPTURE(std::string(c.text));
        const Reading reading = read_quoted(c.text);
        REQUIRE(reading.quotations.size() == 1);
        CHECK(std::string(name_of_role(reading.quotations[0].role)) == c.role);
    }
}

TEST_CASE("capitals tell nothing in a headline") {
    const Reading reading = read_article(
        "Hale Calls Bridge 'A Very Old Thing' Again\n\nThe mayor spoke on Monday. He left at noon.\n\nNobody answered "
        "him.");
    REQUIRE(reading.blocks[0].kind == BlockKind::headline);
    REQUIRE(reading.quotations.size() == 1);
    CHECK(reading.quotations[0].role == QuotationRole::fragment);
}

TEST_CASE("a quotation goes on behind a caption") {
    const Reading reading = read_article(
        "Bridge is safe, says mayor\n\nThe mayor said: \"The bridge is safe and I walk on it.\n\nPhoto: Ann Roe\n\n"
        "\"My children walk on it too.\"\n\nNobody else did.");
    REQUIRE(reading.quotations.size() == 2);
    CHECK_FALSE(reading.quotations[0].closed);
    CHECK(reading.quotations[1].continues == 0);
}

TEST_CASE("marks that hold no word are no quotation") {
    check({
        {"\"\"", {}},
        {"\"...\" was all.", {}},
        {"\"", {}},
        {"", {}},
        {"' '' \" “ ‘ ” ’ « » „", {}},
    });
}

TEST_CASE("quotations lie inside each other or apart, whatever the marks") {
    const std::vector<std::string> pieces = {"\"",    "'",    "“", "”",  "‘",  "’", " ",
                                             " word", "Word", ",", ". ", "\n", "''"};
    std::uint32_t state = 1;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i) {
            state = state * 1664525U + 1013904223U;
            text += pieces[(state >> 16U) % pieces.size()];
        }
        CAPTURE(text);
        const Reading reading = read_quoted(text);
        for (std::size_t i = 0; i < reading.quotations.size(); ++i) {
            const Quotation& q = reading.quotations[i];
            REQUIRE(q.tokens.last <= reading.tokens.size());
            REQUIRE_FALSE(q.inside().empty());
            if (q.parent != none) {
                REQUIRE(q.parent < i);
                REQUIRE(reading.quotations[q.parent].inside().contains(q.tokens));
                REQUIRE(reading.quotations[q.parent].depth + 1 == q.depth);
            } else {
                REQUIRE(q.depth == 0);
            }
            if (i > 0) REQUIRE(reading.quotations[i - 1].tokens.first <= q.tokens.first);
        }
    }
}

TEST_CASE("time grows with the number of marks and no faster") {
    for (const std::string piece : {"\"", "\" ", " \"a", "a\" ", "' ", " 'a", "“", "a, ” said he ", "\"'"}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 1000000) text += piece;
        Reading reading = read_tokens(text);
        const std::clock_t start = std::clock();  // processor time: other programs don't count
        read_quotations(reading, english());
        read_sentences(reading, english());
        const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        CHECK(took < 5.0);  // some 0.1 s; quadratic would be minutes
    }
}
