#include "text/label_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "text/keys.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_label = 16;  // tokens
constexpr std::uint32_t least_alike = 2;     // a name alone on a line is a speaker's when he has another turn

/// Whether a paragraph is a label with its colon; its key tells it from others.
bool is_label_line(const Reading& reading, const BlockPatterns& patterns, Range tokens, std::uint64_t& key) {
    if (tokens.empty() || tokens.size() > longest_label) return false;
    const Token& last = reading.tokens[tokens.last - 1];
    if (last.mark != U':' || last.end == reading.text.size()) return false;
    const std::uint32_t begin = reading.tokens[tokens.first].begin;
    // The patterns want what parts a label from its speech: here the line's end.
    const Lead lead = patterns.lead(reading.text.substr(begin, last.end + 1 - begin));
    if (lead.kind == LeadKind::nothing || lead.kind == LeadKind::dateline) return false;
    key = token_key(reading.text.substr(begin, lead.size));
    return begin + lead.size == last.begin;
}

}  // namespace

void join_label_lines(const Reading& reading, const BlockPatterns& patterns, std::vector<Range>& paragraphs) {
    std::unordered_map<std::uint64_t, std::uint32_t> times;
    std::vector<std::pair<std::size_t, std::uint64_t>> lines;
    std::uint64_t key = 0;
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        if (!is_label_line(reading, patterns, paragraphs[i], key)) continue;
        if (!lines.empty() && lines.back().first + 1 == i) continue;  // nothing was said
        lines.emplace_back(i, key);
        ++times[key];
    }
    const bool turns =
        std::any_of(times.begin(), times.end(), [](const auto& each) { return each.second >= least_alike; });
    if (!turns) return;
    for (const auto& [line, label] : lines) {
        paragraphs[line].last = paragraphs[line + 1].last;
        paragraphs[line + 1] = {};
    }
    paragraphs.erase(std::remove_if(paragraphs.begin(), paragraphs.end(), [](Range each) { return each.empty(); }),
                     paragraphs.end());
}

}  // namespace quoth
