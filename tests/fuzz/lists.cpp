// Fuzzer of the word-list readers: a list is read or refused with an error that names the place. The first byte says
// which list it is.
#include "errors.hpp"
#include "fuzz.hpp"
#include "lexicon/lexicon.hpp"
#include "text/block_patterns.hpp"

namespace quoth::test {
namespace {

std::optional<Error> read_as(char list, std::string_view content) {
    Lexicon lexicon;
    switch (list) {
        case 'w': return lexicon.add_words(content, "words.tsv");
        case 'c': return lexicon.add_cues(content, "cues.tsv");
        case 'g': return lexicon.add_given_names(content, "given-names.tsv");
        case 'e': return lexicon.add_endings(content, "endings.tsv");
        default: break;
    }
    BlockPatterns patterns;
    std::optional<Error> error = patterns.extend(content, "blocks.rules");
    if (error) return error;
    for (const std::string_view paragraph : {"By Ann Lee", "LONDON (AP) — The bridge", "Q: Why?", ""}) {
        patterns.whole(paragraph);
        patterns.lead(paragraph);
        BlockKind kind = BlockKind::paragraph;
        patterns.credit(paragraph, kind);
    }
    return std::nullopt;
}

}  // namespace

void fuzz(std::string_view input) {
    if (input.empty()) return;
    const std::string_view content = input.substr(1);
    if (const auto error = read_as(input.front(), content)) check_error(*error, content);
}

}  // namespace quoth::test
