// Lines and columns: byte offsets as the places that editors show.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "output/offsets.hpp"

namespace quoth {

/// Knows where the lines of a text begin. A line ends with LF, CR LF or CR. Linear to build.
class LinesAndColumns {
public:
    explicit LinesAndColumns(std::string_view text);

    /// "line:column", both from 1, the column in code points.
    std::string at(std::uint32_t byte) const;

private:
    OffsetMap offsets_;
    std::vector<std::uint32_t> lines_;  ///< the first byte of each
};

}  // namespace quoth
