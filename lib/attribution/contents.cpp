#include "attribution/contents.hpp"

#include <algorithm>
#include <array>

#include "attribution/denied_claims.hpp"
#include "attribution/letters.hpp"

namespace quoth {
namespace {

using values::bin;
using values::count;
using values::symbol;
using values::text;

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

char score_letter(std::int32_t score) noexcept {
    if (score < -2000) return 'a';
    if (score < -1000) return 'b';
    if (score < 0) return 'c';
    if (score < 1000) return 'd';
    return score < 2500 ? 'e' : 'f';
}

bool is_punctuation(char c) noexcept {
    switch (static_cast<Class>(c)) {
        case Class::comma:
        case Class::semicolon:
        case Class::colon:
        case Class::dash:
        case Class::open_bracket:
        case Class::close_bracket: return true;
        default: return false;
    }
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

/// The parts of an end: the class after it, and where that is a mark the class behind the mark.
struct End {
    char first = '$';
    char second = '-';
};

End end_at(const View& view, std::uint32_t e) noexcept {
    End end;
    end.first = view.at(e);
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

std::int32_t quotations_in(const View& view, Range units) noexcept {
    std::int32_t quotations = 0;
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        if (view.is_quotation(i)) ++quotations;
    }
    return quotations;
}

/// How a trigger follows on what stands before it: after a conjunction, a comma, or otherwise.
char link_before(const View& view, const Trigger& trigger) noexcept {
    const char before = view.at(static_cast<std::int64_t>(trigger.auxiliaries) - 1);
    if (before == symbol_of(Class::conjunction) || before == symbol_of(Class::contrast)) return '&';
    return before == symbol_of(Class::comma) ? ',' : '-';
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
        const bool first = i == units.first || !is_finite(view.at(static_cast<std::int64_t>(i) - 1));
        if (is_finite(view.at(i)) && first) ++groups;
    }
    return groups;
}

/// The comma before the first participle of speech behind a cue, else the end: ", adding that ..." says something of
/// its own in 92 of 100 cases.
std::uint32_t next_participle(const View& view, const Neighbours& at) noexcept {
    const std::uint32_t first = at.trigger().unit + 1;
    for (std::uint32_t i = at.index->next(first); i != none; i = at.index->next((*at.triggers)[i].unit + 1)) {
        const Trigger& passed = (*at.triggers)[i];
        const bool speech = view.lexicon().lemma_of_form(passed.form).kind == CueKind::speech &&
                            view.lexicon().form(passed.form).inflection == Inflection::ing;
        const std::uint32_t comma = passed.auxiliaries - 1;
        if (speech && comma >= first && view.at(comma) == symbol_of(Class::comma)) return comma;
    }
    return view.size();
}

/// Whether an end would part a verb group: "the valve had | been fitted".
bool parts_verb_group(const View& view, std::uint32_t e) noexcept {
    const char before = view.at(static_cast<std::int64_t>(e) - 1);
    const bool auxiliary = before == symbol_of(Class::have) || before == symbol_of(Class::modal) ||
                           before == symbol_of(Class::be) || before == symbol_of(Class::auxiliary_do);
    const char after = view.at(e);
    return auxiliary && (is_finite(after) || after == symbol_of(Class::adverb) || after == symbol_of(Class::verb_ing));
}

/// Whether a cue is a noun with no verb before it: its sentence needs one after the content ("the claim that P is
/// false").
bool is_noun_subject(const View& view, const Trigger& trigger) noexcept {
    return view.lexicon().form(trigger.form).inflection == Inflection::noun && view.finite_verbs(0, trigger.unit) == 0;
}

/// Values that all features of one trigger share.
struct CueValues {
    explicit CueValues(const View& view, const Trigger& trigger)
        : lemma(view.lexicon().lemma_of_form(trigger.form).key),
          inflection(symbol(letter(view.lexicon().form(trigger.form).inflection))),
          kind(symbol(letter(view.lexicon().lemma_of_form(trigger.form).kind))),
          complement(symbol(static_cast<char>(trigger.complement))) {}
    std::uint64_t lemma;
    std::uint64_t inflection;
    std::uint64_t kind;
    std::uint64_t complement;
};

std::string_view gap_text(std::string_view gap) noexcept { return gap.empty() ? "-" : gap.substr(0, 6); }

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

/// Leaves out the stretches that cut off what a noun for a claim says, unless all do.
void keep_whole_claims(const View& view, std::vector<Stretch>& stretches) {
    const auto cuts = [&view](const Stretch& stretch) { return cuts_claim(view, stretch.units.last); };
    if (!std::all_of(stretches.begin(), stretches.end(), cuts)) {
        stretches.erase(std::remove_if(stretches.begin(), stretches.end(), cuts), stretches.end());
    }
}

/// "denied allegations of [fraud]": lets the content begin at the noun for a claim.
void take_claim_in(const View& view, const Trigger& trigger, Content& content) {
    std::uint32_t first = trigger.unit + 1;
    if (!content.particle.empty() && content.particle.first == first) first = content.particle.last;
    const std::uint32_t claim = start_of_claim(view, first, content.after.first);
    if (claim == content.after.first) return;
    content.after.first = claim;
    content.addressee = content.medium = {};
    if (content.particle.first >= claim) content.particle = {};
}

Range shifted(Range range, std::uint32_t by) noexcept { return {range.first + by, range.last + by}; }

std::uint32_t without_comma(const View& view, std::uint32_t end) noexcept {
    while (end > 0 && view.at(static_cast<std::int64_t>(end) - 1) == symbol_of(Class::comma)) --end;
    return end;
}

}  // namespace

void TriggerIndex::read(std::uint32_t units, const std::vector<Trigger>& triggers) {
    constexpr std::int32_t least_score = -2500;
    next_.assign(units + 1, none);
    likely_.assign(units + 1, 0);
    for (std::uint32_t i = 0; i < triggers.size(); ++i) {
        if (triggers[i].score >= least_score) next_[triggers[i].unit] = i;
        if (triggers[i].score > 0) likely_[triggers[i].unit + 1] = 1;
    }
    for (std::uint32_t i = units; i-- > 0;) {
        if (next_[i] == none) next_[i] = next_[i + 1];
    }
    for (std::uint32_t i = 0; i < units; ++i) likely_[i + 1] += likely_[i];
}

std::uint32_t end_without_stop(const View& view) noexcept {
    std::uint32_t end = view.size();
    while (end > 0 && (view.at(static_cast<std::int64_t>(end) - 1) == symbol_of(Class::stop) ||
                       view.at(static_cast<std::int64_t>(end) - 1) == symbol_of(Class::other_mark))) {
        --end;
    }
    return end;
}

void ContentRanker::capture(const View& view, const Neighbours& at) {
    matches_.clear();
    const Trigger& trigger = at.trigger();
    const std::string_view subject = view.right_of(trigger.unit);
    RuleMatch match;
    for (const std::uint32_t rule : trigger.right_rules) {
        if (!rules_.capture(rule, subject, match)) continue;
        const Range word = match.groups[static_cast<std::size_t>(Group::word)];
        if (!word.empty() && !allows_word(rules_.rule(rule).where, view, trigger.unit + 1 + word.first)) continue;
        for (Range& group : match.groups) {
            if (!group.empty()) group = shifted(group, trigger.unit + 1);
        }
        matches_.push_back(match);
    }
}

void ContentRanker::stretches_after(const View& view, const Neighbours& at, std::vector<Stretch>& out) const {
    constexpr std::uint32_t longest = 80;
    constexpr std::size_t most_ends = 40;
    out.clear();
    const std::uint32_t end = end_without_stop(view);
    std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>> starts;
    for (const RuleMatch& match : matches_) {
        const Range content = match.groups[static_cast<std::size_t>(Group::content)];
        if (content.empty() || content.first >= end) continue;
        const auto same =
            std::find_if(starts.begin(), starts.end(), [&content](const auto& s) { return s.first == content.first; });
        if (same != starts.end()) {
            same->second.push_back(match.rule);
        } else {
            starts.push_back({content.first, {match.rule}});
        }
    }
    const bool noun_subject = is_noun_subject(view, at.trigger());
    const std::uint32_t participle = next_participle(view, at);
    for (const auto& [start, rules] : starts) {
        const bool leaves_verb = noun_subject && verb_groups(view, {start, end}) > 1;
        std::size_t ends = 0;
        const std::uint32_t stop = start < participle ? std::min(end, participle) : end;
        const std::uint32_t last = std::min(stop, start + longest);
        for (std::uint32_t e = start + 1; e <= last && ends < most_ends; ++e) {
            if (e < last && !may_end_before(view.at(e)) && !is_quotation(view.at(static_cast<std::int64_t>(e) - 1)))
                continue;
            if (e < last && parts_verb_group(view, e)) continue;
            if (leaves_verb && view.finite_verbs(e, end) == 0) break;
            if (e < last && is_punctuation(view.at(static_cast<std::int64_t>(e) - 1)) &&
                view.at(static_cast<std::int64_t>(e) - 1) != symbol_of(Class::close_bracket))
                continue;
            out.push_back({{start, e}, 0, rules});
            ++ends;
        }
        if (ends == most_ends && out.back().units.last != stop && !leaves_verb)
            out.push_back({{start, stop}, 0, rules});
    }
}

void ContentRanker::stretches_before(const View& view, const Neighbours& at, std::vector<Stretch>& out) const {
    constexpr std::uint32_t longest = 80;
    constexpr std::uint32_t reach = 36;
    constexpr std::size_t most_starts = 12;
    constexpr std::size_t most_ends = 7;
    out.clear();
    const Trigger& trigger = at.trigger();
    std::vector<std::uint32_t> ends;
    const auto add_end = [&](std::uint32_t e) {
        e = without_comma(view, e);
        if (e > 0 && ends.size() < most_ends && std::find(ends.begin(), ends.end(), e) == ends.end()) ends.push_back(e);
    };
    add_end(trigger.unit);
    add_end(trigger.auxiliaries);
    if (trigger.subject != none) add_end(trigger.subject);
    const std::uint32_t farthest = trigger.auxiliaries > reach ? trigger.auxiliaries - reach : 0;
    for (std::uint32_t e = trigger.auxiliaries; e > farthest; --e) {
        const char c = view.at(static_cast<std::int64_t>(e) - 1);
        if (is_quotation(c)) add_end(e);
        if (is_punctuation(c)) add_end(e - 1);
    }
    for (const std::uint32_t e : ends) {
        std::size_t starts = 0;
        const std::uint32_t first = e > longest ? e - longest : 0;
        for (std::uint32_t s = e; s-- > first && starts < most_starts;) {
            const char before = view.at(static_cast<std::int64_t>(s) - 1);
            const char c = view.at(s);
            const bool fits = s == 0 || is_punctuation(before) || is_quotation(before) || is_quotation(c) ||
                              before == symbol_of(Class::conjunction) || before == symbol_of(Class::contrast) ||
                              before == symbol_of(Class::adverb) || before == symbol_of(Class::subordinator) ||
                              c == symbol_of(Class::that) || (opens_noun_phrase(c) && !opens_noun_phrase(before));
            if (!fits || is_punctuation(c) || c == symbol_of(Class::stop)) continue;
            out.push_back({{s, e}, 0, {}});
            ++starts;
        }
        if (starts == most_starts && out.back().units.first != 0 && first == 0 && !is_punctuation(view.at(0))) {
            out.push_back({{0, e}, 0, {}});
        }
    }
}

void ContentRanker::describe_after(const View& view, const Neighbours& at, const Stretch& stretch,
                                   Features& features) const {
    const Trigger& trigger = at.trigger();
    const CueValues cue(view, trigger);
    const std::uint32_t start = stretch.units.first;
    const std::uint32_t e = stretch.units.last;
    const std::string_view gap = view.symbols().substr(trigger.unit + 1, start - trigger.unit - 1);
    const std::uint64_t first = symbol(view.at(start));
    const std::uint64_t gap_size = count(bin(static_cast<std::int64_t>(gap.size())));
    for (const std::uint32_t rule : stretch.rules) {
        features.add(start_rule_lemma, rules_.rule(rule).key, cue.lemma);
        features.add(start_rule_kind, rules_.rule(rule).key, cue.kind, cue.inflection);
    }
    features.add(start_gap, text(gap_text(gap)), first);
    features.add(start_gap_lemma, text(gap_text(gap)), cue.lemma);
    features.add(start_symbol_lemma, first, cue.lemma);
    features.add(start_gap_word, gap.empty() ? symbol('-') : view.plain_word(trigger.unit + 1), cue.lemma);
    features.add(start_gap_size, gap_size, first);
    features.add(start_word, view.plain_word(start), gap_size);
    features.add(start_complement, cue.complement, text(gap_text(gap)), cue.inflection);

    const End end = end_at(view, e);
    const std::uint64_t after = symbol(end.first);
    const std::uint64_t behind = symbol(end.second);
    const std::int32_t finite = view.finite_verbs(start, e);
    const std::uint64_t clause = symbol(finite > 0 ? 'c' : 'n');
    const NextCue next = next_cue(at, e);
    const std::uint64_t length = count(bin(e - start));
    const std::uint32_t last_unit = end_without_stop(view);
    features.add(end_kind, after, behind);
    features.add(end_complement, after, behind, first, clause);
    features.add(end_finite, after, behind, count(bin(finite)));
    features.add(end_word, after, end.second == '-' ? view.plain_word(e) : view.plain_word(e + 1), clause);
    features.add(end_trigger, after, symbol(next.sure), symbol(next.subject), count(next.distance));
    features.add(end_trigger_clause, after, symbol(next.sure), symbol(next.subject), clause);
    features.add(end_next_complement, after, symbol(next.sure), symbol(next.subject), symbol(next.complement));
    const std::int64_t before_cue = static_cast<std::int64_t>(trigger.auxiliaries) - 1;
    features.add(end_before_cue, after, behind, symbol(view.at(before_cue)), symbol(view.at(before_cue - 1)), clause);
    features.add(end_inflection_finite, after, cue.inflection, count(bin(finite)), first);
    features.add(end_cue, after, behind, cue.kind, cue.inflection);
    features.add(end_inside, count(at.index->likely_in({start, e})), first, clause);
    features.add(end_commas, count(bin(view.commas(start, e))), after, clause);
    features.add(end_length, length, after);
    features.add(end_length_clause, length, clause, cue.kind);
    features.add(end_rest, count(bin(last_unit - e)), after, clause);
    features.add(end_last, symbol(view.at(static_cast<std::int64_t>(e) - 1)), after, behind);
    features.add(end_lemma, cue.lemma, after);
    features.add(end_lemma_clause, cue.lemma, clause,
                 symbol(is_punctuation(end.first) ? ',' : (e == last_unit ? '$' : 'w')));
    features.add(end_finite_after, after, behind, count(bin(view.finite_verbs(e, std::min(e + 6, view.size())))));
    features.add(end_quote, count(bin(quotations_in(view, stretch.units))),
                 symbol(is_quotation(view.at(static_cast<std::int64_t>(e) - 1)) ? 'q' : '-'), after);
    features.add(end_last_word, view.plain_word(static_cast<std::int64_t>(e) - 1), symbol(e == last_unit ? '$' : 'w'));
    // Cues that the content would swallow, and verbs of the clause around the cue.
    for (std::uint32_t i = at.index->next(start); i != none; i = at.index->next((*at.triggers)[i].unit + 1)) {
        const Trigger& passed = (*at.triggers)[i];
        if (passed.unit >= e) break;
        const std::uint64_t link = symbol(link_before(view, passed));
        if (link == symbol('-')) continue;
        const std::uint64_t sure = symbol(score_letter(passed.score));
        features.add(end_passed, link, sure, cue.inflection,
                     symbol(letter(view.lexicon().form(passed.form).inflection)), cue.kind);
        features.add(end_passed_kind, link, symbol(letter(view.lexicon().form(passed.form).inflection)),
                     symbol(letter(view.lexicon().lemma_of_form(passed.form).kind)));
        features.add(end_passed_lemma, link, sure, cue.complement, symbol(static_cast<char>(passed.complement)));
    }
    const bool in_relative =
        view.at(before_cue) == symbol_of(Class::relative) && view.at(before_cue - 1) == symbol_of(Class::comma);
    if (in_relative) {
        const bool resumes = end.first == symbol_of(Class::comma) && is_finite(end.second);
        features.add(end_relative,
                     symbol(resumes                                ? 'b'
                            : end.first == symbol_of(Class::comma) ? ','
                                                                   : '-'),
                     symbol(holds_resumption(view, {start, e}) ? 'p' : '-'));
    }
    if (is_noun_subject(view, trigger)) {
        features.add(end_noun, count(std::min(verb_groups(view, {start, e}), 3)),
                     symbol(is_finite(end.first) ? 'v' : '-'), cue.complement);
    }
    features.add(end_subordinators, count(bin(view.subordinators(start, e))), after, clause);
}

void ContentRanker::describe_before(const View& view, const Neighbours& at, const Stretch& stretch,
                                    Features& features) const {
    const Trigger& trigger = at.trigger();
    const CueValues cue(view, trigger);
    const std::uint32_t s = stretch.units.first;
    const std::uint32_t e = stretch.units.last;
    const std::string_view gap = view.symbols().substr(e, trigger.unit - e);
    const std::uint64_t gap_value = text(gap_text(gap));
    const std::uint64_t before = symbol(view.at(static_cast<std::int64_t>(s) - 1));
    const std::uint64_t first = symbol(view.at(s));
    features.add(left_gap, gap_value);
    features.add(left_gap_kind, gap_value, cue.kind, cue.inflection);
    features.add(left_gap_lemma, gap_value, cue.lemma);
    features.add(left_opening, before, first);
    features.add(left_opening_kind, before, first, cue.kind, cue.inflection);
    features.add(left_first_word, view.plain_word(s), before);
    features.add(left_finite, count(bin(view.finite_verbs(s, e))), before, cue.complement);
    features.add(left_inside, count(at.index->likely_in(stretch.units)), before);
    features.add(left_length, count(bin(e - s)), cue.inflection, cue.kind);
    features.add(left_quotes, count(bin(quotations_in(view, stretch.units))), before, first);
    features.add(left_last, symbol(view.at(static_cast<std::int64_t>(e) - 1)), symbol(gap.empty() ? '-' : gap.front()),
                 before);
    features.add(left_passive, symbol(trigger.passive ? 'p' : '-'), before, cue.complement);
    features.add(left_before, symbol(view.at(static_cast<std::int64_t>(s) - 2)), before, first, symbol(view.at(s + 1)));
    features.add(left_end, symbol(view.at(static_cast<std::int64_t>(e) - 2)),
                 symbol(view.at(static_cast<std::int64_t>(e) - 1)), gap_value);
    const bool at_subject = trigger.subject != none && e <= trigger.subject && trigger.subject - e <= 1;
    features.add(left_subject, symbol(at_subject ? 'y' : 'n'), symbol(gap.empty() ? '-' : gap.front()), before,
                 cue.inflection, symbol(trigger.passive ? 'p' : '-'));
    features.add(left_length_opening, count(bin(e - s)), before, first);
    features.add(left_right_symbol, symbol(view.at(trigger.unit + 1)), gap_value);
}

void ContentRanker::describe_shape(const View& view, const Neighbours& at, Shape shape, Features& features) const {
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
    features.add(shape_lemma_inflection, s, cue.lemma, cue.inflection, symbol(trigger.passive ? 'p' : '-'));
    features.add(shape_lemma_complement, s, cue.lemma, cue.complement);
    features.add(shape_around, s, symbol(view.at(static_cast<std::int64_t>(trigger.unit) - 1)),
                 symbol(view.at(trigger.unit + 1)), cue.inflection);
    features.add(shape_complement, s, cue.complement, cue.kind, cue.inflection);
    features.add(shape_before_subject, s, before_subject, cue.complement, cue.kind);
    features.add(shape_quotes, s, symbol(left_quote ? 'q' : '-'), symbol(right_quote ? 'q' : '-'), before_subject);
    features.add(shape_rest, s, count(bin(rest)), before_subject);
    features.add(shape_passive, s, symbol(trigger.passive ? 'p' : '-'), cue.complement, cue.kind);
    features.add(shape_lemma_subject, s, cue.lemma, before_subject);
    features.add(shape_left, s, count(bin(view.finite_verbs(0, trigger.auxiliaries))), before_subject, cue.complement);
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
                 cue.inflection, symbol(trigger.passive ? 'p' : '-'));
    features.add(shape_before_two, s, symbol(view.at(subject - 2)), before_subject, cue.inflection, cue.complement);
    features.add(shape_start, s, symbol(view.at(0)), before_subject, cue.complement);
    features.add(shape_word, s, view.plain_word(trigger.unit + 1), before_subject);
}

void ContentRanker::rank(Model model, std::vector<Stretch>& stretches) const {
    if (stretches.empty()) return;
    std::int32_t total = stretches.front().score;
    for (std::size_t i = 1; i < stretches.size(); ++i) total = log_add(total, stretches[i].score);
    (void)model;
    for (Stretch& stretch : stretches) stretch.score -= total;
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const Stretch& a, const Stretch& b) { return a.score > b.score; });
}

Content ContentRanker::choose(const View& view, const Neighbours& at) {
    capture(view, at);
    stretches_after(view, at, after_);
    stretches_before(view, at, before_);
    if (rejects(view, at.trigger())) keep_whole_claims(view, after_);
    for (Stretch& stretch : after_) {
        features_.clear();
        describe_after(view, at, stretch, features_);
        stretch.score = weights_.score(Model::after, features_);
    }
    for (Stretch& stretch : before_) {
        features_.clear();
        describe_before(view, at, stretch, features_);
        stretch.score = weights_.score(Model::before, features_);
    }
    rank(Model::after, after_);
    rank(Model::before, before_);
    const Trigger& trigger = at.trigger();
    std::array<std::int32_t, 3> shapes{};
    for (const Shape shape : {Shape::after, Shape::before, Shape::both}) {
        features_.clear();
        describe_shape(view, at, shape, features_);
        shapes[static_cast<std::size_t>(shape)] = weights_.score(Model::shape, features_);
    }
    const std::int32_t total = log_add(log_add(shapes[0], shapes[1]), shapes[2]);
    Content best;
    best.score = INT32_MIN;
    for (const Shape shape : {Shape::after, Shape::before, Shape::both}) {
        const bool needs_after = shape != Shape::before;
        const bool needs_before = shape != Shape::after;
        if (shape == Shape::after && !before_.empty() && tags_utterance(view, trigger)) continue;
        if ((needs_after && after_.empty()) || (needs_before && before_.empty())) continue;
        const std::int32_t score = shapes[static_cast<std::size_t>(shape)] - total +
                                   (needs_after ? after_.front().score : 0) +
                                   (needs_before ? before_.front().score : 0);
        if (score <= best.score) continue;
        best.score = score;
        best.shape = shape;
        best.after = needs_after ? after_.front().units : Range();
        best.before = needs_before ? before_.front().units : Range();
        best.rules = needs_after ? after_.front().rules : std::vector<std::uint32_t>();
    }
    finish(view, at, best);
    return best;
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
    if (!content.after.empty() && rejects(view, trigger)) take_claim_in(view, trigger, content);
    if (!content.after.empty() && trigger.denied_by != none) content.after = without_verdict(view, content.after);
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
