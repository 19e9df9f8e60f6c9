#include "quotes/roles.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "quotes/marks.hpp"
#include "quotes/tags.hpp"
#include "text/punctuation.hpp"

namespace quoth {

namespace {

constexpr std::uint32_t longest_title = 12;
constexpr std::uint32_t shortest_clause = 4;

bool is_stop(const Token& token) { return is_stop_mark(token.mark); }

bool is_mark_of_pause(const Token& token) { return is_stop(token) || token.mark == U',' || token.mark == U'\x2014'; }

class RoleReader {
public:
    RoleReader(const Reading& reading, const Lexicon& lexicon, const Quotation& quotation, Range block, BlockKind kind)
        : reading_(reading),
          lexicon_(lexicon),
          quotation_(quotation),
          block_(block),
          kind_(kind),
          inside_(quotation.inside()) {}

    QuotationRole role() const {
        const std::uint32_t words = count_words();
        if (quotation_.closed && quotation_.opened && words <= longest_title && (is_nickname(words) || is_title(words)))
            return QuotationRole::title;
        if (is_utterance(words)) return QuotationRole::utterance;
        return words <= 2 ? QuotationRole::scrap : QuotationRole::fragment;
    }

private:
    bool in_headline() const { return kind_ == BlockKind::headline || kind_ == BlockKind::heading; }
    const Token& token(std::uint32_t index) const { return reading_.tokens[index]; }
    Class class_of(std::uint32_t index) const { return lexicon_.class_of(token(index).key); }
    bool is_word(std::uint32_t index) const { return token(index).kind != TokenKind::mark; }
    bool has_before() const { return quotation_.tokens.first > block_.first; }
    bool has_after() const { return quotation_.tokens.last < block_.last; }
    const Token& before() const { return token(quotation_.tokens.first - 1); }
    const Token& after() const { return token(quotation_.tokens.last); }

    // As many as matter here.
    std::uint32_t count_words() const {
        std::uint32_t words = 0;
        for (std::uint32_t i = inside_.first; i < inside_.last && words <= longest_title; ++i)
            if (is_word(i)) ++words;
        return words;
    }

    // Nothing but a pause stands before it: it is no part of a clause that has begun.
    bool stands_free() const { return !has_before() || before().kind == TokenKind::mark; }

    bool begins_sentence() const {
        if (!has_before()) return true;
        return is_stop(before()) || is_quote_mark(before()) || before().mark == U':';
    }

    std::uint32_t first_word() const {
        std::uint32_t i = inside_.first;
        while (i + 1 < inside_.last && !is_word(i)) ++i;
        return i;
    }

    bool followed_by_tag() const { return tag_cue(reading_, lexicon_, quotation_.tokens.last, block_.last) != none; }

    bool is_utterance(std::uint32_t words) const {
        const Token& last = token(inside_.last - 1);
        const bool capital = token(first_word()).capital;
        const bool paused = is_mark_of_pause(last) || (has_after() && after().mark == U',');
        if (!quotation_.closed || !quotation_.opened) return words > 2;
        if (words <= 2) return stands_free() && ((capital && is_mark_of_pause(last)) || (paused && followed_by_tag()));
        if (stands_free()) return capital || is_mark_of_pause(last) || holds_clause();
        if (capital && !in_headline() && (is_stop(last) || last.mark == U',')) return true;
        return words >= shortest_clause && holds_clause();
    }

    // A subject pronoun and a verb, or any finite auxiliary after a capital, near the start.
    bool holds_clause() const {
        const std::uint32_t end = std::min(inside_.last, inside_.first + longest_title);
        bool subject = token(first_word()).capital && !in_headline();
        for (std::uint32_t i = inside_.first; i < end; ++i) {
            switch (class_of(i)) {
                case Class::subject_pronoun: return true;
                case Class::neutral_pronoun: subject = true; break;
                case Class::be:
                case Class::have:
                case Class::modal:
                case Class::auxiliary_do:
                    if (subject) return true;
                    break;
                default: break;
            }
        }
        return false;
    }

    // John "Bud" Smith
    bool is_nickname(std::uint32_t words) const {
        if (words > 2 || !has_before() || !has_after() || inside_.size() > 2) return false;
        if (before().kind != TokenKind::word || after().kind != TokenKind::word) return false;
        if (!before().capital || !after().capital || !token(inside_.first).capital) return false;
        if (in_headline()) return has(features_before(1), Feature::given_name);
        return is_name(quotation_.tokens.first - 1) || has(features_before(1), Feature::title);
    }

    bool is_name(std::uint32_t index) const {
        const Class c = class_of(index);
        return (c == Class::unknown || c == Class::name ||
                has(lexicon_.features(token(index).key), Feature::given_name));
    }

    std::uint32_t features_before(std::uint32_t distance) const {
        if (quotation_.tokens.first < block_.first + distance) return 0;
        return lexicon_.features(token(quotation_.tokens.first - distance).key);
    }

    // the film "Rosa", a novel called "The Long Way Home", on "Saturday Morning"
    bool is_title(std::uint32_t words) const {
        if (has_before() && before().mark == U'=') return true;  // a value in left-over markup
        if (in_headline() || !in_title_case(words)) return false;
        if (follows_work()) return true;
        const Token& last = token(inside_.last - 1);
        if (words < 2 || last.mark == U'?' || last.mark == U'!' || followed_by_tag()) return false;
        if (!stands_free()) return follows_link();
        return !is_stop(last) && begins_sentence() && has_after() && after().kind == TokenKind::word &&
               !after().capital;
    }

    // the film "Rosa", her film, "Rosa"
    bool follows_work() const {
        const bool comma = has_before() && before().mark == U',';
        return has(features_before(comma ? 2 : 1), Feature::work);
    }

    // A word that hardly leads to somebody's own words: on "The Long Way Home", told "The Long Way Home".
    bool follows_link() const {
        const std::uint32_t cue = lexicon_.cue_form(before().key);
        if (cue != none && (lexicon_.lemma_of_form(cue).frames & static_cast<std::uint32_t>(Frame::hearer)) != 0)
            return true;
        switch (class_of(quotation_.tokens.first - 1)) {
            case Class::determiner:
            case Class::possessive:
            case Class::possessive_mark:
            case Class::of:
            case Class::to:
            case Class::in:
            case Class::by:
            case Class::for_:
            case Class::about:
            case Class::with:
            case Class::preposition:
            case Class::conjunction: return true;
            default: return false;
        }
    }

    // Every word is capitalised but those of closed classes, and the first and last are.
    bool in_title_case(std::uint32_t words) const {
        if (words == 0) return false;
        bool last_is_capital = false;
        for (std::uint32_t i = inside_.first; i < inside_.last; ++i) {
            const Token& t = token(i);
            if (t.kind == TokenKind::mark) continue;
            last_is_capital = t.capital || t.kind == TokenKind::number || t.end - t.begin <= 2;
            if (!last_is_capital && !is_small_word(i)) return false;
        }
        const Token& first = token(first_word());
        return last_is_capital && (first.capital || first.kind == TokenKind::number);
    }

    bool is_small_word(std::uint32_t index) const {
        switch (class_of(index)) {
            case Class::determiner:
            case Class::to:
            case Class::conjunction:
            case Class::contrast:
            case Class::possessive_mark: return true;
            default: return is_preposition(class_of(index)) || reading_.text_of(index).size() <= 2;
        }
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const Quotation& quotation_;
    const Range block_;
    const BlockKind kind_;
    const Range inside_;
};

}  // namespace

QuotationRole role_of(const Reading& reading, const Lexicon& lexicon, const Quotation& quotation, Range block,
                      BlockKind kind) {
    return RoleReader(reading, lexicon, quotation, block, kind).role();
}

}  // namespace quoth
