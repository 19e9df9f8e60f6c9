// The job: all inputs through the extractor, in order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <quoth/quoth.hpp>

#include "arguments.hpp"
#include "inputs.hpp"
#include "outputs.hpp"

namespace extract {

// Exit statuses.
inline constexpr int all_done = 0;
inline constexpr int some_failed = 1;
inline constexpr int bad_usage = 2;

/// Says on standard error what is wrong, on one line, whatever bytes it holds.
void complain(const std::string& what);

/// Prints to standard output and returns the exit status.
int print(const std::string& what);

class Job {
public:
    Job(const Arguments& arguments, const quoth::Extractor& extractor);

    /// Reads all inputs, writes all records, names each failure on standard error; returns the exit status.
    int run();

private:
    void fail(const Failure& failure);
    void run_to_folder();
    bool run_to_standard_output();
    bool run_lines();

    /// The records of one article in the format asked for; nothing (and a failure named) where it can't be read.
    std::optional<std::string> records_of(const Input& input);
    /// Nothing where it has no such byte.
    std::optional<std::string> explain(const std::string& text, const Input& input);
    std::string format(const quoth::Article& article, const std::string& text, const Input& input) const;
    std::string line_object(const std::string& line, std::size_t number);

    const Arguments& arguments_;
    const quoth::Extractor& extractor_;
    Inputs inputs_;
    StandardOutput out_;
    std::uint32_t width_;
    bool failed_ = false;
    bool bad_usage_ = false;  ///< the arguments don't fit the article
};

}  // namespace extract
