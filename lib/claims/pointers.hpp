// Pointers: what a record says about a claim without saying the claim again.
#pragma once

#include <cstdint>

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// "it", "that", "the claim", "those allegations", "such suggestions": the object of a rejecting cue or the subject of
/// a verdict.
struct Pointer {
    Range tokens;               ///< empty for none
    std::uint32_t noun = none;  ///< its noun for a statement, or none for a pronoun
};

/// What a denial or a confirmation points at.
Pointer read_pointer(const Words& words, const Record& record);

/// Whether a noun for a statement can stand for what a cue said: "the argument" for "argued", "the charge" for
/// "accused".
bool stands_for_cue(const Words& words, std::uint32_t noun, const Record& record);

}  // namespace quoth
