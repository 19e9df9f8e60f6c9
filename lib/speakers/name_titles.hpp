// Titles: which words of a run are a title or an office, and which are the name.
#pragma once

#include <cstdint>

#include "reading.hpp"
#include "speakers/name_runs.hpp"

namespace quoth {

/// Takes a run of capitalised words apart: what stands before a name, the name, what stands behind it.
class NameTitles : public NameRuns {
public:
    using NameRuns::NameRuns;

protected:
    bool is_kind_of_body(Range run) const;
    std::uint32_t end_of_office(Range run) const;
    bool has_of(Range title) const;
    Range body_of_role(Range run) const;
    bool is_surname_behind(Range title) const;
    bool is_whole_office(Range title, Range core) const;
    bool is_land(Range run) const;
    bool begins_name(std::uint32_t token) const;
    std::uint32_t begin_of_name(Range run) const;
    std::uint32_t person_behind_body(Range run) const;
    std::uint32_t person_behind_field(Range run) const;
    bool is_compound(std::uint32_t token) const;
    std::uint32_t end_of_title(Range run) const;
    bool is_unlisted_title(Range run) const;
    bool ends_in_noun(Range core) const;
    bool is_told_of_person(Range run) const;
    bool is_lettered_body(Range run) const;
    bool is_letters(std::uint32_t token) const;
    bool is_common(std::uint32_t token) const;

private:
    bool is_given(std::uint32_t token) const;
    bool is_other_word(Range run) const;
    std::uint32_t person_at_end(Range run) const;
    bool is_given_behind_title(std::uint32_t token, Range run) const;
    bool is_inside_name(std::uint32_t token, std::uint32_t end, Range run) const;
    bool begins_body(std::uint32_t token, std::uint32_t end) const;
    std::uint32_t end_of_field(std::uint32_t first, std::uint32_t last) const;
    bool is_office_of(std::uint32_t token, std::uint32_t end) const;
    bool is_mere_name(std::uint32_t token) const;
};

}  // namespace quoth
