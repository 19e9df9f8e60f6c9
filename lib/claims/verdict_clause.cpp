#include "claims/verdict_clause.hpp"

#include <algorithm>

namespace quoth {
namespace {

constexpr std::uint32_t longest_predicate = 8;

bool holds(const Words& words, Range range, Feature feature) {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (words.is(t, feature)) return true;
    }
    return false;
}

/// Whether nothing follows a verdict that takes its meaning: "a false claim", "fake news", not "a false equivalence" or
/// "misleading to say".
bool ends_verdict(const Words& words, std::uint32_t t, std::uint32_t end) {
    const std::uint32_t next = words.skip_marks(t, end);
    if (words.at(next) == Class::to) return false;
    const Class after = words.at(next);
    const bool ends =
        !is_open(after) || after == Class::time || after == Class::verb_past || is_cue_verb(after);  // a lie spread by
    if (next != t || next >= end || ends) return true;
    return words.is(next, Feature::claim) || words.is(next, Feature::verdict);
}

/// "true", "the case", "so", "true to say that": not "true love", "a case of", "correct to do", "so much".
bool ends_truth(const Words& words, std::uint32_t t, std::uint32_t end) {
    const Class after = words.at(t + 1);
    const bool to_say =
        after == Class::to && words.is(t, DenialFeature::certain) && words.at(t + 2) == Class::cue_speech;
    return to_say ||
           (after != Class::of && after != Class::number && after != Class::adverb && ends_verdict(words, t + 1, end));
}

/// What a predicate says of its subject.
struct Predicate {
    Range tokens;
    bool lacking = false;     ///< a negation stands before it
    bool of_pointer = false;  ///< its subject points at a claim or stands for one
    bool of_claim = false;    ///< its subject is a noun for a statement
    bool of_that = false;     ///< its subject is "that"
    bool of_having = false;   ///< its verb is "have"
};

/// Whether nothing but a pause follows.
bool is_at_end(const Words& words, std::uint32_t t, std::uint32_t end) {
    const std::uint32_t next = words.skip_marks(t, end);
    return next >= end || words.at(next) == Class::comma || words.at(next) == Class::stop ||
           (words.at(next) == Class::conjunction && words.at(next + 1) == Class::that);  // was wrong and that
}

/// "Rumour", "speculation": what is said without anybody standing for it.
bool is_mere_talk(const Words& words, std::uint32_t t) {
    return words.is(t, DenialFeature::unsound) &&
           (words.is(t, Feature::claim) || words.is(t, DenialFeature::statement));
}

/// "an outright lie", "completely untrue", "without foundation", "made up". Whether it calls its subject wrong.
bool is_wrong(const Words& words, const Predicate& predicate) {
    bool lacking = predicate.lacking;
    const std::uint32_t end = predicate.tokens.last;
    for (std::uint32_t t = predicate.tokens.first; t < end; ++t) {
        const Class c = words.at(t);
        if (words.quotation_mark(t)) continue;
        const bool fits = predicate.of_pointer || words.is(t, DenialFeature::certain);
        const bool unsound = words.is(t, DenialFeature::unsound) &&
                             (predicate.of_claim || (predicate.of_pointer && is_mere_talk(words, t)) ||
                              (predicate.of_that && is_at_end(words, t + 1, end)));
        const bool wrong = words.is(t, Feature::verdict) || unsound;
        if (wrong) return fits && !lacking && !predicate.of_having && ends_verdict(words, t + 1, end);
        if (words.is(t, DenialFeature::inventing)) {
            const bool invented = words.is(t + 1, DenialFeature::inventing) && words.at(t + 2) != Class::of;
            return invented && fits && !lacking && !predicate.of_having;
        }
        if (words.is(t, DenialFeature::truth)) return fits && lacking && ends_truth(words, t, end);
        if (words.is(t, Feature::negative) && words.at(t + 1) == Class::contrast) {  // nothing but rumours
            ++t;
            continue;
        }
        if (words.is(t, Feature::negative) || words.is(t, DenialFeature::refusing)) {
            lacking = !lacking;
            continue;
        }
        const bool goes_on = is_open(c) || c == Class::determiner || c == Class::adverb || c == Class::conjunction ||
                             c == Class::of || c == Class::number || words.is(t - 1, DenialFeature::distant);
        if (!goes_on) return false;
    }
    return false;
}

/// Whether a subject may be no true claim: "none of it", "no part of the story".
bool is_negative_claim(const Words& words, Range subject) {
    if (!words.is(subject.first, Feature::negative)) return false;
    for (std::uint32_t t = subject.first + 1; t < subject.last; ++t) {
        const bool claim = words.is(t, Feature::claim) || words.is(t, DenialFeature::publication);
        if (claim || words.is(t, DenialFeature::pointing) || words.at(t) == Class::that) return true;
    }
    return false;
}

/// "further from the truth", after a negation before it.
bool is_furthest_from_truth(const Words& words, const Clause& clause) {
    constexpr std::uint32_t gap = 4;
    const std::uint32_t t = clause.verbs.last;
    const bool negative =
        words.is(clause.tokens.first, Feature::negative) || holds(words, clause.verbs, Feature::negative);
    const bool further = t > 0 && (words.is(t, DenialFeature::distant) || words.is(t - 1, DenialFeature::distant));
    if (!negative || !further) return false;
    for (std::uint32_t u = t; u < std::min(clause.tokens.last, t + gap); ++u) {
        if (words.is(u, DenialFeature::truth)) return true;
    }
    return false;
}

/// The verb of a verb group that has no other: "be" or "have", else `other_mark`. "Lacks" is as good as "has no".
Class verb_of(const Words& words, Range verbs) {
    if (words.is(verbs.last, DenialFeature::lacking)) return Class::have;
    std::uint32_t t = verbs.last;
    while (t > verbs.first && (words.at(t - 1) == Class::adverb || words.at(t - 1) == Class::negation)) --t;
    if (t == verbs.first) return Class::other_mark;
    const Class c = words.at(t - 1);
    return c == Class::be || c == Class::have ? c : Class::other_mark;
}

/// "What he said", as a subject.
bool is_what(const Words& words, std::uint32_t t) {
    return words.at(t) == Class::wh_word && words.is(t, DenialFeature::pointing);
}

/// "To say that we hid it is wrong", "claiming we knew is simply not accurate".
bool is_wrong_to_say(const Words& words, Range sentence) {
    const bool to = words.at(sentence.first) == Class::to;
    const std::uint32_t verb = sentence.first + (to ? 1U : 0U);
    const bool says = words.at(verb) == Class::cue_speech && (to || words.is_gerund(verb));
    if (!says) return false;
    for (std::uint32_t t = verb + 2; t + 1 < sentence.last; ++t) {
        if (words.at(t) == Class::be && is_verdict_of_claim(words, {t + 1, sentence.last})) return true;
    }
    return false;
}

/// "no such promise", "nothing of the sort".
bool is_no_such(const Words& words, std::uint32_t t) {
    if (!words.is(t, Feature::negative)) return false;
    const bool such = words.at(t) == Class::determiner && words.at(t + 1) == Class::determiner;
    const bool nothing = words.at(t) == Class::neutral_pronoun && words.at(t + 1) == Class::of;
    return (such && words.is(t + 1, DenialFeature::pointing)) || (nothing && words.is(t + 2, DenialFeature::pointing));
}

/// "It never happened", "that did not take place", "no such promise had been made", "there was no such promise".
bool never_happened(const Words& words, const Clause& clause) {
    const std::uint32_t verb = clause.verbs.last;
    const std::uint32_t after = words.skip_marks(verb, clause.tokens.last);
    if (verb_of(words, clause.verbs) == Class::be && is_no_such(words, after)) {
        return words.at(after + 3) != Class::as;  // no such thing as
    }
    const bool place = words.is(verb + 1, DenialFeature::happening);
    const bool ends = !words.is_word(verb + 1) || words.at(verb + 1) == Class::conjunction;
    if (!words.is(verb, DenialFeature::happening) || !(place || ends)) return false;
    if (is_no_such(words, clause.tokens.first)) return true;
    const Range subject{clause.tokens.first, clause.verbs.first};
    const bool passive = verb_of(words, clause.verbs) == Class::be;  // it was never made
    return !passive && holds(words, clause.verbs, Feature::negative) && subject.size() == 1 &&
           words.is(subject.first, DenialFeature::pointing);
}

}  // namespace

Object lacking_truth(const Words& words, const Clause& clause) {
    constexpr std::uint32_t gap = 6;
    std::uint32_t t = words.skip_marks(clause.verbs.last, clause.tokens.last);
    const bool negative = words.is(t, Feature::negative) || words.is(t, DenialFeature::scarce);
    if (!negative && !holds(words, clause.verbs, Feature::negative)) return {};
    const std::uint32_t end = std::min(clause.tokens.last, t + gap);
    while (t < end && !words.is(t, DenialFeature::truth)) ++t;
    if (t >= end) return {};
    while (t + 1 < end && (words.at(t + 1) == Class::adverb || words.is(t + 1, DenialFeature::answering))) ++t;
    t = words.skip_marks(t + 1, clause.tokens.last);
    const Class after = words.at(t);
    if (after != Class::to && !is_preposition(after)) return {};
    return read_object(words, {t + 1, clause.tokens.last});
}

bool stands_for_claim(const Words& words, const Object& object) {
    if (object.claim != none || object.statement || object.publication) return true;
    const std::uint32_t t = object.tokens.first;
    if (object.tokens.empty()) return false;
    const Class c = words.at(t);
    if (c == Class::neutral_pronoun) return words.is(t, DenialFeature::pointing);
    if (c == Class::subject_pronoun || c == Class::object_pronoun) {
        return words.is(t, Feature::plural) && !words.is(t, Feature::first_person);
    }
    const bool demonstrative = words.is(t, Feature::singular) || words.is(t, Feature::plural);
    const bool one = words.at(t + 1) == Class::number && words.is(t + 1, Feature::quantity);  // that one
    const bool alone = object.shape == Object::Shape::pronoun || object.tokens.size() == 1;
    if (one && c == Class::that) return true;
    return alone && (c == Class::that || (c == Class::determiner && demonstrative));
}

/// "It does not correspond to reality", "the story bears no relation to the truth": a negation of a pointer or claim
/// that ends in what false claims lack, behind a preposition or article.
static bool is_far_from_truth(const Words& words, const Clause& clause) {
    const Range predicate{clause.verbs.first, std::min(clause.tokens.last, clause.verbs.first + longest_predicate)};
    std::uint32_t last = clause.tokens.last;
    while (last > predicate.first && !words.is_word(last - 1)) --last;
    if (last > predicate.last || last < predicate.first + 3 || !words.is(last - 1, DenialFeature::truth)) return false;
    const Class before = words.at(last - 2);
    const bool noun = before == Class::to || before == Class::determiner || is_preposition(before);
    return noun && holds(words, predicate, Feature::negative) &&
           stands_for_claim(words, read_object(words, {clause.tokens.first, clause.verbs.first}));
}

/// "it did not recognise those figures".
static bool is_unaccepted(const Words& words, const Clause& clause) {
    const std::uint32_t verb = clause.verbs.last;
    if (verb >= clause.tokens.last) return false;  // "it did not", and the text ends
    const CueLemma* lemma = words.lemma(words.cue_form(verb));
    const bool accepts = lemma != nullptr && has(lemma->denial_features, DenialFeature::accepting);
    if (!accepts || !is_negated(words, clause)) return false;
    const Object object = read_object(words, {verb + 1, clause.tokens.last});
    return object.claim != none || object.statement;
}

bool is_verdict_clause(const Words& words, const Clause& clause) {
    if (is_wrong_to_say(words, clause.tokens)) return true;
    if (clause.found && (never_happened(words, clause) || is_unaccepted(words, clause))) return true;
    if (clause.found && is_far_from_truth(words, clause)) return true;
    const Class verb = clause.found ? verb_of(words, clause.verbs) : Class::other_mark;
    if (verb == Class::other_mark) return false;
    const Range subject{clause.tokens.first, clause.verbs.first};
    if (is_furthest_from_truth(words, clause)) return true;
    if (verb == Class::be && stands_for_claim(words, lacking_truth(words, clause))) return true;
    if (holds(words, clause.verbs, Feature::hedge)) return false;
    const bool negative_claim = is_negative_claim(words, subject);
    const Object object = read_object(words, subject);
    Predicate predicate;
    predicate.of_pointer = negative_claim || stands_for_claim(words, object) || is_what(words, subject.first);
    const bool lacks = words.is(clause.verbs.last, DenialFeature::lacking);
    std::uint32_t first = clause.verbs.last + (lacks ? 1U : 0U);
    while (!lacks && first > clause.verbs.first && words.at(first - 1) == Class::adverb) --first;  // is not so
    predicate.tokens = {first, std::min(clause.tokens.last, first + longest_predicate)};
    predicate.lacking = lacks != (negative_claim || holds(words, clause.verbs, Feature::negative));
    predicate.of_claim = object.claim != none || object.statement || object.publication;
    predicate.of_having = verb == Class::have;
    predicate.of_that = subject.size() == 1 && words.at(subject.first) == Class::that;
    return is_wrong(words, predicate);
}

bool is_verdict_of_claim(const Words& words, Range text) {
    Predicate predicate;
    predicate.tokens = {text.first, std::min(text.last, text.first + longest_predicate)};
    predicate.of_pointer = predicate.of_claim = true;
    return is_wrong(words, predicate);
}

bool is_bare_verdict(const Words& words, std::uint32_t t, std::uint32_t end) {
    constexpr std::uint32_t longest = 6;
    bool lacking = false;
    for (std::uint32_t i = 0; i < longest && t < end; ++i, ++t) {
        const std::uint32_t after = words.skip_marks(t + 1, end);
        const Class next = words.at(after);
        const bool ends = after >= end || next == Class::stop || next == Class::comma || next == Class::dash ||
                          next == Class::semicolon;
        const std::uint32_t behind = words.skip_marks(after + 1, end);
        const bool of_claim = words.is(after, Feature::claim) && (behind >= end || words.at(behind) == Class::stop ||
                                                                  words.at(behind) == Class::comma);    // fake news
        const bool unsound = words.is(t, DenialFeature::unsound) && is_mere_talk(words, t) == (i > 0);  // “Wrong,”
        if (words.is(t, Feature::verdict) || unsound) return (ends || of_claim) && !lacking;
        if (words.is(t, DenialFeature::truth)) return ends && lacking;
        const Class c = words.at(t);
        const bool leads = c == Class::determiner || c == Class::adverb || c == Class::word ||
                           c == Class::conjunction || c == Class::negation || c == Class::number || c == Class::of ||
                           (i == 0 && (c == Class::name || c == Class::wh_word));
        if (!leads) return false;
        lacking = lacking || words.is(t, Feature::negative);
    }
    return false;
}

}  // namespace quoth
