// HTML page: what all pages of the report have around their body.
#pragma once

#include <string>
#include <string_view>

namespace quoth {

/// Everything before the content of <body>: the title, the stylesheet, and a policy that lets nothing run, load or be
/// sent but the stylesheet and script of the report itself.
void append_page_begin(std::string& out, std::string_view title);

/// Everything behind it; with the script where the page has something to click.
void append_page_end(std::string& out, bool with_script);

}  // namespace quoth
