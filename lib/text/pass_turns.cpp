#include <algorithm>

#include "text/passes.hpp"

namespace quoth {
namespace {

constexpr std::ptrdiff_t least_turns = 3;  // of an article whose turns may go on over paragraphs
constexpr std::size_t longest_turn = 8;    // paragraphs below its first

/// Whether a paragraph begins like speech without quotation marks: it has the first person, or the second too.
bool speaks(const Page& page, const Draft& each, bool second_person) {
    return each.lead.kind == LeadKind::nothing && page.has_person(each.tokens, second_person);
}

/// The last paragraph of the turn that begins at `first`.
std::size_t last_of_turn(const Page& page, std::size_t first) {
    const std::vector<Draft>& drafts = page.drafts;
    std::size_t end = first + 1;
    while (end < drafts.size() && drafts[end].kind == BlockKind::paragraph && end - first <= longest_turn) ++end;
    // Where no turn follows, who speaks to a reader may be the paper.
    const bool inside = end < drafts.size() && drafts[end].kind == BlockKind::transcript;
    std::size_t last = end - 1;
    while (last > first && !speaks(page, drafts[last], inside)) --last;
    return last;
}

}  // namespace

void settle_continued_turns(Page& page) {
    std::vector<Draft>& drafts = page.drafts;
    const auto is_turn = [](const Draft& each) { return each.kind == BlockKind::transcript; };
    if (std::count_if(drafts.begin(), drafts.end(), is_turn) < least_turns) return;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (!is_turn(drafts[i])) continue;
        for (const std::size_t last = last_of_turn(page, i); i < last;) drafts[++i].kind = BlockKind::transcript;
    }
}

}  // namespace quoth
