#include "text/paragraphs.hpp"

#include <algorithm>

namespace quoth {
namespace {

/// One line that is not blank.
struct Line {
    Range tokens;
    std::uint32_t indent = 0;  ///< bytes of white space before its first token
    std::uint32_t width = 0;   ///< characters from its start to its last token's end
    bool gap_before = false;   ///< a blank line stands before it
};

bool is_continuation_byte(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

/// Reads lines: LF, CR LF and CR end one.
class Lines {
public:
    explicit Lines(const Reading& reading) : reading_(reading) {}

    std::vector<Line> read() {
        const std::string_view text = reading_.text;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = line_end(begin);
            add(begin, end);
            begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
        }
        return std::move(lines_);
    }

private:
    /// Two searches for one byte are several times as fast as one for either; the newline found serves all the lines
    /// before it, or carriage returns alone would cost the rest of the text each.
    std::size_t line_end(std::size_t begin) {
        const std::string_view text = reading_.text;
        if (newline_ < begin || begin == 0) newline_ = std::min(text.find('\n', begin), text.size());
        return begin + std::min(text.substr(begin, newline_ - begin).find('\r'), newline_ - begin);
    }

    void add(std::size_t begin, std::size_t end) {
        Line line;
        line.tokens = {token_, token_};
        while (token_ < reading_.tokens.size() && reading_.tokens[token_].begin < end) ++token_;
        line.tokens.last = token_;
        if (line.tokens.empty()) {
            gap_ = true;
            return;
        }
        line.indent = reading_.tokens[line.tokens.first].begin - static_cast<std::uint32_t>(begin);
        line.width = width(begin, reading_.tokens[token_ - 1].end);
        line.gap_before = gap_;
        gap_ = false;
        lines_.push_back(line);
    }

    std::uint32_t width(std::size_t begin, std::size_t end) const {
        const std::string_view bytes = reading_.text.substr(begin, end - begin);
        const auto inside = std::count_if(bytes.begin(), bytes.end(), is_continuation_byte);
        return static_cast<std::uint32_t>(bytes.size()) - static_cast<std::uint32_t>(inside);
    }

    const Reading& reading_;
    std::vector<Line> lines_;
    std::size_t newline_ = 0;
    std::uint32_t token_ = 0;
    bool gap_ = false;
};

bool ends_sentence(const Token& token) noexcept {
    switch (token.mark) {
        case U'.':
        case U'?':
        case U'!':
        case U':':
        case U'"':
        case U'\x201D':
        case U'\x2019':
        case U'\x2026':
        case U')': return true;
        default: return false;
    }
}

/// Decides for each line break whether it parts paragraphs.
class Wrapping {
public:
    Wrapping(const Reading& reading, const std::vector<Line>& lines) : reading_(reading), lines_(lines) { measure(); }

    /// Whether line `i` goes on with the paragraph of the line before it.
    bool joins(std::size_t i) const {
        if (lines_[i].gap_before) return false;
        if (!is_wrapped_) return goes_on_in_lower_case(i) && lines_[i - 1].width >= shortest_open_line;
        if (lines_[i].indent >= lines_[i - 1].indent + 2) return false;
        return is_forced(i) || goes_on_in_lower_case(i);
    }

private:
    static constexpr std::uint32_t widest_column = 132;
    static constexpr std::uint32_t narrowest_column = 40;
    static constexpr std::uint32_t slack = 12;  ///< how ragged a wrapped line's end may be
    static constexpr std::uint32_t shortest_open_line = 30;

    /// Whether the next word had no room on the line before line `i`.
    bool is_forced(std::size_t i) const {
        const std::uint32_t first = lines_[i].tokens.first;
        std::uint32_t last = first + 1;
        while (last < lines_[i].tokens.last && !reading_.tokens[last].space_before) ++last;
        const std::uint32_t word = reading_.tokens[last - 1].end - reading_.tokens[first].begin;
        return lines_[i - 1].width + 1 + word + slack > column_;
    }

    bool goes_on_in_lower_case(std::size_t i) const {
        const Token& first = reading_.tokens[lines_[i].tokens.first];
        const Token& last = reading_.tokens[lines_[i - 1].tokens.last - 1];
        const bool word = first.kind == TokenKind::word && !first.capital;
        const auto byte = static_cast<unsigned char>(reading_.text[first.begin]);
        return word && byte != '@' && byte != '#' && !ends_sentence(last);
    }

    void measure() {
        std::size_t wide = 0;
        for (const Line& line : lines_) {
            if (line.width > widest_column) {
                ++wide;
            } else {
                column_ = std::max(column_, line.width);
            }
        }
        if (column_ < narrowest_column || wide * 20 > lines_.size()) return;
        std::size_t breaks = 0;
        std::size_t forced = 0;
        std::size_t inside_sentence = 0;
        for (std::size_t i = 1; i < lines_.size(); ++i) {
            if (lines_[i].gap_before) continue;
            ++breaks;
            if (!is_forced(i)) continue;
            ++forced;
            if (!ends_sentence(reading_.tokens[lines_[i - 1].tokens.last - 1])) ++inside_sentence;
        }
        is_wrapped_ = breaks >= 2 && forced * 10 >= breaks * 6 && inside_sentence * 2 >= forced;
    }

    const Reading& reading_;
    const std::vector<Line>& lines_;
    std::uint32_t column_ = 0;
    bool is_wrapped_ = false;
};

}  // namespace

void read_paragraphs(const Reading& reading, std::vector<Range>& paragraphs) {
    paragraphs.clear();
    const std::vector<Line> lines = Lines(reading).read();
    const Wrapping wrapping(reading, lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && wrapping.joins(i)) {
            paragraphs.back().last = lines[i].tokens.last;
        } else {
            paragraphs.push_back(lines[i].tokens);
        }
    }
}

}  // namespace quoth
