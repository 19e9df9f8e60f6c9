#include "quotes/tags.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace quoth {

namespace {

constexpr std::uint32_t longest_phrase = 8;
constexpr std::uint32_t longest_apposition = 16;

bool has_frame(const CueLemma& lemma, Frame frame) { return (lemma.frames & static_cast<std::uint32_t>(frame)) != 0; }

bool is_finite(Inflection inflection) { return inflection == Inflection::past || inflection == Inflection::s; }

// A verb that a quotation can stand with, in a finite form. A form of several inflections has its forms side by side,
// the lexicon gives the first.
bool is_quoting_cue(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    if (reading.tokens[token].capital) return false;
    const std::uint32_t form = lexicon.cue_form(reading.tokens[token].key);
    if (form == none || !is_finite(lexicon.form(form).inflection)) return false;
    const CueLemma& lemma = lexicon.lemma_of_form(form);
    return lemma.kind == CueKind::speech || lemma.kind == CueKind::question || has_frame(lemma, Frame::quote);
}

bool begins_phrase(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    const Token& t = reading.tokens[token];
    if (t.kind != TokenKind::word) return t.kind == TokenKind::number;
    switch (lexicon.class_of(t.key)) {
        case Class::determiner:
        case Class::number:
        case Class::possessive:
        case Class::subject_pronoun:
        case Class::person_noun:
        case Class::title: return true;
        case Class::unknown:
        case Class::name:
        case Class::organization_noun:
        case Class::word: return t.capital;
        default: return false;
    }
}

// "Their voices": after such a word stands a noun, whatever else its form may be.
bool calls_for_noun(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    return quoth::calls_for_noun(lexicon.class_of(reading.tokens[token].key));
}

// A verb of its own ("the voices drowned"): no quotation's tag comes after it. In "the retired officer" it is none.
bool is_other_verb(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    const Token& t = reading.tokens[token];
    if (t.capital) return false;
    const bool past = lexicon.class_of(t.key) == Class::verb_past ||
                      has(lexicon.endings().of(reading.text_of(token)).endings, Ending::past);
    if (!past) return false;
    const Class before = lexicon.class_of(reading.tokens[token - 1].key);
    return before != Class::adverb && before != Class::title && !calls_for_noun(reading, lexicon, token - 1);
}

// Whether a word can stand in a noun phrase before its verb.
bool goes_on_in_phrase(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    const Token& t = reading.tokens[token];
    if (t.kind == TokenKind::mark || is_other_verb(reading, lexicon, token)) return false;
    switch (lexicon.class_of(t.key)) {
        case Class::subject_pronoun:
        case Class::object_pronoun:
        case Class::relative:
        case Class::that:
        case Class::wh_word:
        case Class::be:
        case Class::have:
        case Class::modal:
        case Class::auxiliary_do:
        case Class::negation:
        case Class::to:
        case Class::contrast:
        case Class::subordinator: return false;
        default: return true;
    }
}

// The token after an apposition (`, the mayor of Orr,`) that begins with the comma `token`, or `none`.
std::uint32_t after_apposition(const Reading& reading, std::uint32_t token, std::uint32_t last) {
    const std::uint32_t end = std::min(last, token + 2 + longest_apposition);
    for (std::uint32_t i = token + 1; i < end; ++i) {
        const char32_t mark = reading.tokens[i].mark;
        if (mark == U',') return i + 1;
        if (reading.tokens[i].kind == TokenKind::mark && mark != U'(' && mark != U')' && mark != U'-') return none;
    }
    return none;
}

}  // namespace

std::uint32_t tag_cue(const Reading& reading, const Lexicon& lexicon, std::uint32_t first, std::uint32_t last) {
    if (first >= last) return none;
    if (is_quoting_cue(reading, lexicon, first))
        return first + 1 < last && begins_phrase(reading, lexicon, first + 1) ? first : none;
    if (!begins_phrase(reading, lexicon, first)) return none;
    const std::uint32_t end = std::min(last, first + 1 + longest_phrase);
    for (std::uint32_t token = first + 1; token < end; ++token) {
        if (is_quoting_cue(reading, lexicon, token) && !calls_for_noun(reading, lexicon, token - 1)) return token;
        if (reading.tokens[token].mark == U',') {
            const std::uint32_t verb = after_apposition(reading, token, last);
            return verb < last && is_quoting_cue(reading, lexicon, verb) ? verb : none;
        }
        if (!goes_on_in_phrase(reading, lexicon, token)) return none;
    }
    return none;
}

}  // namespace quoth
