#include "claims/clause.hpp"

#include <algorithm>
#include <string_view>

namespace quoth {
namespace {

constexpr std::uint32_t longest_clause = 64;

bool in_verb_group(Class c) noexcept { return is_auxiliary(c) || c == Class::negation || c == Class::adverb; }

/// Where another clause begins.
bool ends_clause(Class c) noexcept {
    return c == Class::subordinator || c == Class::wh_word || c == Class::contrast || c == Class::stop;
}

/// End of the first sentence of `text`, which begins at or after `start`.
std::uint32_t sentence_end(const Words& words, std::uint32_t start, std::uint32_t end) {
    end = std::min(end, start + longest_clause);
    bool any = false;
    for (std::uint32_t t = start; t < end; ++t) {
        if (words.at(t) == Class::stop && any) return t;
        any = any || words.is_word(t);
    }
    return end;
}

/// "No, he": a negation that a pause cuts off from what follows.
bool is_interjection(const Words& words, std::uint32_t token) {
    const Class after = words.at(token + 1);
    return words.is(token, Feature::negative) &&
           (after == Class::comma || after == Class::stop || after == Class::dash || after == Class::semicolon);
}

/// Where the main clause begins: after an answering "No,", conjunctions and "that".
std::uint32_t clause_start(const Words& words, std::uint32_t start, std::uint32_t end) {
    while (start < end) {
        const Class c = words.at(start);
        const bool pronoun = c == Class::that && in_verb_group(words.at(start + 1));  // that is, that never
        if (words.quotation_mark(start) || c == Class::comma || c == Class::dash || c == Class::conjunction ||
            c == Class::contrast || c == Class::other_mark || (c == Class::that && !pronoun)) {
            ++start;
        } else if (is_interjection(words, start)) {
            start += 2;
        } else {
            break;
        }
    }
    return std::min(start, end);
}

/// "To be clear,": a short infinitive up to a comma; or `start`.
std::uint32_t skip_infinitive(const Words& words, std::uint32_t start, std::uint32_t end) {
    constexpr std::uint32_t longest = 5;
    if (words.at(start) != Class::to) return start;
    for (std::uint32_t t = start; t < std::min(end, start + longest); ++t) {
        if (words.at(t) == Class::comma) return t + 1;
    }
    return start;
}

/// "I can tell you categorically that is false": past the speaker's own words to the hearer, or `start`.
std::uint32_t skip_assurance(const Words& words, std::uint32_t start, std::uint32_t end) {
    std::uint32_t t = start;
    if (words.at(t) != Class::subject_pronoun || !words.is(t, Feature::first_person)) return start;
    ++t;
    if (words.at(t) == Class::modal) ++t;
    const bool tells = words.at(t) == Class::cue_speech;
    const Class hearer = words.at(t + 1);
    if (!tells || (hearer != Class::neutral_pronoun && hearer != Class::object_pronoun)) return start;
    t += 2;
    while (words.at(t) == Class::adverb) ++t;
    return t < end && t != start + 2 ? t : start;
}

/// After a leading "while he was away,": the token past its comma, or `start` where no comma ends it.
std::uint32_t skip_subordinate(const Words& words, std::uint32_t start, std::uint32_t end) {
    const bool opens = words.at(start) == Class::subordinator || words.at(start) == Class::wh_word;  // if it rains,
    if (!opens || words.is(start, DenialFeature::pointing)) return start;
    for (std::uint32_t t = start; t < end; ++t) {
        if (words.at(t) == Class::comma) return t + 1;
    }
    return start;
}

/// Walks from the subject to the main verb.
class VerbSearch {
public:
    VerbSearch(const Words& words, Clause& clause) : words_(words), clause_(clause) {}

    void run() {
        std::uint32_t t = clause_.tokens.first;
        if (words_.at(t) == Class::wh_word && words_.is(t, DenialFeature::pointing)) {  // what he said is
            ++relatives_;
            ++t;
        }
        while (t < clause_.tokens.last && !done_) t = step(t);
    }

private:
    std::uint32_t step(std::uint32_t t) {
        const Class c = words_.at(t);
        if (words_.quotation_mark(t) || c == Class::comma || c == Class::adverb) return t + 1;
        if (subject_ && (is_participle(t) || words_.is_gerund(t))) return t + 1;
        if (is_auxiliary(c) || c == Class::negation) return at_auxiliary(t);
        if (c == Class::relative || (c == Class::that && subject_)) {
            ++relatives_;
            return t + 1;
        }
        if (c == Class::subject_pronoun) return at_pronoun(t);
        if (c == Class::to) return at_to(t);
        if (c == Class::wh_word && relative_verb_ != none) {  // the notion that he knows what he does is
            ++relatives_;
            return t + 1;
        }
        if (ends_clause(c)) return stop();
        if (is_cue_verb(c) || c == Class::verb_past || words_.is(t, DenialFeature::lacking)) return at_lexical_verb(t);
        if (begins_noun_phrase(c) && is_open(before(t)) && relative_verb_ + 1 != t && !words_.is_gerund(t - 1)) {
            return at_hidden_verb(t);
        }
        if (is_open(c) || c == Class::neutral_pronoun || c == Class::number || c == Class::that) subject_ = true;
        return t + 1;
    }

    /// "the reports doing the rounds": after a noun, an auxiliary in -ing is none.
    bool is_participle(std::uint32_t t) const {
        return is_auxiliary(words_.at(t)) && is_open(before(t)) && words_.ends(t, Ending::gerund);
    }

    std::uint32_t at_auxiliary(std::uint32_t t) {
        const Range group{t, group_end(t)};
        if (relatives_ == 0) return found(group);
        --relatives_;
        relative_verb_ = group.last;
        return group.last + 1;
    }

    /// A verb in an open class stood before: "we sold the ground".
    std::uint32_t at_hidden_verb(std::uint32_t t) {
        if (relatives_ == 0) return found({t, t});
        --relatives_;
        relative_verb_ = t - 1;
        return t + 1;
    }

    std::uint32_t at_pronoun(std::uint32_t t) {
        const Class after = words_.at(t + 1);
        if (after == Class::conjunction || after == Class::comma) {
            subject_ = true;
            return t + 1;
        }
        const bool opened = relatives_ != 0 && (before(t) == Class::that || before(t) == Class::wh_word);
        if (subject_ && !opened) {
            ++relatives_;  // the man he saw
            return t + 1;
        }
        if (relatives_ != 0) return t + 1;
        return found({t + 1, group_end(t + 1)});
    }

    std::uint32_t at_to(std::uint32_t t) {
        if (subject_) return group_end(t + 1) + 1;  // a plan to do, the claim to have done
        clause_.infinitive = true;
        return found({clause_.tokens.first, group_end(t + 1)});
    }

    std::uint32_t at_lexical_verb(std::uint32_t t) {
        if (!subject_ && relatives_ == 0) {
            subject_ = true;  // the proposed plan
            return t + 1;
        }
        if (relatives_ != 0) {
            --relatives_;
            relative_verb_ = t;
            return t + 1;
        }
        const Class after = words_.at(t + 1);
        const bool to = after == Class::to;  // the letter attributed to her was
        const bool reduced = is_preposition(after) || after == Class::time || after == Class::number || to;
        if (reduced && auxiliary_ahead(t + (to ? 2U : 1U)))
            return t + (to ? 2U : 1U);  // the report published on Sunday was
        return found({t, t});
    }

    /// Whether an auxiliary follows in the same clause.
    bool auxiliary_ahead(std::uint32_t t) const {
        for (; t < clause_.tokens.last; ++t) {
            const Class c = words_.at(t);
            if (is_auxiliary(c)) return true;
            if (ends_clause(c) || c == Class::that || c == Class::relative || c == Class::subject_pronoun ||
                c == Class::to || c == Class::conjunction || c == Class::comma) {
                return false;
            }
        }
        return false;
    }

    static bool begins_noun_phrase(Class c) noexcept {
        return c == Class::determiner || c == Class::possessive || c == Class::neutral_pronoun ||
               c == Class::object_pronoun;
    }

    Class before(std::uint32_t t) const {
        while (t > clause_.tokens.first && words_.quotation_mark(t - 1)) --t;
        return t > clause_.tokens.first ? words_.at(t - 1) : Class::stop;
    }

    std::uint32_t group_end(std::uint32_t t) const {
        while (t < clause_.tokens.last && in_verb_group(words_.at(t))) ++t;
        return t;
    }

    std::uint32_t found(Range verbs) {
        clause_.verbs = verbs;
        clause_.found = true;
        return stop();
    }

    std::uint32_t stop() {
        done_ = true;
        return clause_.tokens.last;
    }

    const Words& words_;
    Clause& clause_;
    std::uint32_t relatives_ = 0;         ///< relative clauses that still wait for their verb
    std::uint32_t relative_verb_ = none;  ///< the last one's verb
    bool subject_ = false;
    bool done_ = false;
};

bool has_negative_subject(const Words& words, Range tokens) {
    const std::uint32_t t = tokens.first;
    if (is_preposition(words.at(t)) && words.at(t + 1) == Class::determiner && words.is(t + 1, Feature::negative)) {
        return is_open(words.at(t + 2)) && is_auxiliary(words.at(t + 3));  // at no time did we
    }
    if (!words.is(t, Feature::negative) || t + 1 >= tokens.last) return false;
    const Class c = words.at(t);
    const Class after = words.at(t + 1);
    if (c == Class::negation) return after == Class::determiner || after == Class::number;
    return c == Class::determiner || c == Class::number || c == Class::neutral_pronoun;
}

/// A capitalised "May" inside a clause is the month.
bool weakens(const Words& words, std::uint32_t t, std::uint32_t start) {
    return words.is(t, Feature::hedge) && !(words.reading().tokens[t].capital && t != start);
}

/// "a seemingly random mix", "more likely to": what stands inside a noun phrase or a comparison weakens no clause.
bool belongs_to_phrase(const Words& words, std::uint32_t t) {
    const Class before = t == 0 ? Class::stop : words.at(t - 1);
    return before == Class::determiner || before == Class::possessive || before == Class::number;
}

/// The range of a hedge at a token, or an empty one. Adverbs and modals weaken by themselves, verbs and adjectives
/// ("appeared", "likely", "possible") by the infinitive or clause that follows them.
Range hedge_at(const Words& words, std::uint32_t t, std::uint32_t start) {
    if (!weakens(words, t, start) || belongs_to_phrase(words, t)) return {};
    if (words.at(t) == Class::adverb || words.at(t) == Class::modal) return {t, t + 1};
    const Class far = words.at(t + 2);
    const bool hearer = far == Class::determiner || far == Class::name || far == Class::possessive;  // reported to the
    if (words.at(t + 1) == Class::to && !hearer) return {t, t + 2};
    if (words.at(t + 1) == Class::that) return {t, t + 1};
    return {};
}

}  // namespace

Clause read_clause(const Words& words, Range text) {
    Clause clause;
    const std::uint32_t first = clause_start(words, text.first, text.last);
    clause.tokens = {first, sentence_end(words, first, text.last)};
    clause.tokens.first = skip_subordinate(words, clause.tokens.first, clause.tokens.last);
    clause.tokens.first = skip_infinitive(words, clause.tokens.first, clause.tokens.last);
    clause.tokens.first = skip_assurance(words, clause.tokens.first, clause.tokens.last);
    clause.tokens.first = clause_start(words, clause.tokens.first, clause.tokens.last);
    if (clause.tokens.empty()) return clause;
    clause.negative_subject = has_negative_subject(words, clause.tokens);
    VerbSearch(words, clause).run();
    return clause;
}

bool is_not_only(const Words& words, std::uint32_t token, std::uint32_t end) {
    if (words.at(token) != Class::negation || words.at(token + 1) != Class::adverb) return false;
    for (std::uint32_t t = token + 2; t < end; ++t) {
        if (words.at(t) == Class::contrast || words.at(t) == Class::semicolon) return true;
    }
    return false;
}

bool is_negated(const Words& words, const Clause& clause) {
    if (clause.tokens.empty()) return false;
    if (clause.negative_subject) return true;
    if (!clause.found) return false;
    for (std::uint32_t t = clause.verbs.first; t < clause.verbs.last; ++t) {
        if (words.is(t, Feature::negative) && !is_not_only(words, t, clause.tokens.last)) return true;
    }
    const std::uint32_t after = clause.verbs.last;
    return !clause.verbs.empty() && after < clause.tokens.last && words.at(after) == Class::determiner &&
           words.is(after, Feature::negative);
}

Ranges hedges_in(const Words& words, const Clause& clause) {
    Ranges hedges;
    for (std::uint32_t t = clause.tokens.first; t < clause.tokens.last; ++t) {
        const Class c = words.at(t);
        const bool past_verb = clause.found && t >= clause.verbs.last;
        if (past_verb && (ends_clause(c) || c == Class::that || c == Class::relative)) break;
        const Range hedge = hedge_at(words, t, clause.tokens.first);
        if (hedge.empty() || (c == Class::modal && !clause.verbs.contains(t))) continue;
        hedges.push_back({hedge.first, std::min(hedge.last, clause.tokens.last)});
    }
    return hedges;
}

Ranges hedges_at(const Words& words, Range cue, std::uint32_t cue_head) {
    constexpr std::uint32_t window = 6;
    std::uint32_t first = cue.first;
    for (std::uint32_t i = 0; i < window && first > 0; ++i) {
        const bool goes_on = in_verb_group(words.at(first - 1)) || words.at(first - 1) == Class::to ||
                             !hedge_at(words, first - 1, none).empty();
        if (!goes_on) break;
        --first;
    }
    Ranges hedges;
    for (std::uint32_t t = first; t < cue_head && t < words.size(); ++t) {
        const Range hedge = hedge_at(words, t, none);
        if (!hedge.empty()) hedges.push_back(hedge);
    }
    return hedges;
}

}  // namespace quoth
