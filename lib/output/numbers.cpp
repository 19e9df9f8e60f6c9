#include "output/numbers.hpp"

namespace quoth {

std::string hundredths(std::uint16_t value) {
    const auto digit = [](int number) { return static_cast<char>('0' + number); };
    return std::to_string(value / 100) + '.' + digit(value / 10 % 10) + digit(value % 10);
}

}  // namespace quoth
