#include "interrupt.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <iostream>

namespace extract {

namespace {

volatile std::sig_atomic_t asked_by = 0;  // all that a signal's handler may touch

extern "C" void ask_to_stop(int signal) { asked_by = signal; }

}  // namespace

void catch_interruptions() {
    struct sigaction action {};
    action.sa_handler = ask_to_stop;
    action.sa_flags =
        static_cast<int>(SA_RESTART | SA_RESETHAND);  // what is being read or written goes on; the second one kills
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction before {};
        // Who started it may have had reasons to have it ignore a signal: nohup, a shell's background job.
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
}

std::optional<int> interruption() noexcept {
    if (asked_by == 0) return std::nullopt;
    return static_cast<int>(asked_by);
}

void wait_for_standard_input() {
    if (std::cin.rdbuf()->in_avail() > 0) return;
    constexpr int milliseconds = 100;  // a signal between the question and poll is heard that late
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (!interruption()) {
        const int ready = poll(&input, 1, milliseconds);
        if (ready > 0 || (ready < 0 && errno != EINTR)) return;
    }
}

}  // namespace extract
