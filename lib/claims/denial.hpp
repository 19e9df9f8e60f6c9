// Denials: which records reject a claim, and by what.
#pragma once

#include "attribution/record.hpp"
#include "claims/clause.hpp"
#include "claims/words.hpp"

namespace quoth {

/// How a record denies; `DenialBasis::none` for a claim. `clause` is the main clause of the record's content.
///
/// - `answer`: the content is "No", or begins with "No," as an answer does.
/// - `cue`: a rejecting cue that isn't negated, whose object is a claim. Verbs that reject nothing but claims (deny,
///   refute: `Feature::rejecting`) need no noun for one: "denied wrongdoing"; what is granted or refused (bail, entry,
///   a licence) is none. Others (reject, dismiss) need one: "rejected accusations", not "rejected the offer".
/// - `verdict`: a claim is called wrong, by the cue's complement ("called the report false") or by the predicate of the
///   content ("said it was a lie").
/// Quoted words in which the speaker denies something himself ("“I deny the charge,” he said") deny as these do.
DenialBasis denial_basis(const Words& words, const Record& record, const Clause& clause);

/// The same by the record's own cue and the verdict of its content alone.
DenialBasis stated_basis(const Words& words, const Record& record, const Clause& clause);

/// Whether the words before the cue and those that belong to it turn it round: "did not deny", "neither confirmed nor
/// denied", "refused to deny", "without denying".
bool is_cue_negated(const Words& words, const Record& record);

/// Whether the record's cue rejects something, be it a claim or not.
bool has_rejecting_cue(const Words& words, const Record& record);

}  // namespace quoth
