// A heading that is somebody's name says whose the quotations below it are.
#pragma once

#include "reading.hpp"

namespace quoth {

/// "Ann Lee", "Mr Lee", "Lee (Alba)" alone in a heading; else nothing. Takes time with the heading's length, which is
/// bounded.
Range name_in_heading(const Reading& reading, const TextBlock& block) noexcept;

}  // namespace quoth
