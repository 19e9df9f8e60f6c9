// Claims: what each attribution does. Kind, form, type, negation, hedges, nesting and links.
//
// The conventions are those of the public header quoth/attribution.hpp. All of it is linear in the article: clauses
// are read in windows of bounded length, and links look back through an index of words that keeps the last few records
// of each.
#pragma once

#include <vector>

#include <quoth/speaker.hpp>

#include "attribution/record.hpp"
#include "reading.hpp"

namespace quoth {

class Lexicon;

/// Sorts the records as `Article::attributions` has them (first token, then the longer first), keeps
/// `shares_source_with` right, and sets each record's `parent`: the smallest record in whose content its cue and its
/// content stand. A parent always precedes its children.
void order_and_nest(std::vector<Record>& records);

/// Fills form, type, kind, denial basis, negation, hedges and links of all records. They must be ordered and nested,
/// and their speakers known; `reading` must be complete. `speakers` may be empty: then who is mentioned where is not
/// known.
void read_claims(const Reading& reading, const Lexicon& lexicon, const std::vector<Speaker>& speakers,
                 std::vector<Record>& records);

}  // namespace quoth
