// Traits: what a candidate looks like as a record, in numbers. Trees decide by them whether it is right.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "attribution/candidates.hpp"

namespace quoth {

/// Scores are in thousandths; lengths and places count units. A trait that needs something which isn't there is
/// `no_trait`. The head of lib/english/trees.tsv explains each.
enum class Trait : std::uint8_t {
    cue_score,
    inner_score,
    content_score,
    source_score,
    cue_kind,
    inflection,
    complement,
    passive,
    shape,
    content_length,
    content_gap,
    quotations,
    ends_with_quotation,
    source_length,
    source_gap,
    source_distance,
    block,
    sentence_length,
    place,
    rules,
    around_content_score,
    around_cue_score,
    inside_cue_score,
    overlapping_cue_score,
    before_cue_score,
    after_cue_score,
    others,
    others_score,
    source_class,
    source_first_class,
    class_before_cue,
    class_after_cue,
    class_after_content,
    class_behind_content,
    class_before_content,
    content_first_class,
    content_last_class,
    class_after_source,
    class_before_source,
    content_verbs,
    content_commas,
    content_cues,
    content_subordinators,
    next_cue_score,
    next_cue_distance,
    verbs_after_content,
    cue_content_gap,
    content_cue_gap,
    rest,
    commas_between,
    source_shared,
    source_verbs,
    source_rules,
    lead
};
inline constexpr std::size_t trait_count = 54;
inline constexpr std::int32_t no_trait = -20000;

/// One value for each trait.
using Traits = std::array<std::int32_t, trait_count>;

/// The name that trees.tsv uses.
std::string_view name_of(Trait trait) noexcept;
std::optional<Trait> trait_named(std::string_view name) noexcept;

/// The traits that a trigger of a sentence has as a record with some content and source. Linear in the number of the
/// sentence's candidates and the length of the content.
Traits traits_of(const View& view, const SentenceCandidates& all, std::uint32_t trigger, const Content& content,
                 const Source& source);

}  // namespace quoth
