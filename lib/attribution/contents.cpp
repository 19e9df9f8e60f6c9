#include "attribution/contents.hpp"

#include <algorithm>
#include <array>

#include "attribution/cue_values.hpp"
#include "attribution/denied_claims.hpp"
#include "attribution/letters.hpp"
#include "attribution/ranking.hpp"
#include "attribution/short_answers.hpp"

namespace quoth {
namespace {

using values::binned;
using values::count;
using values::symbol;

// Shapes.
constexpr Template shape_kind{"shape:kind+inflection"};
constexpr Template shape_lemma{"shape:lemma"};
constexpr Template shape_lemma_inflection{"shape:lemma+inflection"};
constexpr Template shape_lemma_complement{"shape:lemma+complement"};
constexpr Template shape_around{"shape:around+inflection"};
constexpr Template shape_complement{"shape:complement+kind+inflection"};
constexpr Template shape_before_subject{"shape:before-subject+complement"};
constexpr Template shape_quotes{"shape:quotes"};
constexpr Template shape_rest{"shape:rest+before-subject"};
constexpr Template shape_passive{"shape:passive+complement+kind"};
constexpr Template shape_lemma_subject{"shape:lemma+before-subject"};
constexpr Template shape_left{"shape:finite-left+before-subject"};
constexpr Template shape_sides{"shape:before-subject+left-clause+right-clause"};
constexpr Template shape_sides_kind{"shape:before-subject+left-clause+right-clause+kind+inflection"};
constexpr Template shape_quote_before{"shape:quote-before+commas+complement"};
constexpr Template shape_quotes_near{"shape:quotes-near+kind+inflection"};
constexpr Template shape_quotes_lemma{"shape:quotes-near+lemma"};
constexpr Template shape_after_two{"shape:after-two+kind+inflection"};
constexpr Template shape_before_two{"shape:before-subject-two+inflection"};
constexpr Template shape_start{"shape:first+before-subject+complement"};
constexpr Template shape_word{"shape:next-word+before-subject"};

bool opens_clause(char c) noexcept {
    switch (static_cast<Class>(c)) {
        case Class::subordinator:
        case Class::that:
        case Class::wh_word:
        case Class::relative:
        case Class::semicolon:
        case Class::colon:
        case Class::dash:
        case Class::contrast: return true;
        default: return false;
    }
}

/// Whether a trigger is the tag of an utterance before it: `"...," X said as ...`. No verb or clause stands between
/// them, and the utterance opens its clause.
bool tags_utterance(const View& view, const Trigger& trigger) noexcept {
    const NearQuotation& near = trigger.quotation_before;
    const bool quotes =
        (view.lexicon().lemma_of_form(trigger.form).frames & static_cast<std::uint32_t>(Frame::quote)) != 0;
    if (!quotes || near.symbol != symbol_of(Class::utterance) || near.verbs > 0 || trigger.passive) return false;
    const char before = view.at(static_cast<std::int64_t>(near.unit) - 1);
    const bool opens = before == '$' || is_punctuation(before) || before == symbol_of(Class::conjunction) ||
                       before == symbol_of(Class::contrast) || before == symbol_of(Class::adverb);
    const std::string_view gap = view.symbols().substr(near.unit + 1, trigger.auxiliaries - near.unit - 1);
    return opens && std::none_of(gap.begin(), gap.end(), opens_clause);
}

/// Leaves out some stretches.
template <class Condition>
void leave_out(std::vector<Stretch>& stretches, Condition condition) {
    stretches.erase(std::remove_if(stretches.begin(), stretches.end(), condition), stretches.end());
}

/// Leaves out some stretches, unless that is all of them.
template <class Condition>
void leave_out_unless_all(std::vector<Stretch>& stretches, Condition condition) {
    if (!std::all_of(stretches.begin(), stretches.end(), condition)) leave_out(stretches, condition);
}

/// Leaves out the stretches after a cue that cut into what it denies, unless all do.
void keep_whole_claims(const View& view, const Trigger& trigger, std::vector<Stretch>& stretches) {
    leave_out_unless_all(stretches, [&](const Stretch& stretch) { return cuts_denied(view, trigger, stretch.units); });
}

/// "The committee was told by the auditor that P": whether one of the stretches is a clause with "that".
bool holds_that_clause(const View& view, const std::vector<Stretch>& stretches) {
    return std::any_of(stretches.begin(), stretches.end(), [&view](const Stretch& stretch) {
        return view.at(stretch.units.first) == symbol_of(Class::that);
    });
}

/// Leaves out the stretches behind a cue that end after a unit; where all do, none or all.
void end_before(std::uint32_t unit, bool all, std::vector<Stretch>& stretches) {
    const auto swallows = [unit](const Stretch& stretch) { return stretch.units.last > unit; };
    if (all) leave_out(stretches, swallows);
    leave_out_unless_all(stretches, swallows);
}

/// Leaves out the stretches behind a cue that swallow a denial: one joined to it, the passive that denies its claim
/// ("claims that P | were rejected"), what is apposed to its content ("P, she said, | a claim they reject").
void leave_denials_out(const View& view, const Neighbours& at, bool something_before, std::vector<Stretch>& stretches) {
    end_before(next_joined_denial(view, *at.triggers, at.self), false, stretches);
    for (std::size_t i = at.self + 1; i < at.triggers->size(); ++i) {
        const Trigger& next = (*at.triggers)[i];
        if (at.trigger().denied_by == next.unit) end_before(next.auxiliaries, false, stretches);
        if (next.denied.denier.empty()) continue;
        const std::uint32_t apposed = next.denied.subject.first;
        end_before(apposed, something_before && apposed == at.trigger().unit + 2, stretches);
    }
}

/// Leaves out the stretches before a noun for a claim that hold the cue which rejects it, unless all do.
void keep_denier_out(const Trigger& trigger, std::vector<Stretch>& stretches) {
    if (trigger.denied_by == none) return;
    leave_out_unless_all(stretches, [&](const Stretch& stretch) { return stretch.units.contains(trigger.denied_by); });
}

/// "P, jurors were told": leaves only the stretches that end at the comma before who hears them.
void keep_hearer_out(std::uint32_t comma, std::vector<Stretch>& stretches) {
    if (comma == none) return;
    leave_out_unless_all(stretches, [comma](const Stretch& stretch) { return stretch.units.last != comma; });
}

/// "She said: we saw that it burnt": leaves only the stretches that begin right behind a colon.
void begin_at_colon(const View& view, const Trigger& trigger, std::vector<Stretch>& stretches) {
    if (view.at(trigger.unit + 1) != symbol_of(Class::colon)) return;
    leave_out_unless_all(stretches, [&](const Stretch& stretch) { return stretch.units.first != trigger.unit + 2; });
}

/// Whether another "that" follows a unit, one that no conjunction or comma joins to what stands before.
bool that_follows(const View& view, std::uint32_t unit) noexcept {
    const std::string_view symbols = view.symbols();
    for (std::size_t i = symbols.find(symbol_of(Class::that), unit); i != std::string_view::npos;
         i = symbols.find(symbol_of(Class::that), i + 1)) {
        if (!is_one_of(symbols[i - 1], "&%,")) return true;
    }
    return false;
}

/// "told [a court that is hearing the case] that P", "warned [drivers that use the bridge] to slow down": whether
/// "that" at a unit is a relative of the noun before it: a verb follows it that has an object of its own, or another
/// "that" does, unlike "told reporters that was wrong".
bool is_relative_that(const View& view, std::uint32_t unit) noexcept {
    if (view.at(unit) != symbol_of(Class::that)) return false;
    if (!is_one_of(view.at(static_cast<std::int64_t>(unit) - 1), "UNVnsc")) return false;
    std::uint32_t verb = unit + 1;
    while (view.at(verb) == symbol_of(Class::adverb)) ++verb;
    const char next = view.at(verb + 1);
    if (is_one_of(view.at(verb), "sSXCE") && is_one_of(next, "DGO")) return true;
    if (view.at(verb) == symbol_of(Class::verb_past) && is_one_of(next, "iuptfogwbK")) return true;
    return is_one_of(view.at(verb), "BAMdESXC") && that_follows(view, verb);
}

/// Leaves out the stretches behind a cue that begin with the relative clause of who hears it.
void leave_relatives_out(const View& view, std::vector<Stretch>& stretches) {
    leave_out(stretches, [&view](const Stretch& stretch) { return is_relative_that(view, stretch.units.first); });
}

/// "issued a denial on | Friday": leaves out the stretches that begin with a day behind its preposition.
void leave_days_out(const View& view, std::vector<Stretch>& stretches) {
    leave_out_unless_all(stretches, [&view](const Stretch& stretch) {
        const char before = view.at(static_cast<std::int64_t>(stretch.units.first) - 1);
        return view.at(stretch.units.first) == symbol_of(Class::time) && is_preposition(static_cast<Class>(before));
    });
}

/// "reports that | , after the vote, she had fled": leaves out the stretches that end before what "that" introduces.
void keep_that_clause_whole(const View& view, std::vector<Stretch>& stretches) {
    leave_out(stretches, [&view](const Stretch& stretch) {
        return stretch.units.size() > 1 && view.at(stretch.units.last - 1) == symbol_of(Class::that) &&
               view.at(stretch.units.last) == symbol_of(Class::comma);
    });
}

/// "P, he said, | but she added that Q": where the next tag's conjunction comes right behind a tag, or none.
std::uint32_t next_joined_tag(const View& view, const Neighbours& at) noexcept {
    constexpr std::int32_t sure = 1500;
    constexpr std::uint32_t longest_subject = 8;
    if (at.self + 1 >= at.triggers->size()) return none;
    const Trigger& next = (*at.triggers)[at.self + 1];
    std::uint32_t joint = at.trigger().unit + 1;
    if (view.at(joint) == symbol_of(Class::comma)) ++joint;
    if (view.at(joint) != symbol_of(Class::contrast)) return none;
    const bool tags = next.score >= sure && view.at(next.unit) == symbol_of(Class::cue_speech);
    const bool beside = next.auxiliaries > joint && next.auxiliaries - joint <= longest_subject;
    return tags && beside && view.finite_verbs(joint, next.auxiliaries) == 0 ? joint : none;
}

/// Leaves out the stretches behind a cue whose tag ends its clause that belong to the tag joined to it.
void leave_next_tag_out(const View& view, const Neighbours& at, std::vector<Stretch>& stretches) {
    const std::uint32_t joint = next_joined_tag(view, at);
    if (joint != none) leave_out(stretches, [joint](const Stretch& stretch) { return stretch.units.first >= joint; });
}

/// "told the | BBC's programme P": leaves out the stretches that begin inside of who is told, behind the article.
void keep_hearer_whole(const View& view, const Trigger& trigger, std::vector<Stretch>& stretches) {
    constexpr auto hearer = static_cast<std::uint32_t>(Frame::hearer);
    if ((view.lexicon().lemma_of_form(trigger.form).frames & hearer) == 0) return;
    leave_out_unless_all(stretches, [&view](const Stretch& stretch) {
        const std::uint32_t first = stretch.units.first;
        return first > 0 && view.at(first - 1) == symbol_of(Class::determiner) &&
               view.at(first) == symbol_of(Class::name);
    });
}

/// Leaves only the stretches that commas around cue and source allow.
void keep_set_off(const View& view, const SetOff& set_off, std::vector<Stretch>& before, std::vector<Stretch>& after) {
    if (!set_off.tells_content) return;
    before.clear();
    if (!set_off.before.empty()) before.push_back({set_off.before, 0, {}});
    leave_out(after, [&set_off](const Stretch& stretch) { return stretch.units.first != set_off.after; });
    if (after.empty() && set_off.after != none) after.push_back({{set_off.after, end_without_stop(view)}, 0, {}});
}

/// Lets a content have all of what is denied: "denied [allegations of fraud]".
void fit_to_denied(const View& view, const Trigger& trigger, Content& content) {
    if (!content.before.empty()) content.before = whole_denied_subject(trigger, content.before);
    if (content.after.empty()) return;
    const std::uint32_t first = content.after.first;
    content.after = whole_denied(view, trigger, content.after);
    if (content.after.first == first) return;
    content.addressee = content.medium = {};
    if (content.particle.first >= content.after.first) content.particle = {};
}

/// "No, says | the minister: the date stands": leaves out the stretches that begin with who says it.
void leave_speaker_out(const Trigger& trigger, std::vector<Stretch>& stretches) {
    leave_out(stretches, [&trigger](const Stretch& stretch) { return stretch.units.first == trigger.unit + 1; });
}

/// "a deal with the union (FUL": the same with the bracket that closes, if it comes next.
std::uint32_t behind_closing_bracket(const View& view, Range piece) noexcept {
    if (view.at(piece.last) != symbol_of(Class::close_bracket)) return piece.last;
    std::int32_t open = 0;
    for (std::uint32_t i = piece.first; i < piece.last; ++i) {
        if (view.at(i) == symbol_of(Class::open_bracket)) ++open;
        if (view.at(i) == symbol_of(Class::close_bracket)) --open;
    }
    return open > 0 ? piece.last + 1 : piece.last;
}

Range shifted(Range range, std::uint32_t by) noexcept { return {range.first + by, range.last + by}; }

}  // namespace

void ContentRanker::capture(const View& view, const Neighbours& at) {
    const Trigger& trigger = at.trigger();
    rules_.capture(Half::right, view.right_of(trigger.unit), trigger.right_rules, matches_);
    const bool passive = trigger.rejects && view.at(trigger.unit + 1) == symbol_of(Class::by);
    const auto refuses = [&](const RuleMatch& match) {
        const Range content = match.groups[static_cast<std::size_t>(Group::content)];
        const bool agent = content.first <= 1 || !trigger.denied.subject.empty();
        if (passive && !content.empty() && agent) return true;  // "the charge, denied by Mr Perera, is that"
        const Range word = match.groups[static_cast<std::size_t>(Group::word)];
        return !word.empty() && !allows_word(rules_.rule(match.rule).where, view, trigger.unit + 1 + word.first);
    };
    matches_.erase(std::remove_if(matches_.begin(), matches_.end(), refuses), matches_.end());
    for (RuleMatch& match : matches_) {
        for (Range& group : match.groups) {
            if (!group.empty()) group = shifted(group, trigger.unit + 1);
        }
    }
}

namespace {

template <class Out>
void add_shape(const View& view, const Neighbours& at, Shape shape, Out& features) {
    const Trigger& trigger = at.trigger();
    const CueValues cue(view, trigger);
    const std::uint64_t s = symbol(letter(shape));
    const std::int64_t subject = trigger.subject == none ? trigger.auxiliaries : trigger.subject;
    const std::uint64_t before_subject = symbol(view.at(subject - 1));
    const std::uint32_t rest = end_without_stop(view) > trigger.unit ? end_without_stop(view) - trigger.unit - 1 : 0;
    const bool left_quote = view.quotation_before(trigger.unit);
    const bool right_quote = view.quotation_after(trigger.unit);
    features.add(shape_kind, s, cue.kind, cue.inflection);
    features.add(shape_lemma, s, cue.lemma);
    features.add(shape_lemma_inflection, s, cue.lemma, cue.inflection, cue.passive);
    features.add(shape_lemma_complement, s, cue.lemma, cue.complement);
    features.add(shape_around, s, symbol(view.at(static_cast<std::int64_t>(trigger.unit) - 1)),
                 symbol(view.at(trigger.unit + 1)), cue.inflection);
    features.add(shape_complement, s, cue.complement, cue.kind, cue.inflection);
    features.add(shape_before_subject, s, before_subject, cue.complement, cue.kind);
    features.add(shape_quotes, s, symbol(left_quote ? 'q' : '-'), symbol(right_quote ? 'q' : '-'), before_subject);
    features.add(shape_rest, s, binned(rest), before_subject);
    features.add(shape_passive, s, cue.passive, cue.complement, cue.kind);
    features.add(shape_lemma_subject, s, cue.lemma, before_subject);
    features.add(shape_left, s, binned(view.finite_verbs(0, trigger.auxiliaries)), before_subject, cue.complement);
    // A clause on the left behind a comma, and nothing like one on the right, or the other way round.
    const std::uint32_t end = std::max(end_without_stop(view), trigger.unit + 1);
    const std::int32_t left_verbs = view.finite_verbs(0, static_cast<std::uint32_t>(subject));
    const std::int32_t right_verbs = view.finite_verbs(trigger.unit + 1, end);
    const std::string_view right = view.symbols().substr(trigger.unit + 1, end - trigger.unit - 1);
    const bool that = right.find(symbol_of(Class::that)) < 6;
    const std::uint64_t left_clause = symbol(left_verbs > 1 ? '2' : (left_verbs > 0 ? '1' : '0'));
    const std::uint64_t right_clause = symbol(that ? 'T' : (right_verbs > 0 ? '1' : (right.empty() ? '-' : '0')));
    features.add(shape_sides, s, before_subject, left_clause, right_clause, cue.complement);
    features.add(shape_sides_kind, s, before_subject, left_clause, right_clause, cue.kind, cue.inflection);
    const NearQuotation& before = trigger.quotation_before;
    const NearQuotation& after = trigger.quotation_after;
    const std::uint64_t verbs_before = count(std::min(before.verbs, 2));
    const std::uint64_t verbs_after = count(std::min(after.verbs, 2));
    features.add(shape_quote_before, s, symbol(before.symbol), verbs_before, count(std::min(before.commas, 2)),
                 cue.complement);
    features.add(shape_quotes_near, s, symbol(before.symbol), verbs_before, symbol(after.symbol), verbs_after, cue.kind,
                 cue.inflection);
    features.add(shape_quotes_lemma, s, symbol(before.symbol), verbs_before, symbol(after.symbol), verbs_after,
                 cue.lemma);
    features.add(shape_after_two, s, symbol(view.at(trigger.unit + 1)), symbol(view.at(trigger.unit + 2)), cue.kind,
                 cue.inflection, cue.passive);
    features.add(shape_before_two, s, symbol(view.at(subject - 2)), before_subject, cue.inflection, cue.complement);
    features.add(shape_start, s, symbol(view.at(0)), before_subject, cue.complement);
    features.add(shape_word, s, view.plain_word(trigger.unit + 1), before_subject);
}

}  // namespace

void ContentRanker::describe_shape(const View& view, const Neighbours& at, Shape shape, Features& features) const {
    add_shape(view, at, shape, features);
}

/// Log-probabilities of the shapes, in their order.
std::array<std::int32_t, 3> ContentRanker::score_shapes(const View& view, const Neighbours& at) const {
    std::array<std::int32_t, 3> scores{};
    for (const Shape shape : {Shape::after, Shape::before, Shape::both}) {
        Score score(weights_.table(Model::shape));
        add_shape(view, at, shape, score);
        scores[static_cast<std::size_t>(shape)] = score.sum();
    }
    const std::int32_t total = log_add(log_add(scores[0], scores[1]), scores[2]);
    for (std::int32_t& score : scores) score -= total;
    return scores;
}

/// Adds the best contents of a shape: three of one piece, or two by two.
void ContentRanker::add_contents(Shape shape, std::int32_t score) {
    const bool needs_after = shape != Shape::before;
    const bool needs_before = shape != Shape::after;
    if ((needs_after && after_.empty()) || (needs_before && before_.empty())) return;
    const std::size_t most = shape == Shape::both ? 2 : 3;
    const std::size_t afters = needs_after ? std::min(after_.size(), most) : 1;
    const std::size_t befores = needs_before ? std::min(before_.size(), most) : 1;
    for (std::size_t i = 0; i < afters; ++i) {
        for (std::size_t j = 0; j < befores; ++j) {
            Content content;
            content.shape = shape;
            content.score = score + (needs_after ? after_[i].score : 0) + (needs_before ? before_[j].score : 0);
            if (needs_after) content.after = after_[i].units;
            if (needs_after) content.rules.assign(after_[i].rules.begin(), after_[i].rules.end());
            if (needs_before) content.before = before_[j].units;
            contents_.push_back(std::move(content));
        }
    }
}

const std::vector<Content>& ContentRanker::rank(const View& view, const Neighbours& at) {
    constexpr std::size_t most_contents = 4;
    constexpr std::size_t most_stretches = 3;
    capture(view, at);
    stretches_after(view, at, after_);
    stretches_before(view, at, before_);
    const bool as = view.at(at.trigger().unit + 1) == symbol_of(Class::as);  // branded as lies the reports
    if (as || at.trigger().rejects) keep_whole_claims(view, at.trigger(), after_);
    const bool answer = tags_short_answer(view, at.trigger());
    if (at.trigger().answers_no && !answer) before_.clear();
    leave_denials_out(view, at, !before_.empty(), after_);
    if (is_heard(view, at.trigger()) && holds_that_clause(view, after_)) before_.clear();
    keep_denier_out(at.trigger(), before_);
    const bool tags = answer || tags_utterance(view, at.trigger());
    if (answer) leave_speaker_out(at.trigger(), after_);
    keep_hearer_out(comma_before_hearer(view, at.trigger()), before_);
    begin_at_colon(view, at.trigger(), after_);
    leave_relatives_out(view, after_);
    keep_that_clause_whole(view, after_);
    leave_days_out(view, after_);
    if (!before_.empty()) leave_next_tag_out(view, at, after_);
    keep_hearer_whole(view, at.trigger(), after_);
    keep_set_off(view, at.trigger().set_off, before_, after_);
    after_stretches_.score(view, at, after_);
    before_stretches_.score(view, at, before_);
    for (std::vector<Stretch>* stretches : {&after_, &before_}) {
        to_probabilities(*stretches);
        put_best_first(*stretches, most_stretches);
    }
    const std::array<std::int32_t, 3> shapes = score_shapes(view, at);
    contents_.clear();
    for (const Shape shape : {Shape::after, Shape::before, Shape::both}) {
        if (shape == Shape::after && !before_.empty() && tags) continue;
        const bool set_off = at.trigger().set_off.tells_content && !before_.empty() && !after_.empty();
        if (set_off && shape != Shape::both) continue;
        add_contents(shape, shapes[static_cast<std::size_t>(shape)]);
    }
    put_best_first(contents_, most_contents);
    if (contents_.size() > most_contents) contents_.resize(most_contents);
    measure_gaps(contents_);
    for (Content& content : contents_) finish(view, at, content);
    return contents_;
}

void ContentRanker::finish(const View& view, const Neighbours& at, Content& content) const {
    const Trigger& trigger = at.trigger();
    const std::uint32_t start = content.after.empty() ? view.size() : content.after.first;
    for (const RuleMatch& match : matches_) {
        const auto group = [&match](Group g) { return match.groups[static_cast<std::size_t>(g)]; };
        const bool same_start = !content.after.empty() && group(Group::content).first == start && match.has_content;
        const bool free = content.after.empty() && !group(Group::addressee).empty();
        if (!same_start && !free) continue;
        if (content.addressee.empty() && group(Group::addressee).last <= start)
            content.addressee = group(Group::addressee);
        if (content.medium.empty() && group(Group::medium).last <= start) content.medium = group(Group::medium);
        if (content.particle.empty() && group(Group::cue).last <= start) content.particle = group(Group::cue);
    }
    if (content.addressee.overlaps(content.particle)) content.addressee = {};  // expressed shock at
    fit_to_denied(view, trigger, content);
    if (!content.after.empty()) content.after.last = behind_closing_bracket(view, content.after);
    // A particle that the lexicon lists belongs to the cue wherever it follows it: called `for`, pointed `out`.
    const std::uint32_t next = trigger.unit + 1;
    if (content.particle.empty() && next < start && next < view.size()) {
        const std::vector<std::uint64_t>& particles = view.lexicon().lemma_of_form(trigger.form).particles;
        if (std::find(particles.begin(), particles.end(), view.word(next)) != particles.end()) {
            content.particle = {next, next + 1};
        }
    }
}

}  // namespace quoth
