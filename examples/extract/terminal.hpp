// The terminal that standard output may be.
#pragma once

#include <cstdint>
#include <optional>

namespace extract {

/// Its columns, up to what is comfortable to read; nothing where standard output is no terminal.
std::optional<std::uint32_t> terminal_width();

}  // namespace extract
