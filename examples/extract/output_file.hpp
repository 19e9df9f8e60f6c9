// One output file for all articles, an object a line.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "failure.hpp"
#include "inputs.hpp"

namespace extract {

/// Collects the lines in NAME.part, which becomes NAME when all articles were read. What an interrupted run or a full
/// disk leaves is NAME.part: whole lines, and perhaps a half one at its end.
class OutputFile {
public:
    explicit OutputFile(const std::string& name);

    /// Opens NAME.part, empty. With `resume` the whole lines of NAME.part, else of NAME, are there already.
    std::optional<Failure> open(bool resume);

    /// Whether a line kept from an earlier run is about this article.
    bool has(const Input& input) const { return paths_.count(input.path) != 0; }

    /// How many lines kept from an earlier run are about lines of standard input.
    std::size_t lines() const noexcept { return lines_; }

    /// False, once and for all, when nothing more can be written.
    bool write(std::string_view line);

    /// Gives the file its name.
    std::optional<Failure> finish();

private:
    using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
    void keep(std::string_view line);
    std::optional<Failure> keep_lines();
    Failure failure(int error) const;

    std::string name_, part_;
    File file_{nullptr, &std::fclose};
    std::set<std::string> paths_;
    std::size_t lines_ = 0;
    int error_ = 0;
};

}  // namespace extract
