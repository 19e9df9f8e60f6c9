// The names that the word lists use for features, usages, endings, frames, cue kinds, types and inflections.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/endings.hpp"
#include "lexicon/lexicon.hpp"

namespace quoth {

std::optional<Feature> feature_named(std::string_view name) noexcept;
std::optional<DenialFeature> denial_feature_named(std::string_view name) noexcept;
std::optional<Usage> usage_named(std::string_view name) noexcept;
std::optional<Ending> ending_named(std::string_view name) noexcept;
std::optional<Frame> frame_named(std::string_view name) noexcept;
std::optional<CueKind> cue_kind_named(std::string_view name) noexcept;
std::optional<Type> type_named(std::string_view name) noexcept;
std::optional<Inflection> inflection_named(std::string_view name) noexcept;

}  // namespace quoth
