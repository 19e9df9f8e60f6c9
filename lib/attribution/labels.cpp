#include "attribution/labels.hpp"

#include "lexicon/classes.hpp"
#include "lexicon/features.hpp"

namespace quoth {
namespace {

bool means_speaker(const Lexeme& word) noexcept {
    return has(word.features, Feature::person) || has(word.features, Feature::people) ||
           has(word.features, Feature::organization);
}

bool is_cue(const Reading& reading, std::size_t token) noexcept {
    return token < reading.lexemes.size() && is_cue_verb(static_cast<Class>(reading.lexemes[token].symbol));
}

/// Whether the word stands beside a cue's verb outside of a block.
bool stands_by_cue(const Reading& reading, std::uint64_t word, Range block) noexcept {
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
        if (reading.tokens[i].key != word || block.contains(i)) continue;
        if (is_cue(reading, i + 1) || (i > 0 && is_cue(reading, i - 1))) return true;
    }
    return false;
}

}  // namespace

bool speaks(const View& view, Range units) noexcept {
    const Reading& reading = view.reading();
    const Range block = reading.blocks[reading.sentences[view.sentence()].block].tokens;
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        if (means_speaker(view.lexeme(i))) return true;
        if (view.at(i) == symbol_of(Class::name) && stands_by_cue(reading, reading.tokens[view.token(i)].key, block))
            return true;
    }
    return false;
}

}  // namespace quoth
