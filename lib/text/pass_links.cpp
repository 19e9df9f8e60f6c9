#include "text/passes.hpp"
#include "text/punctuation.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_link = 20;  // words

bool may_be_link(const Page& page, const Draft& each) {
    const Look& look = each.look;
    if (each.kind != BlockKind::paragraph || look.words == 0 || look.words > longest_link) return false;
    const Token& first = page.token(each.tokens.first);
    return !look.stop && !look.colon &&
           (first.capital || first.kind == TokenKind::number || is_opening_quote(first.mark));
}

}  // namespace

void settle_links(Page& page) {
    std::vector<Draft>& drafts = page.drafts;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (!drafts[i].heads_links) continue;
        std::size_t end = i + 1;
        while (end < drafts.size() && may_be_link(page, drafts[end])) ++end;
        // Where text follows them, the last one may be its heading.
        const bool text = end < drafts.size() && drafts[end].is_text();
        for (std::size_t j = i + 1; j + (text ? 1 : 0) < end; ++j) drafts[j].kind = BlockKind::boilerplate;
    }
}

}  // namespace quoth
