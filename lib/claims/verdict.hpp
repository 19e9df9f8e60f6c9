// Verdicts: contents that call a claim wrong.
#pragma once

#include "attribution/record.hpp"
#include "claims/clause.hpp"
#include "claims/words.hpp"

namespace quoth {

/// Whether a claim is called wrong: by the cue's complement ("called the report false", "branded it a lie"), by the
/// predicate of the content ("said it was a lie", "there is no truth in the story") or, in quoted words, of one of its
/// first sentences, or by quoted words that are nothing but a verdict ("Nonsense,"). `clause` is the main clause of the
/// record's content.
bool is_verdict(const Words& words, const Record& record, const Clause& clause);

}  // namespace quoth
