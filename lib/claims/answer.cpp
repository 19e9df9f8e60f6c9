#include "claims/answer.hpp"

#include <algorithm>
#include <array>

namespace quoth {
namespace {

constexpr std::uint32_t longest_answer = 3;     ///< tokens before the "no"
constexpr std::uint32_t longest_direction = 8;  ///< tokens of a stage direction
constexpr std::uint32_t longest_question = 32;  ///< tokens

/// "No", "never": an answer's word, unlike "nobody".
bool is_no(const Words& words, std::uint32_t t) {
    return words.is(t, Feature::negative) && (words.at(t) == Class::determiner || words.at(t) == Class::negation);
}

bool is_pause(Class c) noexcept {
    return c == Class::stop || c == Class::comma || c == Class::dash || c == Class::semicolon;
}

/// Past "way" or "at all".
std::uint32_t skip_rest(const Words& words, std::uint32_t t, std::uint32_t end) {
    while (t < end && words.is(t, DenialFeature::answering)) t = words.skip_marks(t + 1, end);
    return t;
}

/// Whether an answer like "Never" or "Absolutely not" ends here: "Never, ever forget" is none, "Never, sir" is one.
bool ends_answer(const Words& words, std::uint32_t t, std::uint32_t end) {
    if (words.at(t) == Class::comma) t = skip_rest(words, words.skip_marks(t + 1, end), end);
    return t >= end || words.at(t) == Class::stop || words.at(t) == Class::dash;
}

/// After a stage direction: "(Laughs) No."
std::uint32_t skip_brackets(const Words& words, std::uint32_t t, std::uint32_t end) {
    if (words.at(t) != Class::open_bracket) return t;
    for (std::uint32_t u = t; u < std::min(end, t + longest_direction); ++u) {
        if (words.at(u) == Class::close_bracket) return words.skip_marks(u + 1, end);
    }
    return t;
}

/// Whether the "no" at `t` is all of an answer, or leads on to its reasons. `first`: nothing stands before it.
/// `spoken`: they are somebody's words.
bool is_answer_at(const Words& words, std::uint32_t t, std::uint32_t end, bool first, bool spoken) {
    const std::uint32_t after = words.skip_marks(t + 1, end);
    if (words.is_mark(after, U'?')) return false;
    const bool determiner = words.at(t) == Class::determiner;
    if (!determiner && !spoken) return false;
    if (determiner && first && (after >= end || is_pause(words.at(after)))) return true;
    return ends_answer(words, skip_rest(words, after, end), end);
}

/// After a question that the speaker asks himself: "Did we cheat? No."
std::uint32_t skip_question(const Words& words, std::uint32_t t, std::uint32_t end) {
    for (std::uint32_t u = t; u < std::min(end, t + longest_question); ++u) {
        if (words.at(u) == Class::stop) return words.is_mark(u, U'?') ? words.skip_marks(u + 1, end) : t;
    }
    return t;
}

/// "I did not.": a sentence of a pronoun, an auxiliary and its negation, about oneself.
bool is_short_answer(const Words& words, Range content) {
    const std::uint32_t t = words.skip_marks(content.first, content.last);
    const bool own = words.at(t) == Class::subject_pronoun && words.is(t, Feature::first_person);
    const std::uint32_t negation = words.is(t + 1, Feature::negative) ? t + 1 : t + 2;  // didn't
    return own && is_auxiliary(words.at(t + 1)) && words.is(negation, Feature::negative) &&
           (negation + 1 >= content.last || words.at(negation + 1) == Class::stop);
}

/// `turn`: the content is a turn of somebody who speaks.
bool begins_with_no(const Words& words, Range content, bool turn) {
    std::uint32_t t = skip_brackets(words, words.skip_marks(content.first, content.last), content.last);
    t = skip_question(words, t, content.last);
    for (std::uint32_t i = 0; i < longest_answer && t < content.last; ++i, t = words.skip_marks(t + 1, content.last)) {
        if (is_no(words, t)) return is_answer_at(words, t, content.last, i == 0, turn || words.quoted(t));
        const Class c = words.at(t);
        if (i > 0 && c == Class::comma) continue;  // Oh, no
        if (words.is(t, Feature::hedge)) return false;
        const bool leads = c == Class::adverb || c == Class::of || c == Class::word ||
                           (i == 0 && (c == Class::name || c == Class::determiner));  // a flat no
        if (!leads) return false;
    }
    return false;
}

/// The last tokens of a content that are no marks, the last first; `none` where there are fewer.
std::array<std::uint32_t, 3> last_tokens(const Words& words, const Record& record) {
    std::array<std::uint32_t, 3> last{none, none, none};
    std::size_t found = 0;
    for (auto range = record.content.rbegin(); range != record.content.rend() && found < last.size(); ++range) {
        for (std::uint32_t t = range->last; t-- > range->first && found < last.size();) {
            if (words.is_word(t)) last[found++] = t;
        }
    }
    return last;
}

/// "The answer is no", also around a cue: "The answer, they say, is no".
bool says_no(const Words& words, const Record& record) {
    const auto [no, verb, subject] = last_tokens(words, record);
    return subject != none && is_no(words, no) && words.at(verb) == Class::be &&
           words.is(subject, DenialFeature::reply);
}

}  // namespace

bool is_answer(const Words& words, const Record& record) {
    if (record.content.empty()) return false;
    const Range content = record.content.front();
    const bool turn = record.cue_form == none;
    return begins_with_no(words, content, turn) || (turn && is_short_answer(words, content)) || says_no(words, record);
}

}  // namespace quoth
