// Statements: what the linkers ask about the records of an article, and where they write their links.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <boost/unordered/unordered_flat_set.hpp>
#include <quoth/speaker.hpp>

#include "attribution/record.hpp"
#include "claims/places.hpp"
#include "claims/shared_words.hpp"
#include "claims/words.hpp"

namespace quoth {

/// The records of an article with their places, content words and clusters. Records are named by their indices.
class Statements {
public:
    Statements(const Words& words, const std::vector<Speaker>& speakers, std::vector<Record>& records);

    const Words& words() const noexcept { return words_; }
    const Places& places() const noexcept { return places_; }
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(records_.size()); }
    const Record& record(std::uint32_t r) const noexcept { return records_[r]; }
    const std::vector<ContentWord>& content(std::uint32_t r) const noexcept { return contents_[r]; }

    /// Hash of the words of a source, 1 for none.
    std::uint64_t source_hash(std::uint32_t r) const noexcept { return source_hashes_[r]; }

    /// Whether two records have one speaker; unknown sources count as the same.
    bool same_speaker(std::uint32_t a, std::uint32_t b) const;

    /// The same and the opposite where both sources are known.
    bool known_to_be_same(std::uint32_t a, std::uint32_t b) const;
    bool known_to_differ(std::uint32_t a, std::uint32_t b) const;

    /// Whether the head of an earlier record's source is a noun of the other's: "Study suggests" in a headline,
    /// "according to a study carried out in Iceland" below.
    bool is_headed_alike(std::uint32_t r, std::uint32_t earlier) const;

    bool is_denial(std::uint32_t r) const noexcept { return records_[r].kind == Kind::denial; }

    /// Whether it is a denial of something, not an answer.
    bool denies_something(std::uint32_t r) const noexcept {
        return is_denial(r) && records_[r].denial_basis != DenialBasis::answer;
    }

    /// Whether a denial may be about it.
    bool is_deniable(std::uint32_t r) const noexcept;

    /// Whether it may say that somebody else is right: confirmed, backed that account, also said.
    bool is_confirmation(std::uint32_t r) const;

    /// Whether one of the two stands inside the other.
    bool are_nested(std::uint32_t a, std::uint32_t b) const noexcept;

    /// The first record of the cluster of records that say the same.
    std::uint32_t first_of_cluster(std::uint32_t r) const noexcept { return first_of_cluster_[r]; }
    bool is_repeat(std::uint32_t r) const noexcept { return first_of_cluster_[r] != r; }
    void repeat(std::uint32_t r, std::uint32_t first);

    bool has_link(std::uint32_t r, Relation relation) const noexcept;

    /// Takes a denial to deny a claim, without a link, until what is expected is forgotten.
    void expect(std::uint32_t denial, std::uint32_t claim);
    void forget_expected();

    /// The claim that a denial, or one that says the same, denies; or none.
    std::uint32_t target(std::uint32_t r) const noexcept { return targets_[first_of_cluster_[r]]; }

    /// The last few denials that are linked to a claim that is the first of its cluster.
    const std::vector<std::uint32_t>& denials_of(std::uint32_t claim) const noexcept { return denials_[claim]; }

    /// Whether a speaker denies something anywhere.
    bool has_denied(std::uint32_t speaker) const { return speaker != none && deniers_.contains(speaker); }

    /// Whether a speaker is mentioned in some text.
    bool mentions(const Ranges& text, std::uint32_t speaker) const;

    /// The speakers that are mentioned in some text.
    std::vector<std::uint32_t> mentioned_in(const Ranges& text) const;

    void link(std::uint32_t from, Relation relation, std::uint32_t to, Range evidence);
    void link(std::uint32_t from, Relation relation, std::uint32_t to, Spans evidence);

    /// The words of `from` that both contents have.
    Spans shared_spans(std::uint32_t from, std::uint32_t to) const;

    /// The evidence are the content words that both have.
    void link_by_words(std::uint32_t from, Relation relation, std::uint32_t to);

private:
    bool says_also(const Record& record) const;
    void set_target(std::uint32_t denial, std::uint32_t claim);
    void add_link(std::uint32_t from, Link link);
    std::uint64_t hash_of_source(const Record& record) const;
    bool has_pronoun_source(std::uint32_t r) const;
    bool is_source_known(std::uint32_t r) const;
    bool has_named_source(std::uint32_t r) const;
    Spans spans_of(const std::vector<std::uint32_t>& tokens) const;

    const Words& words_;
    std::vector<Record>& records_;
    const std::vector<Speaker>& speakers_;
    std::vector<std::pair<Span, std::uint32_t>> mentions_;
    Places places_;
    std::vector<std::vector<ContentWord>> contents_;
    std::vector<std::uint64_t> source_hashes_;
    std::vector<std::uint32_t> first_of_cluster_;
    std::vector<std::vector<std::uint32_t>> denials_;  ///< of each claim
    boost::unordered_flat_set<std::uint32_t> deniers_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> expected_;  ///< denials and their claims
    std::vector<std::uint32_t> targets_;  ///< of the denials that are the first of their clusters
};

/// Mixes one more hash into a hash.
constexpr std::uint64_t mix_hashes(std::uint64_t hash, std::uint64_t more) noexcept {
    hash ^= more + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U);
    return hash * 0x100000001b3U;
}

}  // namespace quoth
