// Token classes: the symbols that rules are written in.
//
// Each class has a name (used in the word lists) and a printable ASCII symbol that is no metacharacter of RE2 (used in
// rules and class strings). A token has exactly one.
#pragma once

#include <cstdint>
#include <string_view>

namespace quoth {

enum class Class : char {
    // words of closed classes
    determiner = 'D',
    number = '#',           // digits, number words and quantifiers (many, several, most)
    possessive = 'G',       // his, her, their, its, my, our, your
    subject_pronoun = 'P',  // he, she, they, we, I
    neutral_pronoun = 'Y',  // it, you, one, this and that as pronouns
    object_pronoun = 'O',   // him, them, me, us, himself
    relative = 'W',         // who, which, whom, whose
    that = 'T',
    wh_word = 'H',  // what, how, why, where, whether, if
    be = 'B',
    have = 'A',
    modal = 'M',         // will, would, may ... and 'll, 'd
    auxiliary_do = 'd',  // do, does, did and don't, didn't, doesn't
    negation = '!',      // not, never
    to = 't',
    of = 'o',
    for_ = 'f',
    by = 'b',
    as = 'a',
    in = 'i',     // in, on, at
    about = 'u',  // about, over, regarding
    against = 'g',
    with = 'w',
    preposition = 'p',   // all others
    conjunction = '&',   // and, or, nor
    contrast = '%',      // but, yet
    subordinator = 'Z',  // because, while, after, when, although
    adverb = 'R',
    time = 'K',              // weekdays, months, today, week
    possessive_mark = '\'',  // 's after a noun or name, ' after a plural

    // open classes
    cue_speech = 'S',         // forms of speech cues, finite or participle (said, says, told)
    cue_reject = 'X',         // forms of rejecting cues (denied, dismissed)
    cue_other = 'C',          // forms of all other verb cues (believes, wants, praised)
    cue_noun = 'c',           // cue nouns and adjectives (claim, insistence, confident)
    verb_past = 'E',          // other words in -ed and irregular past forms
    verb_ing = 'L',           // other words in -ing
    word_s = 's',             // other lower-case words in -s
    word = 'n',               // all other lower-case words
    person_noun = 'N',        // spokesman, senator, woman; officials, critics
    organization_noun = 'V',  // ministry, company, party
    name = 'U',               // capitalised words that are in no other class
    title = 'J',              // Mr., Sen., President, Prime Minister's parts, before a name

    // marks
    comma = ',',
    semicolon = ';',
    colon = ':',
    dash = '~',
    open_bracket = '<',
    close_bracket = '>',
    stop = '@',  // . ? ! and the ellipsis
    other_mark = '_',

    // whole quotations
    utterance = '"',
    fragment = '=',
    scrap = '`',

    unknown = 'z'
};

constexpr char symbol_of(Class c) noexcept { return static_cast<char>(c); }

/// Whether a symbol is one of some. They are few, so that a loop is quicker than a search.
constexpr bool is_one_of(char symbol, std::string_view symbols) noexcept {
    for (const char each : symbols) {
        if (each == symbol) return true;
    }
    return false;
}

/// The class of a name such as "determiner", or `Class::unknown`.
Class class_named(std::string_view name) noexcept;

/// Whether words of the class are prepositions (`to` is not: it mostly opens an infinitive).
bool is_preposition(Class c) noexcept;

/// Whether a noun rather than a verb is expected after a word of the class: "the claims", "of support".
bool calls_for_noun(Class c) noexcept;

/// Whether words of the class are verb forms of cues.
bool is_cue_verb(Class c) noexcept;

/// The name of a symbol's class, or an empty string.
std::string_view name_of(char symbol) noexcept;

}  // namespace quoth
