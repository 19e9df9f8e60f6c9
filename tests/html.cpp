// The HTML report: what a page holds. How it looks and behaves in a browser is tested in tests/browser.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include <quoth/extractor.hpp>
#include <quoth/output.hpp>

#include "output/html_layout.hpp"
#include "output/html_text.hpp"
#include "output/report/report.hpp"
#include "text/utf8.hpp"

namespace {

using quoth::Article;
using quoth::Attribution;
using quoth::Span;

std::string escaped(std::string_view bytes) {
    std::string out;
    quoth::append_escaped(out, bytes);
    return out;
}

std::string url(std::string_view path) {
    std::string out;
    quoth::append_url(out, path);
    return out;
}

Span place(std::string_view text, std::string_view words) {
    const std::size_t begin = text.find(words);
    REQUIRE(begin != std::string_view::npos);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

std::size_t count(std::string_view text, std::string_view piece) {
    std::size_t number = 0;
    for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) ++number;
    return number;
}

/// What stands between the article's tags.
std::string body_of(const std::string& page) {
    const std::size_t begin = page.find("<article");
    REQUIRE(begin != std::string::npos);
    return page.substr(begin, page.find("</article>") - begin);
}

/// Whether each end tag ends the element that began last, and all have ended.
bool is_balanced(std::string_view html) {
    std::vector<std::string_view> open;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const bool ends = html[at + 1] == '/';
        const std::size_t begin = at + (ends ? 2 : 1);
        const std::string_view name = html.substr(begin, html.find_first_of(" >", begin) - begin);
        if (ends) {
            if (open.empty() || open.back() != name) return false;
            open.pop_back();
        } else if (name != "wbr") {
            open.push_back(name);
        }
    }
    return open.empty();
}

/// White space as one blank.
std::string collapsed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) out += c;
        if (blank && !out.empty() && out.back() != ' ') out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// The text that a browser shows of elements, references left out.
std::string shown(std::string html) {
    for (std::size_t at = html.find("<a class"); at != std::string::npos; at = html.find("<a class"))
        html.erase(at, html.find("</a>", at) + 4 - at);
    std::string text;
    bool in_tag = false;
    for (const char c : html) {
        if (c == '<') in_tag = true;
        if (!in_tag) text += c;
        if (c == '>') in_tag = false;
    }
    return text;
}

}  // namespace

TEST_CASE("whatever an article holds is shown as text") {
    struct Case {
        std::string_view bytes;
        std::string_view html;
    };
    using namespace std::string_view_literals;
    const std::vector<Case> cases = {
        {"plain, 5 > 4 && 3 < 4", "plain, 5 &gt; 4 &amp;&amp; 3 &lt; 4"},
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"\" onclick='x'", "&quot; onclick=&#39;x&#39;"},
        {"&lt; stays", "&amp;lt; stays"},
        {"“Grüße” 😀", "“Grüße” 😀"},
        {"a\0b\x1B[1m\x7F"sv, "a\uFFFDb\uFFFD[1m\uFFFD"},
        {"\xC2\x85 and \xEF\xBF\xBE", "\uFFFD and \uFFFD"},  // NEL, U+FFFE
        {"\xFF\xE2\x82 cut", "\uFFFD\uFFFD cut"},
        {"tab\tstays\r\nline\rline", "tab\tstays\nline\nline"},
        {"", ""},
    };
    for (const Case& c : cases) CHECK(escaped(c.bytes) == c.html);
}

TEST_CASE("a file's name becomes a URL that means this file only") {
    struct Case {
        std::string_view path;
        std::string_view url;
    };
    const std::vector<Case> cases = {
        {"sub/a-b_c.html", "sub/a-b_c.html"},
        {"what? 50%#1.html", "what%3F%2050%25%231.html"},
        {"javascript:alert(1).html", "javascript%3Aalert%281%29.html"},
        {"é\xFF\"<.html", "%C3%A9%FF%22%3C.html"},
    };
    for (const Case& c : cases) CHECK(url(c.path) == c.url);
}

TEST_CASE("paragraphs and headline are read from line breaks") {
    struct Case {
        std::string text;
        std::vector<std::string> paragraphs;
        bool headline;
    };
    const std::string wrapped =
        "A line of words that comes near to the column\nand another line of words that does the same\nand the end.\n\n"
        "One more paragraph of lines that are as long\nas the first, or so.\n";
    const std::vector<Case> cases = {
        {"", {}, false},
        {" \n\r\n", {}, false},
        {"One sentence only", {"One sentence only"}, false},
        {"\xEF\xBB\xBFHeadline\r\n\r\nFirst. \r\n\r\n\r\n\tSecond.\r\n", {"Headline", "First.", "Second."}, true},
        {"No headline here.\n\nSecond.", {"No headline here.", "Second."}, false},
        {"Each line\nis a paragraph, where no\nline is blank.",
         {"Each line", "is a paragraph, where no", "line is blank."},
         true},
        {"Poem\n\nLine,\nanother line much longer than the first",
         {"Poem", "Line,\nanother line much longer than the first"},
         true},
        {wrapped,
         {"A line of words that comes near to the column\nand another line of words that does the same\nand the end.",
          "One more paragraph of lines that are as long\nas the first, or so."},
         false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const quoth::HtmlLayout layout = quoth::lay_out(c.text);
        std::vector<std::string> paragraphs;
        for (const quoth::HtmlParagraph& p : layout.paragraphs)
            paragraphs.push_back(c.text.substr(p.span.begin, p.span.end - p.span.begin));
        CHECK(paragraphs == c.paragraphs);
        CHECK(layout.headline == c.headline);
    }
    CHECK_FALSE(quoth::lay_out(wrapped).paragraphs[0].keeps_lines);
}

TEST_CASE("a record's parts stand in the article, with a reference behind its content") {
    const std::string text = "Ann Lee denied that the bridge was shut.";
    const Article article = quoth::Extractor().extract(text);
    REQUIRE(article.attributions.size() == 1);
    const std::string body = body_of(to_html(article, text));
    CHECK(body.find("<span class=\"source denial\" data-r=\"0\">Ann Lee</span> <span class=\"cue denial\" "
                    "data-r=\"0\">denied</span> <span class=\"content denial d0\" data-r=\"0\">that the bridge was "
                    "shut</span><a class=\"ref denial\" id=\"m0\" href=\"#r0\"") != std::string::npos);
}

TEST_CASE("parts that cross each other, a paragraph or the text's end are parted") {
    const std::string text = "abcd efgh\n\nijkl";
    Article article;
    article.attributions.resize(3);
    article.attributions[0].content = {{0, 7}};
    article.attributions[1].content = {{2, 13}};
    article.attributions[2].content = {{5, 99}};
    const std::string body = body_of(to_html(article, text));
    CHECK(shown(body).find("abcd efgh\nijkl\n") != std::string::npos);
    CHECK(count(body, "<span") == count(body, "</span>"));
    CHECK(body.find("<span class=\"content claim d0\" data-r=\"0\">ab<span class=\"content claim d0\" data-r=\"1\">cd "
                    "<span class=\"content claim d0\" data-r=\"2\">ef</span></span></span><span class=\"content claim "
                    "d0\" data-r=\"1\"><span class=\"content claim d0\" data-r=\"2\">") != std::string::npos);
    for (const char* id : {"m0", "m1", "m2"}) CHECK(count(body, std::string("id=\"") + id + '"') == 1);
}

TEST_CASE("records in any order make a page that is well-formed and shows the whole text") {
    std::mt19937 random(7);
    const auto below = [&](std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    const std::vector<std::string> pieces = {"word", " ", "<b>",  "\"",   "\n\n", "é",   "\xFF",
                                             "\r\n", "😀", "&lt;", "</p>", "\n",   "\t ", "it's"};
    for (int round = 0; round < 300; ++round) {
        std::string text = "Text";
        std::vector<std::uint32_t> boundaries{0};
        while (text.size() < 120) {
            text += pieces[below(pieces.size())];
            boundaries.push_back(static_cast<std::uint32_t>(text.size()));
        }
        Article article;
        article.attributions.resize(below(12));
        for (Attribution& a : article.attributions) {
            for (quoth::Spans* spans : {&a.source, &a.cue, &a.content, &a.content}) {
                const std::uint32_t begin = boundaries[below(boundaries.size())];
                const std::uint32_t end = boundaries[below(boundaries.size())];
                if (begin < end) spans->push_back({begin, end});
            }
            a.links = {{quoth::Relation::denies, below(15), {}}};
            if (below(2) == 1) a.parent = below(15);
        }
        const std::string page = to_html(article, text);
        const std::string body = body_of(page);
        CAPTURE(text);
        CAPTURE(body);
        CHECK(quoth::to_valid(page) == page);
        CHECK(is_balanced(body.substr(body.find('\n'))));
        const std::size_t begin = body.rfind('<', body.find("dir=\"auto\""));
        CHECK(collapsed(shown(body.substr(begin))) == collapsed(escaped(text)));
        for (std::size_t id = 0; id < article.attributions.size(); ++id)
            CHECK(count(body, " id=\"m" + std::to_string(id) + '"') == 1);
    }
}

TEST_CASE("a denial leads to what it denies and back") {
    const std::string text = "Bo said it broke. Cy denied it.";
    Article article;
    article.attributions.resize(2);
    article.attributions[0].content = {place(text, "it broke")};
    article.attributions[1].content = {place(text, "it.")};
    article.attributions[1].kind = quoth::Kind::denial;
    article.attributions[1].links = {{quoth::Relation::denies, 0, {}}, {quoth::Relation::denies, 7, {}}};
    const std::string page = to_html(article, text);
    CHECK(count(page, "href=\"#m0\">denies 1</a>") == 1);
    CHECK(count(page, "href=\"#m1\">denied in 2</a>") == 1);
    CHECK(count(page, "href=\"#m0\">Denies 1</a>") == 1);
    CHECK(count(page, "href=\"#m1\">Denied in 2</a>") == 1);
    CHECK(count(page, "#m7") == 0);
}

TEST_CASE("no markup of an article gets into its page") {
    const std::string evil = "</style><script>alert(1)</script>\"><img src=x onerror=alert(1)>";
    std::string text = "The <b>minister</b> denied that “" + evil + "” was said.";
    Article article = quoth::Extractor().extract(text);
    article.speakers.resize(1);
    article.speakers[0].name = evil;
    article.speakers[0].role = evil;
    article.attributions.resize(1);
    Attribution& a = article.attributions[0];
    a.speaker = 0;
    a.rule = evil;
    a.source = a.cue = a.content = a.addressee = a.medium = a.hedges = {place(text, evil)};
    a.links = {{quoth::Relation::denies, 0, {place(text, evil)}}};
    const std::string page = to_html(article, text, {evil, evil});
    CHECK(count(page, "<script") == 1);
    CHECK(count(page, "</script") == 1);
    CHECK(count(page, "</style") == 1);
    CHECK(count(page, "<img") == 0);
    CHECK(count(page, "<b>") == 0);
    const std::string index = quoth::to_html_index({quoth::html_index_entry(article, text, evil, evil)});
    CHECK(count(index, "<script") == 0);
    CHECK(count(index, "<img") == 0);
}

TEST_CASE("the page allows nothing but its own stylesheet and script") {
    const std::string page = quoth::to_html(quoth::Extractor().extract("Bo said it broke."), "Bo said it broke.");
    const std::string policy = "content=\"default-src 'none'; style-src '" + std::string(quoth::report::style_hash) +
                               "'; script-src '" + std::string(quoth::report::script_hash) +
                               "'; base-uri 'none'; form-action 'none'\"";
    CHECK(count(page, policy) == 1);
    CHECK(quoth::report::script.find("</script") == std::string_view::npos);
    CHECK(quoth::report::style.find("</style") == std::string_view::npos);
    for (const char* elsewhere : {"http:", "https:", "//cdn", "url(", "@import", " style=", " onclick="})
        CHECK(count(page, elsewhere) == 0);
}

TEST_CASE("an article without records, one that was too large and an empty one have pages") {
    const std::string plain = "Rain fell all day.";
    CHECK(count(quoth::to_html({}, plain), "Nobody is quoted or reported here.") == 1);
    CHECK(count(quoth::to_html({}, ""), "<article") == 1);
    Article article;
    article.status = quoth::Status::too_large;
    const std::string page = quoth::to_html(article, plain);
    CHECK(count(page, "was not read") == 1);
    CHECK(count(page, plain) == 0);
}
