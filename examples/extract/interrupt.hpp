// Interruptions: Ctrl-C and its like end the work between two articles, not in the middle of one.
#pragma once

#include <optional>

namespace extract {

/// From now on the first SIGINT or SIGTERM only asks to stop; the second one of its kind ends the program at once.
void catch_interruptions();

/// The signal that has asked to stop, if one has.
std::optional<int> interruption() noexcept;

/// Waits until standard input has bytes or its end, or a signal asks to stop.
void wait_for_standard_input();

}  // namespace extract
