// The terminal that standard output and standard error may be.
#pragma once

#include <cstdint>
#include <optional>

namespace extract {

/// Its columns, up to what is comfortable to read; nothing where standard output is no terminal.
std::optional<std::uint32_t> terminal_width();

/// Whether standard error is a terminal.
bool errors_on_terminal();

}  // namespace extract
