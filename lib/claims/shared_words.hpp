// Shared words: the content words of records, and which records have them in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// One content word of a record: its stem's hash and where it first stands.
struct ContentWord {
    std::uint64_t stem = 0;
    std::uint64_t root = 0;  ///< hash of its first letters, or 0 for a short word: "election" begins as "elect" does
    std::uint32_t token = 0;
    bool name = false;
};

/// The content words of a record's content without repetitions, at most the first 48 of its first 256 tokens: no words
/// of closed classes, no verbs of speech, no nouns for statements and no verdicts, which only point at what is said.
std::vector<ContentWord> content_words(const Words& words, const Record& record);

/// Stem of a word: its cue lemma, else its lower-cased bytes without an ending in -s, -ed or -ing.
std::uint64_t stem_of(const Words& words, std::uint32_t token);

/// A record that shares words with another one.
struct Overlap {
    std::uint32_t record = 0;
    std::size_t shared = 0;  ///< words in common
    std::size_t plain = 0;   ///< of these, those that are no names
};

/// Records by their content words. It keeps the last few records of each word, so that looking one up costs the same
/// however long the article is.
class SharedWords {
public:
    void add(std::uint32_t record, const std::vector<ContentWord>& content);

    /// The records that share words with `content`, in order.
    std::vector<Overlap> overlaps(const std::vector<ContentWord>& content) const;

private:
    static constexpr std::size_t kept = 8;
    struct Latest {
        std::uint32_t records[kept] = {};
        std::uint32_t count = 0;
    };
    boost::unordered_flat_map<std::uint64_t, Latest> by_stem_;
};

/// The places of `content`'s words that stand in `other` too, in order.
std::vector<std::uint32_t> shared_places(const std::vector<ContentWord>& content,
                                         const std::vector<ContentWord>& other);

}  // namespace quoth
