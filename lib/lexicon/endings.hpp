// Endings: what the last letters of a word tell, read from lib/english/endings.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/error.hpp>

namespace quoth {

/// What an ending tells of a word whatever its class: bits of `Lexeme::endings`, named in the column `kind` of
/// endings.tsv.
enum class Ending : std::uint16_t {
    gerund = 1U << 0U,     ///< ends as participles in -ing do, be it listed as one or not (denying; not king)
    past = 1U << 1U,       ///< ends as pasts in -ed do
    dropped = 1U << 2U,    ///< with an apostrophe behind it may be one in -ing (goin')
    agent = 1U << 3U,      ///< looks like a noun for a person (beekeeper, physicist)
    agents = 1U << 4U,     ///< looks like the plural of one (islanders)
    expert = 1U << 5U,     ///< noun for one who knows a field (hepatologist)
    people = 1U << 6U,     ///< adjective that with "the" stands for all of a people (the French)
    origin = 1U << 7U,     ///< compound adjective that tells where somebody is from (Leeds-based)
    somebody = 1U << 8U,   ///< indefinite pronoun for people (everyone; not something)
    age = 1U << 9U,        ///< tells an age (34-year-old)
    national = 1U << 10U,  ///< the same as `people`, or one of them (the Swiss)
};

constexpr bool has(std::uint16_t endings, Ending ending) noexcept {
    return (endings & static_cast<std::uint16_t>(ending)) != 0;
}

/// The lines of endings.tsv. Reading a word takes time with the lines for its last two letters.
class Endings {
public:
    /// What a word's ending tells.
    struct Told {
        std::uint16_t endings = 0;  ///< bits of `Ending`
        char symbol = 0;  ///< of the class of a lower-case word that no list holds; 0 where no ending tells it
    };

    /// Adds the lines of a file's text; `name` is used in errors.
    std::optional<Error> add(std::string_view content, const std::string& name);

    /// Letters count as they are written: those of a word in capitals tell nothing. A word of one byte has no ending.
    Told of(std::string_view word) const noexcept;

    /// A word in lower case without the ending that forms of it differ by.
    std::string_view stem(std::string_view word) const noexcept;

private:
    struct Line {
        std::string ending;
        std::size_t least = 0;  ///< bytes of a word that has it
        Told told;
        bool whole = false;  ///< of those for stems: is not cut off

        bool fits(std::string_view word) const noexcept {
            return word.size() >= least && word.back() == ending.back() && word.ends_with(ending);
        }
    };
    void add_line(const Line& line);

    /// By the last letter and the one before it, which may be any other byte; each in the file's order.
    std::vector<std::vector<Line>> by_letters_;
    std::vector<Line> stems_;
};

}  // namespace quoth
