// The report's stylesheet and script, turned into byte arrays when the library is built (lib/cmake/embed.cmake).
#pragma once

#include <string_view>

namespace quoth::report {

extern const std::string_view style;
extern const std::string_view script;

// "sha256-..." of each, as a Content-Security-Policy names what may run.
extern const std::string_view style_hash;
extern const std::string_view script_hash;

}  // namespace quoth::report
