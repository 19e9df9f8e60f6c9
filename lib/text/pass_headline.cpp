#include <algorithm>

#include "text/passes.hpp"
#include "text/punctuation.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_sure_headline = 14;  // words
constexpr std::uint32_t longest_kicker = 3;
constexpr std::uint32_t longest_signature = 4;
constexpr std::uint32_t farthest_speaker = 5;  // of the words behind a quotation

class Headline {
public:
    explicit Headline(Page& page) : page_(page) {}

    void settle() {
        std::vector<Draft>& drafts = page_.drafts;
        std::size_t first = 0;
        while (first < drafts.size() && !drafts[first].is_text()) ++first;
        if (first + 1 >= drafts.size() || !may_be_headline(drafts[first])) return;
        if (is_kicker(drafts[first]) && first + 2 < drafts.size() && is_title(drafts[first + 1])) {
            drafts[first].kind = BlockKind::heading;
            ++first;
        }
        drafts[first].kind = BlockKind::headline;
        if (is_bare_name(drafts[first + 1])) drafts[first + 1].kind = BlockKind::byline;
    }

private:
    bool may_be_headline(const Draft& each) const {
        return each.kind == BlockKind::paragraph && each.lead.kind != LeadKind::dateline && is_headline(each);
    }

    /// "Opinion", "FOR IMMEDIATE RELEASE": a word or two above the headline.
    static bool is_kicker(const Draft& each) noexcept {
        const Look& look = each.look;
        return !look.stop && (look.words < longest_kicker || (look.words == longest_kicker && look.all_capitals()));
    }

    bool is_title(const Draft& each) const {
        return may_be_headline(each) && each.look.words > longest_kicker && !each.look.stop && !each.look.colon;
    }

    /// A line with a name and nothing else, as some papers sign their articles.
    bool is_bare_name(const Draft& each) const {
        const std::uint32_t words = each.tokens.size();
        if (each.kind != BlockKind::paragraph || words < 2 || words > longest_signature) return false;
        if (!has(page_.features(each.tokens.first), Feature::given_name)) return false;
        const std::vector<Token>& tokens = page_.reading.tokens;
        return std::all_of(tokens.begin() + each.tokens.first, tokens.begin() + each.tokens.last,
                           [](const Token& word) { return word.capital; });
    }

    bool is_headline(const Draft& each) const {
        const Look& look = each.look;
        if (look.words == 0 || look.words > longest_headline) return false;
        if (begins_with_speech(each.tokens)) return false;
        if (!look.stop || look.title_case() || look.all_capitals()) return true;
        if (look.sentences > 2 || (look.sentences > 1 && look.words > longest_sure_headline)) return false;
        const bool time = tells_time(each.tokens);
        const bool speech = page_.tells_speech(each.tokens);
        return look.words <= longest_sure_headline ? !(time && speech) : !time && !speech;
    }

    /// Whether a weekday or month is named, as in a report and seldom in a headline.
    bool tells_time(Range tokens) const {
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            const std::uint32_t bits = page_.features(i);
            if (has(bits, Feature::weekday) || (has(bits, Feature::month) && page_.token(i).capital)) return true;
        }
        return false;
    }

    /// `"We won," she said.`: a quotation first, and then its speaker.
    bool begins_with_speech(Range tokens) const {
        if (!is_opening_quote(page_.token(tokens.first).mark)) return false;
        for (std::uint32_t i = tokens.first + 1; i + 2 < tokens.last; ++i) {
            const char32_t mark = page_.token(i).mark;
            const bool end = mark == U',' || mark == U'?' || mark == U'!';
            if (!end || !is_closing_mark(page_.token(i + 1).mark)) continue;
            if (has_speech_verb({i + 2, std::min(i + 2 + farthest_speaker, tokens.last)})) return true;
        }
        return false;
    }

    bool has_speech_verb(Range tokens) const {
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            const std::uint32_t cue = page_.lexicon.cue_form(page_.token(i).key);
            if (cue != none && page_.lexicon.lemma_of_form(cue).kind == CueKind::speech) return true;
        }
        return false;
    }

    Page& page_;
};

}  // namespace

void settle_headline(Page& page) { Headline(page).settle(); }

}  // namespace quoth
