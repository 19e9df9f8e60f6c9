#include "output/html_layout.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace quoth {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t longest_headline = 200;      // bytes
constexpr std::size_t longest_wrapped_line = 100;  // bytes; longer lines are paragraphs

std::uint32_t offset(std::size_t byte) { return static_cast<std::uint32_t>(byte); }

/// The lines of a text without white space around them; a blank one is empty.
std::vector<Span> lines_of(std::string_view text) {
    std::vector<Span> lines;
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const std::size_t begin = std::min(text.find_first_not_of(" \t", at), end);
        std::size_t last = end;
        while (last > begin && blanks.find(text[last - 1]) != std::string_view::npos) --last;
        lines.push_back({offset(begin), offset(last)});
        at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return lines;
}

std::uint32_t size_of(Span span) { return span.end - span.begin; }

/// Whether a text is wrapped at a column: no line is long, and many come near to the longest.
bool is_wrapped(const std::vector<Span>& lines, std::uint32_t longest) {
    if (longest > longest_wrapped_line) return false;
    const auto is_near = [&](Span line) { return size_of(line) * 5 > longest * 4; };
    const auto is_full = [](Span line) { return size_of(line) != 0; };
    const auto near = std::count_if(lines.begin(), lines.end(), is_near);
    return near * 2 > std::count_if(lines.begin(), lines.end(), is_full);
}

bool is_headline(Span first, std::string_view text) {
    if (size_of(first) > longest_headline || text[first.end - 1] == '.') return false;
    return text.substr(first.begin, size_of(first)).find('\n') == std::string_view::npos;
}

}  // namespace

HtmlLayout lay_out(std::string_view text) {
    HtmlLayout layout;
    const std::vector<Span> lines = lines_of(text);
    std::uint32_t longest = 0;
    for (const Span line : lines) longest = std::max(longest, size_of(line));
    const bool wrapped = is_wrapped(lines, longest);
    const auto is_blank = [](Span line) { return size_of(line) == 0; };
    // Where no blank line parts paragraphs, each line is one, unless the text is wrapped.
    const bool by_line = !wrapped && std::none_of(lines.begin(), lines.end(), is_blank);
    bool begins = true;
    for (const Span line : lines) {
        if (is_blank(line)) {
            begins = true;
        } else if (begins || by_line) {
            layout.paragraphs.push_back({line, !wrapped});
            begins = false;
        } else {
            layout.paragraphs.back().span.end = line.end;
        }
    }
    layout.headline = layout.paragraphs.size() > 1 && is_headline(layout.paragraphs.front().span, text);
    return layout;
}

std::string html_title(const HtmlLayout& layout, std::string_view text, std::optional<std::string_view> path) {
    if (layout.headline) return text_of({layout.paragraphs.front().span}, text);
    return path && !path->empty() ? to_valid(*path) : "Article";
}

}  // namespace quoth
