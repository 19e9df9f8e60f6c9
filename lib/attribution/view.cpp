#include "attribution/view.hpp"

#include <algorithm>

#include "attribution/features.hpp"

namespace quoth {
namespace {

constexpr std::size_t farthest = 256;

}  // namespace

const std::uint64_t View::outside = values::symbol('$');

void View::read(const Reading& reading, const Lexicon& lexicon, std::uint32_t sentence) {
    const Range units = reading.sentences[sentence].units;
    reading_ = &reading;
    lexicon_ = &lexicon;
    sentence_ = sentence;
    first_ = units.first;
    own_ = units.size();
    block_ = reading.blocks[reading.sentences[sentence].block].kind;
    first_quotation_ = none;
    last_quotation_ = none;
    symbols_.clear();
    plain_words_.clear();
    counts_.clear();
    speech_.clear();
    introduced_ = introduced_by_colon();
    Counts counts;
    for (std::uint32_t i = units.first; i < units.last; ++i) add(i, counts);
    if (introduced_ != none) add(introduced_, counts);
    counts_.push_back(counts);
    reversed_.assign(symbols_.rbegin(), symbols_.rend());
    std::uint32_t last = size();
    while (last > 0 &&
           (symbols_[last - 1] == symbol_of(Class::stop) || symbols_[last - 1] == symbol_of(Class::other_mark))) {
        --last;
    }
    const std::uint32_t cue = speech_before(size());
    ends_in_cue_ =
        cue != none && last - cue <= 4 && commas(cue, last) == 0 && cue > 1 &&
        (commas(cue > 6 ? cue - 6 : 0, cue) > 0 || quoth::is_quotation(at(static_cast<std::int64_t>(cue) - 2)) ||
         quoth::is_quotation(at(static_cast<std::int64_t>(cue) - 1)));
}

void View::add(std::uint32_t unit, Counts& counts) {
    const char symbol = reading_->units[unit].symbol;
    const std::uint32_t place = size();
    if (quoth::is_quotation(symbol)) {
        if (first_quotation_ == none) first_quotation_ = place;
        last_quotation_ = place;
    }
    counts_.push_back(counts);
    if (quoth::is_quotation(symbol)) ++counts.quotations;
    symbols_ += symbol;
    const bool is_rare = symbol == symbol_of(Class::name) || symbol == symbol_of(Class::number);
    plain_words_.push_back(is_rare || quoth::is_quotation(symbol) ? values::symbol(symbol)
                                                                  : word_of(reading_->units[unit]));
    if (is_finite(symbol)) ++counts.finite;
    if (symbol == symbol_of(Class::comma) || holds_comma(place)) ++counts.commas;
    if (symbol == symbol_of(Class::subordinator)) ++counts.subordinators;
    if (symbol == symbol_of(Class::cue_speech)) {
        ++counts.speech;
        speech_.push_back(place);
    }
}

std::uint32_t View::introduced_by_colon() const noexcept {
    const std::vector<Sentence>& sentences = reading_->sentences;
    const Sentence& own = sentences[sentence_];
    if (own.depth > 0 || own.units.empty() || reading_->units[own.units.last - 1].symbol != symbol_of(Class::colon)) {
        return none;
    }
    std::uint32_t next = sentence_ + 1;
    while (next < sentences.size() && sentences[next].depth > 0) ++next;
    if (next == sentences.size() || sentences[next].block > own.block + 1) return none;
    const Range units = sentences[next].units;
    if (reading_->units[units.first].quotation == none) return none;
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        const Unit& unit = reading_->units[i];
        if (unit.quotation == none && reading_->tokens[unit.tokens.first].kind != TokenKind::mark) return none;
    }
    return units.first;
}

std::uint64_t View::word_of(const Unit& unit) const noexcept {
    if (unit.quotation != none) return values::symbol(unit.symbol);
    const Token& token = reading_->tokens[unit.tokens.first];
    return token.kind == TokenKind::word ? token.key : values::symbol(unit.symbol);
}

std::uint64_t View::word(std::int64_t i) const noexcept {
    const char symbol = at(i);
    if (symbol == '$' || quoth::is_quotation(symbol)) return values::symbol(symbol);
    return word_of(unit(static_cast<std::uint32_t>(i)));
}

std::string_view View::right_of(std::uint32_t i) const noexcept {
    return std::string_view(symbols_).substr(i + 1, farthest);
}

std::string_view View::left_of(std::uint32_t i) const noexcept {
    return std::string_view(reversed_).substr(size() - i, farthest);
}

std::uint32_t View::speech_before(std::uint32_t i) const noexcept {
    const auto after = std::lower_bound(speech_.begin(), speech_.end(), i);
    return after == speech_.begin() ? none : *(after - 1);
}

std::uint32_t View::speech_after(std::uint32_t i) const noexcept {
    const auto after = std::upper_bound(speech_.begin(), speech_.end(), i);
    return after == speech_.end() ? none : *after;
}

}  // namespace quoth
