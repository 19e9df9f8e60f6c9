// Kinds of bodies: whether "the airline" can mean Lumo Air.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <quoth/error.hpp>

namespace quoth {

/// A set of kinds, a bit each.
using Kinds = std::uint64_t;

/// What nouns for bodies and words of their names tell, from lib/english/bodies.tsv. Words are given by their token
/// key.
class BodyKinds {
public:
    /// The built-in ones.
    static const BodyKinds& english();

    /// Adds the lines of a file: kind, names, nouns, words.
    std::optional<Error> add(std::string_view content, const std::string& name);

    /// The kinds of bodies that a noun calls.
    Kinds called(std::uint64_t noun) const noexcept { return find(noun).called; }
    /// The kinds of bodies that a word of a name tells.
    Kinds named(std::uint64_t word) const noexcept { return find(word).named; }
    /// Whether a noun calls bodies whose names tell nothing: "the company".
    bool is_general(std::uint64_t noun) const noexcept { return find(noun).general; }
    /// That of mere companies: Kestrel Ltd.
    Kinds company() const noexcept { return company_; }
    /// Whether all names of the kinds that a noun calls tell them: "the ministry".
    bool is_told(std::uint64_t noun) const noexcept;

private:
    struct Word {
        Kinds called = 0;
        Kinds named = 0;
        bool general = false;
    };
    const Word& find(std::uint64_t key) const noexcept;

    boost::unordered_flat_map<std::uint64_t, Word> words_;
    Kinds company_ = 0;
    Kinds told_ = 0;  ///< those whose names tell them
    Kinds next_ = 1;  ///< of the next line
};

}  // namespace quoth
