#include "accuracy/words.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <variant>

#include "accuracy/data.hpp"
#include "corpus/overlap.hpp"
#include "lexicon/lists.hpp"
#include "text/utf8.hpp"

namespace quoth::accuracy {
namespace {

using corpus::is_letter;

/// The text with a 0 for each letter beyond ASCII, so that the pattern's ASCII word borders fall where Unicode's do.
std::string with_ascii_borders(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (c >= 0x80 && is_letter(c)) {
            out += '0';
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    return out;
}

/// "say, says" to "say|says"; none where a form is not of lower-case letters and single blanks.
std::optional<std::string> alternatives(std::string_view forms) {
    std::string out;
    while (true) {
        const std::size_t comma = forms.find(", ");
        const std::string_view form = forms.substr(0, comma);
        const bool plain =
            std::all_of(form.begin(), form.end(), [](char c) { return c == ' ' || (c >= 'a' && c <= 'z'); });
        if (!plain || form.empty() || form.front() == ' ' || form.back() == ' ') return std::nullopt;
        out.append(out.empty() ? "" : "|").append(form);
        if (comma == std::string_view::npos) return out;
        forms.remove_prefix(comma + 2);
    }
}

Regex words_of(const std::string& alternatives, const char* begin, const char* end) {
    std::optional<RegexError> error;
    // A list may be empty: then nothing matches, as no word begins where none can.
    const std::string inside = alternatives.empty() ? "[^\\x00-\\xff]" : alternatives;
    Regex regex = Regex::compile("(?i)" + std::string(begin) + "(?:" + inside + ")" + end, error);
    assert(!error);
    return regex;
}

}  // namespace

Words Words::english() {
    Words words;
    [[maybe_unused]] const std::optional<Error> error = read(data::words, "words.tsv", words);
    assert(!error);
    return words;
}

std::optional<Error> Words::read(std::string_view content, const std::string& name, Words& words) {
    std::map<std::string_view, std::string> lists{{"speech", ""}, {"denial", ""}, {"pronoun", ""}};
    auto error = read_list(content, name, 2, [&lists](const ListLine& line) -> std::optional<Error> {
        const auto list = lists.find(line.cells[0]);
        if (list == lists.end()) return bad_piece(line.cells[0], "a kind is speech, denial or pronoun");
        const auto forms = alternatives(line.cells[1]);
        if (!forms) return bad_piece(line.cells[1], "forms are of lower-case letters, parted by a comma and a blank");
        list->second.append(list->second.empty() ? "" : "|").append(*forms);
        return std::nullopt;
    });
    if (error) return error;
    words.speech_ = words_of(lists["speech"], "\\b", "\\b");
    words.denial_ = words_of(lists["denial"], "\\b", "\\b");
    words.pronoun_ = words_of(lists["pronoun"], "^\\W*", "\\W*$");
    return std::nullopt;
}

bool Words::has_speech(std::string_view cue) const { return speech_.search(with_ascii_borders(cue)); }

bool Words::has_denial(std::string_view cue) const { return denial_.search(with_ascii_borders(cue)); }

bool Words::is_pronoun(std::string_view source) const { return pronoun_.search(with_ascii_borders(source)); }

bool has_quotation_mark(std::string_view content) {
    for (const std::string_view mark : {"\"", "\u201c", "\u201d", "''", "``"}) {
        if (content.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

std::string last_word(std::string_view cue) {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool inside = false;  // of a word: between its first letter and the next blank
    for (std::size_t at = 0; at < cue.size();) {
        const std::size_t here = at;
        const char32_t c = next_code_point(cue, at);
        if (c == U' ' || c == U'\n' || c == U'\t') inside = false;
        if (!is_letter(c)) continue;
        if (!inside) begin = here;
        inside = true;
        end = at;
    }
    std::string word(cue.substr(begin, end - begin));
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return word;
}

}  // namespace quoth::accuracy
