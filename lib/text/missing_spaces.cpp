#include "text/missing_spaces.hpp"

#include "text/cases.hpp"

namespace quoth {
namespace {

/// The full stop of "end.The" inside one of ICU's words, or npos: lower case before it, a capitalised word behind it.
std::size_t missing_space(std::string_view word) noexcept {
    for (std::size_t stop = word.find('.'); stop != std::string_view::npos; stop = word.find('.', stop + 1)) {
        if (stop < 2 || word.size() - stop < 3) continue;
        const auto byte = [word](std::size_t i) { return static_cast<unsigned char>(word[i]); };
        if (is_lower(byte(stop - 1)) && is_upper(byte(stop + 1)) && is_lower(byte(stop + 2))) return stop;
    }
    return std::string_view::npos;
}

}  // namespace

void part_sentences(std::string_view text, std::vector<Piece>& pieces) {
    std::vector<Piece> parted;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece rest = pieces[i];
        if (!rest.inner) continue;
        for (;;) {
            const std::string_view word = text.substr(rest.begin, rest.end - rest.begin);
            const std::size_t found = missing_space(word);
            if (found == std::string_view::npos) break;
            const auto stop = rest.begin + static_cast<std::uint32_t>(found);
            parted.insert(parted.end(), pieces.begin() + static_cast<std::ptrdiff_t>(copied),
                          pieces.begin() + static_cast<std::ptrdiff_t>(i));
            copied = i;
            parted.push_back({rest.begin, stop, rest.first, rest.kind, rest.inner});
            parted.push_back({stop, stop + 1, U'.', TokenKind::mark, false});
            rest.begin = stop + 1;
            rest.first = static_cast<unsigned char>(text[rest.begin]);
            pieces[i] = rest;
        }
    }
    if (parted.empty()) return;
    parted.insert(parted.end(), pieces.begin() + static_cast<std::ptrdiff_t>(copied), pieces.end());
    pieces.swap(parted);
}

}  // namespace quoth
