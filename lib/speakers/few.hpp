// Few: the members of the cast that one word may stand for.
#pragma once

#include <array>
#include <cstdint>

namespace quoth {

/// Some members under one key, the latest last. It forgets the oldest when it is full: bounded, so that a million
/// Smiths stay linear.
class Few {
public:
    void push(std::uint32_t member);
    bool empty() const noexcept { return count_ == 0; }
    bool holds(std::uint32_t member) const noexcept;
    std::uint32_t size() const noexcept { return count_; }
    /// 0 is the latest.
    std::uint32_t at(std::uint32_t index) const noexcept { return members_[count_ - 1 - index]; }

private:
    std::array<std::uint32_t, 8> members_{};
    std::uint32_t count_ = 0;
};

}  // namespace quoth
