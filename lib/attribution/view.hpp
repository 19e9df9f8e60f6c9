// A view of one sentence as the rules and scores see it: symbols and words by unit, with running counts.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "reading.hpp"

namespace quoth {

namespace symbol_kinds {

enum Kind : std::uint8_t { finite = 1, opens_noun_phrase = 2, quotation = 4 };

constexpr std::array<std::uint8_t, 256> table = [] {
    std::array<std::uint8_t, 256> kinds{};
    const auto add = [&kinds](Kind kind, std::initializer_list<Class> classes) {
        for (const Class c : classes) kinds[static_cast<unsigned char>(c)] |= kind;
    };
    add(finite, {Class::be, Class::have, Class::modal, Class::auxiliary_do, Class::verb_past, Class::cue_speech,
                 Class::cue_reject, Class::cue_other});
    add(opens_noun_phrase,
        {Class::determiner, Class::possessive, Class::number, Class::name, Class::title, Class::subject_pronoun,
         Class::neutral_pronoun, Class::person_noun, Class::organization_noun});
    add(quotation, {Class::utterance, Class::fragment, Class::scrap});
    return kinds;
}();

constexpr bool has(char symbol, Kind kind) noexcept { return (table[static_cast<unsigned char>(symbol)] & kind) != 0; }

}  // namespace symbol_kinds

/// Whether a symbol is that of a verb which can be finite.
constexpr bool is_finite(char symbol) noexcept { return symbol_kinds::has(symbol, symbol_kinds::finite); }

/// Whether a symbol may begin a noun phrase.
constexpr bool opens_noun_phrase(char symbol) noexcept {
    return symbol_kinds::has(symbol, symbol_kinds::opens_noun_phrase);
}

/// Whether a symbol is that of a quotation.
constexpr bool is_quotation(char symbol) noexcept { return symbol_kinds::has(symbol, symbol_kinds::quotation); }

/// Symbols and words of one sentence's units. Positions outside of it read as the symbol '$'. Reused from one sentence
/// to the next.
///
/// A sentence that ends in a colon introduces the quotation that the next one consists of, be it in the next paragraph:
/// the view takes that quotation for its last unit.
class View {
public:
    void read(const Reading& reading, const Lexicon& lexicon, std::uint32_t sentence);

    const Reading& reading() const noexcept { return *reading_; }
    const Lexicon& lexicon() const noexcept { return *lexicon_; }
    std::uint32_t sentence() const noexcept { return sentence_; }
    BlockKind block() const noexcept { return block_; }
    std::uint8_t depth() const noexcept { return reading_->sentences[sentence_].depth; }

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(symbols_.size()); }
    const Unit& unit(std::uint32_t i) const noexcept { return reading_->units[i < own_ ? first_ + i : introduced_]; }
    std::uint32_t token(std::uint32_t i) const noexcept { return unit(i).tokens.first; }
    const Lexeme& lexeme(std::uint32_t i) const noexcept { return reading_->lexemes[token(i)]; }
    Range tokens(Range units) const noexcept {
        return {unit(units.first).tokens.first, unit(units.last - 1).tokens.last};
    }
    Range tokens() const noexcept { return tokens(Range{0, size()}); }
    /// Whether a unit is a whole quotation: one of words (`is_quoted`), or a nickname or title.
    bool is_quotation(std::uint32_t i) const noexcept { return unit(i).quotation != none; }
    bool is_quoted(std::uint32_t i) const noexcept { return quoth::is_quotation(symbols_[i]); }

    /// "the “ultimate hypocrite,” citing ...": whether a unit is a quotation that holds the comma behind it.
    bool holds_comma(std::uint32_t i) const noexcept {
        if (!is_quotation(i)) return false;
        const Range inside = reading_->quotations[unit(i).quotation].inside();
        return !inside.empty() && reading_->tokens[inside.last - 1].mark == U',';
    }

    /// Whether a comma stands before a unit, be it inside of the quotation there.
    bool comma_before(std::uint32_t i) const noexcept {
        return i > 0 && (at(static_cast<std::int64_t>(i) - 1) == symbol_of(Class::comma) || holds_comma(i - 1));
    }

    /// The symbol at a position, '$' outside of the sentence.
    char at(std::int64_t i) const noexcept {
        return i < 0 || i >= static_cast<std::int64_t>(size()) ? '$' : symbols_[static_cast<std::size_t>(i)];
    }
    /// Bits of `DenialFeature` of the word at a position; 0 for quotations and outside of the sentence.
    std::uint32_t denial_features(std::uint32_t i) const noexcept {
        return i < size() && !is_quotation(i) ? lexeme(i).denial_features : 0;
    }
    /// The key of the word at a position; of its symbol for marks, quotations and outside of the sentence.
    std::uint64_t word(std::int64_t i) const noexcept;
    /// The same, but rare kinds of words (names, numbers) by their symbol.
    std::uint64_t plain_word(std::int64_t i) const noexcept {
        return i < 0 || i >= static_cast<std::int64_t>(size()) ? outside : plain_words_[static_cast<std::size_t>(i)];
    }

    /// All symbols, and the same reversed.
    std::string_view symbols() const noexcept { return symbols_; }
    /// What a right half reads: the units after `i`, 256 at most.
    std::string_view right_of(std::uint32_t i) const noexcept;
    /// What a left half reads: the units before `i`, nearest first, 256 at most.
    std::string_view left_of(std::uint32_t i) const noexcept;

    /// How many of them stand in [first, last).
    std::int32_t finite_verbs(std::uint32_t first, std::uint32_t last) const noexcept {
        return counts_[last].finite - counts_[first].finite;
    }
    std::int32_t commas(std::uint32_t first, std::uint32_t last) const noexcept {
        return counts_[last].commas - counts_[first].commas;
    }
    std::int32_t subordinators(std::uint32_t first, std::uint32_t last) const noexcept {
        return counts_[last].subordinators - counts_[first].subordinators;
    }
    std::int32_t speech_cues(std::uint32_t first, std::uint32_t last) const noexcept {
        return counts_[last].speech - counts_[first].speech;
    }
    std::int32_t quotations(std::uint32_t first, std::uint32_t last) const noexcept {
        return counts_[last].quotations - counts_[first].quotations;
    }

    /// The nearest speech cue left or right of `i`, or none.
    std::uint32_t speech_before(std::uint32_t i) const noexcept;
    std::uint32_t speech_after(std::uint32_t i) const noexcept;

    /// Whether a quotation stands on this side of a unit.
    bool quotation_before(std::uint32_t i) const noexcept { return first_quotation_ < i; }
    bool quotation_after(std::uint32_t i) const noexcept { return last_quotation_ != none && last_quotation_ > i; }

    /// Whether the sentence ends in ", X said" or the like.
    bool ends_in_cue() const noexcept { return ends_in_cue_; }

private:
    struct Counts {
        std::int32_t finite = 0;
        std::int32_t commas = 0;
        std::int32_t subordinators = 0;
        std::int32_t speech = 0;
        std::int32_t quotations = 0;
    };

    const Reading* reading_ = nullptr;
    const Lexicon* lexicon_ = nullptr;
    std::uint32_t sentence_ = 0;
    std::uint32_t first_ = 0;
    std::uint32_t own_ = 0;            ///< how many units are the sentence's own
    std::uint32_t introduced_ = none;  ///< the unit of the next sentence that follows them, or none
    BlockKind block_ = BlockKind::paragraph;
    std::string symbols_;
    std::string reversed_;
    std::vector<std::uint64_t> plain_words_;
    std::vector<Counts> counts_;         ///< before each unit, and one more
    std::vector<std::uint32_t> speech_;  ///< units that are speech cues
    std::uint32_t first_quotation_ = none;
    std::uint32_t last_quotation_ = none;
    bool ends_in_cue_ = false;

    static const std::uint64_t outside;

    std::uint32_t introduced_by_colon() const noexcept;
    void add(std::uint32_t unit, Counts& counts);
    std::uint64_t word_of(const Unit& unit) const noexcept;
};

}  // namespace quoth
