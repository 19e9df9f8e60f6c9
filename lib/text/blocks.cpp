#include "text/blocks.hpp"

#include <algorithm>

#include "text/keys.hpp"
#include "text/label_lines.hpp"
#include "text/paragraphs.hpp"
#include "text/passes.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_look = 3 * longest_headline;  // tokens

// ------------------------------------------------------------------------------------- from paragraphs to drafts

bool has_number(const Reading& reading, Range tokens) {
    return std::any_of(reading.tokens.begin() + tokens.first, reading.tokens.begin() + tokens.last,
                       [](const Token& each) { return each.kind == TokenKind::number; });
}

/// A credit in brackets at the end: a picture's makes a caption of the whole, an editor's is a block of its own.
void read_credit(std::string_view bytes, const BlockPatterns& patterns, Draft& draft) {
    BlockKind kind = BlockKind::paragraph;
    const std::size_t credit = patterns.credit(bytes, kind);
    if (credit == std::string_view::npos) return;
    if (kind == BlockKind::caption) {
        draft.kind = kind;
    } else {
        draft.credit = static_cast<std::uint32_t>(credit);
    }
}

void read_lead(std::string_view bytes, const BlockPatterns& patterns, Draft& draft) {
    draft.lead = patterns.lead(bytes);
    if (!draft.has_label()) return;
    const std::string_view label = bytes.substr(0, draft.lead.size);  // "Wrenn" behind "Tilda Wrenn"
    draft.label_key = token_key(label.substr(label.rfind(' ') + 1));
}

/// What a paragraph is by its own words.
Draft drafted(const Page& page, Range tokens, const BlockPatterns& patterns) {
    Draft draft;
    draft.tokens = tokens;
    const std::string_view bytes = page.reading.text_of(tokens);
    const Whole whole = patterns.whole(bytes);
    draft.kind = whole.kind;
    draft.heads_links = whole.heads_links;
    const bool looked_at = tokens.size() <= longest_look;
    if (looked_at) draft.look = page.look(tokens);
    if (draft.kind == BlockKind::paragraph && looked_at && draft.look.words == 0) {
        draft.kind = has_number(page.reading, tokens) ? BlockKind::heading : BlockKind::boilerplate;
    }
    if (draft.kind == BlockKind::paragraph) read_credit(bytes, patterns, draft);
    if (draft.kind == BlockKind::paragraph) read_lead(bytes, patterns, draft);
    return draft;
}

// ----------------------------------------------------------------------------------------- from drafts to blocks

/// Writes the blocks of a page whose drafts are settled.
class BlockWriter {
public:
    BlockWriter(const Page& page, std::vector<TextBlock>& blocks) : page_(page), blocks_(blocks) {}

    void write() {
        blocks_.clear();
        for (const Draft& each : page_.drafts) {
            if (each.kind == BlockKind::transcript) {
                add_turn(each);
            } else if (each.kind == BlockKind::paragraph) {
                add_paragraph(each);
            } else {
                add(each.kind, each.tokens);
            }
        }
    }

private:
    void add(BlockKind kind, Range tokens) {
        if (tokens.empty()) return;
        TextBlock block;
        block.kind = kind;
        block.tokens = tokens;
        blocks_.push_back(block);
    }

    void add_paragraph(const Draft& each) {
        const std::uint32_t text = each.lead.kind == LeadKind::dateline ? page_.content_of(each) : each.tokens.first;
        const std::uint32_t credit = first_of_credit(each, text);
        add(BlockKind::dateline, {each.tokens.first, text});
        add(BlockKind::paragraph, {text, credit});
        add(BlockKind::byline, {credit, each.tokens.last});
    }

    std::uint32_t first_of_credit(const Draft& each, std::uint32_t text) const {
        std::uint32_t credit = each.tokens.last;
        if (each.credit == none) return credit;
        const std::uint32_t begin = page_.token(each.tokens.first).begin + each.credit;
        while (credit > text && page_.token(credit - 1).begin >= begin) --credit;
        return credit;
    }

    void add_turn(const Draft& each) {
        const std::uint32_t time = end_of_time(each);
        add(BlockKind::boilerplate, {each.tokens.first, time});
        add(BlockKind::transcript, {time, each.tokens.last});
        if (!each.has_label()) return;  // a turn goes on
        TextBlock& block = blocks_.back();
        std::uint32_t last = page_.content_of(each);
        if (page_.token(last - 1).mark == U':') --last;
        block.label = {time, last};
        block.question = each.lead.kind == LeadKind::question;
    }

    /// Where a turn begins behind the time that a transcript gives before it: "[02:00:03] ANN LEE: ...".
    std::uint32_t end_of_time(const Draft& each) const {
        std::uint32_t i = each.tokens.first;
        if (page_.token(i).mark != U'[' && page_.token(i).mark != U'(') return i;
        while (i + 1 < each.tokens.last && page_.token(i).mark != U']' && page_.token(i).mark != U')') ++i;
        return i + 1 < each.tokens.last ? i + 1 : each.tokens.first;
    }

    const Page& page_;
    std::vector<TextBlock>& blocks_;
};

}  // namespace

void read_blocks(Reading& reading, const Lexicon& lexicon, const BlockPatterns& patterns) {
    std::vector<Range> paragraphs;
    read_paragraphs(reading, paragraphs);
    join_label_lines(reading, patterns, paragraphs);
    Page page{reading, lexicon, {}};
    page.drafts.reserve(paragraphs.size());
    for (const Range& tokens : paragraphs) page.drafts.push_back(drafted(page, tokens, patterns));
    settle_labels(page);
    settle_continued_turns(page);
    settle_links(page);
    settle_headline(page);
    settle_headings(page);
    BlockWriter(page, reading.blocks).write();
}

}  // namespace quoth
