// Numbers as all formats print them: no locale, no rounding.
#pragma once

#include <cstdint>
#include <string>

namespace quoth {

/// "0.93" for 93: two decimals always.
std::string hundredths(std::uint16_t value);

/// "-0.900" for -900: three decimals always.
std::string thousandths(std::int32_t value);

}  // namespace quoth
