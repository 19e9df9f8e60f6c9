// Names: where an article calls somebody or something by a proper name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <quoth/speaker.hpp>

#include "reading.hpp"
#include "speakers/layout.hpp"

namespace quoth {

/// One name in the text, and what stands around it that tells whose it is.
struct Name {
    Range tokens;  ///< with its title and letters behind it ("MP")
    Range title;   ///< "Foreign Minister", "harbour master" before the name, or empty
    Range core;    ///< the name itself, without a possessive 's
    Range role;    ///< the apposition after it without its article, "general secretary", or empty
    Range alias;   ///< "CSI" in "Caribbean Seismic Institute (CSI)", or empty; the other way round too
    SpeakerType type = SpeakerType::unknown;
    Gender gender = Gender::unknown;
    GenderEvidence gender_evidence = GenderEvidence::unknown;
    std::uint32_t age = 0;
    bool weak = false;      ///< a capital letter tells little here: it can only repeat a name known from elsewhere
    bool modifier = false;  ///< stands before a noun that it describes: "Washington officials"
    bool guessed = false;   ///< its type is told by the word before it alone
    bool located = false;   ///< stands after "in" or "at"
    bool definite = false;  ///< stands after "the"
    bool thing = false;     ///< is nobody's: an act, a ship, a court case

    friend bool operator==(const Name&, const Name&) = default;
};

/// The names of an article in the order of the text; cores do not overlap. In blocks with all words capitalised there
/// are none. Linear.
std::vector<Name> find_names(const Reading& reading, const Layout& layout);

/// The gender that a word's features tell, where they tell one.
Gender gender_of(std::uint32_t features) noexcept;

/// Whether a capitalised token can be part of a name, by its class.
bool can_name(const Reading& reading, const Layout& layout, std::uint32_t token) noexcept;

/// Whether a word begins with a small particle of two letters: "al-Bashar", "el-Sayed".
bool has_joined_particle(std::string_view word) noexcept;

/// Whether a bracketed or plain token can be the acronym of the words of a name: CSI, NHS, UNESCO.
bool is_acronym(const Reading& reading, Range core) noexcept;

}  // namespace quoth
