#include "attribution/joined_records.hpp"

#include <algorithm>

namespace quoth {

JoinedRecords::JoinedRecords(const Reading& reading, std::vector<Record>& records)
    : reading_(reading),
      records_(records),
      quoted_(reading),
      found_(static_cast<std::uint32_t>(records.size())),
      covered_(reading.tokens.size(), 0) {
    for (const Record& record : records_) cover(record);
}

void JoinedRecords::cover(Range tokens) {
    std::fill(covered_.begin() + tokens.first, covered_.begin() + tokens.last, 1);
}

void JoinedRecords::cover(const Record& record) {
    if (reading_.sentences[record.sentence].depth > 0) return;
    for (const Range range : record.content) cover(range);
}

void JoinedRecords::advance(std::uint32_t sentence) {
    while (next_ < found_ && records_[next_].sentence <= sentence) {
        if (reading_.sentences[records_[next_].sentence].depth == 0) last_ = next_;
        ++next_;
    }
}

std::uint32_t JoinedRecords::quoting_record(std::uint32_t sentence) const noexcept {
    for (std::uint32_t i = next_; i-- > 0 && records_[i].sentence >= sentence;) {
        if (records_[i].sentence == sentence && quoted_.is_in(records_[i])) return i;
    }
    return last_;
}

std::uint32_t JoinedRecords::record_with_cue(std::uint32_t sentence, Range cue) const noexcept {
    for (std::uint32_t i = next_; i-- > 0 && records_[i].sentence >= sentence;) {
        const Record& record = records_[i];
        if (record.sentence == sentence && !record.cue.empty() && record.cue.front() == cue) return i;
    }
    return none;
}

namespace {

void append(Range tokens, Ranges& content) {
    if (content.back().last == tokens.first) {
        content.back().last = tokens.last;
    } else {
        content.push_back(tokens);
    }
}

}  // namespace

void JoinedRecords::extend(std::uint32_t record, Range tokens) {
    append(tokens, records_[record].content);
    cover(tokens);
}

void JoinedRecords::set_content(std::uint32_t record, Range tokens) {
    records_[record].content.assign(1, tokens);
    cover(records_[record]);
}

void JoinedRecords::merge(std::uint32_t added, std::uint32_t record) {
    Ranges content = std::move(records_[added].content);
    records_[added].content.clear();
    for (const Range tokens : records_[record].content) append(tokens, content);
    records_[record].content = std::move(content);
}

std::uint32_t JoinedRecords::add(Record record) {
    cover(record);
    records_.push_back(std::move(record));
    return static_cast<std::uint32_t>(records_.size() - 1);
}

void JoinedRecords::drop_homeless() {
    std::vector<std::uint32_t> place(records_.size(), none);
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
        Record& record = records_[i];
        const bool inner = reading_.sentences[record.sentence].depth > 0;
        if (record.content.empty()) continue;
        if (inner && !covers(record.content.front().first)) continue;
        place[i] = kept;
        if (kept != i) records_[kept] = std::move(record);
        ++kept;
    }
    records_.resize(kept);
    for (Record& record : records_) {
        if (record.shares_source_with != none) record.shares_source_with = place[record.shares_source_with];
    }
}

}  // namespace quoth
