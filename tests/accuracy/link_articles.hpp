// Link articles: articles whose links are known, read up to where links are chosen, and the choices in them.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include <quoth/article.hpp>

#include "accuracy/gold_articles.hpp"
#include "accuracy/learner.hpp"
#include "claims/link_features.hpp"
#include "corpus/gold.hpp"
#include "corpus/link_score.hpp"

namespace quoth::accuracy {

/// An article whose links are known. The records have speakers, but no links yet; `found` are the same for those who
/// score them.
struct LinkArticle : GoldArticle {
    bool is_small = false;  ///< one of the plain pairs
    Article found;
    corpus::Partners partners;
};

using LinkArticles = std::vector<std::unique_ptr<LinkArticle>>;

/// The articles of a corpus folder but those whose names begin with one of `left_out`, and those of a file in which
/// lines "@article" part small ones; or the first error.
std::variant<LinkArticles, corpus::GoldError> read_link_articles(const std::filesystem::path& corpus,
                                                                 const std::vector<std::string>& left_out,
                                                                 const std::filesystem::path& pairs);

/// The relations that are chosen, each with decisions of its own.
inline constexpr std::array<Relation, 4> chosen_relations{Relation::denies, Relation::rebuts, Relation::confirms,
                                                          Relation::repeats};
using LinkDecisions = std::array<std::vector<Decision>, chosen_relations.size()>;

/// Numbers for the words at both ends of links, from `link_feature_count` on.
class LinkWordNumbers {
public:
    struct Entry {
        WordPlace place = WordPlace::content;
        LinkEnd end = LinkEnd::answer;
        std::string word;  ///< in lower case
    };

    std::uint32_t number(const Words& words, const LinkWord& word, LinkEnd end);

    const std::vector<Entry>& entries() const { return entries_; }

private:
    std::map<std::tuple<WordPlace, LinkEnd, std::uint64_t>, std::uint32_t> numbers_;
    std::vector<Entry> entries_;
};

/// Links an article with some weights, for each choice that is made to `decisions`. The last candidate of each is
/// that there is no link; it has the answer's words, as what speaks for a link speaks against none. What counts nowhere
/// weighs half.
void add_decisions(const LinkArticle& article, const LinkWeights& weights, LinkWordNumbers& numbers,
                   LinkDecisions& decisions);

/// Links an article with some weights.
std::vector<Record> link(const LinkArticle& article, const LinkWeights& weights);

/// How the links of some records fare against the gold.
corpus::LinksByRelation score(LinkArticle& article, const std::vector<Record>& records);

}  // namespace quoth::accuracy
