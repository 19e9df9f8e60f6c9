// Words of the evaluator: what kind of attribution a cue or a content makes, by the lists of words.tsv.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <quoth/error.hpp>

#include "patterns/regex.hpp"

namespace quoth::accuracy {

class Words {
public:
    /// The built-in lists.
    static Words english();

    /// Lists of the format of words.tsv; `name` is used in errors.
    static std::optional<Error> read(std::string_view content, const std::string& name, Words& words);

    bool has_speech(std::string_view cue) const;
    bool has_denial(std::string_view cue) const;

    /// Whether the source is a pronoun and nothing else.
    bool is_pronoun(std::string_view source) const;

private:
    Regex speech_;
    Regex denial_;
    Regex pronoun_;
};

/// Whether a double quotation mark is in it, curly, straight, or typed as '' or ``.
bool has_quotation_mark(std::string_view content);

/// The cue's last word in lower case (of ASCII), without the marks around it; empty where it has none.
std::string last_word(std::string_view cue);

}  // namespace quoth::accuracy
