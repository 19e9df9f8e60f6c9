// Denied: what a cue that rejects or judges is about, read once from the units around it.
//
// Whatever shape it has, it turns on a noun for a claim: the object of the cue ("rejected [claims by the union] that
// P", "poured cold water on [the idea]", "dismissed [as lies the reports]"), the subject of a passive ("[reports of a
// coup] were denied"), or what a noun phrase says again that the cue closes ("P, [a claim] residents dispute").
#pragma once

#include <cstdint>

#include "attribution/view.hpp"

namespace quoth {

struct Trigger;

struct Denied {
    Range object;                ///< behind the cue, its particles, adverbs and idiom
    Range verdict;               ///< "as lies": what the object begins with, or what an apposition is called
    Range subject;               ///< before the cue: of a passive or, with a denier, an apposition
    Range denier;                ///< "a claim [residents] dispute"
    std::uint32_t claim = none;  ///< the first noun for a claim in object or subject
    bool idiom = false;          ///< "poured cold water on": the object begins behind nouns that are none of it
};

/// What a trigger denies; its `rejects`, `passive` and `auxiliaries` must be known. Looks 10 units ahead and 32 back.
Denied read_denied(const View& view, const Trigger& trigger) noexcept;

/// Whether a cue rejects what it has for an object, alone or with the words behind it: denied, shot down, pushed back
/// against, poured scorn on.
bool rejects(const View& view, const Trigger& trigger) noexcept;

/// Whether who is the cue's source doesn't make the claim that is its object: "denied", "mocked claims that P".
bool judges(const View& view, const Trigger& trigger) noexcept;

/// Whether a unit is a noun for a claim.
bool is_claim(const View& view, std::uint32_t unit) noexcept;

/// Whether a unit calls a claim wrong: "false", "unfounded".
bool is_verdict(const View& view, std::uint32_t unit) noexcept;

/// Whether a unit is a quotation or calls a claim wrong, as what stands behind "as" does.
inline bool may_be_verdict(const View& view, std::uint32_t unit) noexcept {
    return view.is_quotation(unit) || is_verdict(view, unit);
}

/// "took [issue] with the claim": the noun that rejects the noun phrase of a unit, or none.
std::uint32_t spurning_before(const View& view, std::uint32_t unit) noexcept;

}  // namespace quoth
