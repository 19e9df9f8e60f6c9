#include "output/html_page.hpp"

#include <quoth/version.hpp>

#include "output/html_text.hpp"
#include "output/report/report.hpp"

namespace quoth {

void append_page_begin(std::string& out, std::string_view title) {
    append_markup(out, {"<!DOCTYPE html>\n", R"(<html lang="en"><head><meta charset="utf-8">)", "\n"});
    append_markup(out, {R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ')",
                        report::style_hash, "'; script-src '", report::script_hash,
                        R"('; base-uri 'none'; form-action 'none'">)", "\n"});
    append_markup(out, {R"(<meta name="viewport" content="width=device-width, initial-scale=1">)", "\n"});
    append_markup(out, {R"(<meta name="color-scheme" content="light dark">)", "\n"});
    append_markup(out, {R"(<meta name="referrer" content="no-referrer">)", "\n"});
    append_markup(out, {R"(<meta name="generator" content="quoth )", version(), R"(">)", "\n<title>"});
    append_escaped(out, title);
    append_markup(out, {"</title>\n<style>", report::style, "</style>\n</head>\n<body>\n"});
}

void append_page_end(std::string& out, bool with_script) {
    if (with_script) append_markup(out, {"<script>", report::script, "</script>\n"});
    append_markup(out, {"</body>\n</html>\n"});
}

}  // namespace quoth
