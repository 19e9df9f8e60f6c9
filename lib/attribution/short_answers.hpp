// Short answers: "No, says the minister", "Not true, said her aide".
#pragma once

#include "attribution/denied.hpp"
#include "attribution/triggers.hpp"

namespace quoth {

/// Whether some units are an answer of one or two words: "no", "not true".
inline bool is_short_answer(const View& view, Range units) noexcept {
    if (units.empty() || view.is_quotation(units.first)) return false;
    const bool negative = has(view.lexeme(units.first).features, Feature::negative);
    const bool negation = negative && view.at(units.first) == symbol_of(Class::negation);
    const std::uint32_t last = units.last - 1;
    if (units.size() == 1) return negation || (negative && view.at(units.first) == symbol_of(Class::determiner));
    return negation && units.size() == 2 &&
           (is_verdict(view, last) || has(view.denial_features(last), DenialFeature::truth));
}

/// Whether a cue is the tag of such an answer that the sentence begins with.
inline bool tags_short_answer(const View& view, const Trigger& trigger) noexcept {
    const std::uint32_t verb = trigger.auxiliaries;
    return verb > 1 && !trigger.passive && view.at(verb - 1) == symbol_of(Class::comma) &&
           is_short_answer(view, {0, verb - 1});
}

}  // namespace quoth
