#include "text/keys.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/utf8.hpp"

namespace quoth {

namespace {

char lower(char c) noexcept { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_apostrophe(char32_t c) noexcept { return c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07; }

/// Whether its lower case is more than one code point or depends on its neighbours.
bool is_hard_to_lower(char32_t c) noexcept { return c == 0x0130 || c == 0x03A3; }

/// Longer tokens are no names.
constexpr std::size_t longest_name = 64;

/// Letters that Unicode takes for letters of their own, and what stands for them where the keyboard hasn't got them.
constexpr std::array<std::pair<char32_t, std::string_view>, 10> plain_letters{{{0xE6, "ae"},
                                                                               {0xF0, "d"},
                                                                               {0xF8, "o"},
                                                                               {0xDF, "ss"},
                                                                               {0xFE, "th"},
                                                                               {0x111, "d"},
                                                                               {0x131, "i"},
                                                                               {0x142, "l"},
                                                                               {0x153, "oe"},
                                                                               {0x259, "a"}}};

void append_plain(std::string& out, UChar32 c) {
    if (u_charType(c) == U_NON_SPACING_MARK) return;
    const UChar32 small = u_tolower(c);
    const auto* const found = std::find_if(plain_letters.begin(), plain_letters.end(), [small](const auto& letter) {
        return static_cast<UChar32>(letter.first) == small;
    });
    if (found == plain_letters.end()) {
        append_code_point(out, static_cast<char32_t>(small));
    } else {
        out += found->second;
    }
}

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

std::uint64_t plain_key(std::string_view token) {
    if (token.size() > longest_name) return token_key(token);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const decomposed = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0) return token_key(token);
    const icu::UnicodeString letters = decomposed->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(token.data(), static_cast<int>(token.size()))), status);
    if (U_FAILURE(status) != 0) return token_key(token);
    std::string plain;
    for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        append_plain(plain, letters.char32At(i));
    }
    return hash_bytes(plain);
}

}  // namespace quoth
