// Roles: whether a quotation is somebody's words, a scrap of them or the title of a work.
#pragma once

#include "reading.hpp"

namespace quoth {

class Lexicon;

/// The role of a quotation whose range is known. `block` is the kind of its block: in a headline capitals tell nothing.
QuotationRole role_of(const Reading& reading, const Lexicon& lexicon, const Quotation& quotation, Range block,
                      BlockKind kind);

}  // namespace quoth
