#include "text/word_breaks.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <new>

#include "text/utf8.hpp"

namespace quoth {
namespace {

/// White space, and what is nothing to a reader: control codes and the zero width space.
bool is_space(char32_t code_point) noexcept {
    const auto c = static_cast<UChar32>(code_point);
    return u_isUWhiteSpace(c) || u_iscntrl(c) || code_point == 0x200B;
}

bool is_ignorable(char32_t code_point) noexcept {
    return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_inner_mark(char32_t code_point) noexcept {
    switch (u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_WORD_BREAK)) {
        case U_WB_SINGLE_QUOTE:
        case U_WB_MIDNUMLET:
        case U_WB_MIDLETTER:
        case U_WB_MIDNUM: return true;
        default: return false;
    }
}

std::uint32_t offset(std::size_t at) noexcept { return static_cast<std::uint32_t>(at); }

/// The end of the line that begins at `begin`, its newline included. Endless lines are cut at a space, where words end
/// as well, so that ICU's copy of a line stays small.
std::size_t line_end(std::string_view text, std::size_t begin) noexcept {
    constexpr std::size_t longest = std::size_t{1} << 20U;
    const std::string_view line = text.substr(begin);
    std::size_t last = line.substr(0, longest).find('\n');
    if (last == std::string_view::npos && line.size() > longest) last = line.find_first_of("\n ", longest);
    return last == std::string_view::npos ? text.size() : begin + last + 1;
}

/// The piece [begin, end) as its characters tell it; false where there is nothing but white space.
bool describe(std::string_view text, std::size_t begin, std::size_t end, Piece& piece) {
    piece = {offset(begin), offset(end), 0, TokenKind::mark, false};
    for (std::size_t at = begin; at < end;) {
        const char32_t code_point = next_code_point(text, at);
        const auto c = static_cast<UChar32>(code_point);
        if (piece.first == 0) {
            if (is_ignorable(code_point)) continue;
            if (is_space(code_point)) return false;
            piece.first = code_point;
        }
        if (u_isalpha(c)) {
            piece.kind = TokenKind::word;
        } else if (u_isdigit(c)) {
            if (piece.kind == TokenKind::mark) piece.kind = TokenKind::number;
        } else if (is_inner_mark(code_point)) {
            piece.inner = true;
        }
    }
    if (piece.kind == TokenKind::mark) piece.inner = false;
    return piece.first != 0;
}

}  // namespace

struct WordBreaks::Icu {
    Icu() {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        // ICU fails here only without memory or without its own data, which its library holds.
        if (U_FAILURE(status) || !iterator) throw std::bad_alloc();
    }

    void set(std::string_view text, std::size_t begin, std::size_t end) {
        units.remove();
        for (std::size_t at = begin; at < end;) {
            const char32_t c = next_code_point(text, at);
            // ICU 72 takes @ for a letter, those before and after do not: a mark that all read alike stands for it.
            units.append(static_cast<UChar32>(c == U'@' ? U'&' : c));
        }
        iterator->setText(units);
    }

    /// Whether the rules join letters over this mark: Unicode and ICU differ on the colon, from version to version.
    bool joins_letters(char32_t mark) {
        units.remove();
        units.append(u'a').append(static_cast<UChar32>(mark)).append(u'a');
        iterator->setText(units);
        return iterator->next() == units.length();
    }

    std::unique_ptr<icu::BreakIterator> iterator;
    icu::UnicodeString units;
};

WordBreaks::WordBreaks() : icu_(std::make_unique<Icu>()) {
    for (char32_t c = 0; c < plain_end; ++c) plain_[c] = plain_of(c);
    for (char32_t c = 0; c < plain_end; ++c) {
        if (plain_[c] == Plain::mid_letter && !icu_->joins_letters(c)) plain_[c] = Plain::other;
    }
}

WordBreaks::~WordBreaks() = default;

WordBreaks::Plain WordBreaks::plain_of(char32_t code_point) const noexcept {
    if (is_ignorable(code_point)) return Plain::complex;
    if (is_space(code_point)) return Plain::space;
    const auto c = static_cast<UChar32>(code_point);
    switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
        case U_WB_ALETTER: return u_isalpha(c) ? Plain::letter : Plain::complex;
        case U_WB_NUMERIC: return u_isdigit(c) ? Plain::digit : Plain::complex;
        case U_WB_EXTENDNUMLET: return Plain::joiner;
        case U_WB_MIDLETTER: return Plain::mid_letter;
        case U_WB_MIDNUM: return Plain::mid_number;
        case U_WB_MIDNUMLET:
        case U_WB_SINGLE_QUOTE: return Plain::mid_both;
        case U_WB_DOUBLE_QUOTE: return Plain::other;
        case U_WB_OTHER: return u_isalpha(c) || u_isdigit(c) ? Plain::complex : Plain::other;
        default: return Plain::complex;
    }
}

WordBreaks::Plain WordBreaks::next_wide(std::string_view text, std::size_t& at) const noexcept {
    const char32_t code_point = next_code_point(text, at);
    if (code_point < plain_end) return plain_[code_point];
    return code_point == replacement ? Plain::other : Plain::complex;
}

/// Reads on from a letter, digit or joiner (`first`, which ends at `at`) to the word's end.
std::size_t WordBreaks::scan_word(std::string_view text, Plain first, std::size_t at, Piece& piece) const {
    bool letters = false;
    bool digits = false;
    Plain last = first;
    for (;;) {
        if (last == Plain::letter) {
            letters = true;
            at = ascii_letters_end(text, at);
        }
        digits = digits || last == Plain::digit;
        if (at == text.size()) break;
        std::size_t after = at;
        Plain found = next(text, after);
        if (found == Plain::mid_letter || found == Plain::mid_number || found == Plain::mid_both) {
            if (after == text.size()) break;
            const Plain behind = next(text, after);
            const bool joins = (last == Plain::letter && behind == last && found != Plain::mid_number) ||
                               (last == Plain::digit && behind == last && found != Plain::mid_letter);
            if (!joins) break;
            piece.inner = true;
            found = behind;
        }
        if (found != Plain::letter && found != Plain::digit && found != Plain::joiner) break;
        last = found;
        at = after;
    }
    piece.kind = letters ? TokenKind::word : digits ? TokenKind::number : TokenKind::mark;
    return at;
}

/// The pieces of one line; false, with any of them found so far, where it is not plain.
bool WordBreaks::scan(std::string_view text, std::size_t begin, std::size_t end, std::vector<Piece>& pieces) const {
    const std::string_view line = text.substr(0, end);
    for (std::size_t at = begin; at < end;) {
        const std::size_t start = at;
        const Plain found = next(line, at);
        if (found == Plain::space) continue;
        if (found == Plain::complex) return false;
        Piece piece;
        if (found == Plain::letter || found == Plain::digit || found == Plain::joiner) {
            at = scan_word(line, found, at, piece);
        }
        std::size_t ignored = start;
        piece.first = next_code_point(line, ignored);
        piece.begin = offset(start);
        piece.end = offset(at);
        pieces.push_back(piece);
    }
    return true;
}

void WordBreaks::ask_icu(std::string_view text, std::size_t begin, std::size_t end, std::vector<Piece>& pieces) {
    icu_->set(text, begin, end);
    std::size_t at = begin;
    std::int32_t unit = 0;
    for (std::int32_t stop = icu_->iterator->next(); stop != icu::BreakIterator::DONE; stop = icu_->iterator->next()) {
        const std::size_t start = at;
        while (unit < stop) unit += next_code_point(text, at) > 0xFFFF ? 2 : 1;
        Piece piece;
        if (describe(text, start, at, piece)) pieces.push_back(piece);
    }
}

void WordBreaks::read(std::string_view text, std::vector<Piece>& pieces) {
    constexpr std::size_t bytes_of_piece = 4;  // fewer than usual: growing would copy them all
    pieces.clear();
    pieces.reserve(text.size() / bytes_of_piece);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = line_end(text, begin);
        const std::size_t before = pieces.size();
        if (!scan(text, begin, end, pieces)) {
            pieces.resize(before);
            ask_icu(text, begin, end, pieces);
        }
        begin = end;
    }
}

void WordBreaks::read_by_icu(std::string_view text, std::vector<Piece>& pieces) {
    pieces.clear();
    ask_icu(text, 0, text.size(), pieces);
}

}  // namespace quoth
