#include "output/html_text.hpp"

#include "text/utf8.hpp"

namespace quoth {

namespace {

/// What stands for a character that HTML can't have as it is; null for one that it can.
const char* substitute(char32_t c) noexcept {
    switch (c) {
        case U'&': return "&amp;";
        case U'<': return "&lt;";
        case U'>': return "&gt;";
        case U'"': return "&quot;";
        case U'\'': return "&#39;";
        case U'\r': return "\n";
        case U'\t':
        case U'\n': return nullptr;
        default: break;
    }
    const bool control = c < 0x20 || (0x7F <= c && c <= 0x9F);
    const bool noncharacter = (0xFDD0 <= c && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
    return control || noncharacter || c == replacement ? "\uFFFD" : nullptr;
}

bool is_plain_in_url(char c) noexcept {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

void append_markup(std::string& out, std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces) out += piece;
}

void append_escaped(std::string& out, std::string_view bytes) {
    std::size_t copied = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(bytes, at);
        const char* const instead = substitute(c);
        if (instead == nullptr) continue;
        out.append(bytes.substr(copied, begin - copied));
        copied = at;
        const bool in_cr_lf = c == U'\r' && at < bytes.size() && bytes[at] == '\n';
        if (!in_cr_lf) out += instead;
    }
    out.append(bytes.substr(copied));
}

void append_url(std::string& out, std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : path) {
        if (is_plain_in_url(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte / 16U];
            out += digits[byte % 16U];
        }
    }
}

}  // namespace quoth
