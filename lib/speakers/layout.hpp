// Layout: what the other parts ask about a token's place in the article.
#pragma once

#include <cstdint>
#include <vector>

#include "reading.hpp"

namespace quoth {

/// Answers by token in constant time. Made once an article, linear.
class Layout {
public:
    explicit Layout(const Reading& reading);

    /// The outermost sentence that a token stands in, or none.
    std::uint32_t sentence(std::uint32_t token) const noexcept { return sentences_[token]; }

    /// The place of an outermost sentence among those that hold words outside of quotations; one that holds none has
    /// the place of the sentence before it.
    std::uint32_t rank(std::uint32_t sentence) const noexcept { return ranks_[sentence]; }

    /// The block that a token stands in.
    std::uint32_t block(std::uint32_t token) const noexcept { return blocks_[token]; }

    /// Whether it is the first word of a sentence, where a capital letter tells little.
    bool opens(std::uint32_t token) const noexcept { return (marks_[token] & opening) != 0; }

    /// Whether it stands inside a quotation that is somebody's words.
    bool quoted(std::uint32_t token) const noexcept { return (marks_[token] & inside_quotation) != 0; }

    /// How many quotations it stands inside of, up to three.
    std::uint8_t depth(std::uint32_t token) const noexcept { return depths_[token]; }

    /// Whether most words of its block are capitalised, so that capital letters tell nothing.
    bool shouted(std::uint32_t token) const noexcept { return shouted_[blocks_[token]]; }

    /// Whether it is no news text: bylines, datelines, boilerplate, and who made a picture.
    bool skipped(std::uint32_t token) const noexcept { return (marks_[token] & outside_news) != 0; }

    /// The first finite verb of an outermost sentence outside of quotations, or none.
    std::uint32_t verb(std::uint32_t sentence) const noexcept { return verbs_[sentence]; }

private:
    enum Mark : std::uint8_t { opening = 1, inside_quotation = 2, outside_news = 4 };

    void read_blocks(const Reading& reading);
    void mark_credits(const Reading& reading, Range block);
    void read_quotations(const Reading& reading);
    void read_sentences(const Reading& reading);
    bool tells(const Reading& reading, Range sentence) const;

    std::vector<std::uint32_t> sentences_;
    std::vector<std::uint32_t> blocks_;
    std::vector<std::uint8_t> marks_;
    std::vector<std::uint8_t> depths_;
    std::vector<bool> shouted_;
    std::vector<std::uint32_t> verbs_;
    std::vector<std::uint32_t> ranks_;
};

/// Whether a symbol is a verb's that can be the main verb of a clause.
bool is_finite_verb(char symbol) noexcept;

}  // namespace quoth
