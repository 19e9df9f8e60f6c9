// Drafts: the paragraphs of an article on their way to blocks, and what is asked about their words.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "reading.hpp"
#include "text/block_patterns.hpp"

namespace quoth {

inline constexpr std::uint32_t longest_headline = 25;  // words

/// How a paragraph looks, as far as headlines and headings need it.
struct Look {
    std::uint32_t words = 0;
    std::uint32_t long_words = 0;  ///< of four letters and more: all of them are capitals in a headline in title case
    std::uint32_t capital_words = 0;   ///< the long ones with a capital
    std::uint32_t capitals_words = 0;  ///< words all in capitals
    std::uint32_t sentences = 1;
    bool stop = false;   ///< ends with a full stop, question or exclamation mark, quotation marks and brackets aside
    bool colon = false;  ///< ends with a colon

    bool title_case() const noexcept { return long_words > 1 && capital_words * 10 >= long_words * 7; }
    bool all_capitals() const noexcept { return words > 1 && capitals_words * 10 >= words * 8; }
};

/// One paragraph, and what is known so far about the block it will be.
struct Draft {
    Range tokens;
    BlockKind kind = BlockKind::paragraph;
    Lead lead;
    Look look;                    ///< of a paragraph that is short enough for a headline; else nothing is known
    std::uint32_t credit = none;  ///< byte of the paragraph where a byline in brackets begins that ends it
    std::uint64_t label_key = 0;  ///< of a lead that is a label
    bool heads_links = false;     ///< boilerplate that titles of other articles follow

    /// Whether it begins with what may be the label of a turn.
    bool has_label() const noexcept { return lead.kind != LeadKind::nothing && lead.kind != LeadKind::dateline; }
    /// Whether it is text, as far as is known: what others are headings of.
    bool is_text() const noexcept { return kind == BlockKind::paragraph || kind == BlockKind::transcript; }
};

/// The drafts of an article in order, with what tells about their words. Each question takes time with the length of
/// the range that it is asked about.
struct Page {
    const Reading& reading;
    const Lexicon& lexicon;
    std::vector<Draft> drafts;

    const Token& token(std::uint32_t i) const noexcept { return reading.tokens[i]; }
    std::uint32_t features(std::uint32_t i) const { return lexicon.features(token(i).key); }

    Look look(Range tokens) const;
    /// The first token behind a lead and its colon, where it has one.
    std::uint32_t content_of(const Draft& draft) const;
    /// Whether somebody speaks of himself, or to somebody, before any quotation mark.
    bool has_person(Range tokens, bool second_person) const;
    /// Whether a verb of saying stands in the past, or in the present.
    bool tells_speech(Range tokens, bool present = false) const;
};

}  // namespace quoth
