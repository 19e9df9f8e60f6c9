#include "accuracy/figures.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace quoth::accuracy {
namespace {

void add(Share& share, std::size_t right, std::size_t all) {
    share.right += right;
    share.all += all;
}

void add(Rates& rates, std::size_t right, std::size_t predicted, std::size_t gold) {
    add(rates.precision, right, predicted);
    add(rates.recall, right, gold);
}

template <class Property>
std::size_t count(const std::vector<Compared>& attributions, Property has) {
    return static_cast<std::size_t>(std::count_if(attributions.begin(), attributions.end(), has));
}

/// How many matches have a property; it is asked of the match, its gold and its prediction.
template <class Property>
std::size_t count(const Comparison& article, Property has) {
    return static_cast<std::size_t>(std::count_if(
        article.matches.begin(), article.matches.end(),
        [&](const Match& match) { return has(match, article.gold[match.gold], article.predicted[match.predicted]); }));
}

bool is_statement(const Compared& attribution) { return attribution.is_statement(); }
bool is_called_denial(const Compared& attribution) { return attribution.spans.denial; }
bool rejects(const Compared& attribution) { return attribution.rejects; }

void add_matches(Figures& figures, const Comparison& article) {
    const auto add_where = [&](Rates& rates, auto has) {
        add(rates, count(article, has), article.predicted.size(), article.gold.size());
    };
    add_where(figures.detect, [](const Match&, auto&, auto&) { return true; });
    add_where(figures.cue, [](const Match& match, auto&, auto&) { return match.cue; });
    add_where(figures.source, [](const Match& match, auto&, auto&) { return match.source; });
    add_where(figures.full, [](const Match& match, auto&, auto&) { return match.is_full(); });
    add_where(figures.exact, [](const Match& match, auto&, auto&) { return match.is_exact(); });
}

/// Precision asks whether the prediction is a statement, recall whether the gold is.
void add_statements(Rates& rates, const Comparison& article) {
    add(rates.precision,
        count(article, [](const Match& match, const Compared&,
                          const Compared& predicted) { return match.is_full() && predicted.is_statement(); }),
        count(article.predicted, is_statement));
    add(rates.recall,
        count(article, [](const Match& match, const Compared& gold,
                          const Compared&) { return match.is_full() && gold.is_statement(); }),
        count(article.gold, is_statement));
}

void add_denials(Rates& rates, const Comparison& article) {
    const std::size_t right = count(article, [](const Match&, const Compared& gold, const Compared& predicted) {
        return gold.rejects && predicted.spans.denial;
    });
    add(rates, right, count(article.predicted, is_called_denial), count(article.gold, rejects));
}

void add_recall(Recall& recall, const Comparison& article, bool Compared::*kind) {
    const std::size_t all = count(article.gold, [kind](const Compared& gold) { return gold.*kind; });
    add(recall.detected,
        count(article, [kind](const Match&, const Compared& gold, const Compared&) { return gold.*kind; }), all);
    add(recall.with_source,
        count(article,
              [kind](const Match& match, const Compared& gold, const Compared&) { return gold.*kind && match.source; }),
        all);
}

/// The letters of all contents, rising.
Letters all_contents(const std::vector<Compared>& attributions) {
    Letters letters;
    for (const Compared& each : attributions) letters.insert(letters.end(), each.content.begin(), each.content.end());
    std::sort(letters.begin(), letters.end());
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    return letters;
}

void add_contents(Rates& rates, const Comparison& article) {
    const Letters gold = all_contents(article.gold);
    const Letters predicted = all_contents(article.predicted);
    add(rates, corpus::shared(gold, predicted), predicted.size(), gold.size());
}

/// The pieces of one role, sorted; a piece counts once for each attribution.
std::vector<Letters> pieces_of(const std::vector<Compared>& attributions, Spans BratAttribution::*role,
                               std::string_view text) {
    std::vector<Letters> all;
    for (const Compared& each : attributions) {
        std::vector<Letters> own;
        for (const Span span : each.spans.*role) {
            if (Letters letters = corpus::letters_of({span}, text); !letters.empty()) own.push_back(std::move(letters));
        }
        std::sort(own.begin(), own.end());
        own.erase(std::unique(own.begin(), own.end()), own.end());
        std::move(own.begin(), own.end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end());
    return all;
}

void add_role(Rates& rates, const Comparison& article, Spans BratAttribution::*role) {
    const std::vector<Letters> gold = pieces_of(article.gold, role, article.text);
    const std::vector<Letters> predicted = pieces_of(article.predicted, role, article.text);
    std::vector<Letters> both;
    std::set_intersection(gold.begin(), gold.end(), predicted.begin(), predicted.end(), std::back_inserter(both));
    add(rates, both.size(), predicted.size(), gold.size());
}

void add_confidences(Calibration& calibration, const Comparison& article) {
    std::vector<bool> full(article.predicted.size(), false);
    for (const Match& match : article.matches) full[match.predicted] = match.is_full();
    for (std::size_t i = 0; i < article.predicted.size(); ++i) {
        if (const auto confidence = article.predicted[i].spans.confidence) calibration.add(*confidence, full[i]);
    }
}

}  // namespace

double Share::percent() const { return all == 0 ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(all); }

double Rates::f1() const {
    const double p = precision.percent();
    const double r = recall.percent();
    return p + r > 0 ? 2 * p * r / (p + r) : 0.0;
}

void Calibration::add(double confidence, bool right) {
    Bin& bin = bins_[std::min<std::size_t>(static_cast<std::size_t>(confidence * 10), bins_.size() - 1)];
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
    ++count_;
}

std::optional<double> Calibration::gap() const {
    if (count_ == 0) return std::nullopt;
    double gap = 0;
    for (const Bin& bin : bins_) gap += std::abs(bin.confidence - bin.right);
    return 100 * gap / static_cast<double>(count_);
}

void Figures::add(const Comparison& article) {
    ++texts;
    gold += article.gold.size();
    predicted += article.predicted.size();
    add_matches(*this, article);
    add_contents(content, article);
    add_statements(statement, article);
    add_denials(denial, article);
    add_role(sources, article, &BratAttribution::source);
    add_role(cues, article, &BratAttribution::cue);
    add_role(contents, article, &BratAttribution::content);
    add_recall(quoted, article, &Compared::quoted);
    add_recall(speech, article, &Compared::speech);
    add_confidences(calibration, article);
}

}  // namespace quoth::accuracy
