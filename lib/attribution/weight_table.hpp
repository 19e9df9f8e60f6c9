// Tables of weights by the key of a feature.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace quoth {

/// What look-ups in a table read.
template <unsigned columns>
struct WeightTableData {
    std::span<const std::uint16_t> seeds;  ///< of each group
    std::span<const std::uint32_t> tags;   ///< by place, as the next
    std::span<const std::array<std::int16_t, columns>> rows;
};

/// Most features of most candidates have no weight, and nothing tells which: so a look-up has no branch, and what it
/// looks at is packed as tightly as it goes, since the caches' size decides how fast candidates are scored.
///
/// Each key has a place that no other key has ("hash and displace": R. Pagh, 1999): the keys are parted into groups of
/// a few, and each group has a seed with which its keys fall on free places. A place holds 32 bits of the key. The
/// weights stand beside, one for every column: decisions that look at the same features share one look-up. A key
/// without weight is taken for another one where these bits and the place are the same. The upper byte of a key is not
/// looked at.
template <unsigned columns>
class WeightTable {
public:
    using Row = std::array<std::int16_t, columns>;
    using Sums = std::array<std::int32_t, columns>;

    /// A key, its upper byte its template's, and its weights.
    struct Entry {
        std::uint64_t key = 0;
        Row row{};
    };

    WeightTable() { build({}); }

    /// A table that was built with the program, where its data stays. Its entries can't be told any more.
    explicit WeightTable(const WeightTableData<columns>& built) noexcept { show(built); }

    WeightTable(WeightTable&&) noexcept = default;
    WeightTable& operator=(WeightTable&&) noexcept = default;
    WeightTable(const WeightTable&) = delete;
    WeightTable& operator=(const WeightTable&) = delete;
    ~WeightTable() = default;

    /// Adds the weights of a key to some sums.
    void add_to(Sums& sums, std::uint64_t key) const noexcept {
        const std::uint32_t place = place_of(key, data_.seeds[group_of(key)]);
        const bool known = data_.tags[place] == tag_of(key);
        for (unsigned column = 0; column < columns; ++column) sums[column] += known ? data_.rows[place][column] : 0;
    }

    /// Holds these entries and no others. Keys must differ.
    void build(const std::vector<Entry>& all) {
        constexpr std::uint32_t most_tries = 8;
        for (std::uint32_t tried = 0; tried < most_tries; ++tried) {
            if (try_build(all, 18 + 15 * tried)) return;
        }
        assert(false);
    }

    const WeightTableData<columns>& data() const noexcept { return data_; }

    std::vector<Entry> entries() const {
        assert(keys_.size() == data_.tags.size());
        std::vector<Entry> all;
        for (std::size_t place = 0; place < keys_.size(); ++place) {
            if (keys_[place] != 0) all.push_back({keys_[place], rows_[place]});
        }
        return all;
    }

private:
    static constexpr std::uint32_t keys_in_group = 4;

    static constexpr std::uint32_t tag_of(std::uint64_t key) noexcept { return static_cast<std::uint32_t>(key >> 24U); }
    static constexpr std::uint32_t share(std::uint32_t hash, std::uint32_t size) noexcept {
        return static_cast<std::uint32_t>(std::uint64_t{hash} * size >> 32U);
    }

    std::uint32_t group_of(std::uint64_t key) const noexcept { return share(tag_of(key), groups_); }
    std::uint32_t place_of(std::uint64_t key, std::uint32_t seed) const noexcept {
        const std::uint32_t hash = static_cast<std::uint32_t>(key) ^ seed * 0x9E3779B1U;
        return share(hash * 0xC2B2AE35U, places_);
    }

    bool try_build(const std::vector<Entry>& all, std::uint32_t slack) {
        make_room(all.size(), slack);
        std::vector<std::vector<const Entry*>> groups(seeds_.size());
        for (const Entry& entry : all) groups[group_of(entry.key)].push_back(&entry);
        std::vector<std::uint32_t> order(groups.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&groups](std::uint32_t a, std::uint32_t b) {
            return groups[a].size() > groups[b].size();  // the large ones while there is room
        });
        return std::all_of(order.begin(), order.end(),
                           [&](std::uint32_t group) { return seat(groups[group], seeds_[group]); });
    }

    /// Makes room for as many keys and some more in a hundred.
    void make_room(std::size_t keys, std::uint32_t slack) {
        const auto size = static_cast<std::uint32_t>(keys * (100 + slack) / 100);
        places_ = size + 2;
        groups_ = size / keys_in_group + 1;
        seeds_.assign(groups_, 0);
        tags_.assign(places_, 0);
        rows_.assign(places_, {});
        keys_.assign(places_, 0);
        show({seeds_, tags_, rows_});
    }

    void show(const WeightTableData<columns>& data) noexcept {
        data_ = data;
        groups_ = static_cast<std::uint32_t>(data.seeds.size());
        places_ = static_cast<std::uint32_t>(data.tags.size());
    }

    /// Finds the seed with which all keys of a group fall on free places, and puts them there.
    bool seat(const std::vector<const Entry*>& group, std::uint16_t& seed) {
        if (group.empty()) return true;
        for (std::uint32_t tried = 0; tried <= UINT16_MAX; ++tried) {
            std::size_t seated = 0;
            for (; seated < group.size(); ++seated) {
                const std::uint32_t place = place_of(group[seated]->key, tried);
                if (keys_[place] != 0) break;
                keys_[place] = group[seated]->key;
            }
            const bool fits = seated == group.size();
            for (std::size_t i = 0; i < seated; ++i) {
                const std::uint32_t place = place_of(group[i]->key, tried);
                if (!fits) {
                    keys_[place] = 0;
                    continue;
                }
                tags_[place] = tag_of(group[i]->key);
                rows_[place] = group[i]->row;
            }
            seed = static_cast<std::uint16_t>(tried);
            if (fits) return true;
        }
        return false;
    }

    WeightTableData<columns> data_;
    std::uint32_t places_ = 0;
    std::uint32_t groups_ = 0;
    std::vector<std::uint16_t> seeds_;  ///< what the data is, unless it was built with the program
    std::vector<std::uint32_t> tags_;
    std::vector<Row> rows_;
    std::vector<std::uint64_t> keys_;  ///< by place, 0 where there is none; only for building
};

}  // namespace quoth
