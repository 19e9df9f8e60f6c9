#include "attribution/sources.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "attribution/letters.hpp"
#include "attribution/ranking.hpp"
#include "attribution/short_answers.hpp"

namespace quoth {
namespace {

using values::binned;
using values::count;
using values::symbol;
using values::text;

constexpr Template source_rule{"source:rule+inflection+kind"};
constexpr Template source_rule_lemma{"source:rule+lemma"};
constexpr Template source_rule_before{"source:rule+before-cue"};
constexpr Template source_rule_complement{"source:rule+complement+passive"};
constexpr Template source_shape{"source:side+shape+inflection"};
constexpr Template source_head{"source:head-word"};
constexpr Template source_head_class{"source:head-class+kind"};
constexpr Template source_edges{"source:edges"};
constexpr Template source_outside{"source:outside"};
constexpr Template source_outside_rule{"source:outside-left+side"};
constexpr Template source_gap{"source:gap"};
constexpr Template source_verbs{"source:verbs-between+inflection"};
constexpr Template source_inside{"source:inside"};
constexpr Template source_length{"source:length+side"};
constexpr Template source_place{"source:starts-sentence+side"};
constexpr Template source_shared{"source:shared+before-cue+inflection"};
constexpr Template source_first_word{"source:first-word"};
constexpr Template source_features{"source:features+kind"};
constexpr Template source_content{"source:content-distance+side"};
constexpr Template source_after_word{"source:word-after+side"};
constexpr Template source_before_word{"source:word-before+side"};
constexpr Template source_outside_two{"source:outside-left-two+side"};
constexpr Template source_tail{"source:inside+last+after"};
constexpr Template source_clause{"source:verbs-inside+outside"};
constexpr Template source_inside_shape{"source:inside+shape+side"};
constexpr Template source_inside_length{"source:inside+length+side"};
constexpr Template source_left_verbs{"source:verbs-left+before"};
constexpr Template source_rule_outside{"source:rule+outside-left"};
constexpr Template source_rule_inside{"source:rule+inside"};
constexpr Template source_corners{"source:corners"};
constexpr Template source_head_lemma{"source:head-class+lemma"};
constexpr Template source_comma_word{"source:after-comma-word+inside"};
constexpr Template source_none_lemma{"source:none+lemma"};
constexpr Template source_none_lemma_passive{"source:none+lemma+passive+inflection"};
constexpr Template source_none_after{"source:none+after-cue+passive"};
constexpr Template source_none_before{"source:none+before-cue+inflection"};
constexpr Template source_none_complement{"source:none+complement+kind+passive"};
constexpr Template source_none_shape{"source:none+shape+inflection"};
constexpr Template source_none_starts{"source:none+cue-starts-sentence+inflection"};

/// The unit that heads a noun phrase: the last one before its first preposition, comma or relative pronoun.
std::uint32_t head_of(const View& view, Range units) noexcept {
    for (std::uint32_t i = units.first; i + 1 < units.last; ++i) {
        const char next = view.at(i + 1);
        const bool stops = next == symbol_of(Class::comma) || next == symbol_of(Class::relative) ||
                           next == symbol_of(Class::of) || next == symbol_of(Class::for_) ||
                           next == symbol_of(Class::in) || next == symbol_of(Class::with) ||
                           next == symbol_of(Class::preposition) || next == symbol_of(Class::by) ||
                           next == symbol_of(Class::open_bracket) || next == symbol_of(Class::conjunction);
        if (stops) return i;
    }
    return units.last - 1;
}

/// What a noun phrase may hold, as bits.
enum Held : unsigned { comma = 1, relative = 2, of = 4, conjunction = 8, preposition = 16, verb = 32 };

constexpr unsigned held_by(Class c) noexcept {
    switch (c) {
        case Class::comma: return Held::comma;
        case Class::relative: return Held::relative;
        case Class::of: return Held::of;
        case Class::conjunction: return Held::conjunction;
        case Class::preposition:
        case Class::in:
        case Class::for_:
        case Class::with: return Held::preposition;
        default: return 0;
    }
}

/// The values of all sets of these bits, written as letters.
constexpr std::array<std::uint64_t, 64> held_values = [] {
    constexpr std::string_view letters = ",Wo&pV";
    std::array<std::uint64_t, 64> hashes{};
    for (std::size_t held = 0; held < hashes.size(); ++held) {
        hashes[held] = held == 0 ? hash_bytes("-") : hash_of_nothing;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            if ((held >> i & 1U) != 0) hashes[held] = hash_on(hashes[held], letters[i]);
        }
    }
    return hashes;
}();

std::uint64_t inside_of(const View& view, Range units) noexcept {
    unsigned held = view.finite_verbs(units.first, units.last) > 0 ? Held::verb : 0U;
    for (std::uint32_t i = units.first; i < units.last; ++i) held |= held_by(static_cast<Class>(view.at(i)));
    return held_values[held];
}

std::uint64_t feature_value(std::uint32_t features) noexcept {
    if (has(features, Feature::anonymous)) return symbol('a');
    if (has(features, Feature::person)) return symbol('p');
    if (has(features, Feature::people)) return symbol('P');
    if (has(features, Feature::organization)) return symbol('o');
    if (has(features, Feature::document)) return symbol('d');
    if (has(features, Feature::place)) return symbol('l');
    if (has(features, Feature::given_name)) return symbol('g');
    if (has(features, Feature::weekday)) return symbol('w');
    return symbol('-');
}

/// Whether a stretch holds a sure cue of speech, or one joined to it ("the captain and thanked the crew"), that no
/// relative pronoun makes a part of a noun phrase: no source then.
bool holds_cue(const View& view, const Neighbours& at, Range units) noexcept {
    constexpr std::int32_t sure = 1500;
    for (std::uint32_t i = at.index->next(units.first); i != none; i = at.index->next((*at.triggers)[i].unit + 1)) {
        const Trigger& passed = (*at.triggers)[i];
        if (passed.unit >= units.last) return false;
        const bool second = view.at(static_cast<std::int64_t>(passed.unit) - 1) == symbol_of(Class::conjunction);
        if (passed.score < sure || !(second || view.at(passed.unit) == symbol_of(Class::cue_speech))) continue;
        const std::string_view before = view.symbols().substr(units.first, passed.unit - units.first);
        if (before.find(symbol_of(Class::relative)) == std::string_view::npos) return true;
    }
    return false;
}

/// "The mayor smiled when [asked] who would pay": whether a cue is a participle without a subject of its own.
bool is_asked(const View& view, const Trigger& trigger) noexcept {
    constexpr auto hearer = static_cast<std::uint32_t>(Frame::hearer);
    if ((view.lexicon().lemma_of_form(trigger.form).frames & hearer) == 0) return false;
    return view.lexicon().form(trigger.form).inflection == Inflection::past && trigger.auxiliaries == trigger.unit &&
           view.at(static_cast<std::int64_t>(trigger.unit) - 1) == symbol_of(Class::subordinator);
}

/// Whether a passive cue's agent stands behind it and is a candidate: "was accused by X of ...".
bool names_agent(const View& view, const Trigger& trigger, const std::vector<Source>& candidates) noexcept {
    if (!trigger.passive || view.at(trigger.unit + 1) != symbol_of(Class::by)) return false;
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](const Source& s) { return !s.units.empty() && s.units.first == trigger.unit + 2; });
}

/// The features of a source whatever the content.
template <class Out>
void add_own_features(const View& view, const Rules& rules, const Trigger& trigger, const Source& source,
                      Out& features) {
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    const std::uint64_t inflection = symbol(letter(view.lexicon().form(trigger.form).inflection));
    const std::uint64_t kind = symbol(letter(lemma.kind));
    const std::uint64_t complement = symbol(static_cast<char>(trigger.complement));
    const std::uint64_t passive = symbol(trigger.passive ? 'p' : '-');
    const std::uint64_t before_cue = symbol(view.at(static_cast<std::int64_t>(trigger.auxiliaries) - 1));
    if (source.units.empty()) {
        features.add(source_none_lemma, lemma.key);
        features.add(source_none_lemma_passive, lemma.key, passive, inflection);
        features.add(source_none_after, symbol(view.at(trigger.unit + 1)), passive, inflection);
        features.add(source_none_before, before_cue, inflection, passive);
        features.add(source_none_complement, complement, kind, passive);
        features.add(source_none_starts, symbol(trigger.auxiliaries == 0 ? 'y' : 'n'), inflection);
        return;
    }
    const Range units = source.units;
    const bool left = units.first < trigger.unit;
    const std::uint64_t side = symbol(left ? 'l' : 'r');
    const std::uint32_t head = head_of(view, units);
    const Range between = left ? Range{units.last, trigger.unit} : Range{trigger.unit + 1, units.first};
    const std::string_view gap = view.symbols().substr(between.first, between.size());
    for (const std::uint32_t rule : source.rules) {
        const std::uint64_t key = rules.rule(rule).key;
        features.add(source_rule, key, inflection, kind);
        features.add(source_rule_lemma, key, lemma.key);
        features.add(source_rule_before, key, before_cue, inflection);
        features.add(source_rule_complement, key, complement, passive);
    }
    features.add(source_head, view.plain_word(head), side);
    features.add(source_head_class, symbol(view.at(head)), kind, side);
    features.add(source_edges, symbol(view.at(units.first)), symbol(view.at(static_cast<std::int64_t>(units.last) - 1)),
                 side);
    features.add(source_outside, symbol(view.at(static_cast<std::int64_t>(units.first) - 1)),
                 symbol(view.at(units.last)), side);
    features.add(source_outside_rule, symbol(view.at(static_cast<std::int64_t>(units.first) - 1)),
                 symbol(view.at(units.first)), side);
    features.add(source_gap, text(gap.empty() ? "-" : gap.substr(0, 5)), side, inflection);
    features.add(source_verbs, binned(view.finite_verbs(between.first, between.last)), side, inflection, before_cue);
    const std::uint64_t inside = inside_of(view, units);
    features.add(source_inside, inside, side, symbol(view.at(units.last)));
    const std::uint64_t before_first = symbol(view.at(static_cast<std::int64_t>(units.first) - 1));
    for (const std::uint32_t rule : source.rules) {
        const std::uint64_t key = rules.rule(rule).key;
        features.add(source_rule_outside, key, before_first, symbol(view.at(units.last)));
        features.add(source_rule_inside, key, inside);
    }
    features.add(source_corners, before_first, symbol(view.at(units.first)),
                 symbol(view.at(static_cast<std::int64_t>(units.last) - 1)), symbol(view.at(units.last)), side);
    features.add(source_head_lemma, symbol(view.at(head)), lemma.key, side);
    features.add(source_comma_word, symbol(view.at(units.last)), view.plain_word(units.last + 1), side);
    features.add(source_outside_two, symbol(view.at(static_cast<std::int64_t>(units.first) - 2)), before_first,
                 symbol(view.at(units.first)), side);
    features.add(source_tail, inside, symbol(view.at(static_cast<std::int64_t>(units.last) - 1)),
                 symbol(view.at(units.last)), symbol(view.at(units.last + 1)), side);
    features.add(source_clause, binned(view.finite_verbs(units.first, units.last)), before_first,
                 symbol(view.at(units.last)), side);
    features.add(source_inside_length, inside, binned(units.size()), side);
    features.add(source_left_verbs, count(std::min(view.finite_verbs(0, units.first), 3)), before_first, side,
                 inflection);
    features.add(source_length, binned(units.size()), side);
    features.add(source_place, symbol(units.first == 0 ? 'y' : 'n'), side, inflection, before_cue);
    features.add(source_shared, symbol(source.shared ? 'y' : 'n'), before_cue, inflection);
    features.add(source_first_word, view.plain_word(units.first), side);
    features.add(source_features, feature_value(view.lexeme(head).features), kind, side);
    features.add(source_after_word, view.plain_word(units.last), side);
    features.add(source_before_word, view.plain_word(static_cast<std::int64_t>(units.first) - 1), side);
}

/// The features of a source beside a content.
template <class Out>
void add_features_beside(const View& view, const Trigger& trigger, const Content& content, const Source& source,
                         Out& features) {
    const std::uint64_t inflection = symbol(letter(view.lexicon().form(trigger.form).inflection));
    const std::uint64_t shape = symbol(letter(content.shape));
    const Range units = source.units;
    if (units.empty()) {
        features.add(source_none_shape, shape, inflection, symbol(trigger.passive ? 'p' : '-'));
        return;
    }
    const std::uint64_t side = symbol(units.first < trigger.unit ? 'l' : 'r');
    const Range piece = content.after.empty() ? content.before : content.after;
    const std::int64_t distance = piece.first >= units.last ? piece.first - units.last : units.first - piece.last;
    features.add(source_shape, side, shape, inflection, symbol(static_cast<char>(trigger.complement)));
    features.add(source_inside_shape, inside_of(view, units), shape, side);
    features.add(source_content, binned(distance), side, shape);
}

}  // namespace

void SourceRanker::add(Range units, std::uint32_t rule, bool shared) {
    if (units.empty()) return;
    const auto same =
        std::find_if(proposed_.begin() + 1, proposed_.end(), [units](const Source& s) { return s.units == units; });
    Source& source = same == proposed_.end() ? proposed_.emplace_back() : *same;
    source.units = units;
    source.shared = source.shared || shared;
    if (rule != none) source.rules.push_back(rule);
}

/// Adds what the left rules capture.
void SourceRanker::add_left(const View& view, const Neighbours& at) {
    constexpr auto source_group = static_cast<std::size_t>(Group::source);
    const Trigger& trigger = at.trigger();
    rules_.capture(Half::left, view.left_of(trigger.unit), trigger.left_rules, left_matches_);
    for (const RuleMatch& match : left_matches_) {
        const Range word = match.groups[static_cast<std::size_t>(Group::word)];
        if (!word.empty() && !allows_word(rules_.rule(match.rule).where, view, trigger.unit - 1 - word.first)) continue;
        const Range reversed = match.groups[source_group];
        if (reversed.empty()) continue;
        const Range units{trigger.unit - reversed.last, trigger.unit - reversed.first};
        if (!holds_cue(view, at, units)) add(units, match.rule, false);
    }
}

/// Leaves out who can't be the source of such a trigger.
void SourceRanker::leave_out(const View& view, const Trigger& trigger) {
    const auto leave_out = [this](auto is_none) {
        proposed_.erase(std::remove_if(proposed_.begin() + 1, proposed_.end(), is_none), proposed_.end());
    };
    const Range set_off = trigger.set_off.source;
    if (!set_off.empty()) {
        add(set_off, none, false);
        leave_out([set_off](const Source& s) { return s.units != set_off; });
        proposed_.erase(proposed_.begin());  // not "none"
        return;
    }
    leave_out([&view](const Source& s) { return is_short_answer(view, s.units); });
    if (is_heard(view, trigger) || is_asked(view, trigger))
        leave_out([&trigger](const Source& s) { return s.units.last <= trigger.unit; });
    if (trigger.denied_by == none) return;
    // Who rejects or judges a claim doesn't make it.
    const bool later = trigger.denied_by > trigger.unit;
    leave_out([&trigger, later](const Source& s) { return (s.units.first < trigger.denied_by) != later; });
}

void SourceRanker::propose(const View& view, const Neighbours& at, const std::vector<RuleMatch>& right_matches,
                           Range earlier) {
    constexpr auto source_group = static_cast<std::size_t>(Group::source);
    proposed_.assign(1, {});
    add_left(view, at);
    for (const RuleMatch& right : right_matches) {
        const Range units = right.groups[source_group];
        if (!holds_cue(view, at, units)) add(units, right.rule, false);
    }
    if (!earlier.contains(at.trigger().unit)) add(earlier, none, true);
    leave_out(view, at.trigger());
    const WeightTable<1>& weights = weights_.table(Model::source);
    for (Source& source : proposed_) {
        Score score(weights);
        add_own_features(view, rules_, at.trigger(), source, score);
        source.score = score.sum();
    }
}

void SourceRanker::candidates(const Content& content, std::vector<Source>& out) const {
    out.clear();
    std::copy_if(proposed_.begin(), proposed_.end(), std::back_inserter(out), [&content](const Source& source) {
        return source.units.empty() ||
               (!source.units.overlaps(content.after) && !source.units.overlaps(content.before));
    });
}

void SourceRanker::describe(const View& view, const Neighbours& at, const Content& content, const Source& source,
                            Features& features) const {
    add_own_features(view, rules_, at.trigger(), source, features);
    add_features_beside(view, at.trigger(), content, source, features);
}

const std::vector<Source>& SourceRanker::rank(const View& view, const Neighbours& at, const Content& content) {
    candidates(content, candidates_);
    if (names_agent(view, at.trigger(), candidates_)) candidates_.erase(candidates_.begin());  // not "none"
    for (Source& source : candidates_) {
        Score score(weights_.table(Model::source));
        add_features_beside(view, at.trigger(), content, source, score);
        source.score += score.sum();
    }
    to_probabilities(candidates_);
    put_best_first(candidates_, 2);
    measure_gaps(candidates_);
    return candidates_;
}

}  // namespace quoth
