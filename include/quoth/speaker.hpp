// Speakers: the people and bodies that an article lets speak.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <quoth/attribution.hpp>
#include <quoth/span.hpp>

namespace quoth {

/// What kind of speaker it is. A `place` is one that speaks for its government ("Madrid denied ..."); a `group` is a
/// set of people named by what they have in common ("Republicans"); `anonymous` is a source described but not named
/// ("a person familiar with the matter").
enum class SpeakerType : std::uint8_t { person, organization, place, group, anonymous, unknown };

/// A speaker's gender, as far as the article or a given name tells.
enum class Gender : std::uint8_t { unknown, female, male };
/// Whether a speaker is one or several.
enum class Number : std::uint8_t { unknown, singular, plural };

/// By what a speaker's gender is known: a title ("Mrs"), a given name, a noun for him or her ("spokeswoman"), a
/// pronoun.
enum class GenderEvidence : std::uint8_t { unknown, title, given_name, noun, pronoun };

/// By what a speaker's number is known: a person's name, the form of the noun ("ministers"), a quantity ("two people",
/// "most of them"), names or nouns joined by an "and".
enum class NumberEvidence : std::uint8_t { unknown, name, noun, quantity, conjunction };

/// One place where a speaker is named, described or referred to by a pronoun. `block` says which field of a `Document`
/// the span counts in: `headline` in its headline, everything else in its body; for a plain text it only informs.
struct Mention {
    Span span;                  ///< bytes; without article and title where it is a name
    Block block = Block::body;  ///< where it stands

    /// Member by member.
    friend bool operator==(const Mention&, const Mention&) = default;
};

/// One entry of an article's speaker table.
struct Speaker {
    std::string name;  ///< canonical: the fullest name in the article, without title; valid UTF-8
    SpeakerType type = SpeakerType::unknown;  ///< person, body, place, ...
    std::optional<std::string> role;          ///< title or role as the article has it ("Foreign Minister"), valid UTF-8
    Gender gender = Gender::unknown;          ///< only where the article or the name tells
    Number number = Number::unknown;          ///< one or several
    std::vector<Mention> mentions;            ///< in the order of the text, pronouns and descriptions included
    GenderEvidence gender_evidence = GenderEvidence::unknown;  ///< by what the gender is known, where it is
    NumberEvidence number_evidence = NumberEvidence::unknown;  ///< the same for the number
};

/// The names that the output formats use, such as "organization", "female", "plural". Never null, static storage.
const char* to_string(SpeakerType) noexcept;
const char* to_string(Gender) noexcept;
const char* to_string(Number) noexcept;
const char* to_string(GenderEvidence) noexcept;
const char* to_string(NumberEvidence) noexcept;

}  // namespace quoth
