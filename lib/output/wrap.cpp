#include "output/wrap.hpp"

#include <unicode/uchar.h>

#include "text/utf8.hpp"

namespace quoth {

namespace {

UChar32 as_icu(char32_t c) noexcept { return static_cast<UChar32>(c); }

std::size_t columns_of(char32_t c) {
    if (c < 0x300) return 1;
    switch (u_charType(as_icu(c))) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR: return 0;
        default: break;
    }
    const int width = u_getIntPropertyValue(as_icu(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

/// Fills lines word by word.
class Wrapper {
public:
    Wrapper(std::string& out, std::size_t at, std::size_t indent, std::size_t width)
        : out_(out), at_(at), indent_(indent), width_(width) {}

    void append_word(std::string_view word) {
        const std::size_t columns = quoth::columns_of(word);
        if (!empty_ && at_ + 1 + columns > width_) break_line();
        if (empty_ && at_ > indent_ && at_ + columns > width_) break_line();
        if (!empty_) {
            out_ += ' ';
            ++at_;
        }
        empty_ = false;
        if (at_ + columns <= width_) {
            out_ += word;
            at_ += columns;
        } else {
            append_cut(word);
        }
    }

private:
    void break_line() {
        out_ += '\n';
        out_.append(indent_, ' ');
        at_ = indent_;
        empty_ = true;
    }

    void append_cut(std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            const char32_t c = next_code_point(word, at);
            const std::size_t columns = columns_of(c);
            if (at_ + columns > width_ && at_ > indent_) break_line();
            append_code_point(out_, c);
            at_ += columns;
        }
        empty_ = false;
    }

    std::string& out_;
    std::size_t at_, indent_, width_;
    bool empty_ = true;  ///< the line has no word yet
};

}  // namespace

std::string one_line(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    bool blank = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const char32_t c = next_code_point(bytes, at);
        if (u_isUWhiteSpace(as_icu(c))) {
            blank = !out.empty();
            continue;
        }
        if (u_hasBinaryProperty(as_icu(c), UCHAR_BIDI_CONTROL)) continue;
        if (blank) out += ' ';
        blank = false;
        append_code_point(out, u_charType(as_icu(c)) == U_CONTROL_CHAR ? replacement : c);
    }
    return out;
}

std::size_t columns_of(std::string_view line) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < line.size();) columns += columns_of(next_code_point(line, at));
    return columns;
}

void append_wrapped(std::string& out, std::string_view line, std::size_t at, std::size_t indent, std::size_t width) {
    Wrapper wrapper(out, at, indent, width);
    while (!line.empty()) {
        const std::size_t blank = line.find(' ');
        wrapper.append_word(line.substr(0, blank));
        line = blank == std::string_view::npos ? std::string_view() : line.substr(blank + 1);
    }
    out += '\n';
}

}  // namespace quoth
