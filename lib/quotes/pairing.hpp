// Pairing: which marks of a block open and close, decided for the whole block at once.
#pragma once

#include <vector>

#include "quotes/marks.hpp"

namespace quoth {

/// What is done with one mark.
enum class MarkAction : std::uint8_t {
    stray,         ///< it is no quotation mark
    open,          ///< opens a quotation inside those that are open
    close,         ///< closes the innermost one
    reopen,        ///< opens one where the innermost of its family should have been closed before
    close_outer,   ///< closes the last but one; the innermost was never closed
    close_missing  ///< closes one that was never opened
};

/// What stands around a block.
struct BlockEdges {
    bool open_before = false;         ///< the paragraph before ended inside a quotation in double marks
    bool doubles_open_after = false;  ///< the next paragraph begins with an opening double mark
    bool singles_open_after = false;  ///< ... single mark
};

/// How a block's marks are read.
struct Pairing {
    bool begins_inside = false;  ///< the block begins inside a quotation that it did not open
    std::vector<MarkAction> actions;
};

/// Chooses the cheapest reading of all marks together (Viterbi over the stacks of open quotations, three deep at most).
/// Linear in time; memory for backtracking is bounded.
void pair_marks(const std::vector<QuoteMark>& marks, const BlockEdges& edges, Pairing& pairing);

}  // namespace quoth
