// Things: which runs of capitalised words name what is nobody: streets, lakes, acts, prizes, storms, ships, court
// cases.
#pragma once

#include <cstdint>

#include "reading.hpp"
#include "speakers/name_titles.hpp"

namespace quoth {

/// Tells names that hold somebody's name, as many places and things do, from those of people.
class NameThings : public NameTitles {
public:
    using NameTitles::NameTitles;

protected:
    /// "Albert Street", "Lake George", "in Martin Place".
    bool is_site(Range run) const;
    /// "The Benn Act", "Storm Dennis", "Roe v. Wade".
    bool is_thing(Range run) const;
    /// "D-Ohio" behind "Sen. Ann Lee,": a party and where somebody is from.
    bool is_party_label(Range run) const;
    /// QC of "Ann Lee, QC, said": a degree or an office.
    bool is_letters_behind(Range run, const Name& previous) const;
    /// "Barry" in "Cllr Ann Lee (Lab, Barry)".
    bool is_in_party_bracket(Range run, std::uint32_t end_of_name) const;

private:
    bool leads_to_place(std::uint32_t token) const;
    bool has_given_name(Range run) const;
    bool has_title(Range run) const;
};

}  // namespace quoth
