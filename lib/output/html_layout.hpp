// HTML layout: which lines of a text make a headline and a paragraph of a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/span.hpp>

namespace quoth {

struct HtmlParagraph {
    Span span;
    bool keeps_lines = false;  ///< its line breaks mean something; else they are blanks
};

/// What a page shows of a text, by its line breaks alone. All bytes that no paragraph holds are white space (or a
/// byte-order mark at the start).
struct HtmlLayout {
    std::vector<HtmlParagraph> paragraphs;
    bool headline = false;  ///< the first paragraph is one
};

/// Linear.
HtmlLayout lay_out(std::string_view text);

/// The headline of a text, else the path, else "Article": as plain text, valid UTF-8.
std::string html_title(const HtmlLayout& layout, std::string_view text, std::optional<std::string_view> path);

}  // namespace quoth
