#include "corpus/overlap.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <tuple>

#include "text/utf8.hpp"

namespace quoth::corpus {

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z');
    const auto code_point = static_cast<UChar32>(c);
    return (U_GET_GC_MASK(code_point) & U_GC_L_MASK) != 0 ||
           u_getIntPropertyValue(code_point, UCHAR_NUMERIC_TYPE) != U_NT_NONE;
}

Letters letters_of(const Spans& spans, std::string_view text) {
    Letters letters;
    for (const Span& span : spans) {
        for (std::size_t at = span.begin; at < span.end && at < text.size();) {
            const auto here = static_cast<std::uint32_t>(at);
            if (is_letter(next_code_point(text, at))) letters.push_back(here);
        }
    }
    std::sort(letters.begin(), letters.end());
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    return letters;
}

std::size_t shared(const Letters& a, const Letters& b) {
    std::size_t count = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) ++count;
        const bool first = *x <= *y;
        const bool second = *y <= *x;
        if (first) ++x;
        if (second) ++y;
    }
    return count;
}

double iou(const Letters& a, const Letters& b) {
    if (a.empty() && b.empty()) return 1.0;
    const std::size_t both = shared(a, b);
    return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

std::vector<Pair> best_pairs(const std::vector<Letters>& gold, const std::vector<Letters>& found) {
    std::vector<std::tuple<double, std::size_t, std::size_t>> near;
    for (std::size_t g = 0; g < gold.size(); ++g) {
        for (std::size_t f = 0; f < found.size(); ++f) {
            const double overlap = iou(gold[g], found[f]);
            if (overlap >= 0.5 && !gold[g].empty()) near.emplace_back(-overlap, g, f);
        }
    }
    std::sort(near.begin(), near.end());
    std::vector<bool> gold_taken(gold.size(), false);
    std::vector<bool> found_taken(found.size(), false);
    std::vector<Pair> pairs;
    for (const auto& [overlap, g, f] : near) {
        if (gold_taken[g] || found_taken[f]) continue;
        gold_taken[g] = true;
        found_taken[f] = true;
        pairs.push_back({g, f});
    }
    return pairs;
}

}  // namespace quoth::corpus
