#include "attribution/attribute.hpp"

#include <algorithm>

#include <boost/container/small_vector.hpp>

#include "attribution/denied_claims.hpp"
#include "attribution/quotes.hpp"
#include "attribution/repeats.hpp"

namespace quoth {
namespace {

bool is_noun(const View& view, const Trigger& trigger) noexcept {
    return view.lexicon().form(trigger.form).inflection == Inflection::noun;
}

/// "denied", "did not recognise".
bool may_deny(const View& view, const Trigger& trigger) noexcept {
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    const std::string_view before = view.symbols().substr(trigger.auxiliaries, trigger.unit - trigger.auxiliaries);
    const bool negated = before.find(symbol_of(Class::negation)) != std::string_view::npos;
    return lemma.kind == CueKind::reject || (negated && has(lemma.denial_features, DenialFeature::accepting));
}

}  // namespace

std::int32_t least_nested_score_of(const View& view, const Trigger& trigger, const Candidate& candidate) noexcept {
    const std::int32_t least = trigger.rejects && trigger.denies_claim ? least_denying_nested_score
                               : may_deny(view, trigger)               ? least_rejecting_nested_score
                                                                       : least_nested_score;
    if (trigger.denied_by == none || candidate.content.after.empty()) return least;
    const char first = view.at(candidate.content.after.first);
    if (first == symbol_of(Class::that) || trigger.complement == Complement::clause) return least_denied_score;
    const bool made = !candidate.source.units.empty() && first != symbol_of(Class::as);
    return made ? least : INT32_MAX;
}

Attributor::Attributor(Rules& rules, const Models& models)
    : rules_(rules),
      models_(models),
      triggers_(rules, models.weights),
      contents_(rules, models.weights),
      sources_(rules, models.weights),
      edges_(rules) {}

void Attributor::find_candidates(const View& view, SentenceCandidates& out) {
    triggers_.find(view, out.triggers);
    find_denied_claims(view, out.triggers);
    out.index.read(view.size(), out.triggers);
    out.candidates.clear();
    out.choices.clear();
    Range earlier;
    for (std::uint32_t i = 0; i < out.triggers.size(); ++i) {
        const Trigger& trigger = out.triggers[i];
        const CueKind kind = view.lexicon().lemma_of_form(trigger.form).kind;
        const bool weak = trigger.score < least_trigger_score_of(kind) && trigger.inner_score < least_inner_score;
        if (weak && trigger.denied_by == none && !trigger.denies_claim) continue;
        const std::size_t found = out.candidates.size();
        find_choices(view, {&out.triggers, &out.index, i}, earlier, out);
        if (out.candidates.size() == found) continue;
        const Range source = out.candidates.back().source.units;
        if (trigger.score > 0 && !source.empty()) earlier = source;
    }
}

/// "P, a claim residents dispute", "P, [a claim] they call [as false]" have nothing to choose from.
void Attributor::take_apposition(const Trigger& trigger, Candidate& candidate, std::vector<Choice>& choices) {
    if (trigger.denied.denier.empty()) return;
    candidate.content.before = trigger.denied.subject;
    candidate.content.after = trigger.denied.verdict;
    candidate.content.shape = candidate.content.after.empty() ? Shape::before : Shape::both;
    candidate.content.particle = {};
    candidate.source.units = trigger.denied.denier;
    choices.resize(candidate.choices.first);
    choices.push_back({candidate.content, candidate.source});
}

/// Adds a trigger's candidate, or nothing where no words can be its content.
void Attributor::find_choices(const View& view, const Neighbours& at, Range earlier, SentenceCandidates& out) {
    constexpr std::size_t most_sources = 2;
    const std::vector<Content>& contents = contents_.rank(view, at);
    if (contents.empty()) return;
    sources_.propose(view, at, contents_.matches(), earlier);
    Candidate candidate;
    candidate.trigger = static_cast<std::uint32_t>(at.self);
    candidate.choices.first = static_cast<std::uint32_t>(out.choices.size());
    for (const Content& content : contents) {
        if (content.score < contents.front().score - widest_choice) break;
        const std::vector<Source>& sources = sources_.rank(view, at, content);
        // "took issue with the claim": somebody did.
        const bool asks_source = is_noun(view, at.trigger()) && at.trigger().denies_claim && sources.size() > 1;
        const std::size_t first = asks_source && sources.front().units.empty() ? 1 : 0;
        for (std::size_t i = first; i < std::min(sources.size(), first + most_sources); ++i) {
            if (sources[i].score >= sources[first].score - widest_choice) out.choices.push_back({content, sources[i]});
        }
        if (&content != &contents.front()) continue;
        candidate.content = content;
        candidate.source = sources[first];
        if (observer_ != nullptr) observer_->found(view, at, candidate);
    }
    take_apposition(at.trigger(), candidate, out.choices);
    candidate.choices.last = static_cast<std::uint32_t>(out.choices.size());
    out.candidates.push_back(std::move(candidate));
}

std::uint32_t Attributor::best_choice(const View& view, const SentenceCandidates& all,
                                      const Candidate& candidate) const {
    std::uint32_t best = candidate.choices.first;
    if (candidate.choices.size() < 2) return best;
    std::int32_t most = INT32_MIN;
    for (std::uint32_t i = candidate.choices.first; i < candidate.choices.last; ++i) {
        const Choice& choice = all.choices[i];
        const Traits traits = traits_of(view, all, candidate.trigger, choice.content, choice.source);
        const std::int32_t score = choice.score() + models_.choice.score(traits);
        if (score > most) best = i;
        most = std::max(most, score);
    }
    return best;
}

void Attributor::choose(const View& view, SentenceCandidates& all) const {
    boost::container::small_vector<std::uint32_t, 16> best;  // all are chosen before any is taken
    for (const Candidate& candidate : all.candidates) best.push_back(best_choice(view, all, candidate));
    auto choice = best.begin();
    for (Candidate& candidate : all.candidates) {
        if (*choice != candidate.choices.first) {
            candidate.content = all.choices[*choice].content;
            candidate.source = all.choices[*choice].source;
        }
        ++choice;
    }
}

Record Attributor::to_record(const View& view, const SentenceCandidates& all, const Candidate& candidate) const {
    const Trigger& trigger = all.triggers[candidate.trigger];
    Record record;
    record.sentence = view.sentence();
    record.cue_form = trigger.form;
    record.cue_head = view.token(trigger.unit);
    record.passive = trigger.passive;
    record.score = candidate.score;
    record.confidence = models_.weights.confidence(candidate.score);
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
    record.rules.reserve(candidate.source.rules.size() + candidate.content.rules.size());
    record.rules.assign(candidate.source.rules.begin(), candidate.source.rules.end());
    record.rules.insert(record.rules.end(), candidate.content.rules.begin(), candidate.content.rules.end());
    return record;
}

/// Whether a candidate is chosen beside those chosen before; its verdict says why.
bool Attributor::is_chosen(Candidate& candidate, ChosenCandidates chosen) const {
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
Verdict Attributor::verdict_alone(const Candidate& candidate, ChosenCandidates chosen) const {
    if (view_.depth() > 0) {
        const Trigger& trigger = sentence_.triggers[candidate.trigger];
        const bool good = candidate.nested_score >= least_nested_score_of(view_, trigger, candidate);
        return good ? Verdict::in_quote : Verdict::weak;
    }
    if (scores_enough(candidate)) return Verdict::outermost;
    return owns_quotation(candidate, chosen) ? Verdict::owner : Verdict::weak;
}

std::optional<Verdict> Attributor::clash(const Candidate& candidate, const Candidate& chosen) const {
    if (content_holds(chosen.content, sentence_.triggers[candidate.trigger].unit)) return Verdict::inside;
    if (content_holds(candidate.content, sentence_.triggers[chosen.trigger].unit)) return Verdict::around;
    if (contents_overlap(candidate.content, chosen.content)) return Verdict::overlaps;
    return std::nullopt;
}

void Attributor::score_candidates() {
    traits_.clear();
    for (Candidate& candidate : sentence_.candidates) {
        traits_.push_back(traits_of(view_, sentence_, candidate.trigger, candidate.content, candidate.source));
        candidate.score = models_.record.score(traits_.back());
        if (observer_ != nullptr || view_.depth() > 0) score_as_nested(candidate);  // the others when they are asked
    }
}

void Attributor::score_as_nested(Candidate& candidate) const {
    candidate.nested_score = models_.nested.score(traits_[index_of(&candidate)]);
}

/// Whether a candidate that isn't outermost stands inside one that is and is good enough; its verdict says so.
bool Attributor::is_nested(Candidate& candidate, ChosenCandidates outer) const {
    const Trigger& trigger = sentence_.triggers[candidate.trigger];
    for (const Candidate* other : outer) {
        if (!content_holds(other->content, trigger.unit)) continue;
        score_as_nested(candidate);
        const bool good = candidate.nested_score >= least_nested_score_of(view_, trigger, candidate) &&
                          content_within(candidate.content, other->content);
        candidate.verdict = good ? Verdict::nested : Verdict::inside;
        candidate.other = index_of(other);
        return good;
    }
    return false;
}

/// "claims that P were rejected": what is denied stands inside the denial, however sure it is.
bool Attributor::is_denied_later(const Candidate& candidate) const noexcept {
    const Trigger& trigger = sentence_.triggers[candidate.trigger];
    return trigger.denied_by != none && trigger.denied_by > trigger.unit;
}

/// "The lawyer said her client denied that P": where one record could hold another whole one, both are likely right, so
/// that the outer one comes first unless the inner one is much surer.
void Attributor::rank_candidates() {
    for (Candidate& candidate : sentence_.candidates) candidate.rank = candidate.score;
    if (sentence_.candidates.size() < 2) return;
    boost::container::small_vector<Candidate*, 16> inner_first;
    for (Candidate& candidate : sentence_.candidates) inner_first.push_back(&candidate);
    std::stable_sort(inner_first.begin(), inner_first.end(), [](const Candidate* a, const Candidate* b) {
        return hull(a->content).size() < hull(b->content).size();
    });
    for (std::size_t i = 1; i < inner_first.size(); ++i) {
        Candidate& outer = *inner_first[i];
        if (!scores_enough(outer)) continue;
        for (std::size_t j = 0; j < i; ++j) {
            const Candidate& inner = *inner_first[j];
            const bool surer = outer.score < sure_outside && inner.score >= outer.score + surer_inside;
            if (!surer && holds_whole(outer, inner)) outer.rank = std::max(outer.rank, inner.rank + 1);
        }
    }
    for (Candidate& denial : sentence_.candidates) {  // "poured scorn on claims that P"
        for (const Candidate& claim : sentence_.candidates) {
            const bool denied = sentence_.triggers[claim.trigger].denied_by == sentence_.triggers[denial.trigger].unit;
            if (denied && scores_enough(denial)) denial.rank = std::max(denial.rank, claim.rank + 1);
        }
    }
}

/// The highest rank first; what is denied later stands behind all others.
void Attributor::order_candidates() {
    order_.clear();
    for (Candidate& candidate : sentence_.candidates) order_.push_back(&candidate);
    std::sort(order_.begin(), order_.end(), [this](const Candidate* a, const Candidate* b) {
        const bool denied = is_denied_later(*a);
        if (denied != is_denied_later(*b)) return !denied;
        return a->rank != b->rank ? a->rank > b->rank : a < b;
    });
}

bool Attributor::scores_enough(const Candidate& candidate) const {
    const Trigger& trigger = sentence_.triggers[candidate.trigger];
    return candidate.score >= least_score_of(view_.lexicon().lemma_of_form(trigger.form).kind, trigger);
}

bool Attributor::holds_whole(const Candidate& outer, const Candidate& inner) const {
    const Range source = inner.source.units;
    return content_holds(outer.content, sentence_.triggers[inner.trigger].unit) &&
           content_within(inner.content, outer.content) &&
           (source.empty() ||
            (content_holds(outer.content, source.first) && content_holds(outer.content, source.last - 1)));
}

std::uint32_t Attributor::index_of(const Candidate* candidate) const noexcept {
    return static_cast<std::uint32_t>(candidate - sentence_.candidates.data());
}

bool Attributor::owns_quotation(const Candidate& candidate, ChosenCandidates chosen) const {
    constexpr std::uint32_t least_tokens = 4;
    if (candidate.score < least_owner_score) return false;
    for (const Range piece : {candidate.content.before, candidate.content.after}) {
        for (std::uint32_t i = piece.first; i < piece.last; ++i) {
            if (!view_.is_quoted(i) || view_.unit(i).tokens.size() < least_tokens) continue;
            const bool owned = std::any_of(chosen.begin(), chosen.end(),
                                           [i](const Candidate* other) { return content_holds(other->content, i); });
            if (!owned) return true;
        }
    }
    return false;
}

void Attributor::join_split_quotations(ChosenCandidates outer) {
    constexpr std::uint32_t least_tokens = 4;
    for (std::uint32_t i = 1; i < view_.size(); ++i) {
        if (!view_.is_quoted(i) || view_.unit(i).tokens.size() < least_tokens) continue;
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

/// "Meanwhile, Lee said, “It is shut.”": what opens a sentence isn't said where the tag leads to a whole utterance.
/// "The bridge, Lee said, “is shut”" goes on with what it opens with.
void Attributor::drop_opening(Content& content) const {
    const Range before = content.before;
    const Range after = content.after;
    if (before.empty() || after.size() != 1 || !view_.is_quotation(after.first)) return;
    for (std::uint32_t i = before.first; i < before.last; ++i) {
        if (view_.is_quoted(i)) return;
    }
    const Reading& reading = view_.reading();
    const Quotation& quotation = reading.quotations[view_.unit(after.first).quotation];
    const Range inside = quotation.inside();
    if (quotation.role != QuotationRole::utterance || inside.empty() || !reading.tokens[inside.first].capital) return;
    content.before = {};
    content.shape = Shape::after;
}

/// "He left to avoid [what] Lee called ["gossip"]": of what stands before the source only the relative.
void Attributor::keep_relative(Content& content) const {
    if (content.before.size() < 2 || content.after.empty()) return;
    if (view_.at(static_cast<std::int64_t>(content.before.last) - 1) != symbol_of(Class::wh_word)) return;
    content.before.first = content.before.last - 1;
}

/// Sets the edges of a candidate's source, which must not grow into its content.
void Attributor::settle_source(Candidate& candidate) {
    Range& source = candidate.source.units;
    std::uint32_t earliest = 0;
    for (const Range piece : {candidate.content.before, candidate.content.after}) {
        if (!piece.empty() && piece.last <= source.first) earliest = std::max(earliest, piece.last);
    }
    source = edges_.settle(view_, source, earliest);
}

void Attributor::read_sentence(std::vector<Record>& out) {
    if (view_.depth() == 0 && (read_whole(view_, out) || read_signature(view_, out))) return;
    find_candidates(view_, sentence_);
    choose(view_, sentence_);
    score_candidates();
    if (observer_ != nullptr) observer_->scored(view_, sentence_);
    rank_candidates();
    order_candidates();
    boost::container::small_vector<const Candidate*, 16> outer;
    boost::container::small_vector<Candidate*, 16> all;
    for (Candidate* candidate : order_) {
        if (!is_chosen(*candidate, outer)) continue;
        outer.push_back(candidate);
        all.push_back(candidate);
    }
    join_split_quotations(outer);
    for (Candidate* candidate : order_) {
        const bool chosen = std::find(outer.begin(), outer.end(), candidate) != outer.end();
        if (!chosen && is_nested(*candidate, outer)) all.push_back(candidate);
    }
    std::sort(all.begin(), all.end(), [](const Candidate* a, const Candidate* b) { return a->trigger < b->trigger; });
    for (Candidate* candidate : all) {
        drop_opening(candidate->content);
        keep_relative(candidate->content);
        settle_source(*candidate);
        out.push_back(to_record(view_, sentence_, *candidate));
    }
    if (observer_ != nullptr) observer_->decided(view_, sentence_);
    read_answers(out);
}

void Attributor::read(const Reading& reading, const Lexicon& lexicon, std::vector<Record>& records,
                      Observer* observer) {
    observer_ = observer;
    labels_.begin_article();
    records.clear();
    records.reserve(reading.sentences.size() / 2);  // about as many as news has: growing would copy them all
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
}

}  // namespace quoth
