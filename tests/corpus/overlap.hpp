// Overlap: how near two spans of a text are, measured in letters and digits, as score programs for attributions do.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <quoth/span.hpp>

namespace quoth::corpus {

/// The bytes at which letters and digits begin, rising, each once.
using Letters = std::vector<std::uint32_t>;

/// A letter, or anything with a numeric value: what Python's `str.isalnum` takes.
bool is_letter(char32_t c);

/// The letters of `spans`, which may overlap and come in any order; parts outside of `text` are left out.
Letters letters_of(const Spans& spans, std::string_view text);

std::size_t shared(const Letters& a, const Letters& b);

/// Intersection over union; 1 where both are empty.
double iou(const Letters& a, const Letters& b);

/// Indices of a gold content and a found one that belong together.
struct Pair {
    std::size_t gold = 0;
    std::size_t found = 0;
};

/// Pairs of contents that share a letter and overlap with IoU >= 0.5: one to one, best first; ties go to the earlier.
std::vector<Pair> best_pairs(const std::vector<Letters>& gold, const std::vector<Letters>& found);

}  // namespace quoth::corpus
