#include "attributions.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace quoth {
namespace {

bool wanted(const Record& record, const Options& options) noexcept {
    if (record.confidence < options.min_confidence) return false;
    if (!options.nested && record.parent != none) return false;
    return !options.statements_only || (record.type != Type::judgement && record.type != Type::intention);
}

Spans to_spans(const Reading& reading, std::span<const Range> ranges) {
    Spans spans;
    spans.reserve(ranges.size());
    for (const Range range : ranges) {
        if (!range.empty()) spans.push_back(reading.span_of(range));
    }
    return spans;
}

Spans to_spans(const Reading& reading, Range range) { return range.empty() ? Spans() : Spans{reading.span_of(range)}; }

std::optional<std::uint32_t> to_optional(std::uint32_t index) noexcept {
    return index == none ? std::nullopt : std::optional<std::uint32_t>(index);
}

Attribution to_attribution(const Reading& reading, const Rules& rules, Record&& record) {
    Attribution attribution;
    attribution.kind = record.kind;
    attribution.denial_basis = record.denial_basis;
    attribution.form = record.form;
    attribution.type = record.type;
    attribution.source = to_spans(reading, record.source);
    attribution.cue = to_spans(reading, record.cue);
    attribution.content = to_spans(reading, record.content);
    attribution.speaker = to_optional(record.speaker);
    attribution.addressee = to_spans(reading, record.addressee);
    attribution.medium = to_spans(reading, record.medium);
    attribution.negated = record.negated;
    attribution.hedges = to_spans(reading, record.hedges);
    attribution.confidence = record.confidence;
    attribution.rule = names_of(rules, record.rules);
    attribution.parent = to_optional(record.parent);
    attribution.block = block_of(reading.blocks[reading.sentences[record.sentence].block].kind);
    attribution.links = std::move(record.links);
    return attribution;
}

}  // namespace

void select(std::vector<Record>& records, const Options& options) {
    std::vector<std::uint32_t> place(records.size(), none);
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        if (wanted(records[i], options)) place[i] = kept++;
    }
    if (kept == records.size()) return;
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        if (place[i] == none) continue;
        Record& record = records[i];
        std::uint32_t parent = record.parent;
        while (parent != none && place[parent] == none) parent = records[parent].parent;
        record.parent = parent == none ? none : place[parent];
        std::vector<Link> links;
        for (Link& link : record.links) {
            if (place[link.to] == none) continue;
            link.to = place[link.to];
            links.push_back(std::move(link));
        }
        record.links = std::move(links);
    }
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        if (place[i] == none) continue;
        if (next != i) records[next] = std::move(records[i]);
        ++next;
    }
    records.resize(kept);
}

Status status_of(const std::vector<Record>& records, const Options& options) {
    if (records.size() > options.max_records) return Status::too_many_records;
    std::vector<std::uint32_t> depths;
    depths.reserve(records.size());
    for (const Record& record : records) {  // parents stand before their children
        depths.push_back(record.parent == none ? 1 : depths[record.parent] + 1);
        if (depths.back() > options.max_depth) return Status::too_deep;
    }
    return Status::ok;
}

std::string names_of(const Rules& rules, std::span<const std::uint32_t> indices) {
    constexpr std::size_t usual = 16;
    std::string names;
    names.reserve(indices.size() * usual);
    for (const std::uint32_t rule : indices) {
        if (!names.empty()) names += " + ";
        names += rules.rule(rule).name;
    }
    return names.empty() ? "quotation" : names;
}

std::vector<Attribution> to_attributions(const Reading& reading, const Rules& rules, std::vector<Record>&& records) {
    std::vector<Attribution> attributions;
    attributions.reserve(records.size());
    for (Record& record : records) attributions.push_back(to_attribution(reading, rules, std::move(record)));
    return attributions;
}

}  // namespace quoth
