// Scores: how near an article's records come to its gold.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/article.hpp>

#include "corpus/gold.hpp"

namespace quoth::corpus {

/// Counts over records on one level: the outermost ones, or those inside another one's content.
///
/// A gold record and a found one are a pair where their contents overlap with IoU >= 0.5 over letters and digits;
/// best first, one to one. Optional gold records and what pairs with them count nowhere.
struct Counts {
    int gold = 0;
    int found = 0;
    int detect = 0;            ///< pairs
    int source = 0;            ///< pairs whose sources overlap with IoU >= 0.5, or are both none
    int full = 0;              ///< the same, and the cues share a letter, or have none
    int exact = 0;             ///< the same, and the contents are the same letters
    int kind = 0;              ///< pairs of the same kind (and, for denials, the same basis)
    int type = 0;              ///< pairs of the same type
    int speaker = 0;           ///< pairs whose gold asks for the speaker, with that speaker
    int unasked = 0;           ///< pairs whose gold doesn't ask for the speaker
    int named = 0;             ///< gold records that ask for the speaker
    int pronouns = 0;          ///< pairs whose gold asks for the speaker and has a personal pronoun as its source
    int speaker_pronouns = 0;  ///< those with that speaker
};

/// Counts over links. A found link is right where its ends pair with those of a gold link of the same relation; of
/// records that repeat each other in the gold, one stands for all. Links at optional records count nowhere.
struct LinkCounts {
    int gold = 0;
    int seen = 0;  ///< of these, those whose ends are both found, so that a link could be made
    int found = 0;
    int right = 0;

    LinkCounts& operator+=(const LinkCounts& other);
};

/// The same for each relation, in their order.
inline constexpr std::size_t relations = 4;
using LinksByRelation = std::array<LinkCounts, relations>;

struct Scores {
    Counts outer;
    Counts nested;
    int gold_denials = 0;
    int found_denials = 0;
    int denials = 0;  ///< pairs that are denials on both sides
    LinksByRelation links;

    Scores& operator+=(const Scores& other);
};

/// What went wrong in one article, a line each: missed and spurious records, wrong sources, kinds and speakers.
using Mistakes = std::vector<std::string>;

/// Whether a name, or "" for nobody who is known, is right for a gold record that asks for the speaker.
bool is_speaker(const GoldRecord& gold, const std::string& name);

/// Whether the sources overlap with IoU >= 0.5, or are both none.
bool same_source(const Attribution& gold, const Attribution& found, std::string_view text);

/// Scores `article`, which was extracted from `gold.text`. Adds to `mistakes` where it is given.
Scores score(const Gold& gold, const Article& article, Mistakes* mistakes = nullptr);

/// The columns of a score table and their names: F1 in per cent. A pair is right in the columns `kind`, `type` and
/// `speaker` where that value is, so that finding more never lowers them as it might lower an accuracy.
std::vector<std::string> columns();
std::vector<double> percentages(const Scores& scores);

/// The links of all relations.
LinkCounts all_links(const Scores& scores);

/// In per cent: how many of the links found are right, and how many of the gold's are found.
double precision(const LinkCounts& links);
double recall(const LinkCounts& links);

/// Of the pairs on both levels whose gold asks for the speaker, in per cent: how many have that speaker, and how many
/// do of those whose source is a personal pronoun.
double speaker_accuracy(const Scores& scores);
double pronoun_accuracy(const Scores& scores);

}  // namespace quoth::corpus
