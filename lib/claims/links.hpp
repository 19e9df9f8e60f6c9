// Links: which record denies, rebuts, confirms or repeats which.
#pragma once

#include <vector>

#include "attribution/record.hpp"
#include "claims/link_features.hpp"
#include "claims/statements.hpp"
#include "claims/words.hpp"

namespace quoth {

/// Fills the records' `links`; their kinds must be known. Precision goes first, a link is made only on
///
/// - the same speaker's words said again (`repeats`, which points to the first of its cluster), or what a headline says
///   said again below it in other words, by the weights for `repeats`;
/// - a sentence that says so: "This statement is a direct rebuttal to X, who said ..." (`rebuts`), "This denial follows
///   a briefing where X implied ..." (`denies`);
/// - a claim inside the denial: "rejected Y's claim that", "rejected claims that" (`denies`);
/// - the choice among the claims around a denial, a confirmation or a contradiction, by what both say, what the answer
///   points at, whose claim it names, what the claim is, where both stand and what else has been denied, and by single
///   words: a sum of the weights of lib/english/links.tsv and link-words.tsv. Without words to show for it there is no
///   link.
///
/// Linear: the choice is among 42 records at most and the last few that share words.
void link_records(const Words& words, const std::vector<Speaker>& speakers, std::vector<Record>& records);

/// The parts of `link_records`, in this order: what an earlier one has linked, a later one leaves alone.
void link_repeats(Statements& all);
void link_as_stated(Statements& all);

/// A claim that an answer may be linked to.
struct LinkCandidate {
    std::uint32_t claim = none;
    LinkFeatures features;
    std::int32_t words = 0;  ///< what the words of both are worth
};

/// Hears of each choice, as whoever fits the weights wants to.
class LinkListener {
public:
    virtual void hear(Relation relation, std::uint32_t answer, const std::vector<LinkCandidate>& claims) = 0;

protected:
    ~LinkListener() = default;
};

void link_by_choice(Statements& all, const LinkWeights& weights, LinkListener* listener = nullptr);

}  // namespace quoth
