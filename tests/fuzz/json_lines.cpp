// Fuzzer of the extractor's reader of JSON Lines: a line is an article or is refused, and what it hands through is
// what the line had beside the text.
#include <boost/json.hpp>

#include <variant>

#include "extract/json_lines.hpp"
#include "fuzz.hpp"

namespace quoth::test {
namespace {

namespace json = boost::json;

json::value parsed(const std::string& object, const char* what) {
    json::parse_options options;
    options.max_depth = 300;
    json::error_code error;
    json::value value = json::parse(object, error, {}, options);
    require(!error, what);
    return value;
}

void check_article(const extract::LineArticle& article, std::string_view line) {
    parsed(json::serialize(json::string(article.text)), "a text that is no JSON string again");
    const json::value result = parsed(extract::with_input("{\"schema\":1}", article.input), "a result that is no JSON");
    json::value whole = parsed(std::string(line), "an accepted line that is no JSON");
    if (whole.is_string()) {
        require(result.as_object().size() == 1, "a string that hands something through");
        return;
    }
    json::object& others = whole.as_object();
    others.stable_erase("text");
    const json::value* const handed = result.as_object().if_contains("input");
    require((handed == nullptr) == others.empty(), "members are lost or made up");
    // As text, since what 0e400 is read as isn't equal to itself.
    require(handed == nullptr || json::serialize(*handed) == json::serialize(whole),
            "members are not handed through as they are");
}

}  // namespace

void fuzz(std::string_view line) {
    const auto read = extract::parse_line(line);
    if (const auto* article = std::get_if<extract::LineArticle>(&read)) {
        check_article(*article, line);
    } else {
        parsed(extract::error_object(7, std::get<extract::BadLine>(read).why), "an error object that is no JSON");
    }
}

}  // namespace quoth::test
