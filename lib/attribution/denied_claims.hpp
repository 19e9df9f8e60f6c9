// Denied claims: what the noun for a claim in the object of a cue that rejects it means for records.
//
// The noun belongs to what is denied, and makes a record of its own inside the denial: the claim that is denied.
#pragma once

#include <vector>

#include "attribution/triggers.hpp"

namespace quoth {

/// Sets `answers_no`, `rejects`, `denied`, `denied_by`, `denies_claim` and `joined_denial` of a sentence's triggers.
void find_denied_claims(const View& view, std::vector<Trigger>& triggers);

/// Whether a content behind a cue that rejects or judges cuts into what it denies: it begins within the idiom ("poured
/// | cold water on it") or with who is told ("denied | to the paper that P"), leaves out the gerund right behind the
/// cue
/// ("denied leasing | to China"), or ends before what the noun for a claim says ("denied accusations | by the union of
/// theft") or the verdict is about ("dismissed as lies | the reports").
bool cuts_denied(const View& view, const Trigger& trigger, Range content) noexcept;

/// A content behind a cue as what is denied has it: from the noun phrase of the claim on ("rejected [claims that P]",
/// "said [claims that P were false]"), without circumstances ("denied [it] in a statement") and, of the claim that is
/// denied, without the verdict on it ("dismissed claims [that P] as false").
Range whole_denied(const View& view, const Trigger& trigger, Range content) noexcept;

/// A content before a passive: the whole subject where it turns on a claim ("[claims that P] were rejected").
Range whole_denied_subject(const Trigger& trigger, Range content) noexcept;

/// "said P [and denied Q]": where the first denial after a cue begins that a conjunction joins to it and that has its
/// form and no subject of its own; else the view's end.
std::uint32_t next_joined_denial(const View& view, const std::vector<Trigger>& triggers, std::size_t cue) noexcept;

}  // namespace quoth
