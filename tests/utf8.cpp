#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <quoth/span.hpp>

namespace {

TEST_CASE("bytes read as valid UTF-8, one U+FFFD for each maximal ill-formed subpart") {
    const struct {
        std::string_view name, bytes, valid;
    } rows[] = {
        {"plain", "Suva", "Suva"},
        {"two, three and four bytes", "é “ 😀", "é “ 😀"},
        {"a stray continuation byte",
         "a\x80"
         "b",
         "a\uFFFDb"},
        {"a cut four-byte sequence is one", "\xF0\x9F\x98", "\uFFFD"},
        {"a cut sequence before a letter", "\xE2\x80x", "\uFFFDx"},
        {"an overlong slash is two", "\xC0\xAF", "\uFFFD\uFFFD"},
        {"a surrogate is three", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
        {"above U+10FFFF is four", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"Unicode's own example", "\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63", "\uFFFD\uFFFD\uFFFDb\uFFFDc"},
        {"nothing", "", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(quoth::to_valid(row.bytes) == row.valid);
        std::string by_code_points;
        for (std::size_t at = 0; at < row.bytes.size();)
            quoth::append_code_point(by_code_points, quoth::next_code_point(row.bytes, at));
        CHECK(by_code_points == row.valid);
    }
}

TEST_CASE("a code point that is none is appended as U+FFFD") {
    std::string out;
    quoth::append_code_point(out, 0xD800);
    quoth::append_code_point(out, 0x110000);
    CHECK(out == "\uFFFD\uFFFD");
}

TEST_CASE("spans read back from the text, joined by a space, within its bounds") {
    const std::string_view text = "“Go,” he said. \xFFx";
    CHECK(quoth::text_of({}, text) == "");
    CHECK(quoth::text_of({{0, 9}, {13, 17}}, text) == "“Go,” said");
    CHECK(quoth::text_of({{19, 21}}, text) == "\uFFFDx");
    CHECK(quoth::text_of({{20, 900}, {800, 900}}, text) == "x");
    CHECK(quoth::text_of({{9, 4}}, text) == "");
}

}  // namespace
