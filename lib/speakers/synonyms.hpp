// Synonyms: what else who has an office may be called, from lib/english/synonyms.tsv.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/error.hpp>

namespace quoth {

/// Read once, then only asked.
class Synonyms {
public:
    /// The keys of words in their order: those of "prime minister".
    using Words = std::vector<std::uint64_t>;

    /// The built-in ones.
    static const Synonyms& english();

    /// Adds the lines of a file.
    std::optional<Error> add(std::string_view content, const std::string& name);

    /// What a title or a role may say of one who is called by these words (the `words_key` of them); null where
    /// nothing is known.
    const std::vector<Words>* known_as(std::uint64_t called) const noexcept;

private:
    boost::unordered_flat_map<std::uint64_t, std::vector<Words>> known_;
};

}  // namespace quoth
