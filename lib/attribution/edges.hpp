// Edges: what a source that was chosen has too much or lacks at its edges.
#pragma once

#include <vector>

#include "attribution/view.hpp"
#include "patterns/rules.hpp"

namespace quoth {

/// Sets a source's edges as the rules of the halves `source_wider`, `source_head` and `source_tail` say. Holds scratch:
/// one for each workspace.
class SourceEdges {
public:
    explicit SourceEdges(Rules& rules) : rules_(rules) {}

    /// The source's units: "[Minister of Works,] Ann Lee", "the judge[, while leaving the room]". It may reach back to
    /// `earliest` and stays as it is where it is empty.
    Range settle(const View& view, Range source, std::uint32_t earliest);

private:
    Rules& rules_;
    std::vector<std::uint32_t> matched_;

    Range captured(const View& view, Half half, Range source, Group group);
};

}  // namespace quoth
