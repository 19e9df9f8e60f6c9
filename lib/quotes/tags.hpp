// Tags: the short clause that names the speaker beside a quotation ("he said", "said the mayor").
#pragma once

#include "reading.hpp"

namespace quoth {

class Lexicon;

/// The cue of a tag that begins with token `first` and lies before `last`, or `none`. A tag is a cue in the past or
/// the present with a noun phrase after it, or a noun phrase of a few words, perhaps with an apposition between
/// commas, and such a cue after it. Looks at a fixed
/// number of tokens at most.
std::uint32_t tag_cue(const Reading& reading, const Lexicon& lexicon, std::uint32_t first, std::uint32_t last);

}  // namespace quoth
