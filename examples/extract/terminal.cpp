#include "terminal.hpp"

#if __has_include(<sys/ioctl.h>) && __has_include(<unistd.h>)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include <algorithm>

namespace extract {

std::optional<std::uint32_t> terminal_width() {
#ifdef TIOCGWINSZ
    constexpr std::uint32_t comfortable = 120;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0)
        return std::min<std::uint32_t>(size.ws_col, comfortable);
#endif
    return std::nullopt;
}

bool errors_on_terminal() {
#ifdef TIOCGWINSZ
    return isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

}  // namespace extract
