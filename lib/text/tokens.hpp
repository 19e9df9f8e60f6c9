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
/// words are U'\x2014'; `...` is U'\x2026'.
class Tokenizer {
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    /// Fills `reading.tokens` from `reading.text`. `lexicon` tells abbreviations. Linear; any bytes.
    void read(Reading& reading, const Lexicon& lexicon);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace quoth
