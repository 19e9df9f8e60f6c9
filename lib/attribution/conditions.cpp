// Conditions: whether a rule holds for a cue, its block and a word near it.
#include <algorithm>

#include "attribution/triggers.hpp"

namespace quoth {

namespace {

std::uint32_t bit(auto index) noexcept { return 1U << static_cast<std::uint32_t>(index); }

}  // namespace

bool allows_cue(const Where& where, const Lexicon& lexicon, std::uint32_t form) noexcept {
    if (form == none) return true;
    const CueLemma& lemma = lexicon.lemma_of_form(form);
    if ((where.kinds & bit(lemma.kind)) == 0 || (where.inflections & bit(lexicon.form(form).inflection)) == 0)
        return false;
    if (where.frames != UINT32_MAX && (where.frames & lemma.frames) == 0) return false;
    return where.lemmas.empty() || std::find(where.lemmas.begin(), where.lemmas.end(), lemma.key) != where.lemmas.end();
}

bool allows(const Where& where, const Lexicon& lexicon, std::uint32_t form, BlockKind block) noexcept {
    return (where.blocks & bit(block)) != 0 && allows_cue(where, lexicon, form);
}

bool allows_word(const Where& where, const View& view, std::uint32_t unit) noexcept {
    if (where.words.empty() && where.word_features == 0 && where.word_denial_features == 0) return true;
    if ((view.lexeme(unit).features & where.word_features) != 0) return true;
    if ((view.denial_features(unit) & where.word_denial_features) != 0) return true;
    return std::find(where.words.begin(), where.words.end(), view.word(unit)) != where.words.end();
}

}  // namespace quoth
