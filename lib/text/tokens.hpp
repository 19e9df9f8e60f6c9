// Tokens: words, numbers and marks of an article.
#pragma once

#include <memory>
#include <string>

#include "reading.hpp"

namespace quoth {

class Lexicon;

/// Finds the tokens of a text. Holds ICU's break iterator and scratch, so it is not thread-safe: one for each
/// workspace.
///
/// A mark's `mark` is its code point, except: every double quotation mark that does not tell its direction (", '' and
/// ``) keeps its own value (U'"', U'\x201D' for '', U'\x201C' for ``); `--`, en and em dash with spaces or between
/// words and a hyphen between spaces are U'\x2014'; `...` and `. . .` are U'\x2026'; an ill-formed byte is U'\xFFFD'.
///
/// One token each: hyphenated words, abbreviations with their full stop (`U.S.`, `Ph.D.`, `J.`, `Rep.`, `U.S.-led`),
/// times, dates and ranges in digits (`10:30`, `9/11`, `2016-17`), URLs, e-mail addresses, `@handles`, `#hashtags`.
/// Whether an abbreviation's stop ends a sentence as well is not told here. A full stop without a space behind it
/// (`the end.The next`) is a mark of its own. An apostrophe after a word (`the voters' choice`) is a mark.
///
/// Clitics are the words with a leading apostrophe that the lexicon knows. A token's key leaves out characters that
/// nobody sees (soft hyphen, zero-width joiner, byte-order mark).
class Tokenizer {
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    /// Fills `reading.tokens` from `reading.text`. `lexicon` tells abbreviations and clitics. Linear; any bytes.
    void read(Reading& reading, const Lexicon& lexicon);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace quoth
