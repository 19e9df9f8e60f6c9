// Types: what the source does with the content, and whether it is quoted.
#pragma once

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// `direct` when all words of the content are quoted, `mixed` when some are. A transcript's turn and a paragraph that
/// begins with a dialogue dash are direct.
Form form_of(const Words& words, const Record& record);

/// The cue's type, bent by its complement: asked customers to (directive), asked whether (question), agreed to
/// (intention). A rejecting cue is an assertion where it denies a claim and else a judgement.
Type type_of(const Words& words, const Record& record);

}  // namespace quoth
