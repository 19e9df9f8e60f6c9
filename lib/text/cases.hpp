// Cases: whether a code point is a letter, and a capital one. What is ASCII asks ICU nothing.
#pragma once

#include <unicode/uchar.h>

namespace quoth {

inline bool is_upper(char32_t c) noexcept {
    const auto code_point = static_cast<UChar32>(c);
    return c < 0x80 ? U'A' <= c && c <= U'Z' : u_isupper(code_point) || u_istitle(code_point);
}

inline bool is_lower(char32_t c) noexcept {
    return c < 0x80 ? U'a' <= c && c <= U'z' : static_cast<bool>(u_islower(static_cast<UChar32>(c)));
}

inline bool is_letter(char32_t c) noexcept {
    return c < 0x80 ? is_upper(c) || is_lower(c) : static_cast<bool>(u_isalpha(static_cast<UChar32>(c)));
}

}  // namespace quoth
