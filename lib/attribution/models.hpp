// Models: all that was fitted to annotated articles.
#pragma once

#include "attribution/trees.hpp"
#include "attribution/weights.hpp"

namespace quoth {

struct Models {
    Weights weights;  ///< cues, and the parts of their records one by one
    Trees choice;     ///< which content and source a cue has, of those that do best one by one
    Trees record;     ///< whether the record is right, given that it is outermost
    Trees nested;     ///< whether it is right, given that it stands inside another one

    /// Those of lib/english.
    static Models english();
};

}  // namespace quoth
