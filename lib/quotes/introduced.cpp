#include "quotes/introduced.hpp"

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t most_words_after_cue = 5;
constexpr std::uint32_t fewest_words = 5;  ///< of an introduced paragraph; what is shorter may be an item of a list

bool is_saying(const Lexicon& lexicon, const Token& token) {
    const std::uint32_t cue = lexicon.cue_form(token.key);
    if (cue == none || lexicon.lemma_of_form(cue).kind != CueKind::speech) return false;
    const Inflection inflection = lexicon.form(cue).inflection;
    return inflection == Inflection::past || inflection == Inflection::s;
}

/// Whether a paragraph ends in a verb of saying, a few words and a colon.
bool introduces(const Reading& reading, const Lexicon& lexicon, Range tokens) {
    if (tokens.size() < 3 || reading.tokens[tokens.last - 1].mark != U':') return false;
    for (std::uint32_t i = tokens.last - 1; i-- > tokens.first && tokens.last - i <= most_words_after_cue + 2;) {
        if (reading.tokens[i].kind != TokenKind::word) return false;
        if (is_saying(lexicon, reading.tokens[i])) return true;
    }
    return false;
}

}  // namespace

bool is_introduced(const Reading& reading, const Lexicon& lexicon, std::size_t block) {
    const TextBlock& own = reading.blocks[block];
    if (block == 0 || own.kind != BlockKind::paragraph || own.tokens.size() < fewest_words) return false;
    const TextBlock& before = reading.blocks[block - 1];
    const Token& first = reading.tokens[own.tokens.first];
    return before.kind == BlockKind::paragraph && first.kind == TokenKind::word && first.capital &&
           introduces(reading, lexicon, before.tokens);
}

Quotation introduced_quotation(const Reading& reading, Range paragraph) {
    Quotation quotation;
    quotation.tokens = paragraph;
    if (reading.tokens[paragraph.last - 1].mark == U'.') --quotation.tokens.last;
    quotation.opened = false;
    quotation.closed = false;
    return quotation;
}

}  // namespace quoth
