#include "output/offsets.hpp"

#include <algorithm>
#include <cstddef>

#include "text/utf8.hpp"

namespace quoth {

namespace {

constexpr std::size_t stride = 64;

std::uint32_t units_of(char32_t code_point, Offsets unit) noexcept {
    return unit == Offsets::utf16 && code_point > 0xFFFF ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, Offsets unit) : text_(text), unit_(unit) {
    if (unit_ == Offsets::bytes) return;
    marks_.reserve(text_.size() / stride + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text_.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(text_, at);
        if (marks_.size() * stride < at) marks_.push_back({static_cast<std::uint32_t>(begin), count});
        count += units_of(code_point, unit_);
    }
    marks_.push_back({static_cast<std::uint32_t>(text_.size()), count});
}

std::uint32_t OffsetMap::at(std::uint32_t byte) const noexcept {
    if (unit_ == Offsets::bytes) return byte;
    const std::size_t wanted = std::min<std::size_t>(byte, text_.size());
    if (wanted == text_.size()) return marks_.back().count;
    const Mark& mark = marks_[wanted / stride];
    std::uint32_t count = mark.count;
    for (std::size_t at = mark.byte; at < wanted;) {
        const char32_t code_point = next_code_point(text_, at);
        if (at > wanted) break;
        count += units_of(code_point, unit_);
    }
    return count;
}

}  // namespace quoth
