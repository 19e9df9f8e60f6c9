// Rejections: how the words around a record's cue reject something, be it a claim or not.
#pragma once

#include <cstdint>
#include <optional>

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// How a cue rejects.
struct Rejection {
    std::uint32_t head = none;  ///< the word that rejects: the cue, or one beside it
    bool only_claims = false;   ///< nothing else can be its object: denied wrongdoing
    bool by_noun = false;       ///< only with a noun for a claim: laughed off the rumours
    bool by_clause = false;     ///< only with a noun for a claim and its clause: scoffed at claims that
    bool giving = false;        ///< its object may be a person who is refused something
    bool accepting = false;     ///< it rejects a claim where it is negated: did not accept
    bool has_claim = false;     ///< a noun for a claim stands beside it, outside of the content
};

/// - a rejecting cue: denied, dismissed;
/// - a verb with a rejecting particle: laughed off, pushed back against;
/// - a cue that turns against claims by laughing at them or knocking them down: scoffed at claims that;
/// - a cue that accepts claims, for those who negate it: did not accept that;
/// - a noun for a denial between cue and content: issued a denial that;
/// - a noun for a denial before the source or behind the cue: in a terse denial, the palace said;
/// - a noun for a claim as the cue, and words that reject before it: hit back at claims that.
///
/// None where nothing is rejected. Looks at 8 tokens at most on either side.
std::optional<Rejection> rejection_of(const Words& words, const Record& record);

}  // namespace quoth
