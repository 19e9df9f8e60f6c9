#include "attribution/attribute.hpp"

#include <algorithm>

#include "attribution/denied_claims.hpp"
#include "attribution/letters.hpp"
#include "attribution/quotes.hpp"
#include "attribution/repeats.hpp"

namespace quoth {
namespace {

using values::bin;
using values::count;
using values::symbol;

constexpr Template record_cue{"record:cue-score"};
constexpr Template record_inner{"record:inner-score"};
constexpr Template record_cue_kind{"record:cue-score+kind"};
constexpr Template record_content{"record:content-score"};
constexpr Template record_source{"record:source-score"};
constexpr Template record_shape{"record:shape+kind+inflection"};
constexpr Template record_source_type{"record:source-type+kind"};
constexpr Template record_quotes{"record:quotes+kind"};
constexpr Template record_length{"record:length+kind"};
constexpr Template record_complement{"record:complement+kind+inflection"};
constexpr Template record_inside{"record:inside"};
constexpr Template record_around{"record:around"};
constexpr Template record_overlap{"record:overlap"};
constexpr Template record_block{"record:block+kind"};
constexpr Template record_ends{"record:end+complement"};
constexpr Template record_container{"record:content-score-around"};
constexpr Template record_inside_only{"record:cue-score-around"};
constexpr Template record_around_only{"record:cue-score-inside"};
constexpr Template record_overlap_only{"record:cue-score-overlapping"};
constexpr Template record_others{"record:others"};
constexpr Template record_others_sum{"record:others-score"};
constexpr Template record_size{"record:sentence-size"};
constexpr Template record_source_length{"record:source-length"};
constexpr Template record_scores{"record:cue-score+content-score"};

/// A score in bins of half a unit, as a count from 0.
std::int64_t score_bin(std::int32_t score, std::int32_t width = 500) noexcept {
    const std::int32_t low = -6000;
    const std::int32_t cut = std::clamp(score, low, 6000);
    return (cut - low) / width;
}

Range hull(const Content& content) noexcept {
    if (content.after.empty()) return content.before;
    if (content.before.empty()) return content.after;
    return {content.before.first, content.after.last};
}

bool content_holds(const Content& content, std::uint32_t unit) noexcept {
    return content.after.contains(unit) || content.before.contains(unit);
}

bool content_overlaps(const Content& content, Range units) noexcept {
    return (!content.before.empty() && content.before.overlaps(units)) ||
           (!content.after.empty() && content.after.overlaps(units));
}

bool contents_overlap(const Content& a, const Content& b) noexcept {
    const Range pieces_a[] = {a.before, a.after};
    const Range pieces_b[] = {b.before, b.after};
    for (const Range x : pieces_a) {
        for (const Range y : pieces_b) {
            if (!x.empty() && !y.empty() && x.overlaps(y)) return true;
        }
    }
    return false;
}

bool content_within(const Content& inner, const Content& outer) noexcept {
    const auto in = [&outer](Range r) {
        return r.empty() || (!outer.after.empty() && outer.after.contains(r)) ||
               (!outer.before.empty() && outer.before.contains(r));
    };
    return in(inner.after) && in(inner.before);
}

}  // namespace

Attributor::Attributor(Rules& rules, const Weights& weights)
    : rules_(rules),
      weights_(weights),
      triggers_(rules, weights),
      contents_(rules, weights),
      sources_(rules, weights) {}

void Attributor::find_candidates(const View& view, SentenceCandidates& out) {
    triggers_.find(view, out.triggers);
    find_denied_claims(view, out.triggers);
    out.index.read(view.size(), out.triggers);
    out.candidates.clear();
    Range earlier;
    for (std::uint32_t i = 0; i < out.triggers.size(); ++i) {
        const Trigger& trigger = out.triggers[i];
        const CueKind kind = view.lexicon().lemma_of_form(trigger.form).kind;
        const bool weak = trigger.score < least_trigger_score_of(kind) && trigger.inner_score < least_inner_score;
        if (weak && trigger.denied_by == none && !trigger.denies_claim) continue;
        Candidate candidate;
        candidate.trigger = i;
        const Neighbours at{&out.triggers, &out.index, i};
        candidate.content = contents_.choose(view, at);
        if (candidate.content.score == INT32_MIN) continue;
        candidate.source = sources_.choose(view, at, candidate.content, contents_.matches(), earlier);
        if (observer_ != nullptr) observer_->found(view, at, candidate);
        if (trigger.score > 0 && !candidate.source.units.empty()) earlier = candidate.source.units;
        out.candidates.push_back(std::move(candidate));
    }
}

void Attributor::describe(const View& view, const SentenceCandidates& all, const Candidate& candidate,
                          Features& features) const {
    const Trigger& trigger = all.triggers[candidate.trigger];
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    const std::uint64_t kind = symbol(letter(lemma.kind));
    const std::uint64_t inflection = symbol(letter(view.lexicon().form(trigger.form).inflection));
    const std::uint64_t complement = symbol(static_cast<char>(trigger.complement));
    const std::uint64_t shape = symbol(letter(candidate.content.shape));
    const std::uint64_t cue_score = count(score_bin(trigger.score, 250));
    features.add(record_cue, {cue_score});
    features.add(record_inner, {count(score_bin(trigger.inner_score, 250))});
    features.add(record_cue_kind, {count(score_bin(trigger.score, 1500)), kind, inflection});
    features.add(record_content, {count(score_bin(candidate.content.score, 200))});
    features.add(record_source,
                 {count(score_bin(candidate.source.score, 200)), symbol(candidate.source.units.empty() ? '-' : 's')});
    features.add(record_scores,
                 {count(score_bin(trigger.score, 1500)), count(score_bin(candidate.content.score, 1500))});
    features.add(record_shape, {shape, kind, inflection});
    const Range source = candidate.source.units;
    features.add(
        record_source_type,
        {symbol(source.empty() ? '-' : view.at(static_cast<std::int64_t>(source.last) - 1)), kind, inflection});
    std::int64_t quotes = 0;
    std::int64_t length = 0;
    for (const Range piece : {candidate.content.before, candidate.content.after}) {
        length += piece.size();
        for (std::uint32_t i = piece.first; i < piece.last; ++i) quotes += view.is_quotation(i) ? 1 : 0;
    }
    features.add(record_quotes, {count(bin(quotes)), kind, inflection});
    features.add(record_length, {count(bin(length)), kind, shape});
    features.add(record_complement, {complement, kind, inflection, symbol(trigger.passive ? 'p' : '-')});
    features.add(record_block, {symbol(letter(view.block())), kind, inflection});
    const Range whole = hull(candidate.content);
    features.add(record_ends, {symbol(view.at(whole.last)), complement, kind});
    std::int64_t inside = -1;
    std::int64_t around = -1;
    std::int64_t overlap = -1;
    std::int64_t others = 0;
    std::int64_t others_score = 0;
    std::int32_t container = INT32_MIN;
    std::int32_t inside_score = INT32_MIN;
    std::int32_t around_score = INT32_MIN;
    std::int32_t overlap_score = INT32_MIN;
    for (const Candidate& other : all.candidates) {
        if (&other == &candidate) continue;
        const Trigger& cue = all.triggers[other.trigger];
        const std::int64_t strength = score_bin(cue.score, 1000);
        ++others;
        others_score += std::max(cue.score, 0);
        if (content_holds(other.content, trigger.unit)) {
            inside = std::max(inside, strength);
            inside_score = std::max(inside_score, cue.score);
            container = std::max(container, other.content.score);
        } else if (content_holds(candidate.content, cue.unit)) {
            around = std::max(around, strength);
            around_score = std::max(around_score, cue.score);
        } else if (contents_overlap(candidate.content, other.content)) {
            overlap = std::max(overlap, strength);
            overlap_score = std::max(overlap_score, cue.score);
        }
    }
    const auto fine = [](std::int32_t score) {
        return score == INT32_MIN ? symbol('-') : count(score_bin(score, 400));
    };
    features.add(record_container, {fine(container)});
    features.add(record_inside_only, {fine(inside_score)});
    features.add(record_around_only, {fine(around_score)});
    features.add(record_overlap_only, {fine(overlap_score)});
    features.add(record_others, {count(bin(others))});
    features.add(record_others_sum, {count(others_score / 700)});
    features.add(record_size, {count(bin(view.size()))});
    features.add(record_source_length,
                 {count(bin(source.size())), symbol(source.empty() ? '-' : view.at(source.last))});
    features.add(record_inside, {inside < 0 ? symbol('-') : count(inside), count(score_bin(trigger.score, 1500))});
    features.add(record_around, {around < 0 ? symbol('-') : count(around), count(score_bin(trigger.score, 1500))});
    features.add(record_overlap, {overlap < 0 ? symbol('-') : count(overlap), count(score_bin(trigger.score, 1500))});
}

Record Attributor::to_record(const View& view, const SentenceCandidates& all, const Candidate& candidate) const {
    const Trigger& trigger = all.triggers[candidate.trigger];
    Record record;
    record.sentence = view.sentence();
    record.cue_form = trigger.form;
    record.cue_head = view.token(trigger.unit);
    record.passive = trigger.passive;
    record.score = candidate.score;
    record.confidence = weights_.confidence(candidate.score);
    Range cue{trigger.auxiliaries, trigger.unit + 1};
    if (!candidate.content.particle.empty() && candidate.content.particle.first == cue.last) {
        cue.last = candidate.content.particle.last;
    }
    const Range source = candidate.source.units;
    for (const Range piece : {candidate.content.before, candidate.content.after, source}) {
        if (piece.empty() || !piece.overlaps(cue)) continue;
        if (piece.first <= trigger.unit) cue.first = std::max(cue.first, std::min(piece.last, trigger.unit));
        if (piece.first > trigger.unit) cue.last = std::min(cue.last, piece.first);
    }
    record.cue.push_back(view.tokens(cue));
    if (!source.empty()) record.source.push_back(view.tokens(source));
    for (const Range piece : {candidate.content.before, candidate.content.after}) {
        if (!piece.empty()) record.content.push_back(view.tokens(piece));
    }
    if (!candidate.content.addressee.empty()) record.addressee = view.tokens(candidate.content.addressee);
    if (record.addressee.empty() && is_heard(view, trigger) && trigger.subject != none) {
        const Range hearer{trigger.subject, trigger.auxiliaries};
        if (!content_overlaps(candidate.content, hearer)) record.addressee = view.tokens(hearer);
    }
    if (!candidate.content.medium.empty()) record.medium = view.tokens(candidate.content.medium);
    record.rules.assign(candidate.source.rules.begin(), candidate.source.rules.end());
    record.rules.insert(record.rules.end(), candidate.content.rules.begin(), candidate.content.rules.end());
    return record;
}

/// Whether a candidate is chosen beside those chosen before; its verdict says why.
bool Attributor::is_chosen(Candidate& candidate, const std::vector<const Candidate*>& chosen) const {
    candidate.verdict = verdict_alone(candidate, chosen);
    if (candidate.verdict == Verdict::weak) return false;
    for (const Candidate* other : chosen) {
        const std::optional<Verdict> clashes = clash(candidate, *other);
        if (!clashes) continue;
        candidate.verdict = *clashes;
        candidate.other = index_of(other);
        return false;
    }
    return true;
}

/// The verdict as long as nothing clashes.
Verdict Attributor::verdict_alone(const Candidate& candidate, const std::vector<const Candidate*>& chosen) const {
    if (view_.depth() > 0) {
        const std::int32_t score = sentence_.triggers[candidate.trigger].inner_score;
        return score >= least_inner_score ? Verdict::in_quote : Verdict::weak;
    }
    const Trigger& trigger = sentence_.triggers[candidate.trigger];
    const CueKind kind = view_.lexicon().lemma_of_form(trigger.form).kind;
    if (candidate.score >= (trigger.denies_claim ? least_denying_score : least_score_of(kind)))
        return Verdict::outermost;
    return owns_quotation(candidate, chosen) ? Verdict::owner : Verdict::weak;
}

std::optional<Verdict> Attributor::clash(const Candidate& candidate, const Candidate& chosen) const {
    if (content_holds(chosen.content, sentence_.triggers[candidate.trigger].unit)) return Verdict::inside;
    if (content_holds(candidate.content, sentence_.triggers[chosen.trigger].unit)) return Verdict::around;
    if (contents_overlap(candidate.content, chosen.content)) return Verdict::overlaps;
    return std::nullopt;
}

/// Whether a candidate that isn't outermost stands inside one that is and is good enough; its verdict says so.
bool Attributor::is_nested(Candidate& candidate, const std::vector<const Candidate*>& outer) const {
    const Trigger& trigger = sentence_.triggers[candidate.trigger];
    for (const Candidate* other : outer) {
        if (!content_holds(other->content, trigger.unit)) continue;
        const bool good =
            trigger.inner_score >= least_inner_score_of(candidate) && content_within(candidate.content, other->content);
        candidate.verdict = good ? Verdict::nested : Verdict::inside;
        candidate.other = index_of(other);
        return good;
    }
    return false;
}

/// A claim that is denied is sure where its content says what is claimed ("rejected claims that P"), and none where
/// nobody makes it and it says less ("allegations of fraud", "dismissed the report as false").
std::int32_t Attributor::least_inner_score_of(const Candidate& candidate) const {
    const Trigger& trigger = sentence_.triggers[candidate.trigger];
    if (trigger.denied_by == none || candidate.content.after.empty()) return least_inner_score;
    const char first = view_.at(candidate.content.after.first);
    if (first == symbol_of(Class::that) || trigger.complement == Complement::clause) return least_denied_score;
    const bool made = !candidate.source.units.empty() && first != symbol_of(Class::as);
    return made ? least_inner_score : INT32_MAX;
}

std::uint32_t Attributor::index_of(const Candidate* candidate) const noexcept {
    return static_cast<std::uint32_t>(candidate - sentence_.candidates.data());
}

bool Attributor::owns_quotation(const Candidate& candidate, const std::vector<const Candidate*>& chosen) const {
    constexpr std::uint32_t least_tokens = 4;
    if (candidate.score < least_owner_score) return false;
    for (const Range piece : {candidate.content.before, candidate.content.after}) {
        for (std::uint32_t i = piece.first; i < piece.last; ++i) {
            if (!view_.is_quotation(i) || view_.unit(i).tokens.size() < least_tokens) continue;
            const bool owned = std::any_of(chosen.begin(), chosen.end(),
                                           [i](const Candidate* other) { return content_holds(other->content, i); });
            if (!owned) return true;
        }
    }
    return false;
}

void Attributor::join_split_quotations(const std::vector<const Candidate*>& outer) {
    constexpr std::uint32_t least_tokens = 4;
    for (std::uint32_t i = 1; i < view_.size(); ++i) {
        if (!view_.is_quotation(i) || view_.unit(i).tokens.size() < least_tokens) continue;
        Candidate* before = nullptr;
        bool owned = false;
        for (Candidate& candidate : sentence_.candidates) {
            if (std::find(outer.begin(), outer.end(), &candidate) == outer.end()) continue;
            owned = owned || content_holds(candidate.content, i);
            if (sentence_.triggers[candidate.trigger].unit < i) before = &candidate;
        }
        if (owned || before == nullptr || !before->content.after.empty()) continue;
        const Range first = before->content.before;
        if (!is_quotation(view_.at(static_cast<std::int64_t>(first.last) - 1))) continue;
        if (before->source.units.contains(i)) continue;
        before->content.after = {i, i + 1};
        before->content.shape = Shape::both;
    }
}

void Attributor::read_answers(std::vector<Record>& out) {
    constexpr std::uint16_t confidence_of_answer = 60;
    constexpr auto source_group = static_cast<std::size_t>(Group::source);
    for (std::uint32_t i = 0; i < view_.size(); ++i) {
        if (!view_.is_quotation(i)) continue;
        const Range inside = view_.reading().quotations[view_.unit(i).quotation].inside();
        if (inside.size() != 1 || !has(view_.reading().lexemes[inside.first].features, Feature::negative)) continue;
        rules_.match(Half::answer, view_.right_of(i), matched_);
        RuleMatch match;
        if (matched_.empty() || !rules_.capture(matched_.front(), view_.right_of(i), match)) continue;
        const Range source = match.groups[source_group];
        if (source.empty()) continue;
        Record record;
        record.sentence = view_.sentence();
        record.source.push_back(view_.tokens({source.first + i + 1, source.last + i + 1}));
        record.content.push_back(view_.unit(i).tokens);
        record.origin = Origin::answer;
        record.rules.push_back(matched_.front());
        record.confidence = confidence_of_answer;
        out.push_back(std::move(record));
    }
}

void Attributor::read_sentence(std::vector<Record>& out) {
    if (view_.depth() == 0 && read_whole(view_, out)) return;
    find_candidates(view_, sentence_);
    for (Candidate& candidate : sentence_.candidates) {
        features_.clear();
        describe(view_, sentence_, candidate, features_);
        candidate.score = weights_.score(Model::record, features_);
    }
    if (observer_ != nullptr) observer_->scored(view_, sentence_);
    std::vector<Candidate*> order;
    for (Candidate& candidate : sentence_.candidates) order.push_back(&candidate);
    std::stable_sort(order.begin(), order.end(),
                     [](const Candidate* a, const Candidate* b) { return a->score > b->score; });
    std::vector<const Candidate*> outer;
    for (Candidate* candidate : order) {
        if (is_chosen(*candidate, outer)) outer.push_back(candidate);
    }
    join_split_quotations(outer);
    std::vector<const Candidate*> all = outer;
    for (Candidate* candidate : order) {
        const bool chosen = std::find(outer.begin(), outer.end(), candidate) != outer.end();
        if (!chosen && is_nested(*candidate, outer)) all.push_back(candidate);
    }
    std::sort(all.begin(), all.end(), [](const Candidate* a, const Candidate* b) { return a->trigger < b->trigger; });
    for (const Candidate* candidate : all) out.push_back(to_record(view_, sentence_, *candidate));
    if (observer_ != nullptr) observer_->decided(view_, sentence_);
    read_answers(out);
}

bool Attributor::read_whole(const View& view, std::vector<Record>& out) {
    rules_.match(Half::whole, view.symbols(), matched_);
    for (const std::uint32_t rule : matched_) {
        RuleMatch match;
        if (!allows(rules_.rule(rule).where, view.lexicon(), none, view.block()) ||
            !rules_.capture(rule, view.symbols(), match)) {
            continue;
        }
        const Range source = match.groups[static_cast<std::size_t>(Group::source)];
        const Range content = match.groups[static_cast<std::size_t>(Group::content)];
        if (content.empty()) continue;
        Record record;
        record.sentence = view.sentence();
        if (!source.empty()) record.source.push_back(view.tokens(source));
        record.content.push_back(view.tokens(content));
        const std::uint32_t mark = source.first < content.first ? source.last : content.last;
        record.cue.push_back(view.tokens({mark, mark + 1}));
        record.origin = Origin::whole_rule;
        record.rules.push_back(rule);
        record.confidence = 60;
        out.push_back(std::move(record));
        return true;
    }
    return false;
}

std::vector<Record> Attributor::read(const Reading& reading, const Lexicon& lexicon, Observer* observer) {
    observer_ = observer;
    std::vector<Record> records;
    for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
        switch (reading.blocks[reading.sentences[i].block].kind) {
            case BlockKind::byline:
            case BlockKind::dateline:
            case BlockKind::boilerplate: break;
            default: view_.read(reading, lexicon, i); read_sentence(records);
        }
    }
    repeat_headings(reading, records);
    join_quotations(reading, records);
    return records;
}

}  // namespace quoth
