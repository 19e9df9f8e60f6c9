// Phrases: what a rejecting or judging cue is about.
#pragma once

#include <cstdint>

#include "claims/words.hpp"

namespace quoth {

/// What begins a content, read as the object of a cue.
struct Object {
    enum class Shape : std::uint8_t {
        nothing,      ///< no noun phrase
        clause,       ///< that he lied, he lied, having lied
        pronoun,      ///< it, this, them
        noun_phrase,  ///< the claim, wrongdoing
        two_objects   ///< the hotel a licence
    };
    Shape shape = Shape::nothing;
    Range tokens;                ///< the (first) noun phrase, without what follows its head
    std::uint32_t claim = none;  ///< a noun for a statement that heads it
    bool statement = false;      ///< its head is another noun for what is said: figures, talk
    bool publication = false;    ///< its head is a thing that says or shows something: a letter, a video
    bool grant = false;          ///< it is what is granted or refused: bail, access, a request
    bool document = false;       ///< it holds a noun for what states something: a video, a letter
    bool as = false;             ///< "as" stands before it: dismissed as lies the reports
    bool person = false;         ///< nothing but names or people: refused something, not denied
};

/// Reads the object that begins `text`. Linear in 32 tokens at most.
Object read_object(const Words& words, Range text);

/// The first word in `text` that calls a claim wrong, or none. Stops at a further clause. `of_claim`: it is said of a
/// noun for a statement, of which more words say so (`DenialFeature::unsound`).
std::uint32_t verdict_in(const Words& words, Range text, bool of_claim = false);

/// The "as" of "dismiss X as Y", or the end of `text`.
std::uint32_t find_as(const Words& words, Range text);

}  // namespace quoth
