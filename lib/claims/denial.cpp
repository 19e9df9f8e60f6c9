#include "claims/denial.hpp"

#include <algorithm>

#include "claims/phrase.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t look_back = 8;
constexpr std::uint32_t not_only_window = 48;

// ------------------------------------------------------------------------------------------------- answers

/// "No", "never": an answer's word, unlike "nobody".
bool is_no(const Words& words, std::uint32_t t) {
    return words.is(t, Feature::negative) && (words.at(t) == Class::determiner || words.at(t) == Class::negation);
}

bool is_pause(Class c) noexcept {
    return c == Class::stop || c == Class::comma || c == Class::dash || c == Class::semicolon;
}

/// Whether an answer like "Never" or "Absolutely not" ends here: "Never, ever forget" is none.
bool ends_answer(const Words& words, std::uint32_t t, std::uint32_t end) {
    const Class c = words.at(t);
    return c == Class::stop || c == Class::dash || (c == Class::comma && words.skip_marks(t + 1, end) >= end);
}

/// After a stage direction: "(Laughs) No."
std::uint32_t skip_brackets(const Words& words, std::uint32_t t, std::uint32_t end) {
    if (words.at(t) != Class::open_bracket) return t;
    for (std::uint32_t u = t; u < std::min(end, t + look_back); ++u) {
        if (words.at(u) == Class::close_bracket) return words.skip_marks(u + 1, end);
    }
    return t;
}

/// "No", "No, he didn't", "Absolutely not", "Of course not".
bool is_answer(const Words& words, const Record& record) {
    constexpr std::uint32_t longest_answer = 3;
    if (record.content.empty()) return false;
    const Range content = record.content.front();
    std::uint32_t t = skip_brackets(words, words.skip_marks(content.first, content.last), content.last);
    for (std::uint32_t i = 0; i < longest_answer && t < content.last; ++i, ++t) {
        const std::uint32_t after = words.skip_marks(t + 1, content.last);
        if (is_no(words, t)) {
            if (words.is_mark(after, U'?')) return false;
            if (words.at(t) != Class::determiner && !words.quoted(t)) return false;
            if (words.at(t) == Class::determiner && i == 0) return after >= content.last || is_pause(words.at(after));
            return after >= content.last || ends_answer(words, after, content.last);
        }
        const Class c = words.at(t);
        if (words.is(t, Feature::hedge)) return false;
        const bool leads = c == Class::adverb || c == Class::of || c == Class::word || (c == Class::name && i == 0);
        if (!leads) return false;
    }
    return false;
}

// ------------------------------------------------------------------------------------------ rejecting cues

/// Whether a conjunction joins the cue to a verb before it: "confirmed nor denied", "confirm or deny".
bool joins_verbs(const Words& words, std::uint32_t conjunction) {
    if (conjunction == 0) return false;
    const Class c = words.at(conjunction - 1);
    return is_cue_verb(c) || c == Class::word || c == Class::verb_past || c == Class::cue_noun;
}

/// "refused to", "short of", "without denying", "avoid denying".
bool refuses_next(const Words& words, std::uint32_t t) {
    if (!words.is(t, DenialFeature::refusing)) return false;
    const Class after = words.at(t + 1);
    const std::uint32_t cue = words.reading().lexemes[t + 1].cue;
    return after == Class::to || after == Class::of ||
           (cue != none && words.lexicon().form(cue).inflection == Inflection::ing);
}

/// "No one denied", "neither man denied".
bool is_source_negative(const Words& words, const Record& record) {
    return !record.source.empty() && words.is(record.source.front().first, Feature::negative);
}

bool is_cue_positive(const Words& words, const Record& record) {
    return !is_cue_negated(words, record) && !is_source_negative(words, record);
}

/// A particle that makes a verb reject: an adverb before a preposition ("pushed back against", not "walked back his
/// claim") or a preposition before its object ("laughed off claims", not "sounded off against").
bool has_rejecting_particle(const Words& words, const Record& record) {
    if (record.cue_head == none) return false;
    std::uint32_t last = record.cue_head + 2;
    for (const Range& range : record.cue) last = std::max(last, range.last);
    for (std::uint32_t t = record.cue_head + 1; t < std::min(last, record.cue_head + look_back); ++t) {
        if (!words.is(t, Feature::rejecting)) continue;
        return is_preposition(words.at(t)) != is_preposition(words.at(t + 1));
    }
    return false;
}

/// Whether a judge or court stands in the source: what it dismisses is a case.
bool is_court(const Words& words, const Record& record) {
    for (const Range& range : record.source) {
        for (std::uint32_t t = range.first; t < std::min(range.last, range.first + look_back); ++t) {
            if (words.is(t, DenialFeature::court)) return true;
        }
    }
    return false;
}

bool is_quoted(const Words& words, Range range) { return words.quoted(words.skip_marks(range.first, range.last)); }

/// "this", "that", "those": pronouns that point at what was said.
bool is_demonstrative(const Words& words, const Object& object) {
    const Class c = words.at(object.tokens.first);
    return c == Class::that || (c == Class::determiner && words.is(object.tokens.first, DenialFeature::pointing));
}

/// Whether "as" goes with a participle before it.
bool ends_in_participle(const Words& words, std::uint32_t as) {
    return as > 0 && (words.at(as - 1) == Class::verb_past || is_cue_verb(words.at(as - 1)));
}

/// "rejected suggestions [that he lied]": a noun for a claim that the content leaves out.
bool has_claim_before_content(const Words& words, const Record& record) {
    const std::uint32_t cue = record.cue.back().last;
    const std::uint32_t content = record.content.front().first;
    if (cue >= content || cue + look_back < content || words.at(content) != Class::that) return false;
    const Object object = read_object(words, {cue, content});
    return object.claim != none && !object.grant;
}

/// Whether what a rejecting cue rejects is a claim. `only_claims`: the cue rejects nothing else. `only_by_particle`: it
/// rejects by its particle, and needs a noun for a claim.
bool rejects_claim(const Words& words, const Record& record, bool only_claims, bool only_by_particle) {
    using Shape = Object::Shape;
    const Range content = record.content.front();
    const Object object = read_object(words, content);
    const std::uint32_t as = find_as(words, content);
    const bool wrong = verdict_in(words, {as, content.last}) != none;
    const bool statement = object.document || (object.shape == Shape::pronoun && is_demonstrative(words, object));
    const bool followed_by_that = words.at(object.tokens.last) == Class::that;
    if (object.claim != none) return followed_by_that || !is_court(words, record);
    if (has_claim_before_content(words, record)) return true;
    if (only_by_particle) return false;
    if (record.passive) return wrong || words.at(content.first) == Class::neutral_pronoun;
    if (wrong) return object.shape != Object::Shape::clause || only_claims;
    // dismissed the video as a stunt, but not bills painted as unfair
    if (as < content.last && statement && !ends_in_participle(words, as)) return true;
    switch (object.shape) {
        case Shape::clause: return only_claims || words.at(object.tokens.first) == Class::that;
        case Shape::two_objects: return false;
        case Shape::pronoun: return only_claims;
        case Shape::noun_phrase: return only_claims && !object.grant && !is_court(words, record);
        case Shape::nothing: return only_claims && is_quoted(words, content);
    }
    return false;
}

// ------------------------------------------------------------------------------------------------ verdicts

/// Whether a subject or object stands for a claim: "the report", "it", "that", "they", not "the minister".
bool stands_for_claim(const Words& words, const Object& object) {
    if (object.claim != none) return true;
    const std::uint32_t t = object.tokens.first;
    if (object.tokens.empty()) return false;
    const Class c = words.at(t);
    if (c == Class::neutral_pronoun) return words.is(t, DenialFeature::pointing);
    if (c == Class::subject_pronoun || c == Class::object_pronoun) {
        return words.is(t, Feature::plural) && !words.is(t, Feature::first_person);
    }
    return c == Class::that && object.tokens.size() == 1;
}

/// Whether nothing follows a verdict that takes its meaning: "a false claim", "fake news", not "a false equivalence".
bool ends_verdict(const Words& words, std::uint32_t t, std::uint32_t end) {
    const std::uint32_t next = words.skip_marks(t, end);
    if (next != t || next >= end || !is_open(words.at(next)) || words.at(next) == Class::time) return true;
    return words.is(next, Feature::claim) || words.is(next, Feature::verdict);
}

/// The predicate after the verb group: "an outright lie", "completely untrue". Whether it calls its subject wrong.
bool is_verdict_predicate(const Words& words, const Clause& clause, bool negated) {
    constexpr std::uint32_t longest_predicate = 8;
    const std::uint32_t end = std::min(clause.tokens.last, clause.verbs.last + longest_predicate);
    bool lacking = negated;
    for (std::uint32_t t = clause.verbs.last; t < end; ++t) {
        const Class c = words.at(t);
        if (words.quotation_mark(t)) continue;
        if (words.is(t, Feature::verdict)) return !lacking && ends_verdict(words, t + 1, end);
        if (words.is(t, DenialFeature::truth)) return lacking && words.at(t + 1) != Class::to;
        if (words.is(t, Feature::negative) || words.is(t, DenialFeature::refusing)) {
            lacking = !lacking;
            continue;
        }
        const bool goes_on = is_open(c) || c == Class::determiner || c == Class::adverb || c == Class::conjunction ||
                             c == Class::of || c == Class::number;
        if (!goes_on) return false;
    }
    return false;
}

bool holds(const Words& words, Range range, Feature feature) {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (words.is(t, feature)) return true;
    }
    return false;
}

/// Whether a subject may be no true claim: "none of it", "no part of the story".
bool is_negative_claim(const Words& words, Range subject) {
    if (!words.is(subject.first, Feature::negative)) return false;
    for (std::uint32_t t = subject.first + 1; t < subject.last; ++t) {
        if (words.is(t, Feature::claim) || words.at(t) == Class::neutral_pronoun || words.at(t) == Class::that)
            return true;
    }
    return false;
}

/// "is no truth in the report": what is said to lack truth after the verb group, or an empty object.
Object lacking_truth(const Words& words, const Clause& clause) {
    constexpr std::uint32_t gap = 6;
    std::uint32_t t = clause.verbs.last;
    if (!words.is(t, Feature::negative)) return {};
    const std::uint32_t end = std::min(clause.tokens.last, t + gap);
    while (t < end && !words.is(t, DenialFeature::truth)) ++t;
    if (t >= end) return {};
    while (t + 1 < end && words.at(t + 1) == Class::adverb) ++t;
    const Class after = words.at(t + 1);
    if (after != Class::to && !is_preposition(after)) return {};
    return read_object(words, {t + 2, clause.tokens.last});
}

/// Whether the verb group is a form of "be", which alone can tell a verdict.
bool is_copula(const Words& words, Range verbs) {
    std::uint32_t t = verbs.last;
    while (t > verbs.first && (words.at(t - 1) == Class::adverb || words.at(t - 1) == Class::negation)) --t;
    return t > verbs.first && words.at(t - 1) == Class::be;
}

/// "the report was false", "it is a lie", "that is not true", "none of it is true", "there is no truth in the story".
bool is_verdict_clause(const Words& words, const Clause& clause) {
    if (!clause.found || !is_copula(words, clause.verbs)) return false;
    const Range subject{clause.tokens.first, clause.verbs.first};
    const bool negative_claim = is_negative_claim(words, subject);
    if (stands_for_claim(words, lacking_truth(words, clause))) return true;
    if (holds(words, clause.verbs, Feature::hedge)) return false;
    if (!negative_claim && !stands_for_claim(words, read_object(words, subject))) return false;
    return is_verdict_predicate(words, clause, negative_claim || holds(words, clause.verbs, Feature::negative));
}

/// "it baseless", "the allegation a pack of lies", "the story as false".
bool is_verdict_complement(const Words& words, Range content) {
    const Object object = read_object(words, content);
    if (!stands_for_claim(words, object)) return false;
    const std::uint32_t after = object.claim == none ? object.tokens.first + 1 : object.claim + 1;
    const std::uint32_t verdict = verdict_in(words, {after, content.last});
    if (verdict == none) return false;
    for (std::uint32_t t = after; t < verdict; ++t) {
        const Class c = words.at(t);
        if (words.is(t, Feature::negative)) return false;
        if (is_auxiliary(c) || c == Class::that || c == Class::comma) return false;
        if (is_preposition(c) && c != Class::as && c != Class::of) return false;
    }
    return true;
}

/// "Nonsense," "An outright lie.": quoted words that are nothing but a verdict.
bool is_bare_verdict(const Words& words, const Record& record) {
    constexpr std::uint32_t longest = 4;
    const Range content = record.content.front();
    std::uint32_t t = words.skip_marks(content.first, content.last);
    if (!words.quoted(t)) return false;
    for (std::uint32_t i = 0; i < longest && t < content.last; ++i, ++t) {
        const std::uint32_t after = words.skip_marks(t + 1, content.last);
        if (words.is(t, Feature::verdict)) return after >= content.last || is_pause(words.at(after));
        const Class c = words.at(t);
        const bool leads =
            c == Class::determiner || c == Class::adverb || c == Class::word || (c == Class::name && i == 0);
        if (!leads || words.is(t, Feature::negative)) return false;
    }
    return false;
}

/// Whether a cue says of a thing what it is: call, brand, describe as.
bool is_naming_cue(const CueLemma& lemma) noexcept {
    constexpr auto as = static_cast<std::uint32_t>(Frame::as);
    constexpr auto clausal = static_cast<std::uint32_t>(Frame::that);
    return (lemma.frames & as) != 0 || lemma.kind == CueKind::judgement ||
           (lemma.type == Type::judgement && (lemma.frames & clausal) == 0);
}

bool is_verdict(const Words& words, const Record& record, const Clause& clause) {
    const CueLemma* lemma = words.lemma(record.cue_form);
    const bool states = lemma == nullptr || lemma->type == Type::assertion || lemma->type == Type::judgement;
    if (!states) return false;
    if (lemma != nullptr && is_naming_cue(*lemma) && is_verdict_complement(words, record.content.front())) return true;
    return is_bare_verdict(words, record) || is_verdict_clause(words, clause);
}

}  // namespace

bool is_cue_negated(const Words& words, const Record& record) {
    if (record.cue_head == none) return false;
    for (std::uint32_t t = record.cue_head, i = 0; t > 0 && i < look_back; ++i) {
        --t;
        if (refuses_next(words, t)) return true;
        if (words.is(t, Feature::negative)) return !is_not_only(words, t, t + not_only_window);
        const Class c = words.at(t);
        if (c == Class::conjunction) {
            if (!joins_verbs(words, t)) return false;
            --t;
            continue;
        }
        if (!is_auxiliary(c) && c != Class::adverb && c != Class::to && c != Class::of && !is_cue_verb(c)) return false;
    }
    return false;
}

bool has_rejecting_cue(const Words& words, const Record& record) {
    const CueLemma* lemma = words.lemma(record.cue_form);
    return lemma != nullptr && (lemma->kind == CueKind::reject || has_rejecting_particle(words, record));
}

DenialBasis denial_basis(const Words& words, const Record& record, const Clause& clause) {
    if (record.content.empty()) return DenialBasis::none;
    const CueLemma* lemma = words.lemma(record.cue_form);
    const bool can_answer = lemma == nullptr || ((lemma->kind == CueKind::speech || lemma->kind == CueKind::belief) &&
                                                 lemma->type != Type::question);
    if (can_answer && is_answer(words, record)) return DenialBasis::answer;
    const bool rejecting = has_rejecting_cue(words, record);
    const bool verdict = !rejecting && is_verdict(words, record, clause);
    if ((rejecting || verdict) && !is_cue_positive(words, record)) return DenialBasis::none;
    if (rejecting) {
        const bool only_claims =
            lemma->kind == CueKind::reject && has(words.lexicon().features(lemma->key), Feature::rejecting);
        const bool only_by_particle = lemma->kind != CueKind::reject;
        return rejects_claim(words, record, only_claims, only_by_particle) ? DenialBasis::cue : DenialBasis::none;
    }
    return verdict ? DenialBasis::verdict : DenialBasis::none;
}

}  // namespace quoth
