#include "output/lines_and_columns.hpp"

#include <algorithm>

namespace quoth {

LinesAndColumns::LinesAndColumns(std::string_view text) : offsets_(text, Offsets::codepoints), lines_{0} {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool cr_lf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (text[at] == '\n' || (text[at] == '\r' && !cr_lf)) lines_.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

std::string LinesAndColumns::at(std::uint32_t byte) const {
    const auto next = std::upper_bound(lines_.begin(), lines_.end(), byte);
    const std::uint32_t column = offsets_.at(byte) - offsets_.at(*(next - 1));
    return std::to_string(next - lines_.begin()) + ':' + std::to_string(column + 1);
}

}  // namespace quoth
