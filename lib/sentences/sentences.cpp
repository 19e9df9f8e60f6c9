#include "sentences/sentences.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "quotes/marks.hpp"
#include "quotes/tags.hpp"
#include "text/punctuation.hpp"

namespace quoth {

namespace {

bool is_stop(const Token& token) { return is_stop_mark(token.mark); }

bool is_closing_bracket(const Token& token) { return token.mark == U')' || token.mark == U']' || token.mark == U'}'; }

// What stages behind this one do may take time with the square of a sentence's length: so none gets longer than the
// patterns can see. One that does (a table, a list without stops) is cut at a mark near the limit, else at the limit.
constexpr std::size_t most_units = 256;
constexpr std::size_t enough_units = 200;

// Marks after which a sentence goes on, whatever its last word was.
bool is_inner_mark(const Token& token) {
    return token.mark == U',' || token.mark == U';' || token.mark == U':' || token.mark == U'\x2014';
}

class SentenceReader {
public:
    SentenceReader(Reading& reading, const Lexicon& lexicon) : reading_(reading), lexicon_(lexicon) {}

    void read() {
        reading_.sentences.clear();
        reading_.units.clear();
        reading_.units.reserve(reading_.tokens.size());
        for (std::uint32_t i = 0; i < reading_.blocks.size(); ++i) {
            block_ = i;
            read_range(reading_.blocks[i].tokens, none, 0);
        }
    }

private:
    const std::vector<Token>& tokens() const { return reading_.tokens; }
    const std::vector<Quotation>& quotations() const { return reading_.quotations; }

    // The sentences of a block, or of the inside of a quotation.
    void read_range(Range range, std::uint32_t quotation, std::uint8_t depth) {
        range_ = range;
        depth_ = depth;
        std::uint32_t token = range.first;
        while (token < range.last) {
            Sentence sentence;
            sentence.block = block_;
            sentence.quotation = quotation;
            sentence.depth = depth;
            sentence.units.first = static_cast<std::uint32_t>(reading_.units.size());
            sentence.tokens.first = token;
            const std::uint32_t first_quotation = next_quotation_;
            token = read_units(token);
            sentence.tokens.last = token;
            sentence.units.last = static_cast<std::uint32_t>(reading_.units.size());
            reading_.sentences.push_back(sentence);
            const std::uint32_t after = next_quotation_;
            read_quotations_between(first_quotation, after, depth);
            next_quotation_ = after;
            range_ = range;
            depth_ = depth;
        }
    }

    // The sentences inside the quotations that one sentence holds. Quotations inside those come behind them in the
    // list, one level deeper.
    void read_quotations_between(std::uint32_t first, std::uint32_t last, std::uint8_t depth) {
        for (std::uint32_t i = first; i < last; ++i) {
            if (quotations()[i].depth != depth) continue;
            next_quotation_ = i + 1;
            read_range(quotations()[i].inside(), i, static_cast<std::uint8_t>(depth + 1));
        }
    }

    // Adds the units of one sentence; the token after it.
    std::uint32_t read_units(std::uint32_t token) {
        const std::uint32_t label_end = end_of_label();
        const std::size_t first_unit = reading_.units.size();
        while (token < range_.last) {
            const Unit unit = unit_at(token);
            reading_.units.push_back(unit);
            token = unit.tokens.last;
            if (is_too_long(reading_.units.size() - first_unit, token - 1)) break;
            if (token <= label_end) continue;
            if (is_bullet(token - 1)) break;
            const bool ends = unit.quotation == none ? ends_at_token(token - 1) : ends_at_quotation(unit);
            if (!ends) continue;
            token = add_closing_marks(token);
            if (!goes_on(unit, token)) break;
        }
        return token;
    }

    bool is_too_long(std::size_t units, std::uint32_t last) const {
        return units >= most_units || (units >= enough_units && is_inner_mark(tokens()[last]));
    }

    // "• The bridge": what a list's item begins with is no part of its first sentence.
    bool is_bullet(std::uint32_t token) const {
        if (depth_ != 0 || token != range_.first || token + 1 == range_.last) return false;
        return lexicon_.usage(tokens()[token].key) == Usage::bullet;
    }

    // A turn's label and its colon never end a sentence (`Q.`).
    std::uint32_t end_of_label() const {
        const TextBlock& block = reading_.blocks[block_];
        return depth_ == 0 && !block.label.empty() ? block.label.last + 1 : 0;
    }

    Unit unit_at(std::uint32_t token) {
        Unit unit;
        unit.tokens = {token, token + 1};
        if (next_quotation_ >= quotations().size() || quotations()[next_quotation_].tokens.first != token) return unit;
        unit.quotation = next_quotation_;
        unit.tokens = quotations()[next_quotation_].tokens;
        do ++next_quotation_;
        while (next_quotation_ < quotations().size() && quotations()[next_quotation_].depth > depth_);
        return unit;
    }

    bool ends_at_token(std::uint32_t token) const {
        if (is_stop(tokens()[token])) return true;
        return is_abbreviation(token) && begins_sentence(token + 1) && !names_someone(token);
    }

    // A token that keeps its full stop.
    bool is_abbreviation(std::uint32_t token) const {
        return tokens()[token].kind == TokenKind::word && reading_.text.substr(tokens()[token].end - 1, 1) == ".";
    }

    // `Mr.`, and the initial of a name, are followed by a name however it begins.
    bool names_someone(std::uint32_t token) const {
        return has(lexicon_.features(tokens()[token].key), Feature::title);
    }

    // A capitalised word of a class that hardly begins a name: the next sentence begins.
    bool begins_sentence(std::uint32_t token) const {
        if (token >= range_.last) return false;
        if (begins_quotation(token)) return token + 1 < range_.last && tokens()[token + 1].capital;
        if (!tokens()[token].capital || is_abbreviation(token)) return false;
        switch (lexicon_.class_of(tokens()[token].key)) {
            case Class::determiner:
            case Class::possessive:
            case Class::subject_pronoun:
            case Class::neutral_pronoun:
            case Class::wh_word:
            case Class::that:
            case Class::in:
            case Class::about:
            case Class::with:
            case Class::as:
            case Class::for_:
            case Class::preposition:
            case Class::conjunction:
            case Class::contrast:
            case Class::subordinator:
            case Class::adverb: return true;
            default: return false;
        }
    }

    bool begins_quotation(std::uint32_t token) const {
        return next_quotation_ < quotations().size() && quotations()[next_quotation_].tokens.first == token;
    }

    bool ends_at_quotation(const Unit& unit) const {
        const Range inside = quotations()[unit.quotation].inside();
        return is_stop(tokens()[last_of(inside)]) || is_abbreviation(last_of(inside));
    }

    // The last token of a quotation that is no mark of another one's end.
    std::uint32_t last_of(Range inside) const {
        std::uint32_t last = inside.last - 1;
        for (int i = 0; i < 3 && last > inside.first && is_closing(last); ++i) --last;
        return last;
    }

    bool is_closing(std::uint32_t token) const {
        return is_closing_bracket(tokens()[token]) || is_quote_mark(tokens()[token]);
    }

    // Further stops, brackets and stray quotation marks that touch the end belong to it.
    std::uint32_t add_closing_marks(std::uint32_t token) {
        while (token < range_.last && !begins_quotation(token)) {
            const Token& next = tokens()[token];
            const bool touches = is_quote_mark(next) && !next.space_before;
            if (!is_stop(next) && !is_closing_bracket(next) && !touches) break;
            reading_.units.push_back(unit_at(token));
            ++token;
        }
        return token;
    }

    // Whether the sentence goes on after what looked like its end.
    bool goes_on(const Unit& unit, std::uint32_t token) const {
        if (token >= range_.last) return false;
        const Token& next = tokens()[token];
        if (is_inner_mark(next)) return true;
        if (begins_quotation(token)) return false;
        if (unit.quotation == none && !next.space_before && !next.capital) return true;  // .45-caliber
        if (next.kind == TokenKind::word && !next.capital) return begins_with_letter(token);
        if (unit.quotation == none) return false;
        return has_tag_after(unit, token);
    }

    // Handles, hashtags and words like `81-year-old` have no upper case to begin with.
    bool begins_with_letter(std::uint32_t token) const {
        const char first = reading_.text[tokens()[token].begin];
        return first != '@' && first != '#' && (first < '0' || first > '9');
    }

    // `"Will you go?" Smith asked.`: a tag with a capital. A comma would stand where a statement had one, so after a
    // full stop the name begins a sentence of its own, unless nothing but the tag is in it; so it does where its verb
    // has a content of its own.
    bool has_tag_after(const Unit& unit, std::uint32_t token) const {
        const std::uint32_t cue = tag_cue(reading_, lexicon_, token, range_.last);
        if (tokens()[last_of(quotations()[unit.quotation].inside())].mark == U'.') {
            return cue != none && cue + 1 < range_.last && tokens()[cue + 1].mark == U'.';
        }
        if (lexicon_.class_of(tokens()[token].key) == Class::subject_pronoun) return false;
        if (cue == none || cue + 1 >= range_.last) return cue != none;
        switch (lexicon_.class_of(tokens()[cue + 1].key)) {
            case Class::that:
            case Class::wh_word:
            case Class::subject_pronoun:
            case Class::neutral_pronoun: return false;
            default: return true;
        }
    }

    Reading& reading_;
    const Lexicon& lexicon_;
    std::uint32_t block_ = 0;
    Range range_;             // what is being read: a block or the inside of a quotation
    std::uint8_t depth_ = 0;  // of the sentences being read
    std::uint32_t next_quotation_ = 0;
};

}  // namespace

void read_sentences(Reading& reading, const Lexicon& lexicon) { SentenceReader(reading, lexicon).read(); }

}  // namespace quoth
