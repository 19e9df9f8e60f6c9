#include "attribution/denied_claims.hpp"

#include <algorithm>

#include "attribution/stretches.hpp"

namespace quoth {
namespace {

/// Whether a unit may stand in the noun phrase before "that P": "the union's claim", "claims by the opposition".
bool is_in_noun_phrase(char c) noexcept {
    if (opens_noun_phrase(c)) return true;
    switch (static_cast<Class>(c)) {
        case Class::word:
        case Class::word_s:
        case Class::cue_noun:
        case Class::possessive_mark:
        case Class::verb_past:
        case Class::verb_ing:
        case Class::conjunction:
        case Class::adverb: return true;
        default: return is_preposition(static_cast<Class>(c));
    }
}

bool is_claim(const View& view, std::uint32_t unit) noexcept {
    return !view.is_quotation(unit) && (has(view.lexeme(unit).features, Feature::claim) ||
                                        has(view.denial_features(unit), DenialFeature::statement));
}

/// Where the object of a cue begins: past the particles that make it reject ("pushed back on", "brushed aside").
std::uint32_t object_of(const View& view, const Trigger& trigger) noexcept {
    constexpr std::uint32_t most_particles = 3;
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    std::uint32_t first = trigger.unit + 1;
    const auto is_particle = [&view, &lemma](std::uint32_t unit) {
        return std::find(lemma.particles.begin(), lemma.particles.end(), view.word(unit)) != lemma.particles.end();
    };
    if (lemma.kind != CueKind::reject || (first < view.size() && is_particle(first))) {
        while (first < std::min(view.size(), trigger.unit + 1 + most_particles) &&
               (view.at(first) == symbol_of(Class::adverb) || is_preposition(static_cast<Class>(view.at(first))))) {
            ++first;
        }
    }
    while (view.at(first) == symbol_of(Class::adverb)) ++first;
    return first;
}

/// Whether a particle makes the verb before it reject: laughed off, pushed back against.
bool is_rejecting_particle(const View& view, std::uint32_t unit) noexcept {
    if (unit >= view.size() || view.is_quotation(unit)) return false;
    if (has(view.denial_features(unit), DenialFeature::sweeping)) return true;
    return has(view.lexeme(unit).features, Feature::rejecting) && view.lexeme(unit).cue == none &&
           is_preposition(static_cast<Class>(view.at(unit))) != is_preposition(static_cast<Class>(view.at(unit + 1)));
}

/// "cold [water] on", "[issue] with": whether a noun before a preposition rejects what follows.
bool is_spurning(const View& view, std::uint32_t unit) noexcept {
    const char after = view.at(static_cast<std::int64_t>(unit) + 1);
    return !view.is_quotation(unit) && has(view.denial_features(unit), DenialFeature::spurning) &&
           (is_preposition(static_cast<Class>(after)) || after == symbol_of(Class::to));
}

/// "poured [cold water on]", "took [issue with]": the noun behind a verb that makes it reject, or none.
std::uint32_t spurning_after(const View& view, std::uint32_t unit) noexcept {
    constexpr std::uint32_t furthest = 3;
    for (std::uint32_t i = unit; i < std::min(view.size(), unit + furthest); ++i) {
        if (view.is_quotation(i)) return none;
        if (is_spurning(view, i)) return i;
    }
    return none;
}

/// "took [issue] with the claim": the spurning noun before the noun phrase of a unit, or none.
std::uint32_t spurning_before(const View& view, std::uint32_t unit) noexcept {
    constexpr std::uint32_t longest = 5;
    const std::uint32_t least = unit > longest ? unit - longest : 1;
    std::uint32_t first = unit;
    while (first > least && opens_noun_phrase(view.at(static_cast<std::int64_t>(first) - 1))) --first;
    return first > 1 && is_spurning(view, first - 2) ? first - 2 : none;
}

/// Whether who is the cue's source doesn't make the claim that is its object: "mocked claims that P".
bool judges(const View& view, const Trigger& trigger) noexcept {
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    return trigger.rejects || lemma.kind == CueKind::judgement ||
           (lemma.frames & static_cast<std::uint32_t>(Frame::as)) != 0;
}

bool is_object_between(const View& view, std::uint32_t first, std::uint32_t last) noexcept {
    for (std::uint32_t i = first; i < last; ++i) {
        // "rejects 'bullying' claims"
        const bool words = view.is_quotation(i) && view.at(i) != symbol_of(Class::utterance);
        if (!words && !is_in_noun_phrase(view.at(i)) && !is_claim(view, i)) return false;
    }
    return true;
}

/// Past "as false", "as “scaremongering”", "as a baseless"; `as` where no verdict follows it.
std::uint32_t after_verdict(const View& view, std::uint32_t as) noexcept {
    constexpr std::uint32_t longest = 6;
    bool verdict = false;
    std::uint32_t i = as + 1;
    for (; i < std::min(view.size(), as + longest); ++i) {
        const bool wrong = view.is_quotation(i) || has(view.lexeme(i).features, Feature::verdict) ||
                           has(view.denial_features(i), DenialFeature::unsound);
        if (wrong) {
            verdict = true;
        } else if (view.at(i) != symbol_of(Class::adverb) && view.at(i) != symbol_of(Class::conjunction)) {
            break;
        }
    }
    return verdict ? i : as;
}

/// The unit of the cue among whose object a noun for a claim is, and that rejects or judges it; or none.
std::uint32_t denier_of(const View& view, const std::vector<Trigger>& triggers, std::size_t noun) noexcept {
    constexpr std::uint32_t furthest = 8;
    const std::uint32_t unit = triggers[noun].unit;
    for (std::size_t i = noun; i-- > 0 && triggers[i].unit + furthest >= unit;) {
        if (judges(view, triggers[i])) {
            return is_object_between(view, triggers[i].unit + 1, unit) ? triggers[i].unit : none;
        }
        if (!is_in_noun_phrase(view.at(triggers[i].unit)) && !is_claim(view, triggers[i].unit)) return none;
    }
    return none;
}

/// "[poured] scorn on claims": the unit of the cue before a claim whose idiom the spurning noun belongs to, or none.
std::uint32_t spurner_of(const View& view, const std::vector<Trigger>& triggers, std::size_t noun,
                         std::uint32_t spurning) noexcept {
    if (spurning == none) return none;
    for (std::size_t i = noun; i-- > 0;) {
        if (spurning_after(view, triggers[i].unit + 1) == spurning) return triggers[i].unit;
    }
    return none;
}

/// "Asked whether he would go, he said no": whether an answer of one word follows, and nothing but a pause behind it.
bool answers_no(const View& view, const Trigger& trigger) noexcept {
    const std::uint32_t no = trigger.unit + 1;
    const bool speaks = view.lexicon().lemma_of_form(trigger.form).kind == CueKind::speech;
    if (!speaks || view.at(no) != symbol_of(Class::determiner)) return false;
    const char after = view.at(no + 1);
    const bool ends = after == '$' || after == symbol_of(Class::stop) || is_punctuation(after) ||
                      after == symbol_of(Class::conjunction) || after == symbol_of(Class::contrast);
    return ends && has(view.lexeme(no).features, Feature::negative);
}

}  // namespace

bool rejects(const View& view, const Trigger& trigger) noexcept {
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    return lemma.kind == CueKind::reject || has(lemma.denial_features, DenialFeature::felling) ||
           has(lemma.denial_features, DenialFeature::mocking) || is_rejecting_particle(view, trigger.unit + 1) ||
           spurning_after(view, trigger.unit + 1) != none;
}

bool begins_in_idiom(const View& view, const Trigger& trigger, std::uint32_t content) noexcept {
    const std::uint32_t noun = spurning_after(view, trigger.unit + 1);
    return noun != none && content <= noun + 1;
}

std::uint32_t start_of_claim(const View& view, const Trigger& trigger, std::uint32_t content) noexcept {
    constexpr std::uint32_t longest = 10;
    if (content >= view.size() || content > trigger.unit + longest) return content;
    const bool as = view.at(trigger.unit + 1) == symbol_of(Class::as);
    const std::uint32_t first = as ? after_verdict(view, trigger.unit + 1) : object_of(view, trigger);
    if (as && content > trigger.unit + 1 && content < first) return trigger.unit + 1;
    const bool object = first < content && !is_preposition(static_cast<Class>(view.at(first)));
    if (!object || !is_object_between(view, first, content)) return content;
    for (std::uint32_t i = first; i < content; ++i) {
        if (is_claim(view, i)) return as ? trigger.unit + 1 : first;
    }
    return content;
}

std::uint32_t start_of_verdict(const View& view, const Trigger& trigger, Range content) noexcept {
    constexpr std::uint32_t longest_verdict = 4;
    const bool speaks = view.lexicon().lemma_of_form(trigger.form).kind == CueKind::speech;
    const bool that = speaks && view.at(content.first) == symbol_of(Class::that) && content.first > trigger.unit + 1;
    if (!that || !is_claim(view, content.first - 1)) return content.first;
    std::uint32_t first = content.first - 1;
    while (first > trigger.unit + 1 && opens_noun_phrase(view.at(first - 1)) &&
           view.at(first - 1) != symbol_of(Class::person_noun)) {
        --first;
    }
    bool be = false;
    for (std::uint32_t i = content.first + 1; i < content.last; ++i) {
        be = be || view.at(i) == symbol_of(Class::be);
        const bool wrong =
            has(view.lexeme(i).features, Feature::verdict) || has(view.denial_features(i), DenialFeature::unsound);
        if (be && i + longest_verdict >= content.last && (view.is_quotation(i) || wrong)) return first;
    }
    return content.first;
}

namespace {

/// "denied [it] | in a statement", "dismisses [this] | out of hand".
bool is_lone_pronoun(const View& view, Range content) noexcept {
    const char c = view.at(content.first);
    const bool pronoun = c == symbol_of(Class::neutral_pronoun) || c == symbol_of(Class::object_pronoun) ||
                         c == symbol_of(Class::determiner) || c == symbol_of(Class::that);
    const bool points = has(view.denial_features(content.first), DenialFeature::pointing) ||
                        has(view.lexeme(content.first).features, Feature::singular);
    const char after = view.at(content.first + 1);
    const bool out = after == symbol_of(Class::adverb) && view.at(content.first + 2) == symbol_of(Class::of);
    return pronoun && points && after != symbol_of(Class::as) && after != symbol_of(Class::of) &&
           (out || is_preposition(static_cast<Class>(after)));
}

/// ", [hours] before talks began": a subordinator soon after a comma.
bool opens_circumstance(const View& view, std::uint32_t comma, std::uint32_t end) noexcept {
    constexpr std::uint32_t furthest = 4;
    if (view.at(comma) != symbol_of(Class::comma)) return false;
    for (std::uint32_t i = comma + 1; i < std::min(end, comma + 1 + furthest); ++i) {
        if (has(view.denial_features(i), DenialFeature::prompting)) return true;
        const char c = view.at(i);
        const bool time = c == symbol_of(Class::word_s) || c == symbol_of(Class::word) || c == symbol_of(Class::time) ||
                          c == symbol_of(Class::number) || c == symbol_of(Class::determiner) ||
                          c == symbol_of(Class::adverb);
        if (!time || view.is_quotation(i)) return false;
    }
    return false;
}

/// "as regulator opens review": a clause, not "as a spy", "as spy for rivals".
bool opens_as_clause(const View& view, std::uint32_t as, std::uint32_t end) noexcept {
    constexpr std::uint32_t furthest = 4;
    if (view.at(as) != symbol_of(Class::as)) return false;
    for (std::uint32_t i = as + 1; i + 1 < std::min(end, as + 1 + furthest); ++i) {
        const char c = view.at(i);
        if (c == symbol_of(Class::word_s)) return !is_preposition(static_cast<Class>(view.at(i + 1)));
        if (c != symbol_of(Class::word) && c != symbol_of(Class::name) && c != symbol_of(Class::person_noun) &&
            c != symbol_of(Class::organization_noun)) {
            return false;
        }
    }
    return false;
}

}  // namespace

std::uint32_t end_of_denied(const View& view, Range content) noexcept {
    if (is_lone_pronoun(view, content)) return content.first + 1;
    for (std::uint32_t i = content.first + 1; i < content.last; ++i) {
        if (opens_circumstance(view, i, content.last) || opens_as_clause(view, i, content.last)) return i;
    }
    return content.last;
}

namespace {

/// "claims that P were rejected": the noun for a claim that a passive's subject begins with, if a clause with "that"
/// follows it; or none.
std::uint32_t told_claim_for_subject(const View& view, const Trigger& trigger) noexcept {
    constexpr std::uint32_t longest = 32;
    if (!trigger.passive) return none;
    const std::uint32_t least = trigger.auxiliaries > longest ? trigger.auxiliaries - longest : 0;
    for (std::uint32_t i = trigger.auxiliaries; i-- > least;) {
        if (!is_claim(view, i)) continue;
        std::uint32_t after = i + 1;  // reports in several newspapers that
        while (after < trigger.auxiliaries && is_in_noun_phrase(view.at(after))) ++after;
        if (view.at(after) != symbol_of(Class::that)) continue;
        std::uint32_t first = i;
        while (first > 0 && opens_noun_phrase(view.at(first - 1))) --first;
        return first == 0 || is_punctuation(view.at(first - 1)) ? i : none;
    }
    return none;
}

/// "reports of a coup were denied": where the subject of a passive begins if it begins with a noun for a claim; or
/// none.
std::uint32_t claim_subject(const View& view, const Trigger& trigger) noexcept {
    constexpr std::uint32_t longest = 20;
    if (!trigger.passive) return none;
    std::uint32_t first = trigger.auxiliaries;
    while (first > 0 && trigger.auxiliaries - first < longest && view.at(first - 1) != symbol_of(Class::comma)) --first;
    for (std::uint32_t i = first; i < trigger.auxiliaries; ++i) {
        if (is_claim(view, i)) return first;
        if (view.is_quotation(i) || !is_in_noun_phrase(view.at(i))) return none;
    }
    return none;
}

}  // namespace

Range denied_subject(const View& view, const Trigger& trigger, Range content) noexcept {
    constexpr std::uint32_t longest = 6;
    std::uint32_t told_claim = told_claim_for_subject(view, trigger);
    if (told_claim < content.last) {
        while (told_claim > 0 && opens_noun_phrase(view.at(told_claim - 1))) --told_claim;
        return {std::min(told_claim, content.first), std::max(content.last, trigger.auxiliaries)};
    }
    const std::uint32_t subject = claim_subject(view, trigger);
    const bool whole = subject < content.first && content.last == trigger.auxiliaries;
    if (whole && is_object_between(view, subject, content.first)) return {subject, content.last};
    const char before = view.at(static_cast<std::int64_t>(content.first) - 1);
    const bool told =
        before == symbol_of(Class::of) || before == symbol_of(Class::about) || before == symbol_of(Class::that);
    if (!told || content.first < 2 || !is_claim(view, content.first - 2)) return content;
    std::uint32_t first = content.first - 2;
    while (first > 0 && first + longest > content.first && is_in_noun_phrase(view.at(first - 1)) &&
           !is_preposition(static_cast<Class>(view.at(first - 1))) &&
           view.at(first - 1) != symbol_of(Class::conjunction)) {
        --first;
    }
    return {first, content.last};
}

DeniedApposition denied_apposition(const View& view, const Trigger& trigger) noexcept {
    constexpr std::uint32_t furthest = 10;
    const char after = view.at(trigger.unit + 1);
    const bool complete = after == '$' || after == symbol_of(Class::stop) || after == symbol_of(Class::comma) ||
                          after == symbol_of(Class::as) || after == symbol_of(Class::time);
    if (!complete || !trigger.rejects || trigger.passive) return {};
    for (std::uint32_t i = trigger.auxiliaries; i > 2 && i + furthest > trigger.auxiliaries; --i) {
        const std::uint32_t noun = i - 1;
        if (view.is_quotation(noun) || view.at(noun) == symbol_of(Class::comma)) return {};
        if (!is_claim(view, noun) || view.at(noun - 1) != symbol_of(Class::determiner)) continue;
        const char before = view.at(static_cast<std::int64_t>(noun) - 2);
        if (before != symbol_of(Class::comma) && before != symbol_of(Class::dash)) return {};
        const bool relative = view.at(i) == symbol_of(Class::that) || view.at(i) == symbol_of(Class::relative);
        const Range source{relative ? i + 1 : i, trigger.auxiliaries};
        return source.empty() ? DeniedApposition() : DeniedApposition{{noun - 1, i}, source};
    }
    return {};
}

bool cuts_claim(const View& view, Range content) noexcept {
    const std::uint32_t end = content.last;
    const std::uint32_t as = view.at(content.first) == symbol_of(Class::as) ? content.first : content.first - 1;
    if (content.first > 0 && view.at(as) == symbol_of(Class::as) && after_verdict(view, as) == end) {
        return view.at(end) == symbol_of(Class::determiner) || view.at(end) == symbol_of(Class::possessive);
    }
    if (!is_claim(view, end - 1)) return false;
    switch (static_cast<Class>(view.at(end))) {
        case Class::of:
        case Class::about:
        case Class::against:
        case Class::that: return true;
        case Class::by: return view.at(end + 1) != symbol_of(Class::verb_ing);
        default: return false;
    }
}

std::uint32_t next_joined_denial(const View& view, const std::vector<Trigger>& triggers, std::size_t cue) noexcept {
    constexpr std::size_t most_triggers = 16;
    const Inflection inflection = view.lexicon().form(triggers[cue].form).inflection;
    const bool perfect = view.at(triggers[cue].auxiliaries) == symbol_of(Class::have);
    if (inflection != Inflection::past && inflection != Inflection::s && !perfect) return view.size();
    for (std::size_t i = cue + 1; i < std::min(triggers.size(), cue + most_triggers); ++i) {
        const Trigger& next = triggers[i];
        const CueLemma& lemma = view.lexicon().lemma_of_form(next.form);
        const char before = view.at(static_cast<std::int64_t>(next.auxiliaries) - 1);
        const bool joined = before == symbol_of(Class::conjunction) || before == symbol_of(Class::contrast);
        const bool only_claims = has(view.lexicon().features(lemma.key), Feature::rejecting);
        const bool denies = lemma.kind == CueKind::reject && (only_claims || next.denies_claim);
        const Inflection other = view.lexicon().form(next.form).inflection;
        const bool finite = other == Inflection::past || other == Inflection::s;
        if (joined && denies && (perfect ? finite : other == inflection)) return next.auxiliaries - 1;
    }
    return view.size();
}

Range without_verdict(const View& view, Range piece) noexcept {
    constexpr std::uint32_t nearest = 4;
    for (std::uint32_t i = piece.first + 1; i < piece.last; ++i) {
        if (view.at(i) != symbol_of(Class::as)) continue;
        for (std::uint32_t k = i + 1; k < std::min(piece.last, i + nearest); ++k) {
            const bool wrong =
                has(view.lexeme(k).features, Feature::verdict) || has(view.denial_features(k), DenialFeature::unsound);
            if (wrong || view.is_quotation(k)) return {piece.first, i};
        }
    }
    return piece;
}

/// Whether the subject of a passive begins with a noun for a claim: "reports of a coup were denied".
bool has_claim_for_subject(const View& view, const Trigger& trigger) noexcept {
    return told_claim_for_subject(view, trigger) != none || claim_subject(view, trigger) != none;
}

void find_denied_claims(const View& view, std::vector<Trigger>& triggers) {
    for (Trigger& trigger : triggers) {
        trigger.answers_no = answers_no(view, trigger);
        trigger.rejects = rejects(view, trigger);
    }
    for (std::size_t i = 0; i < triggers.size(); ++i) {
        if (!is_claim(view, triggers[i].unit)) continue;
        const std::uint32_t spurning = spurning_before(view, triggers[i].unit);
        triggers[i].denied_by = spurner_of(view, triggers, i, spurning);
        if (triggers[i].denied_by == none) triggers[i].denied_by = denier_of(view, triggers, i);
        triggers[i].denies_claim = spurning != none && triggers[i].denied_by == none;
        for (std::size_t k = i; k-- > 0 && triggers[i].denied_by != none;) {
            if (triggers[k].unit != triggers[i].denied_by) continue;
            triggers[k].denies_claim = triggers[k].rejects;
            break;
        }
    }
    for (Trigger& trigger : triggers) {
        if (!trigger.rejects) continue;
        const std::uint32_t told = told_claim_for_subject(view, trigger);
        const auto claim = std::find_if(triggers.begin(), triggers.end(),
                                        [told](const Trigger& each) { return told != none && each.unit == told; });
        if (claim != triggers.end() && claim->denied_by == none) claim->denied_by = trigger.unit;
        const bool apposed = !denied_apposition(view, trigger).content.empty();
        if (apposed || has_claim_for_subject(view, trigger)) trigger.denies_claim = true;
    }
    for (std::size_t i = 0; i + 1 < triggers.size(); ++i) {
        const std::uint32_t conjunction = next_joined_denial(view, triggers, i);
        for (std::size_t k = i + 1; k < triggers.size() && conjunction < view.size(); ++k) {
            if (triggers[k].auxiliaries != conjunction + 1) continue;
            triggers[k].joined_denial = true;
            break;
        }
    }
}

}  // namespace quoth
