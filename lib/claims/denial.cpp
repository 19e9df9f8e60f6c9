#include "claims/denial.hpp"

#include <algorithm>
#include <optional>

#include "claims/answer.hpp"
#include "claims/phrase.hpp"
#include "claims/rejection.hpp"
#include "claims/spoken.hpp"
#include "claims/verdict.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t look_back = 8;
constexpr std::uint32_t not_only_window = 48;

/// Whether a conjunction joins a verb to one before it that has the same form: "confirmed nor denied", "confirm or
/// deny", not "did not come and denied".
bool joins_verbs(const Words& words, std::uint32_t conjunction, std::uint32_t verb) {
    if (conjunction == 0) return false;
    const Class c = words.at(conjunction - 1);
    const std::uint32_t cue = words.cue_form(conjunction - 1);
    const std::uint32_t own = words.cue_form(verb);
    if (own == none) return false;
    const Inflection inflection = words.lexicon().form(own).inflection;
    if (cue != none) return words.lexicon().form(cue).inflection == inflection;
    return c == Class::verb_past ? inflection == Inflection::past : c == Class::word && inflection == Inflection::base;
}

/// The second comma of "did not, however, deny".
bool is_aside(const Words& words, std::uint32_t comma) {
    if (comma < 3 || words.at(comma - 2) != Class::comma) return false;
    const Class c = words.at(comma - 1);
    const Class before = words.at(comma - 3);
    return (c == Class::adverb || c == Class::contrast) && (before == Class::negation || is_auxiliary(before));
}

/// "refused to", "short of", "without denying", "avoid denying", "far from denying".
bool refuses_next(const Words& words, std::uint32_t t) {
    if (!words.is(t, DenialFeature::refusing)) return false;
    if (words.is(t, DenialFeature::distant) && words.at(t + 1) == Class::preposition) return words.is_gerund(t + 2);
    const Class after = words.at(t + 1);
    const std::uint32_t cue = words.cue_form(t + 1);
    return after == Class::to || after == Class::of ||
           (cue != none && words.lexicon().form(cue).inflection == Inflection::ing);
}

/// Whether the words before a verb turn it round.
bool is_negated_at(const Words& words, std::uint32_t verb) {
    if (verb == none) return false;
    for (std::uint32_t t = verb, i = 0; t > 0 && i < look_back; ++i) {
        --t;
        if (refuses_next(words, t)) return true;
        if (words.at(t) == Class::preposition && t > 0 && words.is(t - 1, DenialFeature::distant)) continue;
        if (words.is(t, Feature::negative)) return !is_not_only(words, t, t + not_only_window);
        const Class c = words.at(t);
        if (c == Class::conjunction) {
            if (!joins_verbs(words, t, verb)) return false;
            t -= t > 1 && words.at(t - 2) == Class::determiner ? 2U : 1U;  // either confirm or deny
            continue;
        }
        if (c == Class::comma && is_aside(words, t)) {
            t -= 2;
            continue;
        }
        if (!is_auxiliary(c) && c != Class::adverb && c != Class::to && c != Class::of && !is_cue_verb(c)) return false;
    }
    return false;
}

/// "did not issue a [denial]", "no denial": whether what leads to a noun turns it round.
bool is_noun_negated(const Words& words, std::uint32_t noun) {
    constexpr std::uint32_t longest = 5;
    std::uint32_t t = noun;
    for (std::uint32_t i = 0; t > 0 && i < longest; ++i) {
        --t;
        const Class c = words.at(t);
        if (words.is(t, Feature::negative)) return true;
        const bool adjective = (c == Class::word || c == Class::adverb) && words.at(t - 1) != Class::negation;
        if (c != Class::determiner && !adjective) break;
    }
    return t + 1 < noun && !is_preposition(words.at(t)) && is_negated_at(words, t);
}

/// "No one denied", "neither man denied", "few dispute".
bool is_source_negative(const Words& words, const Record& record) {
    if (record.source.empty()) return false;
    const std::uint32_t t = record.source.front().first;
    return words.is(t, Feature::negative) || words.is(t, DenialFeature::scarce);
}

/// "Do you deny it?", "nor did she dispute it": an auxiliary before the source asks or negates.
bool is_inverted(const Words& words, const Record& record) {
    if (record.source.empty() || record.cue_head == none) return false;
    const Range source = record.source.front();
    if (source.first == 0 || source.last > record.cue_head) return false;
    for (std::uint32_t t = source.last; t < record.cue_head; ++t) {
        if (words.at(t) != Class::adverb) return false;
    }
    const Class before = words.at(source.first - 1);
    return before == Class::auxiliary_do || before == Class::modal;
}

/// "refused to say whether he had denied it": nobody says that it was.
bool is_doubted(const Words& words, const Record& record) {
    if (record.source.empty() || record.cue_head == none) return false;
    const Range source = record.source.front();
    return source.first > 0 && source.last <= record.cue_head && words.is(source.first - 1, DenialFeature::doubting);
}

/// "He is in denial".
bool is_state(const Words& words, const Record& record) {
    const CueLemma* lemma = words.lemma(record.cue_form);
    const bool noun = lemma != nullptr && words.lexicon().form(record.cue_form).inflection == Inflection::noun;
    return noun && record.cue_head > 0 && words.at(record.cue_head - 1) == Class::in;
}

/// `head`: the word that rejects. `accepting`: it does so where it is negated, as "did not accept".
bool is_positive(const Words& words, const Record& record, std::uint32_t head, bool accepting) {
    const bool nobody = is_source_negative(words, record);
    const std::uint32_t cue = words.cue_form(head);
    const bool noun = cue != none && words.lexicon().form(cue).inflection == Inflection::noun;
    if (noun && !accepting && is_noun_negated(words, head)) return false;
    const bool turned = accepting ? is_negated_at(words, head) != nobody : !is_negated_at(words, head) && !nobody;
    return turned && !is_inverted(words, record) && !is_doubted(words, record) && !is_state(words, record);
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

/// "allegations, which the club rejects": a relative pronoun after a noun for a claim.
bool follows_claim(const Words& words, std::uint32_t relative) {
    if (words.at(relative) != Class::relative) return false;
    const std::uint32_t least = relative > look_back ? relative - look_back : 0;
    for (std::uint32_t t = relative; t-- > least;) {
        if (words.is(t, Feature::claim)) return true;
        if (words.at(t) == Class::stop || is_auxiliary(words.at(t))) return false;
    }
    return false;
}

/// Whether "as" goes with a participle before it.
bool ends_in_participle(const Words& words, std::uint32_t as) {
    return as > 0 && (words.at(as - 1) == Class::verb_past || is_cue_verb(words.at(as - 1)));
}

/// "rejected suggestions [that he lied]", "brushed aside talk of [a split]", "reports of [a truce] were denied": a noun
/// for a claim that the content leaves out.
bool has_claim_before_content(const Words& words, const Record& record) {
    const std::uint32_t content = record.content.front().first;
    if (content < 2) return false;
    const auto is_claim = [&words](std::uint32_t t) {
        return words.is(t, Feature::claim) || words.is(t, DenialFeature::statement);
    };
    if (is_preposition(words.at(content - 1)) && is_claim(content - 2)) return true;
    const std::uint32_t cue = record.cue.back().last;
    if (cue >= content || cue + look_back < content || words.at(content) != Class::that) return false;
    const Object object = read_object(words, {cue, content});
    return object.claim != none && !object.grant;
}

/// "would not accept": not for want of truth.
bool is_refused(const Words& words, std::uint32_t verb) {
    for (std::uint32_t t = verb, i = 0; t > 0 && i < look_back; ++i) {
        const Class c = words.at(--t);
        if (c == Class::modal) return true;
        if (!is_auxiliary(c) && c != Class::adverb && c != Class::negation) return false;
    }
    return false;
}

/// "that he lied", not "that risk": whether "that" is no determiner.
bool is_that_clause(const Words& words, std::uint32_t that) {
    const Class c = words.at(that + 1);
    const bool noun_phrase = c == Class::determiner || c == Class::possessive || c == Class::subject_pronoun ||
                             c == Class::neutral_pronoun || c == Class::name || c == Class::title;
    return words.at(that) == Class::that && noun_phrase;
}

/// Whether a noun for a claim is none here: what a court dismisses is a case, and an idea that isn't told a plan.
bool is_case(const Words& words, const Record& record, const Object& object) {
    if (object.claim == none) return false;                                 // the tribunal rejected his explanation
    const bool alleging = words.is(object.claim, DenialFeature::alleging);  // not the argument
    if (alleging && is_court(words, record)) return true;
    const Range rest{object.claim, record.content.front().last};
    return words.is(object.claim, DenialFeature::plan) && verdict_in(words, rest, true) == none;  // the idea as absurd
}

/// Whether what is claimed follows its noun: "the idea of a deal", "claims he lied", "a claim by the owner that".
bool says_claim(const Words& words, const Object& object) {
    std::uint32_t t = object.tokens.last;
    if (words.at(t) == Class::of && words.is(object.claim, DenialFeature::plan)) return true;
    for (const std::uint32_t end = t + look_back; words.at(t) == Class::by && t < end;) {
        ++t;
        while (t < end && (is_open(words.at(t)) || words.at(t) == Class::title || words.at(t) == Class::determiner))
            ++t;
    }
    const Class c = words.at(t);
    return c == Class::that || c == Class::subject_pronoun || c == Class::neutral_pronoun;
}

/// "his client had lied": a noun phrase and an auxiliary.
bool begins_clause(const Words& words, Range content) {
    constexpr std::uint32_t longest_subject = 6;
    for (std::uint32_t t = content.first; t < std::min(content.last, content.first + longest_subject); ++t) {
        const Class c = words.at(t);
        if (is_auxiliary(c)) return t > content.first;
        if (!is_open(c) && c != Class::determiner && c != Class::possessive && c != Class::possessive_mark)
            return false;
    }
    return false;
}

/// Whether a cue rejects persons, too: "denied Silva", "denied him", but not in a headline's capitals.
bool refuses_person(const Words& words, const Record& record, const Object& object) {
    if (begins_clause(words, record.content.front())) return false;
    if (words.reading().tokens[record.cue_head].capital) return false;
    if (object.shape == Object::Shape::noun_phrase) return object.person;
    const std::uint32_t t = object.tokens.first;
    return (words.at(t) == Class::object_pronoun || words.at(t) == Class::possessive) &&
           (!words.is(t, Feature::plural) || words.is(t, Feature::first_person));
}

bool opens_medium(Class c) noexcept { return c == Class::in || c == Class::with; }

/// "territorial disputes | with neighbours": nothing that is said, unlike "denials of".
bool is_before_preposition(const Words& words, Rejection rejection, Range content) {
    const Class after = words.at(rejection.head + 1);
    return rejection.only_claims && content.first == rejection.head + 2 && is_preposition(after) &&
           after != Class::of && after != Class::as;
}

/// Whether what a rejecting cue rejects is a claim.
bool rejects_claim(const Words& words, const Record& record, Rejection rejection) {
    using Shape = Object::Shape;
    const bool only_claims = rejection.only_claims;
    const Range content = record.content.front();
    const Object object = read_object(words, content);
    const std::uint32_t as = find_as(words, content);
    const bool wrong = verdict_in(words, {as, content.last}) != none;
    const bool statement = object.document || (object.shape == Shape::pronoun && is_demonstrative(words, object));
    const bool that = object.shape == Shape::clause && is_that_clause(words, object.tokens.first);
    if (rejection.has_claim) return true;
    if (rejection.accepting) {
        return that || (!is_refused(words, rejection.head) && (object.claim != none || object.statement || statement));
    }
    if (rejection.by_clause) return object.claim != none && says_claim(words, object);
    const bool is_medium =
        rejection.by_noun && object.claim != none && words.is(object.claim, Feature::medium) &&
        (opens_medium(words.at(content.first)) || (content.first > 0 && opens_medium(words.at(content.first - 1))));
    if (is_medium) return false;  // shot back in a statement
    if (is_before_preposition(words, rejection, content)) return false;
    if (object.claim != none || object.statement) return says_claim(words, object) || !is_case(words, record, object);
    if (has_claim_before_content(words, record) || words.is(content.last, Feature::claim)) return true;
    if (rejection.by_noun) return false;
    if (rejection.giving && refuses_person(words, record, object)) return false;
    const Class first = words.at(content.first);
    if (record.passive && !words.is_gerund(record.cue_head)) {
        return wrong || first == Class::neutral_pronoun || first == Class::that;
    }
    if (follows_claim(words, object.tokens.first)) return true;
    if (wrong) return object.shape != Object::Shape::clause || only_claims;
    // dismissed the video as a stunt, but not bills painted as unfair
    if (as < content.last && statement && !ends_in_participle(words, as)) return true;
    switch (object.shape) {
        case Shape::clause: return only_claims || words.at(object.tokens.first) == Class::that;
        case Shape::two_objects: return only_claims && begins_clause(words, content);
        case Shape::pronoun: return only_claims || is_demonstrative(words, object);
        case Shape::noun_phrase: return only_claims && !object.grant && !is_court(words, record);
        case Shape::nothing: return only_claims && is_quoted(words, content);
    }
    return false;
}

}  // namespace

bool is_cue_negated(const Words& words, const Record& record) { return is_negated_at(words, record.cue_head); }

bool has_rejecting_cue(const Words& words, const Record& record) {
    const std::optional<Rejection> rejection = rejection_of(words, record);
    return rejection && rejection->head == record.cue_head && !rejection->by_clause;
}

DenialBasis denial_basis(const Words& words, const Record& record, const Clause& clause) {
    if (record.content.empty()) return DenialBasis::none;
    const CueLemma* lemma = words.lemma(record.cue_form);
    const bool quoted = is_quoted(words, record.content.front());  // “No,” she shot back
    const bool speaks =
        lemma == nullptr ||
        ((lemma->kind == CueKind::speech || lemma->kind == CueKind::belief || quoted) && lemma->type != Type::question);
    if (speaks && is_answer(words, record)) return DenialBasis::answer;
    const DenialBasis basis = stated_basis(words, record, clause);
    return basis == DenialBasis::none && speaks ? spoken_basis(words, record) : basis;
}

DenialBasis stated_basis(const Words& words, const Record& record, const Clause& clause) {
    if (record.content.empty()) return DenialBasis::none;
    const std::optional<Rejection> rejection = rejection_of(words, record);
    const bool only_rejects = rejection && !rejection->by_clause && !rejection->accepting && !rejection->by_noun;
    const bool verdict = !only_rejects && is_verdict(words, record, clause);
    const std::uint32_t head = rejection ? rejection->head : record.cue_head;
    const bool accepting = rejection && rejection->accepting;
    if ((rejection || verdict) && !is_positive(words, record, head, accepting)) return DenialBasis::none;
    if (rejection && rejects_claim(words, record, *rejection)) return DenialBasis::cue;
    return verdict ? DenialBasis::verdict : DenialBasis::none;
}

}  // namespace quoth
