#include "outputs.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <system_error>

namespace extract {

namespace {

namespace fs = std::filesystem;

std::string message_of(int error) { return error == 0 ? "cannot be written" : std::generic_category().message(error); }

std::string full_path(const fs::path& path) {
    std::error_code error;
    const fs::path full = fs::weakly_canonical(fs::absolute(path), error);
    return error ? path.string() : full.string();
}

/// Beside `path`, so that renaming stays on one disk.
fs::path temporary_name(const fs::path& path) {
    std::random_device random;
    fs::path temporary = path;
    temporary += ".tmp" + std::to_string(random());
    return temporary;
}

std::optional<Failure> write_file(const fs::path& path, std::string_view bytes) {
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    if (error) return Failure{path.parent_path().string(), error.message()};
    const fs::path temporary = temporary_name(path);
    errno = 0;
    std::ofstream file(temporary, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
        const Failure failure{path.string(), message_of(errno)};
        fs::remove(temporary, error);
        return failure;
    }
    fs::rename(temporary, path, error);
    if (!error) return std::nullopt;
    const Failure failure{path.string(), error.message()};
    fs::remove(temporary, error);
    return failure;
}

}  // namespace

bool StandardOutput::write(std::string_view bytes) {
    if (failed_) return false;
    return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() || fail();
}

bool StandardOutput::flush() {
    if (failed_) return false;
    return std::fflush(stdout) == 0 || fail();
}

bool StandardOutput::fail() {
    error_ = errno;
    failed_ = true;
    return false;
}

Failure StandardOutput::failure() const { return {"standard output", message_of(error_)}; }

OutputFolder::OutputFolder(std::string folder, std::string extension, const std::vector<Input>& inputs)
    : folder_(std::move(folder)), extension_(std::move(extension)) {
    for (const Input& input : inputs) inputs_.insert(full_path(input.path));
}

std::string OutputFolder::path_of(const Input& input) const {
    return (fs::path(folder_) / (input.name + extension_)).string();
}

bool OutputFolder::has(const Input& input) {
    const std::string path = path_of(input);
    const std::string full = full_path(path);
    if (inputs_.count(full) != 0 || written_.count(full) != 0) return false;  // `write` says so
    std::error_code error;
    const auto written = fs::last_write_time(path, error);
    if (error) return false;
    const auto changed = fs::last_write_time(input.path, error);
    if (error || written < changed || !fs::is_regular_file(path, error)) return false;
    written_.emplace(full, input.path);
    return true;
}

std::optional<Failure> OutputFolder::write(const Input& input, std::string_view bytes) {
    const fs::path path = path_of(input);
    const std::string full = full_path(path);
    if (inputs_.count(full) != 0) return Failure{input.path, "its output would overwrite the article " + path.string()};
    const auto [other, is_new] = written_.emplace(full, input.path);
    if (!is_new) return Failure{input.path, "its output " + path.string() + " is already that of " + other->second};
    return write_file(path, bytes);
}

std::optional<Failure> OutputFolder::write_once(const std::string& name, std::string_view bytes) const {
    const fs::path path = fs::path(folder_) / name;
    std::error_code ignored;
    if (fs::exists(path, ignored)) return std::nullopt;
    return write_file(path, bytes);
}

}  // namespace extract
