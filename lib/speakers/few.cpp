#include "speakers/few.hpp"

#include <algorithm>

namespace quoth {

void Few::push(std::uint32_t member) {
    const auto end = members_.begin() + count_;
    const auto found = std::find(members_.begin(), end, member);
    if (found != end) {
        std::rotate(found, found + 1, end);
    } else if (count_ < members_.size()) {
        members_[count_++] = member;
    } else {
        std::rotate(members_.begin(), members_.begin() + 1, members_.end());
        members_.back() = member;
    }
}

bool Few::holds(std::uint32_t member) const noexcept {
    return std::find(members_.begin(), members_.begin() + count_, member) != members_.begin() + count_;
}

}  // namespace quoth
