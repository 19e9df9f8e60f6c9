#include "feature_weights.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace quoth {

std::variant<Error, WeightLine> read_weight(const ListLine& line, std::span<const std::string_view> rows,
                                            std::span<const std::string_view> features, std::string_view row) {
    const auto place = [](std::span<const std::string_view> names, std::string_view name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    WeightLine read;
    read.row = place(rows, line.cells[0]);
    if (read.row == rows.size()) return bad_piece(line.cells[0], "unknown " + std::string(row));
    read.feature = place(features, line.cells[1]);
    if (read.feature == features.size()) return bad_piece(line.cells[1], "unknown feature");
    const std::string_view cell = line.cells[2];
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), read.weight);
    if (error != std::errc() || end != cell.data() + cell.size()) return bad_piece(cell, "a weight is a whole number");
    return read;
}

}  // namespace quoth
