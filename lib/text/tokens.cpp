// From ICU's words to the tokens of news: what ICU parts is joined (hyphens, abbreviations, addresses), what it joins
// is parted (clitics).
#include "text/tokens.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "text/cases.hpp"
#include "text/keys.hpp"
#include "text/missing_spaces.hpp"
#include "text/utf8.hpp"
#include "text/web.hpp"
#include "text/word_breaks.hpp"

namespace quoth {
namespace {

bool is_apostrophe(char32_t c) noexcept { return c == U'\'' || c == 0x2019; }

bool is_hyphen(char32_t c) noexcept { return c == U'-' || c == 0x2010 || c == 0x2011; }

bool is_space_byte(char c) noexcept { return c == ' ' || ('\t' <= c && c <= '\r'); }

/// Whether a mark may close a quotation, behind which a clitic can stand: "the "Times"'s".
bool is_curly_single(char32_t c) noexcept { return c == 0x2018 || c == 0x2019; }
bool may_close(char32_t c) noexcept { return c == U'"' || c == 0x201D || c == U')' || c == 0xBB; }

/// Whether a word with full stops inside is an abbreviation (`U.S`, `a.m`, `6p.m`, `Ph.D`) and no address
/// (`example.com`): all its parts are single letters, or it is capitalised and they have two at most.
bool has_abbreviation_form(std::string_view word) noexcept {
    while (!word.empty() && '0' <= word[0] && word[0] <= '9') word.remove_prefix(1);
    const bool capital = !word.empty() && 'A' <= word[0] && word[0] <= 'Z';
    std::size_t length = 0;
    bool stops = false;
    for (const char c : word) {
        if (c == '.') {
            stops = true;
            length = 0;
        } else if (!is_letter(static_cast<unsigned char>(c)) || ++length > (capital ? 2U : 1U)) {
            return false;
        }
    }
    return stops && length > 0;
}

/// Walks over the pieces of a text and makes its tokens.
class Joiner {
public:
    Joiner(Reading& reading, const Lexicon& lexicon, std::vector<Piece>& pieces)
        : text_(reading.text), tokens_(reading.tokens), lexicon_(lexicon), pieces_(pieces) {}

    void run() {
        tokens_.reserve(pieces_.size());
        while (at_ < pieces_.size()) {
            if (address()) continue;
            if (pieces_[at_].kind == TokenKind::mark) {
                mark();
            } else {
                word();
            }
        }
    }

private:
    // ------------------------------------------------------------------------------------------- looking ahead

    /// Whether piece `i` exists and follows the one before it without a gap.
    bool adjacent(std::size_t i) const noexcept {
        return i < pieces_.size() && i > 0 && pieces_[i].begin == pieces_[i - 1].end;
    }
    bool adjacent_mark(std::size_t i, char32_t mark) const noexcept {
        return adjacent(i) && pieces_[i].kind == TokenKind::mark && pieces_[i].first == mark;
    }
    bool adjacent_curly_single(std::size_t i) const noexcept {
        return adjacent(i) && pieces_[i].kind == TokenKind::mark && is_curly_single(pieces_[i].first);
    }
    bool adjacent_hyphen(std::size_t i) const noexcept {
        return adjacent(i) && pieces_[i].kind == TokenKind::mark && is_hyphen(pieces_[i].first);
    }
    bool adjacent_word(std::size_t i) const noexcept { return adjacent(i) && pieces_[i].kind != TokenKind::mark; }
    bool adjacent_digit(std::size_t i) const noexcept {
        return adjacent_word(i) && u_isdigit(static_cast<UChar32>(pieces_[i].first));
    }

    std::string_view bytes(std::size_t begin, std::size_t end) const noexcept {
        return text_.substr(begin, end - begin);
    }

    bool touches_token_before() const noexcept { return !tokens_.empty() && tokens_.back().end == pieces_[at_].begin; }

    bool is_known(std::string_view clitic) const { return lexicon_.class_of(token_key(clitic)) != Class::unknown; }

    // ------------------------------------------------------------------------------------------ making a token

    Token& add(std::size_t begin, std::size_t end, TokenKind kind) {
        Token token;
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.key = token_key(bytes(begin, end));
        token.space_before = tokens_.empty() || tokens_.back().end != token.begin;
        if (kind == TokenKind::word) set_case(token);
        return tokens_.emplace_back(token);
    }

    void set_case(Token& token) const noexcept {
        std::size_t at = token.begin;
        token.capital = is_upper(next_code_point(text_, at));
        at = token.begin;
        std::uint32_t letters = 0;
        while (at < token.end) {
            const char32_t c = next_code_point(text_, at);
            if (!is_letter(c)) continue;
            if (!is_upper(c)) return;
            ++letters;
        }
        token.capitals = letters > 1;
    }

    void add_mark(std::size_t begin, std::size_t end, char32_t value) { add(begin, end, TokenKind::mark).mark = value; }

    // -------------------------------------------------------------------------------------- words and numbers

    /// A word or number with all that is joined to it, its clitic apart.
    void word() {
        const std::size_t first = at_;
        bool letters = pieces_[at_].kind == TokenKind::word;
        std::size_t last = at_;  // the piece that begins its last part
        std::size_t next = at_ + 1;
        for (;;) {
            if (keeps_stop(last, next)) ++next;
            const std::size_t joined = joined_part(last, next);
            if (joined == 0) break;
            last = joined;
            letters = letters || pieces_[last].kind == TokenKind::word;
            next = last + 1;
        }
        at_ = next;
        const std::size_t begin = pieces_[first].begin;
        const std::size_t end = pieces_[next - 1].end;
        const std::size_t clitic = pieces_[last].inner ? clitic_begin(pieces_[last].begin, end) : end;
        const TokenKind kind = letters ? TokenKind::word : TokenKind::number;
        if (clitic > begin) add(begin, clitic, kind);
        if (clitic < end) add(clitic, end, TokenKind::word);
    }

    /// The piece that goes on with the word whose last part is piece `last` and whose pieces end before `next`, or 0.
    std::size_t joined_part(std::size_t last, std::size_t next) const noexcept {
        if (!adjacent_word(next + 1) || !adjacent(next) || pieces_[next].kind != TokenKind::mark) return 0;
        const char32_t mark = pieces_[next].first;
        if (is_hyphen(mark)) return next + 1;
        const bool digits = pieces_[last].kind == TokenKind::number && last + 1 == next && adjacent_digit(next + 1);
        const bool joins_digits = mark == U':' || mark == U'/' || mark == 0x2013;
        return digits && joins_digits ? next + 1 : 0;
    }

    /// Whether piece `next` is a full stop that belongs to the abbreviation that is piece `last`.
    bool keeps_stop(std::size_t last, std::size_t next) const {
        if (last + 1 != next || pieces_[last].kind != TokenKind::word) return false;
        if (!adjacent_mark(next, U'.') || adjacent_mark(next + 1, U'.')) return false;
        const std::string_view word = bytes(pieces_[last].begin, pieces_[last].end);
        if (is_initial(word)) return !is_whole_letter(word) || is_name_between(last, next);
        if (pieces_[last].inner && has_abbreviation_form(word)) return true;
        if (adjacent_mark(next + 1, U',') && is_short_name(word)) return true;
        return is_listed_abbreviation(word, pieces_[next].end, next);
    }

    /// A short capitalised word whose stop a comma follows can't end a sentence: `Ava, Mo., said`.
    static bool is_short_name(std::string_view word) noexcept {
        constexpr std::size_t longest = 5;
        std::size_t at = 0;
        return word.size() <= longest && is_upper(next_code_point(word, at));
    }

    /// "So do I. He", "wrote on X. He".
    bool is_whole_letter(std::string_view word) const { return lexicon_.usage(token_key(word)) == Usage::whole_letter; }

    static bool is_initial(std::string_view word) noexcept {
        std::size_t at = 0;
        return is_upper(next_code_point(word, at)) && at == word.size();
    }

    /// Whether the "I." or "X." at piece `last` is an initial: before a capital, and not behind a lower-case word.
    bool is_name_between(std::size_t last, std::size_t next) const noexcept {
        if (next + 1 >= pieces_.size() || !is_upper(pieces_[next + 1].first)) return false;
        return last == 0 || pieces_[last - 1].kind != TokenKind::word || is_upper(pieces_[last - 1].first);
    }

    /// Abbreviations of names are none in lower case ("a sales rep."); those that are words of the language as well
    /// ("No. 10") keep their stop before a number only.
    bool is_listed_abbreviation(std::string_view word, std::size_t end_of_stop, std::size_t next) const {
        const std::uint64_t bare = token_key(word);
        const std::uint64_t whole = token_key(text_.substr(end_of_stop - word.size() - 1, word.size() + 1));
        const std::uint32_t features = lexicon_.features(bare) | lexicon_.features(whole);
        if (!has(features, Feature::abbreviation)) return false;
        const bool name = has(features, Feature::title) || has(features, Feature::place) ||
                          has(features, Feature::month) || has(features, Feature::weekday);
        if (name && !is_upper(static_cast<unsigned char>(word.front()))) return false;
        if (has(lexicon_.features(bare), Feature::abbreviation)) return true;
        if (lexicon_.class_of(bare) == Class::unknown && lexicon_.cue_form(bare) == none) return true;
        return next + 1 < pieces_.size() && pieces_[next + 1].kind == TokenKind::number;
    }

    /// Where the clitic of the word [begin, end) begins, or `end`.
    std::size_t clitic_begin(std::size_t begin, std::size_t end) const {
        const std::string_view word = bytes(begin, end);
        std::size_t found = word.rfind('\'');
        if (found == std::string_view::npos) found = word.rfind("\xE2\x80\x99");  // U+2019
        if (found == std::string_view::npos) found = word.rfind("\xE2\x80\x98");  // U+2018, a slip that is common
        if (found == std::string_view::npos || !is_known(word.substr(found))) return end;
        return begin + found;
    }

    // ------------------------------------------------------------------------------------------------- marks

    void mark() {
        const Piece& piece = pieces_[at_];
        if (is_apostrophe(piece.first) && detached_clitic()) return;
        if (piece.first == U'.') return full_stops();
        if (piece.first == U'-') return hyphens();
        if ((piece.first == U'\'' || piece.first == U'`') && adjacent_mark(at_ + 1, piece.first)) {
            add_mark(piece.begin, pieces_[at_ + 1].end, piece.first == U'`' ? 0x201C : 0x201D);
            at_ += 2;
            return;
        }
        if (is_curly_single(piece.first) && adjacent_curly_single(at_ + 1)) {  // ‘’ for “
            add_mark(piece.begin, pieces_[at_ + 1].end, pieces_[at_ + 1].first == 0x2018 ? 0x201C : 0x201D);
            at_ += 2;
            return;
        }
        const std::size_t here = at_++;
        add_mark(piece.begin, piece.end, is_dash(here) ? 0x2014 : piece.first);
    }

    /// "U.S.'s", "1990's", "the "Times"'s": ICU parts these clitics from their apostrophe.
    bool detached_clitic() {
        constexpr std::size_t longest = 2;
        if (!touches_token_before() || !adjacent_word(at_ + 1)) return false;
        if (tokens_.back().kind == TokenKind::mark && !may_close(tokens_.back().mark)) return false;
        const Piece& letters = pieces_[at_ + 1];
        if (letters.end - letters.begin > longest) return false;
        if (!is_known(bytes(pieces_[at_].begin, letters.end))) return false;
        add(pieces_[at_].begin, letters.end, TokenKind::word);
        at_ += 2;
        return true;
    }

    /// One stop, or a row of them, also with single spaces between: an ellipsis.
    void full_stops() {
        const std::size_t first = at_;
        std::size_t next = first + 1;
        while (adjacent_mark(next, U'.')) ++next;
        const bool spaced = next == first + 1;
        while (spaced && spaced_stop(next)) ++next;
        if (spaced && next < first + 3) next = first + 1;
        add_mark(pieces_[first].begin, pieces_[next - 1].end, next - first > 2 ? 0x2026 : U'.');
        at_ = next;
    }

    bool spaced_stop(std::size_t i) const noexcept {
        return i < pieces_.size() && pieces_[i].first == U'.' && pieces_[i].begin - pieces_[i - 1].end == 1 &&
               text_[pieces_[i].begin - 1] == ' ';
    }

    void hyphens() {
        const std::size_t first = at_;
        while (adjacent_mark(at_ + 1, U'-')) ++at_;
        ++at_;
        const std::size_t begin = pieces_[first].begin;
        const std::size_t end = pieces_[at_ - 1].end;
        const bool dash = at_ - first > 1 || (space_before(begin) && space_behind(end));
        add_mark(begin, end, dash ? 0x2014 : U'-');
    }

    /// Whether the mark at piece `i` is a dash between words: any but an en dash between numbers or the like.
    bool is_dash(std::size_t i) const noexcept {
        const Piece& piece = pieces_[i];
        if (piece.first == 0x2015) return true;
        if (piece.first != 0x2013) return false;
        if (space_before(piece.begin) || space_behind(piece.end)) return true;
        return i > 0 && pieces_[i - 1].kind == TokenKind::word && adjacent_word(i + 1) &&
               pieces_[i + 1].kind == TokenKind::word;
    }

    bool space_before(std::size_t begin) const noexcept {
        return begin == 0 || is_space_byte(text_[begin - 1]) ||
               bytes(begin - std::min<std::size_t>(begin, 2), begin) == "\xC2\xA0";
    }
    bool space_behind(std::size_t end) const noexcept {
        return end == text_.size() || is_space_byte(text_[end]) || text_.substr(end, 2) == "\xC2\xA0";
    }

    // --------------------------------------------------------------------------------------------- addresses

    bool address() {
        const Piece& piece = pieces_[at_];
        if (piece.kind == TokenKind::word) {
            const bool maybe = piece.inner || adjacent_mark(at_ + 1, U':');
            const std::size_t end = maybe ? url_end(text_, piece.begin, piece.end) : piece.begin;
            if (end == piece.begin) return false;
            add(piece.begin, end, TokenKind::word);
            skip_to(end);
            return true;
        }
        if (piece.kind != TokenKind::mark || !adjacent_word(at_ + 1)) return false;
        if (piece.first == U'@') return e_mail() || name_behind_sign();
        return piece.first == U'#' && pieces_[at_ + 1].kind == TokenKind::word && name_behind_sign();
    }

    /// An address whose part before the @ is the last token.
    bool e_mail() {
        if (!touches_token_before() || tokens_.back().kind == TokenKind::mark) return false;
        std::size_t last = at_ + 1;
        while (adjacent_hyphen(last + 1) && adjacent_word(last + 2)) last += 2;
        if (!is_domain(bytes(pieces_[at_ + 1].begin, pieces_[last].end))) return false;
        const std::size_t begin = tokens_.back().begin;
        tokens_.pop_back();
        add(begin, pieces_[last].end, TokenKind::word);
        at_ = last + 1;
        return true;
    }

    /// `@handle` or `#hashtag`, its clitic apart.
    bool name_behind_sign() {
        const std::size_t begin = pieces_[at_].begin;
        const Piece& name = pieces_[at_ + 1];
        const std::size_t clitic = name.inner ? clitic_begin(name.begin, name.end) : name.end;
        add(begin, clitic, TokenKind::word);
        if (clitic < name.end) add(clitic, name.end, TokenKind::word);
        at_ += 2;
        return true;
    }

    /// Goes on behind byte `end`, which may lie inside a piece.
    void skip_to(std::size_t end) {
        while (at_ < pieces_.size() && pieces_[at_].end <= end) ++at_;
        if (at_ == pieces_.size() || pieces_[at_].begin >= end) return;
        Piece& piece = pieces_[at_];
        piece.begin = static_cast<std::uint32_t>(end);
        piece.first = next_code_point(text_, end);
    }

    std::string_view text_;
    std::vector<Token>& tokens_;
    const Lexicon& lexicon_;
    std::vector<Piece>& pieces_;
    std::size_t at_ = 0;
};

}  // namespace

struct Tokenizer::State {
    WordBreaks breaks;
    std::vector<Piece> pieces;
};

Tokenizer::Tokenizer() : state_(std::make_unique<State>()) {}
Tokenizer::~Tokenizer() = default;

void Tokenizer::read(Reading& reading, const Lexicon& lexicon) {
    reading.tokens.clear();
    state_->breaks.read(reading.text, state_->pieces);
    part_sentences(reading.text, state_->pieces);
    Joiner(reading, lexicon, state_->pieces).run();
}

}  // namespace quoth
