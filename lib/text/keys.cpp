#include "text/keys.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

#include "text/utf8.hpp"

namespace quoth {

namespace {

char lower(char c) noexcept { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_apostrophe(char32_t c) noexcept { return c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07; }

/// Whether its lower case is more than one code point or depends on its neighbours.
bool is_hard_to_lower(char32_t c) noexcept { return c == 0x0130 || c == 0x03A3; }

std::uint64_t unicode_key(std::string_view token) {
    std::uint64_t hash = hash_of_nothing;
    std::string bytes;
    for (std::size_t at = 0; at < token.size();) {
        const char32_t c = next_code_point(token, at);
        if (is_hard_to_lower(c)) return word_key(to_valid(token));
        const auto code_point = static_cast<UChar32>(c);
        if (u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
        bytes.clear();
        append_code_point(bytes, is_apostrophe(c) ? U'\'' : static_cast<char32_t>(u_tolower(code_point)));
        for (const char byte : bytes) hash = hash_on(hash, byte);
    }
    return hash;
}

}  // namespace

std::uint64_t word_key(std::string_view word) {
    if (std::none_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        return token_key(word);
    }
    icu::UnicodeString folded =
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int>(word.size())));
    folded.toLower(icu::Locale::getRoot());
    folded.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0x2019)), icu::UnicodeString("'"));
    std::string bytes;
    folded.toUTF8String(bytes);
    return hash_bytes(bytes);
}

std::uint64_t token_key(std::string_view token) {
    std::uint64_t hash = hash_of_nothing;
    for (const char c : token) {
        if (static_cast<unsigned char>(c) >= 0x80) return unicode_key(token);
        hash = hash_on(hash, lower(c));
    }
    return hash;
}

}  // namespace quoth
