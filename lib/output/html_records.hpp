// HTML records: what the report says of an article's records wherever it shows them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/article.hpp>

namespace quoth {

/// The kinds that the report tells apart: a denial; a claim all of whose content is quoted; any other claim.
enum class HtmlKind : std::uint8_t { quote, claim, denial };

inline constexpr HtmlKind html_kinds[] = {HtmlKind::quote, HtmlKind::claim, HtmlKind::denial};

HtmlKind html_kind(const Attribution& attribution) noexcept;

/// "quote", "claim" or "denial": the class of its elements, and the word for one.
const char* to_string(HtmlKind kind) noexcept;

/// How many records there are of each kind.
struct HtmlCounts {
    std::size_t quotes = 0;
    std::size_t claims = 0;
    std::size_t denials = 0;

    void add(HtmlKind kind) noexcept;
    std::size_t of(HtmlKind kind) const noexcept;
    std::size_t all() const noexcept { return quotes + claims + denials; }
};

HtmlCounts html_counts(const Article& article) noexcept;

/// "1 denial", "2 denials".
std::string html_counted(std::size_t number, std::string_view one);

/// "2 quotes, 1 denial", without what there is none of; "no records" for none at all.
std::string html_counted(const HtmlCounts& counts);

/// The number that a person sees for a record: ids count from 0, references from 1.
std::string html_number(std::size_t record);

/// Who says it: the speaker's name, else the source's words; empty for neither.
std::string html_speaker(const Article& article, const Attribution& attribution, std::string_view text);

/// How many records it stands in, at most 3.
std::vector<std::uint8_t> html_depths(const Article& article);

/// Of each record, the ids of those that link to it by `relation`.
std::vector<std::vector<std::uint32_t>> html_backlinks(const Article& article, Relation relation);

}  // namespace quoth
