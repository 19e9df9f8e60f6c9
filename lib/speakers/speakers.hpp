// Speakers: which person or body each source of an article stands for.
//
// The stage reads the article once from its beginning. Names are found (names.hpp) and folded together (cast.hpp): the
// full names of the whole article first, so that a surname in the lead is known by the full name below it. Then every
// name, source and personal pronoun is resolved where it stands (resolver.hpp), with what was said before it.
#pragma once

#include <vector>

#include <quoth/speaker.hpp>

#include "attribution/record.hpp"
#include "reading.hpp"
#include "speakers/antecedents.hpp"

namespace quoth {

/// The article's speaker table, in the order of first mention: everyone who speaks, and the people and organisations
/// that are named. Sets `speaker` of each record, or leaves it `none`: a wrong name is worse than none. Linear: all
/// looking back is bounded. `choices`, where it is given, is told whom each "he" or "she" that is a source was chosen
/// among.
std::vector<Speaker> resolve_speakers(const Reading& reading, std::vector<Record>& records,
                                      AntecedentChoices* choices = nullptr,
                                      const AntecedentWeights& weights = AntecedentWeights::english());

}  // namespace quoth
