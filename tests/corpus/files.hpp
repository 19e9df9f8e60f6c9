// The files of the corpus folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoth::corpus {

/// All bytes of a file; none where it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& path);

/// Writes a file; false where it cannot be written.
bool write_file(const std::filesystem::path& path, std::string_view bytes);

/// The names, without extension and sorted, of the articles in `folder`: its files that end in `extension`.
std::vector<std::string> articles_in(const std::filesystem::path& folder, std::string_view extension);

}  // namespace quoth::corpus
