// quoth_fit: fits what lib/english holds of models to annotated articles: weights.tsv, choice-trees.tsv,
// record-trees.tsv, nested-trees.tsv.
//
//     quoth_fit [--corpus FOLDER [--times N] [--leave-out BEGINNING ...]] [--plain FILE [--plain-times N]]
//               [--predictions FOLDER] [--without TEMPLATE ...] GOLD_FOLDER ENGLISH_FOLDER
//
// GOLD_FOLDER holds text/NAME.txt and attributions/NAME_*.ann (brat), --corpus gold files as in corpus/, where the
// attributions inside of others are annotated too, --plain a file of small ones, each after a line "@article". Each
// model is fitted five times without a fifth of the articles, whose scores feed the models after it, so that none
// learns from scores that are better than they will be; then once on all of them. With --predictions the records found
// with the cross-validated weights are written there as brat files. Feature templates named by --without are left out,
// so that their worth can be measured ("cue:word"). The same input gives the same table.
#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "accuracy/boosting.hpp"
#include "accuracy/data.hpp"
#include "accuracy/learner.hpp"
#include "accuracy/names.hpp"
#include "accuracy/samples.hpp"
#include "attribution/attribute.hpp"
#include "claims/claims.hpp"
#include "english/data.hpp"

namespace quoth::accuracy {
namespace {

/// Bytes of letters and digits (roughly: of words and numbers) in token ranges.
std::uint32_t weight_of(const Reading& reading, const Ranges& ranges) {
    std::uint32_t sum = 0;
    for (const Range range : ranges) {
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            if (reading.tokens[i].kind != TokenKind::mark) sum += reading.tokens[i].end - reading.tokens[i].begin;
        }
    }
    return sum;
}

Ranges shared(const Ranges& a, const Ranges& b) {
    Ranges both;
    for (const Range x : a) {
        for (const Range y : b) {
            const Range r{std::max(x.first, y.first), std::min(x.last, y.last)};
            if (!r.empty()) both.push_back(r);
        }
    }
    return both;
}

double overlap(const Reading& reading, const Ranges& a, const Ranges& b) {
    const std::uint32_t both = weight_of(reading, shared(a, b));
    const std::uint32_t all = weight_of(reading, a) + weight_of(reading, b) - both;
    return all == 0 ? 0 : static_cast<double>(both) / all;
}

/// The part of some ranges that lies on one side of a token.
Ranges side_of(const Ranges& ranges, std::uint32_t token, bool after) {
    Ranges part;
    for (const Range range : ranges) {
        const Range r =
            after ? Range{std::max(range.first, token), range.last} : Range{range.first, std::min(range.last, token)};
        if (!r.empty()) part.push_back(r);
    }
    return part;
}

class Fitter {
public:
    Fitter(const SampleFolders& folders, const std::vector<std::string>& left_out) {
        for (const std::string& beginning : left_out) names_.leave_out(beginning);
        if (const auto error = rules_.add(english::rules, "attribution.rules")) fail(error->what());
        names_.learn(rules_);
        names_.learn(lexicon_);
        auto samples = read_samples(folders, reader_);
        if (const auto* error = std::get_if<std::string>(&samples)) fail(*error);
        samples_ = std::get<std::vector<std::unique_ptr<Sample>>>(std::move(samples));
    }

    void fit_all() {
        collect_cues();
        fit_model(Model::cue, cues_, {0.1, 1, 4.0, 1, 4, 10});
        fit_model(Model::inner, inner_, {0.1, 1, 4.0, 1, 4, 10});
        collect_contents();
        fit_model(Model::after, after_, {0.1, 1, 2.5, 4, 4, 12});
        fit_model(Model::before, before_, {0.1, 1, 1.5, 2, 5, 6});
        fit_model(Model::shape, shape_, {0.1, 1, 2.5, 3, 4, 8});
        collect_sources();
        fit_model(Model::source, source_, {0.1, 1, 2.5, 4, 4, 10});
        collect_choices();
        fit_trees("choice", choices_, {80, 8, 0.12}, &Models::choice, choice_trees_);
        collect_records();
        fit_trees("record", records_, {60, 8, 0.15}, &Models::record, record_trees_);
        fit_trees("nested", nested_, {60, 8, 0.12}, &Models::nested, nested_trees_);
        calibrate();
    }

    void write(const std::filesystem::path& folder) const;
    void write_predictions(const std::string& folder);

private:
    void write_weights(const std::filesystem::path& path) const;
    static void write_trees(const std::vector<std::vector<TreeNode>>& trees, std::string_view what,
                            const std::filesystem::path& path);

    [[noreturn]] static void fail(const std::string& what) {
        std::cerr << "quoth_fit: " << what << '\n';
        std::exit(1);
    }

    /// Calls `each(view)` for every sentence of news text, inner ones only where the gold knows them.
    template <class Each>
    void for_each_sentence(const Sample& sample, Each each) {
        for (std::uint32_t i = 0; i < sample.reading.sentences.size(); ++i) {
            const Sentence& sentence = sample.reading.sentences[i];
            const BlockKind kind = sample.reading.blocks[sentence.block].kind;
            if ((sentence.depth > 0 && !sample.with_nested) || kind == BlockKind::byline ||
                kind == BlockKind::dateline || kind == BlockKind::boilerplate) {
                continue;
            }
            view_.read(sample.reading, lexicon_, i);
            each(view_);
        }
    }

    void fit_model(Model model, const std::vector<Decision>& decisions, const Settings& settings) {
        for (std::uint32_t fold = 0; fold < folds; ++fold) {
            accuracy::fit(decisions, fold, settings, numbers_, model, folds_[fold].weights);
        }
        tables_[static_cast<std::size_t>(model)].clear();
        accuracy::fit(decisions, folds, settings, numbers_, model, weights_, &tables_[static_cast<std::size_t>(model)]);
        std::printf("%-7s %8zu decisions %8zu weights\n", std::string(name_of(model)).c_str(), decisions.size(),
                    tables_[static_cast<std::size_t>(model)].size());
        std::fflush(stdout);
    }

    /// Fits trees for each fold, and for all into `trees`.
    void fit_trees(const char* name, const std::vector<Example>& examples, const BoostSettings& settings,
                   Trees Models::*model, std::vector<std::vector<TreeNode>>& trees) {
        for (std::uint32_t fold = 0; fold < folds; ++fold) {
            for (const std::vector<TreeNode>& tree : boost(examples, fold, settings)) (folds_[fold].*model).add(tree);
        }
        trees = boost(examples, folds, settings);
        std::size_t nodes = 0;
        for (const std::vector<TreeNode>& tree : trees) nodes += tree.size();
        std::printf("%-7s %8zu examples  %8zu nodes of trees\n", name, examples.size(), nodes);
        std::fflush(stdout);
    }

    std::vector<std::uint32_t> take(const Features& features) {
        std::vector<std::uint32_t> numbers = numbers_.numbers(features);
        std::erase_if(numbers, [this](std::uint32_t n) { return names_.is_left_out(numbers_.key(n)); });
        return numbers;
    }

    /// The trigger that stands for a gold cue: the first in it that is no auxiliary.
    static std::int32_t head_trigger(const View& view, const std::vector<Trigger>& triggers,
                                     const GoldAttribution& gold) {
        for (std::size_t i = 0; i < triggers.size(); ++i) {
            const std::uint32_t token = view.token(triggers[i].unit);
            for (const Range range : gold.cue) {
                if (range.contains(token)) return static_cast<std::int32_t>(i);
            }
        }
        return -1;
    }

    static bool in_content(const Sample& sample, std::uint32_t token) {
        for (const GoldAttribution& gold : sample.gold) {
            for (const Range range : gold.content) {
                if (range.contains(token)) return true;
            }
        }
        return false;
    }

    void collect_cues();
    void collect_contents();
    void collect_sources();
    void collect_choices();
    void collect_records();
    void collect_content(const Sample& sample, const View& view, const Neighbours& at, const GoldAttribution& gold);
    void calibrate();
    double rightness(const Sample& sample, const View& view, std::uint32_t cue, const Content& content,
                     const Source& source, std::vector<char>& used) const;

    /// Gold by the trigger of its cue in one sentence (-1 where none has it).
    std::vector<std::int32_t> gold_of_triggers(const Sample& sample, const View& view,
                                               const std::vector<Trigger>& triggers) const {
        std::vector<std::int32_t> gold(triggers.size(), -1);
        for (std::size_t g = 0; g < sample.gold.size(); ++g) {
            const std::int32_t trigger = head_trigger(view, triggers, sample.gold[g]);
            if (trigger >= 0) gold[static_cast<std::size_t>(trigger)] = static_cast<std::int32_t>(g);
        }
        return gold;
    }

    ArticleReader reader_;
    const Lexicon& lexicon_ = reader_.lexicon();
    Rules rules_;
    View view_;
    std::vector<std::unique_ptr<Sample>> samples_;
    FeatureNames names_;
    FeatureNumbers numbers_;
    Weights weights_;
    std::array<Models, folds> folds_;  ///< fitted without a fifth of the articles
    std::array<std::vector<std::pair<std::uint64_t, std::int32_t>>, model_count> tables_;
    std::vector<std::pair<std::int32_t, int>> confidences_;
    std::vector<Decision> cues_, inner_, after_, before_, shape_, source_;
    std::vector<Example> choices_, records_, nested_;
    std::vector<std::vector<TreeNode>> choice_trees_, record_trees_, nested_trees_;
    std::vector<std::pair<std::int32_t, bool>> scored_records_;
};

void Fitter::collect_cues() {
    TriggerFinder finder(rules_, weights_);
    std::vector<Trigger> triggers;
    Features features;
    features.listen(&names_);
    std::size_t found = 0;
    std::size_t all = 0;
    for (const auto& sample : samples_) {
        all += sample->gold.size();
        for_each_sentence(*sample, [&](const View& view) {
            names_.learn(view);
            finder.find(view, triggers);
            const std::vector<std::int32_t> gold = gold_of_triggers(*sample, view, triggers);
            for (std::size_t i = 0; i < triggers.size(); ++i) {
                const std::uint32_t token = view.token(triggers[i].unit);
                bool in_cue = false;
                for (const GoldAttribution& each : sample->gold) {
                    for (const Range range : each.cue) in_cue = in_cue || range.contains(token);
                }
                if (in_cue && gold[i] < 0) continue;  // another word of a gold cue
                if (gold[i] >= 0 && sample->gold[static_cast<std::size_t>(gold[i])].optional) continue;
                found += gold[i] >= 0 ? 1U : 0U;
                features.clear();
                finder.describe(view, triggers[i], features);
                Decision decision;
                decision.fold = sample->fold;
                decision.times = sample->times;
                decision.target = gold[i] >= 0 ? 0 : -1;
                decision.candidates.push_back(take(features));
                if (gold[i] >= 0 || sample->with_nested || !in_content(*sample, token)) inner_.push_back(decision);
                if (view.depth() == 0) cues_.push_back(std::move(decision));
            }
        });
    }
    std::printf("gold %zu, with a trigger %zu\n", all, found);
}

void Fitter::collect_content(const Sample& sample, const View& view, const Neighbours& at,
                             const GoldAttribution& gold) {
    ContentRanker ranker(rules_, folds_[sample.fold].weights);
    const Reading& reading = sample.reading;
    const std::uint32_t token = view.token(at.trigger().unit);
    const Ranges own = shared(gold.content, {view.tokens()});
    const Ranges right = side_of(own, token, true);
    const Ranges left = side_of(own, token, false);
    const bool has_right = weight_of(reading, right) > 0;
    const bool has_left = weight_of(reading, left) > 0;
    if (!has_right && !has_left) return;
    Features features;
    features.listen(&names_);
    ranker.capture(view, at);
    const auto collect = [&](bool after, const Ranges& target, std::vector<Decision>& decisions) {
        std::vector<Stretch> stretches;
        after ? ranker.stretches_after(view, at, stretches) : ranker.stretches_before(view, at, stretches);
        Decision decision;
        decision.fold = sample.fold;
        decision.times = sample.times;
        double best = 0.49;
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            const double share = overlap(reading, {view.tokens(stretches[i].units)}, target);
            if (share > best) {
                best = share;
                decision.target = static_cast<std::int32_t>(i);
            }
            features.clear();
            after ? ranker.describe_after(view, at, stretches[i], features)
                  : ranker.describe_before(view, at, stretches[i], features);
            decision.candidates.push_back(take(features));
        }
        if (decision.target >= 0 && decision.candidates.size() > 1) decisions.push_back(std::move(decision));
    };
    if (has_right) collect(true, right, after_);
    if (has_left) collect(false, left, before_);
    const Shape shape = has_right && has_left ? Shape::both : (has_right ? Shape::after : Shape::before);
    Decision decision;
    decision.fold = sample.fold;
    decision.times = sample.times;
    decision.target = static_cast<std::int32_t>(shape);
    for (const Shape each : {Shape::after, Shape::before, Shape::both}) {
        features.clear();
        ranker.describe_shape(view, at, each, features);
        decision.candidates.push_back(take(features));
    }
    shape_.push_back(std::move(decision));
}

void Fitter::collect_contents() {
    std::vector<Trigger> triggers;
    TriggerIndex index;
    for (const auto& sample : samples_) {
        TriggerFinder finder(rules_, folds_[sample->fold].weights);
        for_each_sentence(*sample, [&](const View& view) {
            finder.find(view, triggers);
            index.read(view.size(), triggers);
            const std::vector<std::int32_t> gold = gold_of_triggers(*sample, view, triggers);
            for (std::size_t i = 0; i < triggers.size(); ++i) {
                if (gold[i] < 0) continue;
                collect_content(*sample, view, {&triggers, &index, i}, sample->gold[static_cast<std::size_t>(gold[i])]);
            }
        });
    }
}

void Fitter::collect_sources() {
    std::vector<Trigger> triggers;
    TriggerIndex index;
    Features features;
    features.listen(&names_);
    std::vector<Source> candidates;
    std::size_t reachable = 0;
    std::size_t all = 0;
    for (const auto& sample : samples_) {
        TriggerFinder finder(rules_, folds_[sample->fold].weights);
        ContentRanker contents(rules_, folds_[sample->fold].weights);
        SourceRanker sources(rules_, folds_[sample->fold].weights);
        for_each_sentence(*sample, [&](const View& view) {
            finder.find(view, triggers);
            index.read(view.size(), triggers);
            const std::vector<std::int32_t> gold = gold_of_triggers(*sample, view, triggers);
            Range earlier;
            for (std::size_t i = 0; i < triggers.size(); ++i) {
                if (gold[i] < 0) continue;
                const Neighbours at{&triggers, &index, i};
                const GoldAttribution& attribution = sample->gold[static_cast<std::size_t>(gold[i])];
                const std::vector<Content>& ranked = contents.rank(view, at);
                if (ranked.empty()) continue;
                const Content& content = ranked.front();
                sources.propose(view, at, contents.matches(), earlier);
                sources.candidates(content, candidates);
                Decision decision;
                decision.fold = sample->fold;
                decision.times = sample->times;
                if (attribution.source.empty()) decision.target = 0;
                double best = 0.49;
                for (std::size_t c = 0; c < candidates.size(); ++c) {
                    features.clear();
                    sources.describe(view, at, content, candidates[c], features);
                    decision.candidates.push_back(take(features));
                    if (candidates[c].units.empty() || attribution.source.empty()) continue;
                    const double share =
                        overlap(sample->reading, {view.tokens(candidates[c].units)}, attribution.source);
                    if (share > best) {
                        best = share;
                        decision.target = static_cast<std::int32_t>(c);
                    }
                }
                ++all;
                if (decision.target < 0) continue;
                ++reachable;
                const Range chosen = candidates[static_cast<std::size_t>(decision.target)].units;
                if (!chosen.empty()) earlier = chosen;
                if (decision.candidates.size() > 1) source_.push_back(std::move(decision));
            }
        });
    }
    std::printf("sources %zu, among the candidates %zu\n", all, reachable);
}

/// 0 where a record with this cue, content and source is none; else how well content and source overlap with those of
/// the gold attribution that it is, which is then used.
double Fitter::rightness(const Sample& sample, const View& view, std::uint32_t cue, const Content& content,
                         const Source& source, std::vector<char>& used) const {
    Ranges contents;
    for (const Range piece : {content.before, content.after}) {
        if (!piece.empty()) contents.push_back(view.tokens(piece));
    }
    Ranges sources;
    if (!source.units.empty()) sources.push_back(view.tokens(source.units));
    for (std::size_t g = 0; g < sample.gold.size(); ++g) {
        const GoldAttribution& gold = sample.gold[g];
        if (used[g] != 0 || shared(gold.cue, {{cue, cue + 1}}).empty()) continue;
        // A quotation that goes on in later sentences is joined afterwards: only this sentence counts here.
        const Ranges own = shared(gold.content, {view.tokens()});
        const double same_content = overlap(sample.reading, contents, own);
        if (same_content < 0.5) continue;
        const bool no_source = sources.empty() && gold.source.empty();
        const double same_source = no_source ? 1 : overlap(sample.reading, sources, gold.source);
        if (same_source < 0.5) continue;
        used[g] = 1;
        return same_content * same_source;
    }
    return 0;
}

/// What each gold cue's content and source are chosen from. A choice that is right to the letter counts for eight that
/// overlap by half.
void Fitter::collect_choices() {
    SentenceCandidates all;
    std::uint32_t group = 0;
    for (const auto& sample : samples_) {
        Attributor attributor(rules_, folds_[sample->fold]);
        for_each_sentence(*sample, [&](const View& view) {
            attributor.find_candidates(view, all);
            const std::vector<std::int32_t> gold = gold_of_triggers(*sample, view, all.triggers);
            for (const Candidate& candidate : all.candidates) {
                if (gold[candidate.trigger] < 0) continue;
                ++group;
                const std::uint32_t cue = view.token(all.triggers[candidate.trigger].unit);
                for (std::uint32_t i = candidate.choices.first; i < candidate.choices.last; ++i) {
                    const Choice& choice = all.choices[i];
                    std::vector<char> used(sample->gold.size(), 0);
                    const double right = rightness(*sample, view, cue, choice.content, choice.source, used);
                    choices_.push_back({traits_of(view, all, candidate.trigger, choice.content, choice.source),
                                        right * right * right, sample->fold, group, choice.score() / 1000.0,
                                        static_cast<double>(sample->times)});
                }
            }
        });
    }
}

void Fitter::collect_records() {
    SentenceCandidates all;
    for (const auto& sample : samples_) {
        Attributor attributor(rules_, folds_[sample->fold]);
        std::vector<char> used(sample->gold.size(), 0);
        for_each_sentence(*sample, [&](const View& view) {
            attributor.find_candidates(view, all);
            attributor.choose(view, all);
            const std::vector<std::int32_t> gold = gold_of_triggers(*sample, view, all.triggers);
            for (const Candidate& candidate : all.candidates) {
                const std::int32_t own = gold[candidate.trigger];
                if (own >= 0 && sample->gold[static_cast<std::size_t>(own)].optional) continue;
                const std::uint32_t cue = view.token(all.triggers[candidate.trigger].unit);
                const bool right = rightness(*sample, view, cue, candidate.content, candidate.source, used) > 0;
                const Example example{traits_of(view, all, candidate.trigger, candidate.content, candidate.source),
                                      right ? 1.0 : 0.0,
                                      sample->fold,
                                      0,
                                      0,
                                      static_cast<double>(sample->times)};
                if (sample->with_nested && (view.depth() > 0 || in_content(*sample, cue))) nested_.push_back(example);
                if (view.depth() == 0) records_.push_back(example);
            }
        });
    }
}

void Fitter::calibrate() {
    for (const Example& example : records_)
        scored_records_.emplace_back(folds_[example.fold].record.score(example.traits), example.right > 0);
    std::sort(scored_records_.begin(), scored_records_.end());
    // Bins of equal size, then pooled until they rise (R. E. Barlow et al., isotonic regression).
    struct Bin {
        std::int32_t score;
        double right;
        double all;
    };
    std::vector<Bin> bins;
    const std::size_t size = std::max<std::size_t>(scored_records_.size() / 60, 1);
    for (std::size_t i = 0; i < scored_records_.size(); ++i) {
        if (i % size == 0) bins.push_back({scored_records_[i].first, 0, 0});
        bins.back().all += 1;
        bins.back().right += scored_records_[i].second ? 1 : 0;
        while (i % size == size - 1 && bins.size() > 1 &&
               bins[bins.size() - 2].right * bins.back().all >= bins.back().right * bins[bins.size() - 2].all) {
            bins[bins.size() - 2].right += bins.back().right;
            bins[bins.size() - 2].all += bins.back().all;
            bins.pop_back();
        }
    }
    for (const Bin& bin : bins) confidences_.emplace_back(bin.score, static_cast<int>(100 * bin.right / bin.all + 0.5));
}

void Fitter::write(const std::filesystem::path& folder) const {
    write_weights(folder / "weights.tsv");
    write_trees(choice_trees_, data::choice_head, folder / "choice-trees.tsv");
    write_trees(record_trees_, data::record_head, folder / "record-trees.tsv");
    write_trees(nested_trees_, data::nested_head, folder / "nested-trees.tsv");
}

void Fitter::write_weights(const std::filesystem::path& path) const {
    std::ofstream out(path, std::ios::binary);
    out << "# weights.tsv: what each feature of a candidate counts for. Written by tests/accuracy/fit.cpp; not for "
           "editing.\n"
           "#\n"
           "# Columns, tab-separated:\n"
           "#   model    the decision: cue (is this word the cue of an outermost attribution?), inner (given that it "
           "stands\n"
           "#            outside of other contents?), shape, after, before (the content's place), source\n"
           "#   feature  a template's name and its values: words, lemmas, rules, class symbols and counts\n"
           "#   weight   in thousandths of a natural log odds\n"
           "# Lines of the model `confidence` give a record's score and the share in a hundred of such that are "
           "right.\n";
    for (std::size_t m = 0; m < model_count; ++m) {
        std::vector<std::pair<std::string, std::int32_t>> lines;
        for (const auto& [key, weight] : tables_[m]) {
            const std::string& spelling = names_.spelling(key);
            if (!spelling.empty()) lines.emplace_back(spelling, weight);
        }
        std::sort(lines.begin(), lines.end());
        for (const auto& [spelling, weight] : lines) {
            out << name_of(static_cast<Model>(m)) << '\t' << spelling << '\t' << weight << '\n';
        }
    }
    for (const auto& [score, percent] : confidences_) out << "confidence\t" << score << '\t' << percent << '\n';
}

void Fitter::write_trees(const std::vector<std::vector<TreeNode>>& trees, std::string_view what,
                         const std::filesystem::path& path) {
    std::ofstream out(path, std::ios::binary);
    out << what << data::trees_head;
    for (std::size_t t = 0; t < trees.size(); ++t) {
        for (std::size_t n = 0; n < trees[t].size(); ++n) {
            const TreeNode& node = trees[t][n];
            out << t + 1 << '\t' << n << '\t';
            if (node.is_leaf()) {
                out << "-\t-\t-\t-";
            } else {
                out << name_of(node.trait) << '\t' << node.limit << '\t' << node.below << '\t' << node.above;
            }
            out << '\t' << node.value << '\n';
        }
    }
}

void Fitter::write_predictions(const std::string& folder) {
    std::filesystem::create_directories(folder);
    for (const auto& sample : samples_) {
        Attributor attributor(rules_, folds_[sample->fold]);
        std::ofstream out(std::filesystem::path(folder) / (sample->name + ".ann"), std::ios::binary);
        std::vector<std::uint32_t> code_points(sample->text.size() + 1, 0);
        for (std::size_t i = 0; i < sample->text.size(); ++i) {
            const bool starts = (static_cast<unsigned char>(sample->text[i]) & 0xC0U) != 0x80U;
            code_points[i + 1] = code_points[i] + (starts ? 1U : 0U);
        }
        const auto start = [&](std::uint32_t byte) { return code_points[byte]; };
        int t = 0;
        int e = 0;
        std::vector<Record> records;
        attributor.read(sample->reading, lexicon_, records);
        order_and_nest(records);
        for (const Record& record : records) {
            std::ostringstream event;
            const auto role = [&](const char* name, const Ranges& ranges) {
                if (ranges.empty()) return;
                out << 'T' << ++t << '\t' << name << ' ';
                for (std::size_t i = 0; i < ranges.size(); ++i) {
                    const Span span = sample->reading.span_of(ranges[i]);
                    out << (i == 0 ? "" : ";") << start(span.begin) << ' ' << start(span.end);
                }
                out << "\t-\n";
                event << ' ' << name << ":T" << t;
            };
            role("Content", record.content);
            role("Cue", record.cue);
            role("Source", record.source);
            ++e;
            out << 'E' << e << '\t' << event.str().substr(1) << '\n';
            if (record.parent != none) out << 'A' << e << "\tNested E" << e << '\n';
        }
    }
}

}  // namespace
}  // namespace quoth::accuracy

namespace po = boost::program_options;

int main(int argc, char** argv) try {
    quoth::accuracy::SampleFolders folders;
    std::string english;
    std::string predictions;
    std::vector<std::string> templates;
    po::options_description options("usage: quoth_fit [OPTION...] GOLD_FOLDER ENGLISH_FOLDER");
    auto add = options.add_options();
    add("gold", po::value(&folders.brat)->required(), "GOLD_FOLDER");
    add("english", po::value(&english)->required(), "ENGLISH_FOLDER");
    add("corpus", po::value(&folders.corpus), "learn from the gold files of this folder too");
    add("times", po::value(&folders.times)->default_value(folders.times), "how often each of these counts");
    add("leave-out", po::value(&folders.left_out), "not from those whose names begin so");
    add("plain", po::value(&folders.plain), "learn from the small articles of this file too");
    add("plain-times", po::value(&folders.plain_times)->default_value(folders.plain_times),
        "how often each of these counts");
    add("predictions", po::value(&predictions), "write what the cross-validated weights find into this folder");
    add("without", po::value(&templates), "leave out feature templates whose names begin so");
    po::positional_options_description places;
    places.add("gold", 1).add("english", 1);
    po::variables_map values;
    po::store(po::command_line_parser(argc, argv).options(options).positional(places).run(), values);
    po::notify(values);
    quoth::accuracy::Fitter fitter(folders, templates);
    fitter.fit_all();
    fitter.write(english);
    if (!predictions.empty()) fitter.write_predictions(predictions);
    return 0;
} catch (const po::error& error) {
    std::cerr << "quoth_fit: " << error.what() << '\n';
    return 2;
}
