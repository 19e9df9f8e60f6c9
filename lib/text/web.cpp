#include "text/web.hpp"

#include "text/utf8.hpp"

namespace quoth {
namespace {

bool is_letter(char c) noexcept { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

bool is_digit(char c) noexcept { return '0' <= c && c <= '9'; }

/// Quotation marks, brackets and dashes that no URL holds, and all that is white space.
bool ends_url(char32_t c) noexcept {
    if (c <= 0x20 || c == 0x7F || c == U'"' || c == U'<' || c == U'>') return true;
    return c == 0xA0 || c == 0xAB || c == 0xBB || c == replacement || (0x2000 <= c && c <= 0x206F);
}

std::size_t run_end(std::string_view text, std::size_t begin) {
    for (std::size_t at = begin; at < text.size();) {
        const std::size_t start = at;
        if (ends_url(next_code_point(text, at))) return start;
    }
    return text.size();
}

/// `begin` + what is left of [begin, end) without the sentence's own punctuation.
std::size_t without_punctuation(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    const bool bracket = text.substr(begin, end - begin).find('(') != std::string_view::npos;
    constexpr std::string_view closing = ".,;:!?'*";
    while (end > begin) {
        const char last = text[end - 1];
        const bool closes = closing.find(last) != std::string_view::npos || last == ']' || (last == ')' && !bracket);
        if (!closes) break;
        --end;
    }
    return end;
}

/// Whether a name ends in two letters or more behind a full stop: lower case, so that "N.Y./N.J." is none.
bool ends_in_domain(std::string_view name) noexcept {
    const std::size_t stop = name.rfind('.');
    if (stop == std::string_view::npos || stop == 0 || name.size() - stop < 3) return false;
    for (const char c : name.substr(stop + 1)) {
        if (c < 'a' || 'z' < c) return false;
    }
    return true;
}

}  // namespace

std::size_t url_end(std::string_view text, std::size_t begin, std::size_t word_end) {
    const std::string_view word = text.substr(begin, word_end - begin);
    const std::string_view rest = text.substr(word_end);
    const bool scheme = rest.substr(0, 3) == "://";
    const bool www = word.size() > 4 && (word.substr(0, 4) == "www." || word.substr(0, 4) == "WWW.");
    const bool path =
        rest.size() > 1 && rest[0] == '/' && (is_letter(rest[1]) || is_digit(rest[1])) && ends_in_domain(word);
    if (!scheme && !www && !path) return begin;
    const std::size_t head = scheme ? word_end + 3 : begin;
    const std::size_t end = without_punctuation(text, head, run_end(text, head));
    return end > head ? end : begin;
}

bool is_domain(std::string_view domain) noexcept {
    const std::size_t stop = domain.rfind('.');
    return stop != std::string_view::npos && stop > 0 && domain.size() - stop > 2 && is_letter(domain.back());
}

}  // namespace quoth
