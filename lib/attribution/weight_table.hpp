// Tables of weights by the key of a feature.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace quoth {

/// Each template of features has a part of its own, so that the few features that most candidates share stand close
/// together in the cache. In it each key has one of two places (cuckoo hashing: R. Pagh, F. Rodler, 2001), so that a
/// look-up is two loads and no branch: most features of most candidates have no weight, and guessing which costs more
/// than looking. A slot holds the upper part of the key and, in 16 bits each, a weight for every column: decisions that
/// look at the same features share one look-up. What two keys have to share to be taken for each other: the template
/// and 48 more bits with one column, 32 with two.
template <unsigned columns>
class WeightTable {
public:
    using Sums = std::array<std::int32_t, columns>;

    /// Adds the weights of a key to some sums.
    void add_to(Sums& sums, std::uint64_t key) const noexcept { add_to(sums, key, key); }

    /// The same for a key whose upper byte is another number's.
    void add_to(Sums& sums, std::uint64_t upper, std::uint64_t lower) const noexcept {
        const Part& part = parts_[part_of(upper)];
        const std::uint64_t key = lower << part_bits;
        const std::uint64_t* const slots = part.slots.data();
        add_slot(sums, tag_of(key), slots[part.first(key)]);
        add_slot(sums, tag_of(key), slots[part.second(key)]);
    }

    void set(std::uint64_t key, unsigned column, std::int16_t weight) {
        Part& part = parts_[part_of(key)];
        key <<= part_bits;
        for (const std::size_t place : {part.first(key), part.second(key)}) {
            if (!is_of(part.slots[place], key)) continue;
            put(part.slots[place], column, weight);
            return;
        }
        std::uint64_t slot = tag_of(key);
        put(slot, column, weight);
        part.insert(slot);
    }

    void clear() { parts_.fill({}); }

    /// Sets a column to nothing.
    void clear(unsigned column) {
        for (Part& part : parts_) {
            for (std::uint64_t& slot : part.slots) put(slot, column, 0);
        }
    }

private:
    static constexpr unsigned part_bits = 8;
    static constexpr unsigned weight_bits = 16 * columns;

    static constexpr std::size_t part_of(std::uint64_t key) noexcept { return key >> (64 - part_bits); }

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
    static void add_slot(Sums& sums, std::uint64_t tag, std::uint64_t slot) noexcept {
        const std::uint64_t rest = slot ^ tag;  // only weights, where the tags are the same
        const std::uint64_t weights = rest >> weight_bits == 0 ? rest : 0;
        for (unsigned column = 0; column < columns; ++column) sums[column] += get(weights, column);
    }

    struct Part {
        std::vector<std::uint64_t> slots = std::vector<std::uint64_t>(2, 0);  ///< a power of two
        std::uint64_t mask = 1;

        /// Even places and odd ones, so that the two differ. Both follow from the part of the key that a slot keeps.
        std::size_t first(std::uint64_t key) const noexcept { return key >> 32U << 1U & mask; }
        std::size_t second(std::uint64_t key) const noexcept { return (key >> 43U & mask) | 1U; }

        void insert(std::uint64_t slot) {
            constexpr int most_moves = 100;
            for (;;) {
                std::size_t place = first(slot);
                for (int i = 0; i < most_moves; ++i) {
                    std::swap(slot, slots[place]);
                    if (tag_of(slot) == 0) return;
                    place = place == first(slot) ? second(slot) : first(slot);
                }
                grow();
            }
        }

        void grow() {
            const std::vector<std::uint64_t> old = std::move(slots);
            slots.assign(2 * old.size(), 0);
            mask = slots.size() - 1;
            for (const std::uint64_t slot : old) {
                if (tag_of(slot) != 0) insert(slot);
            }
        }
    };

    std::array<Part, std::size_t{1} << part_bits> parts_;
};

}  // namespace quoth
