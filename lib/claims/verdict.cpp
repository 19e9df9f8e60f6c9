#include "claims/verdict.hpp"

#include "claims/phrase.hpp"
#include "claims/quoted_sentences.hpp"
#include "claims/verdict_clause.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t shortest_verdict = 3;  ///< tokens

/// "the speculation about her “wide of the mark”", "the claim as “without foundation”": the last words of a complement.
bool is_quoted_verdict(const Words& words, Range complement) {
    std::uint32_t first = complement.last;
    while (first > complement.first && words.quoted(first - 1)) --first;
    return first < complement.last && is_verdict_of_claim(words, {first, complement.last});
}

/// "it baseless", "the allegation a pack of lies", "the story as false"; "as lies the reports".
bool is_verdict_complement(const Words& words, Range content) {
    const Object object = read_object(words, content);
    if (!stands_for_claim(words, object)) return false;
    if (object.as && object.claim != none) return verdict_in(words, {content.first, object.claim}, true) != none;
    const bool of_claim = object.claim != none || object.statement || object.publication;
    const std::uint32_t after = object.claim != none ? object.claim + 1 : object.tokens.first + 1;
    const std::uint32_t verdict = verdict_in(words, {after, content.last}, of_claim);
    if (verdict == none) return is_quoted_verdict(words, {after, content.last});
    for (std::uint32_t t = after; t < verdict; ++t) {
        const Class c = words.at(t);
        if (words.is(t, Feature::negative)) return false;
        if (c == Class::be && words.at(t - 1) == Class::to) continue;                  // found the claim to be false
        if (c == Class::that) return is_quoted_verdict(words, {after, content.last});  // that he lied “baseless”
        if (is_auxiliary(c) || c == Class::comma) return false;
        if (is_preposition(c) && c != Class::as && c != Class::of) return false;
    }
    return true;
}

/// "slammed 'false' claims": a verdict before the noun that a judgement is about.
bool is_verdict_attribute(const Words& words, Range content) {
    const Object object = read_object(words, content);
    if (object.claim == none || object.claim == 0) return false;
    std::uint32_t t = object.claim - 1;
    while (t > object.tokens.first && words.quotation_mark(t)) --t;
    return object.tokens.contains(t) && words.is(t, Feature::verdict);
}

/// "Merger report 'false'": a headline's verdict without a verb.
bool is_verbless_verdict(const Words& words, Range content, const Clause& clause) {
    constexpr std::uint32_t longest = 12;
    if (content.size() > longest) return false;
    Clause verbless;  // no truth in sale reports
    verbless.tokens = content;
    verbless.verbs = {content.first, content.first};
    if (stands_for_claim(words, lacking_truth(words, verbless))) return true;
    if (clause.found) return false;
    return read_object(words, content).claim != none && is_verdict_complement(words, content);
}

/// Whether a cue says of a thing what it is: call, brand, describe as.
bool is_naming_cue(const CueLemma& lemma) noexcept {
    constexpr auto as = static_cast<std::uint32_t>(Frame::as);
    constexpr auto clausal = static_cast<std::uint32_t>(Frame::that);
    return (lemma.frames & as) != 0 || lemma.kind == CueKind::judgement ||
           (lemma.type == Type::judgement && (lemma.frames & clausal) == 0);
}

bool is_naming_verdict(const Words& words, const CueLemma& lemma, Range content) {
    if (lemma.kind == CueKind::evidence && read_object(words, content).claim != none) {
        return is_verdict_complement(words, content);  // found the claim to be false
    }
    if (!is_naming_cue(lemma)) return false;
    return is_verdict_complement(words, content) ||
           (lemma.type == Type::judgement && is_verdict_attribute(words, content));
}

/// Whether a later sentence of quoted words is a verdict on a claim that it names or points at: "That is a lie."
bool is_verdict_sentence(const Words& words, Range sentence) {
    const Clause clause = read_clause(words, sentence);
    if (!clause.found) return false;
    return is_verdict_clause(words, clause);
}

/// "considers the article to be untrue".
bool is_considered_wrong(const Words& words, Range content) {
    const Object object = read_object(words, content);
    const bool thing = object.claim != none || object.publication || object.statement;
    return thing && words.at(object.tokens.last) == Class::to && words.at(object.tokens.last + 1) == Class::be &&
           is_verdict_complement(words, content);
}

/// "The magnate's figures, she said, were “false”", "the claims were described as false", "P, a charge they call
/// “false”": a subject and what is said of it, parted by the cue.
bool is_split_verdict(const Words& words, const Record& record) {
    if (record.content.size() != 2) return false;
    const Range subject = record.content.front();
    const Range rest = record.content.back();
    const Object object = read_object(words, subject);
    const bool whole = !object.tokens.empty() && words.skip_marks(object.tokens.last, subject.last) == subject.last;
    if (!whole || !stands_for_claim(words, object)) return false;
    const std::uint32_t first = words.skip_marks(rest.first, rest.last);
    const bool links = words.at(first) == Class::as || words.at(first) == Class::be;
    const CueLemma* lemma = words.lemma(record.cue_form);
    if (!links && (lemma == nullptr || !is_naming_cue(*lemma))) return false;
    return is_verdict_of_claim(words, {first + (links ? 1U : 0U), rest.last});
}

}  // namespace

bool is_verdict(const Words& words, const Record& record, const Clause& clause) {
    const CueLemma* lemma = words.lemma(record.cue_form);
    const bool states = lemma == nullptr || lemma->type == Type::assertion || lemma->type == Type::judgement;
    const Range content = record.content.front();
    if (!states) return lemma->type == Type::belief && is_considered_wrong(words, content);
    if (is_split_verdict(words, record)) return true;
    if (lemma != nullptr && is_naming_verdict(words, *lemma, content)) return true;
    if (is_verbless_verdict(words, content, clause)) return true;
    const std::uint32_t first = words.skip_marks(content.first, content.last);
    const bool alone = content.size() <= shortest_verdict && record.content.size() == 1;  // Not true, says agent
    if ((alone || lemma == nullptr || words.quoted(first)) && is_bare_verdict(words, first, content.last)) return true;
    if (is_verdict_clause(words, clause)) return true;
    return any_quoted_sentence(words, record,
                               [&words](Range sentence) { return is_verdict_sentence(words, sentence); });
}

}  // namespace quoth
