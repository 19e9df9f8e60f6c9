// Stretches behind the cue: which there are, their features and scores.
#include <algorithm>

#include "attribution/cue_values.hpp"
#include "attribution/stretches.hpp"

namespace quoth {
namespace {

using values::bin;
using values::binned;
using values::count;
using values::symbol;

// Beginnings of contents after the cue.
constexpr Template start_rule_lemma{"after:rule+lemma"};
constexpr Template start_rule_kind{"after:rule+kind+inflection"};
constexpr Template start_gap{"after:gap"};
constexpr Template start_gap_lemma{"after:gap+lemma"};
constexpr Template start_symbol_lemma{"after:first+lemma"};
constexpr Template start_gap_word{"after:gap-word+lemma"};
constexpr Template start_gap_size{"after:gap-size+first"};
constexpr Template start_word{"after:first-word+gap-size"};
constexpr Template start_complement{"after:complement+gap"};
// Ends of contents after the cue.
constexpr Template end_kind{"after:end"};
constexpr Template end_complement{"after:end+first+clause"};
constexpr Template end_finite{"after:end+finite"};
constexpr Template end_word{"after:end+next-word"};
constexpr Template end_trigger{"after:end+next-cue"};
constexpr Template end_trigger_clause{"after:end+next-cue+clause"};
constexpr Template end_cue{"after:end+cue-kind+inflection"};
constexpr Template end_inside{"after:cues-inside+first"};
constexpr Template end_commas{"after:commas+end"};
constexpr Template end_length{"after:length+end"};
constexpr Template end_length_clause{"after:length+clause"};
constexpr Template end_rest{"after:rest+end"};
constexpr Template end_last{"after:last+end"};
constexpr Template end_lemma{"after:lemma+end"};
constexpr Template end_lemma_clause{"after:lemma+clause+end"};
constexpr Template end_finite_after{"after:end+finite-after"};
constexpr Template end_quote{"after:quotes+end"};
constexpr Template end_last_word{"after:last-word+end"};
constexpr Template end_subordinators{"after:subordinators+end"};
constexpr Template end_next_complement{"after:end+next-cue+complement"};
constexpr Template end_before_cue{"after:end+before-cue+clause"};
constexpr Template end_inflection_finite{"after:end+inflection+finite"};
constexpr Template end_passed{"after:passed-cue+inflections"};
constexpr Template end_passed_kind{"after:passed-cue+kind"};
constexpr Template end_passed_lemma{"after:passed-cue+complements"};
constexpr Template end_relative{"after:relative-closes+passes"};
constexpr Template end_noun{"after:noun-subject+clauses"};

char score_letter(std::int32_t score) noexcept {
    if (score < -2000) return 'a';
    if (score < -1000) return 'b';
    if (score < 0) return 'c';
    if (score < 1000) return 'd';
    return score < 2500 ? 'e' : 'f';
}

/// Whether a content may end before a unit of this class.
bool may_end_before(char c) noexcept {
    if (is_punctuation(c) || is_quotation(c) || is_finite(c) || c == '$') return true;
    switch (static_cast<Class>(c)) {
        case Class::stop:
        case Class::conjunction:
        case Class::contrast:
        case Class::subordinator:
        case Class::that:
        case Class::relative:
        case Class::wh_word:
        case Class::time:
        case Class::to:
        case Class::verb_ing:
        case Class::adverb: return true;
        case Class::of: return false;
        default: return is_preposition(static_cast<Class>(c));
    }
}

/// Whether an end would part a verb group: "the valve had | been fitted".
bool parts_verb_group(char before, char after) noexcept {
    const bool auxiliary = before == symbol_of(Class::have) || before == symbol_of(Class::modal) ||
                           before == symbol_of(Class::be) || before == symbol_of(Class::auxiliary_do);
    return auxiliary && (is_finite(after) || after == symbol_of(Class::adverb) || after == symbol_of(Class::verb_ing));
}

bool may_end_at(const View& view, std::uint32_t e) noexcept {
    const char before = view.at(static_cast<std::int64_t>(e) - 1);
    const char after = view.at(e);
    if (!may_end_before(after) && !is_quotation(before)) return false;
    if (parts_verb_group(before, after)) return false;
    return !is_punctuation(before) || before == symbol_of(Class::close_bracket);
}

/// The parts of an end: the class after it, and where that is a mark the class behind the mark.
struct End {
    char first = '$';
    char second = '-';
};

End end_at(const View& view, std::uint32_t e) noexcept {
    End end;
    end.first = view.at(e);
    if (view.comma_before(e) && !is_punctuation(end.first)) return {symbol_of(Class::comma), end.first};
    if (is_punctuation(end.first) || end.first == symbol_of(Class::conjunction)) end.second = view.at(e + 1);
    return end;
}

/// Distance of the next trigger from an end, how sure it is, and whether its subject begins there.
struct NextCue {
    char sure = '-';
    char subject = '-';
    char complement = '-';
    std::int64_t distance = 0;
};

NextCue next_cue(const Neighbours& at, std::uint32_t e) noexcept {
    NextCue next;
    const std::uint32_t found = at.index->next(e);
    if (found == none) return next;
    const Trigger& trigger = (*at.triggers)[found];
    next.sure = score_letter(trigger.score);
    next.complement = static_cast<char>(trigger.complement);
    next.distance = bin(trigger.unit - e);
    const std::uint32_t begin = trigger.subject == none ? trigger.auxiliaries : trigger.subject;
    next.subject = begin == e || begin == e + 1 ? 'y' : (begin < e ? 'b' : 'n');
    return next;
}

/// How a trigger follows on what stands before it: after a conjunction, a comma, or otherwise.
char link_before(const View& view, const Trigger& trigger) noexcept {
    const char before = view.at(static_cast<std::int64_t>(trigger.auxiliaries) - 1);
    if (before == symbol_of(Class::conjunction) || before == symbol_of(Class::contrast)) return '&';
    return view.comma_before(trigger.auxiliaries) ? ',' : '-';
}

/// Whether a comma and a finite verb after it stand in a range: the main clause goes on there.
bool holds_resumption(const View& view, Range units) noexcept {
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        if (view.at(i) == symbol_of(Class::comma) && is_finite(view.at(i + 1))) return true;
    }
    return false;
}

/// Runs of finite verbs and auxiliaries in a range: about its clauses.
std::int32_t verb_groups(const View& view, Range units) noexcept {
    std::int32_t groups = 0;
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        const char before = view.at(static_cast<std::int64_t>(i) - 1);
        const bool auxiliary = view.at(i) == symbol_of(Class::be) || view.at(i) == symbol_of(Class::modal);
        const bool again = before == symbol_of(Class::verb_past) && auxiliary;  // that it was hidden | was wrong
        const bool first = i == units.first || !is_finite(before) || again;
        if (is_finite(view.at(i)) && first) ++groups;
    }
    return groups;
}

/// Whether a participle says something: adding, denying, terming them.
bool says_of_its_own(const View& view, const Trigger& participle) noexcept {
    const CueLemma& lemma = view.lexicon().lemma_of_form(participle.form);
    if (view.lexicon().form(participle.form).inflection != Inflection::ing) return false;
    if (lemma.kind == CueKind::speech || lemma.kind == CueKind::reject) return true;
    const char after = view.at(participle.unit + 1);
    const bool pronoun = after == symbol_of(Class::object_pronoun) || after == symbol_of(Class::neutral_pronoun);
    return pronoun && (lemma.frames & static_cast<std::uint32_t>(Frame::as)) != 0;
}

/// Where a content has to end before the first participle of speech or denial behind a comma, else the end: ", adding
/// that ..." says something of its own in 92 of 100 cases.
std::uint32_t next_participle(const View& view, const Neighbours& at) noexcept {
    const std::uint32_t first = at.trigger().unit + 1;
    for (std::uint32_t i = at.index->next(first); i != none; i = at.index->next((*at.triggers)[i].unit + 1)) {
        const Trigger& passed = (*at.triggers)[i];
        const std::uint32_t end = passed.auxiliaries;
        if (end <= first || !view.comma_before(end) || !says_of_its_own(view, passed)) continue;
        return view.is_quotation(end - 1) ? end : end - 1;
    }
    return view.size();
}

/// Whether a cue is a noun with no verb before it: its sentence needs one after the content ("the claim that P is
/// false").
bool is_noun_subject(const View& view, const Trigger& trigger) noexcept {
    return view.lexicon().form(trigger.form).inflection == Inflection::noun && view.finite_verbs(0, trigger.unit) == 0;
}

/// The features of one trigger's stretches, by the part of the stretch that they look at. `Out` is what gets them:
/// `Features` or `Score`.
class Description {
public:
    Description(const View& view, const Neighbours& at, const Rules& rules) noexcept
        : view_(view),
          at_(at),
          rules_(rules),
          trigger_(at.trigger()),
          cue_(view, trigger_),
          before_cue_(static_cast<std::int64_t>(trigger_.auxiliaries) - 1),
          last_unit_(end_without_stop(view)),
          in_relative_(view.at(before_cue_) == symbol_of(Class::relative) &&
                       view.at(before_cue_ - 1) == symbol_of(Class::comma)),
          noun_subject_(is_noun_subject(view, trigger_)) {}

    bool holds_clause(Range units) const noexcept { return view_.finite_verbs(units.first, units.last) > 0; }

    template <class Out>
    void add_start(std::uint32_t start, std::span<const std::uint32_t> rules, Out& out) const {
        const std::string_view gap = view_.symbols().substr(trigger_.unit + 1, start - trigger_.unit - 1);
        const std::uint64_t first = symbol(view_.at(start));
        const std::uint64_t gap_size = binned(static_cast<std::int64_t>(gap.size()));
        const std::uint64_t gap_text = gap_value(gap);
        for (const std::uint32_t rule : rules) {
            out.add(start_rule_lemma, rules_.rule(rule).key, cue_.lemma);
            out.add(start_rule_kind, rules_.rule(rule).key, cue_.kind, cue_.inflection);
        }
        out.add(start_gap, gap_text, first);
        out.add(start_gap_lemma, gap_text, cue_.lemma);
        out.add(start_symbol_lemma, first, cue_.lemma);
        out.add(start_gap_word, gap.empty() ? symbol('-') : view_.plain_word(trigger_.unit + 1), cue_.lemma);
        out.add(start_gap_size, gap_size, first);
        out.add(start_word, view_.plain_word(start), gap_size);
        out.add(start_complement, cue_.complement, gap_text, cue_.inflection);
    }

    template <class Out>
    void add_end(std::uint32_t e, Out& out) const {
        const End end = end_at(view_, e);
        const std::uint64_t after = symbol(end.first);
        const std::uint64_t behind = symbol(end.second);
        const NextCue next = next_cue(at_, e);
        const std::uint64_t sure = symbol(next.sure);
        const std::uint64_t subject = symbol(next.subject);
        out.add(end_kind, after, behind);
        out.add(end_trigger, after, sure, subject, count(next.distance));
        out.add(end_next_complement, after, sure, subject, symbol(next.complement));
        out.add(end_cue, after, behind, cue_.kind, cue_.inflection);
        out.add(end_last, symbol(view_.at(static_cast<std::int64_t>(e) - 1)), after, behind);
        out.add(end_lemma, cue_.lemma, after);
        out.add(end_finite_after, after, behind, binned(view_.finite_verbs(e, std::min(e + 6, view_.size()))));
        out.add(end_last_word, view_.plain_word(static_cast<std::int64_t>(e) - 1), symbol(e == last_unit_ ? '$' : 'w'));
    }

    /// What an end is worth to a stretch that holds a clause, or to one that holds none.
    template <class Out>
    void add_end_of(bool holds_clause, std::uint32_t e, Out& out) const {
        const End end = end_at(view_, e);
        const std::uint64_t after = symbol(end.first);
        const std::uint64_t behind = symbol(end.second);
        const std::uint64_t clause = symbol(holds_clause ? 'c' : 'n');
        const NextCue next = next_cue(at_, e);
        out.add(end_word, after, end.second == '-' ? view_.plain_word(e) : view_.plain_word(e + 1), clause);
        out.add(end_trigger_clause, after, symbol(next.sure), symbol(next.subject), clause);
        out.add(end_before_cue, after, behind, symbol(view_.at(before_cue_)), symbol(view_.at(before_cue_ - 1)),
                clause);
        out.add(end_rest, binned(static_cast<std::int64_t>(last_unit_ - e)), after, clause);
        out.add(end_lemma_clause, cue_.lemma, clause,
                symbol(is_punctuation(end.first) ? ',' : (e == last_unit_ ? '$' : 'w')));
    }

    /// A cue that the content would swallow.
    template <class Out>
    void add_passed(const Trigger& passed, Out& out) const {
        const std::uint64_t link = symbol(link_before(view_, passed));
        if (link == symbol('-')) return;
        const CueValues other(view_, passed);
        const std::uint64_t sure = symbol(score_letter(passed.score));
        out.add(end_passed, link, sure, cue_.inflection, other.inflection, cue_.kind);
        out.add(end_passed_kind, link, other.inflection, other.kind);
        out.add(end_passed_lemma, link, sure, cue_.complement, other.complement);
    }

    /// What only a beginning and an end together tell.
    template <class Out>
    void add_both(Range units, Out& out) const {
        const std::uint32_t start = units.first;
        const std::uint32_t e = units.last;
        const End end = end_at(view_, e);
        const std::uint64_t first = symbol(view_.at(start));
        const std::uint64_t after = symbol(end.first);
        const std::uint64_t behind = symbol(end.second);
        const std::int32_t verbs = view_.finite_verbs(start, e);
        const std::uint64_t finite = binned(verbs);
        const std::uint64_t clause = symbol(verbs > 0 ? 'c' : 'n');
        const std::uint64_t length = binned(e - start);
        out.add(end_complement, after, behind, first, clause);
        out.add(end_finite, after, behind, finite);
        out.add(end_inflection_finite, after, cue_.inflection, finite, first);
        out.add(end_inside, count(at_.index->likely_in(units)), first, clause);
        out.add(end_commas, binned(view_.commas(start, e)), after, clause);
        out.add(end_length, length, after);
        out.add(end_length_clause, length, clause, cue_.kind);
        out.add(end_quote, binned(view_.quotations(start, e)),
                symbol(is_quotation(view_.at(static_cast<std::int64_t>(e) - 1)) ? 'q' : '-'), after);
        out.add(end_subordinators, binned(view_.subordinators(start, e)), after, clause);
        if (in_relative_) add_relative(units, end, out);
        if (noun_subject_) {
            out.add(end_noun, count(std::min(verb_groups(view_, units), 3)), symbol(is_finite(end.first) ? 'v' : '-'),
                    cue_.complement);
        }
    }

private:
    template <class Out>
    void add_relative(Range units, const End& end, Out& out) const {
        const bool comma = end.first == symbol_of(Class::comma);
        const bool resumes = comma && is_finite(end.second);
        out.add(end_relative, symbol(resumes ? 'b' : (comma ? ',' : '-')),
                symbol(holds_resumption(view_, units) ? 'p' : '-'));
    }

    const View& view_;
    const Neighbours& at_;
    const Rules& rules_;
    const Trigger& trigger_;
    CueValues cue_;
    std::int64_t before_cue_;
    std::uint32_t last_unit_;
    bool in_relative_;
    bool noun_subject_;
};

/// "The port (which announced a pier) was shut": the bracket around a trigger closes there; else `end`.
std::uint32_t end_of_bracket(const View& view, std::uint32_t trigger, std::uint32_t end) noexcept {
    constexpr char open = symbol_of(Class::open_bracket);
    constexpr char close = symbol_of(Class::close_bracket);
    if (view.symbols().find(open) == std::string_view::npos) return end;
    std::uint32_t depth = 0;
    for (std::uint32_t i = 0; i < end; ++i) {
        const char c = view.at(i);
        if (c == close && i > trigger && depth == 1) return i;
        if (i > trigger && depth == 0) return end;
        if (c == open) ++depth;
        if (c == close && depth > 0) --depth;
    }
    return end;
}

/// The triggers that stretches with one beginning pass, as their ends move on.
class PassedTriggers {
public:
    PassedTriggers(const Neighbours& at, std::uint32_t start) noexcept : at_(at), next_(at.index->next(start)) {}

    /// The next one before an end, or null.
    const Trigger* take_before(std::uint32_t end) noexcept {
        if (next_ == none) return nullptr;
        const Trigger& trigger = (*at_.triggers)[next_];
        if (trigger.unit >= end) return nullptr;
        next_ = at_.index->next(trigger.unit + 1);
        return &trigger;
    }

private:
    const Neighbours& at_;
    std::uint32_t next_;
};

}  // namespace

void StretchesAfter::find_starts(const std::vector<RuleMatch>& matches, std::uint32_t end) {
    starts_.clear();
    start_rules_.clear();
    const auto start_of = [](const RuleMatch& match) { return match.groups[static_cast<std::size_t>(Group::content)]; };
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Range content = start_of(matches[i]);
        if (content.empty() || content.first >= end) continue;
        const bool known = std::any_of(starts_.begin(), starts_.end(),
                                       [content](const Start& start) { return start.unit == content.first; });
        if (known) continue;
        Start start;
        start.unit = content.first;
        start.rules.first = static_cast<std::uint32_t>(start_rules_.size());
        for (std::size_t j = i; j < matches.size(); ++j) {
            const Range other = start_of(matches[j]);
            if (!other.empty() && other.first == content.first) start_rules_.push_back(matches[j].rule);
        }
        start.rules.last = static_cast<std::uint32_t>(start_rules_.size());
        starts_.push_back(start);
    }
}

void StretchesAfter::find_ends(const View& view, std::uint32_t first, std::uint32_t end) {
    ends_.clear();
    for (std::uint32_t e = first; e < end; ++e) {
        if (may_end_at(view, e)) ends_.push_back(e);
    }
}

void StretchesAfter::propose(const View& view, const Neighbours& at, const std::vector<RuleMatch>& matches,
                             std::vector<Stretch>& out) {
    constexpr std::uint32_t longest = 80;
    constexpr std::size_t most_ends = 40;
    out.clear();
    const std::uint32_t end = end_of_bracket(view, at.trigger().unit, end_without_stop(view));
    find_starts(matches, end);
    if (starts_.empty()) return;
    find_ends(view, at.trigger().unit + 1, end);
    const bool noun_subject = is_noun_subject(view, at.trigger());
    const std::uint32_t participle = next_participle(view, at);
    for (const Start& each : starts_) {
        const std::uint32_t start = each.unit;
        const std::span<const std::uint32_t> rules(start_rules_.data() + each.rules.first, each.rules.size());
        const std::uint32_t stop = start < participle ? std::min(end, participle) : end;
        const std::uint32_t last = std::min(stop, start + longest);
        // The sentence of a noun needs a verb behind the content.
        const bool leaves_verb = noun_subject && verb_groups(view, {start, end}) > 1;
        const auto is_allowed = [&](std::uint32_t e) { return !leaves_verb || view.finite_verbs(e, end) > 0; };
        std::size_t ends = 0;
        auto e = std::upper_bound(ends_.begin(), ends_.end(), start);
        for (; e != ends_.end() && *e < last && ends < most_ends && is_allowed(*e); ++e, ++ends) {
            out.push_back({{start, *e}, 0, rules});
        }
        if (ends < most_ends && start < last && is_allowed(last)) {
            out.push_back({{start, last}, 0, rules});
            ++ends;
        }
        if (ends == most_ends && out.back().units.last != stop && !leaves_verb)
            out.push_back({{start, stop}, 0, rules});
    }
}

void StretchesAfter::describe(const View& view, const Neighbours& at, const Stretch& stretch,
                              Features& features) const {
    const Description description(view, at, rules_);
    const Range units = stretch.units;
    description.add_start(units.first, stretch.rules, features);
    description.add_end(units.last, features);
    description.add_end_of(description.holds_clause(units), units.last, features);
    description.add_both(units, features);
    PassedTriggers passed(at, units.first);
    while (const Trigger* trigger = passed.take_before(units.last)) description.add_passed(*trigger, features);
}

void StretchesAfter::score(const View& view, const Neighbours& at, std::vector<Stretch>& stretches) {
    const Description description(view, at, rules_);
    const WeightTable<1>& weights = weights_.table(Model::after);
    const auto sum = [&weights](auto add) {
        Score score(weights);
        add(score);
        return score.sum();
    };
    end_scores_.assign(view.size() + 1, {});
    for (std::size_t i = 0; i < stretches.size();) {
        const std::uint32_t start = stretches[i].units.first;
        PassedTriggers passed(at, start);
        std::int32_t begun = sum([&](Score& out) { description.add_start(start, stretches[i].rules, out); });
        for (; i < stretches.size() && stretches[i].units.first == start; ++i) {
            const Range units = stretches[i].units;
            EndScore& end = end_scores_[units.last];
            if (!end.known) end.score = sum([&](Score& out) { description.add_end(units.last, out); });
            end.known = true;
            const bool clause = description.holds_clause(units);
            if (!end.clause_known[clause]) {
                end.clause_scores[clause] = sum([&](Score& out) { description.add_end_of(clause, units.last, out); });
            }
            end.clause_known[clause] = true;
            while (const Trigger* trigger = passed.take_before(units.last)) {
                begun += sum([&](Score& out) { description.add_passed(*trigger, out); });
            }
            stretches[i].score = begun + end.score + end.clause_scores[clause] +
                                 sum([&](Score& out) { description.add_both(units, out); });
        }
    }
}

}  // namespace quoth
