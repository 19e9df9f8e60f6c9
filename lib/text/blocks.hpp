// Blocks: headline, paragraphs, captions, turns and what is no news text at all.
#pragma once

#include "reading.hpp"

namespace quoth {

class BlockPatterns;
class Lexicon;

/// Fills `reading.blocks` from `reading.text` and `reading.tokens`. Linear.
void read_blocks(Reading& reading, const Lexicon& lexicon, const BlockPatterns& patterns);

}  // namespace quoth
