// Runs: how far a name goes, over particles, nicknames, "of" and "and".
#pragma once

#include <cstdint>

#include "reading.hpp"
#include "speakers/name_words.hpp"

namespace quoth {

/// Finds where a run of capitalised words ends that may be one name.
class NameRuns : public NameWords {
public:
    using NameWords::NameWords;

protected:
    std::uint32_t end_of_run(std::uint32_t first) const;
    std::uint32_t over_bracket(std::uint32_t open) const;
    bool is_spelled(Range core) const;
    std::uint32_t begin_of_spelled(Range core, Range letters) const;

private:
    std::uint32_t step(std::uint32_t first, std::uint32_t end) const;
    bool is_saint_of(std::uint32_t first, std::uint32_t mark) const;
    bool joins_thing(std::uint32_t first, std::uint32_t token) const;
    bool is_of_people(std::uint32_t mark) const;
    bool is_office_of_title(std::uint32_t mark) const;
    bool is_number_of_name(std::uint32_t first, std::uint32_t number) const;
    bool is_cause(Range name) const;
    std::uint32_t over_particles(std::uint32_t first, std::uint32_t end) const;
    std::uint32_t over_nickname(std::uint32_t first, std::uint32_t end) const;
    std::uint32_t over_preposition(std::uint32_t first, std::uint32_t end) const;
    bool body_of(std::uint32_t first, std::uint32_t end) const;
    bool names_person(std::uint32_t token) const;
    std::uint32_t over_and(std::uint32_t first, std::uint32_t end) const;
    bool joins_field(std::uint32_t conjunction) const;
    bool joins_service(Range before, std::uint32_t last) const;
};

}  // namespace quoth
