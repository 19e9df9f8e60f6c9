#include "attribution/denied_claims.hpp"

#include <algorithm>

namespace quoth {
namespace {

/// Whether a unit may stand in the noun phrase before "that P": "the union's claim", "claims by the opposition".
bool is_in_noun_phrase(char c) noexcept {
    if (opens_noun_phrase(c)) return true;
    switch (static_cast<Class>(c)) {
        case Class::word:
        case Class::word_s:
        case Class::cue_noun:
        case Class::possessive_mark:
        case Class::verb_past:
        case Class::verb_ing:
        case Class::conjunction:
        case Class::adverb: return true;
        default: return is_preposition(static_cast<Class>(c));
    }
}

bool is_claim(const View& view, std::uint32_t unit) noexcept {
    return !view.is_quotation(unit) && has(view.lexeme(unit).features, Feature::claim);
}

/// The unit of the rejecting cue among whose object a noun for a claim is, or none.
std::uint32_t denier_of(const View& view, const std::vector<Trigger>& triggers, std::size_t noun) noexcept {
    constexpr std::uint32_t furthest = 8;
    const std::uint32_t unit = triggers[noun].unit;
    for (std::size_t i = noun; i-- > 0 && triggers[i].unit + furthest >= unit;) {
        if (rejects(view, triggers[i])) return triggers[i].unit;
        if (!is_in_noun_phrase(view.at(triggers[i].unit)) && !is_claim(view, triggers[i].unit)) return none;
    }
    return none;
}

bool is_object_between(const View& view, std::uint32_t first, std::uint32_t last) noexcept {
    for (std::uint32_t i = first; i < last; ++i) {
        if (view.is_quotation(i) || !(is_in_noun_phrase(view.at(i)) || is_claim(view, i))) return false;
    }
    return true;
}

}  // namespace

bool rejects(const View& view, const Trigger& trigger) noexcept {
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    const std::uint32_t features = view.lexicon().denial_features(lemma.key);
    return lemma.kind == CueKind::reject || has(features, DenialFeature::felling) ||
           has(features, DenialFeature::mocking);
}

std::uint32_t start_of_claim(const View& view, std::uint32_t first, std::uint32_t content) noexcept {
    constexpr std::uint32_t longest = 10;
    if (content >= view.size() || content > first + longest) return content;
    while (first < content && view.at(first) == symbol_of(Class::adverb)) ++first;
    const bool object = first < content && !is_preposition(static_cast<Class>(view.at(first)));
    if (!object || !is_object_between(view, first, content)) return content;
    for (std::uint32_t i = first; i < content; ++i) {
        if (is_claim(view, i)) return first;
    }
    return content;
}

bool cuts_claim(const View& view, std::uint32_t end) noexcept {
    if (end == 0 || !is_claim(view, end - 1)) return false;
    switch (static_cast<Class>(view.at(end))) {
        case Class::of:
        case Class::about:
        case Class::against:
        case Class::that: return true;
        case Class::by: return view.at(end + 1) != symbol_of(Class::verb_ing);
        default: return false;
    }
}

Range without_verdict(const View& view, Range piece) noexcept {
    constexpr std::uint32_t nearest = 4;
    for (std::uint32_t i = piece.first + 1; i < piece.last; ++i) {
        if (view.at(i) != symbol_of(Class::as)) continue;
        for (std::uint32_t k = i + 1; k < std::min(piece.last, i + nearest); ++k) {
            const bool wrong = has(view.lexeme(k).features, Feature::verdict) ||
                               has(view.lexicon().denial_features(view.word(k)), DenialFeature::unsound);
            if (wrong || view.is_quotation(k)) return {piece.first, i};
        }
    }
    return piece;
}

void find_denied_claims(const View& view, std::vector<Trigger>& triggers) {
    for (std::size_t i = 0; i < triggers.size(); ++i) {
        if (!is_claim(view, triggers[i].unit)) continue;
        const std::uint32_t denier = denier_of(view, triggers, i);
        if (denier != none && is_object_between(view, denier + 1, triggers[i].unit)) triggers[i].denied_by = denier;
    }
}

}  // namespace quoth
