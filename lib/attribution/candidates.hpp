// Candidates: triggers with content and source, before the choice among all of a sentence.
#pragma once

#include <vector>

#include <quoth/explanation.hpp>

#include "attribution/contents.hpp"
#include "attribution/sources.hpp"
#include "attribution/triggers.hpp"

namespace quoth {

/// A content and a source that a trigger could have.
struct Choice {
    Content content;
    Source source;

    /// The logarithm of their probability, each for itself, in thousandths.
    std::int32_t score() const noexcept { return content.score + source.score; }
};

/// A trigger with its content and source, before the choice among all.
struct Candidate {
    std::uint32_t trigger = 0;  ///< index into the sentence's triggers
    Content content;
    Source source;
    Range choices;  ///< what they are chosen from: the sentence's choices, the first one best by content, then source
    std::int32_t score = 0;         ///< log odds that the record is right as an outermost one, thousandths
    std::int32_t nested_score = 0;  ///< the same as one inside of another one's content
    std::int32_t rank = 0;          ///< by which candidates are chosen, the highest first
    Verdict verdict = Verdict::weak;
    std::uint32_t other = none;  ///< index of the candidate that the verdict names, or none
};

/// All candidates of one sentence.
struct SentenceCandidates {
    std::vector<Trigger> triggers;
    TriggerIndex index;
    std::vector<Candidate> candidates;
    std::vector<Choice> choices;
};

/// The units from the first to the last of a content.
Range hull(const Content& content) noexcept;

bool content_holds(const Content& content, std::uint32_t unit) noexcept;

bool content_overlaps(const Content& content, Range units) noexcept;

bool contents_overlap(const Content& a, const Content& b) noexcept;

/// Whether each piece of a content lies in one of another.
bool content_within(const Content& inner, const Content& outer) noexcept;

}  // namespace quoth
