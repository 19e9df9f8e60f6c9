#include "corpus/link_score.hpp"

#include <algorithm>

namespace quoth::corpus {
namespace {

/// A link between gold records.
struct Ends {
    Relation relation = Relation::denies;
    std::size_t from = 0;
    std::size_t to = 0;

    friend bool operator==(const Ends&, const Ends&) = default;
};

class LinkScorer {
public:
    LinkScorer(const Gold& gold, const Article& article, const Partners& partners, Mistakes* mistakes)
        : gold_(gold),
          links_(gold),
          article_(article),
          mistakes_(mistakes),
          gold_of_(article.attributions.size(), unpaired),
          paired_(partners.size()) {
        for (std::size_t g = 0; g < partners.size(); ++g) {
            paired_[g] = partners[g] != unpaired;
            if (paired_[g]) gold_of_[partners[g]] = g;
        }
    }

    LinksByRelation run() {
        for (std::size_t from = 0; from < article_.attributions.size(); ++from) {
            for (const Link& link : article_.attributions[from].links) count_found(from, link);
        }
        for (const GoldLink& link : gold_.links) count_gold(link);
        return counts_;
    }

private:
    /// A link between the first records of clusters; what repeats stays itself.
    Ends settled(Relation relation, std::size_t from, std::size_t to) const {
        return {relation, relation == Relation::repeats ? from : links_.first_of(from), links_.first_of(to)};
    }

    void count_found(std::size_t from, const Link& link) {
        const std::size_t a = gold_of_[from];
        const std::size_t b = gold_of_[link.to];
        if (a == unpaired || b == unpaired) {
            ++counts(link.relation).found;
            note("no link  ", link.relation, article_.attributions[from], article_.attributions[link.to]);
            return;
        }
        const Ends ends = settled(link.relation, a, b);
        if (std::find(found_.begin(), found_.end(), ends) != found_.end()) return;
        found_.push_back(ends);
        const GoldLink* right = links_.between(link.relation, a, b);
        if (right != nullptr ? links_.is_optional(*right) : gold_.records[a].optional || gold_.records[b].optional)
            return;
        ++counts(link.relation).found;
        if (right == nullptr)
            note("no link  ", link.relation, article_.attributions[from], article_.attributions[link.to]);
    }

    bool is_found(const GoldLink& link) const {
        return std::any_of(link.to.begin(), link.to.end(), [this, &link](std::size_t to) {
            return std::find(found_.begin(), found_.end(), settled(link.relation, link.from, to)) != found_.end();
        });
    }

    /// Whether a link between the same clusters has been counted; notes those of this one, of which several may be one.
    bool is_counted(const GoldLink& link) {
        std::vector<Ends> own;
        for (const std::size_t to : link.to) own.push_back(settled(link.relation, link.from, to));
        const bool counted = std::find_first_of(own.begin(), own.end(), counted_.begin(), counted_.end()) != own.end();
        counted_.insert(counted_.end(), own.begin(), own.end());
        return counted;
    }

    /// Whether a record of either end's cluster was found.
    bool is_seen(const GoldLink& link) const {
        const bool from =
            link.relation == Relation::repeats ? paired_[link.from] : is_any_paired(links_.first_of(link.from));
        return from && std::any_of(link.to.begin(), link.to.end(),
                                   [this](std::size_t to) { return is_any_paired(links_.first_of(to)); });
    }

    bool is_any_paired(std::size_t first) const {
        for (std::size_t g = 0; g < paired_.size(); ++g) {
            if (paired_[g] && links_.first_of(g) == first) return true;
        }
        return false;
    }

    LinkCounts& counts(Relation relation) { return counts_[static_cast<std::size_t>(relation)]; }

    void count_gold(const GoldLink& link) {
        if (links_.is_optional(link)) return;
        if (is_counted(link)) return;
        ++counts(link.relation).gold;
        if (is_seen(link)) ++counts(link.relation).seen;
        if (is_found(link)) {
            ++counts(link.relation).right;
        } else {
            note("unlinked ", link.relation, gold_.records[link.from].record, gold_.records[link.to.front()].record);
        }
    }

    void note(const char* what, Relation relation, const Attribution& from, const Attribution& to) const {
        if (mistakes_ == nullptr) return;
        std::string line = std::string(what).append(text_of(from.content, gold_.text)).append(" -- ");
        line.append(to_string(relation)).append(" -- ").append(text_of(to.content, gold_.text));
        std::replace(line.begin(), line.end(), '\n', ' ');
        mistakes_->push_back(std::move(line));
    }

    const Gold& gold_;
    GoldLinks links_;
    const Article& article_;
    Mistakes* mistakes_;
    std::vector<std::size_t> gold_of_;  ///< for each found record
    std::vector<bool> paired_;          ///< for each gold record whether it was found
    std::vector<Ends> found_;
    std::vector<Ends> counted_;
    LinksByRelation counts_;
};

}  // namespace

GoldLinks::GoldLinks(const Gold& gold) : gold_(gold) {
    for (std::size_t g = 0; g < gold.records.size(); ++g) first_.push_back(g);
    for (const GoldLink& link : gold.links) {
        if (link.relation == Relation::repeats) first_[link.from] = link.to.front();
    }
}

std::size_t GoldLinks::first_of(std::size_t record) const {
    for (std::size_t steps = 0; first_[record] != record && steps < first_.size(); ++steps) record = first_[record];
    return record;
}

std::size_t GoldLinks::settled(Relation relation, std::size_t from) const {
    return relation == Relation::repeats ? from : first_of(from);
}

const GoldLink* GoldLinks::between(Relation relation, std::size_t from, std::size_t to) const {
    for (const GoldLink& link : gold_.links) {
        if (link.relation != relation || settled(relation, link.from) != settled(relation, from)) continue;
        for (const std::size_t each : link.to) {
            if (first_of(each) == first_of(to)) return &link;
        }
    }
    return nullptr;
}

bool GoldLinks::is_optional(const GoldLink& link) const {
    const auto optional = [this](std::size_t g) { return gold_.records[g].optional; };
    return link.optional || optional(link.from) || std::all_of(link.to.begin(), link.to.end(), optional);
}

LinksByRelation score_links(const Gold& gold, const Article& article, const Partners& partners, Mistakes* mistakes) {
    return LinkScorer(gold, article, partners, mistakes).run();
}

}  // namespace quoth::corpus
