#include "attribution/quotes.hpp"

#include "attribution/joined_records.hpp"
#include "attribution/name_in_heading.hpp"
#include "attribution/quoted_text.hpp"
#include "attribution/turns.hpp"
#include "attribution/view.hpp"
#include "lexicon/classes.hpp"

namespace quoth {
namespace {

constexpr std::uint16_t confidence_of_floating = 50;
constexpr std::uint32_t least_floating_words = 4;
constexpr std::uint32_t least_utterance_words = 5;
constexpr std::uint32_t least_led_words = 3;           // behind a colon
constexpr std::uint32_t least_words_before_colon = 2;  // of a headline
constexpr std::uint32_t most_words_before_led = 8;
constexpr std::uint32_t farthest_shared_block = 2;

bool is_news(BlockKind kind) noexcept {
    return kind != BlockKind::byline && kind != BlockKind::dateline && kind != BlockKind::boilerplate;
}

/// Joins what stands in quotation marks to records, sentence by sentence.
class SentenceJoiner {
public:
    SentenceJoiner(const Reading& reading, JoinedRecords& records, OpenRecord& open)
        : reading_(reading), quoted_(reading), records_(records), open_(open) {}

    void read(std::uint32_t index) {
        records_.advance(index);
        if (records_.has_record(index)) {
            const std::uint32_t quoting = records_.quoting_record(index);
            if (is_led_into(quoting, index)) records_.merge(open_.record, quoting);
            open_ = {quoting, index};
            return add_utterances(index);
        }
        if (const Range led = led_quotation(index); !led.empty()) return extend(led);
        const Sentence& sentence = reading_.sentences[index];
        const Unit& first = reading_.units[sentence.units.first];
        const bool quotation = first.quotation != none && role_of(first) != QuotationRole::title;
        if (quotation && records_.covers(first.tokens.first)) {  // the sentence before introduced it by a colon
            open_.sentence = index;
        } else if (quotation && open_.record != none && goes_on(records_[open_.record], sentence, first)) {
            extend(first.tokens);
        } else if (quotation && floats(sentence, first)) {
            add_floating(index, first);
        } else {
            open_.record = none;
            add_utterances(index);
        }
    }

private:
    QuotationRole role_of(const Unit& unit) const noexcept { return reading_.quotations[unit.quotation].role; }
    std::uint32_t block_of(std::uint32_t sentence) const noexcept { return reading_.sentences[sentence].block; }

    // ---------------------------------------------------------------------------------- on with the open record

    void extend(Range tokens) {
        records_.extend(open_.record, tokens);
        open_.sentence = quoted_.sentence_of(tokens.first);
    }

    /// Whether a sentence that begins with a quotation and has no record goes on with the open record.
    bool goes_on(const Record& record, const Sentence& sentence, const Unit& first) const noexcept {
        if (!quoted_.is_in(record)) return false;
        if (reading_.quotations[first.quotation].continues != none) return true;
        if (sentence.block == block_of(open_.sentence)) return true;
        return sentence.block == block_of(open_.sentence) + 1 && quoted_.is_all_of(sentence) && quoted_.ends(record) &&
               !quoted_.answers(record, sentence.block);
    }

    /// `"A," she said. Instead, "B."`: words without a verb and the quotation that they lead to, behind a record in the
    /// same paragraph that quotes.
    Range led_quotation(std::uint32_t index) const noexcept {
        const Sentence& sentence = reading_.sentences[index];
        if (open_.record == none || sentence.block != block_of(open_.sentence) || open_.sentence >= index) return {};
        if (!quoted_.is_in(records_[open_.record])) return {};
        for (std::uint32_t i = sentence.units.first; i < sentence.units.last; ++i) {
            const Unit& unit = reading_.units[i];
            if (unit.quotation == none) {
                if (is_finite(unit.symbol) || i == sentence.units.first + most_words_before_led) return {};
                continue;
            }
            const bool led = i > sentence.units.first && role_of(unit) != QuotationRole::title &&
                             !records_.covers(unit.tokens.first) && quoted_.ends_behind(sentence, i);
            return led ? Range{sentence.tokens.first, unit.tokens.last} : Range();
        }
        return {};
    }

    /// "“A. ¶ “B,” she said": whether the open record is the beginning of what a record quotes in the next paragraph.
    bool is_led_into(std::uint32_t quoting, std::uint32_t index) const noexcept {
        if (open_.record == none || open_.record == quoting) return false;
        const Record& open = records_[open_.record];
        if (open.origin != Origin::quotation || !open.source.empty()) return false;
        const Unit& first = reading_.units[reading_.sentences[index].units.first];
        const Record& record = records_[quoting];
        return first.quotation != none && reading_.quotations[first.quotation].continues != none &&
               !record.source.empty() && record.content.front().first == first.tokens.first;
    }

    // ------------------------------------------------------------------------------------- records without a cue

    /// Whether the quotation that a sentence begins with stands for itself.
    bool floats(const Sentence& sentence, const Unit& first) const noexcept {
        return quoted_.is_all_of(sentence) &&
               (quoted_.words_in(first.tokens) >= least_floating_words || quoted_.is_paragraph(sentence.block) ||
                follows_quotation(sentence, first));
    }

    /// "“Forty years,” he said. He picked up a lemon. “All gone.”": a short utterance in a paragraph where somebody was
    /// quoted.
    bool follows_quotation(const Sentence& sentence, const Unit& unit) const noexcept {
        const std::uint32_t last = records_.last();
        return role_of(unit) == QuotationRole::utterance && last != none &&
               block_of(records_[last].sentence) == sentence.block && quoted_.is_in(records_[last]);
    }

    /// Whole utterances inside a sentence are somebody's words even where no rule says whose.
    void add_utterances(std::uint32_t index) {
        const Sentence& sentence = reading_.sentences[index];
        for (std::uint32_t i = sentence.units.first; i < sentence.units.last; ++i) {
            const Unit& unit = reading_.units[i];
            if (unit.quotation == none || records_.covers(unit.tokens.first)) continue;
            const QuotationRole role = role_of(unit);
            const bool led = i > sentence.units.first && reading_.units[i - 1].symbol == symbol_of(Class::colon);
            const bool utterance = role == QuotationRole::utterance &&
                                   quoted_.words_in(unit.tokens) >= (led ? least_led_words : least_utterance_words);
            if (utterance || (role != QuotationRole::title && leads_headline(sentence, i))) add_floating(index, unit);
        }
    }

    /// "‘We lost the lot’: Families return after flood": a headline's first words, however few.
    bool leads_headline(const Sentence& sentence, std::uint32_t unit) const noexcept {
        const BlockKind kind = reading_.blocks[sentence.block].kind;
        const bool headline = kind == BlockKind::headline || kind == BlockKind::heading;
        return headline && unit == sentence.units.first && unit + 1 < sentence.units.last &&
               reading_.units[unit + 1].symbol == symbol_of(Class::colon) &&
               quoted_.words_in(reading_.units[unit].tokens) >= least_words_before_colon;
    }

    void add_floating(std::uint32_t sentence, const Unit& unit) {
        Record record;
        record.sentence = sentence;
        record.content.push_back(unit.tokens);
        record.confidence = confidence_of_floating;
        record.origin = Origin::quotation;
        find_speaker(record);
        const bool named = !record.source.empty();
        open_ = {records_.add(std::move(record)), sentence};
        if (named) headed_ = open_.record;
    }

    /// Whose a quotation is: by the heading above it, else the speaker's of the record before, unless it answers that.
    void find_speaker(Record& record) const {
        const std::uint32_t block = block_of(record.sentence);
        const std::uint32_t last = records_.last();
        const bool adjacent = last != none && block_of(open_.sentence) + 1 == block;
        record.answers = adjacent && quoted_.answers(records_[open_.record != none ? open_.record : last], block);
        const bool near = last != none && block <= block_of(records_[last].sentence) + farthest_shared_block;
        if (near && !record.answers) record.shares_source_with = last;
        take_heading(record, block);
    }

    void take_heading(Record& record, std::uint32_t block) const {
        const Range name = block > 0 ? name_in_heading(reading_, reading_.blocks[block - 1]) : Range();
        const bool headed = headed_ != none && open_.record != none &&
                            (open_.record == headed_ || records_[open_.record].shares_source_with == headed_);
        const bool goes_on = headed && block_of(open_.sentence) + 1 == block;
        if (name.empty() && !goes_on) return;
        record.answers = false;
        record.shares_source_with = name.empty() ? headed_ : none;
        if (!name.empty()) record.source.push_back(name);
    }

    const Reading& reading_;
    QuotedText quoted_;
    JoinedRecords& records_;
    OpenRecord& open_;
    std::uint32_t headed_ = none;  ///< last record of a quotation below somebody's name
};

}  // namespace

void join_quotations(const Reading& reading, std::vector<Record>& found) {
    JoinedRecords records(reading, found);
    OpenRecord open;
    TurnReader turns(reading, records, open);
    SentenceJoiner sentences(reading, records, open);
    std::uint32_t turn = none;  // block of the turn that is being read
    for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
        const Sentence& sentence = reading.sentences[i];
        if (sentence.depth > 0) continue;
        const BlockKind kind = reading.blocks[sentence.block].kind;
        if (kind == BlockKind::transcript) {
            if (turn != sentence.block) turns.read(i);
            turn = sentence.block;
        } else if (is_news(kind)) {
            sentences.read(i);
        }
    }
    records.drop_homeless();
}

}  // namespace quoth
