#include "sentences/sentences.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "quoted.hpp"

using namespace quoth;
using namespace quoth::testing;

namespace {

using Texts = std::vector<std::string>;

struct Case {
    const char* text;
    Texts sentences;
};

Texts sentences_at(const Reading& reading, std::uint8_t depth) {
    Texts texts;
    for (const Sentence& sentence : reading.sentences)
        if (sentence.depth == depth) texts.emplace_back(reading.text_of(sentence.tokens));
    return texts;
}

void check(const std::vector<Case>& cases, std::uint8_t depth = 0) {
    for (const Case& c : cases) {
        CAPTURE(std::string(c.text));
        CHECK(joined(sentences_at(read_quoted(c.text), depth)) == joined(c.sentences));
    }
}

}  // namespace

TEST_CASE("a sentence ends at a stop") {
    check({
        {"The bridge is safe. Nobody doubts it.", {"The bridge is safe.", "Nobody doubts it."}},
        {"Is it safe? Yes! It is...", {"Is it safe?", "Yes!", "It is..."}},
        {"It is safe (so they say.) Nobody doubts it.", {"It is safe (so they say.)", "Nobody doubts it."}},
        {"One thing is clear: it is safe; nobody doubts it.", {"One thing is clear: it is safe; nobody doubts it."}},
        {"No stop at all", {"No stop at all"}},
        {"He carried a .45-calibre gun. That is all.", {"He carried a .45-calibre gun.", "That is all."}},
        {"It costs 3.50 a day. That is all.", {"It costs 3.50 a day.", "That is all."}},
    });
}

TEST_CASE("an abbreviation ends a sentence only before a word that begins one") {
    check({
        {"Mr. Hale met Sen. Orr. They spoke.", {"Mr. Hale met Sen. Orr.", "They spoke."}},
        {"She left the U.S. The others stayed.", {"She left the U.S.", "The others stayed."}},
        {"She met U.S. President Hale.", {"She met U.S. President Hale."}},
        {"It is the No. 1 bridge. No. 2 is far.", {"It is the No. 1 bridge.", "No. 2 is far."}},
        {"Is it safe? No. The bridge is old.", {"Is it safe?", "No.", "The bridge is old."}},
        {"J. B. Hale came at 5 p.m. and left.", {"J. B. Hale came at 5 p.m. and left."}},
        {"The shop opens at 5 p.m. On Monday it is shut.", {"The shop opens at 5 p.m.", "On Monday it is shut."}},
    });
}

TEST_CASE("a quotation is one unit of the sentence around it") {
    check({
        {"\"It is safe. Nobody doubts it,\" she said. He left.",
         {"\"It is safe. Nobody doubts it,\" she said.", "He left."}},
        {"She said, \"It is safe. Nobody doubts it.\" He left.",
         {"She said, \"It is safe. Nobody doubts it.\"", "He left."}},
    });
    const Reading reading = read_quoted("\"It is safe. Nobody doubts it,\" she said.");
    REQUIRE(reading.sentences.size() == 3);
    const Sentence& outer = reading.sentences[0];
    REQUIRE(outer.units.size() == 4);
    CHECK(reading.units[outer.units.first].quotation == 0);
    CHECK(reading.units[outer.units.first].tokens == reading.quotations[0].tokens);
    CHECK(reading.units[outer.units.first + 1].quotation == none);
}

TEST_CASE("a sentence goes on after a quotation's own end where a tag follows") {
    check({
        {"\"Will you go?\" he asked. She did.", {"\"Will you go?\" he asked.", "She did."}},
        {"\"Will you go?\" Hale asked. She did.", {"\"Will you go?\" Hale asked.", "She did."}},
        {"\"Stop!\" the man shouted.", {"\"Stop!\" the man shouted."}},
        {"\"Stop!\" said Hale.", {"\"Stop!\" said Hale."}},
        {"\"Stop!\" Mayor Ann Hale of Orr said.", {"\"Stop!\" Mayor Ann Hale of Orr said."}},
        {"\"It is safe.\" Hale said that she knew.", {"\"It is safe.\"", "Hale said that she knew."}},
        {"\"Is it safe?\" Hale said that she knew.", {"\"Is it safe?\"", "Hale said that she knew."}},
        {"\"Is it safe?\" Hale, the mayor of Orr, asked. He left.",
         {"\"Is it safe?\" Hale, the mayor of Orr, asked.", "He left."}},
        {"\"Is it safe?\" Hale said to the crowd.", {"\"Is it safe?\" Hale said to the crowd."}},
        {"\"Is it safe?\" He said yes.", {"\"Is it safe?\"", "He said yes."}},
        {"\"Shut it!\" Their voices drowned out those who said no.",
         {"\"Shut it!\"", "Their voices drowned out those who said no."}},
        {"\"Shut it!\" 30-year-old Ann Hale left.", {"\"Shut it!\"", "30-year-old Ann Hale left."}},
        {"\"Is it safe?\" The bridge was shut.", {"\"Is it safe?\"", "The bridge was shut."}},
        {"She asked \"why?\" The bridge was shut.", {"She asked \"why?\"", "The bridge was shut."}},
        {"\"It is safe,\" Hale said. \"Very.\" He left.", {"\"It is safe,\" Hale said.", "\"Very.\"", "He left."}},
        {"\"It is safe.\" \"It is not.\"", {"\"It is safe.\"", "\"It is not.\""}},
    });
}

TEST_CASE("a quotation holds sentences of its own, one level deeper") {
    check({{"She said, \"It is safe. Nobody doubts it.\" He left.", {"It is safe.", "Nobody doubts it."}},
           {"\"He said 'Go. Now.' to me,\" she said.", {"He said 'Go. Now.' to me,"}}},
          1);
    check({{"\"He said 'Go. Now.' to me,\" she said.", {"Go.", "Now."}}}, 2);
    const Reading reading = read_quoted("She said, \"It is safe.\"");
    REQUIRE(reading.sentences.size() == 2);
    CHECK(reading.sentences[0].quotation == none);
    CHECK(reading.sentences[1].quotation == 0);
    CHECK(reading.sentences[1].depth == 1);
}

TEST_CASE("no sentence crosses a paragraph") {
    check({{"The bridge is\nsafe. So", {"The bridge is", "safe.", "So"}}});
    const Reading reading = read_quoted("One.\nTwo.");
    REQUIRE(reading.sentences.size() == 2);
    CHECK(reading.sentences[0].block == 0);
    CHECK(reading.sentences[1].block == 1);
}

TEST_CASE("a turn's label ends no sentence") {
    const Reading reading = read_article(
        "The mayor of Orr answers\n\nQ. Is the bridge safe?\n\nA. It is. I walk on it.\n\nQ. Who else?\n\nA. Nobody.");
    Texts first;
    for (const Sentence& sentence : reading.sentences)
        if (reading.blocks[sentence.block].kind == BlockKind::transcript)
            first.emplace_back(reading.text_of(sentence.tokens));
    CHECK(joined(first) ==
          joined({"Q. Is the bridge safe?", "A. It is.", "I walk on it.", "Q. Who else?", "A. Nobody."}));
}

TEST_CASE("every token stands in one unit of a sentence of depth 0, whatever the marks") {
    const std::vector<std::string> pieces = {"\"", "'", "“", "”", "(", ")", " ", " word", "Word", ",", ". ", "\n", "?"};
    std::uint32_t state = 7;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i) {
            state = state * 1664525U + 1013904223U;
            text += pieces[(state >> 16U) % pieces.size()];
        }
        CAPTURE(text);
        const Reading reading = read_quoted(text);
        std::uint32_t token = 0;
        std::uint32_t before = 0;
        for (const Sentence& sentence : reading.sentences) {
            REQUIRE(sentence.tokens.first >= before);
            before = sentence.tokens.first;
            REQUIRE_FALSE(sentence.units.empty());
            std::uint32_t at = sentence.tokens.first;
            for (std::uint32_t u = sentence.units.first; u < sentence.units.last; ++u) {
                REQUIRE(reading.units[u].tokens.first == at);
                at = reading.units[u].tokens.last;
            }
            REQUIRE(at == sentence.tokens.last);
            if (sentence.depth > 0) continue;
            REQUIRE(sentence.tokens.first == token);
            token = sentence.tokens.last;
        }
        REQUIRE(token == reading.tokens.size());
    }
}
