#include "attribution/quoted_text.hpp"

#include <algorithm>

namespace quoth {
namespace {

constexpr std::uint32_t longest_turn = 18;  ///< of a dialogue, in words

}  // namespace

std::uint32_t QuotedText::sentence_of(std::uint32_t token) const noexcept {
    auto sentence = std::partition_point(reading_.sentences.begin(), reading_.sentences.end(),
                                         [token](const Sentence& s) { return s.tokens.first <= token; });
    while (sentence != reading_.sentences.begin()) {
        --sentence;
        if (sentence->depth == 0) break;
    }
    return static_cast<std::uint32_t>(sentence - reading_.sentences.begin());
}

Range QuotedText::units_of(std::uint32_t token) const noexcept {
    return reading_.sentences.empty() ? Range() : reading_.sentences[sentence_of(token)].units;
}

std::uint32_t QuotedText::words_in(Range tokens) const noexcept {
    std::uint32_t words = 0;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        if (reading_.tokens[i].kind != TokenKind::mark) ++words;
    }
    return words;
}

bool QuotedText::opens_at(std::uint32_t token) const noexcept {
    const Range units = units_of(token);
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        const Unit& unit = reading_.units[i];
        if (unit.quotation != none && unit.tokens.first == token) return true;
    }
    return false;
}

bool QuotedText::closes_before(std::uint32_t token) const noexcept {
    if (token == 0) return false;
    const Range units = units_of(token - 1);
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        const Unit& unit = reading_.units[i];
        if (unit.quotation != none && unit.tokens.last == token) return true;
    }
    return false;
}

bool QuotedText::is_in(const Record& record) const noexcept {
    return std::any_of(record.content.begin(), record.content.end(),
                       [this](Range part) { return opens_at(part.first) || closes_before(part.last); });
}

bool QuotedText::ends(const Record& record) const noexcept { return closes_before(record.content.back().last); }

bool QuotedText::is_all_of(const Sentence& sentence) const noexcept {
    for (std::uint32_t i = sentence.units.first; i < sentence.units.last; ++i) {
        const Unit& unit = reading_.units[i];
        if (unit.quotation == none && reading_.tokens[unit.tokens.first].kind != TokenKind::mark) return false;
    }
    return true;
}

bool QuotedText::ends_behind(const Sentence& sentence, std::uint32_t unit) const noexcept {
    for (std::uint32_t i = unit + 1; i < sentence.units.last; ++i) {
        if (reading_.tokens[reading_.units[i].tokens.first].kind != TokenKind::mark) return false;
    }
    return true;
}

bool QuotedText::is_paragraph(std::uint32_t block) const noexcept {
    if (block >= reading_.blocks.size() || reading_.blocks[block].kind != BlockKind::paragraph) return false;
    const Range tokens = reading_.blocks[block].tokens;
    const auto quotation = std::partition_point(reading_.quotations.begin(), reading_.quotations.end(),
                                                [tokens](const Quotation& q) { return q.tokens.first < tokens.first; });
    return quotation != reading_.quotations.end() && quotation->tokens == tokens && quotation->opened &&
           quotation->closed && quotation->continues == none;
}

bool QuotedText::answers(const Record& before, std::uint32_t block) const noexcept {
    if (!is_short_paragraph(block)) return false;
    return (block > 0 && is_short_paragraph(block - 1)) || is_short_paragraph(block + 1) || asks(before);
}

bool QuotedText::is_short_paragraph(std::uint32_t block) const noexcept {
    return is_paragraph(block) && words_in(reading_.blocks[block].tokens) <= longest_turn;
}

/// "“Did he threaten you?” Munro asked.": whether a record's quotation ends in a question.
bool QuotedText::asks(const Record& record) const noexcept {
    const std::uint32_t last = record.content.back().last;
    return last > 1 && ends(record) && reading_.tokens[last - 2].mark == U'?';
}

}  // namespace quoth
