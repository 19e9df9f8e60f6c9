// Whatever bytes an article holds, the records keep what the public headers promise.
#include <quoth/quoth.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace std::string_view_literals;
using quoth::Article;
using quoth::Attribution;
using quoth::Extractor;
using quoth::Span;
using quoth::Spans;

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

// The length of the well-formed UTF-8 character at `at`, or 0 where there is none (Unicode, table 3-7).
std::size_t character_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text[at + i])) : 0U;
    };
    const auto trails = [&](std::size_t count) {
        for (std::size_t i = 1; i <= count; ++i)
            if ((byte(i) & 0xC0U) != 0x80U) return false;
        return true;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF && trails(1)) return 2;
    if (lead >= 0xE0 && lead <= 0xEF && trails(2)) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        if (!overlong && !surrogate) return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4 && trails(3)) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool too_high = lead == 0xF4 && byte(1) > 0x8F;
        if (!overlong && !too_high) return 4;
    }
    return 0;
}

// Which offsets of `text` lie inside a well-formed character.
std::vector<bool> inside_characters(std::string_view text) {
    std::vector<bool> inside(text.size() + 1, false);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        for (std::size_t i = 1; i < length; ++i) inside[at + i] = true;
        at += std::max<std::size_t>(length, 1);
    }
    return inside;
}

// Checks one article's records; the first breach is what it returns, in words. Empty: all is well.
class Checker {
public:
    Checker(std::string_view text, const Article& article)
        : text_(text), inside_(inside_characters(text)), article_(article) {}

    std::string breach() const {
        if (article_.status != quoth::Status::ok) return "status";
        for (std::size_t id = 0; id < article_.attributions.size(); ++id) {
            const std::string found = breach_of(id);
            if (!found.empty()) return "attribution " + std::to_string(id) + ": " + found;
        }
        for (const quoth::Speaker& speaker : article_.speakers) {
            const std::string found = breach_of(speaker);
            if (!found.empty()) return "speaker " + speaker.name + ": " + found;
        }
        return {};
    }

private:
    bool is_good(Span span) const {
        return span.begin < span.end && span.end <= text_.size() && !inside_[span.begin] && !inside_[span.end];
    }

    bool are_good(const Spans& spans) const {
        for (std::size_t i = 0; i < spans.size(); ++i)
            if (!is_good(spans[i]) || (i > 0 && spans[i].begin < spans[i - 1].end)) return false;
        return true;
    }

    static bool overlap(const Spans& some, const Spans& others) {
        for (Span a : some)
            for (Span b : others)
                if (a.begin < b.end && b.begin < a.end) return true;
        return false;
    }

    // First byte, and the last one the other way round, so that of two that start together the longer comes first.
    static std::pair<std::uint32_t, std::int64_t> place(const Attribution& a) {
        std::uint32_t begin = a.content.front().begin;
        std::uint32_t end = a.content.back().end;
        for (const Spans* spans : {&a.source, &a.cue}) {
            if (spans->empty()) continue;
            begin = std::min(begin, spans->front().begin);
            end = std::max(end, spans->back().end);
        }
        return {begin, -static_cast<std::int64_t>(end)};
    }

    std::string breach_of(std::size_t id) const {
        const Attribution& a = article_.attributions[id];
        if (a.content.empty()) return "no content";
        for (const auto& [name, spans] :
             {std::pair{"source", &a.source}, std::pair{"cue", &a.cue}, std::pair{"content", &a.content},
              std::pair{"addressee", &a.addressee}, std::pair{"medium", &a.medium}, std::pair{"hedges", &a.hedges}})
            if (!are_good(*spans)) return std::string(name) + " is out of the text, off its characters or out of order";
        if (overlap(a.source, a.cue)) return "source and cue overlap";
        if (overlap(a.source, a.content)) return "source and content overlap";
        if (overlap(a.cue, a.content)) return "cue and content overlap";
        if (a.confidence > 100) return "confidence is more than 1";
        if (a.rule.empty()) return "no rule";
        if (a.speaker && *a.speaker >= article_.speakers.size()) return "speaker is not in the table";
        if (a.parent && *a.parent >= id) return "parent does not come before it";
        if ((a.kind == quoth::Kind::denial) != (a.denial_basis != quoth::DenialBasis::none))
            return "denial without basis";
        if (id > 0 && place(a) < place(article_.attributions[id - 1])) return "out of order";
        return breach_of_links(id);
    }

    std::string breach_of_links(std::size_t id) const {
        for (const quoth::Link& link : article_.attributions[id].links) {
            if (link.to >= article_.attributions.size() || link.to == id) return "link to no other record";
            if (!are_good(link.evidence)) return "link with bad evidence";
        }
        return {};
    }

    std::string breach_of(const quoth::Speaker& speaker) const {
        if (speaker.name.empty()) return "no name";
        for (std::size_t i = 0; i < speaker.mentions.size(); ++i) {
            const Span span = speaker.mentions[i].span;
            if (!is_good(span)) return "mention out of the text or off its characters";
            if (i > 0 && span.begin < speaker.mentions[i - 1].span.begin) return "mentions out of order";
        }
        return {};
    }

    std::string_view text_;
    std::vector<bool> inside_;
    const Article& article_;
};

bool same(const Attribution& a, const Attribution& b) {
    const auto all = [](const Attribution& x) {
        return std::tie(x.kind, x.denial_basis, x.form, x.type, x.source, x.cue, x.content, x.speaker, x.addressee,
                        x.medium, x.negated, x.hedges, x.confidence, x.rule, x.parent, x.block, x.links);
    };
    return all(a) == all(b);
}

bool same(const quoth::Speaker& a, const quoth::Speaker& b) {
    const auto all = [](const quoth::Speaker& x) {
        return std::tie(x.name, x.type, x.role, x.gender, x.gender_evidence, x.number, x.mentions);
    };
    return all(a) == all(b);
}

template <class Record>
bool same(const std::vector<Record>& some, const std::vector<Record>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const Record& a, const Record& b) { return same(a, b); });
}

bool same(const Article& a, const Article& b) {
    return a.status == b.status && same(a.speakers, b.speakers) && same(a.attributions, b.attributions);
}

void check(std::string_view text) {
    const Article article = extractor().extract(text);
    CHECK(Checker(text, article).breach() == "");
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
