// Headlines that quote: who says the same words in the body.
#include <algorithm>

#include "speakers/resolver.hpp"

namespace quoth {
namespace {

constexpr int most_headlines = 8;            ///< that are looked for in an article
constexpr std::size_t fewest_words = 2;      ///< of a quotation that tells
constexpr std::uint32_t longest_quote = 64;  ///< tokens

/// The words of a quotation, without marks.
std::vector<std::uint64_t> words_in(const Reading& reading, Range tokens) {
    std::vector<std::uint64_t> words;
    for (std::uint32_t i = tokens.first; i < std::min(tokens.last, tokens.first + longest_quote); ++i) {
        if (reading.tokens[i].kind != TokenKind::mark) words.push_back(reading.tokens[i].key);
    }
    return words;
}

/// Whether the words stand one after the other from a token on, marks between them aside.
bool stand_at(const Reading& reading, const std::vector<std::uint64_t>& words, std::uint32_t token) noexcept {
    std::size_t found = 0;
    for (std::uint32_t i = token; i < reading.tokens.size() && found < words.size(); ++i) {
        if (reading.tokens[i].kind == TokenKind::mark) continue;
        if (reading.tokens[i].key != words[found]) return false;
        ++found;
    }
    return found == words.size();
}

}  // namespace

/// "‘We lost the lot’: Families return": these words stand in a record of the body, whose speaker said them. Of an
/// article's headlines and headings the first few are looked for.
void Resolver::resolve_headlines() {
    int left = most_headlines;
    for (Record& record : records_) {
        if (record.parent != none || !record.source.empty() || !record.cue.empty() || record.content.empty()) continue;
        if (!is_summary(reading_.blocks[layout_.block(record.content.front().first)].kind)) continue;
        if (left-- == 0) return;
        const std::vector<std::uint64_t> words = words_in(reading_, record.content.front());
        const std::uint32_t speaker = words.size() < fewest_words ? none : speaker_of_words(words);
        if (speaker != none) record.speaker = speaker;
    }
}

/// Whoever says these words in a paragraph; none where nobody does, or nobody known.
std::uint32_t Resolver::speaker_of_words(const std::vector<std::uint64_t>& words) const {
    for (const Record& record : records_) {
        if (record.parent != none || record.speaker == none) continue;
        for (const Range piece : record.content) {
            if (is_summary(reading_.blocks[layout_.block(piece.first)].kind)) break;
            for (std::uint32_t i = piece.first; i < piece.last; ++i) {
                if (reading_.tokens[i].key == words.front() && stand_at(reading_, words, i)) return record.speaker;
            }
        }
    }
    return none;
}

}  // namespace quoth
