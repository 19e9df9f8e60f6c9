// Whatever bytes an article holds, the records keep what the public headers promise.
#include <quoth/quoth.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "guarantees.hpp"

namespace {

using namespace std::string_view_literals;
using quoth::Article;
using quoth::Extractor;
using quoth::test::breach;
using quoth::test::same;

const Extractor& extractor() {
    static const Extractor english;
    return english;
}

constexpr std::string_view small_article =
    "Harbour bridge to stay shut, says mayor\n\n"
    "The mayor of Port Ellin, Ann Lee, said on Monday that the bridge “would not open” before June.\n\n"
    "“We can’t risk it,” she told reporters. “Not with 4,000 cars a day.”\n\n"
    "Contractor Dunmore & Söhne denied that its steel had failed, and dismissed claims of a cover-up as ‘nonsense’.\n\n"
    "According to the council, repairs will cost €3m; “No,” said Mr Okoro when asked whether tolls would pay for "
    "them.\n";

std::string repeat(std::string_view piece, std::size_t times) {
    std::string result;
    result.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) result += piece;
    return result;
}

void check(std::string_view text) {
    const Article article = extractor().extract(text);
    CHECK(breach(text, article) == "");
}

// A text of `size` units, each taken from `pieces` by a generator with a fixed seed.
std::string shuffled(const std::vector<std::string_view>& pieces, std::size_t size, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += pieces[random() % pieces.size()];
    return text;
}

}  // namespace

TEST_CASE("the small article has records, so that its prefixes test something") {
    CHECK(extractor().extract(small_article).attributions.size() >= 3);
}

TEST_CASE("records are well formed whatever bytes the text holds") {
    struct Case {
        std::string name;
        std::string text;
    };
    const Case cases[] = {
        {"empty", ""},
        {"a byte-order mark alone", "\xEF\xBB\xBF"},
        {"a byte-order mark before an article", "\xEF\xBB\xBF" + std::string(small_article)},
        {"one newline", "\n"},
        {"blank lines only", "\n\n \n\t\n\r\n"},
        {"no newline at the end", "Ann Lee said the bridge was safe"},
        {"a clause that ends with its auxiliary", "Ann Lee said it did not"},
        {"a NUL alone", std::string(1, '\0')},
        {"NULs between the words", std::string("Ann\0Lee said\0 the bridge \0was\0 safe.\0"sv)},
        {"bytes that never occur in UTF-8", "Ann\xFF said \xFE\"We \xC0\xAFknow\"\xFF."},
        {"stray trailing bytes", "\x80\x80 Lee said \x80that it\xBF was \x80\x80\x80."},
        {"a lone high surrogate", "Lee said \xED\xA0\x80 that \xED\xA0\x80it was."},
        {"a surrogate pair as six bytes", "\"\xED\xA0\xBD\xED\xB8\x80,\" Lee said."},
        {"overlong forms", "Lee said \xE0\x80\xA2yes\xF0\x80\x80\xA2."},
        {"beyond the last code point", "Lee said \xF4\x90\x80\x80 it was \xF5\x80\x80\x80."},
        {"cut within a quotation mark", "\xE2\x80\x9CWe know,\xE2\x80"},
        {"cut within an emoji", "Lee said \xF0\x9F\x98"},
        {"characters beyond the basic plane", "“😀 we won,” 𝓐nn Lee said. “👩‍👩‍👧‍👦!”"},
        {"combining marks and joiners",
         "Lee\xCC\x81\xCC\x81\xCC\x81 said \xE2\x80\x8Dthat\xCC\x81 it\xE2\x80\x8B was."},
        {"right-to-left text and marks",
         "\xE2\x80\xAE"
         "Lee said “שלום” and \xE2\x80\x8F‘مرحبا’."},
        {"CR LF line ends", "Bridge shut\r\n\r\n“We can’t,” Lee said.\r\n“Not now.”\r\n"},
        {"CR line ends", "Bridge shut\r\r“We can’t,” Lee said.\r“Not now.”\r"},
        {"Unicode line ends", "Lee said\xE2\x80\xA8that it was.\xE2\x80\xA9“No,”\xC2\x85 he said."},
        {"no-break spaces", "Ann\xC2\xA0Lee\xC2\xA0said\xC2\xA0that it\xE2\x80\xAFwas."},
        {"quotation marks only", "\"\"''“”‘’«»„”‹›"},
        {"marks in the wrong order", "”We know“ Lee said’ that‘ \"it was”."},
        {"10,000 opening marks", repeat("“", 10000)},
        {"10,000 closing marks", repeat("”", 10000)},
        {"10,000 straight marks", repeat("\"", 10000)},
        {"10,000 apostrophes", repeat("'", 10000)},
        {"10,000 nested openings around a cue", repeat("“‘", 5000) + "we know, Lee said " + repeat("’”", 5000)},
        {"10,000 cues", repeat("said ", 10000)},
        {"10,000 names", repeat("Ann Lee, ", 10000)},
        {"10,000 colons", repeat("Lee: ", 10000)},
        {"5,000 sources nested", repeat("Lee said that ", 5000) + "it was so."},
        {"10,000 brackets", repeat("(", 5000) + "Lee said so" + repeat(")", 5000)},
        {"10,000 paragraphs of one letter", repeat("a\n\n", 10000)},
        {"10,000 denials", repeat("Lee denied that. \"No,\" he said. ", 5000)},
        {"one word of 100,000 letters", std::string(100000, 'a')},
        {"a name of 100,000 letters", "Lee" + std::string(100000, 'e') + " said that it was so."},
        {"spaces only", std::string(100000, ' ')},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        check(c.text);
    }
}

TEST_CASE("every prefix and every suffix of an article gives well-formed records") {
    for (std::size_t at = 0; at <= small_article.size(); ++at) {
        CAPTURE(at);
        check(small_article.substr(0, at));
        check(small_article.substr(at));
    }
}

TEST_CASE("an article that ends in the middle of a name gives well-formed records") {
    for (const char* text : {"He met President", "He met Mr.", "said Ann Lee", "the mayor, Ann Lee",
                             "Minister of State for", "said the 34-year-old", "Carmaker Voltaro", "a spokesman for"}) {
        CAPTURE(text);
        check(text);
    }
}

TEST_CASE("an article with any one byte changed gives well-formed records") {
    for (const char byte : {'\0', '\n', '"', '\xE2', '\x80', '\xFF'}) {
        for (std::size_t at = 0; at < small_article.size(); ++at) {
            std::string text(small_article);
            text[at] = byte;
            CAPTURE(at);
            CAPTURE(static_cast<int>(byte));
            check(text);
        }
    }
}

TEST_CASE("random bytes give well-formed records") {
    std::mt19937 random(20240229);
    for (int round = 0; round < 300; ++round) {
        std::string text(random() % 2000, '\0');
        for (char& c : text) c = static_cast<char>(random() & 0xFFU);
        CAPTURE(round);
        check(text);
    }
}

TEST_CASE("random words and marks of the news give well-formed records") {
    const std::vector<std::string_view> pieces = {
        "Ann Lee ",   "the mayor ", "she ",    "who ",     "said ",   "denied ", "told reporters ",
        "that ",      "it ",        "is not ", "false ",   "claims ", "to ",     "according ",
        "“",          "”",          "\"",      "‘",        "’",       "'s ",     ", ",
        ". ",         ": ",         "; ",      "? ",       "— ",      "(",       ") ",
        "\n",         "\n\n",       "\r\n",    "Dr. ",     "Söhne ",  "No",      "and ",
        "adding ",    "€3m ",       "- ",      "@lee ",    "has ",    "been ",   "expected ",
        "by ",        "as ",        "…",       "\xE2\x80", "\xFF",    "\t",      "BERLIN ",
        "(Reuters) ", "Q: ",        "may ",    "calls ",   "warned "};
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        check(shuffled(pieces, 20 + seed % 200, seed));
    }
}

TEST_CASE("one sentence of a megabyte gives well-formed records") {
    check(repeat("Lee said that the bridge, which he called “unsafe”, would open and ", 16000) + "that was all.");
}

TEST_CASE("an open quotation of a quarter of a megabyte gives well-formed records") {
    check("“" + repeat("the bridge, he said, was shut and ", 8000));
}

TEST_CASE("the same text gives the same records, in any thread and by any copy") {
    const std::string texts[] = {std::string(small_article), repeat(small_article, 20),
                                 shuffled({"Ann Lee ", "said ", "“", "”", "that ", "it ", "denied ", ". "}, 2000, 7)};
    for (const std::string& text : texts) {
        const Article first = extractor().extract(text);
        CHECK(same(first, extractor().extract(text)));
        CHECK(same(first, Extractor().extract(text)));

        Article results[2];
        std::vector<std::thread> threads;
        for (Article& result : results) {
            threads.emplace_back([&result, &text] {
                const Extractor copy = extractor();
                for (int i = 0; i < 20; ++i) {
                    result = copy.extract(repeat("Lee denied it. ", static_cast<std::size_t>(i)));
                    result = copy.extract(text);
                }
            });
        }
        for (std::thread& thread : threads) thread.join();
        for (const Article& result : results) CHECK(same(first, result));
    }
}

TEST_CASE("a text longer than the limit has a status and no records") {
    quoth::Options options;
    options.max_bytes = 100;
    const auto loaded = Extractor::load(options);
    REQUIRE(std::holds_alternative<Extractor>(loaded));
    const Article article = std::get<Extractor>(loaded).extract(small_article);
    CHECK(article.status == quoth::Status::too_large);
    CHECK(article.attributions.empty());
    CHECK(article.speakers.empty());
}
