// Denied claims: nouns for a claim in the object of a cue that rejects it: "rejected [claims by X that P]".
//
// The noun belongs to what is denied, and makes a record of its own inside the denial: the claim that is denied.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/triggers.hpp"

namespace quoth {

/// Whether a cue rejects what it has for an object: denied, rejected, shot down.
bool rejects(const View& view, const Trigger& trigger) noexcept;

/// "denied | allegations of [fraud]", "rejected | claims that [P]": where the noun phrase begins of which a content
/// that begins at unit `content` is a part, if it reaches from `first` (past adverbs) to it and holds a noun for a
/// claim; else `content`.
std::uint32_t start_of_claim(const View& view, std::uint32_t first, std::uint32_t content) noexcept;

/// Whether an end would cut off what a noun for a claim says: "denied accusations | by the union of theft".
bool cuts_claim(const View& view, std::uint32_t end) noexcept;

/// "dismissed the claim [that P] as false": the content of the claim in `piece` without the verdict on it.
Range without_verdict(const View& view, Range piece) noexcept;

/// Sets `Trigger::denied_by` of a sentence's triggers. Looks 8 units back from each noun.
void find_denied_claims(const View& view, std::vector<Trigger>& triggers);

}  // namespace quoth
