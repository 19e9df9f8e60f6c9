#include "claims/answers.hpp"

#include <algorithm>

#include "claims/phrase.hpp"
#include "claims/verdict_clause.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_start = 12;     ///< tokens of a sentence in which a "but" may stand
constexpr std::uint32_t longest_content = 128;  ///< tokens looked through for a number

/// "but", "however", "though" between the sentence's start and the cue.
std::uint32_t contrast_before(const Statements& all, std::uint32_t r) {
    const Words& words = all.words();
    const Record& record = all.record(r);
    if (record.cue_head == none) return none;
    const std::uint32_t start = all.places().tokens_of(all.places().sentence_of(r)).first;
    for (std::uint32_t t = start; t < std::min(record.cue_head, start + longest_start); ++t) {
        if (words.at(t) == Class::contrast || words.is(t, DenialFeature::contrasting)) return t;
    }
    return none;
}

/// The "no" that a content begins with, be it "Absolutely not", or none: not that of "the answer is no".
std::uint32_t leading_no(const Words& words, Range content) {
    const std::uint32_t first = words.skip_marks(content.first, content.last);
    if (words.is(first, Feature::negative)) return first;
    const std::uint32_t second = words.skip_marks(first + 1, content.last);
    return second < content.last && words.is(second, Feature::negative) ? second : none;
}

/// The name whose remarks an answer is about: "Smith's remarks", "the union's figures", "the White House".
Range addressed(const Words& words, Range content) {
    const Object object = read_object(words, content);
    if (object.tokens.empty()) return {};
    const std::uint32_t end = object.claim == none ? object.tokens.last : object.claim;
    Range name;
    for (std::uint32_t t = object.tokens.first; t < end; ++t) {
        if (names_somebody(words, t)) {
            if (name.empty()) name.first = t;
            name.last = t + 1;
        } else if (words.at(t) != Class::determiner && words.at(t) != Class::title &&
                   words.at(t) != Class::possessive_mark) {
            if (object.claim == none) return {};
            if (!name.empty() && words.at(name.last) != Class::possessive_mark) return {};
        }
    }
    if (name.empty()) return {};
    const bool possessive = words.at(name.last) == Class::possessive_mark;
    const bool alone = object.claim == none && name.last == object.tokens.last;
    const bool before_claim = object.claim != none && name.last == object.claim;  // the US account
    return possessive || alone || before_claim ? name : Range{};
}

/// "Asked about [Smith]'s remarks, she": the same in the words between the sentence's start and the source.
Range addressed_before(const Statements& all, std::uint32_t r) {
    const Words& words = all.words();
    const Record& record = all.record(r);
    if (record.source.empty()) return {};
    const std::uint32_t start = all.places().tokens_of(all.places().sentence_of(r)).first;
    const std::uint32_t end = std::min(record.source.front().first, start + longest_start);
    for (std::uint32_t t = start; t + 2 < end; ++t) {
        const bool noun = words.is(t + 2, Feature::claim) || words.is(t + 2, DenialFeature::statement);
        if (noun && words.at(t + 1) == Class::possessive_mark && names_somebody(words, t)) return {t, t + 1};
    }
    return {};
}

/// "the road is safe, [a claim] residents dispute".
Range claim_apposed(const Words& words, Range content) {
    constexpr std::uint32_t longest = 4;
    if (content.size() > longest || content.first == 0) return {};
    const std::uint32_t last = content.last - 1;
    if (!words.is(last, Feature::claim) && !words.is(last, DenialFeature::statement)) return {};
    const Class before = words.at(content.first - 1);
    return before == Class::comma || before == Class::dash ? content : Range{};
}

/// "put [the figure] at 250".
Range figure_in(const Words& words, Range content) {
    const Object object = read_object(words, content);
    const std::uint32_t at = object.tokens.last;
    const bool figure = object.statement && !object.tokens.empty() &&
                        words.is(object.tokens.first, DenialFeature::pointing) && words.at(at) == Class::in;
    return figure && holds_number(words, {at, content.last}) ? object.tokens : Range{};
}

/// "denied wrongdoing".
bool is_blanket(const Statements& all, std::uint32_t r) {
    const std::vector<ContentWord>& content = all.content(r);
    return all.record(r).denial_basis == DenialBasis::cue && content.size() <= 2 &&
           std::any_of(content.begin(), content.end(),
                       [&all](const ContentWord& word) { return all.words().is(word.token, DenialFeature::blanket); });
}

/// "“Nonsense,” she said".
bool is_bare(const Words& words, Range content) {
    const std::uint32_t first = words.skip_marks(content.first, content.last);
    constexpr std::uint32_t shortest = 3;
    return (words.quoted(first) || content.size() <= shortest) && is_bare_verdict(words, first, content.last);
}

}  // namespace

bool holds_number(const Words& words, Range text) {
    for (std::uint32_t t = text.first; t < std::min(text.last, text.first + longest_content); ++t) {
        if (words.reading().tokens[t].kind == TokenKind::number) return true;
    }
    return false;
}

bool names_somebody(const Words& words, std::uint32_t token) {
    const Class c = words.at(token);
    return c == Class::name || c == Class::person_noun || c == Class::organization_noun;
}

Answer read_answer(const Statements& all, std::uint32_t r) {
    const Words& words = all.words();
    const Record& record = all.record(r);
    const Range content = record.content.front();
    const CueLemma* lemma = words.lemma(record.cue_form);
    Answer answer;
    answer.record = r;
    answer.side = all.mentioned_in(record.source);
    std::erase(answer.side, record.speaker);
    answer.mentioned = all.mentioned_in(record.content);
    answer.contrast = contrast_before(all, r);
    answer.countering = lemma != nullptr && has(lemma->denial_features, DenialFeature::countering);
    if (all.is_denial(r) || all.is_confirmation(r)) {
        answer.pointer = read_pointer(words, record);
        answer.noun = read_object(words, content).claim;
        answer.whose = addressed(words, content);
        if (answer.whose.empty()) answer.whose = addressed_before(all, r);
        answer.apposed = claim_apposed(words, content);
        answer.blanket = is_blanket(all, r);
        answer.bare = is_bare(words, content);
    }
    if (record.denial_basis == DenialBasis::answer) answer.no = leading_no(words, content);
    answer.bare = answer.bare || answer.no != none;
    if (!all.is_denial(r)) answer.figure = figure_in(words, content);
    return answer;
}

}  // namespace quoth
