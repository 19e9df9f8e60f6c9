#include "text/drafts.hpp"

#include "text/punctuation.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t long_word = 4;  // bytes

void look_at_word(const Token& word, Look& look) noexcept {
    ++look.words;
    if (word.end - word.begin >= long_word) {
        ++look.long_words;
        if (word.capital) ++look.capital_words;
    }
    if (word.capitals) ++look.capitals_words;
}

}  // namespace

Look Page::look(Range tokens) const {
    Look look;
    std::uint32_t last = tokens.last;
    while (last > tokens.first && is_closing_mark(token(last - 1).mark)) --last;
    if (last > tokens.first) {
        look.stop = is_stop_mark(token(last - 1).mark) || reading.text[token(last - 1).end - 1] == '.';
        look.colon = token(last - 1).mark == U':';
    }
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        if (token(i).kind == TokenKind::word) look_at_word(token(i), look);
        if (is_stop_mark(token(i).mark) && i + 1 < last && token(i + 1).kind != TokenKind::mark &&
            token(i + 1).capital) {
            ++look.sentences;
        }
    }
    return look;
}

std::uint32_t Page::content_of(const Draft& draft) const {
    const std::uint32_t lead_end = token(draft.tokens.first).begin + static_cast<std::uint32_t>(draft.lead.size);
    std::uint32_t i = draft.tokens.first;
    while (i < draft.tokens.last && token(i).begin < lead_end) ++i;
    if (i < draft.tokens.last && token(i).mark == U':') ++i;
    return i;
}

bool Page::has_person(Range tokens, bool second_person) const {
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        if (is_opening_quote(token(i).mark)) return false;
        const std::uint32_t bits = features(i);
        if (has(bits, Feature::first_person) || (second_person && has(bits, Feature::second_person))) return true;
    }
    return false;
}

bool Page::tells_speech(Range tokens, bool present) const {
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        const std::uint32_t cue = lexicon.cue_form(token(i).key);
        if (cue == none || lexicon.lemma_of_form(cue).kind != CueKind::speech) continue;
        const Inflection inflection = lexicon.form(cue).inflection;
        if (inflection == Inflection::past || (present && inflection == Inflection::s)) return true;
    }
    return false;
}

}  // namespace quoth
