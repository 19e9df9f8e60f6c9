// Clauses: the main clause of a content, as far as classes of words show it.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// The first sentence of a stretch of text, after "that", conjunctions, an answering "No," and a leading subordinate
/// clause. Where the verb is no auxiliary, `verbs` is empty but stands at its place.
struct Clause {
    Range tokens;                   ///< at most 64
    Range verbs;                    ///< auxiliaries, negations and adverbs of the main verb
    bool found = false;             ///< whether there is a main verb
    bool negative_subject = false;  ///< no one, none of them, not a single
    bool infinitive = false;        ///< begins with "to" or "not to"
};

/// Linear in 64 tokens at most.
Clause read_clause(const Words& words, Range text);

/// Whether the clause's main verb is negated.
bool is_negated(const Words& words, const Clause& clause);

/// Whether a negation only goes before something more: "not only A but B".
bool is_not_only(const Words& words, std::uint32_t token, std::uint32_t end);

/// The words of a clause that weaken it, one range each.
Ranges hedges_in(const Words& words, const Clause& clause);

/// The words before and inside a cue that weaken it: "reportedly denied", "appeared to confirm".
Ranges hedges_at(const Words& words, Range cue, std::uint32_t cue_head);

}  // namespace quoth
