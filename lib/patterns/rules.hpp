// Rules: named patterns over class strings that turn on a cue.
//
// A rule has a half: `right` reads on from the unit after the cue, `left` reads back from the unit before it, over the
// reversed class string, and `whole` reads a whole sentence that needs no cue word. All halves are anchored where they
// start. `not_left` and `not_right` say where a cue makes no record, `answer` reads on from a quoted answer, `tag_left`
// and `tag_right` say where a verb that is no cue by itself tags a quotation; `signature` reads a whole sentence behind
// a paragraph of quotations; `set_off_left` and `set_off_right` say where commas leave only one source and content.
// `source_wider`, `source_head` and `source_tail` set the edges of a source that was chosen.
// Named groups say what they found: source, content, addressee, medium, cue (words that belong to the cue), drop (words
// that are no part). Of a `content` of the right half only the beginning counts; where it ends is decided by scores.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/container/small_vector.hpp>

#include <quoth/error.hpp>

#include "lexicon/lexicon.hpp"
#include "patterns/answers.hpp"
#include "patterns/prefix_tree.hpp"
#include "patterns/regex.hpp"

namespace quoth {

enum class Half : std::uint8_t {
    left,
    right,
    whole,
    not_left,
    not_right,
    answer,
    tag_left,
    tag_right,
    signature,
    set_off_left,
    set_off_right,
    source_wider,
    source_head,
    source_tail
};
inline constexpr std::size_t half_count = 14;

/// The names that rule files use.
std::string_view name_of(Half half) noexcept;
std::string_view name_of(BlockKind kind) noexcept;

/// What a rule asks of its cue and place besides the pattern: bits, all set where it asks nothing.
struct Where {
    std::uint32_t kinds = UINT32_MAX;        ///< bits by CueKind
    std::uint32_t inflections = UINT32_MAX;  ///< bits by Inflection
    std::uint32_t frames = UINT32_MAX;       ///< bits of Frame; the cue has one of them
    std::uint32_t blocks = UINT32_MAX;       ///< bits by BlockKind
    std::vector<std::uint64_t> lemmas;       ///< keys of lemmas; empty for any
    std::vector<std::uint64_t> words;        ///< keys of words that the group `word` may be
    std::uint32_t word_features = 0;         ///< features of which it has one; with `words` empty and none of both: any
    std::uint32_t word_denial_features = 0;
    bool source_speaks = false;  ///< of `whole`: the source is known to speak, see attribution/labels.hpp
    bool asks = false;           ///< false where all that stands above of cue and place is as it was
};

/// The groups a rule may have.
enum class Group : std::uint8_t { source, content, addressee, medium, cue, word, drop };
inline constexpr std::size_t group_count = 7;

struct Rule {
    std::string name;       ///< such as "np-and"; unique among all rules of its half
    std::uint64_t key = 0;  ///< hash of the name
    Half half = Half::right;
    std::string pattern;  ///< macros expanded
    Regex regex;
    Where where;
    std::int8_t groups[group_count] = {-1, -1, -1, -1, -1, -1, -1};  ///< number of each group in the pattern, or -1
    std::uint8_t named = 0;                                          ///< how many of them it has
    std::uint32_t partner = none;  ///< the rule of its name in the half that asks with it, such as not-left, or none
};

/// One place where a rule fits: ranges of units relative to the subject's start (left half: to the reversed one's).
struct RuleMatch {
    std::uint32_t rule = 0;
    Range groups[group_count];  ///< empty where the group took no part
    bool has_content = false;   ///< `content` took part, maybe without a width
};

/// Indices of a few rules.
using RuleList = boost::container::small_vector<std::uint32_t, 6>;

/// A rule book, immutable once read. One for each workspace: matching uses scratch.
///
/// A copy shares what is immutable.
class Rules {
public:
    /// Reads lines of four cells: half or `macro`, name, pattern, where. Call once for each file.
    std::optional<Error> add(std::string_view content, const std::string& name);

    const Rule& rule(std::uint32_t index) const noexcept { return rules_[index]; }
    std::size_t size() const noexcept { return rules_.size(); }

    /// The rules of a half that fit from the start of `subject`, by rising index. `where` is not looked at.
    void match(Half half, std::string_view subject, std::vector<std::uint32_t>& matched);

    /// What a rule that fits captures.
    bool capture(std::uint32_t index, std::string_view subject, RuleMatch& match);

    /// What some of the rules of `left` or `right` capture that fit, by rising index.
    void capture(Half half, std::string_view subject, const RuleList& wanted, std::vector<RuleMatch>& matches);

private:
    std::vector<std::pair<std::string, std::string>> macros_;
    std::vector<Rule> rules_;
    std::array<PrefixTree, half_count> trees_;
    std::array<Answers, 3> answers_;  ///< of `left`, `right` and `set_off_left`, which are asked of most cues
    std::vector<std::uint32_t> matched_;
    std::vector<Range> captures_;

    RuleAnswer& answer(Half half, std::string_view subject);
    void ask_captures(std::uint32_t index, std::string_view subject, Range* captures);
    std::optional<Error> add_rule(Half half, std::string_view name, std::string_view pattern, std::string_view where);
    static std::optional<Error> compile(Rule& rule);
    std::optional<Error> expand(std::string_view pattern, std::string& expanded) const;
};

}  // namespace quoth
