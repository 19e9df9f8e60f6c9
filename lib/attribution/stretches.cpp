#include "attribution/stretches.hpp"

namespace quoth {

void TriggerIndex::read(std::uint32_t units, const std::vector<Trigger>& triggers) {
    constexpr std::int32_t least_score = -2500;
    next_.assign(units + 1, none);
    likely_.assign(units + 1, 0);
    for (std::uint32_t i = 0; i < triggers.size(); ++i) {
        if (triggers[i].score >= least_score) next_[triggers[i].unit] = i;
        if (triggers[i].score > 0) likely_[triggers[i].unit + 1] = 1;
    }
    for (std::uint32_t i = units; i-- > 0;) {
        if (next_[i] == none) next_[i] = next_[i + 1];
    }
    for (std::uint32_t i = 0; i < units; ++i) likely_[i + 1] += likely_[i];
}

namespace {

/// "3.2%": a mark directly behind a number is a part of it.
bool is_unit_of_number(const View& view, std::uint32_t unit) noexcept {
    if (unit == 0 || view.is_quotation(unit - 1)) return false;
    const std::vector<Token>& tokens = view.reading().tokens;
    return !tokens[view.token(unit)].space_before && tokens[view.token(unit - 1)].kind == TokenKind::number;
}

}  // namespace

std::uint32_t end_without_stop(const View& view) noexcept {
    std::uint32_t end = view.size();
    while (end > 0) {
        const char last = view.at(static_cast<std::int64_t>(end) - 1);
        const bool mark = last == symbol_of(Class::other_mark) && !is_unit_of_number(view, end - 1);
        if (last != symbol_of(Class::stop) && !mark) break;
        --end;
    }
    return end;
}

bool is_punctuation(char symbol) noexcept {
    switch (static_cast<Class>(symbol)) {
        case Class::comma:
        case Class::semicolon:
        case Class::colon:
        case Class::dash:
        case Class::open_bracket:
        case Class::close_bracket: return true;
        default: return false;
    }
}

std::uint64_t gap_value(std::string_view gap) noexcept {
    return values::text(gap.empty() ? std::string_view("-") : gap.substr(0, 6));
}

}  // namespace quoth
