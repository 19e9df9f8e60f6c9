// The job: all inputs through the extractor, in order.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <quoth/quoth.hpp>

#include "arguments.hpp"
#include "inputs.hpp"
#include "items.hpp"
#include "outputs.hpp"
#include "progress.hpp"

namespace extract {

// Exit statuses.
inline constexpr int all_done = 0;
inline constexpr int some_failed = 1;
inline constexpr int bad_usage = 2;
inline constexpr int interrupted_by = 128;  ///< and the signal's number, as shells have it

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
    using NextItem = std::function<std::optional<Item>()>;
    /// Gets the records of an item, none where it has a failure; false when nothing more can be written.
    using TakeItem = std::function<bool(const Item& item, std::optional<std::string> records)>;

    void fail(const Failure& failure);
    int tell_interruption();
    void run_to_folder();
    void run_to_file();
    bool run_to_standard_output();
    bool run_inputs(const TakeItem& take);

    /// All items through the extractor, `jobs` at a time, in order.
    bool run_all(const NextItem& next, const TakeItem& take);
    bool take_failures(const TakeItem& take);
    void count_done(const Item& item);

    /// Nothing where it has no such byte.
    std::optional<std::string> explain(const std::string& text, const Input& input);
    std::optional<std::string> records_of(Item& item, const quoth::Article& article);
    std::string format(const quoth::Article& article, const std::string& text, const Input& input);
    bool has_index() const;
    std::string report_of(const quoth::Article& article, const std::string& text, const Input& input);

    const Arguments& arguments_;
    const quoth::Extractor& extractor_;
    Inputs inputs_;
    StandardOutput out_;
    std::deque<Item> items_;                    ///< those whose records were not taken yet
    std::vector<quoth::HtmlIndexEntry> index_;  ///< of the reports written so far
    std::optional<Progress> progress_;          ///< while articles are read
    std::size_t done_ = 0;                      ///< articles
    std::size_t lines_done_ = 0;                ///< those of standard input that an earlier run has done
    std::uint32_t width_;
    bool failed_ = false;
    bool bad_usage_ = false;    ///< the arguments don't fit the article
    bool interrupted_ = false;  ///< a signal has come before all was read
};

}  // namespace extract
