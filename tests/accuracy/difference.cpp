#include "accuracy/difference.hpp"

#include <algorithm>
#include <array>

namespace quoth::accuracy {
namespace {

using corpus::letters_of;
using corpus::shared;

/// The pieces of a content that other letters stand between; a line break alone parts nothing.
std::vector<Letters> pieces_of(const Compared& attribution, std::string_view text) {
    std::vector<Letters> pieces;
    for (const std::uint32_t letter : attribution.content) {
        const std::uint32_t last = pieces.empty() ? letter : pieces.back().back();
        // The gap begins with the letter before it.
        if (pieces.empty() || letters_of({{last, letter}}, text).size() > 1) pieces.emplace_back();
        pieces.back().push_back(letter);
    }
    return pieces;
}

/// Whether the other content has nothing of one of several pieces.
bool lacks_piece(const std::vector<Letters>& pieces, const Letters& other) {
    return pieces.size() > 1 && std::any_of(pieces.begin(), pieces.end(),
                                            [&other](const Letters& piece) { return shared(piece, other) == 0; });
}

std::ptrdiff_t count_before(const Letters& letters, std::uint32_t place) {
    return std::lower_bound(letters.begin(), letters.end(), place) - letters.begin();
}

std::ptrdiff_t count_behind(const Letters& letters, std::uint32_t place) {
    return letters.end() - std::upper_bound(letters.begin(), letters.end(), place);
}

}  // namespace

Difference difference(const Compared& gold, const Compared& predicted, std::string_view text) {
    const Letters& g = gold.content;
    const Letters& p = predicted.content;
    if (lacks_piece(pieces_of(gold, text), p) || lacks_piece(pieces_of(predicted, text), g)) return Difference::pieces;
    const std::array<std::ptrdiff_t, 4> letters = {count_before(p, g.front()), count_behind(p, g.back()),
                                                   count_before(g, p.front()), count_behind(g, p.back())};
    const auto* const most = std::max_element(letters.begin(), letters.end());
    return *most == 0 ? Difference::pieces : static_cast<Difference>(most - letters.begin());
}

}  // namespace quoth::accuracy
