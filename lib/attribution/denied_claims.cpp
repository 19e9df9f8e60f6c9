#include "attribution/denied_claims.hpp"

#include <algorithm>

#include "attribution/short_answers.hpp"
#include "attribution/stretches.hpp"

namespace quoth {
namespace {

bool is_at(const View& view, std::int64_t unit, Class c) noexcept { return view.at(unit) == symbol_of(c); }

bool speaks(const View& view, const Trigger& trigger) noexcept {
    return view.lexicon().lemma_of_form(trigger.form).kind == CueKind::speech;
}

/// "Asked whether he would go, he said no": whether an answer of one word follows, and nothing but a pause behind it.
bool answers_no(const View& view, const Trigger& trigger) noexcept {
    const std::uint32_t no = trigger.unit + 1;
    if (!speaks(view, trigger) || !is_at(view, no, Class::determiner)) return false;
    const char after = view.at(no + 1);
    const bool ends = after == '$' || after == symbol_of(Class::stop) || is_punctuation(after) ||
                      after == symbol_of(Class::conjunction) || after == symbol_of(Class::contrast);
    return ends && has(view.lexeme(no).features, Feature::negative);
}

/// "denied [it] in a statement", "dismisses [this] out of hand".
bool is_lone_pronoun(const View& view, Range content) noexcept {
    const char c = view.at(content.first);
    const bool pronoun = c == symbol_of(Class::neutral_pronoun) || c == symbol_of(Class::object_pronoun) ||
                         c == symbol_of(Class::determiner) || c == symbol_of(Class::that);
    const bool points = has(view.denial_features(content.first), DenialFeature::pointing) ||
                        has(view.lexeme(content.first).features, Feature::singular);
    const char after = view.at(content.first + 1);
    const bool out = after == symbol_of(Class::adverb) && is_at(view, content.first + 2, Class::of);
    return pronoun && points && after != symbol_of(Class::as) && after != symbol_of(Class::of) &&
           (out || is_preposition(static_cast<Class>(after)));
}

/// ", [hours] before talks began": a subordinator soon after a comma; not "that, before talks began, he left".
bool opens_circumstance(const View& view, std::uint32_t comma, std::uint32_t end) noexcept {
    constexpr std::uint32_t furthest = 4;
    if (!is_at(view, comma, Class::comma) || is_at(view, std::int64_t{comma} - 1, Class::that)) return false;
    for (std::uint32_t i = comma + 1; i < std::min(end, comma + 1 + furthest); ++i) {
        if (has(view.denial_features(i), DenialFeature::prompting)) return true;
        switch (static_cast<Class>(view.at(i))) {
            case Class::word:
            case Class::word_s:
            case Class::time:
            case Class::number:
            case Class::determiner:
            case Class::adverb: continue;
            default: return false;
        }
    }
    return false;
}

/// "as regulator opens review": a clause, not "as a spy", "as spy for rivals".
bool opens_as_clause(const View& view, std::uint32_t as, std::uint32_t end) noexcept {
    constexpr std::uint32_t furthest = 4;
    if (!is_at(view, as, Class::as)) return false;
    for (std::uint32_t i = as + 1; i + 1 < std::min(end, as + 1 + furthest); ++i) {
        switch (static_cast<Class>(view.at(i))) {
            case Class::word_s: return !is_preposition(static_cast<Class>(view.at(i + 1)));
            case Class::word:
            case Class::name:
            case Class::person_noun:
            case Class::organization_noun: continue;
            default: return false;
        }
    }
    return false;
}

/// Where what is denied ends and its circumstances begin.
std::uint32_t end_of_denied(const View& view, Range content) noexcept {
    if (is_lone_pronoun(view, content)) return content.first + 1;
    for (std::uint32_t i = content.first + 1; i < content.last; ++i) {
        if (opens_circumstance(view, i, content.last) || opens_as_clause(view, i, content.last)) return i;
    }
    return content.last;
}

/// "dismissed claims [that P] as false": where the verdict on a claim begins, or the content's end.
std::uint32_t end_before_verdict(const View& view, Range content) noexcept {
    constexpr std::uint32_t nearest = 4;
    for (std::uint32_t i = content.first + 1; i < content.last; ++i) {
        if (!is_at(view, i, Class::as)) continue;
        for (std::uint32_t k = i + 1; k < std::min(content.last, i + nearest); ++k) {
            if (may_be_verdict(view, k)) return i;
        }
    }
    return content.last;
}

/// "said [claims] that P were false": where the noun for a claim begins that is the subject of a verdict, if the
/// content of a cue of speech begins behind it; else the content's beginning.
std::uint32_t start_of_verdict(const View& view, const Trigger& trigger, Range content) noexcept {
    constexpr std::uint32_t longest_verdict = 4;
    const bool that = is_at(view, content.first, Class::that) && content.first > trigger.unit + 1;
    if (!that || !speaks(view, trigger) || !is_claim(view, content.first - 1)) return content.first;
    const std::string_view said = view.symbols().substr(content.first, content.size());
    const std::size_t be = said.find(symbol_of(Class::be));
    const std::uint32_t least = content.size() > longest_verdict ? content.last - longest_verdict : content.first;
    bool wrong = false;
    for (std::uint32_t i = least; i < content.last; ++i) {
        wrong = wrong || (be < i - content.first && may_be_verdict(view, i));
    }
    std::uint32_t first = content.first - 1;
    while (first > trigger.unit + 1 && opens_noun_phrase(view.at(first - 1)) &&
           !is_at(view, first - 1, Class::person_noun)) {
        --first;
    }
    const bool in_statement = is_preposition(static_cast<Class>(view.at(first - 1)));  // said in a statement that
    return wrong && !in_statement ? first : content.first;
}

/// Where a content begins that begins within what is denied: with the verdict that stands first or, where the noun for
/// a claim stands before it, with the object.
std::uint32_t start_of_denied(const Denied& denied, std::uint32_t content) noexcept {
    const bool in_verdict = content > denied.verdict.first && content < denied.verdict.last;
    const bool behind_claim = denied.claim < content && denied.object.first < content && content <= denied.object.last;
    return in_verdict || behind_claim ? denied.object.first : content;
}

/// "denied | to the Beacon that P": whether a content begins with who is told.
bool begins_with_hearer(const View& view, std::uint32_t first) noexcept {
    if (!is_at(view, first, Class::to)) return false;
    std::uint32_t last = first + 1;
    while (last < view.size() && opens_noun_phrase(view.at(last))) ++last;
    return last > first + 1 && is_at(view, last, Class::that);
}

/// Whether a noun for a claim says what is claimed behind it, by "that P", "of P" or its author.
bool says_claim_behind(const View& view, std::uint32_t unit) noexcept {
    switch (static_cast<Class>(view.at(unit + 1))) {
        case Class::of:
        case Class::about:
        case Class::against:
        case Class::that: return true;
        case Class::by: return !is_at(view, unit + 2, Class::verb_ing);
        default: return false;
    }
}

/// Marks the nouns for a claim that a trigger is about; of two triggers the nearer one has them.
void mark_claims(Trigger& judge, std::vector<Trigger>& triggers) {
    const Denied& denied = judge.denied;
    judge.denies_claim = judge.denies_claim || (judge.rejects && !denied.subject.empty());
    for (Trigger& claim : triggers) {
        const bool subject = denied.denier.empty() && claim.unit == denied.claim && claim.denied_by == none;
        if (!claim.of_claim || !(subject || denied.object.contains(claim.unit))) continue;
        claim.denied_by = judge.unit;
        judge.denies_claim = judge.rejects;
    }
}

/// Whether a trigger rejects nothing but claims, or here a claim.
bool denies(const View& view, const Trigger& trigger) noexcept {
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    return lemma.kind == CueKind::reject &&
           (has(view.lexicon().features(lemma.key), Feature::rejecting) || trigger.denies_claim);
}

void mark_joined_denials(const View& view, std::vector<Trigger>& triggers) {
    for (std::size_t i = 0; i + 1 < triggers.size(); ++i) {
        const std::uint32_t conjunction = next_joined_denial(view, triggers, i);
        for (std::size_t k = i + 1; k < triggers.size() && conjunction < view.size(); ++k) {
            if (triggers[k].auxiliaries != conjunction + 1) continue;
            triggers[k].joined_denial = true;
            break;
        }
    }
}

}  // namespace

void find_denied_claims(const View& view, std::vector<Trigger>& triggers) {
    for (Trigger& trigger : triggers) {
        trigger.answers_no = answers_no(view, trigger) || tags_short_answer(view, trigger);
        trigger.rejects = rejects(view, trigger);
        trigger.of_claim = is_claim(view, trigger.unit);
        trigger.denied = judges(view, trigger) ? read_denied(view, trigger) : Denied();
    }
    for (Trigger& judge : triggers) mark_claims(judge, triggers);
    for (Trigger& claim : triggers) {  // "took issue with the claim": by a verb that is no cue
        const bool denied = claim.of_claim && claim.denied_by == none;
        if (denied && spurning_before(view, claim.unit) != none) claim.denies_claim = true;
    }
    mark_joined_denials(view, triggers);
}

bool cuts_denied(const View& view, const Trigger& trigger, Range content) noexcept {
    const Denied& denied = trigger.denied;
    if (denied.idiom && content.first < denied.object.first) return true;
    if (trigger.rejects && begins_with_hearer(view, content.first)) return true;
    if (trigger.complement == Complement::ing && content.first != trigger.unit + 1) return true;
    const bool begins_at_verdict = !denied.verdict.empty() && content.first <= denied.verdict.first + 1;
    if (begins_at_verdict && content.last == denied.verdict.last) {
        return is_at(view, content.last, Class::determiner) || is_at(view, content.last, Class::possessive);
    }
    return is_claim(view, content.last - 1) && says_claim_behind(view, content.last - 1);
}

Range whole_denied(const View& view, const Trigger& trigger, Range content) noexcept {
    const bool as = is_at(view, trigger.unit + 1, Class::as);
    if (trigger.rejects || as) content.first = start_of_denied(trigger.denied, content.first);
    content.first = start_of_verdict(view, trigger, content);
    if (trigger.rejects) content.last = end_of_denied(view, content);
    if (trigger.denied_by != none) content.last = end_before_verdict(view, content);
    return content;
}

Range whole_denied_subject(const Trigger& trigger, Range content) noexcept {
    const Range subject = trigger.denied.subject;
    if (!trigger.denied.denier.empty() || !subject.overlaps(content)) return content;
    return {std::min(subject.first, content.first), std::max(subject.last, content.last)};
}

std::uint32_t next_joined_denial(const View& view, const std::vector<Trigger>& triggers, std::size_t cue) noexcept {
    constexpr std::size_t most_triggers = 16;
    const Inflection inflection = view.lexicon().form(triggers[cue].form).inflection;
    const bool perfect = is_at(view, triggers[cue].auxiliaries, Class::have);
    if (inflection != Inflection::past && inflection != Inflection::s && !perfect) return view.size();
    for (std::size_t i = cue + 1; i < std::min(triggers.size(), cue + most_triggers); ++i) {
        const Trigger& next = triggers[i];
        const std::int64_t before = static_cast<std::int64_t>(next.auxiliaries) - 1;
        const bool joined = is_at(view, before, Class::conjunction) || is_at(view, before, Class::contrast);
        const Inflection other = view.lexicon().form(next.form).inflection;
        const bool finite = other == Inflection::past || other == Inflection::s;
        if (joined && denies(view, next) && (perfect ? finite : other == inflection)) return next.auxiliaries - 1;
    }
    return view.size();
}

}  // namespace quoth
