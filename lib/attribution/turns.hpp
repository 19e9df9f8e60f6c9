// Turns of a transcript: records whose source is their label.
#pragma once

#include "attribution/joined_records.hpp"
#include "attribution/quoted_text.hpp"

namespace quoth {

/// Reads the turns of an article in their order. Linear.
class TurnReader {
public:
    TurnReader(const Reading& reading, JoinedRecords& records, OpenRecord& open)
        : reading_(reading), quoted_(reading), records_(records), open_(open) {}

    /// Makes a record of the turn that begins with this sentence, or adds a further paragraph to the turn before. `Lee:
    /// "A.` may have a record by a rule already, which then gets the whole turn; a next paragraph may go on with a turn
    /// that quotes.
    void read(std::uint32_t sentence);

private:
    void go_on(Range paragraph, std::uint32_t sentence);
    std::uint32_t add(std::uint32_t sentence, const TextBlock& block);
    Range without_full_stop(Range content) const noexcept;

    const Reading& reading_;
    QuotedText quoted_;
    JoinedRecords& records_;
    OpenRecord& open_;
    std::uint32_t turn_ = none;  ///< record of the last turn, which a next paragraph may go on with
};

}  // namespace quoth
