// The scan of plain lines against ICU's own word breaks: the same pieces, whatever the text.
#include "text/word_breaks.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {

std::string shown(const std::vector<quoth::Piece>& pieces, std::string_view text) {
    std::string out;
    for (const quoth::Piece& piece : pieces) {
        out += std::to_string(piece.begin) + (piece.inner ? "~" : "-") + std::to_string(static_cast<int>(piece.kind)) +
               "[" + std::string(text.substr(piece.begin, piece.end - piece.begin)) + "]";
    }
    return out;
}

/// Both readings of a text, which are to be equal.
struct Readings {
    std::string scan;
    std::string icu;
};

Readings read(quoth::WordBreaks& breaks, const std::string& text) {
    std::vector<quoth::Piece> pieces;
    breaks.read(text, pieces);
    Readings readings;
    readings.scan = shown(pieces, text);
    breaks.read_by_icu(text, pieces);
    readings.icu = shown(pieces, text);
    return readings;
}

std::string random_text(std::mt19937& random, const std::vector<std::string>& alphabet, std::size_t length) {
    std::string text;
    std::uniform_int_distribution<std::size_t> choose(0, alphabet.size() - 1);
    for (std::size_t i = 0; i < length; ++i) text += alphabet[choose(random)];
    return text;
}

}  // namespace

TEST_CASE("every pair and triple of ASCII characters breaks as ICU breaks it") {
    quoth::WordBreaks breaks;
    // One of each kind is enough for the outer two; the middle one runs through all.
    const std::string outer = "aZ5_.',:;-\" \t\r\n\x01$";
    std::size_t differing = 0;
    for (const char first : outer) {
        for (int middle = 0; middle < 128; ++middle) {
            for (const char last : outer) {
                const std::string text{'b', first, static_cast<char>(middle), last, 'c', ' ', '7', first, last, '8'};
                const Readings readings = read(breaks, text);
                if (readings.scan == readings.icu) continue;
                ++differing;
                if (differing < 5)
                    CHECK_MESSAGE(readings.scan == readings.icu, "between ", int{first}, " and ", int{last}, ": ",
                                  middle);
            }
        }
    }
    CHECK(differing == 0);
}

TEST_CASE("random plain text breaks as ICU breaks it") {
    const std::vector<std::string> alphabet = {
        "a",        "B",    "é",    "Ž",    "1",        "9",       ".", ",", "'", "’",  "‘",        "“",
        "”",        "—",    "–",    "…",    ":",        ";",       "/", "-", "_", "\"", " ",        " ",
        "\n",       "\r\n", "\t",   "·",    "£",        "€",       "©", "´", "ª", "½",  "\xC2\xA0", "\xE2\x80\x83",
        "\xC2\x85", "\x7F", "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F"};
    quoth::WordBreaks breaks;
    std::mt19937 random(7);
    for (int i = 0; i < 5000; ++i) {
        const std::string text = random_text(random, alphabet, 40);
        const Readings readings = read(breaks, text);
        REQUIRE_MESSAGE(readings.scan == readings.icu, text);
    }
}

TEST_CASE("lines with characters that only ICU knows break the same line by line") {
    const std::vector<std::string> alphabet = {"a",
                                               "Z",
                                               "2",
                                               ".",
                                               "'",
                                               "x\xCC\x81",
                                               "\xF0\x9F\x98\x80",
                                               "\xE2\x80\x8D",
                                               "\xC2\xAD",
                                               "語",
                                               "ก",
                                               "ש",
                                               "カ",
                                               "\xF0\x9F\x87\xAB\xF0\x9F\x87\xB7",
                                               " x",
                                               "\n",
                                               "\xEF\xBB\xBF",
                                               "\xFE"};
    quoth::WordBreaks breaks;
    std::mt19937 random(11);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = random_text(random, alphabet, 30);
        const Readings readings = read(breaks, text);
        REQUIRE_MESSAGE(readings.scan == readings.icu, text);
    }
}
