// Words: the article's tokens as the stage `claims` looks at them.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/classes.hpp"
#include "lexicon/lexicon.hpp"
#include "reading.hpp"

namespace quoth {

/// What a token is and whether it is quoted. Refers to the reading and the lexicon, which must outlive it.
class Words {
public:
    /// Linear in tokens and quotations.
    Words(const Reading& reading, const Lexicon& lexicon);

    const Reading& reading() const noexcept { return reading_; }
    const Lexicon& lexicon() const noexcept { return lexicon_; }
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(flags_.size()); }

    /// Class of a token; past the article's end it is a full stop. The apostrophe of `Sanders'` is a possessive mark.
    Class at(std::uint32_t token) const noexcept {
        if (token >= size()) return Class::stop;
        const auto c = static_cast<Class>(reading_.lexemes[token].symbol);
        return c == Class::other_mark && is_apostrophe(token) ? Class::possessive_mark : c;
    }
    bool is(std::uint32_t token, Feature feature) const noexcept {
        return token < size() && has(reading_.lexemes[token].features, feature);
    }
    bool ends(std::uint32_t token, Ending ending) const noexcept {
        return token < size() && has(reading_.lexemes[token].endings, ending);
    }
    bool is(std::uint32_t token, DenialFeature feature) const noexcept {
        return token < size() && has(reading_.lexemes[token].denial_features, feature);
    }
    /// Whether a token is a word or a number.
    bool is_word(std::uint32_t token) const noexcept {
        return token < size() && reading_.tokens[token].kind != TokenKind::mark;
    }
    bool is_mark(std::uint32_t token, char32_t mark) const noexcept {
        return token < size() && reading_.tokens[token].mark == mark;
    }
    /// Whether it stands inside a quotation that is somebody's words (not in a title or nickname).
    bool quoted(std::uint32_t token) const noexcept { return token < size() && (flags_[token] & inside_flag) != 0; }
    /// Whether it is the mark that opens or closes a quotation.
    bool quotation_mark(std::uint32_t token) const noexcept {
        return token < size() && (flags_[token] & mark_flag) != 0;
    }

    /// How many words and numbers stand in a range, and how many of these are quoted. In constant time: contents nest.
    std::uint32_t words_in(Range range) const noexcept { return sum(range, &Counts::words); }
    std::uint32_t quoted_words_in(Range range) const noexcept { return sum(range, &Counts::quoted); }

    /// The first token of [token, end) that is no quotation mark, or `end`.
    std::uint32_t skip_marks(std::uint32_t token, std::uint32_t end) const noexcept {
        while (token < end && quotation_mark(token)) ++token;
        return token;
    }

    /// Whether a token is a verb form in -ing.
    bool is_gerund(std::uint32_t token) const noexcept {
        if (at(token) == Class::verb_ing) return true;
        const std::uint32_t cue = cue_form(token);
        return cue != none && lexicon_.form(cue).inflection == Inflection::ing && at(token) != Class::name;
    }

    /// The form of a cue that a token is, `none` for other words and behind the end.
    std::uint32_t cue_form(std::uint32_t token) const noexcept {
        return token < size() ? reading_.lexemes[token].cue : none;
    }

    /// The lemma of a record's cue, or null for one without a cue word.
    const CueLemma* lemma(std::uint32_t cue_form) const noexcept {
        return cue_form == none ? nullptr : &lexicon_.lemma_of_form(cue_form);
    }

private:
    bool is_apostrophe(std::uint32_t token) const noexcept {
        const Token& mark = reading_.tokens[token];
        return (mark.mark == U'\'' || mark.mark == U'\x2019') && !mark.space_before && token > 0 &&
               !quotation_mark(token) && is_word(token - 1);
    }

    /// Words and quoted words before a token.
    struct Counts {
        std::uint32_t words = 0;
        std::uint32_t quoted = 0;
    };

    std::uint32_t sum(Range range, std::uint32_t Counts::*part) const noexcept {
        return range.empty() || range.last > size() ? 0 : counts_[range.last].*part - counts_[range.first].*part;
    }

    static constexpr std::uint8_t inside_flag = 1;
    static constexpr std::uint8_t mark_flag = 2;

    const Reading& reading_;
    const Lexicon& lexicon_;
    std::vector<std::uint8_t> flags_;
    std::vector<Counts> counts_;
};

/// Whether a class stands for nouns, adjectives, names and other open-class words, cue forms included.
bool is_open(Class c) noexcept;

/// Whether a class is an auxiliary or a modal: be, have, do, will.
bool is_auxiliary(Class c) noexcept;

}  // namespace quoth
