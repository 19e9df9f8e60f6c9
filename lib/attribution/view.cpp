#include "attribution/view.hpp"

#include <algorithm>

#include "attribution/features.hpp"

namespace quoth {
namespace {

constexpr std::size_t farthest = 256;

}  // namespace

bool is_finite(char symbol) noexcept {
    switch (static_cast<Class>(symbol)) {
        case Class::be:
        case Class::have:
        case Class::modal:
        case Class::auxiliary_do:
        case Class::verb_past:
        case Class::cue_speech:
        case Class::cue_reject:
        case Class::cue_other: return true;
        default: return false;
    }
}

bool opens_noun_phrase(char symbol) noexcept {
    switch (static_cast<Class>(symbol)) {
        case Class::determiner:
        case Class::possessive:
        case Class::number:
        case Class::name:
        case Class::title:
        case Class::subject_pronoun:
        case Class::neutral_pronoun:
        case Class::person_noun:
        case Class::organization_noun: return true;
        default: return false;
    }
}

bool is_quotation(char symbol) noexcept {
    return symbol == symbol_of(Class::utterance) || symbol == symbol_of(Class::fragment) ||
           symbol == symbol_of(Class::scrap);
}

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
    if (reading_->units[unit].quotation != none) {
        if (first_quotation_ == none) first_quotation_ = place;
        last_quotation_ = place;
    }
    counts_.push_back(counts);
    if (reading_->units[unit].quotation != none) ++counts.quotations;
    symbols_ += symbol;
    if (is_finite(symbol)) ++counts.finite;
    if (symbol == symbol_of(Class::comma)) ++counts.commas;
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

std::uint64_t View::word(std::int64_t i) const noexcept {
    const char symbol = at(i);
    if (symbol == '$' || quoth::is_quotation(symbol)) return values::symbol(symbol);
    const Token& token = reading_->tokens[this->token(static_cast<std::uint32_t>(i))];
    return token.kind == TokenKind::word ? token.key : values::symbol(symbol);
}

std::uint64_t View::plain_word(std::int64_t i) const noexcept {
    const char symbol = at(i);
    if (symbol == symbol_of(Class::name) || symbol == symbol_of(Class::number)) return values::symbol(symbol);
    return word(i);
}

std::string_view View::right_of(std::uint32_t i) const noexcept {
    return std::string_view(symbols_).substr(i + 1, farthest);
}

std::string_view View::left_of(std::uint32_t i) const noexcept {
    return std::string_view(reversed_).substr(size() - i, farthest);
}

std::int32_t View::finite_verbs(std::uint32_t first, std::uint32_t last) const noexcept {
    return counts_[last].finite - counts_[first].finite;
}
std::int32_t View::commas(std::uint32_t first, std::uint32_t last) const noexcept {
    return counts_[last].commas - counts_[first].commas;
}
std::int32_t View::subordinators(std::uint32_t first, std::uint32_t last) const noexcept {
    return counts_[last].subordinators - counts_[first].subordinators;
}
std::int32_t View::speech_cues(std::uint32_t first, std::uint32_t last) const noexcept {
    return counts_[last].speech - counts_[first].speech;
}

std::int32_t View::quotations(std::uint32_t first, std::uint32_t last) const noexcept {
    return counts_[last].quotations - counts_[first].quotations;
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
