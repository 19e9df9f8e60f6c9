// What is known about one article on its way through the stages. Each stage reads what the ones before it wrote and
// fills its own part; lib/extractor.cpp shows the order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <quoth/attribution.hpp>
#include <quoth/span.hpp>

namespace quoth {

/// Index of "none" wherever an index may be missing.
inline constexpr std::uint32_t none = UINT32_MAX;

/// A half-open range of indices (of tokens, unless said otherwise).
struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool empty() const noexcept { return first >= last; }
    std::uint32_t size() const noexcept { return empty() ? 0 : last - first; }
    bool contains(std::uint32_t index) const noexcept { return first <= index && index < last; }
    bool contains(Range other) const noexcept { return first <= other.first && other.last <= last; }
    bool overlaps(Range other) const noexcept { return first < other.last && other.first < last; }
    friend bool operator==(const Range&, const Range&) = default;
};

// ---------------------------------------------------------------------------------------------- stage `text`

enum class TokenKind : std::uint8_t {
    word,    ///< has a letter
    number,  ///< has a digit and no letter: 3, 1,200, 10:30, 2016-17
    mark     ///< one punctuation mark or symbol (`''`, ``` `` ```, `...` and `--` are one mark each)
};

/// One token: a word as ICU's word rules break it (UAX 29, root locale), then joined and split as news needs it:
/// hyphenated words are one token (`co-founder`, `R-Ohio`), an abbreviation keeps its full stop (`U.S.`, `Rep.`, `L.`),
/// a clitic is a token of its own (`Smith` `'s`, `he` `'ll`); negations stay whole (`didn't`). White space is no token.
struct Token {
    std::uint32_t begin = 0;  ///< bytes, half-open
    std::uint32_t end = 0;
    std::uint64_t key = 0;  ///< hash of the lower-cased bytes, every apostrophe as ' (see text/keys.hpp)
    char32_t mark = 0;      ///< a mark's code point, normalised: see text/tokens.hpp; 0 for words and numbers
    TokenKind kind = TokenKind::mark;
    bool space_before = false;  ///< white space or the article's start stands before it
    bool capital = false;       ///< begins with an upper-case or title-case letter
    bool capitals = false;      ///< has two or more letters, all of them upper case
};

enum class BlockKind : std::uint8_t {
    headline,
    byline,
    dateline,  ///< the "SUVA (AP) —" before a paragraph's first sentence; the paragraph is the next block
    heading,
    paragraph,
    caption,
    transcript,  ///< one speaker's turn; `label` are the tokens of its label without the colon
    boilerplate
};

/// Whether such a block says in few words what others tell at length.
constexpr bool is_summary(BlockKind kind) noexcept {
    return kind == BlockKind::headline || kind == BlockKind::heading || kind == BlockKind::caption;
}

/// What a caller is told of it.
constexpr Block block_of(BlockKind kind) noexcept {
    switch (kind) {
        case BlockKind::headline: return Block::headline;
        case BlockKind::heading: return Block::heading;
        case BlockKind::caption: return Block::caption;
        case BlockKind::transcript: return Block::transcript;
        default: return Block::body;
    }
}

/// A stretch of the article that no sentence crosses. Blocks are in order, do not overlap and cover every token.
struct TextBlock {
    BlockKind kind = BlockKind::paragraph;
    Range tokens;
    Range label;            ///< transcript turns only; part of `tokens`
    bool question = false;  ///< transcript turns only: an interviewer's question (`Q:`)
};

// -------------------------------------------------------------------------------------------- stage `quotes`

enum class QuotationRole : std::uint8_t {
    utterance,  ///< ends in , . ? ! or holds a clause of some length: somebody's words
    fragment,   ///< three words or more inside a clause
    scrap,      ///< one or two words inside a clause: a scare quote or somebody's words
    title       ///< a nickname or the title of a work: nobody's words
};

/// One quotation with its marks. A quotation over several paragraphs is one entry a paragraph, linked by `continues`.
struct Quotation {
    Range tokens;                    ///< with its marks
    bool opened = true;              ///< its first token is an opening mark
    bool closed = true;              ///< its last token is a closing mark
    std::uint8_t depth = 0;          ///< 0 outside of all others
    std::uint32_t parent = none;     ///< the quotation around it
    std::uint32_t continues = none;  ///< the quotation of the paragraph before that it goes on with
    QuotationRole role = QuotationRole::utterance;

    /// Without its marks.
    Range inside() const noexcept { return {tokens.first + (opened ? 1U : 0U), tokens.last - (closed ? 1U : 0U)}; }
};

// ----------------------------------------------------------------------------------------- stage `sentences`

/// One symbol of a sentence: a token, or a whole quotation of the next depth.
struct Unit {
    Range tokens;
    std::uint32_t quotation = none;  ///< index into `quotations`, or none for a token
    char symbol = '?';               ///< set by the stage `lexicon`; see lexicon/classes.hpp
};

/// One sentence. A quotation inside it is one unit; the quotation's own sentences stand one level deeper.
struct Sentence {
    Range units;  ///< indices into `units`
    Range tokens;
    std::uint32_t block = 0;         ///< index into `blocks`
    std::uint32_t quotation = none;  ///< the quotation whose inside it stands in
    std::uint8_t depth = 0;
};

// ------------------------------------------------------------------------------------------- stage `lexicon`

enum class Usage : std::uint8_t;  // see lexicon/lexicon.hpp

/// What the lexicon says about one token (by its word, its shape and its neighbours).
struct Lexeme {
    char symbol = '?';                  ///< see lexicon/classes.hpp
    Usage usage{};                      ///< of words, numbers and signs that are no punctuation
    std::uint16_t endings = 0;          ///< bits of `Ending`, see lexicon/endings.hpp
    std::uint32_t features = 0;         ///< bits of `Feature`, see lexicon/lexicon.hpp
    std::uint32_t denial_features = 0;  ///< bits of `DenialFeature`
    std::uint32_t cue = none;           ///< index into the lexicon's cue forms
};

/// All of it. `text` is the caller's.
struct Reading {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<TextBlock> blocks;
    std::vector<Quotation> quotations;  ///< ordered by first token, outer before inner
    std::vector<Sentence> sentences;    ///< ordered by first token, outer before inner
    std::vector<Unit> units;            ///< each sentence's units stand together
    std::vector<Lexeme> lexemes;        ///< one for each token

    std::string_view text_of(std::uint32_t token) const noexcept {
        return text.substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
    }
    std::string_view text_of(Range range) const noexcept {
        return range.empty()
                   ? std::string_view()
                   : text.substr(tokens[range.first].begin, tokens[range.last - 1].end - tokens[range.first].begin);
    }
    Span span_of(Range range) const noexcept { return {tokens[range.first].begin, tokens[range.last - 1].end}; }

    void clear() {
        text = {};
        tokens.clear();
        blocks.clear();
        quotations.clear();
        sentences.clear();
        units.clear();
        lexemes.clear();
    }
};

}  // namespace quoth
