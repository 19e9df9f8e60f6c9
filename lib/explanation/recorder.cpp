#include "explanation/recorder.hpp"

#include <algorithm>
#include <cstdlib>

#include "attributions.hpp"
#include "explanation/spellings.hpp"
#include "lexicon/classes.hpp"

namespace quoth {
namespace {

std::string_view shape_name(Shape shape) noexcept {
    switch (shape) {
        case Shape::after: return "after";
        case Shape::before: return "before";
        case Shape::both: break;
    }
    return "both";
}

std::string_view complement_name(Complement complement) noexcept {
    switch (complement) {
        case Complement::quotation: return "quotation";
        case Complement::that: return "that clause";
        case Complement::to: return "infinitive";
        case Complement::wh: return "question";
        case Complement::clause: return "clause";
        case Complement::noun_phrase: return "noun phrase";
        case Complement::ing: return "gerund";
        case Complement::preposition: return "preposition";
        case Complement::comma: return "comma";
        case Complement::end: return "end of the sentence";
        case Complement::other: break;
    }
    return "other";
}

Spans to_spans(const Reading& reading, const Ranges& ranges) {
    Spans spans;
    for (const Range range : ranges) {
        if (!range.empty()) spans.push_back(reading.span_of(range));
    }
    return spans;
}

std::optional<Span> to_span(const View& view, Range units) {
    if (units.empty()) return std::nullopt;
    return view.reading().span_of(view.tokens(units));
}

std::vector<std::string> to_names(const Rules& rules, const RuleList& indices) {
    std::vector<std::string> names;
    names.reserve(indices.size());
    for (const std::uint32_t rule : indices) names.push_back(rules.rule(rule).name);
    return names;
}

std::vector<ExplainedToken> tokens_of(const Reading& reading, const Sentence& sentence) {
    std::vector<ExplainedToken> tokens;
    for (std::uint32_t i = sentence.units.first; i < sentence.units.last; ++i) {
        const Unit& unit = reading.units[i];
        tokens.push_back({reading.span_of(unit.tokens), unit.symbol, name_of(unit.symbol)});
    }
    return tokens;
}

bool has_won(Verdict verdict) noexcept { return verdict <= Verdict::nested; }

/// What the score of a candidate is compared with.
std::int32_t threshold_of(const View& view, const Trigger& trigger, Verdict verdict) noexcept {
    return verdict == Verdict::owner ? least_owner_score
                                     : least_score_of(view.lexicon().lemma_of_form(trigger.form).kind, trigger);
}

}  // namespace

bool Recorder::is_wanted(const Reading& reading, std::uint32_t sentence) const noexcept {
    if (!options_.at) return true;
    const Span span = reading.span_of(reading.sentences[sentence].tokens);
    return span.begin <= *options_.at && *options_.at < span.end;
}

/// A feature with its weight; only those that count are spelled.
FeatureWeight Recorder::weighed(Model model, std::uint64_t key) const {
    const std::int32_t weight = weights_.weight(model, key);
    return {weight == 0 ? std::string() : std::string(Spellings::english().of(key)), weight};
}

/// What a model says of the features described last.
ModelScore Recorder::score_of(Model model) const {
    std::vector<FeatureWeight> weights;
    for (const std::uint64_t key : features_.keys()) weights.push_back(weighed(model, key));
    return summed(name_of(model), std::move(weights));
}

/// How the features described last differ from the chosen ones.
ModelScore Recorder::difference_to(Model model, const std::vector<std::uint64_t>& chosen) const {
    const auto lacks = [](const std::vector<std::uint64_t>& keys, std::uint64_t key) {
        return std::find(keys.begin(), keys.end(), key) == keys.end();
    };
    std::vector<FeatureWeight> weights;
    for (const std::uint64_t key : features_.keys()) {
        if (lacks(chosen, key)) weights.push_back(weighed(model, key));
    }
    for (const std::uint64_t key : chosen) {
        if (!lacks(features_.keys(), key)) continue;
        const FeatureWeight lacking = weighed(model, key);
        weights.push_back({"no " + lacking.feature, -lacking.weight});
    }
    return summed(name_of(model), std::move(weights));
}

/// What trees say, by traits.
ModelScore Recorder::score_of(std::string_view model, const Trees& trees, const Traits& traits) const {
    const TreeScore score = trees.explain(traits);
    const std::string prefix = std::string(model) + ':';
    std::vector<FeatureWeight> weights{{prefix + "any", score.base}};
    for (std::size_t i = 0; i < trait_count; ++i) {
        std::string feature = prefix;
        feature += name_of(static_cast<Trait>(i));
        feature += ' ';
        feature += traits[i] == no_trait ? "-" : std::to_string(traits[i]);
        weights.push_back({std::move(feature), score.by_trait[i]});
    }
    return summed(model, std::move(weights));
}

ModelScore Recorder::summed(std::string_view model, std::vector<FeatureWeight> weights) const {
    std::stable_sort(weights.begin(), weights.end(), [](const FeatureWeight& a, const FeatureWeight& b) {
        return std::abs(a.weight) > std::abs(b.weight);
    });
    ModelScore out;
    out.model = model;
    for (FeatureWeight& each : weights) {
        if (each.weight == 0) break;
        out.score += each.weight;
        if (out.features.size() < options_.features) {
            out.features.push_back(std::move(each));
        } else {
            ++out.others;
            out.others_weight += each.weight;
        }
    }
    return out;
}

void Recorder::found(const View& view, const Neighbours& at, const Candidate& candidate) {
    if (!is_wanted(view.reading(), view.sentence())) return;
    ExplainedCandidate out;
    out.shapes = score_shapes(view, at);
    describe_contents(view, at, candidate.content, out);
    describe_source(view, at, candidate, out);
    found_.push_back(std::move(out));
}

ShapeScores Recorder::score_shapes(const View& view, const Neighbours& at) {
    const auto score = [&](Shape shape) {
        features_.clear();
        attributor_.contents().describe_shape(view, at, shape, features_);
        return weights_.score(Model::shape, features_);
    };
    const std::int32_t after = score(Shape::after);
    const std::int32_t before = score(Shape::before);
    const std::int32_t both = score(Shape::both);
    const std::int32_t total = log_add(log_add(after, before), both);
    return {after - total, before - total, both - total};
}

/// A copy, best first.
template <typename Candidates>
Candidates ranked(Candidates candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    return candidates;
}

/// Describes the best of some stretches, which was chosen, and the next ones.
template <typename Stretches, typename Describe>
void Recorder::describe_part(const View& view, Model model, const Stretches& ranked, Describe describe,
                             ExplainedCandidate& out) {
    std::vector<std::uint64_t> chosen;
    for (std::size_t i = 0; i < ranked.size() && (i == 0 || i < options_.alternatives); ++i) {
        features_.clear();
        describe(ranked[i]);
        if (i == 0) {
            chosen = features_.keys();
            out.models.push_back(score_of(model));
        }
        if (i < options_.alternatives) {
            out.alternatives.push_back({name_of(model), to_span(view, ranked[i].units), ranked[i].score,
                                        i == 0 ? ModelScore() : difference_to(model, chosen)});
        }
    }
}

void Recorder::describe_contents(const View& view, const Neighbours& at, const Content& content,
                                 ExplainedCandidate& out) {
    const ContentRanker& ranker = attributor_.contents();
    features_.clear();
    ranker.describe_shape(view, at, content.shape, features_);
    out.models.push_back(score_of(Model::shape));
    if (!content.after.empty()) {
        describe_part(
            view, Model::after, ranked(ranker.after()),
            [&](const Stretch& stretch) { ranker.describe_after(view, at, stretch, features_); }, out);
    }
    if (!content.before.empty()) {
        describe_part(
            view, Model::before, ranked(ranker.before()),
            [&](const Stretch& stretch) { ranker.describe_before(view, at, stretch, features_); }, out);
    }
}

void Recorder::describe_source(const View& view, const Neighbours& at, const Candidate& candidate,
                               ExplainedCandidate& out) {
    const SourceRanker& ranker = attributor_.sources();
    const std::vector<Source> sources = ranked(ranker.ranked());
    describe_part(
        view, Model::source, sources,
        [&](const Source& source) { ranker.describe(view, at, candidate.content, source, features_); }, out);
}

ExplainedTrigger Recorder::explain(const View& view, const Trigger& trigger) {
    ExplainedTrigger out;
    out.span = view.reading().span_of(view.unit(trigger.unit).tokens);
    out.lemma = view.lexicon().lemma_of_form(trigger.form).name;
    out.complement = complement_name(trigger.complement);
    out.left_rules = to_names(rules_, trigger.left_rules);
    out.right_rules = to_names(rules_, trigger.right_rules);
    out.rules_asked = trigger.asks_rules;
    out.score = trigger.score;
    out.inner_score = trigger.inner_score;
    features_.clear();
    attributor_.triggers().describe(view, trigger, features_);
    out.models = {score_of(Model::cue), score_of(Model::inner)};
    const CueKind kind = view.lexicon().lemma_of_form(trigger.form).kind;
    const bool weak = trigger.score < least_trigger_score_of(kind) && trigger.inner_score < least_inner_score;
    out.outcome = weak ? TriggerOutcome::weak : TriggerOutcome::no_content;
    return out;
}

ExplainedTrigger Recorder::explain(const View& view, const Refusal& refusal) const {
    ExplainedTrigger out;
    out.span = view.reading().span_of(view.unit(refusal.unit).tokens);
    out.lemma = view.lexicon().lemma_of_form(refusal.form).name;
    out.complement = complement_name(complement_after(view, refusal.unit));
    const Rule& rule = rules_.rule(refusal.rule);
    out.refused_by = std::string(name_of(rule.half)) + ' ' + rule.name;
    out.outcome = TriggerOutcome::refused;
    return out;
}

void Recorder::add_triggers(const View& view, const SentenceCandidates& all, ExplainedSentence& sentence) {
    const std::vector<Refusal>& refusals = attributor_.triggers().refusals();
    auto refusal = refusals.begin();
    std::size_t candidate = 0;
    for (std::uint32_t i = 0; i < all.triggers.size(); ++i) {
        for (; refusal != refusals.end() && refusal->unit < all.triggers[i].unit; ++refusal)
            sentence.triggers.push_back(explain(view, *refusal));
        sentence.triggers.push_back(explain(view, all.triggers[i]));
        if (candidate == all.candidates.size() || all.candidates[candidate].trigger != i) continue;
        sentence.triggers.back().outcome = TriggerOutcome::candidate;
        sentence.triggers.back().candidate = static_cast<std::uint32_t>(candidate);
        found_[candidate].trigger = static_cast<std::uint32_t>(sentence.triggers.size() - 1);
        ++candidate;
    }
    for (; refusal != refusals.end(); ++refusal) sentence.triggers.push_back(explain(view, *refusal));
}

void Recorder::scored(const View& view, const SentenceCandidates& all) {
    if (!is_wanted(view.reading(), view.sentence())) return;
    ExplainedSentence& sentence = sentences_[view.sentence()];
    add_triggers(view, all, sentence);
    for (std::size_t i = 0; i < all.candidates.size(); ++i) {
        const Candidate& candidate = all.candidates[i];
        ExplainedCandidate& out = found_[i];
        out.shape = shape_name(candidate.content.shape);
        out.content_score = candidate.content.score;
        out.source_score = candidate.source.score;
        describe_choices(view, all, candidate, out);
        const Traits traits = traits_of(view, all, candidate.trigger, candidate.content, candidate.source);
        out.models.push_back(score_of("record", models_.record, traits));
        out.models.push_back(score_of("nested", models_.nested, traits));
        out.score = candidate.score;
        out.confidence = weights_.confidence(candidate.score);
        out.trigger_score = all.triggers[candidate.trigger].score;
        out.nested_score = candidate.nested_score;
        out.nested_threshold = least_nested_score_of(view, all.triggers[candidate.trigger], candidate);
    }
    sentence.candidates = std::move(found_);
    found_.clear();
}

/// What a content and source were chosen from, where there was a choice.
void Recorder::describe_choices(const View& view, const SentenceCandidates& all, const Candidate& candidate,
                                ExplainedCandidate& out) const {
    if (candidate.choices.size() < 2) return;
    for (std::uint32_t i = candidate.choices.first; i < candidate.choices.last; ++i) {
        const Choice& choice = all.choices[i];
        ExplainedChoice each;
        for (const Range piece : {choice.content.before, choice.content.after}) {
            if (!piece.empty()) each.content.push_back(*to_span(view, piece));
        }
        each.source = to_span(view, choice.source.units);
        each.parts_score = choice.score();
        const Traits traits = traits_of(view, all, candidate.trigger, choice.content, choice.source);
        each.model = score_of("choice", models_.choice, traits);
        each.score = each.parts_score + each.model.score;
        out.choices.push_back(std::move(each));
    }
    // The first of the best was taken; what fell behind stands after it.
    std::stable_sort(out.choices.begin(), out.choices.end(),
                     [](const ExplainedChoice& a, const ExplainedChoice& b) { return a.score > b.score; });
    const std::size_t most = std::max<std::size_t>(options_.alternatives, 1);
    if (out.choices.size() > most) out.choices.resize(most);
}

void Recorder::decided(const View& view, const SentenceCandidates& all) {
    if (!is_wanted(view.reading(), view.sentence())) return;
    ExplainedSentence& sentence = sentences_[view.sentence()];
    for (std::uint32_t i = 0; i < all.candidates.size(); ++i) {
        const Candidate& candidate = all.candidates[i];
        const Record record = attributor_.to_record(view, all, candidate);
        ExplainedCandidate& out = sentence.candidates[i];
        out.source = to_spans(view.reading(), record.source);
        out.cue = to_spans(view.reading(), record.cue);
        out.content = to_spans(view.reading(), record.content);
        out.rule = names_of(rules_, record.rules);
        out.verdict = candidate.verdict;
        out.threshold = threshold_of(view, all.triggers[candidate.trigger], candidate.verdict);
        if (candidate.other != none) out.other = candidate.other;
        out.joined = out.shape != shape_name(candidate.content.shape);
        const bool inside = view.depth() > 0 || out.verdict == Verdict::nested || out.verdict == Verdict::inside;
        if (!inside) out.models.pop_back();  // nobody asked how good it would be as a nested one
        if (has_won(out.verdict)) winners_[record.cue_head] = {view.sentence(), i};
    }
}

void Recorder::hear_all(const std::vector<Record>& records) {
    std::map<std::uint32_t, Origin> origins;
    for (const Record& record : records) {
        if (record.cue_head != none) origins[record.cue_head] = record.origin;
    }
    for (const auto& [cue, place] : winners_) {
        const auto record = origins.find(cue);
        if (record == origins.end()) {
            at(place).verdict = Verdict::homeless;
        } else if (record->second == Origin::repeat) {
            at(place).verdict = Verdict::replaced;
        }
    }
}

void Recorder::hear_kept(const Reading& reading, const std::vector<Record>& records) {
    add_records(reading, records);
    for (const auto& winner : winners_) {
        ExplainedCandidate& candidate = at(winner.second);
        if (has_won(candidate.verdict) && !candidate.record) candidate.verdict = Verdict::not_wanted;
    }
    if (options_.at) {
        for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
            if (is_wanted(reading, i)) sentences_[i];
        }
    }
    find_contents(reading, records);
    explanation_.sentence_count = static_cast<std::uint32_t>(reading.sentences.size());
    for (auto& [index, sentence] : sentences_) {
        const Sentence& read = reading.sentences[index];
        const bool goes_on = sentence.content_of && read.depth == 0;
        if (!options_.at && sentence.triggers.empty() && sentence.records.empty() && !goes_on) continue;
        sentence.span = reading.span_of(read.tokens);
        sentence.block = name_of(reading.blocks[read.block].kind);
        sentence.depth = read.depth;
        sentence.tokens = tokens_of(reading, read);
        explanation_.sentences.push_back(std::move(sentence));
    }
}

void Recorder::add_records(const Reading& reading, const std::vector<Record>& records) {
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        const Record& record = records[i];
        if (!is_wanted(reading, record.sentence)) continue;
        ExplainedRecord out;
        out.id = i;
        out.origin = record.origin;
        out.source = to_spans(reading, record.source);
        out.cue = to_spans(reading, record.cue);
        out.content = to_spans(reading, record.content);
        out.rule = names_of(rules_, record.rules);
        out.confidence = record.confidence;
        out.antecedents = antecedents_of(record);
        sentences_[record.sentence].records.push_back(std::move(out));
        const auto winner = winners_.find(record.cue_head);
        if (record.origin == Origin::candidate && winner != winners_.end()) at(winner->second).record = i;
    }
}

/// Whom a record's source may stand for where it is "he" or "she", best first.
std::vector<ExplainedAntecedent> Recorder::antecedents_of(const Record& record) const {
    std::vector<ExplainedAntecedent> all;
    if (record.source.size() != 1 || record.source.front().size() != 1) return all;
    const std::uint32_t token = record.source.front().first;
    const auto choice = std::find_if(speakers_.made.begin(), speakers_.made.end(),
                                     [token](const AntecedentChoice& each) { return each.token == token; });
    if (choice == speakers_.made.end()) return all;
    constexpr std::int32_t thousandths = 10;  // in a hundredth
    for (const Antecedent& each : choice->antecedents) {
        std::vector<FeatureWeight> weights;
        for (std::size_t f = 0; f < antecedent_feature_count; ++f) {
            const auto feature = static_cast<AntecedentFeature>(f);
            if (!each.features.has(feature)) continue;
            weights.push_back({std::string(name_of(choice->place)).append(":").append(name_of(feature)),
                               thousandths * AntecedentWeights::english().get(choice->place, feature)});
        }
        all.push_back({speakers_.names[each.member], summed("speaker", std::move(weights))});
    }
    std::stable_sort(all.begin(), all.end(), [](const ExplainedAntecedent& a, const ExplainedAntecedent& b) {
        return a.model.score > b.model.score;
    });
    if (all.size() > options_.alternatives) all.resize(options_.alternatives);
    return all;
}

/// Finds for each sentence the outermost record of another one whose content goes on in it.
void Recorder::find_contents(const Reading& reading, const std::vector<Record>& records) {
    std::vector<std::pair<Range, std::uint32_t>> pieces;
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        if (records[i].parent != none) continue;
        for (const Range piece : records[i].content) pieces.emplace_back(piece, i);
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const auto& a, const auto& b) { return a.first.first < b.first.first; });
    for (auto& [index, sentence] : sentences_) {
        const Range tokens = reading.sentences[index].tokens;
        auto piece = std::partition_point(pieces.begin(), pieces.end(),
                                          [tokens](const auto& p) { return p.first.first <= tokens.first; });
        if (piece != pieces.begin()) --piece;
        for (; piece != pieces.end() && piece->first.first < tokens.last; ++piece) {
            if (!piece->first.overlaps(tokens) || records[piece->second].sentence == index) continue;
            sentence.content_of = piece->second;
            break;
        }
    }
}

}  // namespace quoth
