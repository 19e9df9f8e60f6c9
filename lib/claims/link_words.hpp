// Link words: the words of two records that make a link between them more or less likely whatever the other one says,
// and what each is worth. Who says "never" or "complied" answers somebody more often than who says "Tuesday"; and what
// is "alleged" is answered more often than what is "announced".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/container/small_vector.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include <quoth/attribution.hpp>
#include <quoth/error.hpp>

#include "claims/statements.hpp"

namespace quoth {

/// What the data calls the relations, in their order.
const std::array<std::string_view, 4>& relation_names();

/// Where a word stands that tells something about a record.
enum class WordPlace : std::uint8_t {
    content,
    cue,
    source,
    own_claim,     ///< in the cue of the outer record before, which is a claim by the same speaker
    own_denial,    ///< or a denial by the same speaker
    other_claim,   ///< or a claim by somebody else, or by nobody knows whom
    other_denial,  ///< or such a denial
    count
};

/// As written in lib/english/link-words.tsv.
std::string_view name_of(WordPlace place);

struct LinkWord {
    WordPlace place = WordPlace::content;
    std::uint32_t token = 0;

    /// The key of a word at a place.
    static std::uint64_t key(WordPlace place, std::uint64_t word) noexcept {
        return mix_hashes(word, static_cast<std::uint64_t>(place) + 1);
    }
};

/// The usual number needs no memory of its own.
using LinkWordList = boost::container::small_vector<LinkWord, 80>;

/// Reads the words that may tell, each once a place.
class LinkWords {
public:
    explicit LinkWords(const Statements& all);

    /// Takes at most the first 64 words of the content. By rising key, each once.
    std::vector<LinkWord> of(std::uint32_t record) const;

    /// The same as they stand, however often.
    LinkWordList all_of(std::uint32_t record) const;

    std::uint64_t key_of(const LinkWord& word) const noexcept;

private:
    const Statements& all_;
    std::vector<std::uint32_t> before_;  ///< of each record the outer one before, or none
};

/// The two ends of a link.
enum class LinkEnd : std::uint8_t { answer, claim };

/// For each relation and end.
using LinkWordScores = std::array<std::array<std::int32_t, 2>, 4>;

/// What each word is worth, in hundredths of a natural log odds.
class LinkWordWeights {
public:
    /// Adds the lines of a file: relation, end, place, word, weight.
    std::optional<Error> add(std::string_view content, const std::string& name);

    void set(std::uint64_t key, Relation relation, LinkEnd end, std::int32_t weight);

    /// What a record's words are worth.
    LinkWordScores score(const LinkWords& words, std::uint32_t record) const;

private:
    boost::unordered_flat_map<std::uint64_t, LinkWordScores> weights_;
};

}  // namespace quoth
