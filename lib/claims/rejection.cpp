#include "claims/rejection.hpp"

#include <algorithm>

#include "claims/phrase.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t window = 8;

bool is_noun(const Words& words, std::uint32_t cue_form) {
    return cue_form != none && words.lexicon().form(cue_form).inflection == Inflection::noun;
}

/// Where a record's cue, with the particles after it, ends.
std::uint32_t end_of_cue(const Record& record) {
    std::uint32_t last = record.cue_head + 2;
    for (const Range& range : record.cue) last = std::max(last, range.last);
    return std::min(last, record.cue_head + window);
}

/// Past what says when and how: "[strongly], [on Tuesday], [this week] | against".
std::uint32_t past_when(const Words& words, std::uint32_t t) {
    for (;;) {
        const Class c = words.at(t);
        const bool leads = words.at(t + 1) == Class::time && (is_preposition(c) || c == Class::determiner);
        if (!leads && c != Class::time && c != Class::adverb) return t;
        t += leads ? 2 : 1;
    }
}

/// Whether a particle makes the verb before it reject: an adverb before a preposition ("pushed back on Monday against",
/// not "walked back his claim") or a preposition before its object ("laughed off claims", not "sounded off against").
bool is_rejecting_particle(const Words& words, std::uint32_t t) {
    if (words.is(t, DenialFeature::sweeping)) return true;
    return words.is(t, Feature::rejecting) && words.cue_form(t) == none &&
           is_preposition(words.at(t)) != is_preposition(words.at(past_when(words, t + 1)));
}

/// "rumours of his death were laughed [off] by the singer".
bool is_passive_particle(const Words& words, const Record& record, std::uint32_t t) {
    return record.passive && words.at(t + 1) == Class::by && words.is(t, Feature::rejecting) &&
           words.cue_form(t) == none;
}

bool has_rejecting_particle(const Words& words, const Record& record) {
    for (std::uint32_t t = record.cue_head + 1; t < end_of_cue(record); ++t) {
        if (is_rejecting_particle(words, t) || is_passive_particle(words, record, t)) return true;
    }
    return false;
}

/// A noun for a denial: "a denial", "his rebuttal of".
bool is_denial_noun(const Words& words, std::uint32_t t) {
    const std::uint32_t cue = words.cue_form(t);
    const CueLemma* lemma = words.lemma(cue);
    return lemma != nullptr && is_noun(words, cue) && lemma->kind == CueKind::reject &&
           has(words.lexicon().features(lemma->key), Feature::rejecting);
}

/// "issued a denial [that]": a noun for a denial between cue and content.
std::uint32_t denial_before_content(const Words& words, const Record& record) {
    const std::uint32_t content = record.content.front().first;
    if (content > record.cue_head + window) return none;
    for (std::uint32_t t = record.cue_head + 1; t < content; ++t) {
        if (is_denial_noun(words, t)) return t;
    }
    return none;
}

/// "issued [a strongly worded denial of the report]": the noun for a denial that heads the content.
std::uint32_t denial_in_content(const Words& words, const Record& record) {
    const Range content = record.content.front();
    const Object object = read_object(words, content);
    if (object.shape != Object::Shape::noun_phrase) return none;
    const std::uint32_t head = object.tokens.last - 1;
    if (object.tokens.last >= content.last) return is_denial_noun(words, head) ? head : none;         // issued a denial
    const bool of = is_preposition(words.at(head + 1)) && !words.is(head + 2, DenialFeature::grant);  // not of service
    return of && is_denial_noun(words, head) ? head : none;
}

/// Whether the noun at `t`, before a preposition, rejects what follows: "poured scorn on", "took issue with".
bool is_spurning_noun(const Words& words, std::uint32_t t) {
    return words.is(t, DenialFeature::spurning) && (is_preposition(words.at(t + 1)) || words.at(t + 1) == Class::to);
}

/// "poured cold water on that": a pronoun that ends the content.
bool is_pointing_end(const Words& words, std::uint32_t t, const Record& record) {
    return t + 1 == record.content.front().last && words.is(t, DenialFeature::pointing) && !is_open(words.at(t));
}

/// "poured scorn on claims [that]": the noun that rejects, with a noun for a claim behind it, before the content or as
/// its beginning.
std::uint32_t scorn_before_content(const Words& words, const Record& record) {
    const std::uint32_t content = record.content.front().first;
    if (content > record.cue_head + window) return none;
    const std::uint32_t end = std::min(record.content.front().last, record.cue_head + window);
    std::uint32_t scorn = none;
    for (std::uint32_t t = record.cue_head + 1; t < end; ++t) {
        if (is_spurning_noun(words, t)) scorn = t;
        if (scorn != none && (words.is(t, Feature::claim) || is_pointing_end(words, t, record))) return scorn;
    }
    return none;
}

/// Whether a token belongs to a noun phrase or to the preposition before it.
bool leads_to_noun(const Words& words, std::uint32_t t) {
    const Class c = words.at(t);
    return words.quotation_mark(t) || is_preposition(c) || c == Class::to || c == Class::determiner ||
           c == Class::possessive || c == Class::possessive_mark || c == Class::number || c == Class::adverb ||
           (is_open(c) && !is_cue_verb(c) && c != Class::verb_past);
}

/// "hit back at [claims] that": the word that rejects a cue that is a noun for a claim; the source stands before it.
std::uint32_t rejecting_before_noun(const Words& words, const Record& record) {
    const std::uint32_t other = words.lexicon().form(record.cue_form).other;
    const bool noun = is_noun(words, record.cue_form) || is_noun(words, other);
    if (!noun || !words.is(record.cue_head, Feature::claim)) return none;
    if (record.source.empty() || record.parent != none) return none;  // what it stands in is the denial
    const std::uint32_t start = record.cue_head > window ? record.cue_head - window : 0;
    const std::uint32_t least = std::max(start, record.source.back().last);
    for (std::uint32_t t = record.cue_head; t-- > least;) {
        const CueLemma* lemma = words.lemma(words.cue_form(t));
        const bool rejects = lemma != nullptr && lemma->kind == CueKind::reject && is_cue_verb(words.at(t));
        if (rejects || is_rejecting_particle(words, t) || is_spurning_noun(words, t)) return t;
        if (!leads_to_noun(words, t)) return none;
    }
    return none;
}

/// "In a terse denial [on Tuesday], the palace": the noun for a denial before a comma and what says when and to whom.
std::uint32_t denial_before(const Words& words, std::uint32_t comma) {
    const std::uint32_t least = comma > window ? comma - window : 0;
    for (std::uint32_t t = comma; t-- > least;) {
        if (is_denial_noun(words, t)) return t;
        const Class c = words.at(t);
        if (!is_open(c) && !is_preposition(c) && c != Class::to && c != Class::determiner && c != Class::number) break;
    }
    return none;
}

/// "In a terse denial, the palace [said]": the noun for a denial before the source.
std::uint32_t denial_before_source(const Words& words, const Record& record) {
    if (record.source.empty() || record.source.front().first < 3) return none;
    if (record.content.front().first < record.source.front().first) return none;  // he is in denial, she said
    const std::uint32_t comma = record.source.front().first - 1;
    const std::uint32_t denial = words.at(comma) == Class::comma ? denial_before(words, comma) : none;
    if (denial == none) return none;
    for (std::uint32_t t = denial; t > 0 && t + window > denial; --t) {
        const Class before = words.at(t - 1);
        if (before == Class::in || before == Class::with) return denial;
        if (before != Class::determiner && !is_open(before)) return none;
    }
    return none;
}

/// "..., the palace [said in a terse denial]": the noun for a denial behind the cue, where the content stands before
/// it.
std::uint32_t denial_behind_cue(const Words& words, const Record& record) {
    if (record.content.back().last > record.cue_head) return none;
    std::uint32_t t = record.cue_head + 1;
    if (words.at(t) != Class::in && words.at(t) != Class::with) return none;
    for (const std::uint32_t end = t + window; t < end; ++t) {
        if (is_denial_noun(words, t + 1)) return t + 1;
        const Class next = words.at(t + 1);
        if (next != Class::determiner && !is_open(next)) return none;
    }
    return none;
}

std::optional<Rejection> by_lemma(const Words& words, const Record& record, const CueLemma& lemma) {
    const std::uint32_t features = lemma.denial_features;
    Rejection rejection;
    rejection.head = record.cue_head;
    if (lemma.kind == CueKind::reject) {
        rejection.only_claims = has(words.lexicon().features(lemma.key), Feature::rejecting);
        rejection.giving = has(features, DenialFeature::giving);
        return rejection;
    }
    const bool felling = has(features, DenialFeature::felling) && !is_noun(words, record.cue_form);
    rejection.by_noun = felling || has_rejecting_particle(words, record);
    rejection.by_clause = !rejection.by_noun && has(features, DenialFeature::mocking);
    rejection.accepting = has(features, DenialFeature::accepting);
    if (rejection.by_noun || rejection.by_clause || rejection.accepting) return rejection;
    return std::nullopt;
}

}  // namespace

std::optional<Rejection> rejection_of(const Words& words, const Record& record) {
    const CueLemma* lemma = words.lemma(record.cue_form);
    if (lemma == nullptr || record.cue_head == none || record.content.empty()) return std::nullopt;
    if (std::optional<Rejection> rejection = by_lemma(words, record, *lemma)) return rejection;
    Rejection rejection;
    rejection.head = denial_before_content(words, record);
    const bool utters = lemma->kind == CueKind::speech || lemma->kind == CueKind::act;
    if (rejection.head == none && utters) rejection.head = denial_in_content(words, record);
    rejection.only_claims = rejection.head != none;
    if (rejection.head != none) return rejection;
    rejection.head = scorn_before_content(words, record);
    if (rejection.head == none) rejection.head = rejecting_before_noun(words, record);
    if (rejection.head == none) rejection.head = denial_before_source(words, record);
    if (rejection.head == none) rejection.head = denial_behind_cue(words, record);
    rejection.has_claim = rejection.head != none;
    if (rejection.head != none) return rejection;
    return std::nullopt;
}

}  // namespace quoth
