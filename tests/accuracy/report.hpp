// Reports: figures and mistakes as lines of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accuracy/figures.hpp"
#include "accuracy/mistakes.hpp"

namespace quoth::accuracy {

/// A line for each figure, in per cent.
std::string figures_table(const Figures& figures);

/// A line for each class of mistakes and each kind of it, largest first: how many, and the share of all gold (of all
/// predictions for spurious ones).
std::string mistakes_table(const std::vector<Mistake>& mistakes, const Figures& figures);

/// Whether `--mistakes` may name it: "all", a class, or a class and kind.
bool is_selection(std::string_view selection);
std::vector<Mistake> selected(const std::vector<Mistake>& mistakes, std::string_view selection);

/// A line for each of at most `limit` mistakes; cells parted by tabs: FILE:LINE, byte, class and kind, gold, prediction
/// ("-" for none), both as `[source] <cue> {content}`.
std::string mistakes_list(const std::vector<Mistake>& mistakes, std::size_t limit);

/// The last words of the cues of what is wrong, with how often, most frequent first; at most `limit`.
std::string mistaken_cues(const std::vector<Mistake>& mistakes, std::size_t limit);

/// A line for each cue word, lower-cased: how often it is the last word of a gold cue, how many of these are found
/// (detect) and right (full), and how many spurious predictions have it. Most frequent first; at most `limit`.
std::string cues_table(const std::vector<Comparison>& articles, std::size_t limit);

}  // namespace quoth::accuracy
