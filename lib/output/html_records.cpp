#include "output/html_records.hpp"

#include <algorithm>

namespace quoth {

namespace {

constexpr std::uint8_t deepest_shown = 3;

}  // namespace

HtmlKind html_kind(const Attribution& attribution) noexcept {
    if (attribution.kind == Kind::denial) return HtmlKind::denial;
    return attribution.form == Form::direct ? HtmlKind::quote : HtmlKind::claim;
}

const char* to_string(HtmlKind kind) noexcept {
    switch (kind) {
        case HtmlKind::quote: return "quote";
        case HtmlKind::denial: return "denial";
        case HtmlKind::claim: break;
    }
    return "claim";
}

void HtmlCounts::add(HtmlKind kind) noexcept {
    ++(kind == HtmlKind::quote ? quotes : kind == HtmlKind::denial ? denials : claims);
}

std::size_t HtmlCounts::of(HtmlKind kind) const noexcept {
    return kind == HtmlKind::quote ? quotes : kind == HtmlKind::denial ? denials : claims;
}

HtmlCounts html_counts(const Article& article) noexcept {
    HtmlCounts counts;
    for (const Attribution& attribution : article.attributions) counts.add(html_kind(attribution));
    return counts;
}

std::string html_counted(std::size_t number, std::string_view one) {
    std::string counted = std::to_string(number);
    counted += ' ';
    counted += one;
    if (number != 1) counted += 's';
    return counted;
}

std::string html_counted(const HtmlCounts& counts) {
    if (counts.all() == 0) return "no records";
    std::string list;
    for (const HtmlKind kind : html_kinds) {
        if (counts.of(kind) == 0) continue;
        if (!list.empty()) list += ", ";
        list += html_counted(counts.of(kind), to_string(kind));
    }
    return list;
}

std::string html_number(std::size_t record) { return std::to_string(record + 1); }

std::string html_speaker(const Article& article, const Attribution& attribution, std::string_view text) {
    if (attribution.speaker && *attribution.speaker < article.speakers.size())
        return article.speakers[*attribution.speaker].name;
    return text_of(attribution.source, text);
}

std::vector<std::uint8_t> html_depths(const Article& article) {
    std::vector<std::uint8_t> depths;
    for (const Attribution& a : article.attributions) {
        const bool nested = a.parent && *a.parent < depths.size();
        depths.push_back(nested ? std::min<std::uint8_t>(depths[*a.parent] + 1, deepest_shown) : 0);
    }
    return depths;
}

std::vector<std::vector<std::uint32_t>> html_backlinks(const Article& article, Relation relation) {
    std::vector<std::vector<std::uint32_t>> backlinks(article.attributions.size());
    for (std::uint32_t from = 0; from < article.attributions.size(); ++from)
        for (const Link& link : article.attributions[from].links)
            if (link.relation == relation && link.to < backlinks.size()) backlinks[link.to].push_back(from);
    return backlinks;
}

}  // namespace quoth
