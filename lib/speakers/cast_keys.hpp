// Keys: by what the indexes of the cast find names.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "reading.hpp"
#include "text/keys.hpp"

namespace quoth {

/// Shorter ones are of too many words: "Dr" of director and driver.
inline constexpr std::size_t shortest_contraction = 3;

inline std::uint64_t combine(std::uint64_t a, std::uint64_t b) noexcept {
    return (a ^ (b >> 29U)) * 0x9e3779b97f4a7c15U + b;
}

inline std::uint32_t count_words(const Reading& reading, Range range) {
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i)
        words += reading.tokens[i].kind == TokenKind::word ? 1U : 0U;
    return words;
}

inline char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

inline std::string_view without_stop(std::string_view word) noexcept {
    if (!word.empty() && word.back() == '.') word.remove_suffix(1);
    return word;
}

/// Whether a word is a noun without some of the letters between its first and last one.
inline bool is_contraction(std::string_view word, std::string_view noun) noexcept {
    word = without_stop(word);
    if (word.size() < shortest_contraction || word.size() >= noun.size()) return false;
    std::size_t at = 0;
    for (const char c : noun) {
        if (at < word.size() && lower(word[at]) == lower(c)) ++at;
    }
    return at == word.size() && lower(word.front()) == lower(noun.front()) && lower(word.back()) == lower(noun.back());
}

/// A Roman number: "III".
inline bool is_numeral(std::string_view word) noexcept {
    return word.size() > 1 && word.find_first_not_of("IVX") == std::string_view::npos;
}

/// The last word of a name, a number or the like behind it left out: Kwame of "Tano Kwame III", Lee of "Bo Lee Jr.".
inline std::uint32_t last_word(const Reading& reading, Range core) {
    const std::uint32_t last = core.last - 1;
    const bool behind = is_numeral(reading.text_of(last)) || reading.lexemes[last].usage == Usage::suffix;
    return core.size() > 2 && behind ? last - 1 : last;
}

/// By the first and last letter of a word.
inline std::uint64_t ends_key(std::string_view word) noexcept {
    word = without_stop(word);
    const std::array<char, 2> ends{lower(word.front()), lower(word.back())};
    return hash_bytes({ends.data(), ends.size()});
}

/// The first letter of a token, all its bytes, capital as written.
inline std::string_view first_letter(std::string_view word) {
    std::size_t end = 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
    return word.substr(0, end);
}

inline bool is_initial(const Reading& reading, std::uint32_t token) {
    const std::string_view word = reading.text_of(token);
    return word.size() == first_letter(word).size() || (word.size() > 1 && word[1] == '.');
}

}  // namespace quoth
