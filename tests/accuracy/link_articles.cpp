#include "accuracy/link_articles.hpp"

#include <algorithm>
#include <utility>

#include "accuracy/article_reader.hpp"
#include "attribution/attribute.hpp"
#include "attributions.hpp"
#include "claims/claims.hpp"
#include "claims/links.hpp"
#include "corpus/files.hpp"
#include "english/data.hpp"
#include "speakers/speakers.hpp"

namespace quoth::accuracy {
namespace {

class Reader {
public:
    Reader() { [[maybe_unused]] const auto error = rules_.add(english::rules, "attribution.rules"); }

    std::unique_ptr<LinkArticle> read(corpus::Gold gold) {
        auto article = std::make_unique<LinkArticle>();
        article->gold = std::move(gold);
        reader_.read(article->gold.text, article->reading);
        article->records = attributor_.read(article->reading, reader_.lexicon());
        order_and_nest(article->records);
        article->found.speakers = resolve_speakers(article->reading, article->records);
        read_claims(article->reading, reader_.lexicon(), article->found.speakers, article->records);
        for (Record& record : article->records) record.links.clear();
        article->found.attributions = to_attributions(article->reading, rules_, std::vector(article->records));
        article->partners = corpus::partners_of(article->gold, article->found);
        return article;
    }

private:
    ArticleReader reader_;
    Rules rules_;
    Models models_ = Models::english();
    Attributor attributor_{rules_, models_};
};

/// Hears the choices and tells which claims are right.
class Choices final : public LinkListener {
public:
    Choices(const LinkArticle& article, LinkDecisions& decisions)
        : article_(article),
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
            add_candidate(decision, claim.features);
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
        if (article_.is_small) decision.weight *= plain;
        const auto* const place = std::find(chosen_relations.begin(), chosen_relations.end(), relation);
        if (!claims.empty()) decisions_[static_cast<std::size_t>(place - chosen_relations.begin())].push_back(decision);
    }

private:
    static constexpr double half = 0.5;
    static constexpr double plain = 4;  ///< what is plain shall not be lost among what is hard

    static void add_candidate(Decision& decision, const LinkFeatures& features) {
        std::vector<std::uint32_t>& numbers = decision.candidates.emplace_back();
        for (std::uint32_t f = 0; f < link_feature_count; ++f) {
            if (features.has(static_cast<LinkFeature>(f))) numbers.push_back(f);
        }
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
    corpus::GoldLinks links_;
    std::vector<std::size_t> gold_of_;
    LinkDecisions& decisions_;
};

std::string joined(const std::filesystem::path& folder, const std::string& name) { return (folder / name).string(); }

bool is_left_out(const std::string& name, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&name](const std::string& beginning) { return name.rfind(beginning, 0) == 0; });
}

/// The articles of a file in which lines "@article" stand before each.
std::vector<std::string> parted(const std::string& content) {
    constexpr std::string_view mark = "@article\n";
    std::vector<std::string> parts;
    for (std::size_t at = content.find(mark); at != std::string::npos;) {
        const std::size_t first = at + mark.size();
        at = content.find(mark, first);
        parts.push_back(content.substr(first, at == std::string::npos ? at : at - first));
    }
    return parts;
}

}  // namespace

std::variant<LinkArticles, corpus::GoldError> read_link_articles(const std::filesystem::path& corpus,
                                                                 const std::vector<std::string>& left_out,
                                                                 const std::filesystem::path& pairs) {
    std::vector<std::pair<std::string, std::string>> markups;  // name and markup
    for (const std::string& name : corpus::articles_in(corpus, ".gold")) {
        if (is_left_out(name, left_out)) continue;
        const std::string path = joined(corpus, name + ".gold");
        const auto markup = corpus::read_file(path);
        if (!markup) return corpus::GoldError{path, 0, "cannot be read"};
        markups.emplace_back(path, *markup);
    }
    const std::size_t large = markups.size();
    const auto plain = corpus::read_file(pairs);
    if (!plain) return corpus::GoldError{pairs.string(), 0, "cannot be read"};
    for (const std::string& markup : parted(*plain)) markups.emplace_back(pairs.string(), markup);

    Reader reader;
    LinkArticles articles;
    for (const auto& [path, markup] : markups) {
        auto gold = corpus::read_gold(markup, path);
        if (auto* error = std::get_if<corpus::GoldError>(&gold)) return std::move(*error);
        articles.push_back(reader.read(std::get<corpus::Gold>(std::move(gold))));
        articles.back()->is_small = articles.size() > large;
    }
    return articles;
}

std::vector<Record> link(const LinkArticle& article, const LinkWeights& weights, LinkDecisions* decisions) {
    static const Lexicon lexicon = Lexicon::english();
    std::vector<Record> records = article.records;
    const Words words(article.reading, lexicon);
    Statements all(words, article.found.speakers, records);
    link_repeats(all);
    link_as_stated(all);
    if (decisions == nullptr) {
        link_by_choice(all, weights);
    } else {
        Choices choices(article, *decisions);
        link_by_choice(all, weights, &choices);
    }
    return records;
}

corpus::LinksByRelation score(LinkArticle& article, const std::vector<Record>& records) {
    for (std::size_t r = 0; r < records.size(); ++r) article.found.attributions[r].links = records[r].links;
    return corpus::score_links(article.gold, article.found, article.partners, nullptr);
}

}  // namespace quoth::accuracy
