#include "quotes/marks.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "quotes/tags.hpp"
#include "text/punctuation.hpp"

namespace quoth {

namespace {

enum class Style : std::uint8_t { none, straight, opening, closing };

struct Look {
    Style style = Style::none;
    MarkFamily family = MarkFamily::doubles;
};

/// '' and ’’, which stand on either side; a mark of their kind has three bytes when it is typed once.
bool is_two_singles(const Token& token) noexcept { return token.mark == U'\x201D' && token.end - token.begin != 3; }

Look look_of(const Token& token) noexcept {
    if (token.kind != TokenKind::mark) return {};
    const bool typed_twice = is_two_singles(token);
    switch (token.mark) {
        case U'"':
        case U'\xFF02': return {Style::straight, MarkFamily::doubles};
        case U'\x201D': return {typed_twice ? Style::straight : Style::closing, MarkFamily::doubles};
        case U'\x201C':
        case U'\x201F':
        case U'\x201E':
        case U'\x00AB': return {Style::opening, MarkFamily::doubles};
        case U'\x00BB': return {Style::closing, MarkFamily::doubles};
        case U'\'':
        case U'\x2019':  // an apostrophe as well, so it tells nothing but by its neighbours
            return {Style::straight, MarkFamily::singles};
        case U'\x2018':
        case U'\x201B':
        case U'\x201A':
        case U'\x2039':
        case U'`': return {Style::opening, MarkFamily::singles};
        case U'\x203A': return {Style::closing, MarkFamily::singles};
        default: return {};
    }
}

bool is_stop_or_comma(char32_t mark) { return mark == U',' || is_stop_mark(mark); }

// He said, '...
bool is_pause(char32_t mark) { return mark == U',' || mark == U':'; }

bool opens_before_word(char32_t mark) {
    return mark == U'(' || mark == U'[' || mark == U'{' || mark == U'/' || mark == U'\x2014';
}

bool stands_after_word(char32_t mark) {
    return is_stop_or_comma(mark) || mark == U';' || mark == U':' || mark == U')' || mark == U']' || mark == U'}' ||
           mark == U'/' || mark == U'\x2014';
}

// The neighbours of a run of marks that touch each other (`"'`), which all face the same way.
struct Sides {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool gap_before = false;
    bool gap_after = false;
    bool stop_before = false;  ///< a comma or the end of a sentence touches it
};

Sides sides_of(const Reading& reading, Range block, Range run) {
    Sides sides;
    sides.first = run.first;
    sides.last = run.last;
    const auto& tokens = reading.tokens;
    const bool at_start = run.first == block.first;
    const bool at_end = run.last == block.last;
    const bool space_before = at_start || tokens[run.first].space_before;
    const bool space_after = at_end || tokens[run.last].space_before;
    sides.gap_before = space_before || opens_before_word(tokens[run.first - 1].mark);
    sides.gap_after = space_after || stands_after_word(tokens[run.last].mark);
    sides.stop_before = !at_start && is_stop_or_comma(tokens[run.first - 1].mark);
    // A dash touches the mark on one side only: the side with the space or the stop is the outer one.
    if (sides.gap_before && sides.gap_after && space_before != space_after)
        (space_before ? sides.gap_after : sides.gap_before) = false;
    return sides;
}

class MarkReader {
public:
    MarkReader(const Reading& reading, const Lexicon& lexicon, Range block, std::vector<QuoteMark>& marks)
        : reading_(reading), lexicon_(lexicon), block_(block), marks_(marks) {}

    void read() {
        find_low_marks();
        std::uint32_t token = block_.first;
        while (token < block_.last) {
            if (!is_quote_mark(tokens()[token])) {
                ++token;
                continue;
            }
            Range run{token, token + 1};
            while (run.last < block_.last && is_quote_mark(tokens()[run.last]) && !tokens()[run.last].space_before)
                ++run.last;
            read_run(run);
            token = run.last;
        }
    }

private:
    const std::vector<Token>& tokens() const { return reading_.tokens; }

    // Where „ opens, “ closes.
    void find_low_marks() {
        for (std::uint32_t token = block_.first; token < block_.last; ++token) {
            low_doubles_ = low_doubles_ || tokens()[token].mark == U'\x201E';
            low_singles_ = low_singles_ || tokens()[token].mark == U'\x201A';
        }
    }

    void read_run(Range run) {
        const Sides sides = sides_of(reading_, block_, run);
        const bool speech = sides.stop_before && tokens()[run.first - 1].mark != U'.' &&
                            tag_cue(reading_, lexicon_, run.last, block_.last) != none;
        for (std::uint32_t token = run.first; token < run.last; ++token) {
            const Look look = look_in_run(token, run);
            QuoteMark mark;
            mark.token = token;
            mark.family = look.family;
            if (look.family == MarkFamily::doubles)
                weigh_double(mark, style_of(token, look), sides);
            else if (!weigh_single(mark, look.style, sides))
                continue;
            if (look.family == MarkFamily::doubles) weigh_nesting(mark, look.style);
            mark.closes_speech = speech;
            marks_.push_back(mark);
        }
    }

    // ''' at the end is two tokens, '' and ', but the single mark closes first.
    Look look_in_run(std::uint32_t token, Range run) const {
        const bool after_word = !tokens()[run.first].space_before && run.first > block_.first;
        const bool first =
            after_word && token + 1 < run.last && is_two_singles(tokens()[token]) && is_plain_single(token + 1);
        const bool second =
            after_word && token > run.first && is_two_singles(tokens()[token - 1]) && is_plain_single(token);
        if (first) return {Style::straight, MarkFamily::singles};
        if (second) return {Style::straight, MarkFamily::doubles};
        return look_of(tokens()[token]);
    }

    bool is_plain_single(std::uint32_t token) const { return tokens()[token].mark == U'\''; }

    // A mark of another style than the block's first one nests more easily: "..., “...” ...".
    void weigh_nesting(QuoteMark& mark, Style style) {
        if (first_style_ == Style::none) first_style_ = style;
        const bool other = (style == Style::straight) != (first_style_ == Style::straight);
        if (other) mark.nest = 2;
    }

    Style style_of(std::uint32_t token, Look look) const {
        return low_doubles_ && tokens()[token].mark == U'\x201C' ? Style::closing : look.style;
    }

    void weigh_double(QuoteMark& mark, Style style, const Sides& sides) const {
        const bool opens = sides.gap_before && !sides.gap_after;
        const bool closes = !sides.gap_before && sides.gap_after;
        mark.stray = 7;
        if (style == Style::opening) {
            mark.close = closes ? 3 : 6;
        } else if (style == Style::closing) {
            mark.open = opens ? 3 : 6;
        } else if (opens) {
            mark.close = spaced_close(sides) ? 3 : 5;
        } else if (closes) {
            mark.open = 5;
        } else {
            mark.open = sides.stop_before ? 3 : 2;
            mark.close = sides.stop_before ? 0 : 2;
        }
        weigh_inches(mark, style, sides);
    }

    // `so, "she said`: a space on the wrong side of a closing mark.
    bool spaced_close(const Sides& sides) const {
        return sides.first > block_.first && is_stop_or_comma(tokens()[sides.first - 1].mark) &&
               sides.last < block_.last && !tokens()[sides.last].capital;
    }

    void weigh_inches(QuoteMark& mark, Style style, const Sides& sides) const {
        if (style == Style::opening || sides.gap_before || sides.first != mark.token) return;
        const Token& before = tokens()[mark.token - 1];
        if (before.kind != TokenKind::number) return;
        const bool feet =
            reading_.text_of(mark.token - 1).find_first_of("'\xE2") != std::string_view::npos ||
            (mark.token - block_.first >= 2 && look_of(tokens()[mark.token - 2]).family == MarkFamily::singles);
        mark.stray = feet ? 0 : 3;
        if (feet) mark.close = 4;
    }

    // False for what is certainly an apostrophe.
    bool weigh_single(QuoteMark& mark, Style style, const Sides& sides) const {
        const bool typed_low = low_singles_ && tokens()[mark.token].mark == U'\x2018';
        const bool opens = sides.gap_before && !sides.gap_after;
        const bool closes = !sides.gap_before && sides.gap_after;
        if (!sides.gap_before && !sides.gap_after && !sides.stop_before) return false;
        if (style == Style::closing) {
            mark.open = opens ? 3 : 6;
            mark.stray = 6;
        } else if (closes) {
            weigh_after_word(mark, sides);
            if (style == Style::opening && !typed_low) mark.close = static_cast<std::uint8_t>(mark.close + 3);
        } else if (opens) {
            weigh_before_word(mark, sides);
            if (style == Style::straight) mark.close = spaced_close(sides) ? 4 : 7;
        } else {
            mark.open = 3;
            mark.close = sides.stop_before ? 1 : 3;
            mark.stray = 2;
        }
        return true;
    }

    void weigh_before_word(QuoteMark& mark, const Sides& sides) const {
        mark.close = 7;
        if (sides.last >= block_.last) return;
        const Token& next = tokens()[sides.last];
        if (next.kind == TokenKind::number || is_elided(sides)) {
            mark.open = 4;
            return;
        }
        mark.open = next.capital ? 0 : 1;
        const bool after_pause = sides.first > block_.first && is_pause(tokens()[sides.first - 1].mark);
        mark.stray = after_pause ? 9 : next.capital ? 5 : 4;
    }

    // '90s, 'em, 'n'
    bool is_elided(const Sides& sides) const {
        const Token& next = tokens()[sides.last];
        const std::string_view text = reading_.text_of(sides.last);
        if (!text.empty() && '0' <= text.front() && text.front() <= '9') return true;
        if (next.kind != TokenKind::word) return false;
        return has(lexicon_.features(next.key), Feature::elided) ||
               (text.size() == 1 && !next.capital && lexicon_.usage(next.key) != Usage::indefinite);
    }

    // The mark after a word: players', goin', 'Leave'
    void weigh_after_word(QuoteMark& mark, const Sides& sides) const {
        mark.open = 7;
        mark.stray = 6;
        if (sides.stop_before || sides.first != mark.token || mark.token == block_.first) return;
        const std::string_view word = reading_.text_of(mark.token - 1);
        if (tokens()[mark.token - 1].kind == TokenKind::mark) return;
        const bool plural = word.back() == 's' || word.back() == 'S';
        const bool dropped = has(lexicon_.endings().of(word).endings, Ending::dropped);
        mark.close = plural ? 1 : 0;
        mark.stray = plural ? 0 : dropped ? 1 : 3;
        if (word.size() == 1) mark.stray = 1;  // the second mark of 'n'
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const Range block_;
    std::vector<QuoteMark>& marks_;
    Style first_style_ = Style::none;
    bool low_doubles_ = false;
    bool low_singles_ = false;
};

}  // namespace

bool is_quote_mark(const Token& token) noexcept { return look_of(token).style != Style::none; }

bool is_single_mark(const Token& token) noexcept {
    const Look look = look_of(token);
    return look.style != Style::none && look.family == MarkFamily::singles;
}

void read_marks(const Reading& reading, const Lexicon& lexicon, Range block, std::vector<QuoteMark>& marks) {
    marks.clear();
    MarkReader(reading, lexicon, block, marks).read();
}

}  // namespace quoth
