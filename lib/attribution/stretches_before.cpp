// Stretches before the cue: which there are, their features and scores.
#include <algorithm>

#include "attribution/cue_values.hpp"
#include "attribution/stretches.hpp"

namespace quoth {
namespace {

using values::binned;
using values::count;
using values::symbol;

// Contents before the cue.
constexpr Template left_gap{"before:gap"};
constexpr Template left_gap_kind{"before:gap+kind+inflection"};
constexpr Template left_gap_lemma{"before:gap+lemma"};
constexpr Template left_opening{"before:opening"};
constexpr Template left_opening_kind{"before:opening+kind+inflection"};
constexpr Template left_first_word{"before:first-word"};
constexpr Template left_finite{"before:finite+opening"};
constexpr Template left_inside{"before:cues-inside+opening"};
constexpr Template left_length{"before:length+inflection+kind"};
constexpr Template left_quotes{"before:quotes+opening"};
constexpr Template left_last{"before:last+gap"};
constexpr Template left_passive{"before:passive+opening"};
constexpr Template left_right_symbol{"before:after-cue+gap"};
constexpr Template left_before{"before:before-two+first-two"};
constexpr Template left_end{"before:last-two+gap"};
constexpr Template left_subject{"before:ends-at-subject+opening+inflection"};
constexpr Template left_length_opening{"before:length+opening"};

std::uint32_t without_comma(const View& view, std::uint32_t end) noexcept {
    while (end > 0 && view.at(static_cast<std::int64_t>(end) - 1) == symbol_of(Class::comma)) --end;
    return end;
}

/// The mark before an item of a list.
bool is_bullet(const View& view, std::uint32_t s) noexcept {
    return view.at(s) == symbol_of(Class::other_mark) && view.lexeme(s).usage == Usage::bullet;
}

/// Whether a content may begin with a unit.
bool may_begin_at(const View& view, std::uint32_t s) noexcept {
    if (s < 2 && is_bullet(view, 0)) return s == 1;
    const char before = view.at(static_cast<std::int64_t>(s) - 1);
    const char c = view.at(s);
    if (is_punctuation(c) || c == symbol_of(Class::stop)) return false;
    return s == 0 || is_punctuation(before) || is_quotation(before) || is_quotation(c) ||
           before == symbol_of(Class::conjunction) || before == symbol_of(Class::contrast) ||
           before == symbol_of(Class::adverb) || before == symbol_of(Class::subordinator) ||
           c == symbol_of(Class::that) || (opens_noun_phrase(c) && !opens_noun_phrase(before));
}

/// "He | explained": a pronoun that can only be a subject is nothing that is said.
bool is_lone_subject(const View& view, Range units) noexcept {
    return units.size() == 1 && view.at(units.first) == symbol_of(Class::subject_pronoun);
}

/// The features of one trigger's stretches, by the part of the stretch that they look at.
class Description {
public:
    Description(const View& view, const Neighbours& at) noexcept
        : view_(view), at_(at), trigger_(at.trigger()), cue_(view, trigger_) {}

    template <class Out>
    void add_start(std::uint32_t s, Out& out) const {
        const std::uint64_t before = before_of(s);
        const std::uint64_t first = symbol(view_.at(s));
        out.add(left_opening, before, first);
        out.add(left_opening_kind, before, first, cue_.kind, cue_.inflection);
        out.add(left_first_word, view_.plain_word(s), before);
        out.add(left_passive, cue_.passive, before, cue_.complement);
        out.add(left_before, symbol(view_.at(static_cast<std::int64_t>(s) - 2)), before, first,
                symbol(view_.at(s + 1)));
    }

    template <class Out>
    void add_end(std::uint32_t e, Out& out) const {
        const std::uint64_t gap = gap_value(gap_behind(e));
        out.add(left_gap, gap);
        out.add(left_gap_kind, gap, cue_.kind, cue_.inflection);
        out.add(left_gap_lemma, gap, cue_.lemma);
        out.add(left_end, symbol(view_.at(static_cast<std::int64_t>(e) - 2)), last_of(e), gap);
        out.add(left_right_symbol, symbol(view_.at(trigger_.unit + 1)), gap);
    }

    template <class Out>
    void add_both(Range units, Out& out) const {
        const std::uint32_t s = units.first;
        const std::uint32_t e = units.last;
        const std::uint64_t before = before_of(s);
        const std::uint64_t first = symbol(view_.at(s));
        const std::string_view gap = gap_behind(e);
        const std::uint64_t behind = symbol(gap.empty() ? '-' : gap.front());
        const std::uint64_t length = binned(e - s);
        const bool at_subject = trigger_.subject != none && e <= trigger_.subject && trigger_.subject - e <= 1;
        out.add(left_finite, binned(view_.finite_verbs(s, e)), before, cue_.complement);
        out.add(left_inside, count(at_.index->likely_in(units)), before);
        out.add(left_length, length, cue_.inflection, cue_.kind);
        out.add(left_quotes, binned(view_.quotations(s, e)), before, first);
        out.add(left_last, last_of(e), behind, before);
        out.add(left_subject, symbol(at_subject ? 'y' : 'n'), behind, before, cue_.inflection, cue_.passive);
        out.add(left_length_opening, length, before, first);
    }

private:
    std::uint64_t before_of(std::uint32_t s) const noexcept {
        return symbol(view_.at(static_cast<std::int64_t>(s) - 1));
    }
    std::uint64_t last_of(std::uint32_t e) const noexcept { return symbol(view_.at(static_cast<std::int64_t>(e) - 1)); }
    std::string_view gap_behind(std::uint32_t e) const noexcept { return view_.symbols().substr(e, trigger_.unit - e); }

    const View& view_;
    const Neighbours& at_;
    const Trigger& trigger_;
    CueValues cue_;
};

}  // namespace

void StretchesBefore::find_ends(const View& view, const Trigger& trigger) {
    constexpr std::uint32_t reach = 36;
    constexpr std::size_t most_ends = 7;
    ends_.clear();
    const auto add = [&](std::uint32_t e) {
        e = without_comma(view, e);
        const bool fresh = std::find(ends_.begin(), ends_.end(), e) == ends_.end();
        if (e > 0 && ends_.size() < most_ends && fresh) ends_.push_back(e);
    };
    add(trigger.unit);
    add(trigger.auxiliaries);
    if (trigger.subject != none) add(trigger.subject);
    const std::uint32_t farthest = trigger.auxiliaries > reach ? trigger.auxiliaries - reach : 0;
    for (std::uint32_t e = trigger.auxiliaries; e > farthest; --e) {
        const char c = view.at(static_cast<std::int64_t>(e) - 1);
        if (is_quotation(c)) add(e);
        if (is_punctuation(c)) add(e - 1);
    }
}

void StretchesBefore::propose(const View& view, const Neighbours& at, std::vector<Stretch>& out) {
    constexpr std::uint32_t longest = 80;
    constexpr std::size_t most_starts = 12;
    out.clear();
    find_ends(view, at.trigger());
    for (const std::uint32_t e : ends_) {
        std::size_t starts = 0;
        const std::uint32_t first = e > longest ? e - longest : 0;
        for (std::uint32_t s = e; s-- > first && starts < most_starts;) {
            if (!may_begin_at(view, s) || is_lone_subject(view, {s, e})) continue;
            out.push_back({{s, e}, 0, {}});
            ++starts;
        }
        if (starts == most_starts && out.back().units.first != 0 && first == 0 && !is_punctuation(view.at(0))) {
            out.push_back({{0, e}, 0, {}});
        }
    }
}

void StretchesBefore::describe(const View& view, const Neighbours& at, const Stretch& stretch,
                               Features& features) const {
    const Description description(view, at);
    description.add_end(stretch.units.last, features);
    description.add_start(stretch.units.first, features);
    description.add_both(stretch.units, features);
}

void StretchesBefore::score(const View& view, const Neighbours& at, std::vector<Stretch>& stretches) {
    const Description description(view, at);
    const WeightTable<1>& weights = weights_.table(Model::before);
    start_scores_.assign(view.size() + 1, {});
    for (std::size_t i = 0; i < stretches.size();) {
        const std::uint32_t e = stretches[i].units.last;
        Score end(weights);
        description.add_end(e, end);
        for (; i < stretches.size() && stretches[i].units.last == e; ++i) {
            const Range units = stretches[i].units;
            PartScore& start = start_scores_[units.first];
            if (!start.known) {
                Score score(weights);
                description.add_start(units.first, score);
                start = {true, score.sum()};
            }
            Score both(weights);
            description.add_both(units, both);
            stretches[i].score = start.score + end.sum() + both.sum();
        }
    }
}

}  // namespace quoth
