#include <unordered_map>

#include "text/passes.hpp"
#include "text/punctuation.hpp"

namespace quoth {
namespace {

/// How many labels are left that may be a turn's.
struct Counts {
    std::unordered_map<std::uint64_t, std::uint32_t> alike;  ///< by their key
    std::uint32_t turns = 0;                                 ///< those that are more than a name
    std::uint32_t names = 0;                                 ///< names of several words
};

class Labels {
public:
    explicit Labels(Page& page) : page_(page) {}

    void settle() {
        for (Draft& each : page_.drafts) {
            if (each.has_label()) count(each);
        }
        for (Draft& each : page_.drafts) {
            if (each.has_label()) decide(each);
        }
    }

private:
    void count(Draft& each) {
        const bool letter = each.lead.kind == LeadKind::question || each.lead.kind == LeadKind::answer;
        if (!letter && !is_speech(each)) {
            each.lead = {};
            return;
        }
        ++counts_.alike[each.label_key];
        if (each.lead.kind != LeadKind::name) {
            ++counts_.turns;
        } else if (is_several_words(each)) {
            ++counts_.names;
        }
    }

    void decide(Draft& each) {
        if (is_dateline(each)) {
            each.lead = {LeadKind::dateline, each.lead.size + 1};
        } else if ((each.lead.kind == LeadKind::name && label_has(each, Feature::place)) || !is_turn(each)) {
            each.lead = {};
        } else {
            each.kind = BlockKind::transcript;
        }
    }

    // ------------------------------------------------------------------------------------------------ speech

    /// Whether what follows a label can be speech: words, no figure of a list, and for a label in mixed case the end of
    /// a sentence.
    bool is_speech(const Draft& each) const {
        const std::uint32_t content = page_.content_of(each);
        if (content >= each.tokens.last || page_.token(content).kind == TokenKind::number) return false;
        if (is_title_below_label(each, content)) return false;
        if (!is_label_of_name({each.tokens.first, content})) return false;
        if (each.lead.kind == LeadKind::capitals) return !page_.token(content).capitals;
        std::uint32_t last = each.tokens.last - 1;
        while (last > content && is_closing_mark(page_.token(last).mark)) --last;
        return is_stop_mark(page_.token(last).mark) || page_.token(last).mark == U'\x2014';
    }

    /// "WEATHER: Rain Stops Play At Marsh Lane". What ends in a stop behind a label in capitals is speech.
    bool is_title_below_label(const Draft& each, std::uint32_t content) const {
        if (each.look.words > longest_headline) return false;
        if (each.lead.kind == LeadKind::capitals && each.look.stop) return false;
        return each.look.title_case() || page_.look({content, each.tokens.last}).title_case();
    }

    /// Whether a label has names and titles only: none of the small words of "THE TOTAL:" or "What We Know:".
    bool is_label_of_name(Range label) const {
        for (std::uint32_t i = label.first; i < label.last; ++i) {
            switch (page_.lexicon.class_of(page_.token(i).key)) {
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

    bool is_several_words(const Draft& each) const { return page_.content_of(each) - each.tokens.first > 2; }

    /// Whether a label has a word of this feature.
    bool label_has(const Draft& each, Feature feature) const {
        const std::uint32_t content = page_.content_of(each);
        for (std::uint32_t i = each.tokens.first; i + 1 < content; ++i) {
            if (has(page_.features(i), feature)) return true;
        }
        return false;
    }

    // ---------------------------------------------------------------------------------------------- datelines

    /// "NEW DELHI: The government ..." at the head of a report: the only label, and not of a person's role.
    bool is_dateline(const Draft& each) const {
        if (each.lead.kind != LeadKind::capitals || counts_.turns > 1) return false;
        if (label_has(each, Feature::place)) return true;
        const bool person = label_has(each, Feature::role) || label_has(each, Feature::person);
        return (!person || is_town_of_title(each)) && is_below_headlines(each);
    }

    /// "SHAH ALAM: The council ...": several words, the last of which is no role, before a report, in which nobody says
    /// I or you.
    bool is_town_of_title(const Draft& each) const {
        const std::uint32_t content = page_.content_of(each);
        const std::uint32_t last = page_.features(content - 2);  // the colon stands behind it
        if (!is_several_words(each) || has(last, Feature::role) || has(last, Feature::person)) return false;
        const Range report{content, each.tokens.last};
        return page_.tells_speech(report, true) && !page_.has_person(report, true);
    }

    /// Whether something stands above a paragraph, and nothing that is longer than a headline.
    bool is_below_headlines(const Draft& each) const {
        const Draft* above = page_.drafts.data();
        if (above == &each) return false;
        while (above != &each && above->kind != BlockKind::transcript && above->look.words <= longest_headline &&
               above->look.words > 0)
            ++above;
        return above == &each;
    }

    // -------------------------------------------------------------------------------------------------- turns

    bool is_turn(const Draft& each) const {
        const std::uint32_t alike = counts_.alike.at(each.label_key);
        const bool first = &each == &page_.drafts.front();
        if (first && alike < 2 && counts_.turns + counts_.names < 3) return false;  // a headline with a colon
        if (each.lead.kind == LeadKind::capitals) return true;
        if (each.lead.kind == LeadKind::name) {
            return alike > 1 || counts_.turns > 1 || (counts_.names > 1 && is_several_words(each));
        }
        return counts_.turns > 1 || page_.token(each.tokens.first).kind == TokenKind::mark || !ends_in_stop(each);
    }

    /// A label "Q." or "A.", which alone may be an initial.
    bool ends_in_stop(const Draft& each) const {
        return page_.reading.text[page_.token(each.tokens.first).begin + each.lead.size - 1] == '.';
    }

    Page& page_;
    Counts counts_;
};

}  // namespace

void settle_labels(Page& page) { Labels(page).settle(); }

}  // namespace quoth
