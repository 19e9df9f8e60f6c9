// Context: what stands around a name and tells whose it is.
#pragma once

#include <cstdint>
#include <string_view>

#include "reading.hpp"
#include "speakers/name_words.hpp"
#include "speakers/names.hpp"

namespace quoth {

/// Reads titles in small letters, appositions, ages, brackets and "who" around a name.
class NameContext : public NameWords {
public:
    using NameWords::NameWords;

    /// The name of these words with all that is told of it. `previous`: the name before it, or null.
    Name read(Range core, Range title, SpeakerType type, const Name* previous) const;

private:
    void look_at_role_before(Name& name) const;
    void look_at_kind_before(Name& name) const;
    Range small_title(std::uint32_t core) const;
    bool changes_title(std::uint32_t first) const;
    bool is_small_title(std::uint32_t token) const;
    bool joins_title(std::uint32_t token) const;
    void look_before(Name& name) const;
    void look_inside(Name& name) const;
    bool ends_body_before(Range core) const;
    void look_at_gender(Name& name) const;
    static void tell_gender(Name& name, Gender gender, GenderEvidence evidence);
    void look_behind(Name& name, const Name* previous) const;
    bool stands_of_name(const Name& name, const Name* previous) const;
    bool is_who(std::uint32_t token) const;
    bool is_age(std::uint32_t token) const;
    std::uint32_t number_at(std::uint32_t token) const;
    std::uint32_t look_into_bracket(Name& name, std::uint32_t open) const;
    void look_at_apposition(Name& name, std::uint32_t first) const;
    bool introduces_next(std::uint32_t first, std::uint32_t comma) const;
    bool acts(std::uint32_t token, std::uint32_t end) const;
    bool ends_apposition(std::uint32_t token) const;
};

}  // namespace quoth
