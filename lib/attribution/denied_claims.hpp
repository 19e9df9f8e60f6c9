// Denied claims: nouns for a claim in the object of a cue that rejects it: "rejected [claims by X that P]".
//
// The noun belongs to what is denied, and makes a record of its own inside the denial: the claim that is denied.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/triggers.hpp"

namespace quoth {

/// Whether a cue rejects what it has for an object: denied, rejected, shot down, pushed back against.
bool rejects(const View& view, const Trigger& trigger) noexcept;

/// "poured [cold water on] it": whether a content that begins at a unit begins within the words that make its cue
/// reject.
bool begins_in_idiom(const View& view, const Trigger& trigger, std::uint32_t content) noexcept;

/// "denied | allegations of [fraud]", "rejected | claims that [P]": where the noun phrase begins of which a content
/// that begins at unit `content` is a part, if it reaches from the cue, its particles and adverbs to it and holds a
/// noun for a claim; else `content`.
std::uint32_t start_of_claim(const View& view, const Trigger& trigger, std::uint32_t content) noexcept;

/// "said claims | [that P] were false": where the noun for a claim begins that is the subject of a verdict, if the
/// content of a cue of speech begins behind it; else its own beginning.
std::uint32_t start_of_verdict(const View& view, const Trigger& trigger, Range content) noexcept;

/// "denied [it] | in a statement", "denied [it had fired], | hours before talks began", "denies [delays] | as union
/// plans strike": where what is denied ends and the circumstances begin.
std::uint32_t end_of_denied(const View& view, Range content) noexcept;

/// "[reports of a coup] were denied", "[claims that P] were rejected": the subject of a passive from the noun for a
/// claim that heads it, of which its content may be but a part; else the content as it is.
Range denied_subject(const View& view, const Trigger& trigger, Range content) noexcept;

/// "P, a claim (that) residents dispute": content and source of a cue that rejects what its sentence has just said.
struct DeniedApposition {
    Range content;  ///< a claim; empty for none
    Range source;
};
DeniedApposition denied_apposition(const View& view, const Trigger& trigger) noexcept;

/// Whether a content cuts off what a noun for a claim says ("denied accusations | by the union of theft") or what a
/// verdict is about ("dismissed as lies | the reports").
bool cuts_claim(const View& view, Range content) noexcept;

/// "said P [and denied Q]": where the first denial after unit `cue` begins that a conjunction joins to it and that has
/// its form and no subject of its own; else the view's end.
std::uint32_t next_joined_denial(const View& view, const std::vector<Trigger>& triggers, std::size_t cue) noexcept;

/// "dismissed the claim [that P] as false": the content of the claim in `piece` without the verdict on it.
Range without_verdict(const View& view, Range piece) noexcept;

/// Sets `answers_no`, `rejects`, `denied_by`, `denies_claim` and `joined_denial` of a sentence's triggers. Looks 8
/// units back from each noun.
void find_denied_claims(const View& view, std::vector<Trigger>& triggers);

}  // namespace quoth
