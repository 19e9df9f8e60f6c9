// Asked rules: which halves have a rule at all that a cue may fit in a block. Few of those that rule a cue out, or that
// commas set off, are about any one cue.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "patterns/rules.hpp"

namespace quoth {

/// Remembers what it found out of each cue form: one for each workspace.
class AskedRules {
public:
    /// Whether some rule of a half allows such a cue in such a block, whatever stands around it. Constant once a form
    /// is known, and linear in the number of rules the first time.
    bool ask(const Rules& rules, Half half, const Lexicon& lexicon, std::uint32_t form, BlockKind block);

private:
    const Lexicon* lexicon_ = nullptr;                           ///< whose forms they are
    std::array<std::vector<std::uint32_t>, half_count> blocks_;  ///< by form: bits by BlockKind, and `known`
};

}  // namespace quoth
