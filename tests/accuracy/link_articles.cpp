#include "accuracy/link_articles.hpp"

#include <algorithm>
#include <utility>

#include "attributions.hpp"
#include "claims/claims.hpp"
#include "claims/links.hpp"
#include "corpus/files.hpp"
#include "speakers/speakers.hpp"

namespace quoth::accuracy {
namespace {

/// Reads an article and what is known of its records before links are made.
std::unique_ptr<LinkArticle> read_article(GoldReader& reader, corpus::Gold gold) {
    auto article = std::make_unique<LinkArticle>();
    reader.read(std::move(gold), *article);
    article->found.speakers = resolve_speakers(article->reading, article->records);
    read_claims(article->reading, reader.lexicon(), article->found.speakers, article->records);
    for (Record& record : article->records) record.links.clear();
    article->found.attributions = to_attributions(article->reading, reader.rules(), std::vector(article->records));
    article->partners = corpus::partners_of(article->gold, article->found);
    return article;
}

/// Hears the choices and tells which claims are right.
class Choices final : public LinkListener {
public:
    Choices(const LinkArticle& article, const Statements& all, LinkWordNumbers& numbers, LinkDecisions& decisions)
        : article_(article),
          all_(all),
          words_(all),
          numbers_(numbers),
          links_(article.gold),
          gold_of_(article.records.size(), corpus::unpaired),
          decisions_(decisions) {
        for (std::size_t g = 0; g < article.partners.size(); ++g) {
            if (article.partners[g] != corpus::unpaired) gold_of_[article.partners[g]] = g;
        }
    }

    void hear(Relation relation, std::uint32_t answer, const std::vector<LinkCandidate>& claims) override {
        Decision decision;
        for (const LinkCandidate& claim : claims) {
            add_candidate(decision, relation, claim);
            const corpus::GoldLink* link = link_between(relation, answer, claim.claim);
            if (link == nullptr) continue;
            if (links_.is_optional(*link)) decision.weight = half;
            const auto place = static_cast<std::int32_t>(decision.candidates.size() - 1);
            decision.target < 0 ? void(decision.target = place) : decision.also.push_back(place);
        }
        if (decision.target < 0) {
            decision.target = static_cast<std::int32_t>(claims.size());
            if (has_link(relation, answer)) decision.weight = half;  // to a claim that isn't among these
        }
        decision.candidates.emplace_back();
        if (has_words(relation)) add_words(decision.candidates.back(), answer, LinkEnd::answer);
        if (article_.is_small) decision.weight *= plain;
        const auto* const place = std::find(chosen_relations.begin(), chosen_relations.end(), relation);
        if (!claims.empty()) decisions_[static_cast<std::size_t>(place - chosen_relations.begin())].push_back(decision);
    }

private:
    static constexpr double half = 0.5;
    static constexpr double plain = 4;  ///< what is plain shall not be lost among what is hard

    /// What says again what a headline says may have any words, and a denial says by its cue that it is one.
    static bool has_words(Relation relation) { return relation == Relation::rebuts || relation == Relation::confirms; }

    void add_candidate(Decision& decision, Relation relation, const LinkCandidate& claim) {
        std::vector<std::uint32_t>& numbers = decision.candidates.emplace_back();
        for (std::uint32_t f = 0; f < link_feature_count; ++f) {
            if (claim.features.has(static_cast<LinkFeature>(f))) numbers.push_back(f);
        }
        if (has_words(relation)) add_words(numbers, claim.claim, LinkEnd::claim);
    }

    void add_words(std::vector<std::uint32_t>& numbers, std::uint32_t record, LinkEnd end) {
        for (const LinkWord& word : words_.of(record)) numbers.push_back(numbers_.number(all_.words(), word, end));
    }

    const corpus::GoldLink* link_between(Relation relation, std::uint32_t from, std::uint32_t to) const {
        if (gold_of_[from] == corpus::unpaired || gold_of_[to] == corpus::unpaired) return nullptr;
        return links_.between(relation, gold_of_[from], gold_of_[to]);
    }

    bool has_link(Relation relation, std::uint32_t from) const {
        const std::size_t g = gold_of_[from];
        if (g == corpus::unpaired) return false;
        const std::vector<corpus::GoldLink>& all = article_.gold.links;
        return article_.gold.records[g].optional ||
               std::any_of(all.begin(), all.end(), [this, relation, g](const corpus::GoldLink& link) {
                   return link.relation == relation && links_.first_of(link.from) == links_.first_of(g);
               });
    }

    const LinkArticle& article_;
    const Statements& all_;
    LinkWords words_;
    LinkWordNumbers& numbers_;
    corpus::GoldLinks links_;
    std::vector<std::size_t> gold_of_;
    LinkDecisions& decisions_;
};

const Lexicon& lexicon() {
    static const Lexicon lexicon = Lexicon::english();
    return lexicon;
}

/// ASCII only: `word_key` sees to the others.
std::string lower_case(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

}  // namespace

std::variant<LinkArticles, corpus::GoldError> read_link_articles(const std::filesystem::path& corpus,
                                                                 const std::vector<std::string>& left_out,
                                                                 const std::filesystem::path& pairs) {
    auto golds = read_golds(corpus, left_out);
    if (auto* error = std::get_if<corpus::GoldError>(&golds)) return std::move(*error);
    auto plain = read_small_golds(pairs);
    if (auto* error = std::get_if<corpus::GoldError>(&plain)) return std::move(*error);
    GoldReader reader;
    LinkArticles articles;
    for (NamedGold& named : std::get<std::vector<NamedGold>>(golds)) {
        articles.push_back(read_article(reader, std::move(named.gold)));
    }
    for (NamedGold& named : std::get<std::vector<NamedGold>>(plain)) {
        articles.push_back(read_article(reader, std::move(named.gold)));
        articles.back()->is_small = true;
    }
    return articles;
}

std::uint32_t LinkWordNumbers::number(const Words& words, const LinkWord& word, LinkEnd end) {
    const auto next = static_cast<std::uint32_t>(link_feature_count + entries_.size());
    const std::uint64_t key = words.reading().tokens[word.token].key;
    const auto [place, is_new] = numbers_.emplace(std::tuple(word.place, end, key), next);
    if (is_new) entries_.push_back({word.place, end, lower_case(words.reading().text_of(word.token))});
    return place->second;
}

void add_decisions(const LinkArticle& article, const LinkWeights& weights, LinkWordNumbers& numbers,
                   LinkDecisions& decisions) {
    std::vector<Record> records = article.records;
    const Words words(article.reading, lexicon());
    Statements all(words, article.found.speakers, records);
    link_repeats(all);
    link_as_stated(all);
    Choices choices(article, all, numbers, decisions);
    link_by_choice(all, weights, &choices);
}

std::vector<Record> link(const LinkArticle& article, const LinkWeights& weights) {
    std::vector<Record> records = article.records;
    const Words words(article.reading, lexicon());
    Statements all(words, article.found.speakers, records);
    link_repeats(all);
    link_as_stated(all);
    link_by_choice(all, weights);
    return records;
}

corpus::LinksByRelation score(LinkArticle& article, const std::vector<Record>& records) {
    for (std::size_t r = 0; r < records.size(); ++r) article.found.attributions[r].links = records[r].links;
    return corpus::score_links(article.gold, article.found, article.partners, nullptr);
}

}  // namespace quoth::accuracy
