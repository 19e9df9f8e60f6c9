// Marks: what each quotation mark of a block may be, with the evidence for each reading.
#pragma once

#include <vector>

#include "reading.hpp"

namespace quoth {

class Lexicon;

/// Marks of one family open and close each other: doubles of every style (mixed pairs are common) and singles.
enum class MarkFamily : std::uint8_t { doubles, singles };

/// One mark that may be a quotation mark, and what each reading of it costs (0: just as it looks).
struct QuoteMark {
    std::uint32_t token = 0;
    MarkFamily family = MarkFamily::doubles;
    std::uint8_t open = 0;
    std::uint8_t close = 0;
    std::uint8_t nest = 6;       ///< opening inside a quotation of the same family, on top of `open`
    std::uint8_t stray = 0;      ///< no quotation mark: apostrophe, inches, a slip
    bool closes_speech = false;  ///< `,"` and then "he said": certain to close, even where nothing is open
};

/// Whether the token is a mark that can open or close a quotation.
bool is_quote_mark(const Token& token) noexcept;

/// Whether it is one of the single marks.
bool is_single_mark(const Token& token) noexcept;

/// The marks of a block, in order. Linear.
void read_marks(const Reading& reading, const Lexicon& lexicon, Range block, std::vector<QuoteMark>& marks);

}  // namespace quoth
