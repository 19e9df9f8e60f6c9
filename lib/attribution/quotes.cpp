#include "attribution/quotes.hpp"

#include <algorithm>

#include "attribution/view.hpp"
#include "lexicon/classes.hpp"

namespace quoth {
namespace {

constexpr std::uint16_t confidence_of_turn = 80;
constexpr std::uint16_t confidence_of_floating = 50;
constexpr std::uint32_t least_floating_words = 4;
constexpr std::uint32_t least_utterance_words = 5;
constexpr std::uint32_t longest_turn = 18;  ///< of a dialogue, in words

bool is_stop(char symbol) noexcept {
    return symbol == symbol_of(Class::stop) || symbol == symbol_of(Class::other_mark);
}

/// Completes records sentence by sentence.
class Joiner {
public:
    Joiner(const Reading& reading, std::vector<Record>& records)
        : reading_(reading),
          records_(records),
          found_(static_cast<std::uint32_t>(records.size())),
          covered_(reading.tokens.size(), 0) {
        for (const Record& record : records_) cover(record);
    }

    void run() {
        std::uint32_t turn = none;  // block of the transcript turn that is being read
        for (std::uint32_t i = 0; i < reading_.sentences.size(); ++i) {
            const Sentence& sentence = reading_.sentences[i];
            if (sentence.depth > 0) continue;
            const TextBlock& block = reading_.blocks[sentence.block];
            if (block.kind == BlockKind::transcript) {
                if (turn != sentence.block) read_turn(i);
                turn = sentence.block;
            } else if (is_news(block.kind)) {
                read_sentence(i);
            }
        }
        drop_homeless();
    }

private:
    static bool is_news(BlockKind kind) noexcept {
        return kind != BlockKind::byline && kind != BlockKind::dateline && kind != BlockKind::boilerplate;
    }

    void cover(const Record& record) {
        if (reading_.sentences[record.sentence].depth > 0) return;
        for (const Range range : record.content) {
            std::fill(covered_.begin() + range.first, covered_.begin() + range.last, 1);
        }
    }

    /// The last record made in an outer sentence before or in `sentence`; moves forward with the sentences.
    void advance(std::uint32_t sentence) {
        while (next_ < found_ && records_[next_].sentence <= sentence) {
            if (reading_.sentences[records_[next_].sentence].depth == 0) last_ = next_;
            ++next_;
        }
    }

    bool has_record(std::uint32_t sentence) const noexcept {
        return last_ != none && records_[last_].sentence == sentence;
    }

    /// The last record of a sentence that quotes, or else its last one: `"A," X said, referring to Y. "B."`
    std::uint32_t quoting_record(std::uint32_t sentence) const noexcept {
        for (std::uint32_t i = next_; i-- > 0 && records_[i].sentence >= sentence;) {
            if (records_[i].sentence == sentence && has_quotation(records_[i])) return i;
        }
        return last_;
    }

    void read_sentence(std::uint32_t index) {
        advance(index);
        if (has_record(index)) {
            open_ = quoting_record(index);
            last_sentence_ = index;
            own_utterances(index);
            return;
        }
        const Sentence& sentence = reading_.sentences[index];
        const Unit& first = reading_.units[sentence.units.first];
        if (const Range led = led_quotation(index); !led.empty()) {
            extend(records_[open_], led);
            return;
        }
        if (first.quotation == none || reading_.quotations[first.quotation].role == QuotationRole::title) {
            open_ = none;
            own_utterances(index);
            return;
        }
        if (covered_[first.tokens.first] != 0) {  // the sentence before introduced it by a colon
            last_sentence_ = index;
        } else if (open_ != none && goes_on(records_[open_], index, first)) {
            extend(records_[open_], first.tokens);
        } else if (stands_alone(sentence) &&
                   (words_in(first.tokens) >= least_floating_words || is_only_quotation(sentence.block) ||
                    follows_quotation(sentence, first))) {
            add_floating(index, first);
        } else {
            open_ = none;
            own_utterances(index);
        }
    }

    /// "“Forty years,” he said. He picked up a lemon. “All gone.”": a short utterance in a paragraph where somebody was
    /// quoted.
    bool follows_quotation(const Sentence& sentence, const Unit& unit) const noexcept {
        return reading_.quotations[unit.quotation].role == QuotationRole::utterance && last_ != none &&
               reading_.sentences[records_[last_].sentence].block == sentence.block && has_quotation(records_[last_]);
    }

    /// Whole utterances inside a sentence are somebody's words even where no rule says whose.
    void own_utterances(std::uint32_t index) {
        const Sentence& sentence = reading_.sentences[index];
        for (std::uint32_t i = sentence.units.first; i < sentence.units.last; ++i) {
            const Unit& unit = reading_.units[i];
            if (unit.quotation == none || covered_[unit.tokens.first] != 0) continue;
            const QuotationRole role = reading_.quotations[unit.quotation].role;
            const bool utterance = role == QuotationRole::utterance && words_in(unit.tokens) >= least_utterance_words;
            if (utterance || (role != QuotationRole::title && leads_headline(sentence, i))) add_floating(index, unit);
        }
    }

    /// "‘We lost the lot’: Families return after flood": a headline's first words, however few.
    bool leads_headline(const Sentence& sentence, std::uint32_t unit) const noexcept {
        constexpr std::uint32_t fewest_words = 2;
        const BlockKind kind = reading_.blocks[sentence.block].kind;
        const bool headline = kind == BlockKind::headline || kind == BlockKind::heading;
        return headline && unit == sentence.units.first && unit + 1 < sentence.units.last &&
               reading_.units[unit + 1].symbol == symbol_of(Class::colon) &&
               words_in(reading_.units[unit].tokens) >= fewest_words;
    }

    /// Whether a sentence that begins with a quotation and has no record goes on with the open record.
    bool goes_on(const Record& record, std::uint32_t index, const Unit& first) const noexcept {
        const Sentence& sentence = reading_.sentences[index];
        const bool quoted = ends_in_quotation(record) || has_quotation(record);
        if (!quoted) return false;
        if (reading_.quotations[first.quotation].continues != none) return true;
        const std::uint32_t block_of_record = reading_.sentences[last_sentence_].block;
        if (sentence.block == block_of_record) return true;
        const bool next = sentence.block == block_of_record + 1;
        return next && stands_alone(sentence) && ends_in_quotation(record) && !answers(record, sentence.block);
    }

    /// Whether a paragraph is a turn of a dialogue: nothing but a short quotation, and so is the one before or behind
    /// it, or the record before it asks. What is longer goes on with a statement.
    bool answers(const Record& record, std::uint32_t block) const noexcept {
        if (!is_turn(block)) return false;
        return (block > 0 && is_turn(block - 1)) || is_turn(block + 1) || asks(record);
    }

    bool is_turn(std::uint32_t block) const noexcept {
        return is_only_quotation(block) && words_in(reading_.blocks[block].tokens) <= longest_turn;
    }

    /// "“Did he threaten you?” Munro asked.": whether a record's quotation ends in a question.
    bool asks(const Record& record) const noexcept {
        const std::uint32_t last = record.content.back().last;
        return last > 1 && ends_in_quotation(record) && reading_.tokens[last - 2].mark == U'?';
    }

    bool is_only_quotation(std::uint32_t block) const noexcept {
        if (block >= reading_.blocks.size() || reading_.blocks[block].kind != BlockKind::paragraph) return false;
        const Range tokens = reading_.blocks[block].tokens;
        const auto quotation =
            std::partition_point(reading_.quotations.begin(), reading_.quotations.end(),
                                 [tokens](const Quotation& q) { return q.tokens.first < tokens.first; });
        return quotation != reading_.quotations.end() && quotation->tokens == tokens && quotation->opened &&
               quotation->closed && quotation->continues == none;
    }

    /// `"A," she said. Instead, "B."`: words without a verb and the quotation that they lead to, behind a record in the
    /// same paragraph that quotes.
    Range led_quotation(std::uint32_t index) const noexcept {
        constexpr std::uint32_t most_words = 8;
        const Sentence& sentence = reading_.sentences[index];
        if (open_ == none || sentence.block != reading_.sentences[last_sentence_].block || last_sentence_ + 1 > index)
            return {};
        if (!has_quotation(records_[open_])) return {};
        for (std::uint32_t i = sentence.units.first; i < sentence.units.last; ++i) {
            const Unit& unit = reading_.units[i];
            if (unit.quotation == none) {
                if (is_finite(unit.symbol) || i == sentence.units.first + most_words) return {};
                continue;
            }
            const bool title = reading_.quotations[unit.quotation].role == QuotationRole::title;
            if (i == sentence.units.first || title || covered_[unit.tokens.first] != 0) return {};
            return ends_behind(sentence, i) ? Range{sentence.tokens.first, unit.tokens.last} : Range();
        }
        return {};
    }

    /// Whether nothing but marks stands behind a unit of a sentence.
    bool ends_behind(const Sentence& sentence, std::uint32_t unit) const noexcept {
        for (std::uint32_t i = unit + 1; i < sentence.units.last; ++i) {
            if (reading_.tokens[reading_.units[i].tokens.first].kind != TokenKind::mark) return false;
        }
        return true;
    }

    bool has_quotation(const Record& record) const noexcept {
        for (const Range range : record.content) {
            if (opens_quotation(range.first) || closes_quotation(range.last)) return true;
        }
        return false;
    }

    bool ends_in_quotation(const Record& record) const noexcept { return closes_quotation(record.content.back().last); }

    bool opens_quotation(std::uint32_t token) const noexcept {
        return std::any_of(units_of(token).first, units_of(token).second,
                           [token](const Unit& u) { return u.quotation != none && u.tokens.first == token; });
    }
    bool closes_quotation(std::uint32_t token) const noexcept {
        return token > 0 && std::any_of(units_of(token - 1).first, units_of(token - 1).second, [token](const Unit& u) {
                   return u.quotation != none && u.tokens.last == token;
               });
    }

    /// The units of the outer sentence that holds a token.
    std::pair<std::vector<Unit>::const_iterator, std::vector<Unit>::const_iterator> units_of(
        std::uint32_t token) const noexcept {
        auto sentence = std::partition_point(reading_.sentences.begin(), reading_.sentences.end(),
                                             [token](const Sentence& s) { return s.tokens.first <= token; });
        while (sentence != reading_.sentences.begin()) {
            --sentence;
            if (sentence->depth == 0) break;
        }
        if (sentence == reading_.sentences.end()) return {reading_.units.end(), reading_.units.end()};
        return {reading_.units.begin() + sentence->units.first, reading_.units.begin() + sentence->units.last};
    }

    /// Whether nothing but marks stands beside the quotations of a sentence.
    bool stands_alone(const Sentence& sentence) const noexcept {
        for (std::uint32_t i = sentence.units.first; i < sentence.units.last; ++i) {
            const Unit& unit = reading_.units[i];
            if (unit.quotation == none && reading_.tokens[unit.tokens.first].kind != TokenKind::mark) return false;
        }
        return true;
    }

    std::uint32_t words_in(Range tokens) const noexcept {
        std::uint32_t words = 0;
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            if (reading_.tokens[i].kind != TokenKind::mark) ++words;
        }
        return words;
    }

    void extend(Record& record, Range tokens) {
        if (record.content.back().last == tokens.first) {
            record.content.back().last = tokens.last;
        } else {
            record.content.push_back(tokens);
        }
        std::fill(covered_.begin() + tokens.first, covered_.begin() + tokens.last, 1);
        last_sentence_ = sentence_of(tokens.first);
    }

    void add_floating(std::uint32_t sentence, const Unit& unit) {
        Record record;
        record.sentence = sentence;
        record.content.push_back(unit.tokens);
        record.confidence = confidence_of_floating;
        record.origin = Origin::quotation;
        const std::uint32_t block = reading_.sentences[sentence].block;
        const bool adjacent = last_ != none && reading_.sentences[last_sentence_].block + 1 == block;
        record.answers = adjacent && answers(open_ != none ? records_[open_] : records_[last_], block);
        const bool shares = last_ != none && near(records_[last_], sentence) && !record.answers;
        record.shares_source_with = shares ? last_ : none;
        take_heading(record, block);
        add(std::move(record));
        open_ = static_cast<std::uint32_t>(records_.size() - 1);
        if (!records_[open_].source.empty()) headed_ = open_;
    }

    /// A heading that is somebody's name says whose the quotations below it are.
    void take_heading(Record& record, std::uint32_t block) const {
        const Range name = block > 0 ? name_in_heading(reading_.blocks[block - 1]) : Range();
        const bool headed =
            headed_ != none && open_ != none && (open_ == headed_ || records_[open_].shares_source_with == headed_);
        const bool goes_on = headed && reading_.sentences[last_sentence_].block + 1 == block;
        if (name.empty() && !goes_on) return;
        record.answers = false;
        record.shares_source_with = name.empty() ? headed_ : none;
        if (!name.empty()) record.source.push_back(name);
    }

    /// "Ann Lee", "Mr Lee", "Lee (Alba)" alone in a heading.
    Range name_in_heading(const TextBlock& block) const noexcept {
        constexpr std::uint32_t longest = 10;
        if (block.kind != BlockKind::heading || block.tokens.size() > longest) return {};
        std::uint32_t end = block.tokens.first;
        bool person = false;
        for (; end < block.tokens.last; ++end) {
            const Lexeme& lexeme = reading_.lexemes[end];
            const bool title = lexeme.symbol == symbol_of(Class::title);
            if (!title && lexeme.symbol != symbol_of(Class::name)) break;
            person = person || title || (end == block.tokens.first && has(lexeme.features, Feature::given_name));
        }
        const bool names = end > block.tokens.first && reading_.lexemes[end - 1].symbol == symbol_of(Class::name);
        if (!names) return {};
        if (end == block.tokens.last) return person && end - block.tokens.first > 1 ? block.tokens : Range();
        const char first = reading_.lexemes[end].symbol;
        const char last = reading_.lexemes[block.tokens.last - 1].symbol;
        const bool bracket = first == symbol_of(Class::open_bracket) && last == symbol_of(Class::close_bracket);
        return bracket ? block.tokens : Range();
    }

    bool near(const Record& record, std::uint32_t sentence) const noexcept {
        return reading_.sentences[sentence].block <= reading_.sentences[record.sentence].block + 2;
    }

    /// `Lee: "A.` may have a record by a rule already, which then gets the whole turn; a next paragraph may go on with
    /// a turn that quotes.
    void read_turn(std::uint32_t sentence) {
        const TextBlock& block = reading_.blocks[reading_.sentences[sentence].block];
        if (block.label.empty()) return continue_turn(block.tokens, sentence);
        turn_ = none;
        Range content{block.label.last + 1, block.tokens.last};  // the label and its colon
        if (block.question || content.empty()) return;
        const bool quotes = opens_quotation(content.first);
        if (!quotes) content = without_full_stop(content);
        if (content.empty()) return;
        advance(sentence);
        std::uint32_t turn = record_with_cue(sentence, {block.label.last, block.label.last + 1});
        if (turn == none) turn = add_turn(sentence, block);
        records_[turn].content.assign(1, content);
        cover(records_[turn]);
        last_sentence_ = sentence;
        open_ = quotes ? turn : none;
        if (!quotes) turn_ = turn;
    }

    Range without_full_stop(Range content) const noexcept {
        const std::uint32_t last = content.last - 1;
        if (is_stop(reading_.lexemes[last].symbol) && reading_.tokens[last].mark == U'.') --content.last;
        return content;
    }

    /// A further paragraph of a turn without quotation marks.
    void continue_turn(Range paragraph, std::uint32_t sentence) {
        const Range words = without_full_stop(paragraph);
        if (turn_ == none || words.empty()) return;
        advance(sentence);
        Range& content = records_[turn_].content.back();
        if (content.last + 1 == words.first) ++content.last;  // a full stop that isn't the last now
        extend(records_[turn_], words);
        open_ = none;
    }

    std::uint32_t add_turn(std::uint32_t sentence, const TextBlock& block) {
        Record record;
        record.sentence = sentence;
        record.source.push_back(block.label);
        record.cue.push_back({block.label.last, block.label.last + 1});
        record.confidence = confidence_of_turn;
        record.origin = Origin::turn;
        records_.push_back(std::move(record));
        return static_cast<std::uint32_t>(records_.size() - 1);
    }

    std::uint32_t record_with_cue(std::uint32_t sentence, Range cue) const noexcept {
        for (std::uint32_t i = next_; i-- > 0 && records_[i].sentence >= sentence;) {
            if (records_[i].sentence == sentence && !records_[i].cue.empty() && records_[i].cue.front() == cue)
                return i;
        }
        return none;
    }

    void add(Record record) {
        cover(record);
        last_sentence_ = record.sentence;
        records_.push_back(std::move(record));
    }

    std::uint32_t sentence_of(std::uint32_t token) const noexcept {
        auto sentence = std::partition_point(reading_.sentences.begin(), reading_.sentences.end(),
                                             [token](const Sentence& s) { return s.tokens.first <= token; });
        while (sentence != reading_.sentences.begin()) {
            --sentence;
            if (sentence->depth == 0) break;
        }
        return static_cast<std::uint32_t>(sentence - reading_.sentences.begin());
    }

    /// Records of inner sentences live in the content of an outer record or not at all.
    void drop_homeless() {
        std::vector<std::uint32_t> place(records_.size(), none);
        std::uint32_t kept = 0;
        for (std::uint32_t i = 0; i < records_.size(); ++i) {
            Record& record = records_[i];
            const bool inner = reading_.sentences[record.sentence].depth > 0;
            if (inner && covered_[record.content.front().first] == 0) continue;
            place[i] = kept;
            if (kept != i) records_[kept] = std::move(record);
            ++kept;
        }
        records_.resize(kept);
        for (Record& record : records_) {
            if (record.shares_source_with != none) record.shares_source_with = place[record.shares_source_with];
        }
    }

    const Reading& reading_;
    std::vector<Record>& records_;
    std::uint32_t found_;        ///< records that stand in order; those made here follow them
    std::vector<char> covered_;  ///< by token: in some outer record's content
    std::uint32_t next_ = 0;
    std::uint32_t last_ = none;        ///< last found record of an outer sentence so far
    std::uint32_t open_ = none;        ///< record that a next quotation may go on with
    std::uint32_t last_sentence_ = 0;  ///< where the open record ends
    std::uint32_t turn_ = none;        ///< record of the last turn, which a next paragraph may go on with
    std::uint32_t headed_ = none;      ///< last record of a quotation below somebody's name
};

}  // namespace

void join_quotations(const Reading& reading, std::vector<Record>& records) { Joiner(reading, records).run(); }

}  // namespace quoth
