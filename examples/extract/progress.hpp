// Progress: how far long work is, on one line of a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace extract {

/// What is to be done, and what is.
struct Amount {
    std::size_t articles = 0;
    std::uint64_t bytes = 0;
};

/// "12 of 840 articles, 1.3 of 3.9 MB, 2.1 MB/s, 0:02 left"; without a total (standard input) what is done and how
/// fast.
std::string progress_line(const Amount& done, const std::optional<Amount>& all, double seconds);

/// Shows a line on standard error while work goes on, if that is a terminal and the results don't go to one too. Work
/// of less than a second shows nothing. In pipes and logs it writes not a byte.
class Progress {
public:
    Progress(std::optional<Amount> all, bool to_files);

    /// One more article is done.
    void add(std::uint64_t bytes);

    /// Takes the line away: before anything else is written there, and at the end.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    std::optional<Amount> all_;
    Amount done_;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point shown_ = begin_;
    bool on_terminal_;
    bool visible_ = false;
};

}  // namespace extract
