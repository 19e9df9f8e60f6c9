#include "progress.hpp"

#include <algorithm>
#include <cstdio>

#include "terminal.hpp"

namespace extract {

namespace {

constexpr std::chrono::milliseconds before_first{1000};
constexpr std::chrono::milliseconds between{200};
constexpr const char* erase_line = "\r\x1B[K";

std::string megabytes(double bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", bytes / 1e6);
    return text;
}

/// "0:07", "12:30", "3:05:00".
std::string duration(double seconds) {
    const auto all = static_cast<std::uint64_t>(std::max(seconds, 0.0) + 0.5);
    char text[40];
    const auto hours = static_cast<unsigned long long>(all / 3600);
    const auto minutes = static_cast<unsigned>(all / 60 % 60);
    const auto rest = static_cast<unsigned>(all % 60);
    if (hours != 0) {
        std::snprintf(text, sizeof text, "%llu:%02u:%02u", hours, minutes, rest);
    } else {
        std::snprintf(text, sizeof text, "%u:%02u", minutes, rest);
    }
    return text;
}

}  // namespace

std::string progress_line(const Amount& done, const std::optional<Amount>& all, double seconds) {
    const auto bytes = static_cast<double>(done.bytes);
    const double speed = seconds > 0 ? bytes / seconds : 0;
    std::string line = std::to_string(done.articles);
    if (all) line.append(" of ").append(std::to_string(all->articles));
    line.append(" articles, ").append(megabytes(bytes));
    if (all) line.append(" of ").append(megabytes(static_cast<double>(all->bytes)));
    line.append(" MB, ").append(megabytes(speed)).append(" MB/s");
    if (all && speed > 0) {
        const double left = static_cast<double>(all->bytes) - bytes;
        line.append(", ").append(duration(left / speed)).append(" left");
    }
    return line;
}

Progress::Progress(std::optional<Amount> all, bool to_files)
    : all_(all), on_terminal_(errors_on_terminal() && (to_files || !terminal_width())) {}

void Progress::add(std::uint64_t bytes) {
    ++done_.articles;
    done_.bytes += bytes;
    if (!on_terminal_) return;
    const auto now = Clock::now();
    if (now - begin_ < before_first || (visible_ && now - shown_ < between)) return;
    const std::chrono::duration<double> passed = now - begin_;
    std::fputs((erase_line + progress_line(done_, all_, passed.count())).c_str(), stderr);
    shown_ = now;
    visible_ = true;
}

void Progress::clear() {
    if (visible_) std::fputs(erase_line, stderr);
    visible_ = false;
}

}  // namespace extract
