// Values that all features of one trigger share.
#pragma once

#include <cstdint>

#include "attribution/features.hpp"
#include "attribution/letters.hpp"
#include "attribution/triggers.hpp"

namespace quoth {

struct CueValues {
    CueValues(const View& view, const Trigger& trigger) noexcept
        : lemma(view.lexicon().lemma_of_form(trigger.form).key),
          inflection(values::symbol(letter(view.lexicon().form(trigger.form).inflection))),
          kind(values::symbol(letter(view.lexicon().lemma_of_form(trigger.form).kind))),
          complement(values::symbol(static_cast<char>(trigger.complement))),
          passive(values::symbol(trigger.passive ? 'p' : '-')) {}
    std::uint64_t lemma;
    std::uint64_t inflection;
    std::uint64_t kind;
    std::uint64_t complement;
    std::uint64_t passive;
};

}  // namespace quoth
