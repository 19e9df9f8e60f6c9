// Lists: the reader of all tab-separated data files, built in or a user's own.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <quoth/error.hpp>

namespace quoth {

/// One line's cells, views into the file's text, and its number from 1.
struct ListLine {
    std::vector<std::string_view> cells;
    std::uint32_t number = 0;
};

/// Reads lines of tab-separated cells. Lines that begin with # and blank lines are comments; CR LF is accepted. A line
/// with another number of cells than `columns` is a `bad_line`. The first error ends the reading and is returned; so
/// does the first error that `line` returns (whose file and line are filled in here).
std::optional<Error> read_list(std::string_view content, const std::string& name, std::size_t columns,
                               const std::function<std::optional<Error>(const ListLine&)>& line);

/// Calls `take` with the parts of a cell between a sign; "-" and an empty cell have none.
template <class Take>
void for_each_part(std::string_view cell, char sign, Take take) {
    if (cell.empty() || cell == "-") return;
    for (std::size_t begin = 0; begin <= cell.size();) {
        const std::size_t end = std::min(cell.find(sign, begin), cell.size());
        take(cell.substr(begin, end - begin));
        begin = end + 1;
    }
}

/// A `bad_line` about one piece of a line.
Error bad_piece(std::string_view piece, std::string message);

/// The bytes of a file, or `cannot_read`.
std::variant<std::string, Error> read_file(const std::string& path);

}  // namespace quoth
