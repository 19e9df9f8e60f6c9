// Links: which record denies, rebuts, confirms or repeats which.
#pragma once

#include <vector>

#include "attribution/record.hpp"
#include "claims/statements.hpp"
#include "claims/words.hpp"

namespace quoth {

/// Fills the records' `links`; their kinds must be known. Precision goes first, a link is made only on
///
/// - a sentence that says so: "This statement is a direct rebuttal to X, who said ..." (`rebuts`), "This denial follows
///   a briefing where X implied ..." (`denies`);
/// - a claim inside the denial: "rejected Y's claim that" (`denies`);
/// - the remarks of somebody who is named: "called X's remarks false";
/// - a claim shortly before that the denial points at or contradicts: "denied it", "rejected the charge", "But X
/// denied";
/// - content words that a denial (`denies`) or a confirmation (`confirms`) shares with another speaker's claim;
/// - the claim around a denial that shares most with it, is about the one who denies, accuses, is near (`denies`);
/// - another figure for what somebody has counted, or the same words with a negation (`rebuts`);
/// - the same speaker's words said again (`repeats`, which points to the first of its cluster).
///
/// Linear: an index keeps the last few records of each content word.
void link_records(const Words& words, std::vector<Record>& records);

/// The parts of `link_records`, in this order: what an earlier one has linked, a later one leaves alone.
void link_repeats(Statements& all);
void link_as_stated(Statements& all);
void link_by_address(Statements& all);
void link_replies(Statements& all);
void link_by_shared_words(Statements& all);
void link_by_evidence(Statements& all);
void link_rebuttals(Statements& all);

}  // namespace quoth
