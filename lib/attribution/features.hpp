// Features: what a candidate looks like, as keys into the table of weights.
//
// A feature is a template's name and up to eight values, each the hash of a short text (a word, a class symbol, a
// count). Its key is the hash of all of them, so that the weights file can spell a feature out ("cue:lemma+next say T")
// and the program never builds the spelling.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "text/keys.hpp"

namespace quoth {

/// A template of features: a name that is used once.
struct Template {
    constexpr explicit Template(std::string_view n) noexcept : name(n), hash(hash_bytes(n)) {}
    std::string_view name;
    std::uint64_t hash;
};

namespace values {

constexpr std::array<std::uint64_t, 128> hashes_of_symbols() noexcept {
    std::array<std::uint64_t, 128> hashes{};
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const char symbol = static_cast<char>(i);
        hashes[i] = hash_bytes({&symbol, 1});
    }
    return hashes;
}
inline constexpr std::array<std::uint64_t, 128> symbol_hashes = hashes_of_symbols();

/// The value of a class symbol.
constexpr std::uint64_t symbol(char c) noexcept { return symbol_hashes[static_cast<unsigned char>(c) & 127U]; }

constexpr std::array<std::uint64_t, 100> hashes_of_counts() noexcept {
    std::array<std::uint64_t, 100> hashes{};
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const char digits[2] = {static_cast<char>('0' + i / 10), static_cast<char>('0' + i % 10)};
        hashes[i] = i < 10 ? hash_bytes({digits + 1, 1}) : hash_bytes({digits, 2});
    }
    return hashes;
}
inline constexpr std::array<std::uint64_t, 100> count_hashes = hashes_of_counts();

/// The value of a count, cut off at 99.
constexpr std::uint64_t count(std::int64_t n) noexcept {
    return count_hashes[static_cast<std::size_t>(n < 0 ? 0 : (n > 99 ? 99 : n))];
}

/// The value of a short text.
constexpr std::uint64_t text(std::string_view t) noexcept { return hash_bytes(t); }

/// A count in ever wider bins: 0 1 2 3 4 6 8 12 16 24 32 ...
constexpr std::int64_t bin(std::int64_t n) noexcept {
    if (n <= 4) return n < 0 ? 0 : n;
    if (n < 6) return 4;
    if (n < 8) return 6;
    if (n < 12) return 8;
    if (n < 16) return 12;
    if (n < 24) return 16;
    if (n < 32) return 24;
    return n < 64 ? 32 : 64;
}

constexpr std::array<std::uint64_t, 65> hashes_of_bins() noexcept {
    std::array<std::uint64_t, 65> hashes{};
    for (std::size_t i = 0; i < hashes.size(); ++i) hashes[i] = count(bin(static_cast<std::int64_t>(i)));
    return hashes;
}
inline constexpr std::array<std::uint64_t, 65> bin_hashes = hashes_of_bins();

/// The value of a count's bin.
constexpr std::uint64_t binned(std::int64_t n) noexcept {
    return bin_hashes[static_cast<std::size_t>(n < 0 ? 0 : (n > 64 ? 64 : n))];
}

}  // namespace values

/// What a feature's values are multiplied with, by place, before they are added to its key. Sums of products are
/// cheaper than a chain of mixing, and what several features have in common is computed once. Odd, and otherwise
/// random: the fractional parts of the square roots of 2, 3, 5, 7, 11, 13, 17 and 19.
inline constexpr std::array<std::uint64_t, 8> factors{0x6a09e667f3bcc909U, 0xbb67ae8584caa73bU, 0x3c6ef372fe94f82bU,
                                                      0xa54ff53a5f1d36f1U, 0x510e527fade682d1U, 0x9b05688c2b3e6c1fU,
                                                      0x1f83d9abfb41bd6bU, 0x5be0cd19137e2179U};

/// Adds a value to a feature's key.
constexpr std::uint64_t with_value(std::uint64_t key, std::size_t place, std::uint64_t value) noexcept {
    return key + factors[place] * value;
}

/// The upper byte of a key is its template's.
constexpr std::uint64_t with_template(std::uint64_t key, std::uint64_t template_hash) noexcept {
    constexpr std::uint64_t upper = std::uint64_t{0xFF} << 56U;
    return (key & ~upper) | (template_hash & upper);
}

/// A feature's key but for its upper byte.
template <class... Values>
constexpr std::uint64_t lower_key_of(const Template& made_by, Values... values) noexcept {
    static_assert(sizeof...(Values) <= factors.size());
    std::uint64_t key = made_by.hash;
    std::size_t place = 0;
    ((key = with_value(key, place++, values)), ...);
    return key;
}

template <class... Values>
constexpr std::uint64_t key_of(const Template& made_by, Values... values) noexcept {
    return with_template(lower_key_of(made_by, values...), made_by.hash);
}

/// Hears how each feature is made; the fitting program and explanations use it.
class FeatureListener {
public:
    virtual ~FeatureListener() = default;
    virtual void hear(std::uint64_t key, std::string_view name, std::initializer_list<std::uint64_t> values) = 0;
};

/// The features of one candidate. Reused from candidate to candidate.
class Features {
public:
    void clear() noexcept { keys_.clear(); }

    template <class... Values>
    void add(const Template& made_by, Values... values) {
        const std::uint64_t key = key_of(made_by, values...);
        keys_.push_back(key);
        if (listener_ != nullptr) listener_->hear(key, made_by.name, {values...});
    }
    void add(const Template& made_by, std::initializer_list<std::uint64_t> values) {
        std::uint64_t key = made_by.hash;
        std::size_t place = 0;
        for (const std::uint64_t value : values) key = with_value(key, place++, value);
        key = with_template(key, made_by.hash);
        keys_.push_back(key);
        if (listener_ != nullptr) listener_->hear(key, made_by.name, values);
    }

    const std::vector<std::uint64_t>& keys() const noexcept { return keys_; }
    void listen(FeatureListener* listener) noexcept { listener_ = listener; }

private:
    std::vector<std::uint64_t> keys_;
    FeatureListener* listener_ = nullptr;
};

}  // namespace quoth
