// Wrapping: words for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoth {

/// Any bytes as one line that is safe to print: each run of white space is one blank, none at the ends; control
/// characters, which could steer the terminal, are U+FFFD; marks that turn the direction of writing are left out.
std::string one_line(std::string_view bytes);

/// Columns that `line` takes on a terminal: none for combining marks, two for wide characters.
std::size_t columns_of(std::string_view line);

/// Appends `line` (as `one_line` makes it) wrapped at blanks into lines of `width` columns, each after `indent` blanks
/// but the first, which starts at column `at`; a word longer than a line is cut. Ends with a newline. `width` must be
/// greater than `indent`.
void append_wrapped(std::string& out, std::string_view line, std::size_t at, std::size_t indent, std::size_t width);

}  // namespace quoth
