// Golds: what is known of the articles of corpus/ and of small ones, as it stands in their files.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "corpus/gold.hpp"

namespace quoth::accuracy {

struct NamedGold {
    std::string name;  ///< of the file, without its ending; the number among small ones
    corpus::Gold gold;
};

/// The gold of the articles of a corpus folder but those whose names begin with one of `left_out`, in the order of
/// their names; or the first error.
std::variant<std::vector<NamedGold>, corpus::GoldError> read_golds(const std::filesystem::path& corpus,
                                                                   const std::vector<std::string>& left_out);

/// That of the small articles of a file in which lines "@article" stand before each.
std::variant<std::vector<NamedGold>, corpus::GoldError> read_small_golds(const std::filesystem::path& path);

}  // namespace quoth::accuracy
