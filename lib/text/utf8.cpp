#include "text/utf8.hpp"

#include <unicode/utf8.h>

namespace quoth {

namespace {

// ICU's macros narrow on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

/// The same as `next_code_point`, but negative for an ill-formed subpart.
UChar32 decode(std::string_view text, std::size_t& at) noexcept {
    UChar32 code_point = 0;
    U8_NEXT(text.data(), at, text.size(), code_point);
    return code_point;
}

std::size_t encode(UChar32 code_point, char (&bytes)[U8_MAX_LENGTH]) noexcept {
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, code_point);
    return length;
}

#pragma GCC diagnostic pop

}  // namespace

char32_t next_wide_code_point(std::string_view text, std::size_t& at) noexcept {
    const UChar32 code_point = decode(text, at);
    return code_point < 0 ? replacement : static_cast<char32_t>(code_point);
}

void append_code_point(std::string& out, char32_t code_point) {
    if (code_point < 0x80) {
        out.push_back(static_cast<char>(code_point));
        return;
    }
    const bool valid = code_point <= 0x10FFFF && !(0xD800 <= code_point && code_point <= 0xDFFF);
    char bytes[U8_MAX_LENGTH];
    out.append(bytes, encode(static_cast<UChar32>(valid ? code_point : replacement), bytes));
}

void append_valid(std::string& out, std::string_view bytes) {
    std::size_t copied = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        if (decode(bytes, at) >= 0) continue;
        out.append(bytes.substr(copied, begin - copied));
        append_code_point(out, replacement);
        copied = at;
    }
    out.append(bytes.substr(copied));
}

std::string to_valid(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    append_valid(out, bytes);
    return out;
}

}  // namespace quoth
