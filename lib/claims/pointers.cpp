#include "claims/pointers.hpp"

#include <algorithm>
#include <string_view>

#include "claims/clause.hpp"
#include "claims/phrase.hpp"
#include "claims/quoted_sentences.hpp"
#include "claims/verdict_clause.hpp"

namespace quoth {
namespace {

/// Whether what follows a noun for a statement says which one: "the claim that", "the report of a truce".
bool is_told(const Words& words, std::uint32_t after, std::uint32_t end) {
    if (after >= end) return false;
    const Class c = words.at(after);
    return c == Class::that || c == Class::of || c == Class::about || c == Class::to || c == Class::relative ||
           c == Class::subject_pronoun || c == Class::for_ || c == Class::against || c == Class::by ||
           c == Class::preposition;
}

/// "the", "those", "his", before a noun for a statement.
bool is_definite(const Words& words, const Object& object) {
    const std::uint32_t t = object.tokens.first;
    if (words.at(t) == Class::wh_word) return false;
    const bool noun = object.claim != none || object.statement || object.publication;
    return words.is(t, DenialFeature::pointing) || (words.at(t) == Class::possessive && noun);
}

/// "that account": not "that accounts differ".
bool is_that_account(const Words& words, std::uint32_t that, std::uint32_t end) {
    const bool noun = words.is(that + 1, Feature::claim) || words.is(that + 1, DenialFeature::statement);
    if (words.at(that) != Class::that || !noun) return false;
    const Class after = words.at(that + 2);
    return that + 2 >= end || after == Class::stop || after == Class::comma || after == Class::as ||
           after == Class::conjunction || after == Class::subordinator;
}

/// The last token of an object's noun for a claim, figures or something published; or none.
std::uint32_t noun_of(const Object& object) {
    if (object.claim != none) return object.claim;
    return object.statement || object.publication ? object.tokens.last - 1 : none;
}

/// "the recent claim", "those figures", not "the plumber's claim about the new report": a short noun phrase with a noun
/// for a statement or a lone pronoun.
Pointer pointer_in(const Words& words, Range text, bool to_its_end) {
    constexpr std::uint32_t longest = 5;
    const Object object = read_object(words, text);
    if (object.tokens.empty() || object.as || !is_definite(words, object)) return {};
    const std::uint32_t head = noun_of(object);
    const std::uint32_t first = object.tokens.first;
    std::uint32_t last = head == none ? first + 1 : head + 1;
    if (head == none && is_that_account(words, first, text.last)) last = first + 2;
    const bool noun = last > first + 1;
    if (!noun && object.shape != Object::Shape::pronoun) return {};
    if (last - first > longest || is_told(words, last, text.last)) return {};
    if (to_its_end && words.skip_marks(last, text.last) != text.last) return {};
    for (std::uint32_t t = first; t < last; ++t) {
        if (words.at(t) == Class::possessive_mark) return {};
    }
    return {{first, last}, noun ? last - 1 : none};
}

/// "The story | is a lie", "there is no truth in | the story": what a clause that is a verdict is about.
Pointer pointer_of_verdict(const Words& words, Range sentence) {
    const Clause clause = read_clause(words, sentence);
    if (!clause.found || !is_verdict_clause(words, clause)) return {};
    const Pointer subject = pointer_in(words, {clause.tokens.first, clause.verbs.first}, true);
    if (!subject.tokens.empty()) return subject;
    const Range untrue = lacking_truth(words, clause).tokens;
    return untrue.empty() ? Pointer() : pointer_in(words, {untrue.first, clause.tokens.last}, false);
}

/// The same in the first of the quoted sentences that is one.
Pointer pointer_of_quoted_verdict(const Words& words, const Record& record) {
    Pointer pointer;
    any_quoted_sentence(words, record, [&words, &pointer](Range sentence) {
        pointer = pointer_of_verdict(words, sentence);
        return !pointer.tokens.empty();
    });
    return pointer;
}

/// "“Nonsense,” she said": a verdict alone is about what was just said.
Pointer bare_verdict(const Words& words, const Record& record) {
    const Range content = record.content.front();
    const std::uint32_t first = words.skip_marks(content.first, content.last);
    if (!words.quoted(first) || !is_bare_verdict(words, first, content.last)) return {};
    return {{first, first + 1}, none};
}

/// "called [them] “false, every word”": a pronoun before what it is called.
Pointer named_pronoun(const Words& words, const Record& record) {
    const Object object = read_object(words, record.content.front());
    const std::uint32_t t = object.tokens.first;
    const bool pronoun = object.shape == Object::Shape::two_objects && object.tokens.size() == 1;
    return pronoun && words.is(t, DenialFeature::pointing) ? Pointer{{t, t + 1}, none} : Pointer();
}

std::string_view stem(std::string_view word) { return word.substr(0, std::min<std::size_t>(word.size(), 4)); }

bool same_letters(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&lower](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

Pointer read_pointer(const Words& words, const Record& record) {
    const Range content = record.content.front();
    if (record.denial_basis != DenialBasis::verdict) return pointer_in(words, content, false);
    for (const Pointer& pointer :
         {pointer_of_verdict(words, content), pointer_in(words, content, false), named_pronoun(words, record),
          pointer_of_quoted_verdict(words, record), bare_verdict(words, record)}) {
        if (!pointer.tokens.empty()) return pointer;
    }
    return {};
}

bool stands_for_cue(const Words& words, std::uint32_t noun, const Record& record) {
    const CueLemma* lemma = words.lemma(record.cue_form);
    if (noun == none || lemma == nullptr) return false;
    if (words.lexicon().form(record.cue_form).inflection == Inflection::preposition) return false;  // according to
    const std::string_view word = words.reading().text_of(noun);
    return word.size() >= 4 && same_letters(stem(word), stem(lemma->name));
}

}  // namespace quoth
