// Records: attributions as token ranges, from the moment they are found until they are handed to the caller.
#pragma once

#include <cstdint>
#include <vector>

#include <boost/container/small_vector.hpp>

#include <quoth/attribution.hpp>
#include <quoth/explanation.hpp>

#include "reading.hpp"

namespace quoth {

/// Token ranges, in order; one or two need no memory of their own.
using Ranges = boost::container::small_vector<Range, 2>;

/// One attribution on its way out. The stage `attribution` fills the first part, `speakers` and `claims` the second.
struct Record {
    Ranges source;  ///< empty for none
    Ranges cue;
    Ranges content;   ///< never empty
    Range addressee;  ///< empty for none
    Range medium;
    std::uint32_t cue_head = none;  ///< the token the rules turned on
    std::uint32_t cue_form = none;  ///< index into the lexicon's cue forms, or none (colon, quotation without cue)
    std::uint32_t sentence = none;  ///< index of the cue's sentence (without cue: the content's)
    std::uint32_t parent = none;    ///< index of the record in whose content it stands
    Origin origin = Origin::candidate;
    std::int32_t score = 0;                                  ///< of the record, in thousandths
    std::uint16_t confidence = 0;                            ///< hundredths
    bool passive = false;                                    ///< the cue is passive: "was accused by"
    boost::container::small_vector<std::uint32_t, 6> rules;  ///< indices into the rule set, those that made it
    /// Source of a record without a source of its own: the record whose speaker it shares ("X said P. "Q.""), or none.
    std::uint32_t shares_source_with = none;

    bool answers = false;  ///< a quotation without cue by somebody else than the one before: a turn of a dialogue

    std::uint32_t speaker = none;  ///< index into the speaker table
    Kind kind = Kind::claim;
    DenialBasis denial_basis = DenialBasis::none;
    Form form = Form::indirect;
    Type type = Type::assertion;
    bool negated = false;
    Ranges hedges;
    std::vector<Link> links;  ///< `to` indexes the records of the article
};

}  // namespace quoth
