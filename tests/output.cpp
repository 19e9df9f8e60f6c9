#include <quoth/output.hpp>

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <map>
#include <string>
#include <vector>

#include <quoth/error.hpp>

namespace {

using quoth::Article;
using quoth::Attribution;
using quoth::Span;
using quoth::Spans;
namespace json = boost::json;

/// The place of `words` in `text`, which must hold them.
Span place(std::string_view text, std::string_view words) {
    const std::size_t begin = text.find(words);
    REQUIRE(begin != std::string_view::npos);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

const std::string ferry =
    "Ferry 😀 firm denies delay\n\n\"We sailed,\" said Leilani Kaawa, \"at\nsix.\" She may know that\tthe port said "
    "no.\n";

/// A denial in the headline, a split quotation over a line break, and a record inside another one.
Article ferry_article() {
    Article article;
    article.speakers.resize(2);
    article.speakers[0].name = "Ferry firm";
    article.speakers[0].type = quoth::SpeakerType::organization;
    article.speakers[0].mentions = {{place(ferry, "Ferry 😀 firm"), quoth::Block::headline}};
    article.speakers[1].name = "Leilani Kaawa";
    article.speakers[1].type = quoth::SpeakerType::person;
    article.speakers[1].role = "captain";
    article.speakers[1].gender = quoth::Gender::female;
    article.speakers[1].number = quoth::Number::singular;
    article.speakers[1].mentions = {{place(ferry, "Leilani Kaawa"), quoth::Block::body},
                                    {place(ferry, "She"), quoth::Block::body}};
    article.attributions.resize(4);

    Attribution& denial = article.attributions[0];
    denial.kind = quoth::Kind::denial;
    denial.denial_basis = quoth::DenialBasis::cue;
    denial.source = {place(ferry, "Ferry 😀 firm")};
    denial.cue = {place(ferry, "denies")};
    denial.content = {place(ferry, "delay")};
    denial.speaker = 0;
    denial.confidence = 90;
    denial.rule = "denies + left-np";
    denial.block = quoth::Block::headline;

    Attribution& quote = article.attributions[1];
    quote.form = quoth::Form::direct;
    quote.source = {place(ferry, "Leilani Kaawa")};
    quote.cue = {place(ferry, "said")};
    quote.content = {place(ferry, "\"We sailed,\""), place(ferry, "\"at\nsix.\"")};
    quote.speaker = 1;
    quote.confidence = 7;
    quote.rule = "said \"x\"";
    quote.links = {{quoth::Relation::rebuts, 0, {place(ferry, "sailed")}}, {quoth::Relation::repeats, 0, {}}};

    Attribution& outer = article.attributions[2];
    outer.type = quoth::Type::belief;
    outer.source = {place(ferry, "She")};
    outer.cue = {place(ferry, "know")};
    outer.content = {place(ferry, "that\tthe port said no")};
    outer.speaker = 1;
    outer.negated = true;
    outer.hedges = {place(ferry, "may")};
    outer.confidence = 100;

    Attribution& inner = article.attributions[3];
    inner.content = {place(ferry, "no.")};
    inner.parent = 2;
    return article;
}

// ------------------------------------------------------------------------------------------------------- JSON

TEST_CASE("JSON has the keys of schema 1 in their order and null for what is absent") {
    Article article;
    article.speakers.resize(1);
    article.speakers[0].name = "Ann";
    article.attributions.resize(1);
    article.attributions[0].content = {{0, 2}};
    CHECK(quoth::to_json(article, "No.") ==
          R"({"schema":1,"path":null,"bytes":3,"speakers":[{"id":0,"name":"Ann","type":"unknown","role":null,)"
          R"("gender":null,"number":null,"mentions":[]}],"attributions":[{"id":0,"kind":"claim","denial_basis":null,)"
          R"("form":"indirect","type":"assertion","source":null,"cue":null,"content":{"text":"No","spans":[[0,2]]},)"
          R"("speaker":null,"addressee":null,"medium":null,"negated":false,"hedges":[],"confidence":0.00,"rule":"",)"
          R"("parent":null,"block":"body","links":[]}]})");
    CHECK(quoth::to_json({}, "") == R"({"schema":1,"path":null,"bytes":0,"speakers":[],"attributions":[]})");
    article = {};
    article.status = quoth::Status::too_large;  // not to be taken for one in which nobody says anything
    CHECK(quoth::to_json(article, "No.") ==
          R"({"schema":1,"path":null,"bytes":3,"status":"too_large","speakers":[],"attributions":[]})");
}

TEST_CASE("JSON read back gives the record") {
    const json::value root = json::parse(quoth::to_json(ferry_article(), ferry, {"a/\"b\".txt", {}}));
    CHECK(root.at("path") == "a/\"b\".txt");
    CHECK(root.at("bytes") == ferry.size());
    const json::value& speaker = root.at("speakers").at(1);
    CHECK(speaker.at("id") == 1);
    CHECK(speaker.at("type") == "person");
    CHECK(speaker.at("role") == "captain");
    CHECK(speaker.at("gender") == "female");
    CHECK(speaker.at("number") == "singular");
    CHECK(speaker.at("mentions").as_array().size() == 2);

    const json::value& denial = root.at("attributions").at(0);
    CHECK(denial.at("kind") == "denial");
    CHECK(denial.at("denial_basis") == "cue");
    CHECK(denial.at("block") == "headline");
    CHECK(denial.at("source").at("text") == "Ferry 😀 firm");

    const json::value& quote = root.at("attributions").at(1);
    CHECK(quote.at("form") == "direct");
    CHECK(quote.at("content").at("text") == "\"We sailed,\" \"at\nsix.\"");
    CHECK(quote.at("content").at("spans").as_array().size() == 2);
    CHECK(quote.at("rule") == "said \"x\"");
    CHECK(quote.at("links").at(0).at("relation") == "rebuts");
    CHECK(quote.at("links").at(0).at("evidence").at("text") == "sailed");
    CHECK(quote.at("links").at(1).at("evidence").is_null());

    const json::value& outer = root.at("attributions").at(2);
    CHECK(outer.at("type") == "belief");
    CHECK(outer.at("negated") == true);
    CHECK(outer.at("hedges").at(0).at("text") == "may");
    CHECK(root.at("attributions").at(3).at("parent") == 2);
}

TEST_CASE("JSON prints confidence with two decimals") {
    const struct {
        std::uint16_t confidence;
        const char* printed;
    } rows[] = {{0, "0.00"}, {7, "0.07"}, {90, "0.90"}, {93, "0.93"}, {100, "1.00"}};
    for (const auto& row : rows) {
        Article article;
        article.attributions.resize(1);
        article.attributions[0].confidence = row.confidence;
        const std::string printed = quoth::to_json(article, "");
        CAPTURE(printed);
        CHECK(printed.find(std::string("\"confidence\":") + row.printed + ',') != std::string::npos);
    }
}

TEST_CASE("JSON offsets count bytes, code points or UTF-16 units") {
    const struct {
        std::string_view name, text, words;
        std::uint32_t bytes, codepoints, utf16;
    } rows[] = {
        {"plain", "He said no", "no", 8, 8, 8},
        {"an accent", "José said no", "no", 11, 10, 10},
        {"an emoji", "😀😀 said no", "no", 14, 8, 10},
        {"a byte-order mark", "\xEF\xBB\xBFno", "no", 3, 1, 1},
        {"a stray byte", "\xFF said no", "no", 7, 7, 7},
        {"a cut emoji is one", "\xF0\x9F\x98 said no", "no", 9, 7, 7},
        {"an encoded surrogate is three", "\xED\xA0\x80 said no", "no", 9, 9, 9},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        Article article;
        article.attributions.resize(1);
        article.attributions[0].content = {place(row.text, row.words)};
        const auto begin = [&](quoth::Offsets unit) {
            const json::value root = json::parse(quoth::to_json(article, row.text, {{}, unit}));
            const json::value& span = root.at("attributions").at(0).at("content").at("spans").at(0);
            CHECK(span.at(1).as_int64() - span.at(0).as_int64() == 2);
            return span.at(0).as_int64();
        };
        CHECK(begin(quoth::Offsets::bytes) == row.bytes);
        CHECK(begin(quoth::Offsets::codepoints) == row.codepoints);
        CHECK(begin(quoth::Offsets::utf16) == row.utf16);
    }
}

TEST_CASE("JSON offsets are right anywhere in a long text, asked in any order") {
    std::string text;
    std::vector<Span> places;
    for (int i = 0; i < 500; ++i) {
        text += i % 3 == 0 ? "😀" : i % 3 == 1 ? "é" : "x";
        places.push_back({static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + 1)});
        text += '.';
    }
    Article article;
    article.speakers.resize(1);
    for (std::size_t i = places.size(); i-- > 0;) article.speakers[0].mentions.push_back({places[i], {}});
    const json::value root = json::parse(quoth::to_json(article, text, {{}, quoth::Offsets::codepoints}));
    const json::array& mentions = root.at("speakers").at(0).at("mentions").as_array();
    REQUIRE(mentions.size() == 500);
    for (std::int64_t i = 0; i < 500; ++i) {
        CHECK(mentions[static_cast<std::size_t>(499 - i)].at(0).as_int64() == 2 * i + 1);
        CHECK(mentions[static_cast<std::size_t>(499 - i)].at(1).as_int64() == 2 * i + 2);
    }
}

TEST_CASE("JSON is valid UTF-8 whatever bytes the text, the names and the path hold") {
    const std::string text("a\0\x1B\xC3 \xE2\x80z", 8);
    Article article;
    article.speakers.resize(1);
    article.speakers[0].name = "N\xFF";
    article.speakers[0].role = "\xC0";
    article.attributions.resize(1);
    article.attributions[0].content = {{0, 8}};
    const json::value root = json::parse(quoth::to_json(article, text, {"\xE9.txt", {}}));
    CHECK(root.at("path") == "\uFFFD.txt");
    CHECK(root.at("speakers").at(0).at("name") == "N\uFFFD");
    CHECK(root.at("speakers").at(0).at("role") == "\uFFFD");
    CHECK(root.at("attributions").at(0).at("content").at("text") ==
          json::string_view("a\0\x1B\uFFFD \uFFFDz", std::size_t{11}));
}

// ------------------------------------------------------------------------------------------------------- brat

/// A .ann file as a reader sees it: the fields of each line by its id.
using Lines = std::map<std::string, std::string>;

Lines read_brat(const std::string& file) {
    Lines lines;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = file.find('\n', at);
        REQUIRE(end != std::string::npos);
        const std::string line = file.substr(at, end - at);
        const std::size_t tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        CHECK(lines.emplace(line.substr(0, tab), line.substr(tab + 1)).second);
        at = end + 1;
    }
    return lines;
}

TEST_CASE("brat has a line for each part, split at line breaks and tabs, in code points") {
    const Lines lines = read_brat(quoth::to_brat(ferry_article(), ferry));
    const Lines expected = {
        {"T1", "Source 0 12\tFerry 😀 firm"},
        {"T2", "Cue 13 19\tdenies"},
        {"T3", "Content 20 25\tdelay"},
        {"T4", "Attribution 13 19\tdenies"},
        {"E1", "Attribution:T4 Content:T3 Cue:T2 Source:T1"},
        {"A1", "Denial E1 cue"},
        {"A2", "Confidence E1 0.90"},
        {"A3", "Kind E1 denial"},
        {"A4", "Form E1 indirect"},
        {"A5", "Type E1 assertion"},
        {"#1", "AnnotatorNotes E1\tspeaker=Ferry firm"},
        {"T5", "Source 45 58\tLeilani Kaawa"},
        {"T6", "Cue 40 44\tsaid"},
        {"T7", "Content 27 39;60 63;64 69\t\"We sailed,\" \"at six.\""},
        {"T8", "Attribution 40 44\tsaid"},
        {"E2", "Attribution:T8 Content:T7 Cue:T6 Source:T5"},
        {"A6", "Confidence E2 0.07"},
        {"A7", "Kind E2 claim"},
        {"A8", "Form E2 direct"},
        {"A9", "Type E2 assertion"},
        {"#2", "AnnotatorNotes E2\tspeaker=Leilani Kaawa"},
        {"T9", "Source 70 73\tShe"},
        {"T10", "Cue 78 82\tknow"},
        {"T11", "Content 83 87;88 104\tthat the port said no"},
        {"T12", "Attribution 78 82\tknow"},
        {"E3", "Attribution:T12 Content:T11 Cue:T10 Source:T9"},
        {"A10", "Confidence E3 1.00"},
        {"A11", "Kind E3 claim"},
        {"A12", "Form E3 indirect"},
        {"A13", "Type E3 belief"},
        {"#3", "AnnotatorNotes E3\tspeaker=Leilani Kaawa"},
        {"T13", "Content 102 105\tno."},
        {"T14", "Attribution 102 105\tno."},
        {"E4", "Attribution:T14 Content:T13"},
        {"A14", "Nested E4"},
        {"A15", "Confidence E4 0.00"},
        {"A16", "Kind E4 claim"},
        {"A17", "Form E4 indirect"},
        {"A18", "Type E4 assertion"},
    };
    CHECK(lines.size() == expected.size());
    for (const auto& line : expected) {
        CAPTURE(line.first);
        REQUIRE(lines.count(line.first) == 1);
        CHECK(lines.at(line.first) == line.second);
    }
    CHECK(quoth::to_brat({}, ferry).empty());
}

TEST_CASE("brat pieces lose the blanks at a line break and never hold one") {
    const struct {
        std::string_view name, text, line;
    } rows[] = {
        {"blanks around", "a  \n   b", "Content 0 1;7 8\ta b"},
        {"blanks inside stay", "a  b", "Content 0 4\ta  b"},
        {"CR LF", "a\r\nb", "Content 0 1;3 4\ta b"},
        {"several", "\n\na\n\n\nb\n", "Content 2 3;6 7\ta b"},
        {"a line separator", "é\u2028b", "Content 0 1;2 3\té b"},
        {"a next-line control", "é\u0085b", "Content 0 1;2 3\té b"},
        {"ill-formed bytes", "a\xFF\nb", "Content 0 2;3 4\ta\uFFFD b"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        Article article;
        article.attributions.resize(1);
        article.attributions[0].content = {{0, static_cast<std::uint32_t>(row.text.size())}};
        CHECK(read_brat(quoth::to_brat(article, row.text)).at("T1") == row.line);
    }
}

TEST_CASE("a speaker's name can't break a brat line") {
    Article article;
    article.speakers.resize(1);
    article.speakers[0].name = "A\nT9\tx\xFF";
    article.attributions.resize(1);
    article.attributions[0].content = {{0, 2}};
    article.attributions[0].speaker = 0;
    CHECK(read_brat(quoth::to_brat(article, "No")).at("#1") == "AnnotatorNotes E1\tspeaker=A T9 x\uFFFD");
}

TEST_CASE("brat's configuration lists all types and values that the files use") {
    const std::string configuration = quoth::brat_configuration();
    for (const char* part :
         {"[entities]\nSource\nCue\nContent\n", "[events]\nAttribution\t", "[attributes]\n", "[relations]\n",
          "Denial\tArg:<EVENT>, Value:cue|verdict|answer\n", "Nested\tArg:<EVENT>\n", "Value:0.00|0.01|",
          "|0.99|1.00\n", "Value:claim|denial\n", "Value:direct|mixed|indirect\n",
          "Value:assertion|belief|intention|question|directive|judgement\n"}) {
        CAPTURE(part);
        CHECK(configuration.find(part) != std::string::npos);
    }
}

// -------------------------------------------------------------------------------------------------------- CSV

TEST_CASE("CSV quotes cells and disarms formulas") {
    const std::string text = "=1+1 said \"A, b\"\n- x";
    Article article;
    article.speakers.resize(1);
    article.speakers[0].name = "@ann";
    article.attributions.resize(2);
    article.attributions[0].kind = quoth::Kind::denial;
    article.attributions[0].denial_basis = quoth::DenialBasis::answer;
    article.attributions[0].source = {{0, 4}};
    article.attributions[0].cue = {{5, 9}};
    article.attributions[0].content = {{10, 16}};
    article.attributions[0].speaker = 0;
    article.attributions[0].confidence = 93;
    article.attributions[0].rule = "a + b";
    article.attributions[1].content = {{10, 16}, {17, 20}};
    CHECK(quoth::csv_header() ==
          "path,id,kind,denial_basis,form,type,speaker,source,cue,content,begin,end,confidence,rule,block\r\n");
    CHECK(quoth::to_csv(article, text, "a,b.txt") ==
          "\"a,b.txt\",0,denial,answer,indirect,assertion,'@ann,'=1+1,said,\"\"\"A, b\"\"\",10,16,0.93,a + b,body\r\n"
          "\"a,b.txt\",1,claim,,indirect,assertion,,,,\"\"\"A, b\"\" - x\",10,20,0.00,,body\r\n");
    CHECK(quoth::to_csv({}, text, "a") == "");
}

TEST_CASE("a CSV cell with a line break or a leading sign is safe") {
    const struct {
        std::string_view text, cell;
    } rows[] = {{"a\nb", "\"a\nb\""}, {"-5", "'-5"}, {"+x", "'+x"}, {"-\"", "\"'-\"\"\""}, {"\xFF", "\uFFFD"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        Article article;
        article.attributions.resize(1);
        article.attributions[0].content = {{0, static_cast<std::uint32_t>(row.text.size())}};
        const std::string expected = ",0,claim,,indirect,assertion,,,," + std::string(row.cell) + ",0,";
        CHECK(quoth::to_csv(article, row.text, "").substr(0, expected.size()) == expected);
    }
}

// ------------------------------------------------------------------------------------------------------- text

TEST_CASE("text shows place, kind, speaker, cue and content, nested records indented") {
    CHECK(quoth::to_text(ferry_article(), ferry, {"ferry.txt", 100}) ==
          "ferry.txt: 4 attributions, 1 denial, 2 speakers (places are line:column)\n"
          "\n"
          " 1:1  DENIAL  Ferry firm | denies | 0.90 | headline\n"
          "              delay\n"
          "\n"
          " 3:1  claim   Leilani Kaawa | said | 0.07 | rebuts 1:1 | repeats 1:1\n"
          "              \"We sailed,\" \"at six.\"\n"
          "\n"
          " 4:7  claim   Leilani Kaawa | know | 1.00 | belief\n"
          "              that the port said no\n"
          "\n"
          "  4:39  claim   (no source) | 0.00\n"
          "                no.\n");
    CHECK(quoth::to_text(quoth::Article(), ferry) == "no attributions\n");
    Article too_large;
    too_large.status = quoth::Status::too_large;
    CHECK(quoth::to_text(too_large, ferry, {"x", 80}) == "x: not read, too large\n");
    too_large.status = quoth::Status::too_many_records;
    CHECK(quoth::to_text(too_large, ferry, {"x", 80}) == "x: not read, too many records\n");
}

TEST_CASE("text wraps at the width, wide characters counted as two, and cuts a word that is longer") {
    const struct {
        std::string_view text, lines;
    } rows[] = {
        {"one two three four five six seven eight nine", "one two three four five six\nseven eight nine\n"},
        {"港口说渡轮已经开走了 港口说渡轮 x", "港口说渡轮已经开走了\n港口说渡轮 x\n"},
        {"aaaaaaaaaabbbbbbbbbbccccccccccdddd e", "aaaaaaaaaabbbbbbbbbbccccccc\ncccdddd e\n"},
    };
    for (const auto& row : rows) {
        Article article;
        article.attributions.resize(1);
        article.attributions[0].content = {{0, static_cast<std::uint32_t>(row.text.size())}};
        const std::string indent(13, ' ');
        std::string expected;
        for (std::size_t at = 0; at < row.lines.size();) {
            const std::size_t end = row.lines.find('\n', at) + 1;
            expected += indent + std::string(row.lines.substr(at, end - at));
            at = end;
        }
        const std::string printed = quoth::to_text(article, row.text, {{}, 40});
        CHECK(printed.substr(printed.find(indent)) == expected);
    }
}

TEST_CASE("text from an article can't steer the terminal") {
    const std::string text =
        "a\x1B[2Jb \xE2\x80\xAE"
        "c\x07";
    Article article;
    article.attributions.resize(1);
    article.attributions[0].content = {{0, static_cast<std::uint32_t>(text.size())}};
    const std::string printed = quoth::to_text(article, text);
    CHECK(printed.find("a\uFFFD[2Jb c\uFFFD\n") != std::string::npos);
    CHECK(printed.find('\x1B') == std::string::npos);
}

TEST_CASE("places count lines ended by LF, CR LF or CR, and columns in code points") {
    const struct {
        std::string_view text, place;
    } rows[] = {{"X", "1:1"}, {"a\nX", "2:1"}, {"a\r\nX", "2:1"}, {"a\rX", "2:1"}, {"é\n\n😀é X", "3:4"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        Article article;
        article.attributions.resize(1);
        article.attributions[0].content = {place(row.text, "X")};
        CHECK(quoth::to_text(article, row.text).find('\n' + std::string(row.place) + "  claim") != std::string::npos);
    }
}

// ------------------------------------------------------------------------------------------------ names, errors

TEST_CASE("an error says its place, what is wrong and with which words, on one line") {
    const struct {
        quoth::Error error;
        std::string_view what;
    } rows[] = {
        {{quoth::ErrorCode::bad_rule, "a.rules", 3, 7, "NP", "no such macro"}, "a.rules:3:7: no such macro: 'NP'"},
        {{quoth::ErrorCode::bad_line, "cues.tsv", 3, 0, "x\ny", "too few columns"},
         "cues.tsv:3: too few columns: 'x y'"},
        {{quoth::ErrorCode::cannot_read, "words", 0, 0, "", "no such folder"}, "words: no such folder"},
        {{quoth::ErrorCode::bad_option, "", 0, 0, "120", "confidence is at most 100"},
         "confidence is at most 100: '120'"},
    };
    for (const auto& row : rows) CHECK(row.error.what() == row.what);
    CHECK(quoth::to_string(quoth::ErrorCode::bad_rule) == std::string("bad_rule"));
}

TEST_CASE("a value outside of its enumeration has an empty name") {
    CHECK(quoth::to_string(static_cast<quoth::Type>(77)) == std::string());
    CHECK(quoth::to_string(quoth::Type::judgement) == std::string("judgement"));
    CHECK(quoth::to_string(quoth::Status::too_large) == std::string("too_large"));
    CHECK(quoth::to_string(quoth::Status::too_deep) == std::string("too_deep"));
}

}  // namespace
