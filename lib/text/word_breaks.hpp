// Word breaks: the pieces of a text between the breaks that ICU's word rules find (UAX 29, root locale).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "reading.hpp"

namespace quoth {

/// What stands between two breaks; white space, control bytes and ignorable characters are left out.
struct Piece {
    std::uint32_t begin = 0;  ///< bytes, half-open
    std::uint32_t end = 0;
    char32_t first = 0;  ///< its first code point
    TokenKind kind = TokenKind::mark;
    bool inner = false;  ///< a full stop, an apostrophe or the like stands inside it (`U.S`, `Smith's`, `1,200`)
};

/// Finds word breaks. Not thread-safe: it holds ICU's break iterator and scratch.
///
/// A line of plain characters (nearly all lines of English news) is scanned here, by the very properties that ICU's
/// rules read; a line that holds anything else (combining marks, emoji, scripts without spaces ...) is ICU's. Both give
/// the same pieces, which tests/word_breaks.cpp proves, but a scan costs a fifth of ICU's pass.
class WordBreaks {
public:
    WordBreaks();
    ~WordBreaks();
    WordBreaks(const WordBreaks&) = delete;
    WordBreaks& operator=(const WordBreaks&) = delete;

    /// The pieces of `text`, in order. Linear; any bytes.
    void read(std::string_view text, std::vector<Piece>& pieces);

    /// The same by ICU alone: slower, for tests.
    void read_by_icu(std::string_view text, std::vector<Piece>& pieces);

private:
    /// How the scan sees a code point: UAX 29's properties, as far as plain text needs them.
    enum class Plain : std::uint8_t { space, letter, digit, joiner, mid_letter, mid_number, mid_both, other, complex };
    static constexpr char32_t plain_end = 0x2100;

    struct Icu;

    Plain plain_of(char32_t code_point) const noexcept;
    Plain next(std::string_view text, std::size_t& at) const noexcept {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80) return next_wide(text, at);
        ++at;
        return plain_[byte];
    }
    Plain next_wide(std::string_view text, std::size_t& at) const noexcept;
    std::size_t ascii_letters_end(std::string_view text, std::size_t at) const noexcept {
        while (at < text.size()) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (byte >= 0x80 || plain_[byte] != Plain::letter) break;
            ++at;
        }
        return at;
    }
    bool scan(std::string_view text, std::size_t begin, std::size_t end, std::vector<Piece>& pieces) const;
    std::size_t scan_word(std::string_view text, Plain first, std::size_t at, Piece& piece) const;
    void ask_icu(std::string_view text, std::size_t begin, std::size_t end, std::vector<Piece>& pieces);

    std::array<Plain, plain_end> plain_{};
    std::unique_ptr<Icu> icu_;
};

}  // namespace quoth
