// Classes that depend on a word's neighbours.
#include <doctest/doctest.h>

#include <string>

#include "lexicon/lexicon.hpp"
#include "text/tokens.hpp"

using namespace quoth;

namespace {

/// The class symbols of a text's tokens, one character for each.
std::string symbols_of(const std::string& text) {
    static const Lexicon lexicon = Lexicon::english();
    Tokenizer tokenizer;
    Reading reading;
    reading.text = text;
    tokenizer.read(reading, lexicon);
    lexicon.read(reading);
    std::string symbols;
    for (const Lexeme& lexeme : reading.lexemes) symbols += lexeme.symbol;
    return symbols;
}

}  // namespace

TEST_CASE("words that are spelt like names and months are told apart by case and neighbours") {
    struct Row {
        std::string text;
        std::string symbols;
    };
    const Row rows[] = {
        {"she may leave in May", "PMniK"},
        {"then Mrs. May said", "RJUS"},
        {"Theresa May said", "UUS"},
        {"Rates May Fall Again", "UMUR"},
        {"they fed him when the Fed met", "PEOZDUE"},
        {"on Fox News he said", "iUUPS"},
        {"at the Met Office", "iDUV"},
        {"Senate Votes to Cut Aid", "VUtEU"},
        {"it told us", "YSO"},
        {"US officials told them", "UNSO"},
        {"but the WHO said", "%DUS"},
        {"TELL US WHO", "SOW"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(symbols_of(row.text) == row.symbols);
    }
}

TEST_CASE("nouns that are spelt like cues are told by what stands before them") {
    struct Row {
        std::string text;
        std::string symbols;
    };
    const Row rows[] = {
        {"the warning came", "DcE"},   {"warning that he left", "STPE"}, {"his claims", "Gc"},
        {"she claims victory", "PSn"}, {"the minister claims", "DNS"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(symbols_of(row.text) == row.symbols);
    }
}
