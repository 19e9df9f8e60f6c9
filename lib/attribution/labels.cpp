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
    return is_cue_verb(static_cast<Class>(reading.lexemes[token].symbol));
}

}  // namespace

void Labels::read(const Reading& reading) {
    by_cues_.clear();
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        if (!is_cue(reading, i)) continue;
        if (i > 0) by_cues_.insert(reading.tokens[i - 1].key);
        if (i + 1 < reading.tokens.size()) by_cues_.insert(reading.tokens[i + 1].key);
    }
    known_ = true;
}

bool Labels::speaks(const View& view, Range units) {
    if (!known_) read(view.reading());
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        if (means_speaker(view.lexeme(i))) return true;
        const bool name = view.at(i) == symbol_of(Class::name);
        if (name && by_cues_.contains(view.reading().tokens[view.token(i)].key)) return true;
    }
    return false;
}

}  // namespace quoth
