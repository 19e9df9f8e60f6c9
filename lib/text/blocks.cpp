#include "text/blocks.hpp"

#include <algorithm>
#include <unordered_map>

#include "lexicon/lexicon.hpp"
#include "text/block_patterns.hpp"
#include "text/keys.hpp"
#include "text/label_lines.hpp"
#include "text/paragraphs.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_headline = 25;  // words
constexpr std::uint32_t longest_sure_headline = 14;
constexpr std::uint32_t longest_heading = 14;
constexpr std::uint32_t longest_list_of_headings = 2;
constexpr std::uint32_t longest_link = 20;
constexpr std::uint32_t least_turns = 3;   // of an article whose turns may go on over paragraphs
constexpr std::uint32_t longest_turn = 8;  // paragraphs

/// How a paragraph looks, as far as headlines and headings need it.
struct Look {
    std::uint32_t words = 0;
    std::uint32_t long_words = 0;  ///< of four letters and more: all of them are capitals in a headline in title case
    std::uint32_t capital_words = 0;   ///< the long ones with a capital
    std::uint32_t capitals_words = 0;  ///< words all in capitals
    std::uint32_t sentences = 1;
    bool stop = false;   ///< ends with a full stop, question or exclamation mark, quotation marks and brackets aside
    bool colon = false;  ///< ends with a colon

    bool title_case() const noexcept { return long_words > 1 && capital_words * 10 >= long_words * 7; }
    bool all_capitals() const noexcept { return words > 1 && capitals_words * 10 >= words * 8; }
};

bool is_closing(char32_t mark) noexcept {
    switch (mark) {
        case U'"':
        case U'\'':
        case U'\x201D':
        case U'\x2019':
        case U'\xBB':
        case U')':
        case U']': return true;
        default: return false;
    }
}

bool is_stop(char32_t mark) noexcept { return mark == U'.' || mark == U'?' || mark == U'!' || mark == U'\x2026'; }

bool is_opening_quote(char32_t mark) noexcept {
    return mark == U'"' || mark == U'\'' || mark == U'\x201C' || mark == U'\x2018' || mark == U'\x201D';
}

/// Paragraphs of an article on their way to blocks.
struct Draft {
    Range tokens;
    BlockKind kind = BlockKind::paragraph;
    Lead lead;
    Look look;
    std::uint32_t credit = none;  ///< byte of the paragraph where a byline in brackets begins that ends it
    std::uint64_t label_key = 0;  ///< of a lead that is a label
    bool heads_links = false;     ///< boilerplate that titles of other articles follow
};

class BlockReader {
public:
    BlockReader(Reading& reading, const Lexicon& lexicon, const BlockPatterns& patterns)
        : reading_(reading), lexicon_(lexicon), patterns_(patterns) {}

    void run() {
        std::vector<Range> paragraphs;
        read_paragraphs(reading_, paragraphs);
        join_label_lines(reading_, patterns_, paragraphs);
        drafts_.reserve(paragraphs.size());
        for (const Range& tokens : paragraphs) drafts_.push_back(draft(tokens));
        settle_leads();
        settle_continued_turns();
        settle_links();
        settle_headline();
        settle_headings();
        reading_.blocks.clear();
        for (const Draft& each : drafts_) emit(each);
    }

private:
    const Token& token(std::uint32_t i) const noexcept { return reading_.tokens[i]; }
    std::uint32_t features(std::uint32_t i) const { return lexicon_.features(token(i).key); }

    // ----------------------------------------------------------------------------------- one paragraph alone

    Draft draft(Range tokens) const {
        Draft made;
        made.tokens = tokens;
        const std::string_view bytes = reading_.text_of(tokens);
        const Whole whole = patterns_.whole(bytes);
        made.kind = whole.kind;
        made.heads_links = whole.heads_links;
        if (tokens.size() <= 3 * longest_headline) made.look = look(tokens);
        if (made.kind == BlockKind::paragraph && made.look.words == 0 && tokens.size() <= 3 * longest_headline) {
            made.kind = has_number(tokens) ? BlockKind::heading : BlockKind::boilerplate;
        }
        if (made.kind == BlockKind::paragraph) settle_credit(bytes, made);
        if (made.kind != BlockKind::paragraph) return made;
        made.lead = patterns_.lead(bytes);
        if (made.lead.kind != LeadKind::nothing && made.lead.kind != LeadKind::dateline) {
            const std::string_view label = bytes.substr(0, made.lead.size);  // "Wrenn" behind "Tilda Wrenn"
            made.label_key = token_key(label.substr(label.rfind(' ') + 1));
        }
        return made;
    }

    /// A credit in brackets at the end: a picture's makes a caption of the whole, an editor's is a block of its own.
    void settle_credit(std::string_view bytes, Draft& made) const {
        BlockKind kind = BlockKind::paragraph;
        const std::size_t credit = patterns_.credit(bytes, kind);
        if (credit == std::string_view::npos) return;
        if (kind == BlockKind::caption) {
            made.kind = kind;
        } else {
            made.credit = static_cast<std::uint32_t>(credit);
        }
    }

    bool has_number(Range tokens) const {
        return std::any_of(reading_.tokens.begin() + tokens.first, reading_.tokens.begin() + tokens.last,
                           [](const Token& each) { return each.kind == TokenKind::number; });
    }

    Look look(Range tokens) const {
        Look look;
        std::uint32_t last = tokens.last;
        while (last > tokens.first && is_closing(token(last - 1).mark)) --last;
        if (last > tokens.first) {
            look.stop = is_stop(token(last - 1).mark) || reading_.text[token(last - 1).end - 1] == '.';
            look.colon = token(last - 1).mark == U':';
        }
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            if (token(i).kind == TokenKind::word) look_at_word(token(i), look);
            if (is_stop(token(i).mark) && i + 1 < last && token(i + 1).kind != TokenKind::mark &&
                token(i + 1).capital) {
                ++look.sentences;
            }
        }
        return look;
    }

    static void look_at_word(const Token& word, Look& look) noexcept {
        ++look.words;
        if (word.end - word.begin >= 4) {
            ++look.long_words;
            if (word.capital) ++look.capital_words;
        }
        if (word.capitals) ++look.capitals_words;
    }

    // ---------------------------------------------------------------------------------------- labels of turns

    /// The first token behind a label's colon, or behind the label where it has none.
    std::uint32_t content_of(const Draft& each) const {
        const std::uint32_t label_end = token(each.tokens.first).begin + static_cast<std::uint32_t>(each.lead.size);
        std::uint32_t i = each.tokens.first;
        while (i < each.tokens.last && token(i).begin < label_end) ++i;
        if (i < each.tokens.last && token(i).mark == U':') ++i;
        return i;
    }

    /// Whether what follows a label can be speech: words, no figure of a list, and for a label in mixed case the end of
    /// a sentence.
    bool is_speech(const Draft& each) const {
        const std::uint32_t content = content_of(each);
        if (content >= each.tokens.last || token(content).kind == TokenKind::number) return false;
        if (is_title_below_label(each, content)) return false;
        if (!is_label_of_name({each.tokens.first, content})) return false;
        if (each.lead.kind == LeadKind::capitals) return !token(content).capitals;
        std::uint32_t last = each.tokens.last - 1;
        while (last > content && is_closing(token(last).mark)) --last;
        return is_stop(token(last).mark) || token(last).mark == U'\x2014';
    }

    /// "WEATHER: Rain Stops Play At Marsh Lane". What ends in a stop behind a label in capitals is speech.
    bool is_title_below_label(const Draft& each, std::uint32_t content) const {
        if (each.look.words > longest_headline) return false;
        if (each.lead.kind == LeadKind::capitals && each.look.stop) return false;
        return each.look.title_case() || look({content, each.tokens.last}).title_case();
    }

    /// Whether a label has names and titles only: none of the small words of "THE TOTAL:" or "What We Know:".
    bool is_label_of_name(Range label) const {
        for (std::uint32_t i = label.first; i < label.last; ++i) {
            switch (lexicon_.class_of(token(i).key)) {
                case Class::determiner:
                case Class::that:
                case Class::wh_word:
                case Class::be:
                case Class::have:
                case Class::modal:
                case Class::subject_pronoun:
                case Class::possessive:
                case Class::preposition: return false;
                default: break;
            }
        }
        return true;
    }

    bool is_several_words(const Draft& each) const { return content_of(each) - each.tokens.first > 2; }

    static bool is_label(const Draft& each) noexcept {
        return each.lead.kind != LeadKind::nothing && each.lead.kind != LeadKind::dateline;
    }

    /// Whether a label has a word of this feature.
    bool label_has(const Draft& each, Feature feature) const {
        for (std::uint32_t i = each.tokens.first; i + 1 < content_of(each); ++i) {
            if (has(features(i), feature)) return true;
        }
        return false;
    }

    /// "SHAH ALAM: The council ...": several words, the last of which is no role, before a report, in which nobody says
    /// I or you.
    bool is_town_of_title(const Draft& each) const {
        const std::uint32_t content = content_of(each);
        const std::uint32_t last = features(content - 2);  // the colon stands behind it
        if (!is_several_words(each) || has(last, Feature::role) || has(last, Feature::person)) return false;
        return tells_speech({content, each.tokens.last}, true) && !has_person({content, each.tokens.last}, true);
    }

    /// "NEW DELHI: The government ..." at the head of a report: the only label, and not of a person's role.
    bool is_dateline(const Draft& each, std::uint32_t turns) const {
        if (each.lead.kind != LeadKind::capitals || turns > 1) return false;
        if (label_has(each, Feature::place)) return true;
        if ((label_has(each, Feature::role) || label_has(each, Feature::person)) && !is_town_of_title(each))
            return false;
        const Draft* body = drafts_.data();
        while (body != &each && body->kind != BlockKind::transcript && body->look.words <= longest_headline &&
               body->look.words > 0)
            ++body;
        return body == &each && body != drafts_.data();
    }

    void settle_leads() {
        std::unordered_map<std::uint64_t, std::uint32_t> times;
        std::uint32_t turns = 0;
        std::uint32_t names = 0;
        for (Draft& each : drafts_) {
            if (!is_label(each)) continue;
            const bool letter = each.lead.kind == LeadKind::question || each.lead.kind == LeadKind::answer;
            if (!letter && !is_speech(each)) {
                each.lead = {};
                continue;
            }
            ++times[each.label_key];
            if (each.lead.kind != LeadKind::name) ++turns;
            if (each.lead.kind == LeadKind::name && is_several_words(each)) ++names;
        }
        for (Draft& each : drafts_) {
            if (!is_label(each)) continue;
            const std::uint32_t alike = times[each.label_key];
            if (is_dateline(each, turns)) {
                each.lead = {LeadKind::dateline, each.lead.size + 1};
            } else if ((each.lead.kind == LeadKind::name && label_has(each, Feature::place)) ||
                       !is_turn(each, alike, turns, names)) {
                each.lead = {};
            } else {
                each.kind = BlockKind::transcript;
            }
        }
    }

    bool is_turn(const Draft& each, std::uint32_t alike, std::uint32_t turns, std::uint32_t names) const {
        const bool first = &each == &drafts_.front();
        if (first && alike < 2 && turns + names < 3) return false;  // a headline with a colon
        if (each.lead.kind == LeadKind::capitals) return true;
        if (each.lead.kind == LeadKind::name) {
            return alike > 1 || turns > 1 || (names > 1 && is_several_words(each));
        }
        return turns > 1 || token(each.tokens.first).kind == TokenKind::mark || !ends_in_stop(each);
    }

    /// A label "Q." or "A.", which alone may be an initial.
    bool ends_in_stop(const Draft& each) const {
        return reading_.text[token(each.tokens.first).begin + each.lead.size - 1] == '.';
    }

    /// A turn goes on over the paragraphs below it as far as somebody speaks of himself or to somebody there.
    void settle_continued_turns() {
        const auto turns = std::count_if(drafts_.begin(), drafts_.end(),
                                         [](const Draft& each) { return each.kind == BlockKind::transcript; });
        if (turns < static_cast<std::ptrdiff_t>(least_turns)) return;
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            if (drafts_[i].kind == BlockKind::transcript) i = continue_turn(i);
        }
    }

    /// The last paragraph of the turn that begins at `first`.
    std::size_t continue_turn(std::size_t first) {
        std::size_t end = first + 1;
        while (end < drafts_.size() && drafts_[end].kind == BlockKind::paragraph && end - first <= longest_turn) ++end;
        // Where no turn follows, who speaks to a reader may be the paper.
        const bool inside = end < drafts_.size() && drafts_[end].kind == BlockKind::transcript;
        std::size_t last = end - 1;
        while (last > first && !speaks(drafts_[last], inside)) --last;
        for (std::size_t i = first + 1; i <= last; ++i) drafts_[i].kind = BlockKind::transcript;
        return last;
    }

    /// Whether a paragraph begins like speech without quotation marks: it has the first person, or the second too.
    bool speaks(const Draft& each, bool second_person) const {
        return each.lead.kind == LeadKind::nothing && has_person(each.tokens, second_person);
    }

    bool has_person(Range tokens, bool second_person) const {
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            if (is_opening_quote(token(i).mark)) return false;
            const std::uint32_t bits = features(i);
            if (has(bits, Feature::first_person) || (second_person && has(bits, Feature::second_person))) return true;
        }
        return false;
    }

    // -------------------------------------------------------------------------------- links to other articles

    /// Titles below "Read more" or "You may also like" are of other articles. Where text follows them, the last one
    /// may be its heading.
    void settle_links() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            if (!drafts_[i].heads_links) continue;
            std::size_t end = i + 1;
            while (end < drafts_.size() && may_be_link(drafts_[end])) ++end;
            const bool text = end < drafts_.size() && is_text(drafts_[end]);
            for (std::size_t j = i + 1; j + (text ? 1 : 0) < end; ++j) drafts_[j].kind = BlockKind::boilerplate;
        }
    }

    bool may_be_link(const Draft& each) const {
        const Look& look = each.look;
        if (each.kind != BlockKind::paragraph || look.words == 0 || look.words > longest_link) return false;
        const Token& first = token(each.tokens.first);
        return !look.stop && !look.colon &&
               (first.capital || first.kind == TokenKind::number || is_opening_quote(first.mark));
    }

    // --------------------------------------------------------------------------------- headline and headings

    void settle_headline() {
        std::size_t first = 0;
        while (first < drafts_.size() && drafts_[first].kind != BlockKind::paragraph && !is_text(drafts_[first]))
            ++first;
        if (first + 1 >= drafts_.size() || !may_be_headline(drafts_[first])) return;
        if (is_kicker(drafts_[first]) && first + 2 < drafts_.size() && is_title(drafts_[first + 1])) {
            drafts_[first].kind = BlockKind::heading;
            ++first;
        }
        drafts_[first].kind = BlockKind::headline;
        if (is_bare_name(drafts_[first + 1])) drafts_[first + 1].kind = BlockKind::byline;
    }

    bool may_be_headline(const Draft& each) const {
        return each.kind == BlockKind::paragraph && each.lead.kind != LeadKind::dateline && is_headline(each);
    }

    /// "Opinion", "FOR IMMEDIATE RELEASE": a word or two above the headline.
    static bool is_kicker(const Draft& each) noexcept {
        const Look& look = each.look;
        return !look.stop && (look.words < 3 || (look.words == 3 && look.all_capitals()));
    }

    bool is_title(const Draft& each) const {
        return may_be_headline(each) && each.look.words > 3 && !each.look.stop && !each.look.colon;
    }

    /// A line with a name and nothing else, as some papers sign their articles.
    bool is_bare_name(const Draft& each) const {
        if (each.kind != BlockKind::paragraph || each.tokens.size() < 2 || each.tokens.size() > 4) return false;
        if (!has(features(each.tokens.first), Feature::given_name)) return false;
        return std::all_of(reading_.tokens.begin() + each.tokens.first, reading_.tokens.begin() + each.tokens.last,
                           [](const Token& word) { return word.capital; });
    }

    bool is_headline(const Draft& each) const {
        const Look& look = each.look;
        if (look.words == 0 || look.words > longest_headline) return false;
        if (begins_with_speech(each.tokens)) return false;
        if (!look.stop || look.title_case() || look.all_capitals()) return true;
        if (look.sentences > 2 || (look.sentences > 1 && look.words > longest_sure_headline)) return false;
        const bool time = tells_time(each.tokens);
        const bool speech = tells_speech(each.tokens);
        return look.words <= longest_sure_headline ? !(time && speech) : !time && !speech;
    }

    /// Whether a weekday or month is named, as in a report and seldom in a headline.
    bool tells_time(Range tokens) const {
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            const std::uint32_t bits = features(i);
            if (has(bits, Feature::weekday) || (has(bits, Feature::month) && token(i).capital)) return true;
        }
        return false;
    }

    /// Whether a verb of saying stands in the past, or in the present.
    bool tells_speech(Range tokens, bool present = false) const {
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            const std::uint32_t cue = lexicon_.cue_form(token(i).key);
            if (cue == none || lexicon_.lemma_of_form(cue).kind != CueKind::speech) continue;
            const Inflection inflection = lexicon_.form(cue).inflection;
            if (inflection == Inflection::past || (present && inflection == Inflection::s)) return true;
        }
        return false;
    }

    /// `"We won," she said.`: a quotation first, and then its speaker.
    bool begins_with_speech(Range tokens) const {
        if (!is_opening_quote(token(tokens.first).mark)) return false;
        for (std::uint32_t i = tokens.first + 1; i + 2 < tokens.last; ++i) {
            const bool end = token(i).mark == U',' || token(i).mark == U'?' || token(i).mark == U'!';
            if (!end || !is_closing(token(i + 1).mark)) continue;
            for (std::uint32_t j = i + 2; j < std::min(i + 7, tokens.last); ++j) {
                const std::uint32_t cue = lexicon_.cue_form(token(j).key);
                if (cue != none && lexicon_.lemma_of_form(cue).kind == CueKind::speech) return true;
            }
        }
        return false;
    }

    void settle_headings() {
        for (std::size_t i = 0; i < drafts_.size();) {
            std::size_t next = i;
            while (next < drafts_.size() && may_be_heading(drafts_[next])) ++next;
            // More of them in a row are the items of a list; at the end they head nothing.
            if (next - i <= longest_list_of_headings && next < drafts_.size() && is_text(drafts_[next])) {
                for (std::size_t j = i; j < next; ++j) drafts_[j].kind = BlockKind::heading;
            }
            i = next + 1;
        }
    }

    static bool is_text(const Draft& each) noexcept {
        return each.kind == BlockKind::paragraph || each.kind == BlockKind::transcript;
    }

    bool may_be_heading(const Draft& each) const {
        const Look& look = each.look;
        if (each.kind != BlockKind::paragraph || each.lead.kind != LeadKind::nothing) return false;
        if (look.words == 0 || look.words > longest_heading) return false;
        const Token& first = token(each.tokens.first);
        const bool time = first.kind == TokenKind::number && each.tokens.size() <= 4;  // of a live report's entry
        if (look.all_capitals() || time) return true;
        const bool begins = first.capital || first.kind == TokenKind::number || is_opening_quote(first.mark);
        const Token& last = token(each.tokens.last - 1);
        const bool goes_on = last.mark == U',' || last.mark == U';' || last.mark == U'\x2014';
        return begins && !look.stop && !look.colon && !goes_on;
    }

    // ------------------------------------------------------------------------------------------------ blocks

    void add(BlockKind kind, Range tokens) {
        if (tokens.empty()) return;
        TextBlock block;
        block.kind = kind;
        block.tokens = tokens;
        reading_.blocks.push_back(block);
    }

    void emit(const Draft& each) {
        if (each.kind == BlockKind::transcript) return emit_turn(each);
        if (each.kind != BlockKind::paragraph) return add(each.kind, each.tokens);
        Range tokens = each.tokens;
        if (each.lead.kind == LeadKind::dateline) {
            tokens.first = content_of(each);
            add(BlockKind::dateline, {each.tokens.first, tokens.first});
        }
        std::uint32_t credit = tokens.last;
        const std::uint32_t begin = each.credit == none ? none : token(each.tokens.first).begin + each.credit;
        while (credit > tokens.first && token(credit - 1).begin >= begin) --credit;
        add(BlockKind::paragraph, {tokens.first, credit});
        add(BlockKind::byline, {credit, tokens.last});
    }

    void emit_turn(const Draft& each) {
        const std::uint32_t time = end_of_time(each);
        add(BlockKind::boilerplate, {each.tokens.first, time});
        add(BlockKind::transcript, {time, each.tokens.last});
        if (!is_label(each)) return;  // a turn goes on
        TextBlock& block = reading_.blocks.back();
        std::uint32_t last = content_of(each);
        if (token(last - 1).mark == U':') --last;
        block.label = {time, last};
        block.question = each.lead.kind == LeadKind::question;
    }

    /// Where a turn begins behind the time that a transcript gives before it: "[02:00:03] ANN LEE: ...".
    std::uint32_t end_of_time(const Draft& each) const {
        std::uint32_t i = each.tokens.first;
        if (token(i).mark != U'[' && token(i).mark != U'(') return i;
        while (i + 1 < each.tokens.last && token(i).mark != U']' && token(i).mark != U')') ++i;
        return i + 1 < each.tokens.last ? i + 1 : each.tokens.first;
    }

    Reading& reading_;
    const Lexicon& lexicon_;
    const BlockPatterns& patterns_;
    std::vector<Draft> drafts_;
};

}  // namespace

void read_blocks(Reading& reading, const Lexicon& lexicon, const BlockPatterns& patterns) {
    BlockReader(reading, lexicon, patterns).run();
}

}  // namespace quoth
