// The stage `text`: tokens and blocks.
#include "text/tokens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/keys.hpp"

namespace {

/// The built-in words and the few that these tests turn on.
const quoth::Lexicon& lexicon() {
    static const quoth::Lexicon words = [] {
        quoth::Lexicon made = quoth::Lexicon::english();
        const auto error = made.add_words(
            "rep.\t-\tabbreviation\nsen.\t-\tabbreviation\nno.\t-\tabbreviation\nno\tdeterminer\t-\nvs.\t-"
            "\tabbreviation\n"
            "'s\tpossessive_mark\t-\n're\tbe\t-\n've\thave\t-\n'll\tmodal\t-\n'd\tmodal\t-\n'm\tbe\t-\n",
            "test");
        REQUIRE_FALSE(error.has_value());
        return made;
    }();
    return words;
}

quoth::Reading read_tokens(std::string_view text) {
    quoth::Reading reading;
    reading.text = text;
    quoth::Tokenizer tokenizer;
    tokenizer.read(reading, lexicon());
    return reading;
}

/// The tokens' bytes, parted by |.
std::string tokens_of(std::string_view text) {
    const quoth::Reading reading = read_tokens(text);
    std::string out;
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
        if (i > 0) out += '|';
        out += reading.text_of(i);
    }
    return out;
}

struct Case {
    const char* text;
    const char* tokens;
};

void check_all(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(tokens_of(each.text) == each.tokens);
    }
}

}  // namespace

TEST_CASE("words, numbers and marks are tokens, white space is none") {
    check_all({{"", ""},
               {" \t\r\n ", ""},
               {"Rain fell.", "Rain|fell|."},
               {"Oslo (Norway), 3 May", "Oslo|(|Norway|)|,|3|May"},
               {"It cost $1,200.50, or 40%.", "It|cost|$|1,200.50|,|or|40|%|."},
               {"and/or snake_case", "and|/|or|snake_case"},
               {"Zoë Müller señaló", "Zoë|Müller|señaló"}});
}

TEST_CASE("clitics are tokens of their own, negations stay whole") {
    check_all({{"Smith's dog", "Smith|'s|dog"},
               {"Smith’s dog", "Smith|’s|dog"},
               {"they're we've he'll she'd I'm", "they|'re|we|'ve|he|'ll|she|'d|I|'m"},
               {"didn't can’t won't", "didn't|can’t|won't"},
               {"o'clock O’Brien d'Estaing", "o'clock|O’Brien|d'Estaing"},
               {"O'Brien's", "O'Brien|'s"},
               {"the voters' choice", "the|voters|'|choice"},
               {"the voters’ choice", "the|voters|’|choice"},
               {"U.S.'s", "U.S.|'s"},
               {"the 1990's", "the|1990|'s"},
               {"the \"Times\"'s editor", "the|\"|Times|\"|'s|editor"},
               {"SMITH'S", "SMITH|'S"},
               {"said: 's", "said|:|'|s"},
               {"'Sure,' he said", "'|Sure|,|'|he|said"}});
}

TEST_CASE("hyphenated words are one token") {
    check_all({{"co-founder R-Ohio Obama-era", "co-founder|R-Ohio|Obama-era"},
               {"a twenty-five-year-old's bike", "a|twenty-five-year-old|'s|bike"},
               {"U.S.-led talks", "U.S.-led|talks"},
               {"COVID-19 cases", "COVID-19|cases"},
               {"two- and three-year terms", "two|-|and|three-year|terms"},
               {"the vote -- 5-4 -- stood", "the|vote|--|5-4|--|stood"},
               {"word--word", "word|--|word"},
               {"a -b", "a|-|b"},
               {"non‑breaking", "non‑breaking"}});
}

TEST_CASE("times, dates and ranges in digits are one number") {
    check_all({{"at 10:30 a.m.", "at|10:30|a.m."},
               {"at 10:30am", "at|10:30am"},
               {"9/11", "9/11"},
               {"in 2016-17", "in|2016-17"},
               {"in 2016–17", "in|2016–17"},
               {"24/7.", "24/7|."},
               {"p. 3:", "p|.|3|:"}});
    CHECK(read_tokens("2016-17").tokens[0].kind == quoth::TokenKind::number);
    CHECK(read_tokens("10:30am").tokens[0].kind == quoth::TokenKind::word);
}

TEST_CASE("abbreviations keep their full stop") {
    check_all({{"U.S. troops", "U.S.|troops"},
               {"at 3 a.m. on", "at|3|a.m.|on"},
               {"the M.I.T. and Ph.D. rules", "the|M.I.T.|and|Ph.D.|rules"},
               {"J. K. Rowling and J.K. Rowling", "J.|K.|Rowling|and|J.K.|Rowling"},
               {"Rep. Lee and Sen. Roe vs. Ito", "Rep.|Lee|and|Sen.|Roe|vs.|Ito"},
               {"Sandra I. Gomez", "Sandra|I.|Gomez"},
               {"taller than I. Gomez left", "taller|than|I|.|Gomez|left"},
               {"so am I.", "so|am|I|."},
               {"He said no. Then he left.", "He|said|no|.|Then|he|left|."},
               {"No. 10 Downing Street", "No.|10|Downing|Street"},
               {"visit example.com.", "visit|example.com|."},
               {"Rep...", "Rep|..."}});
}

TEST_CASE("a full stop without a space behind it parts sentences") {
    check_all({{"the end.The next", "the|end|.|The|next"},
               {"@kim_poe.The latest", "@kim_poe|.|The|latest"},
               {"three ends.Four begins.Fine", "three|ends|.|Four|begins|.|Fine"},
               {"Sen.Roe", "Sen.|Roe"}});
}

TEST_CASE("addresses, handles and hashtags are one token") {
    check_all({{"see http://example.com/a?b=c,d#e.", "see|http://example.com/a?b=c,d#e|."},
               {"(https://example.org/x)", "(|https://example.org/x|)"},
               {"https://example.org/x_(y) z", "https://example.org/x_(y)|z"},
               {"“www.example.com”", "“|www.example.com|”"},
               {"pic.example.com/Ab3 now", "pic.example.com/Ab3|now"},
               {"write to jo.poe-kim@mail.example.com.", "write|to|jo.poe-kim@mail.example.com|."},
               {"@kim_poe's and @lee", "@kim_poe|'s|and|@lee"},
               {"#VoteNow! #1", "#VoteNow|!|#|1"},
               {"http:// nothing", "http|:|/|/|nothing"},
               {"http://...", "http|:|/|/|..."},
               {"a@b @ c", "a|@b|@|c"}});
}

TEST_CASE("marks carry their code point, dashes, ellipses and typed quotation marks a common one") {
    struct Mark {
        const char* text;
        std::size_t token;
        char32_t mark;
    };
    const std::vector<Mark> cases = {{"a, b", 1, U','},      {"\"a\"", 0, U'"'},       {"''a''", 0, 0x201D},
                                     {"``a''", 0, 0x201C},   {"“a”", 0, 0x201C},       {"a -- b", 1, 0x2014},
                                     {"a - b", 1, 0x2014},   {"a —b", 1, 0x2014},      {"a – b", 1, 0x2014},
                                     {"a–b", 1, 0x2014},     {"1–b", 1, 0x2013},       {"a- b", 1, U'-'},
                                     {"a ... b", 1, 0x2026}, {"a . . . b", 1, 0x2026}, {"a…", 1, 0x2026},
                                     {"a . . b", 1, U'.'},   {"a\xFF", 1, 0xFFFD},     {"a\xE2\x80", 1, 0xFFFD}};
    for (const Mark& each : cases) {
        CAPTURE(each.text);
        const quoth::Reading reading = read_tokens(each.text);
        REQUIRE(reading.tokens.size() > each.token);
        CHECK(static_cast<std::uint32_t>(reading.tokens[each.token].mark) == static_cast<std::uint32_t>(each.mark));
        CHECK(reading.tokens[each.token].kind == quoth::TokenKind::mark);
    }
}

TEST_CASE("a token tells its case and the space before it") {
    const quoth::Reading reading = read_tokens("Ann's FBI report, U.S. I Él ÉL");
    struct Expected {
        const char* text;
        bool space, capital, capitals;
    };
    const std::vector<Expected> expected = {
        {"Ann", true, true, false},     {"'s", false, false, false}, {"FBI", true, true, true},
        {"report", true, false, false}, {",", false, false, false},  {"U.S.", true, true, true},
        {"I", true, true, false},       {"Él", true, true, false},   {"ÉL", true, true, true}};
    REQUIRE(reading.tokens.size() == expected.size());
    for (std::uint32_t i = 0; i < expected.size(); ++i) {
        CAPTURE(expected[i].text);
        CHECK(reading.text_of(i) == expected[i].text);
        CHECK(reading.tokens[i].space_before == expected[i].space);
        CHECK(reading.tokens[i].capital == expected[i].capital);
        CHECK(reading.tokens[i].capitals == expected[i].capitals);
    }
}

TEST_CASE("a token's key is that of the word as the lists write it") {
    for (const char* word : {"Said", "DON’T", "Él", "İstanbul", "ΣΟΦΟΣ", "co-Founder", "\xEF\xBC\xA1"}) {
        CAPTURE(word);
        CHECK(quoth::token_key(word) == quoth::word_key(word));
    }
    CHECK(quoth::token_key("co\xC2\xADoperate") == quoth::word_key("cooperate"));
    CHECK(quoth::token_key("said") != quoth::token_key("says"));
}

TEST_CASE("any bytes are an article") {
    check_all({{"\xEF\xBB\xBFRain fell", "Rain|fell"},
               {"a\r\nb\rc", "a|b|c"},
               {"a\x01\x7F\x62", "a|b"},
               {"caf\xE9 au", "caf|\xE9|au"},
               {"a\xED\xA0\x80z", "a|\xED|\xA0|\x80|z"},
               {"a\xF0\x9F\x98", "a|\xF0\x9F\x98"},
               {"a\xC2\xA0"
                "b",
                "a|b"},
               {"x \xF0\x9F\x98\x80 y", "x|\xF0\x9F\x98\x80|y"},
               {"co\xC2\xADoperate", "co\xC2\xADoperate"}});
    CHECK(tokens_of(std::string_view("a\0b", 3)) == "a|b");
    CHECK(read_tokens(std::string(10000, '"')).tokens.size() == 10000);
    CHECK(read_tokens(std::string(10000, '\xFF')).tokens.size() == 10000);
    CHECK(read_tokens(std::string(10000, '-')).tokens.size() == 1);
}

TEST_CASE("tokens are in order, not empty and hold every letter and digit") {
    std::string text;
    for (int i = 0; i < 256; ++i) {
        text.append("a").append(1, static_cast<char>(i)).append("Z. ").append(1, static_cast<char>(255 - i));
    }
    const quoth::Reading reading = read_tokens(text);
    std::uint32_t end = 0;
    for (const quoth::Token& token : reading.tokens) {
        CHECK(token.begin >= end);
        CHECK(token.end > token.begin);
        for (std::uint32_t i = end; i < token.begin; ++i)
            CHECK_FALSE(std::isalnum(static_cast<unsigned char>(text[i])));
        end = token.end;
    }
    CHECK(end <= text.size());
}
