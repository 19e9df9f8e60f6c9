#include "texts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace benchmarks {
namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

}  // namespace

void add_articles(const std::string& path, Texts& texts) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
        texts.push_back(read(path));
        return;
    }
    std::vector<std::filesystem::path> files;
    for (std::filesystem::recursive_directory_iterator entry(path, error), end; entry != end; entry.increment(error))
        if (entry->path().extension() == ".txt") files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) texts.push_back(read(file));
}

std::int64_t bytes_of(const Texts& texts) {
    std::size_t sum = 0;
    for (const std::string& text : texts) sum += text.size();
    return static_cast<std::int64_t>(sum);
}

}  // namespace benchmarks
