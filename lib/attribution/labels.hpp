// Labels: what stands before the colon of a headline.
#pragma once

#include "attribution/view.hpp"

namespace quoth {

/// Whether a label names somebody who speaks rather than a topic ("Minister: ...", not "Explained: ..."): it holds a
/// noun of persons or bodies, or a word that stands beside a cue's verb in another block. Linear in the article.
bool speaks(const View& view, Range units) noexcept;

}  // namespace quoth
