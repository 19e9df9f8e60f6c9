// What the errors of readers promise.
#pragma once

#include <algorithm>
#include <string_view>

#include <quoth/error.hpp>

#include "fuzz.hpp"

namespace quoth::test {

/// The line `number` (from 1) of a file; empty where it has none.
inline std::string_view line_of(std::string_view file, std::uint32_t number) {
    for (; number > 1; --number) {
        const std::size_t newline = file.find('\n');
        if (newline == std::string_view::npos) return {};
        file.remove_prefix(newline + 1);
    }
    return file.substr(0, file.find('\n'));
}

/// An error about a file says where in it, and what is there.
inline void check_error(const Error& error, std::string_view file) {
    require(error.line != 0 && !error.file.empty() && !error.message.empty(), "an error without place or message");
    require(std::count(file.begin(), file.end(), '\n') + 1 >= error.line, "an error behind the file");
    require(error.what().find('\n') == std::string::npos, "an error of several lines");
    if (error.column == 0) return;
    const std::string_view line = line_of(file, error.line);
    require(line.substr(std::min<std::size_t>(error.column - 1, line.size())).starts_with(error.piece),
            "an error names a piece that is not at its place");
}

}  // namespace quoth::test
