// Block patterns: what the lines of lib/english/blocks.rules say about a paragraph.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/error.hpp>

#include "patterns/regex.hpp"
#include "reading.hpp"

namespace quoth {

/// What stands before a paragraph's first sentence.
enum class LeadKind : std::uint8_t { nothing, dateline, capitals, name, question, answer };

struct Lead {
    LeadKind kind = LeadKind::nothing;
    std::size_t size = 0;  ///< bytes from the paragraph's start: a dateline with its dash, a label without its colon
};

/// What a whole paragraph is.
struct Whole {
    BlockKind kind = BlockKind::paragraph;  ///< or `byline`, `caption`, `boilerplate`
    bool heads_links = false;               ///< boilerplate below which titles of other articles stand
};

/// The compiled patterns. Matching is const and thread-safe; each look is at no more than 300 bytes of the paragraph.
class BlockPatterns {
public:
    /// The built-in English data.
    static BlockPatterns english();

    /// Adds the lines of a user's own file to the built-in ones, whose macros it may use; `name` is used in errors.
    /// After an error nothing is added.
    std::optional<Error> extend(std::string_view content, const std::string& name);

    /// What the whole paragraph is.
    Whole whole(std::string_view paragraph) const;

    /// Where a credit in brackets begins that ends the paragraph, or npos; `kind` is then `byline` or `caption`.
    std::size_t credit(std::string_view paragraph, BlockKind& kind) const;

    /// The dateline or label that a paragraph begins with.
    Lead lead(std::string_view paragraph) const;

private:
    /// Adds the lines of a file. `compile` has to be called once after the last.
    std::optional<Error> add(std::string_view content, const std::string& name);
    void compile();

    /// Patterns of one purpose, by their numbers in the set.
    struct Group {
        RegexSet set;
        std::vector<int> meanings;   ///< a `BlockKind` or `LeadKind`, or one of their own
        std::vector<int> lines;      ///< the how manieth pattern of all it is
        std::vector<Regex> regexes;  ///< only where the place of a match is asked for
    };

    std::optional<Error> add_pattern(std::string_view kind, std::string_view pattern);
    std::optional<Error> add_to(Group& group, int meaning, const std::string& pattern, bool captures);
    std::string expanded(std::string_view pattern) const;

    std::vector<std::pair<std::string, std::string>> macros_;
    int lines_ = 0;
    Group whole_;
    Group anywhere_;  ///< those of a whole paragraph that begin with any text
    Group ends_;
    Group leads_;
};

}  // namespace quoth
