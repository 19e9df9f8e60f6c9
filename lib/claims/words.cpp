#include "claims/words.hpp"

#include <algorithm>

namespace quoth {

Words::Words(const Reading& reading, const Lexicon& lexicon)
    : reading_(reading), lexicon_(lexicon), flags_(reading.lexemes.size(), 0) {
    std::uint32_t filled = 0;  // quotations may nest: each token is filled once
    for (const Quotation& quotation : reading.quotations) {
        if (quotation.role == QuotationRole::title) continue;
        if (quotation.opened && quotation.tokens.first < size()) flags_[quotation.tokens.first] |= mark_flag;
        if (quotation.closed && !quotation.tokens.empty() && quotation.tokens.last <= size()) {
            flags_[quotation.tokens.last - 1] |= mark_flag;
        }
        for (std::uint32_t t = std::max(filled, quotation.tokens.first); t < quotation.tokens.last && t < size(); ++t) {
            flags_[t] |= inside_flag;
        }
        filled = std::max(filled, quotation.tokens.last);
    }
    counts_.resize(flags_.size() + 1);
    for (std::uint32_t t = 0; t < size(); ++t) {
        counts_[t + 1].words = counts_[t].words + (is_word(t) ? 1 : 0);
        counts_[t + 1].quoted = counts_[t].quoted + (is_word(t) && quoted(t) ? 1 : 0);
    }
}

bool is_open(Class c) noexcept {
    switch (c) {
        case Class::cue_speech:
        case Class::cue_reject:
        case Class::cue_other:
        case Class::cue_noun:
        case Class::verb_past:
        case Class::verb_ing:
        case Class::word_s:
        case Class::word:
        case Class::person_noun:
        case Class::organization_noun:
        case Class::name:
        case Class::title:
        case Class::time: return true;
        default: return false;
    }
}

bool is_auxiliary(Class c) noexcept {
    return c == Class::be || c == Class::have || c == Class::modal || c == Class::auxiliary_do;
}

}  // namespace quoth
