// The articles that a benchmark reads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace benchmarks {

using Texts = std::vector<std::string>;

/// Adds a file, or all *.txt below a folder, ordered by path.
void add_articles(const std::string& path, Texts& texts);

std::int64_t bytes_of(const Texts& texts);

}  // namespace benchmarks
