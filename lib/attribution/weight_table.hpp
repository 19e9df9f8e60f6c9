// Tables of weights by the key of a feature.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace quoth {

/// Most features of most candidates have no weight, and nothing tells which: so a look-up has no branch, and what it
/// looks at is packed as tightly as it goes, since the caches' size decides how fast candidates are scored.
///
/// Each template of features has a part of its own. In it a key has one of two buckets of two places each (cuckoo
/// hashing: R. Pagh, F. Rodler, 2001; with buckets: M. Dietzfelbinger, C. Weidling, 2005), which leaves a sixth of the
/// places empty. A place holds 32 bits of the key. The weights stand beside, one for every column: decisions that look
/// at the same features share one look-up. Two keys are taken for each other where these bits, the template and one of
/// the buckets are the same.
template <unsigned columns>
class WeightTable {
public:
    using Row = std::array<std::int16_t, columns>;
    using Sums = std::array<std::int32_t, columns>;

    WeightTable() { clear(); }

    /// Adds the weights of a key to some sums.
    void add_to(Sums& sums, std::uint64_t key) const noexcept { add_to(sums, key, key); }

    /// The same for a key whose upper byte is another number's.
    void add_to(Sums& sums, std::uint64_t upper, std::uint64_t key) const noexcept {
        const Part part = parts_[part_of(upper)];
        const std::uint32_t tag = tag_of(key);
        const std::uint32_t first = part.first_bucket(key);
        const std::uint32_t second = part.second_bucket(key);
        const std::uint64_t a = buckets_[first];
        const std::uint64_t b = buckets_[second];
        std::uint32_t place = 0;  // of no key, without weight
        place = static_cast<std::uint32_t>(a) == tag ? 2 * first : place;
        place = static_cast<std::uint32_t>(a >> 32U) == tag ? 2 * first + 1 : place;
        place = static_cast<std::uint32_t>(b) == tag ? 2 * second : place;
        place = static_cast<std::uint32_t>(b >> 32U) == tag ? 2 * second + 1 : place;
        const Row& row = rows_[place];
        for (unsigned column = 0; column < columns; ++column) sums[column] += row[column];
    }

    void set(std::uint64_t key, unsigned column, std::int16_t weight) {
        const Part part = parts_[part_of(key)];
        for (const std::uint32_t bucket : {part.first_bucket(key), part.second_bucket(key)}) {
            for (std::uint32_t place = 2 * bucket; place < 2 * bucket + 2; ++place) {
                if (keys_[place] != key) continue;
                rows_[place][column] = weight;
                return;
            }
        }
        Entry entry{key, {}};
        entry.row[column] = weight;
        if (insert(entry)) return;
        std::vector<Entry> all = entries();
        all.push_back(lost_);
        build(all);
    }

    /// What is known of one key.
    struct Entry {
        std::uint64_t key = 0;
        Row row{};
    };

    /// Sets all entries at once, which is quicker than one by one; keys must differ.
    void build(const std::vector<Entry>& all) {
        std::array<std::uint32_t, part_count> sizes{};
        for (const Entry& entry : all) ++sizes[part_of(entry.key)];
        for (std::uint32_t slack = 20;; slack += 20) {
            lay_out(sizes, slack);
            if (std::all_of(all.begin(), all.end(), [this](const Entry& entry) { return insert(entry); })) return;
        }
    }

    std::vector<Entry> entries() const {
        std::vector<Entry> all;
        for (std::size_t place = 0; place < keys_.size(); ++place) {
            if (keys_[place] != 0) all.push_back({keys_[place], rows_[place]});
        }
        return all;
    }

    void clear() { lay_out({}, 0); }

    /// Sets a column to nothing.
    void clear(unsigned column) {
        for (Row& row : rows_) row[column] = 0;
    }

private:
    static constexpr std::size_t part_count = 256;

    /// Some buckets; a part without keys has the first of all, which stays empty.
    struct Part {
        std::uint32_t first = 0;
        std::uint32_t size = 1;

        // By the bits that the tag leaves out, so that they are compared as well.
        std::uint32_t first_bucket(std::uint64_t key) const noexcept {
            return bucket(static_cast<std::uint32_t>(key << 8U));
        }
        std::uint32_t second_bucket(std::uint64_t key) const noexcept {
            return bucket(static_cast<std::uint32_t>(key << 8U) * 0x9E3779B1U);
        }
        std::uint32_t bucket(std::uint32_t hash) const noexcept {
            return first + static_cast<std::uint32_t>(std::uint64_t{hash} * size >> 32U);
        }
    };

    static constexpr std::size_t part_of(std::uint64_t key) noexcept { return key >> 56U; }
    static constexpr std::uint32_t tag_of(std::uint64_t key) noexcept { return static_cast<std::uint32_t>(key >> 24U); }

    /// Makes room for so many keys of each part, and some more in a hundred.
    void lay_out(const std::array<std::uint32_t, part_count>& sizes, std::uint32_t slack) {
        std::uint32_t buckets = 1;
        for (std::size_t i = 0; i < part_count; ++i) {
            parts_[i] = {};
            if (sizes[i] == 0) continue;
            parts_[i] = {buckets, sizes[i] * (100 + slack) / 200 + 2};
            buckets += parts_[i].size;
        }
        buckets_.assign(buckets, 0);
        keys_.assign(std::size_t{2} * buckets, 0);
        rows_.assign(std::size_t{2} * buckets, {});
    }

    bool insert(Entry entry) {
        constexpr int most_moves = 200;
        const Part part = parts_[part_of(entry.key)];
        lost_ = entry;
        if (part.first == 0) return false;
        std::uint32_t bucket = part.first_bucket(entry.key);
        for (int i = 0; i < most_moves; ++i) {
            for (const std::uint32_t each : {bucket, other_bucket(part, entry.key, bucket)}) {
                for (std::uint32_t place = 2 * each; place < 2 * each + 2; ++place) {
                    if (keys_[place] != 0) continue;
                    put(place, entry);
                    return true;
                }
            }
            // Both are full: turn out one of the second and find another place for it.
            const std::uint32_t full = other_bucket(part, entry.key, bucket);
            const std::uint32_t place = 2 * full + static_cast<std::uint32_t>(i / 2 % 2);
            const Entry turned_out{keys_[place], rows_[place]};
            put(place, entry);
            entry = turned_out;
            bucket = full;
        }
        lost_ = entry;
        return false;
    }

    static std::uint32_t other_bucket(const Part& part, std::uint64_t key, std::uint32_t bucket) noexcept {
        const std::uint32_t first = part.first_bucket(key);
        return bucket == first ? part.second_bucket(key) : first;
    }

    void put(std::uint32_t place, const Entry& entry) noexcept {
        keys_[place] = entry.key;
        rows_[place] = entry.row;
        std::uint64_t& bucket = buckets_[place / 2];
        const unsigned shift = 32 * (place % 2);
        bucket &= ~(std::uint64_t{UINT32_MAX} << shift);
        bucket |= std::uint64_t{tag_of(entry.key)} << shift;
    }

    std::array<Part, part_count> parts_{};
    std::vector<std::uint64_t> buckets_;  ///< two tags each
    std::vector<Row> rows_;               ///< by place: two a bucket
    std::vector<std::uint64_t> keys_;     ///< the same; only for building
    Entry lost_;                          ///< what a failed insertion turned out
};

}  // namespace quoth
