#include "claims/link_features.hpp"

#include <algorithm>
#include <array>
#include <cassert>

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
                                                                 "same_speaker",
                                                                 "same_head",
                                                                 "same_cue",
                                                                 "same_kind",
                                                                 "same_type",
                                                                 "first_of_speaker",
                                                                 "first_behind",
                                                                 "names_other"};

LinkWeights read_english() {
    LinkWeights weights;
    [[maybe_unused]] std::optional<Error> error = weights.add(english::links, "links.tsv");
    assert(!error);
    error = weights.words.add(english::link_words, "link-words.tsv");
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
    return add_lines(content, name, relation_names(), names, "relation");
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
