// Tables of weights by the key of a feature.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace quoth {

/// Each key has one of two places (cuckoo hashing: R. Pagh, F. Rodler, 2001), so that a look-up is two loads and no
/// branch: most features of most candidates have no weight, and guessing which costs more than looking. A slot holds
/// the upper part of the key and, in 16 bits each, a weight for every column: decisions that look at the same features
/// share one look-up. What two keys have to share to be taken for each other: 48 bits with one column, 32 with two.
template <unsigned columns>
class WeightTable {
public:
    using Sums = std::array<std::int32_t, columns>;

    WeightTable() { clear(); }

    /// Adds the weights of a key to some sums.
    void add_to(Sums& sums, std::uint64_t key) const noexcept {
        add_slot(sums, key, slots_[first(key)]);
        add_slot(sums, key, slots_[second(key)]);
    }

    void set(std::uint64_t key, unsigned column, std::int16_t weight) {
        for (const std::size_t place : {first(key), second(key)}) {
            if (!is_of(slots_[place], key)) continue;
            put(slots_[place], column, weight);
            return;
        }
        std::uint64_t slot = tag_of(key);
        put(slot, column, weight);
        insert(slot);
    }

    void clear() { slots_.assign(least_size, 0); }

    /// Sets a column to nothing.
    void clear(unsigned column) {
        for (std::uint64_t& slot : slots_) put(slot, column, 0);
    }

private:
    static constexpr unsigned weight_bits = 16 * columns;
    static constexpr std::size_t least_size = 64;
    static constexpr int most_moves = 200;

    static constexpr std::uint64_t tag_of(std::uint64_t key) noexcept { return key >> weight_bits << weight_bits; }
    static constexpr bool is_of(std::uint64_t slot, std::uint64_t key) noexcept {
        return (slot ^ key) >> weight_bits == 0;
    }
    static constexpr std::int16_t get(std::uint64_t slot, unsigned column) noexcept {
        return static_cast<std::int16_t>(slot >> (16 * column));
    }
    static constexpr void put(std::uint64_t& slot, unsigned column, std::int16_t weight) noexcept {
        slot &= ~(std::uint64_t{0xFFFF} << (16 * column));
        slot |= std::uint64_t{static_cast<std::uint16_t>(weight)} << (16 * column);
    }
    static void add_slot(Sums& sums, std::uint64_t key, std::uint64_t slot) noexcept {
        const std::int32_t mask = -static_cast<std::int32_t>(is_of(slot, key));
        for (unsigned column = 0; column < columns; ++column) sums[column] += get(slot, column) & mask;
    }

    /// Even places and odd ones, so that the two differ. Both follow from the part of the key that a slot keeps.
    std::size_t first(std::uint64_t key) const noexcept { return key >> 32U << 1U & (slots_.size() - 1); }
    std::size_t second(std::uint64_t key) const noexcept { return (key >> 47U & (slots_.size() - 1)) | 1U; }

    void insert(std::uint64_t slot) {
        for (;;) {
            std::size_t place = first(slot);
            for (int i = 0; i < most_moves; ++i) {
                std::swap(slot, slots_[place]);
                if (tag_of(slot) == 0) return;
                place = place == first(slot) ? second(slot) : first(slot);
            }
            grow();
        }
    }

    void grow() {
        const std::vector<std::uint64_t> old = std::move(slots_);
        slots_.assign(2 * old.size(), 0);
        for (const std::uint64_t slot : old) {
            if (tag_of(slot) != 0) insert(slot);
        }
    }

    std::vector<std::uint64_t> slots_;  ///< a power of two
};

}  // namespace quoth
