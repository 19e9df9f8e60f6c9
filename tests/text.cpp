// The stage `text`: tokens and blocks.
#include "text/tokens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/block_patterns.hpp"
#include "text/blocks.hpp"
#include "text/keys.hpp"

namespace {

/// The built-in words and the few that these tests turn on.
const quoth::Lexicon& lexicon() {
    static const quoth::Lexicon words = [] {
        quoth::Lexicon made = quoth::Lexicon::english();
        const auto error = made.add_words(
            "no.\t-\tabbreviation\nno\tdeterminer\t-\nvs.\t-"
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
        CAPTURE(std::string(each.text));
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
               {"the party‘s", "the|party|‘s"},
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
               {"at 6:30p.m. on", "at|6:30p.m.|on"},
               {"at 2.5 metres", "at|2.5|metres"},
               {"the M.I.T. and Ph.D. rules", "the|M.I.T.|and|Ph.D.|rules"},
               {"J. K. Rowling and J.K. Rowling", "J.|K.|Rowling|and|J.K.|Rowling"},
               {"Rep. Lee and Sen. Roe vs. Ito", "Rep.|Lee|and|Sen.|Roe|vs.|Ito"},
               {"Sandra I. Gomez", "Sandra|I.|Gomez"},
               {"taller than I. Gomez left", "taller|than|I|.|Gomez|left"},
               {"wrote on X. Gomez left", "wrote|on|X|.|Gomez|left"},
               {"Ibram X. Gomez", "Ibram|X.|Gomez"},
               {"so am I.", "so|am|I|."},
               {"He said no. Then he left.", "He|said|no|.|Then|he|left|."},
               {"No. 10 Downing Street", "No.|10|Downing|Street"},
               {"visit example.com.", "visit|example.com|."},
               {"a sales rep. Then", "a|sales|rep|.|Then"},
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
        CAPTURE(std::string(each.text));
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
        CAPTURE(std::string(expected[i].text));
        CHECK(reading.text_of(i) == expected[i].text);
        CHECK(reading.tokens[i].space_before == expected[i].space);
        CHECK(reading.tokens[i].capital == expected[i].capital);
        CHECK(reading.tokens[i].capitals == expected[i].capitals);
    }
}

TEST_CASE("a token's key is that of the word as the lists write it") {
    for (const char* word : {"Said", "DON’T", "Él", "İstanbul", "ΣΟΦΟΣ", "co-Founder", "\xEF\xBC\xA1"}) {
        CAPTURE(std::string(word));
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

namespace {

const char* name_of(quoth::BlockKind kind) {
    constexpr const char* names[] = {"headline",  "byline",  "dateline",   "heading",
                                     "paragraph", "caption", "transcript", "boilerplate"};
    return names[static_cast<std::size_t>(kind)];
}

/// The blocks as lines `kind: first token ... last token`, a label before an arrow.
std::string blocks_of(std::string_view text) {
    static const quoth::BlockPatterns patterns = quoth::BlockPatterns::english();
    quoth::Reading reading = read_tokens(text);
    quoth::read_blocks(reading, lexicon(), patterns);
    std::string out;
    for (const quoth::TextBlock& block : reading.blocks) {
        out += name_of(block.kind);
        out += block.question ? "? " : " ";
        if (!block.label.empty()) out.append(reading.text_of(block.label)).append(" > ");
        const quoth::Range rest = {block.label.empty() ? block.tokens.first : block.label.last, block.tokens.last};
        for (std::uint32_t i = rest.first; i < rest.last; ++i) {
            if (i > rest.first && reading.tokens[i].space_before) out += ' ';
            out += reading.text_of(i);
        }
        out += '\n';
    }
    return out;
}

struct BlockCase {
    const char* text;
    const char* blocks;
};

void check_blocks(const std::vector<BlockCase>& cases) {
    for (const BlockCase& each : cases) {
        CAPTURE(std::string(each.text));
        CHECK(blocks_of(each.text) == each.blocks);
    }
}

/// Whether `line`, in the middle of an article, is a block of this kind.
void check_line(const char* line, const char* kind) {
    const std::string text = std::string("Rain stops play\n\nIt rained all day on the coast.\n\n") + line +
                             "\n\nThe match will go on when the rain has stopped, they said.\n";
    const std::string blocks = blocks_of(text);
    const std::string second = "paragraph It rained all day on the coast.\n";
    const std::size_t at = blocks.find(second);
    CAPTURE(std::string(line));
    CAPTURE(std::string(kind));
    REQUIRE(at != std::string::npos);
    const std::string rest = blocks.substr(at + second.size());
    CHECK(rest.substr(0, rest.find(' ')) == kind);
}

}  // namespace

TEST_CASE("the first short paragraph is the headline, a report's first sentence is none") {
    check_blocks({
        {"Airline denies cutting safety checks\n\nThe carrier's fleet was grounded.",
         "headline Airline denies cutting safety checks\nparagraph The carrier's fleet was grounded.\n"},
        {"Airline denies cutting safety checks.\nThe carrier's fleet was grounded.",
         "headline Airline denies cutting safety checks.\nparagraph The carrier's fleet was grounded.\n"},
        {"Roe: ‘We Will Win This Vote.’\n\nThe mayor spoke late.",
         "headline Roe: ‘We Will Win This Vote.’\nparagraph The mayor spoke late.\n"},
        {"The school said term would start late. Details are at the gate.",
         "paragraph The school said term would start late. Details are at the gate.\n"},
        {"The bridge is shut.", "paragraph The bridge is shut.\n"},
        {"\"We won,\" she said.\n\nThen she left.", "paragraph \"We won,\" she said.\nparagraph Then she left.\n"},
        {"The mayor said on Tuesday that the bridge would stay shut.\n\nHe left.",
         "paragraph The mayor said on Tuesday that the bridge would stay shut.\nparagraph He left.\n"},
        {"By Ann Roe\n\nBridge shut\n\nThe bridge is shut.",
         "byline By Ann Roe\nheadline Bridge shut\nparagraph The bridge is shut.\n"},
        {"Opinion\n\nThe bus is late again\n\nThe bus is late.",
         "heading Opinion\nheadline The bus is late again\nparagraph The bus is late.\n"},
        {"The bus is late\n\nMary Roe\n\nThe bus is late.",
         "headline The bus is late\nbyline Mary Roe\nparagraph The bus is late.\n"},
        {"", ""},
        {" \n\n ", ""},
    });
}

TEST_CASE("blank lines and single newlines part paragraphs, wrapped lines belong together") {
    check_blocks({
        {"Bridge shut\r\n\r\nThe bridge is shut.\r\n\r\nIt rained.",
         "headline Bridge shut\nparagraph The bridge is shut.\nparagraph It rained.\n"},
        {"Bridge shut\nThe bridge is shut.\nIt rained.",
         "headline Bridge shut\nparagraph The bridge is shut.\nparagraph It rained.\n"},
        {"Bridge shut\rThe bridge is shut.\rIt rained.",
         "headline Bridge shut\nparagraph The bridge is shut.\nparagraph It rained.\n"},
        {"Bridge shut\n\nThe old bridge over the river will be shut for the\nwhole of the winter, the council said, "
         "because\n"
         "two of its piers have moved since the flood.\n\nA ferry will run from Monday.\n",
         "headline Bridge shut\nparagraph The old bridge over the river will be shut for the whole of the winter, the "
         "council "
         "said, because two of its piers have moved since the flood.\nparagraph A ferry will run from Monday.\n"},
        {"Bridge shut\n\nThe council told the drivers of the town\nthat the bridge was shut.\n\nIt rained.",
         "headline Bridge shut\nparagraph The council told the drivers of the town that the bridge was shut.\n"
         "paragraph It rained.\n"},
    });
}

TEST_CASE("a short block without a full stop is a heading, the items of a list are none") {
    check_blocks({
        {"Bridge shut\n\nThe bridge is shut.\n\nFerries to run\n\nA ferry will run.",
         "headline Bridge shut\nparagraph The bridge is shut.\nheading Ferries to run\nparagraph A ferry will run.\n"},
        {"Bridge shut\n\nThe bridge is shut.\n\n15:42\nA ferry will run.",
         "headline Bridge shut\nparagraph The bridge is shut.\nheading 15:42\nparagraph A ferry will run.\n"},
        {"Bridge shut\n\nThe council said:\n\nA ferry will run.",
         "headline Bridge shut\nparagraph The council said:\nparagraph A ferry will run.\n"},
        {"Bridge shut\n\nThe bridge is shut.\n\nNorth ferry\nSouth ferry\nCar ferry\n\nA ferry will run.",
         "headline Bridge shut\nparagraph The bridge is shut.\nparagraph North ferry\nparagraph South ferry\n"
         "paragraph Car ferry\nparagraph A ferry will run.\n"},
        {"Bridge shut\n\nThe bridge is shut.\n\n* * *\n\nA ferry will run.",
         "headline Bridge shut\nparagraph The bridge is shut.\nboilerplate * * *\nparagraph A ferry will run.\n"},
    });
}

TEST_CASE("a dateline is a block of its own before its paragraph") {
    struct Dateline {
        const char* line;
        const char* rest;
    };
    const std::vector<Dateline> cases = {{"SUVA —", "Rain fell."},
                                         {"DAKAR (Sahel News) —", "Rain fell."},
                                         {"SUVA, Feb. 2 (AP) -", "“Rain fell.”"},
                                         {"LONDON, Jan 5 —", "Rain fell."},
                                         {"MANCHESTER, N.H. --", "Rain fell."},
                                         {"SELMA, Verrania —", "Rain fell."},
                                         {"NEW YORK (AP)—", "Rain fell."},
                                         {"Cleveland (AFP) –", "Rain fell."},
                                         {"Nov 6 (Ledger Newswire) -", "Rain fell."},
                                         {"PORTO, Verrania-", "Rain fell."},
                                         {"PORTO, Verrania Jan 4 –", "Rain fell."},
                                         {"New Suva, June 26 (AFP):", "Rain fell."},
                                         {"Delhi, March 3 (IANS)", "Rain fell."},
                                         {"(Reuters) -", "Rain fell."}};
    for (const Dateline& each : cases) {
        CAPTURE(std::string(each.line));
        const std::string text = std::string("Storm\n\n") + each.line + " " + each.rest;
        CHECK(blocks_of(text) ==
              std::string("headline Storm\ndateline ") + each.line + "\nparagraph " + each.rest + "\n");
    }
    for (const char* none :
         {"UPDATE — Rain fell.", "NATO — the alliance of the west — met.", "Sen. Ann Roe (R-Ohio) — Rain.",
          "FERRIES HAVE A WINTER OF RAIN - Rain fell.", "The ferry - Rain or not - will run."}) {
        CAPTURE(std::string(none));
        CHECK(blocks_of(std::string("Storm\n\n") + none) == std::string("headline Storm\nparagraph ") + none + "\n");
    }
}

TEST_CASE("labels of a transcript make turns, a colon alone makes none") {
    check_blocks({
        {"Town talk\n\nQ: Why a ferry?\n\nA: It rained.",
         "headline Town talk\ntranscript? Q > : Why a ferry?\ntranscript A > : It rained.\n"},
        {"Town talk\n\nCHAIR: The meeting is open.\n\nRain fell.",
         "headline Town talk\ntranscript CHAIR > : The meeting is open.\nparagraph Rain fell.\n"},
        {"Town talk\n\nAnn Roe: Why a ferry?\n\nJo Poe: It rained.\n\nRoe: All day?\n\nPoe: Yes.",
         "headline Town talk\ntranscript Ann Roe > : Why a ferry?\ntranscript Jo Poe > : It rained.\n"
         "transcript Roe > : All day?\ntranscript Poe > : Yes.\n"},
        {"Town talk\n\nGazette: Why a ferry?\n\nJo Poe: It rained.\n\nGazette: All day?\n\nPoe: Yes.",
         "headline Town talk\ntranscript Gazette > : Why a ferry?\ntranscript Jo Poe > : It rained.\n"
         "transcript Gazette > : All day?\ntranscript Poe > : Yes.\n"},
        {"Town talk\n\nRoe: Why a ferry?\n\nPoe: It rained.\n\nRoe: All day?",
         "headline Town talk\ntranscript Roe > : Why a ferry?\nparagraph Poe: It rained.\ntranscript Roe > : All "
         "day?\n"},
        {"Town talk\n\nAnn Roe: Why a ferry?\n\nIt rained.",
         "headline Town talk\nparagraph Ann Roe: Why a ferry?\nparagraph It rained.\n"},
        {"Roe: No Ferry\n\nIt rained.", "headline Roe: No Ferry\nparagraph It rained.\n"},
        {"Votes\n\nRoe: 12.\n\nPoe: 14.\n\nRoe: 15.",
         "headline Votes\nparagraph Roe: 12.\nparagraph Poe: 14.\nparagraph Roe: 15.\n"},
        {"Ferry sinks\n\nPORT ROE: The ferry sank.\n\nIt rained.",
         "headline Ferry sinks\ndateline PORT ROE:\nparagraph The ferry sank.\nparagraph It rained.\n"},
        {"Ferry sinks\n\nSHAH ROE: The ferry sank, says the council.\n\nIt rained.",
         "headline Ferry sinks\ndateline SHAH ROE:\nparagraph The ferry sank, says the council.\nparagraph It "
         "rained.\n"},
        {"Talk\n\nUPDATE: The ferry runs.\n\nIt rained.",
         "headline Talk\nparagraph UPDATE: The ferry runs.\nparagraph It rained.\n"},
    });
}

TEST_CASE("a turn's label may stand on a line of its own, behind a time, and before a short turn") {
    check_blocks({
        {"Town talk\n\nANN ROE:\nWhy a ferry?\nJO POE:\nIt rained all day.\nANN ROE:\nAnd then?",
         "headline Town talk\ntranscript ANN ROE > : Why a ferry?\ntranscript JO POE > : It rained all day.\n"
         "transcript ANN ROE > : And then?\n"},
        {"Town talk\n\nAnn Roe:\n\nWhy a ferry?\n\nJo Poe:\n\nIt rained all day.\n\nAnn Roe:\n\nAnd then?",
         "headline Town talk\ntranscript Ann Roe > : Why a ferry?\ntranscript Jo Poe > : It rained all day.\n"
         "transcript Ann Roe > : And then?\n"},
        {"Town talk\n\nANN ROE:\n\nIt rained.", "headline Town talk\nheading ANN ROE:\nparagraph It rained.\n"},
        {"Town talk\n\n[02:00:03] ANN ROE, ANCHOR: The ferry sank today.",
         "headline Town talk\nboilerplate [02:00:03]\ntranscript ANN ROE, ANCHOR > : The ferry sank today.\n"},
        {"Town talk\n\nANN ROE, CHIEF ANCHOR: Good morning, Poe.\n\nRain fell.",
         "headline Town talk\ntranscript ANN ROE, CHIEF ANCHOR > : Good morning, Poe.\nparagraph Rain fell.\n"},
        {"Ferries in trouble again\n\nROE COUNTY: Ferry Sinks In Storm\n\nRain fell.",
         "headline Ferries in trouble again\nheading ROE COUNTY: Ferry Sinks In Storm\nparagraph Rain fell.\n"},
    });
}

TEST_CASE("a turn goes on over paragraphs in which somebody speaks of himself or to somebody") {
    check_blocks({
        {"Town talk\n\nQ: Why a ferry?\n\nA: It rained.\n\nThe bridge was shut. I had to cross.\n\nQ: And "
         "then?\n\nA: It sank.\n\nRain fell in the whole of the county.",
         "headline Town talk\ntranscript? Q > : Why a ferry?\ntranscript A > : It rained.\n"
         "transcript The bridge was shut. I had to cross.\ntranscript? Q > : And then?\ntranscript A > : It sank.\n"
         "paragraph Rain fell in the whole of the county.\n"},
        {"Town talk\n\nQ: Why a ferry?\n\nA: It rained.\n\nThe mayor, Jo Poe, nodded.\n\nQ: And then?\n\nA: It "
         "sank.\n\nYou can read more about ferries in the library.",
         "headline Town talk\ntranscript? Q > : Why a ferry?\ntranscript A > : It rained.\n"
         "paragraph The mayor, Jo Poe, nodded.\ntranscript? Q > : And then?\ntranscript A > : It sank.\n"
         "paragraph You can read more about ferries in the library.\n"},
    });
}

TEST_CASE("titles of other articles below a link are boilerplate") {
    check_blocks({
        {"Bridge shut\n\nThe bridge is shut.\n\nRead more\n\nFerries to run all night, says Roe\n\nMayor denies "
         "plan\n",
         "headline Bridge shut\nparagraph The bridge is shut.\nboilerplate Read more\n"
         "boilerplate Ferries to run all night, says Roe\nboilerplate Mayor denies plan\n"},
        {"Bridge shut\n\nThe bridge is shut.\n\nRelated stories\n\nMayor denies plan\n\nFerries to run\n\nA ferry "
         "will run.\n",
         "headline Bridge shut\nparagraph The bridge is shut.\nboilerplate Related stories\n"
         "boilerplate Mayor denies plan\nheading Ferries to run\nparagraph A ferry will run.\n"},
    });
}

TEST_CASE("bylines, captions and boilerplate are told from news") {
    for (const char* line :
         {"By Ann Roe", "By Ann Roe, Staff Writer", "BYLINE: Ann Roe", "By ANN ROE and J. P. POE", "Ann Roe reports",
          "By Ann Roe, science reporter", "By ANN ROE at Marsh Lane", "From our correspondent in Suva",
          "(Reporting by Ann Roe; Editing by Jo Poe.)", "Ann Roe contributed to this report.",
          "Ann Roe is a breaking news reporter for the Gazette. She has sailed since 2019.",
          "Updated at 3:15 p.m. on May 3", "Jo Poe in Suva contributed reporting."}) {
        check_line(line, "byline");
    }
    for (const char* line : {"Picture: Ann Roe", "Photo: Jo Poe/The Gazette", "Getty.", "Ann Roe via Getty Images.",
                             "Image credit: Jo Poe", "From top: Ann Roe; Jo Poe at the pier",
                             "Ferries in the rain on Tuesday. (Ann Roe/Getty Images)"}) {
        check_line(line, "caption");
    }
    for (const char* line : {"Follow Ann Roe on Twitter @annroe.",
                             "Sign up for our newsletter.",
                             "Read more: Ferries to run",
                             "Click here to read the report.",
                             "For more details visit www.example.com.",
                             "Share this article",
                             "https://example.com/ferry",
                             "Copyright 2019 The Gazette. All rights reserved.",
                             "Advertisement",
                             "Please turn on JavaScript to use this feature",
                             "Your browser is no longer supported. Update it here",
                             "Contact Ann Roe at 555-0199.",
                             "Check back for updates.",
                             "[Translation: Nobody has seen the ferry.]",
                             "Your email address will not be published. Required fields are marked *",
                             "5 Comments Add yours",
                             "PAY ATTENTION: Never miss the latest news from the coast!",
                             "12 Shares Share Tweet",
                             "Others Also Read",
                             "Subscribe to our podcast here.",
                             "Watch the video above.",
                             "width: 100%;",
                             ".image-wrap {"}) {
        check_line(line, "boilerplate");
    }
    for (const char* line :
         {"By Monday, the ferry had sunk.", "By contrast, Ann Roe said the ferry was safe.",
          "The Gazette reports:", "Follow the rules, Ann Roe told the drivers on Twitter and on television.",
          "Copyright law does not cover ferries, she said, and it never will in a town like this one.",
          "What do you think of the ferry? Ann Roe asked.",
          "The ferry was photographed by Ann Roe (Jo Poe was at sea).", "Read the law, said Ann Roe.",
          "Contact Ann Roe, said the mayor, if you see the ferry.", "Ann Roe is a reporter who saw the ferry sink.",
          "She asked them to sign up and to subscribe to a paper.", "Also on Monday the mayor denied a plan.",
          "Shares in the ferry rose 3%, according to Reuters."}) {
        check_line(line, "paragraph");
    }
}

TEST_CASE("a credit in brackets at a paragraph's end is a block of its own") {
    CHECK(blocks_of("Storm\n\nRain fell. (Reporting by Ann Roe; Editing by Jo Poe)") ==
          "headline Storm\nparagraph Rain fell.\nbyline (Reporting by Ann Roe; Editing by Jo Poe)\n");
}

TEST_CASE("blocks are in order and cover every token") {
    std::string text = "\xEF\xBB\xBF";
    for (int i = 0; i < 2000; ++i) {
        constexpr const char* pieces[] = {"Q: ",  "SUVA — ", "By Ann ", "\n",  "\r\n\r\n", "( ",
                                          "\xFF", "Rain.",   "rain ",   "A: ", "(AP)",     "\t"};
        text += pieces[(static_cast<std::size_t>(i) * 7919U) % 12U];
        if (i % 5 == 0) text += pieces[static_cast<std::size_t>(i) % 12U];
    }
    quoth::Reading reading = read_tokens(text);
    quoth::read_blocks(reading, lexicon(), quoth::BlockPatterns::english());
    std::uint32_t next = 0;
    for (const quoth::TextBlock& block : reading.blocks) {
        CHECK(block.tokens.first == next);
        CHECK(block.tokens.last > block.tokens.first);
        CHECK((block.label.empty() || block.tokens.contains(block.label)));
        next = block.tokens.last;
    }
    CHECK(next == reading.tokens.size());
}

TEST_CASE("a pattern that is wrong is refused with its place") {
    quoth::BlockPatterns patterns;
    const auto error = patterns.extend("# head\nbyline\tBy (Ann\n", "own.rules");
    REQUIRE(error.has_value());
    CHECK(error->code == quoth::ErrorCode::bad_rule);
    CHECK(error->line == 2);
    const auto unknown = patterns.extend("bylines\tBy Ann\n", "own.rules");
    REQUIRE(unknown.has_value());
    CHECK(unknown->piece == "bylines");
}

TEST_CASE("of the patterns that fit a paragraph the first line counts, whatever they begin with") {
    quoth::BlockPatterns patterns;
    REQUIRE_FALSE(patterns.extend(
        "caption\t.*by the old river\nbyline\tSeen by the .*\ncaption\t(?i)(?:.* )?by the lake\n", "own.rules"));
    CHECK(patterns.whole("Seen by the old river").kind == quoth::BlockKind::caption);
    CHECK(patterns.whole("Seen by the lake").kind == quoth::BlockKind::byline);
    CHECK(patterns.whole("By the lake").kind == quoth::BlockKind::caption);
    CHECK(patterns.whole("They met by the bridge").kind == quoth::BlockKind::paragraph);
}
