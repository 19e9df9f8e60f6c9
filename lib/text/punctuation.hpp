// What a mark of punctuation may do, where more than one stage asks; marks are as text/tokens.hpp normalises them.
#pragma once

namespace quoth {

/// Whether it ends sentences: a full stop, question or exclamation mark, or an ellipsis.
constexpr bool is_stop_mark(char32_t mark) noexcept {
    return mark == U'.' || mark == U'?' || mark == U'!' || mark == U'\x2026';
}

/// Whether it may stand behind a sentence's stop: a closing quotation mark or bracket.
constexpr bool is_closing_mark(char32_t mark) noexcept {
    switch (mark) {
        case U'"':
        case U'\'':
        case U'\x201D':
        case U'\x2019':
        case U'\xBB':
        case U')':
        case U']': return true;
        default: return false;
    }
}

/// Whether a paragraph's quotation may begin with it. Some papers open with the mark that others close with.
constexpr bool is_opening_quote(char32_t mark) noexcept {
    return mark == U'"' || mark == U'\'' || mark == U'\x201C' || mark == U'\x2018' || mark == U'\x201D';
}

}  // namespace quoth
