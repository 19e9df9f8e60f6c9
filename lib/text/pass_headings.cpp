#include "text/passes.hpp"
#include "text/punctuation.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_heading = 14;        // words
constexpr std::uint32_t longest_time = 4;            // tokens of a line with an hour
constexpr std::size_t longest_list_of_headings = 2;  // more of them in a row are the items of a list

bool goes_on_behind(char32_t mark) noexcept { return mark == U',' || mark == U';' || mark == U'\x2014'; }

bool may_be_heading(const Page& page, const Draft& each) {
    const Look& look = each.look;
    if (each.kind != BlockKind::paragraph || each.lead.kind != LeadKind::nothing) return false;
    if (look.words == 0 || look.words > longest_heading) return false;
    const Token& first = page.token(each.tokens.first);
    const bool time = first.kind == TokenKind::number && each.tokens.size() <= longest_time;  // of a live report
    if (look.all_capitals() || time) return true;
    const bool begins = first.capital || first.kind == TokenKind::number || is_opening_quote(first.mark);
    return begins && !look.stop && !look.colon && !goes_on_behind(page.token(each.tokens.last - 1).mark);
}

}  // namespace

void settle_headings(Page& page) {
    std::vector<Draft>& drafts = page.drafts;
    for (std::size_t i = 0; i < drafts.size();) {
        std::size_t next = i;
        while (next < drafts.size() && may_be_heading(page, drafts[next])) ++next;
        // At the end of an article they head nothing.
        if (next - i <= longest_list_of_headings && next < drafts.size() && drafts[next].is_text()) {
            for (std::size_t j = i; j < next; ++j) drafts[j].kind = BlockKind::heading;
        }
        i = next + 1;
    }
}

}  // namespace quoth
