#include "output_file.hpp"

#include <boost/json.hpp>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace extract {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

}  // namespace

OutputFile::OutputFile(const std::string& name) : name_(name), part_(name + ".part") {}

std::optional<Failure> OutputFile::open(bool resume) {
    std::error_code error;
    const fs::path folder = fs::path(name_).parent_path();
    if (!folder.empty()) fs::create_directories(folder, error);
    if (error) return Failure{folder.string(), error.message()};
    if (resume) {
        if (!fs::exists(part_, error) && fs::exists(name_, error)) fs::rename(name_, part_, error);
        if (error) return Failure{name_, error.message()};
        if (auto failed = keep_lines()) return failed;
    }
    errno = 0;
    file_.reset(std::fopen(part_.c_str(), resume ? "ab" : "wb"));
    if (!file_) return failure(errno);
    return std::nullopt;
}

/// Reads what an earlier run has left, and cuts off a half line.
std::optional<Failure> OutputFile::keep_lines() {
    std::ifstream earlier(part_, std::ios::binary);
    if (!earlier) return std::nullopt;
    std::uintmax_t whole = 0;
    for (std::string line; std::getline(earlier, line) && !earlier.eof();) {
        keep(line);
        whole += line.size() + 1;
    }
    if (earlier.bad()) return failure(errno);
    earlier.close();
    std::error_code error;
    fs::resize_file(part_, whole, error);
    if (error) return failure(error.value());
    return std::nullopt;
}

void OutputFile::keep(std::string_view line) {
    json::error_code error;
    const json::value value = json::parse(line, error);
    const json::object* const object = error ? nullptr : value.if_object();
    const json::value* const path = object == nullptr ? nullptr : object->if_contains("path");
    if (path != nullptr && path->is_string()) {
        paths_.emplace(path->get_string());
    } else {
        ++lines_;
    }
}

bool OutputFile::write(std::string_view line) {
    if (error_ != 0) return false;
    errno = 0;
    const bool written = std::fwrite(line.data(), 1, line.size(), file_.get()) == line.size();
    if (written && std::fflush(file_.get()) == 0) return true;
    error_ = errno == 0 ? EIO : errno;
    return false;
}

std::optional<Failure> OutputFile::finish() {
    if (error_ != 0) return failure(error_);
    errno = 0;
    if (std::fclose(file_.release()) != 0) return failure(errno);
    std::error_code error;
    fs::rename(part_, name_, error);
    if (error) return Failure{name_, error.message()};
    return std::nullopt;
}

Failure OutputFile::failure(int error) const { return {part_, std::generic_category().message(error)}; }

}  // namespace extract
