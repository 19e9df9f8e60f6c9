// Link pairs: what is true of an answer and a claim that it may be an answer to.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "claims/answers.hpp"
#include "claims/link_features.hpp"
#include "claims/statements.hpp"

namespace quoth {

/// What of all that stands between an answer and a claim.
struct Nearness {
    bool adjacent = false;          ///< no outer claim by somebody else than the nearest one's speaker
    bool nearest_alleging = false;  ///< no other alleging claim
    bool inner_adjacent = false;    ///< the claim stands inside such an adjacent claim
    bool first_of_speaker = false;  ///< no outer record of the answer's speaker
    bool first_behind = false;      ///< no outer record
};

/// The records of an article as pairs of answers and claims.
class LinkPairs {
public:
    explicit LinkPairs(const Statements& all);

    /// What is true of a pair, but for what the next functions add to it: that costs little to tell.
    LinkFeatures read(const Answer& answer, std::uint32_t claim, Nearness nearness) const;

    /// The same of a record and a headline that it may say again.
    LinkFeatures read_repeat(const Answer& answer, std::uint32_t headline, Nearness nearness) const;

    /// What the links of other denials, and of the one that the answer goes on from, add to it.
    void compare_denials(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const;

    /// What the words that both contents have add to it.
    void compare_words(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const;

    /// What those add to it whom the contents mention.
    void compare_mentions(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const;

    /// Whether an answer may be about a record as far as the record tells.
    bool may_be_claim(std::uint32_t r) const noexcept { return may_be_claims_[r] != 0; }

    /// Whether a claim is said to be one that others are likely to deny: alleged, reported.
    bool is_alleging(std::uint32_t claim) const;

    /// Whether a record stands in a headline, heading or caption.
    bool is_summary(std::uint32_t r) const;

    /// Whether two records are by somebody else as far as the nouns in their sources tell.
    bool are_named_apart(std::uint32_t r, std::uint32_t claim) const;

    /// Sentences between two records; one between a turn of a transcript and the next.
    std::uint32_t distance(std::uint32_t a, std::uint32_t b) const;

    /// What shows that the pair belongs together: the words that point at it, else those that both have.
    Spans evidence(const Answer& answer, std::uint32_t claim) const;

    /// The denial of the same speaker that a record goes on from, or none: "denied it, saying", "denied it. “We
    /// paid.”".
    std::uint32_t denial_before(std::uint32_t record) const { return denial_before_[record]; }

    /// Records by their places.
    const std::vector<std::uint32_t>& order() const noexcept { return order_; }

private:
    void learn_names(std::uint32_t r);
    bool ends_in_question(std::uint32_t r) const;
    void find_denials_before();
    std::span<const std::uint64_t> names_of(std::uint32_t speaker) const;
    bool is_name_of(std::uint32_t speaker, std::uint64_t stem) const;
    bool is_mentioned_by(std::uint32_t r, std::uint32_t other) const;
    bool mentions_source(const std::vector<ContentWord>& content, std::uint32_t claim) const;
    bool is_source_named(std::uint32_t token, std::uint32_t claim) const;
    Spans mentions_between(std::uint32_t r, std::uint32_t claim) const;
    bool is_prompted(std::uint32_t r, std::uint32_t claim) const;
    bool is_apposed(const Answer& answer, std::uint32_t claim) const;

    void compare_records(std::uint32_t r, std::uint32_t claim, LinkFeatures& found) const;
    void compare_pointers(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const;
    void compare_places(std::uint32_t r, std::uint32_t claim, LinkFeatures& found) const;
    void join(const Answer& answer, LinkFeatures& found) const;
    void describe_claim(std::uint32_t r, std::uint32_t claim, LinkFeatures& found) const;
    void describe_answer(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const;

    const Statements& all_;
    const Words& words_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> denial_before_;
    std::vector<std::uint8_t> may_be_claims_;
    std::vector<std::vector<std::uint64_t>> names_;                      ///< by speaker, rising
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> frequency_;  ///< contents that hold a stem
};

}  // namespace quoth
