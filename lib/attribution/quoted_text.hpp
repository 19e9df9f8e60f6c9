// Quoted text: what stands in quotation marks at a place of an article, and what beside it.
#pragma once

#include "attribution/record.hpp"
#include "reading.hpp"

namespace quoth {

/// Questions about an article's quotations. Each takes time with the length of the range, sentence or paragraph that it
/// is asked about, and with the logarithm of the article's.
class QuotedText {
public:
    explicit QuotedText(const Reading& reading) noexcept : reading_(reading) {}

    /// The outer sentence that holds a token.
    std::uint32_t sentence_of(std::uint32_t token) const noexcept;

    /// Words and numbers, marks left out.
    std::uint32_t words_in(Range tokens) const noexcept;

    /// Whether an outer quotation begins with this token, whether one ends before it.
    bool opens_at(std::uint32_t token) const noexcept;
    bool closes_before(std::uint32_t token) const noexcept;

    /// Whether some part of a record's content is a quotation at its beginning or end, whether its last part ends one.
    bool is_in(const Record& record) const noexcept;
    bool ends(const Record& record) const noexcept;

    /// Whether nothing but marks stands beside the quotations of a sentence.
    bool is_all_of(const Sentence& sentence) const noexcept;
    /// Whether nothing but marks stands behind a unit of a sentence.
    bool ends_behind(const Sentence& sentence, std::uint32_t unit) const noexcept;

    /// Whether a paragraph is one quotation from mark to mark; false for a block that isn't there.
    bool is_paragraph(std::uint32_t block) const noexcept;

    /// Whether a paragraph is a turn of a dialogue: nothing but a short quotation, and so is the one before or behind
    /// it, or the record before it asks. What is longer goes on with a statement.
    bool answers(const Record& before, std::uint32_t block) const noexcept;

private:
    Range units_of(std::uint32_t token) const noexcept;
    bool is_short_paragraph(std::uint32_t block) const noexcept;
    bool asks(const Record& record) const noexcept;

    const Reading& reading_;
};

}  // namespace quoth
