// The words that the output formats use for the values of enumerations, and for errors.
#include <array>
#include <cstddef>

#include <quoth/article.hpp>
#include <quoth/attribution.hpp>
#include <quoth/error.hpp>
#include <quoth/explanation.hpp>
#include <quoth/speaker.hpp>

namespace quoth {

namespace {

/// The name at an enumerator's place; a value outside of the enumeration (a caller's cast) has none.
template <typename Enum, std::size_t size>
const char* name_of(Enum value, const std::array<const char*, size>& names) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < size ? names[index] : "";
}

}  // namespace

const char* to_string(Kind kind) noexcept { return name_of(kind, std::array{"claim", "denial"}); }

const char* to_string(DenialBasis basis) noexcept {
    return name_of(basis, std::array{"none", "cue", "verdict", "answer"});
}

const char* to_string(Form form) noexcept { return name_of(form, std::array{"direct", "mixed", "indirect"}); }

const char* to_string(Type type) noexcept {
    return name_of(type, std::array{"assertion", "belief", "intention", "question", "directive", "judgement"});
}

const char* to_string(Block block) noexcept {
    return name_of(block, std::array{"headline", "heading", "body", "caption", "transcript"});
}

const char* to_string(TriggerOutcome outcome) noexcept {
    return name_of(outcome, std::array{"candidate", "refused", "weak", "no_content"});
}

const char* to_string(Verdict verdict) noexcept {
    return name_of(verdict, std::array{"outermost", "owner", "in_quote", "nested", "weak", "overlaps", "around",
                                       "inside", "homeless", "replaced", "not_wanted"});
}

const char* to_string(Origin origin) noexcept {
    return name_of(origin, std::array{"candidate", "whole_rule", "answer", "turn", "quotation", "repeat"});
}

const char* to_string(Relation relation) noexcept {
    return name_of(relation, std::array{"denies", "rebuts", "confirms", "repeats"});
}

const char* to_string(SpeakerType type) noexcept {
    return name_of(type, std::array{"person", "organization", "place", "group", "anonymous", "unknown"});
}

const char* to_string(Gender gender) noexcept { return name_of(gender, std::array{"unknown", "female", "male"}); }

const char* to_string(Number number) noexcept { return name_of(number, std::array{"unknown", "singular", "plural"}); }

const char* to_string(GenderEvidence evidence) noexcept {
    return name_of(evidence, std::array{"unknown", "title", "given_name", "noun", "pronoun"});
}

const char* to_string(NumberEvidence evidence) noexcept {
    return name_of(evidence, std::array{"unknown", "name", "noun", "quantity", "conjunction"});
}

const char* to_string(Status status) noexcept {
    return name_of(status, std::array{"ok", "too_large", "too_many_records", "too_deep"});
}

const char* to_string(ErrorCode code) noexcept {
    return name_of(code, std::array{"cannot_read", "bad_option", "bad_line", "bad_rule"});
}

std::string Error::what() const {
    std::string out = file;
    if (line != 0) {
        out += ':' + std::to_string(line);
        if (column != 0) out += ':' + std::to_string(column);
    }
    if (!out.empty()) out += ": ";
    out += message;
    if (!piece.empty()) out += ": '" + piece + "'";
    for (char& c : out)
        if (c == '\n' || c == '\r') c = ' ';
    return out;
}

}  // namespace quoth
