#include "text/block_patterns.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <climits>

#include "english/data.hpp"
#include "lexicon/lists.hpp"

namespace quoth {
namespace {

constexpr std::size_t longest = 300;

/// A meaning of `leads_` beside those of LeadKind: what looks like a lead and is none.
constexpr int no_lead = -1;

/// A meaning of `whole_` and `anywhere_` beside those of BlockKind: boilerplate that heads links.
constexpr int links_head = -2;

enum class Purpose : std::uint8_t { whole, end, lead };

/// A kind of the file: what its patterns are tried on and what they mean.
struct FileKind {
    std::string_view name;
    Purpose purpose;
    int meaning;
};

constexpr int meaning_of(BlockKind kind) noexcept { return static_cast<int>(kind); }

constexpr int meaning_of(LeadKind kind) noexcept { return static_cast<int>(kind); }

constexpr std::array<FileKind, 12> kinds = {{{"byline", Purpose::whole, meaning_of(BlockKind::byline)},
                                             {"caption", Purpose::whole, meaning_of(BlockKind::caption)},
                                             {"boilerplate", Purpose::whole, meaning_of(BlockKind::boilerplate)},
                                             {"links", Purpose::whole, links_head},
                                             {"byline-end", Purpose::end, meaning_of(BlockKind::byline)},
                                             {"caption-end", Purpose::end, meaning_of(BlockKind::caption)},
                                             {"dateline", Purpose::lead, meaning_of(LeadKind::dateline)},
                                             {"capitals", Purpose::lead, meaning_of(LeadKind::capitals)},
                                             {"name", Purpose::lead, meaning_of(LeadKind::name)},
                                             {"question", Purpose::lead, meaning_of(LeadKind::question)},
                                             {"answer", Purpose::lead, meaning_of(LeadKind::answer)},
                                             {"no-label", Purpose::lead, no_lead}}};

std::string to_the_end(const std::string& pattern) {
    std::string out("(?:");
    return out.append(pattern).append(")$");
}

/// Whether a pattern may begin with any text: such patterns are in progress all along a paragraph, and together with
/// others, which most paragraphs rule out by their first words, their automaton would have a state for each byte.
bool begins_with_any_text(std::string_view pattern) noexcept {
    for (const std::string_view opening : {"(?i)", "(?:"}) {
        if (pattern.substr(0, opening.size()) == opening) pattern.remove_prefix(opening.size());
    }
    return pattern.substr(0, 2) == ".*";
}

/// The pattern that stands first in the file; a set names them in no order.
int first_of(const std::vector<int>& matched) noexcept { return *std::min_element(matched.begin(), matched.end()); }

/// A paragraph on one line, as the patterns want it: line breaks and no-break spaces are spaces.
std::string flattened(std::string_view paragraph) {
    constexpr std::string_view no_break = "\xC2\xA0";
    std::string line;
    line.reserve(paragraph.size());
    for (std::size_t at = paragraph.find(no_break); at != std::string_view::npos; at = paragraph.find(no_break)) {
        line.append(paragraph.substr(0, at)).push_back(' ');
        paragraph.remove_prefix(at + no_break.size());
    }
    line.append(paragraph);
    for (char& c : line) c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return line;
}

}  // namespace

BlockPatterns BlockPatterns::english() {
    BlockPatterns patterns;
    [[maybe_unused]] const std::optional<Error> error = patterns.add(english::blocks, "blocks.rules");
    assert(!error);
    patterns.compile();
    return patterns;
}

std::optional<Error> BlockPatterns::extend(std::string_view content, const std::string& name) {
    BlockPatterns both;  // a set takes no pattern once it is compiled
    if (auto error = both.add(english::blocks, "blocks.rules")) return error;
    if (auto error = both.add(content, name)) return error;
    both.compile();
    *this = std::move(both);
    return std::nullopt;
}

std::optional<Error> BlockPatterns::add(std::string_view content, const std::string& name) {
    return read_list(content, name, 2,
                     [this](const ListLine& line) { return add_pattern(line.cells[0], line.cells[1]); });
}

void BlockPatterns::compile() {
    for (Group* group : {&whole_, &anywhere_, &ends_, &leads_}) group->set.compile();
}

std::optional<Error> BlockPatterns::add_pattern(std::string_view kind, std::string_view pattern) {
    constexpr std::string_view macro = "macro:";
    if (kind.substr(0, macro.size()) == macro) {
        std::string name(1, '{');
        name.append(kind.substr(macro.size())).push_back('}');
        macros_.emplace_back(std::move(name), expanded(pattern));
        return std::nullopt;
    }
    const auto* const found =
        std::find_if(kinds.begin(), kinds.end(), [kind](const FileKind& each) { return each.name == kind; });
    if (found == kinds.end()) return bad_piece(kind, "unknown kind of pattern");
    const bool lead = found->purpose == Purpose::lead;
    Group& whole = begins_with_any_text(pattern) ? anywhere_ : whole_;
    Group& group = lead ? leads_ : found->purpose == Purpose::whole ? whole : ends_;
    std::optional<Error> error =
        add_to(group, found->meaning, lead ? expanded(pattern) : to_the_end(expanded(pattern)), lead);
    // What is wrong may stand in a macro, or be the pattern's end: then all of it is named, as it is written.
    if (error && pattern.find(error->piece) == std::string_view::npos) error->piece = pattern;
    return error;
}

std::optional<Error> BlockPatterns::add_to(Group& group, int meaning, const std::string& pattern, bool captures) {
    std::optional<RegexError> refused = group.set.add(pattern);
    if (!refused && captures) group.regexes.push_back(Regex::compile(pattern, refused));
    if (refused) {
        Error error = bad_piece(refused->piece, refused->message);
        error.code = ErrorCode::bad_rule;
        return error;
    }
    group.meanings.push_back(meaning);
    group.lines.push_back(lines_++);
    return std::nullopt;
}

std::string BlockPatterns::expanded(std::string_view pattern) const {
    std::string out(pattern);
    for (const auto& [name, body] : macros_) {
        for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name, at + body.size())) {
            out.replace(at, name.size(), body);
        }
    }
    return out;
}

Whole BlockPatterns::whole(std::string_view paragraph) const {
    Whole found;
    if (paragraph.size() > longest) return found;
    const std::string line = flattened(paragraph);
    std::vector<int> matched;
    int first = INT_MAX;  // the line of the first pattern that fits
    for (const Group* group : {&whole_, &anywhere_}) {
        if (!group->set.matches_start(line)) continue;
        group->set.match_start(line, matched);
        if (matched.empty()) continue;  // its automaton found no memory
        const auto number = static_cast<std::size_t>(first_of(matched));
        if (group->lines[number] > first) continue;
        first = group->lines[number];
        const int meaning = group->meanings[number];
        found.heads_links = meaning == links_head;
        found.kind = found.heads_links ? BlockKind::boilerplate : static_cast<BlockKind>(meaning);
    }
    return found;
}

std::size_t BlockPatterns::credit(std::string_view paragraph, BlockKind& kind) const {
    const std::string_view tail = paragraph.substr(paragraph.size() - std::min(paragraph.size(), longest));
    if (tail.substr(tail.size() - std::min<std::size_t>(tail.size(), 2)).find_first_of(")]") ==
        std::string_view::npos) {
        return std::string_view::npos;
    }
    const std::size_t found = tail.find_last_of("([");
    if (found == std::string_view::npos) return std::string_view::npos;
    const std::size_t bracket = paragraph.size() - tail.size() + found;
    std::vector<int> matched;
    ends_.set.match_start(flattened(paragraph.substr(bracket)), matched);
    if (matched.empty()) return std::string_view::npos;
    kind = static_cast<BlockKind>(ends_.meanings[static_cast<std::size_t>(first_of(matched))]);
    return bracket;
}

Lead BlockPatterns::lead(std::string_view paragraph) const {
    const std::string_view head = paragraph.substr(0, longest);
    if (!leads_.set.matches_start(head)) return {};
    std::vector<int> matched;
    leads_.set.match_start(head, matched);
    std::sort(matched.begin(), matched.end());
    std::vector<Range> captures;
    for (const int number : matched) {
        const auto index = static_cast<std::size_t>(number);
        if (leads_.meanings[index] == no_lead) return {};
    }
    for (const int number : matched) {
        const auto index = static_cast<std::size_t>(number);
        if (!leads_.regexes[index].match_start(head, captures) || captures.size() < 2) continue;
        return {static_cast<LeadKind>(leads_.meanings[index]), captures[1].last};
    }
    return {};
}

}  // namespace quoth
