// Spellings: the features of the weights file by their keys, so that an explanation can name them.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <string_view>

namespace quoth {

class Spellings {
public:
    /// `weights` is a weights file and outlives the spellings.
    explicit Spellings(std::string_view weights);

    /// Those of the built-in file; read on first use, as extraction needs none. Thread-safe.
    static const Spellings& english();

    /// How the file spells a feature, or an empty string where no line of it has one.
    std::string_view of(std::uint64_t key) const noexcept;

private:
    boost::unordered_flat_map<std::uint64_t, std::string_view> spellings_;
};

}  // namespace quoth
