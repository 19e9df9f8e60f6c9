// Reading time grows in proportion to the text, whatever it holds.
#include <quoth/quoth.hpp>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace {

std::string repeat(std::string_view piece, std::size_t bytes) {
    std::string result;
    result.reserve(bytes + piece.size());
    while (result.size() < bytes) result += piece;
    return result;
}

// Processor time, so that other programs on the machine don't count; the least of three runs.
double seconds(const quoth::Extractor& extractor, const std::string& text) {
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t begin = std::clock();
        const quoth::Article article = extractor.extract(text);
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        if (least > 5) break;
    }
    return least;
}

}  // namespace

TEST_CASE("four times the text takes four times as long, not sixteen times") {
    struct Case {
        std::string name;
        std::string_view piece;
        std::size_t bytes;
    };
    const Case cases[] = {
        {"one sentence of cues", "Lee said that the bridge was shut and ", 20000},
        {"one sentence of short quotations", "Lee saw “this” and “that” and ", 20000},
        {"one sentence of nested tags", "the bridge, he said, was shut and ", 20000},
        {"one sentence of names", "Ann Lee, ", 20000},
        {"one sentence without marks", "the red bridge and ", 50000},
        {"records of one speaker", "Lee said that it was shut. ", 30000},
        {"records without speaker", "It was said that it was shut. ", 30000},
        {"records that repeat each other", "Ann Lee said the bridge was shut. “The bridge was shut,” she said.\n\n",
         30000},
        {"denials of what was said before", "Lee said he was ill. Poe denied that he was ill. “No,” he said.\n\n",
         30000},
        {"quotations without cue", "“We can’t risk it.”\n\n", 30000},
        {"opening marks", "“", 60000},
        {"straight marks", "\"", 60000},
        {"straight marks between words", "\"a ", 60000},
        {"apostrophes", "' ", 60000},
        {"apostrophes in words", "l'x s' ", 60000},
        {"opening marks of two kinds", "“‘", 60000},
        {"colons", "Lee: ", 30000},
        {"turns of a transcript", "LEE: We know.\n", 30000},
        {"headings with labels", "Lee: Pier is too old\n\nThe pier was closed on Monday.\n\n", 30000},
        {"headings that quote", "‘We lost it’: Town mourns\n\n“We lost it all,” Lee said.\n\n", 30000},
        {"paragraphs of one letter", "a\n\n", 60000},
        {"lines of one word", "word\n", 60000},
        {"blank lines", "\n", 60000},
        {"spaces", " ", 60000},
        {"brackets", "(", 60000},
        {"full stops", ".", 60000},
        {"initials", "A. ", 60000},
        {"one word", "a", 60000},
        {"one capitalised word", "A", 60000},
        {"hyphens", "a-", 60000},
        {"digits and points", "1.", 60000},
        {"slashes", "http://", 60000},
        {"at signs", "@a", 60000},
        {"bytes that are no UTF-8", "\xFF", 60000},
        {"combining marks", "\xCC\x81", 60000},
    };
    const quoth::Extractor extractor;
    extractor.extract("Lee said so.");  // makes the workspace
    for (const Case& c : cases) {
        CAPTURE(c.name);
        const double once = seconds(extractor, repeat(c.piece, c.bytes));
        const double four_times = seconds(extractor, repeat(c.piece, 4 * c.bytes));
        // What costs less than the floor tells nothing; the square would be 16 times.
        CHECK(four_times < 9 * std::max(once, 0.002));
    }
}

TEST_CASE("different names take time in proportion") {
    const auto article = [](std::size_t names) {
        std::string text;
        for (std::size_t i = 0; i < names; ++i) {
            std::string name = "Xa";
            for (std::size_t n = i; n > 0; n /= 26) name += static_cast<char>('a' + n % 26);
            text += "Ann " + name + " said that the bridge was shut. He denied it.\n\n";
        }
        return text;
    };
    const quoth::Extractor extractor;
    extractor.extract("Lee said so.");
    const double once = seconds(extractor, article(500));
    const double four_times = seconds(extractor, article(2000));
    CHECK(four_times < 9 * once);
}
