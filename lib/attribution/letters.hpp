// Letters: one for each value of an enumeration, so that features read well in the weights file.
#pragma once

#include "attribution/contents.hpp"
#include "lexicon/lexicon.hpp"
#include "reading.hpp"

namespace quoth {

/// base s past participle ing noun adjective Preposition
constexpr char letter(Inflection inflection) noexcept { return "bspxinaP"[static_cast<std::size_t>(inflection)]; }

/// speech belief intention question directive judgement reject evidence act
constexpr char letter(CueKind kind) noexcept { return "sbiqdjrea"[static_cast<std::size_t>(kind)]; }

/// headline byline dateline heading paragraph caption transcript boilerplate
constexpr char letter(BlockKind kind) noexcept { return "hbdgpctx"[static_cast<std::size_t>(kind)]; }

/// after, before (left), both
constexpr char letter(Shape shape) noexcept { return "alb"[static_cast<std::size_t>(shape)]; }

}  // namespace quoth
