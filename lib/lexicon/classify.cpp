// Lexicon::read: from words to lexemes and symbols.
#include "lexicon/lexicon.hpp"

#include <algorithm>

#include "text/keys.hpp"

namespace quoth {
namespace {

char symbol_of_mark(char32_t mark) noexcept {
    switch (mark) {
        case U',': return symbol_of(Class::comma);
        case U';': return symbol_of(Class::semicolon);
        case U':': return symbol_of(Class::colon);
        case U'\x2014':
        case U'\x2013': return symbol_of(Class::dash);
        case U'(':
        case U'[': return symbol_of(Class::open_bracket);
        case U')':
        case U']': return symbol_of(Class::close_bracket);
        case U'.':
        case U'?':
        case U'!':
        case U'\x2026': return symbol_of(Class::stop);
        default: return symbol_of(Class::other_mark);
    }
}

char symbol_of_cue(const CueLemma& lemma, Inflection inflection) noexcept {
    if (inflection == Inflection::noun || inflection == Inflection::adjective ||
        inflection == Inflection::preposition) {
        return symbol_of(Class::cue_noun);
    }
    if (lemma.kind == CueKind::speech) return symbol_of(Class::cue_speech);
    return symbol_of(lemma.kind == CueKind::reject ? Class::cue_reject : Class::cue_other);
}

bool is_cue_verb(char symbol) noexcept { return quoth::is_cue_verb(static_cast<Class>(symbol)); }

bool is_pronoun(char symbol) noexcept {
    return symbol == symbol_of(Class::subject_pronoun) || symbol == symbol_of(Class::neutral_pronoun) ||
           symbol == symbol_of(Class::relative) || symbol == symbol_of(Class::wh_word) ||
           symbol == symbol_of(Class::that) || symbol == symbol_of(Class::adverb);
}

/// Whether a word of this class is a name where it is capitalised inside a sentence: the Fed, Fox News.
bool is_open_class(char symbol) noexcept {
    switch (static_cast<Class>(symbol)) {
        case Class::word:
        case Class::word_s:
        case Class::verb_past:
        case Class::verb_ing:
        case Class::cue_noun: return true;
        default: return false;
    }
}

/// Whether a word of this class is an acronym where it alone is in capitals: US, WHO.
bool is_acronym_class(char symbol) noexcept {
    switch (static_cast<Class>(symbol)) {
        case Class::object_pronoun:
        case Class::neutral_pronoun:
        case Class::relative: return true;
        default: return false;
    }
}

constexpr std::uint32_t name_features =
    static_cast<std::uint32_t>(Feature::place) | static_cast<std::uint32_t>(Feature::organization);

/// The apostrophe of "the pilots' claim": after a word in -s, before another one.
bool is_plural_possessive(const Reading& reading, std::uint32_t token) noexcept {
    const Token& mark = reading.tokens[token];
    if ((mark.mark != U'\'' && mark.mark != U'\x2019') || mark.space_before || token == 0) return false;
    if (token + 1 >= reading.tokens.size() || !reading.tokens[token + 1].space_before) return false;
    const bool between =
        reading.tokens[token - 1].kind != TokenKind::mark && reading.tokens[token + 1].kind != TokenKind::mark;
    const char last = reading.text_of(token - 1).back();
    return between && (last == 's' || last == 'S');
}

/// Symbols that depend on their neighbours: cue forms that stand as nouns or as names, names that are spelt like other
/// words, and 's.
class Neighbourhood {
public:
    Neighbourhood(Reading& reading, const Lexicon& lexicon) : reading_(reading), lexicon_(lexicon) {}

    void settle_all() {
        auto block = reading_.blocks.begin();
        for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
            while (block != reading_.blocks.end() && block->tokens.first < i) ++block;
            const bool opens = i == 0 || (block != reading_.blocks.end() && block->tokens.first == i);
            settle(i, opens ? symbol_of(Class::stop) : reading_.lexemes[i - 1].symbol);
        }
    }

private:
    void settle(std::uint32_t token, char before) {
        Lexeme& lexeme = reading_.lexemes[token];
        if (lexeme.symbol == symbol_of(Class::possessive_mark)) {
            settle_clitic(token, before);
        } else if (is_cue_verb(lexeme.symbol)) {
            settle_cue(token, before);
        } else if (is_acronym_class(lexeme.symbol)) {
            settle_acronym(token);
        } else if (reading_.tokens[token].capital) {
            settle_name(token, before);
        }
    }

    bool capital(std::uint32_t token) const noexcept {
        return token < reading_.tokens.size() && reading_.tokens[token].capital;
    }
    bool capitals(std::uint32_t token) const noexcept {
        return token < reading_.tokens.size() && reading_.tokens[token].capitals;
    }

    /// "told us" and "TELL US NOW" are pronouns, "US officials" and "the WHO" names.
    void settle_acronym(std::uint32_t token) {
        Lexeme& lexeme = reading_.lexemes[token];
        const bool alone = !capitals(token + 1) && (token == 0 || !capitals(token - 1));
        if (capitals(token) && alone && has_name_feature(lexeme)) {
            lexeme.symbol = symbol_of(Class::name);
            lexeme.features &= name_features;
        } else {
            lexeme.features &= ~name_features;
        }
    }

    static bool has_name_feature(const Lexeme& lexeme) noexcept { return (lexeme.features & name_features) != 0; }

    /// "in May" is a month, "Mrs. May" and "the Fed" are names. Where neighbours are capitalised too (a headline), only
    /// a word after a name is.
    void settle_name(std::uint32_t token, char before) {
        Lexeme& lexeme = reading_.lexemes[token];
        if (token == 0 || reading_.tokens[token - 1].kind == TokenKind::mark) return;
        if (is_part_of_name(token, before)) lexeme.symbol = symbol_of(Class::name);
        const bool month = has(lexeme.features, Feature::month) && lexeme.symbol != symbol_of(Class::time);
        if (!month && !is_open_class(lexeme.symbol)) return;
        const bool after_capital = capital(token - 1);
        const bool after_name =
            before == symbol_of(Class::title) || (before == symbol_of(Class::name) && after_capital);
        if (after_name ? !capital(token + 1) : !after_capital && before != symbol_of(Class::to)) {
            lexeme.symbol = symbol_of(month && !after_name ? Class::time : Class::name);
        }
    }

    /// "the Sunday Ledger", "the BBC's Today programme", "the editor of Nkwa Online": a weekday between an article and
    /// a capital letter, what else tells a time behind a possessive, an adverb or a word for time ("Aviation Week")
    /// behind a name and before none.
    bool is_part_of_name(std::uint32_t token, char before) const noexcept {
        const Lexeme& lexeme = reading_.lexemes[token];
        const bool date = has(lexeme.features, Feature::weekday) || has(lexeme.features, Feature::month);
        if (lexeme.symbol == symbol_of(Class::time) && !date && before == symbol_of(Class::possessive_mark)) {
            return true;
        }
        if (has(lexeme.features, Feature::weekday)) {
            return before == symbol_of(Class::determiner) && capital(token + 1);
        }
        const bool time = lexeme.symbol == symbol_of(Class::time) && !has(lexeme.features, Feature::month) &&
                          !reading_.tokens[token].capitals;
        return (time || lexeme.symbol == symbol_of(Class::adverb)) && before == symbol_of(Class::name) &&
               capital(token - 1) && !capital(token + 1) && symbol_after(token) != symbol_of(Class::stop);
    }

    char symbol_after(std::uint32_t token) const noexcept {
        return token + 1 < reading_.lexemes.size() ? reading_.lexemes[token + 1].symbol : symbol_of(Class::stop);
    }

    void settle_clitic(std::uint32_t token, char before) {
        if (reading_.tokens[token].kind == TokenKind::mark) return;
        const char after = symbol_after(token);
        const bool verb =
            is_pronoun(before) || after == symbol_of(Class::determiner) || after == symbol_of(Class::negation);
        if (verb) reading_.lexemes[token].symbol = symbol_of(Class::be);
    }

    void settle_cue(std::uint32_t token, char before) {
        Lexeme& lexeme = reading_.lexemes[token];
        const Inflection inflection = lexicon_.form(lexeme.cue).inflection;
        const bool noun_form = inflection == Inflection::base || inflection == Inflection::s;
        if (calls_for_noun(static_cast<Class>(before))) {
            if (noun_form) lexeme.symbol = symbol_of(Class::cue_noun);
            if (inflection == Inflection::ing && before_noun_only(before) && is_noun_too(lexeme.cue)) {
                lexeme.symbol = symbol_of(Class::cue_noun);
            }
            if (inflection == Inflection::past || inflection == Inflection::participle) {
                lexeme.symbol = symbol_of(Class::verb_past);
            }
        }
        if (reading_.tokens[token].capital && before != symbol_of(Class::stop)) settle_capital(token, inflection);
    }

    /// "the warning" is a noun, "of warning that" need not be one.
    static bool before_noun_only(char before) noexcept {
        return before == symbol_of(Class::determiner) || before == symbol_of(Class::possessive) ||
               before == symbol_of(Class::possessive_mark) || before == symbol_of(Class::number);
    }
    bool is_noun_too(std::uint32_t cue) const noexcept {
        const std::uint32_t other = lexicon_.form(cue).other;
        return other != none && lexicon_.form(other).inflection == Inflection::noun;
    }

    /// "Spain Denies Cooperation" is a verb, "Tom Said said" and "the Hope Foundation" are names.
    void settle_capital(std::uint32_t token, Inflection inflection) {
        const bool finite = inflection == Inflection::s || inflection == Inflection::past;
        const char after = symbol_after(token);
        if (finite && !is_cue_verb(after) && after != symbol_of(Class::comma) && after != symbol_of(Class::stop))
            return;
        reading_.lexemes[token].symbol = symbol_of(Class::name);
    }

    Reading& reading_;
    const Lexicon& lexicon_;
};

char symbol_of_quotation(QuotationRole role) noexcept {
    switch (role) {
        case QuotationRole::utterance: return symbol_of(Class::utterance);
        case QuotationRole::fragment: return symbol_of(Class::fragment);
        case QuotationRole::scrap: return symbol_of(Class::scrap);
        case QuotationRole::title: return symbol_of(Class::name);
    }
    return symbol_of(Class::fragment);
}

}  // namespace

/// What a name that no list holds as it stands tells all the same: without its accents ("Zoé"), or by its first part
/// ("Anne-Sophie").
std::uint32_t Lexicon::features_of_name(std::string_view word) const {
    constexpr std::uint32_t told = static_cast<std::uint32_t>(Feature::given_name) |
                                   static_cast<std::uint32_t>(Feature::female) |
                                   static_cast<std::uint32_t>(Feature::male);
    const std::size_t hyphen = word.find('-');
    const bool two = hyphen != std::string_view::npos && hyphen + 1 < word.size();
    if (two && word[hyphen + 1] >= 'a' && word[hyphen + 1] <= 'z') return 0;  // "Leeds-based"
    const std::string_view first = two ? word.substr(0, hyphen) : word;
    const bool ascii =
        std::all_of(first.begin(), first.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii && !two) return 0;
    const std::uint32_t features = this->features(ascii ? word_key(first) : plain_key(first));
    return has(features, Feature::given_name) ? features & told : 0;
}

/// "Fifty-two": two words for numbers joined by a hyphen.
bool Lexicon::joins_numbers(std::string_view word) const {
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word.size()) return false;
    const auto number = [this](std::string_view part) {
        const Entry* found = find(word_key(part));
        return found != nullptr && found->symbol == symbol_of(Class::number);
    };
    return number(word.substr(0, hyphen)) && number(word.substr(hyphen + 1));
}

void Lexicon::read(Reading& reading) const {
    reading.lexemes.assign(reading.tokens.size(), {});
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
        const Token& token = reading.tokens[i];
        Lexeme& lexeme = reading.lexemes[i];
        if (token.kind == TokenKind::mark) {
            lexeme.symbol =
                is_plural_possessive(reading, i) ? symbol_of(Class::possessive_mark) : symbol_of_mark(token.mark);
            if (lexeme.symbol == symbol_of(Class::other_mark)) lexeme.usage = usage(token.key);
            continue;
        }
        const Endings::Told ending = endings_.of(reading.text_of(i));
        lexeme.endings = ending.endings;
        const Entry* found = find(token.key);
        if (found != nullptr) {
            lexeme.features = found->features;
            lexeme.denial_features = found->denial_features;
            lexeme.cue = found->cue;
            lexeme.usage = found->usage;
        } else if (token.capital) {
            lexeme.features = features_of_name(reading.text_of(i));
        }
        if (found != nullptr && found->symbol != 0) {
            lexeme.symbol = found->symbol;
        } else if (lexeme.cue != none) {
            lexeme.symbol = symbol_of_cue(lemma_of_form(lexeme.cue), form(lexeme.cue).inflection);
        } else if (token.kind == TokenKind::number || joins_numbers(reading.text_of(i))) {
            lexeme.symbol = symbol_of(Class::number);
        } else if (token.capital) {
            lexeme.symbol = symbol_of(Class::name);
        } else {
            lexeme.symbol = ending.symbol != 0 ? ending.symbol : symbol_of(Class::word);
        }
    }
    for (const Quotation& quotation : reading.quotations) {
        if (quotation.closed) reading.lexemes[quotation.tokens.last - 1].symbol = symbol_of(Class::other_mark);
    }
    Neighbourhood(reading, *this).settle_all();
    for (Unit& unit : reading.units) {
        unit.symbol = unit.quotation == none ? reading.lexemes[unit.tokens.first].symbol
                                             : symbol_of_quotation(reading.quotations[unit.quotation].role);
    }
}

}  // namespace quoth
