#include "json_lines.hpp"

#include <boost/json.hpp>

namespace extract {

namespace {

namespace json = boost::json;

/// Where the string that begins at `at` ends.
std::size_t string_end(std::string_view line, std::size_t at) {
    for (++at; line[at] != '"'; ++at)
        if (line[at] == '\\') ++at;
    return at + 1;
}

/// Where the member that begins at `at` ends: at a comma or brace that is not inside of it.
std::size_t member_end(std::string_view line, std::size_t at) {
    for (std::size_t depth = 0;;) {
        const char c = line[at];
        const bool closes = c == ']' || c == '}';
        if (depth == 0 && (closes || c == ',')) return at;
        if (c == '[' || c == '{') ++depth;
        if (closes) --depth;
        at = c == '"' ? string_end(line, at) : at + 1;
    }
}

/// All members but `text` of an object that is known to be well-formed, as an object. They are copied as they are
/// written, so that no number changes.
std::string other_members(std::string_view object) {
    std::string others;
    for (std::size_t at = object.find('{') + 1;;) {
        at = object.find_first_not_of(" \t\r\n", at);
        if (object[at] == '}') break;
        const std::size_t end = member_end(object, at);
        const std::string_view key = object.substr(at, string_end(object, at) - at);
        if (json::parse(key) != "text") others.append(others.empty() ? "{" : ",").append(object.substr(at, end - at));
        at = object[end] == ',' ? end + 1 : end;
    }
    return others.empty() ? others : others + '}';
}

}  // namespace

std::variant<LineArticle, BadLine> parse_line(std::string_view line) {
    json::parse_options options;
    options.max_depth = 256;
    json::error_code error;
    const json::value value = json::parse(line, error, {}, options);
    if (error) return BadLine{"no JSON: " + error.message()};
    if (const json::string* text = value.if_string()) return LineArticle{std::string(text->data(), text->size()), {}};
    const json::object* object = value.if_object();
    if (object == nullptr) return BadLine{"neither a string nor an object"};
    const json::value* text = object->if_contains("text");
    if (text == nullptr) return BadLine{"an object without \"text\""};
    if (!text->is_string()) return BadLine{"\"text\" is no string"};
    const json::string& article = text->get_string();
    return LineArticle{std::string(article.data(), article.size()), other_members(line)};
}

std::string error_object(std::size_t line, const std::string& why) {
    return "{\"schema\":1,\"path\":null,\"line\":" + std::to_string(line) +
           ",\"error\":" + json::serialize(json::string_view(why)) + '}';
}

std::string with_input(std::string object, const std::string& input) {
    if (input.empty()) return object;
    object.pop_back();
    return object + ",\"input\":" + input + '}';
}

}  // namespace extract
