// Verdict clauses: clauses whose predicate calls their subject wrong.
#pragma once

#include "claims/clause.hpp"
#include "claims/phrase.hpp"
#include "claims/words.hpp"

namespace quoth {

/// "The report was false", "it is a lie", "that is not true", "none of it is true", "the claims have no merit", "there
/// is no truth in the story", "what he said is false", "nothing could be further from the truth".
bool is_verdict_clause(const Words& words, const Clause& clause);

/// "There is no truth in the report", "isn't any truth to it": what a clause says to lack truth, or an empty object.
Object lacking_truth(const Words& words, const Clause& clause);

/// Whether a subject or object stands for a claim: "the report", "it", "that", "they", not "the minister".
bool stands_for_claim(const Words& words, const Object& object);

/// "“wildly off the mark”", "as without foundation": whether a text calls a claim wrong.
bool is_verdict_of_claim(const Words& words, Range text);

/// "Nonsense", "An outright lie", "Not true": whether the words from `t` on are nothing but a verdict, up to a pause.
bool is_bare_verdict(const Words& words, std::uint32_t t, std::uint32_t end);

}  // namespace quoth
