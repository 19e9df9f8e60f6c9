// HTML text: any bytes as characters of a page.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace quoth {

/// Appends markup, piece by piece, as it is.
void append_markup(std::string& out, std::initializer_list<std::string_view> pieces);

/// Appends `bytes` so that a page shows them as text, between tags and in quoted attributes alike: what could be
/// markup is escaped; ill-formed UTF-8 and characters that HTML forbids (controls, noncharacters) become U+FFFD;
/// line ends become LF. Linear.
void append_escaped(std::string& out, std::string_view bytes);

/// Appends the path of a file as a relative URL that means this file and nothing else. Linear.
void append_url(std::string& out, std::string_view path);

}  // namespace quoth
