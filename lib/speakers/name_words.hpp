// Name words: what the parts that find names ask about single words.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "reading.hpp"
#include "speakers/layout.hpp"
#include "speakers/names.hpp"

namespace quoth {

/// Longer runs of capitalised words are no name but a line in capitals.
inline constexpr std::uint32_t longest_name = 12;

inline bool is_class(const Reading& reading, std::uint32_t token, Class c) noexcept {
    return token < reading.lexemes.size() && reading.lexemes[token].symbol == symbol_of(c);
}

/// Whether a word can be the last one of the name of a body: Ministry, Foods.
inline bool ends_body(std::uint32_t features) noexcept {
    return (has(features, Feature::organization) || has(features, Feature::company)) && !has(features, Feature::role);
}

/// Whether a word can be a title before a name.
inline bool is_title(std::uint32_t features) noexcept {
    if (has(features, Feature::people) && !has(features, Feature::title)) return false;
    return has(features, Feature::title) || has(features, Feature::role) || has(features, Feature::person);
}

/// An article's words, as all parts that find names see them.
class NameWords {
public:
    NameWords(const Reading& reading, const Layout& layout) : reading_(reading), layout_(layout) {}

protected:
    /// None behind the text's end, where a title without a name may stand.
    std::uint32_t features(std::uint32_t token) const noexcept {
        return token < reading_.lexemes.size() ? reading_.lexemes[token].features : 0;
    }

    bool same_sentence(std::uint32_t a, std::uint32_t b) const noexcept {
        return b < reading_.tokens.size() && layout_.sentence(a) == layout_.sentence(b) && !layout_.opens(b);
    }

    bool names_on(std::uint32_t from, std::uint32_t token) const noexcept {
        return same_sentence(from, token) && can_name(reading_, layout_, token);
    }

    /// The use of a word, also behind the text's end.
    Usage usage(std::uint32_t token) const noexcept {
        return token < reading_.lexemes.size() ? reading_.lexemes[token].usage : Usage::plain;
    }

    /// "Lorenzo Banks": many surnames look like several of what a body is.
    bool ends_in_surname(Range run) const {
        const std::string_view last = reading_.text_of(run.last - 1);
        const bool several = last.size() > 3 && last.back() == 's' && last[last.size() - 2] != 's';
        const std::uint32_t before = run.size() > 1 ? features(run.last - 2) : 0;
        return several && has(before, Feature::given_name) && !has(before, Feature::place) &&
               !has(features(run.last - 1), Feature::company);
    }

    const Reading& reading_;
    const Layout& layout_;
};

}  // namespace quoth
