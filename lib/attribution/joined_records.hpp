// Joined records: the records of an article while quotations without a cue are joined to them, sentence by sentence.
#pragma once

#include <vector>

#include "attribution/quoted_text.hpp"
#include "attribution/record.hpp"

namespace quoth {

/// What a next quotation may go on with.
struct OpenRecord {
    std::uint32_t record = none;
    std::uint32_t sentence = 0;  ///< where that record ends
};

/// The records that were found, in the order of their sentences, and behind them those that are added. Walks forward
/// with the sentences; every step is linear in what it changes.
class JoinedRecords {
public:
    JoinedRecords(const Reading& reading, std::vector<Record>& records);

    Record& operator[](std::uint32_t record) noexcept { return records_[record]; }
    const Record& operator[](std::uint32_t record) const noexcept { return records_[record]; }

    /// Goes on to a sentence, which must not be before the last one.
    void advance(std::uint32_t sentence);

    /// The last record found in an outer sentence so far, or none.
    std::uint32_t last() const noexcept { return last_; }

    /// Whether one was found in the sentence of the last `advance`.
    bool has_record(std::uint32_t sentence) const noexcept {
        return last_ != none && records_[last_].sentence == sentence;
    }

    /// The last record of that sentence that quotes, or else its last one: `"A," X said, referring to Y. "B."`
    std::uint32_t quoting_record(std::uint32_t sentence) const noexcept;

    /// The record of that sentence with this cue, or none.
    std::uint32_t record_with_cue(std::uint32_t sentence, Range cue) const noexcept;

    /// Whether a token is in the content of some outer record.
    bool covers(std::uint32_t token) const noexcept { return covered_[token] != 0; }

    /// Adds tokens to the end of a record's content.
    void extend(std::uint32_t record, Range tokens);

    /// Makes tokens the whole content of a record.
    void set_content(std::uint32_t record, Range tokens);

    /// Makes the content of an added record the beginning of another one's; it is no record any more.
    void merge(std::uint32_t added, std::uint32_t record);

    /// Adds a record; its index.
    std::uint32_t add(Record record);

    /// Drops records of inner sentences that are in no outer record's content, and those merged. Call it last.
    void drop_homeless();

private:
    void cover(Range tokens);
    void cover(const Record& record);

    const Reading& reading_;
    std::vector<Record>& records_;
    QuotedText quoted_;
    std::uint32_t found_;        ///< how many stand in order; those added follow them
    std::vector<char> covered_;  ///< by token
    std::uint32_t next_ = 0;     ///< the first found one behind the sentence
    std::uint32_t last_ = none;
};

}  // namespace quoth
