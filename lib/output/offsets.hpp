// Offsets: byte offsets told in other units.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <quoth/output.hpp>

namespace quoth {

/// Turns byte offsets of one text into offsets of another unit. Linear to build; a look-up walks a bounded number of
/// bytes, so offsets may be asked in any order. Refers to the text.
class OffsetMap {
public:
    OffsetMap(std::string_view text, Offsets unit);

    /// How many units begin before `byte`. An offset inside a character counts as the character's start, one behind
    /// the text as its end.
    std::uint32_t at(std::uint32_t byte) const noexcept;

private:
    struct Mark {
        std::uint32_t byte = 0;
        std::uint32_t count = 0;
    };

    std::string_view text_;
    Offsets unit_;
    std::vector<Mark> marks_;  ///< for each multiple of the stride, the start of the character that it lies in
};

}  // namespace quoth
