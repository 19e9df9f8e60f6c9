#include "quotes/quotations.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "quotes/introduced.hpp"
#include "quotes/marks.hpp"
#include "quotes/pairing.hpp"
#include "quotes/roles.hpp"
#include "quotes/tags.hpp"
#include "text/punctuation.hpp"

namespace quoth {

namespace {

// Blocks that may stand between two paragraphs of one speech.
bool is_aside(BlockKind kind) { return kind == BlockKind::caption || kind == BlockKind::boilerplate; }

constexpr std::size_t most_asides = 4;

bool is_stop(const Token& token) { return is_stop_mark(token.mark); }

bool is_pause(const Token& token) { return token.mark == U',' || token.mark == U'?' || token.mark == U'!'; }

class QuotationReader {
public:
    QuotationReader(Reading& reading, const Lexicon& lexicon) : reading_(reading), lexicon_(lexicon) {}

    void read() {
        reading_.quotations.clear();
        for (std::size_t i = 0; i < reading_.blocks.size(); ++i) read_block(i);
    }

private:
    const std::vector<Token>& tokens() const { return reading_.tokens; }

    void read_block(std::size_t index) {
        const TextBlock& block = reading_.blocks[index];
        block_ = block.tokens;
        read_marks(reading_, lexicon_, block_, marks_);
        if (marks_.empty() && is_aside(block.kind)) return;
        if (marks_.empty() && unfinished_ == none && is_introduced(reading_, lexicon_, index)) {
            reading_.quotations.push_back(introduced_quotation(reading_, block.tokens));
            return;
        }
        BlockEdges edges = edges_of(index);
        pair_marks(marks_, edges, pairing_);
        goes_on_ = edges.doubles_open_after || edges.singles_open_after;
        found_.clear();
        open_.clear();
        free_from_ = block_.first;
        if (pairing_.begins_inside) begin({block_.first, block_.last}, false);
        for (std::size_t i = 0; i < marks_.size(); ++i) act(pairing_.actions[i], marks_[i]);
        const bool open_at_end = !open_.empty();
        while (!open_.empty()) end_with_block();
        keep(block.kind, open_at_end);
    }

    BlockEdges edges_of(std::size_t index) const {
        BlockEdges edges;
        edges.open_before = unfinished_ != none;
        std::size_t next = index + 1;
        while (next < reading_.blocks.size() && next - index <= most_asides && is_aside(reading_.blocks[next].kind))
            ++next;
        if (next >= reading_.blocks.size() || reading_.blocks[next].kind != BlockKind::paragraph) return edges;
        Range start = reading_.blocks[next].tokens;
        start.last = std::min(start.last, start.first + 4);
        std::vector<QuoteMark> first;
        read_marks(reading_, lexicon_, start, first);
        if (first.empty() || first.front().token != start.first || first.front().open > 1) return edges;
        (first.front().family == MarkFamily::doubles ? edges.doubles_open_after : edges.singles_open_after) = true;
        return edges;
    }

    void act(MarkAction action, const QuoteMark& mark) {
        switch (action) {
            case MarkAction::stray: return;
            case MarkAction::open: begin({mark.token, block_.last}, true); return;
            case MarkAction::reopen:
                end_unclosed(mark.token);
                begin({mark.token, block_.last}, true);
                return;
            case MarkAction::close_outer:
                end_at(mark.token, false);
                end_at(mark.token + 1, true);
                return;
            case MarkAction::close: end_at(mark.token + 1, true); return;
            case MarkAction::close_missing:
                begin({start_of_unopened(mark.token), block_.last}, false);
                end_at(mark.token + 1, true);
                return;
        }
    }

    void begin(Range range, bool opened) {
        Quotation quotation;
        quotation.tokens = range;
        quotation.opened = opened;
        open_.push_back(static_cast<std::uint32_t>(found_.size()));
        found_.push_back(quotation);
        free_from_ = std::max(free_from_, range.first + (opened ? 1U : 0U));
    }

    void end_at(std::uint32_t last, bool closed) {
        Quotation& quotation = found_[open_.back()];
        quotation.tokens.last = std::max(last, free_from_);
        quotation.closed = closed;
        free_from_ = quotation.tokens.last;
        open_.pop_back();
    }

    // Nobody closed it before `limit`, where another one opens: the tag of its speaker ends it, or the last sentence.
    void end_unclosed(std::uint32_t limit) {
        std::uint32_t end = end_before_tag(free_from_, limit);
        if (end == none && is_inside_clause(found_[open_.back()])) end = end_of_phrase(free_from_, limit);
        if (end == none) end = end_of_last_sentence(free_from_, limit);
        end_at(end, false);
    }

    // ... and nobody closed it at all. It goes on in the next paragraph, or its speaker's tag ends it, or, where it
    // stands inside a clause, the end of the sentence.
    void end_with_block() {
        const Quotation& quotation = found_[open_.back()];
        const bool outermost = open_.size() == 1;
        std::uint32_t end = none;
        if (!(outermost && goes_on_)) end = end_before_tag(free_from_, block_.last);
        if (end == none && !goes_on_ && is_inside_clause(quotation)) end = end_of_first_sentence(block_.last);
        end_at(end == none ? block_.last : end, false);
    }

    bool is_inside_clause(const Quotation& quotation) const {
        const std::uint32_t first = quotation.tokens.first;
        return quotation.opened && first > block_.first && tokens()[first - 1].kind != TokenKind::mark;
    }

    std::uint32_t end_before_tag(std::uint32_t first, std::uint32_t limit) const {
        for (std::uint32_t i = first; i + 1 < limit; ++i)
            if (is_pause(tokens()[i]) && tag_cue(reading_, lexicon_, i + 1, limit) != none) return i + 1;
        return none;
    }

    std::uint32_t end_of_last_sentence(std::uint32_t first, std::uint32_t limit) const {
        for (std::uint32_t i = limit; i-- > first;)
            if (is_stop(tokens()[i])) return i + 1;
        return limit;
    }

    // ... of the sentence that goes on around the quotation, or of the brackets around both.
    std::uint32_t end_of_first_sentence(std::uint32_t limit) const {
        std::uint32_t brackets = 0;
        for (std::uint32_t i = free_from_; i < limit; ++i) {
            const char32_t mark = tokens()[i].mark;
            if (mark == U'(') ++brackets;
            if (mark == U')' && brackets == 0) return i;
            if (mark == U')') --brackets;
            if (is_stop(tokens()[i])) return i + 1;
        }
        return limit;
    }

    std::uint32_t end_of_phrase(std::uint32_t first, std::uint32_t limit) const {
        for (std::uint32_t i = first; i < limit; ++i)
            if (is_pause(tokens()[i]) || is_stop(tokens()[i])) return i + 1;
        return none;
    }

    // Where a quotation began whose closing mark alone was written: with its sentence.
    std::uint32_t start_of_unopened(std::uint32_t close) const {
        for (std::uint32_t i = close - 1; i-- > free_from_;)
            if (is_stop(tokens()[i]) || tokens()[i].mark == U':') return i + 1;
        return free_from_;
    }

    bool holds_word(const Quotation& quotation) const {
        const Range inside = quotation.inside();
        for (std::uint32_t i = inside.first; i < inside.last; ++i)
            if (tokens()[i].kind != TokenKind::mark) return true;
        return false;
    }

    // Hands over the quotations of a block: those that hold a word, in order, with their places in each other.
    void keep(BlockKind kind, bool open_at_end) {
        found_.erase(
            std::remove_if(found_.begin(), found_.end(), [this](const Quotation& q) { return !holds_word(q); }),
            found_.end());
        std::sort(found_.begin(), found_.end(), [](const Quotation& a, const Quotation& b) {
            return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.tokens.last > b.tokens.last;
        });
        const std::uint32_t before = unfinished_;
        unfinished_ = none;
        std::vector<std::uint32_t> around;
        for (Quotation& quotation : found_) {
            while (!around.empty() && reading_.quotations[around.back()].tokens.last <= quotation.tokens.first)
                around.pop_back();
            quotation.depth = static_cast<std::uint8_t>(around.size());
            quotation.parent = around.empty() ? none : around.back();
            if (around.empty() && quotation.tokens.first == block_.first && continues(before, quotation))
                quotation.continues = before;
            quotation.role = role_of(reading_, lexicon_, quotation, block_, kind);
            const auto index = static_cast<std::uint32_t>(reading_.quotations.size());
            if (around.empty() && open_at_end && !quotation.closed && quotation.tokens.last == block_.last)
                unfinished_ = index;
            around.push_back(index);
            reading_.quotations.push_back(quotation);
        }
    }

    // An opening mark of the same family goes on with the paragraph before; so does no mark at all.
    bool continues(std::uint32_t before, const Quotation& quotation) const {
        if (before == none) return false;
        const Quotation& earlier = reading_.quotations[before];
        if (!quotation.opened || !earlier.opened) return true;
        return is_single(earlier.tokens.first) == is_single(quotation.tokens.first);
    }

    bool is_single(std::uint32_t token) const { return is_single_mark(tokens()[token]); }

    Reading& reading_;
    const Lexicon& lexicon_;
    Range block_;
    bool goes_on_ = false;             // the next paragraph begins with an opening mark
    std::uint32_t free_from_ = 0;      // the end of the last quotation: no other may end or begin before
    std::uint32_t unfinished_ = none;  // the quotation in which the paragraph before ended
    std::vector<QuoteMark> marks_;
    Pairing pairing_;
    std::vector<Quotation> found_;
    std::vector<std::uint32_t> open_;
};

}  // namespace

void read_quotations(Reading& reading, const Lexicon& lexicon) { QuotationReader(reading, lexicon).read(); }

}  // namespace quoth
