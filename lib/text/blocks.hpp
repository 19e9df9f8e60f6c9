// Blocks: headline, paragraphs, captions, turns and what is no news text at all.
#pragma once

#include "reading.hpp"

namespace quoth {

class BlockPatterns;
class Lexicon;

/// Fills `reading.blocks` from `reading.text` and `reading.tokens`. Linear.
///
/// - The first paragraph is the headline where it is short and does not read as a report's first sentence; a text of
///   one paragraph has none.
/// - Other short paragraphs without a full stop, before another one, are headings.
/// - Bylines, captions, boilerplate and datelines are what lib/english/blocks.rules says.
/// - A turn begins with a label: `Q:`, `CHAIR:`, or `Ann Roe:` where at least two paragraphs have such labels.
void read_blocks(Reading& reading, const Lexicon& lexicon, const BlockPatterns& patterns);

}  // namespace quoth
