#include "claims/places.hpp"

#include <algorithm>

namespace quoth {
namespace {

/// Index of the last range that begins at or before `token`, or 0.
template <class Ranges, class First>
std::size_t last_before(const Ranges& ranges, std::uint32_t token, First first) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), token,
                                        [&first](std::uint32_t t, const auto& each) { return t < first(each); });
    return after == ranges.begin() ? 0 : static_cast<std::size_t>(after - ranges.begin()) - 1;
}

}  // namespace

std::uint32_t place_of(const Record& record) noexcept {
    const Ranges& ranges = record.cue.empty() ? record.content : record.cue;
    return ranges.empty() ? 0 : ranges.front().first;
}

Places::Places(const Reading& reading, const std::vector<Record>& records) {
    for (const Sentence& sentence : reading.sentences) {
        if (sentence.depth == 0) sentences_.push_back(sentence.tokens);
    }
    if (sentences_.empty()) sentences_.push_back({});
    sentence_of_.reserve(records.size());
    block_number_of_.reserve(records.size());
    block_of_.reserve(records.size());
    order_.reserve(records.size());
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        const std::uint32_t token = place_of(records[i]);
        const std::size_t sentence = last_before(sentences_, token, [](Range range) { return range.first; });
        sentence_of_.push_back(static_cast<std::uint32_t>(sentence));
        const std::size_t block =
            last_before(reading.blocks, token, [](const TextBlock& each) { return each.tokens.first; });
        block_number_of_.push_back(static_cast<std::uint32_t>(block));
        block_of_.push_back(reading.blocks.empty() ? BlockKind::paragraph : reading.blocks[block].kind);
        order_.push_back(i);
    }
    std::stable_sort(order_.begin(), order_.end(), [&records](std::uint32_t a, std::uint32_t b) {
        return place_of(records[a]) < place_of(records[b]);
    });
    first_.assign(sentences_.size() + 1, 0);
    for (const std::uint32_t sentence : sentence_of_) ++first_[sentence + 1];
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

std::span<const std::uint32_t> Places::records_in(std::uint32_t sentence) const noexcept {
    if (sentence >= sentences_.size()) return {};
    return std::span(order_).subspan(first_[sentence], first_[sentence + 1] - first_[sentence]);
}

}  // namespace quoth
