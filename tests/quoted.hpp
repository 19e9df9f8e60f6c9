// Articles of the tests of quotations and sentences: real tokens, and a paragraph for each line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "quotes/quotations.hpp"
#include "reading.hpp"
#include "sentences/sentences.hpp"
#include "text/block_patterns.hpp"
#include "text/blocks.hpp"
#include "text/tokens.hpp"

namespace quoth::testing {

inline const Lexicon& english() {
    static const Lexicon lexicon = Lexicon::english();
    return lexicon;
}

inline void make_paragraphs(Reading& reading) {
    const auto count = static_cast<std::uint32_t>(reading.tokens.size());
    TextBlock block;
    for (std::uint32_t i = 0; i < count; ++i) {
        block.tokens.last = i + 1;
        const std::size_t next = i + 1 < count ? reading.tokens[i + 1].begin : reading.text.size();
        const std::string_view gap = reading.text.substr(reading.tokens[i].end, next - reading.tokens[i].end);
        if (i + 1 < count && gap.find('\n') == std::string_view::npos) continue;
        reading.blocks.push_back(block);
        block.tokens.first = i + 1;
    }
}

/// For messages that can be read.
inline std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += "[" + text + "]";
    return all;
}

/// `text` must outlive the reading.
inline Reading read_tokens(std::string_view text) {
    Reading reading;
    reading.text = text;
    static Tokenizer tokenizer;
    tokenizer.read(reading, english());
    make_paragraphs(reading);
    return reading;
}

/// An article as the library reads it, with its headline and what else is no paragraph.
inline Reading read_article(std::string_view text) {
    static const BlockPatterns patterns = BlockPatterns::english();
    Reading reading = read_tokens(text);
    reading.blocks.clear();
    read_blocks(reading, english(), patterns);
    read_quotations(reading, english());
    read_sentences(reading, english());
    return reading;
}

inline Reading read_quoted(std::string_view text) {
    Reading reading = read_tokens(text);
    read_quotations(reading, english());
    read_sentences(reading, english());
    return reading;
}

}  // namespace quoth::testing
