// Places: which outer sentence a record stands in, and which records stand together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "attribution/record.hpp"
#include "reading.hpp"

namespace quoth {

/// The outermost sentences of an article, counted from 0, and the records in them.
class Places {
public:
    /// Linear in sentences, and n log n in records.
    Places(const Reading& reading, const std::vector<Record>& records);

    /// The number of a record's outer sentence.
    std::uint32_t sentence_of(std::uint32_t record) const noexcept { return sentence_of_[record]; }

    std::uint32_t sentence_count() const noexcept { return static_cast<std::uint32_t>(sentences_.size()); }
    Range tokens_of(std::uint32_t sentence) const noexcept { return sentences_[sentence]; }

    /// The block that a record stands in, by its cue, else by its content.
    BlockKind block_of(std::uint32_t record) const noexcept { return block_of_[record]; }

    /// That block's number, from 0.
    std::uint32_t block_number_of(std::uint32_t record) const noexcept { return block_number_of_[record]; }

    /// The records of an outer sentence, ordered by their cue's (else content's) first token.
    std::span<const std::uint32_t> records_in(std::uint32_t sentence) const noexcept;

private:
    std::vector<Range> sentences_;
    std::vector<std::uint32_t> sentence_of_;
    std::vector<BlockKind> block_of_;
    std::vector<std::uint32_t> block_number_of_;
    std::vector<std::uint32_t> order_;  ///< records by place
    std::vector<std::uint32_t> first_;  ///< for each sentence, where its records begin in `order_`
};

/// The first token of a record's cue, else of its content.
std::uint32_t place_of(const Record& record) noexcept;

}  // namespace quoth
