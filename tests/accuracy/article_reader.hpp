// Reads articles up to their sentences and words, with the built-in English data: what comes before attributions.
#pragma once

#include <string_view>

#include "lexicon/lexicon.hpp"
#include "reading.hpp"
#include "text/block_patterns.hpp"
#include "text/tokens.hpp"

namespace quoth::accuracy {

class ArticleReader {
public:
    /// Fills `reading`, which refers to `text`.
    void read(std::string_view text, Reading& reading);

    const Lexicon& lexicon() const { return lexicon_; }

private:
    Lexicon lexicon_ = Lexicon::english();
    BlockPatterns patterns_ = BlockPatterns::english();
    Tokenizer tokenizer_;
};

}  // namespace quoth::accuracy
