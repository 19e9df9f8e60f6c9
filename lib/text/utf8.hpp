// UTF-8: any bytes read as code points.
//
// Ill-formed bytes read as U+FFFD, one for each maximal subpart of an ill-formed subsequence (Unicode 3.9, "U+FFFD
// Substitution of Maximal Subparts", as Python and the WHATWG decoders do it).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoth {

inline constexpr char32_t replacement = 0xFFFD;

/// The same as `next_code_point` for a byte that is not ASCII.
char32_t next_wide_code_point(std::string_view text, std::size_t& at) noexcept;

/// The code point that begins at `at`, which must be less than `text.size()`; moves `at` behind it.
inline char32_t next_code_point(std::string_view text, std::size_t& at) noexcept {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) return next_wide_code_point(text, at);
    ++at;
    return byte;
}

/// Appends a code point as UTF-8. Surrogates and values above U+10FFFF are appended as U+FFFD.
void append_code_point(std::string& out, char32_t code_point);

/// Appends `bytes` with every maximal ill-formed subpart replaced by U+FFFD. Linear; copies whole well-formed runs.
void append_valid(std::string& out, std::string_view bytes);

/// `bytes` as valid UTF-8.
std::string to_valid(std::string_view bytes);

}  // namespace quoth
