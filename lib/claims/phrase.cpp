#include "claims/phrase.hpp"

#include <algorithm>
#include <string_view>

namespace quoth {
namespace {

constexpr std::uint32_t longest_object = 32;

bool begins_noun_phrase(Class c) noexcept { return c == Class::determiner || c == Class::possessive; }

/// Whether a noun for a statement heads its noun phrase, judged by what follows: not "the report card", though "claims
/// officials lied" and "claims malicious and false".
bool is_head(const Words& words, std::uint32_t t) {
    constexpr std::uint32_t furthest = 3;
    for (std::uint32_t u = t + 1; u <= t + furthest; ++u) {
        if (words.is(u, Feature::verdict) || words.is(u, DenialFeature::unsound)) return true;
        if (words.at(u) != Class::word && words.at(u) != Class::conjunction && words.at(u) != Class::adverb) break;
    }
    const Class after = words.at(t + 1);
    if (words.reading().text_of(t).back() == 's') return after != Class::word;
    switch (after) {
        case Class::word:
        case Class::word_s:
        case Class::person_noun:
        case Class::organization_noun:
        case Class::cue_noun: return words.quotation_mark(t + 1);
        default: return true;
    }
}

class ObjectReader {
public:
    ObjectReader(const Words& words, Range text)
        : words_(words), end_(std::min(text.last, text.first + longest_object)) {
        start_ = skip_prepositions(text.first);
    }

    Object run() {
        start_ = skip_quantity(start_);
        if (words_.at(start_) == Class::negation && start_ + 1 < end_) ++start_;  // not having lied
        if (start_ >= end_) return object_;
        const Class c = words_.at(start_);
        const Class after = words_.at(start_ + 1);
        if (is_that_noun()) return noun_phrase(start_ + 1);
        if (c == Class::that || c == Class::neutral_pronoun || c == Class::object_pronoun || c == Class::relative ||
            is_her(start_)) {
            return pronoun_or_clause(c);
        }
        if (is_gerund_clause(start_) || c == Class::subject_pronoun || c == Class::wh_word || c == Class::have ||
            (c == Class::be && after != Class::stop)) {
            return shaped(Object::Shape::clause, {start_, start_ + 1});
        }
        return noun_phrase(start_);
    }

private:
    /// "that account": not "that accounts differ".
    bool is_that_noun() const {
        const bool noun = words_.is(start_ + 1, Feature::claim) || words_.is(start_ + 1, DenialFeature::statement);
        if (words_.at(start_) != Class::that || !noun) return false;
        const Class after = words_.at(start_ + 2);
        return start_ + 2 >= end_ || after == Class::stop || after == Class::comma || after == Class::as ||
               after == Class::conjunction || after == Class::subordinator || words_.quotation_mark(start_ + 2);
    }

    /// "having lied", "ever meeting the agent", not "as scaremongering the account".
    bool is_gerund_clause(std::uint32_t t) const {
        if (object_.as) return false;
        const bool noun = words_.is(t + 1, Feature::claim) || words_.is(t + 1, DenialFeature::statement);
        if (noun && t + 2 >= end_) return false;  // doping whispers
        const Class after = words_.at(t + 1);
        const bool infinitive =
            after == Class::to && words_.at(t + 2) == Class::word;  // planning to leave, not a permit
        if (words_.is(t, DenialFeature::grant) && !begins_noun_phrase(after) && !infinitive) return false;
        if (words_.is_gerund(t)) return true;
        const bool object = begins_noun_phrase(after) || after == Class::object_pronoun || after == Class::name ||
                            after == Class::person_noun;
        return words_.at(t) == Class::word && object && words_.ends(t, Ending::gerund);
    }

    /// "all of it", "most of them", "both of those": past what counts a pronoun.
    std::uint32_t skip_quantity(std::uint32_t t) const {
        const bool counts = words_.at(t) == Class::number && words_.at(t + 1) == Class::of && t + 2 < end_;
        const Class c = words_.at(t + 2);
        return counts && (c == Class::neutral_pronoun || c == Class::object_pronoun) ? t + 2 : t;
    }

    /// "contradicted her": a possessive without a noun.
    bool is_her(std::uint32_t t) const {
        return words_.at(t) == Class::possessive && (t + 1 >= end_ || words_.at(t + 1) == Class::stop);
    }

    /// Past the quotation that begins at `t`, or `t`.
    std::uint32_t skip_quotation(std::uint32_t t) const {
        if (!words_.quotation_mark(t)) return t;
        for (std::uint32_t u = t + 1; u < end_; ++u) {
            if (words_.quotation_mark(u)) return u + 1;
        }
        return t;
    }

    /// "pushed back against claims", "a denial of claims", "dismissed as lies the claims", "as “lies” the claims".
    std::uint32_t skip_prepositions(std::uint32_t t) {
        t = words_.skip_marks(t, end_);
        while (t < end_ && (is_preposition(words_.at(t)) || words_.at(t) == Class::adverb)) {
            object_.as = object_.as || words_.at(t) == Class::as;
            const bool adverb = words_.at(t) == Class::adverb;
            const std::uint32_t behind = words_.at(t) == Class::as ? skip_quotation(t + 1) : t + 1;
            t = words_.skip_marks(behind < end_ ? behind : t + 1, end_);
            if (adverb && words_.at(t) == Class::comma) ++t;  // however, that
        }
        return t;
    }

    Object shaped(Object::Shape shape, Range tokens) {
        object_.shape = shape;
        object_.tokens = tokens;
        return object_;
    }

    /// "it", "that", "him": alone, as a subject ("it was so") or before a second object ("him entry").
    Object pronoun_or_clause(Class c) {
        const Range alone{start_, start_ + 1};
        std::uint32_t t = words_.skip_marks(start_ + 1, end_);
        if (t >= end_) return shaped(Object::Shape::pronoun, alone);
        const Class after = words_.at(t);
        const bool pause = is_preposition(after) || after == Class::comma || after == Class::conjunction ||
                           after == Class::adverb || after == Class::dash || after == Class::stop || after == Class::to;
        const bool all = c != Class::that && after == Class::number && words_.is(t, DenialFeature::pointing);  // it all
        if (pause || all) return shaped(Object::Shape::pronoun, alone);
        if (c == Class::that) return shaped(Object::Shape::clause, alone);
        const bool verb = after == Class::word_s && c == Class::neutral_pronoun;  // it owes
        if (is_auxiliary(after) || after == Class::verb_past || is_cue_verb(after) || verb) {
            return shaped(Object::Shape::clause, alone);
        }
        for (; t < end_ && is_part(words_.at(t)); ++t)
            object_.grant = object_.grant || words_.is(t, DenialFeature::grant);
        return shaped(Object::Shape::two_objects, alone);
    }

    static bool is_part(Class c) noexcept {
        return is_open(c) || begins_noun_phrase(c) || c == Class::number || c == Class::possessive_mark ||
               c == Class::adverb || c == Class::negation;
    }

    /// "several of his claims", "her past claims": a preposition that doesn't end the noun phrase.
    bool is_inside(std::uint32_t t) const {
        if (t == start_) return false;
        const Class before = words_.at(t - 1);
        if (words_.at(t) == Class::of) return before == Class::number;
        return words_.at(t) == Class::preposition && begins_noun_phrase(before);
    }

    Object noun_phrase(std::uint32_t first) {
        bool noun = false;
        bool second = false;  // what may begin another noun phrase, unlike "the last one"
        bool two = false;
        std::uint32_t t = first;
        for (; t < end_; ++t) {
            if (words_.quotation_mark(t) && object_.publication) break;  // the lawsuit “baseless”
            if (words_.quotation_mark(t)) continue;
            const Class c = words_.at(t);
            if (c == Class::conjunction && object_.claim == none && is_part(words_.at(t + 1))) continue;
            if (!is_part(c) && !is_inside(t)) break;
            if (noun && c == Class::adverb) break;
            if (noun && is_past_with_object(t)) return shaped(Object::Shape::clause, {start_, t});
            const bool thing = object_.claim != none || object_.publication;
            if (thing && words_.is(t, Feature::verdict)) break;  // the story fake news
            if (noun && (begins_noun_phrase(c) || c == Class::number)) second = true;
            two = two || (second && is_open(c));
            noun = is_open(c) || (noun && c != Class::possessive_mark);
            if (c == Class::possessive_mark) object_.claim = none;  // the report's author
            note(t);
        }
        object_.tokens = {start_, t};
        object_.person = noun && is_person({start_, t});
        const Class after = words_.at(t);
        if (t < end_ && noun && (is_auxiliary(after) || after == Class::subject_pronoun) && object_.claim == none) {
            object_.shape = Object::Shape::clause;
        } else if (two && object_.claim == none) {
            object_.shape = Object::Shape::two_objects;
        } else if (noun) {
            object_.shape = Object::Shape::noun_phrase;
        } else if (words_.at(start_) == Class::determiner) {
            object_.shape = Object::Shape::pronoun;  // denied this
        }
        return object_;
    }

    /// "the club | played a part", not "the man accused of theft | bail".
    bool is_past_with_object(std::uint32_t t) const {
        const Class after = words_.at(t + 1);
        return words_.at(t) == Class::verb_past && (after == Class::determiner || after == Class::possessive);
    }

    /// "Silva", "the boy", "residents".
    bool is_person(Range phrase) const {
        const std::uint32_t head = phrase.last - 1;
        const bool gerund = words_.ends(phrase.first, Ending::gerund);  // bullying junior staff
        if (gerund || holds_verb(phrase)) return false;
        if (words_.at(head) == Class::person_noun || words_.is(head, Feature::people)) return true;
        for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
            const Class c = words_.at(t);
            if (c != Class::name && c != Class::title && c != Class::determiner) return false;
        }
        return true;
    }

    bool holds_verb(Range phrase) const {
        for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
            if (words_.at(t) == Class::verb_past || is_cue_verb(words_.at(t))) return true;
        }
        return false;
    }

    void note(std::uint32_t t) {
        object_.document = object_.document || words_.is(t, Feature::document) || words_.is(t, Feature::medium);
        const bool noun = is_open(words_.at(t)) && words_.at(t) != Class::time;
        if (noun) object_.grant = words_.is(t, DenialFeature::grant);
        if (noun && (!words_.is_gerund(t) || words_.is(t, Feature::claim))) {  // a letter circulating
            object_.statement = words_.is(t, DenialFeature::statement);
            object_.publication = words_.is(t, DenialFeature::publication) || words_.is(t, Feature::document);
        }
        if (words_.is(t, Feature::claim) && is_head(words_, t) && !is_demand(t)) object_.claim = t;
    }

    /// "claims for compensation".
    bool is_demand(std::uint32_t t) const {
        return words_.is(t, DenialFeature::demand) && words_.at(t + 1) == Class::for_;
    }

    const Words& words_;
    std::uint32_t end_;
    std::uint32_t start_ = 0;
    Object object_;
};

}  // namespace

Object read_object(const Words& words, Range text) { return ObjectReader(words, text).run(); }

std::uint32_t find_as(const Words& words, Range text) {
    const std::uint32_t end = std::min(text.last, text.first + longest_object);
    for (std::uint32_t t = text.first; t < end; ++t) {
        if (words.at(t) == Class::stop || words.at(t) == Class::relative) break;
        if (words.at(t) == Class::as) return t;
    }
    return text.last;
}

std::uint32_t verdict_in(const Words& words, Range text, bool of_claim) {
    const std::uint32_t end = std::min(text.last, text.first + longest_object);
    for (std::uint32_t t = text.first; t < end; ++t) {
        const Class c = words.at(t);
        if (c == Class::stop || c == Class::relative || c == Class::subordinator || c == Class::contrast) break;
        if (words.is(t, Feature::verdict) || (of_claim && words.is(t, DenialFeature::unsound))) return t;
    }
    return none;
}

}  // namespace quoth
