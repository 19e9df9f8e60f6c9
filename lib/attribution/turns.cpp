#include "attribution/turns.hpp"

#include "lexicon/classes.hpp"

namespace quoth {
namespace {

constexpr std::uint16_t confidence_of_turn = 80;

}  // namespace

void TurnReader::read(std::uint32_t sentence) {
    const TextBlock& block = reading_.blocks[reading_.sentences[sentence].block];
    if (block.label.empty()) return go_on(block.tokens, sentence);
    turn_ = none;
    Range content{block.label.last + 1, block.tokens.last};  // the label and its colon
    if (block.question || content.empty()) return;
    const bool quotes = quoted_.opens_at(content.first);
    if (!quotes) content = without_full_stop(content);
    if (content.empty()) return;
    records_.advance(sentence);
    std::uint32_t turn = records_.record_with_cue(sentence, {block.label.last, block.label.last + 1});
    if (turn == none) turn = add(sentence, block);
    records_.set_content(turn, content);
    open_ = {quotes ? turn : none, sentence};
    if (!quotes) turn_ = turn;
}

/// A further paragraph of a turn without quotation marks.
void TurnReader::go_on(Range paragraph, std::uint32_t sentence) {
    const Range words = without_full_stop(paragraph);
    if (turn_ == none || words.empty()) return;
    records_.advance(sentence);
    Range& content = records_[turn_].content.back();
    if (content.last + 1 == words.first) ++content.last;  // a full stop that isn't the last now
    records_.extend(turn_, words);
    open_ = {none, quoted_.sentence_of(words.first)};
}

std::uint32_t TurnReader::add(std::uint32_t sentence, const TextBlock& block) {
    Record record;
    record.sentence = sentence;
    record.source.push_back(block.label);
    record.cue.push_back({block.label.last, block.label.last + 1});
    record.confidence = confidence_of_turn;
    record.origin = Origin::turn;
    return records_.add(std::move(record));
}

Range TurnReader::without_full_stop(Range content) const noexcept {
    const std::uint32_t last = content.last - 1;
    const char symbol = reading_.lexemes[last].symbol;  // a quotation's closing mark has that of other marks
    const bool mark = symbol == symbol_of(Class::stop) || symbol == symbol_of(Class::other_mark);
    if (mark && reading_.tokens[last].mark == U'.') --content.last;
    return content;
}

}  // namespace quoth
