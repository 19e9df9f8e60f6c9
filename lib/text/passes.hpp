// Passes over the drafts of an article: what a paragraph is depends on those around it.
#pragma once

#include "text/drafts.hpp"

namespace quoth {

// Each is linear, and they go in this order: a pass asks what those before it settled.

/// Which leads are labels of turns, which are datelines, and which are neither.
void settle_labels(Page& page);

/// A turn goes on over the paragraphs below it as far as somebody speaks of himself or to somebody there.
void settle_continued_turns(Page& page);

/// Titles below "Read more" or "You may also like" are of other articles.
void settle_links(Page& page);

/// The headline, with what stands above it and the name below it.
void settle_headline(Page& page);

/// Short paragraphs without a full stop before others are headings.
void settle_headings(Page& page);

}  // namespace quoth
