#include "output/numbers.hpp"

namespace quoth {

std::string hundredths(std::uint16_t value) {
    const auto digit = [](int number) { return static_cast<char>('0' + number); };
    return std::to_string(value / 100) + '.' + digit(value / 10 % 10) + digit(value % 10);
}

std::string thousandths(std::int32_t value) {
    const std::int64_t size = value < 0 ? -std::int64_t{value} : value;
    std::string number = value < 0 ? "-" : "";
    number += std::to_string(size / 1000);
    number += '.';
    number += std::to_string(1000 + size % 1000).substr(1);
    return number;
}

}  // namespace quoth
