#include "claims/link_features.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <charconv>

#include "english/data.hpp"
#include "lexicon/lists.hpp"

namespace quoth {
namespace {

/// In the order of `LinkFeature`.
constexpr std::array<std::string_view, link_feature_count> names{"any",
                                                                 "word",
                                                                 "words_2",
                                                                 "words_3",
                                                                 "most_words",
                                                                 "rare_word",
                                                                 "related",
                                                                 "nothing_shared",
                                                                 "name",
                                                                 "opposite",
                                                                 "negated",
                                                                 "pronoun",
                                                                 "pronoun_adjacent",
                                                                 "pronoun_topic",
                                                                 "noun",
                                                                 "noun_adjacent",
                                                                 "noun_topic",
                                                                 "noun_fits",
                                                                 "whose",
                                                                 "accuser",
                                                                 "bare",
                                                                 "bare_adjacent",
                                                                 "saying",
                                                                 "saying_adjacent",
                                                                 "saying_topic",
                                                                 "blanket",
                                                                 "contrast_adjacent",
                                                                 "apposed",
                                                                 "prompted",
                                                                 "about",
                                                                 "about_side",
                                                                 "about_alleging",
                                                                 "alleging",
                                                                 "nearest_alleging",
                                                                 "belief",
                                                                 "cueless",
                                                                 "brief",
                                                                 "wordy",
                                                                 "unsure",
                                                                 "summary",
                                                                 "inner",
                                                                 "inner_adjacent",
                                                                 "inner_denied",
                                                                 "own_inner",
                                                                 "unknown",
                                                                 "same_sentence",
                                                                 "next",
                                                                 "near",
                                                                 "mid",
                                                                 "far",
                                                                 "beyond",
                                                                 "same_block",
                                                                 "later",
                                                                 "adjacent",
                                                                 "lead",
                                                                 "defence",
                                                                 "own_target",
                                                                 "other_target",
                                                                 "follows_up",
                                                                 "countering",
                                                                 "figure",
                                                                 "answer_inner",
                                                                 "direct",
                                                                 "names_other"};

constexpr std::array<Relation, 4> relations{Relation::denies, Relation::rebuts, Relation::confirms, Relation::repeats};

std::optional<Error> read_line(const ListLine& line, std::array<std::array<std::int32_t, link_feature_count>, 4>& all) {
    const auto* const relation = std::find_if(relations.begin(), relations.end(),
                                              [&line](Relation each) { return line.cells[0] == to_string(each); });
    if (relation == relations.end()) return bad_piece(line.cells[0], "unknown relation");
    const auto* const feature = std::find(names.begin(), names.end(), line.cells[1]);
    if (feature == names.end()) return bad_piece(line.cells[1], "unknown feature");
    const std::string_view cell = line.cells[2];
    std::int32_t weight = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    if (error != std::errc() || end != cell.data() + cell.size()) {
        return bad_piece(cell, "a weight is a whole number");
    }
    all[static_cast<std::size_t>(*relation)][static_cast<std::size_t>(feature - names.begin())] = weight;
    return std::nullopt;
}

LinkWeights read_english() {
    LinkWeights weights;
    [[maybe_unused]] const std::optional<Error> error = weights.add(english::links, "links.tsv");
    assert(!error);
    return weights;
}

}  // namespace

std::string_view name_of(LinkFeature feature) { return names[static_cast<std::size_t>(feature)]; }

const LinkWeights& LinkWeights::english() {
    static const LinkWeights weights = read_english();
    return weights;
}

std::optional<Error> LinkWeights::add(std::string_view content, const std::string& name) {
    return read_list(content, name, 3, [this](const ListLine& line) { return read_line(line, weights_); });
}

std::int32_t LinkWeights::score(Relation relation, const LinkFeatures& features) const noexcept {
    const auto& row = weights_[static_cast<std::size_t>(relation)];
    std::int32_t sum = 0;
    for (std::uint64_t bits = features.bits(); bits != 0; bits &= bits - 1)
        sum += row[static_cast<std::size_t>(std::countr_zero(bits))];
    return sum;
}

LinkBounds LinkWeights::bounds(Relation relation) const noexcept {
    const auto most = [this, relation](auto... features) {  // of features of which one at most is true
        return std::max({0, get(relation, features)...});
    };
    using F = LinkFeature;
    LinkBounds bounds;
    bounds.denials = most(F::own_target) + most(F::other_target) + most(F::follows_up) +
                     most(F::noun_topic, F::pronoun_topic, F::saying_topic);
    bounds.words = most(F::word, F::words_2, F::words_3) + most(F::most_words) + most(F::rare_word) + most(F::related) +
                   most(F::nothing_shared) + most(F::name);
    bounds.mentions = most(F::accuser) + most(F::about, F::about_side) + most(F::about_alleging);
    return bounds;
}

}  // namespace quoth
