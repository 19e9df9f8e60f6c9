#include "speakers/layout.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/classes.hpp"
#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

/// Blocks longer than this are running text however many capitals they have.
constexpr std::uint32_t longest_shout = 60;
/// Quotations inside of one another are told apart down to here.
constexpr std::uint8_t deepest = 3;

bool is_outside_news(BlockKind kind) noexcept {
    return kind == BlockKind::byline || kind == BlockKind::dateline || kind == BlockKind::boilerplate;
}

/// Three fifths or more of the words of three letters or more begin with a capital, and hardly any word of five letters
/// or more with a small one, as in a short sentence full of names. Two words tell nothing unless all their letters
/// are capitals.
bool is_shouted(const Reading& reading, Range tokens) {
    if (tokens.size() > longest_shout) return false;
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    std::uint32_t shouts = 0;
    std::uint32_t long_small = 0;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        const Token& token = reading.tokens[i];
        if (token.kind != TokenKind::word || token.end - token.begin < 3) continue;
        ++words;
        if (token.capital) ++capitals;
        if (token.capitals) ++shouts;
        // "All eyes went to Ann Lee": prepositions and the like may be small in a headline
        const bool content = is_one_of(reading.lexemes[i].symbol, "nNVEJSXCs");
        if (!token.capital && (content || token.end - token.begin > 4)) ++long_small;
    }
    if (words > 0 && shouts == words) return true;
    return words > 2 && capitals * 5 >= words * 3 && long_small * 12 <= words;
}

}  // namespace

bool is_finite_verb(char symbol) noexcept { return is_one_of(symbol, "SXCBAMdE"); }

Layout::Layout(const Reading& reading)
    : sentences_(reading.tokens.size(), none),
      blocks_(reading.tokens.size(), 0),
      marks_(reading.tokens.size(), 0),
      depths_(reading.tokens.size(), 0),
      shouted_(std::max<std::size_t>(reading.blocks.size(), 1), false),
      verbs_(reading.sentences.size(), none),
      ranks_(reading.sentences.size(), 0) {
    read_blocks(reading);
    read_quotations(reading);
    read_sentences(reading);
}

void Layout::read_blocks(const Reading& reading) {
    for (std::uint32_t b = 0; b < reading.blocks.size(); ++b) {
        const TextBlock& block = reading.blocks[b];
        const bool outside = is_outside_news(block.kind);
        for (std::uint32_t i = block.tokens.first; i < block.tokens.last; ++i) {
            blocks_[i] = b;
            if (outside) marks_[i] |= outside_news;
        }
        mark_credits(reading, block.tokens);
        shouted_[b] = is_shouted(reading, block.tokens);
    }
}

/// "Ann Dale at the fair. Photo: Jenny Reed": who made a picture isn't in the news.
void Layout::mark_credits(const Reading& reading, Range block) {
    bool credit = false;
    for (std::uint32_t i = block.first; i + 1 < block.last; ++i) {
        const bool labels = reading.lexemes[i].usage == Usage::credit && reading.tokens[i + 1].mark == U':';
        credit = (credit || labels) && reading.lexemes[i].symbol != symbol_of(Class::stop);
        if (credit) marks_[i] |= outside_news;
        if (credit && i + 2 == block.last) marks_[i + 1] |= outside_news;
    }
}

void Layout::read_quotations(const Reading& reading) {
    std::uint32_t reached = 0;  // inner quotations lie in what is marked already
    for (const Quotation& quotation : reading.quotations) {
        if (quotation.role == QuotationRole::title) continue;
        for (std::uint32_t i = quotation.tokens.first; i < quotation.tokens.last && quotation.depth < deepest; ++i) {
            depths_[i] = std::max<std::uint8_t>(depths_[i], quotation.depth + 1);
        }
        for (std::uint32_t i = std::max(reached, quotation.tokens.first); i < quotation.tokens.last; ++i) {
            marks_[i] |= inside_quotation;
        }
        reached = std::max(reached, quotation.tokens.last);
    }
}

/// Whether a sentence has words of its own, outside of quotations.
bool Layout::tells(const Reading& reading, Range sentence) const {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        if (reading.tokens[i].kind == TokenKind::word && !quoted(i)) return true;
    }
    return false;
}

void Layout::read_sentences(const Reading& reading) {
    std::uint32_t rank = 0;
    for (std::uint32_t s = 0; s < reading.sentences.size(); ++s) {
        const Sentence& sentence = reading.sentences[s];
        if (sentence.depth == 0 && tells(reading, sentence.tokens)) ++rank;
        ranks_[s] = rank;
        std::uint32_t first = sentence.tokens.first;
        while (first < sentence.tokens.last && reading.tokens[first].kind == TokenKind::mark) ++first;
        if (first < sentence.tokens.last) marks_[first] |= opening;
        if (sentence.depth != 0) continue;
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) sentences_[i] = s;
        for (std::uint32_t u = sentence.units.first; u < sentence.units.last && verbs_[s] == none; ++u) {
            const Unit& unit = reading.units[u];
            if (unit.quotation == none && is_finite_verb(reading.lexemes[unit.tokens.first].symbol)) {
                verbs_[s] = unit.tokens.first;
            }
        }
    }
}

}  // namespace quoth
