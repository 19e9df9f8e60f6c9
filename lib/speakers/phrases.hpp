// Phrases: the parts of a noun phrase that tell what it stands for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/classes.hpp"
#include "reading.hpp"

namespace quoth {

/// For each token at which a proper name begins the name's end, else 0; empty where names aren't known yet. A name's
/// own "of" or "and" ends no phrase.
using NameEnds = std::vector<std::uint32_t>;

/// A noun phrase taken apart: "the union's general secretary in Leeds" has head "secretary".
struct Phrase {
    enum class Determiner : std::uint8_t { bare, definite, indefinite, possessive };

    Range whole;                ///< all tokens
    Range core;                 ///< behind the determiner, up to and with the head
    Range noun;                 ///< behind the last possessor, up to and with the head
    std::uint32_t head = none;  ///< its noun
    std::uint32_t kind = none;  ///< the noun that tells what it is: "voters" in "54 percent of voters", else the head
    Determiner determiner = Determiner::bare;
    bool conjoined = false;  ///< "teachers and parents"
    std::uint32_t end = 0;   ///< where the first noun phrase ends: a preposition, a comma, or the end
};

/// Reads a noun phrase from the beginning of `tokens`, of which no more than `longest_phrase` are looked at.
Phrase read_phrase(const Reading& reading, Range tokens, const NameEnds& names);

inline constexpr std::uint32_t longest_phrase = 64;

/// Whether a noun stands for a person, people or a body.
bool is_actor(const Reading& reading, std::uint32_t token) noexcept;

/// The apostrophe of a plural possessor: "the teachers' union".
bool is_plural_possessive(const Reading& reading, std::uint32_t token) noexcept;

/// Whether a noun stands for a person or people.
bool is_human(const Reading& reading, std::uint32_t token) noexcept;

}  // namespace quoth
