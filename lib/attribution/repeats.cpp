#include "attribution/repeats.hpp"

#include <algorithm>

namespace quoth {
namespace {

constexpr std::size_t most_phrases = 8;
constexpr std::uint32_t shortest = 3;
constexpr std::uint32_t longest = 24;

/// Source, cue and content side by side.
struct Phrase {
    Range source;
    Range cue;
    Range content;

    Range tokens() const noexcept { return {source.first, content.last}; }
};

bool is_heading(const Reading& reading, const Record& record) noexcept {
    const BlockKind kind = reading.blocks[reading.sentences[record.sentence].block].kind;
    return kind == BlockKind::headline || kind == BlockKind::heading;
}

bool same_words(const Reading& reading, Range a, std::uint32_t b) noexcept {
    if (b + a.size() > reading.tokens.size()) return false;
    for (std::uint32_t i = 0; i < a.size(); ++i) {
        if (reading.tokens[a.first + i].key != reading.tokens[b + i].key) return false;
    }
    return true;
}

class Repeater {
public:
    Repeater(const Reading& reading, std::vector<Record>& records) : reading_(reading), records_(records) {}

    void run() {
        collect();
        if (phrases_.empty()) return;
        found_ = records_.size();
        for (std::uint32_t i = 0; i < reading_.sentences.size(); ++i) {
            if (reading_.sentences[i].depth == 0) search(i);
        }
        const auto found_end = records_.begin() + static_cast<std::ptrdiff_t>(found_);
        std::inplace_merge(records_.begin(), found_end, records_.end(),
                           [](const Record& a, const Record& b) { return a.sentence < b.sentence; });
    }

private:
    void collect() {
        for (const Record& record : records_) {
            if (phrases_.size() == most_phrases) return;
            if (!is_heading(reading_, record) || reading_.sentences[record.sentence].depth > 0) continue;
            if (record.source.size() != 1 || record.cue.size() != 1 || record.content.size() != 1) continue;
            const Phrase phrase{record.source[0], record.cue[0], record.content[0]};
            const bool side_by_side = phrase.source.last == phrase.cue.first && phrase.cue.last == phrase.content.first;
            if (!side_by_side || phrase.tokens().size() < shortest || phrase.tokens().size() > longest) continue;
            const bool known = std::any_of(phrases_.begin(), phrases_.end(), [&](const Record& other) {
                return same_words(reading_, phrase.tokens(), other.source[0].first);
            });
            if (!known) phrases_.push_back(record);
        }
    }

    void search(std::uint32_t sentence) {
        const Range tokens = reading_.sentences[sentence].tokens;
        for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
            for (const Record& phrase : phrases_) {
                const Range words{phrase.source[0].first, phrase.content[0].last};
                if (phrase.sentence == sentence || t + words.size() > tokens.last) continue;
                if (same_words(reading_, words, t)) repeat(phrase, sentence, t);
            }
        }
    }

    void repeat(const Record& phrase, std::uint32_t sentence, std::uint32_t at) {
        const std::uint32_t from = phrase.source[0].first;
        const auto moved = [from, at](Range range) { return Range{range.first - from + at, range.last - from + at}; };
        Record record = phrase;
        record.sentence = sentence;
        record.origin = Origin::repeat;
        record.source[0] = moved(phrase.source[0]);
        record.cue[0] = moved(phrase.cue[0]);
        record.content[0] = moved(phrase.content[0]);
        if (record.cue_head != none) record.cue_head = record.cue_head - from + at;
        record.addressee = Range();
        record.medium = Range();
        while (next_ < found_ && records_[next_].sentence < sentence) ++next_;
        for (std::size_t i = next_; i < found_ && records_[i].sentence == sentence; ++i) {
            if (records_[i].cue_head != record.cue_head) continue;
            record.confidence = std::max(record.confidence, records_[i].confidence);
            records_[i] = std::move(record);
            return;
        }
        records_.push_back(std::move(record));
    }

    const Reading& reading_;
    std::vector<Record>& records_;
    std::vector<Record> phrases_;
    std::size_t found_ = 0;
    std::size_t next_ = 0;
};

}  // namespace

void repeat_headings(const Reading& reading, std::vector<Record>& records) { Repeater(reading, records).run(); }

}  // namespace quoth
