// Small lists: a few values that need no memory of their own.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace quoth {

/// Up to `inside` values stand in the list itself, more than that in a vector.
template <class T, std::size_t inside>
class SmallList {
public:
    void push_back(const T& value) {
        if (size_ < inside) {
            values_[size_] = value;
        } else {
            if (size_ == inside) more_.assign(values_.begin(), values_.end());
            more_.push_back(value);
        }
        ++size_;
    }

    template <class Iterator>
    void assign(Iterator first, Iterator last) {
        clear();
        for (; first != last; ++first) push_back(*first);
    }

    void clear() noexcept {
        size_ = 0;
        more_.clear();
    }

    const T* begin() const noexcept { return size_ > inside ? more_.data() : values_.data(); }
    const T* end() const noexcept { return begin() + size_; }
    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }

private:
    std::array<T, inside> values_{};
    std::vector<T> more_;
    std::size_t size_ = 0;
};

}  // namespace quoth
