// JSON Lines: one article a line.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace extract {

/// An article as a line has it.
struct LineArticle {
    std::string text;
    std::string input;  ///< the line's other members as a JSON object; empty for none
};

/// Why a line holds no article.
struct BadLine {
    std::string why;
};

/// A line is a JSON string or an object with a string `text`.
std::variant<LineArticle, BadLine> parse_line(std::string_view line);

/// The object that stands for a line that gave no article.
std::string error_object(std::size_t line, const std::string& why);

/// `object`, as `to_json` writes it, with the member `input` added, unless it is empty.
std::string with_input(std::string object, const std::string& input);

}  // namespace extract
