#include "attribution/name_in_heading.hpp"

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest = 10;  // tokens

bool is(const Lexeme& lexeme, Class c) noexcept { return lexeme.symbol == symbol_of(c); }

}  // namespace

Range name_in_heading(const Reading& reading, const TextBlock& block) noexcept {
    const Range all = block.tokens;
    if (block.kind != BlockKind::heading || all.size() > longest) return {};
    std::uint32_t end = all.first;
    bool person = false;
    for (; end < all.last; ++end) {
        const Lexeme& lexeme = reading.lexemes[end];
        const bool title = is(lexeme, Class::title);
        if (!title && !is(lexeme, Class::name)) break;
        person = person || title || (end == all.first && has(lexeme.features, Feature::given_name));
    }
    if (end == all.first || !is(reading.lexemes[end - 1], Class::name)) return {};
    if (end == all.last) return person && all.size() > 1 ? all : Range();
    const bool bracket =
        is(reading.lexemes[end], Class::open_bracket) && is(reading.lexemes[all.last - 1], Class::close_bracket);
    return bracket ? all : Range();
}

}  // namespace quoth
