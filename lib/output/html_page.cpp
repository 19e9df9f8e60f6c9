#include "output/html_page.hpp"

#include <quoth/version.hpp>

#include "output/html_text.hpp"
#include "output/report/report.hpp"

namespace quoth {

void append_page_begin(std::string& out, std::string_view title) {
    out +=
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '";
    out += report::style_hash;
    out += "'; script-src '";
    out += report::script_hash;
    out +=
        "'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"generator\" content=\"quoth ";
    append_escaped(out, version());
    out += "\">\n<title>";
    append_escaped(out, title);
    out += "</title>\n<style>";
    out += report::style;
    out += "</style>\n</head>\n<body>\n";
}

void append_page_end(std::string& out, bool with_script) {
    if (with_script) {
        out += "<script>";
        out += report::script;
        out += "</script>\n";
    }
    out += "</body>\n</html>\n";
}

}  // namespace quoth
