#include "claims/types.hpp"

#include <algorithm>

#include "claims/denial.hpp"
#include "claims/phrase.hpp"

namespace quoth {
namespace {

/// The block of a token, or null.
const TextBlock* block_of(const Reading& reading, std::uint32_t token) {
    const auto after = std::upper_bound(reading.blocks.begin(), reading.blocks.end(), token,
                                        [](std::uint32_t t, const TextBlock& block) { return t < block.tokens.first; });
    return after == reading.blocks.begin() ? nullptr : &*(after - 1);
}

/// Whether a label or a dash stands for the quotation marks around a record without a cue word.
bool is_unmarked_speech(const Words& words, const Record& record) {
    const std::uint32_t first = record.content.front().first;
    const TextBlock* block = block_of(words.reading(), first);
    if (block == nullptr) return false;
    if (block->kind == BlockKind::transcript) return record.cue_form == none && first >= block->label.last;
    const std::uint32_t dash = block->tokens.first;
    return words.at(dash) == Class::dash && (first == dash || first == dash + 1);
}

/// What the content begins with.
enum class Complement : std::uint8_t { other, that, infinitive, question };

/// "customers to switch off": an infinitive after the first noun phrase.
bool has_object_infinitive(const Words& words, Range content) {
    constexpr std::uint32_t window = 16;
    bool relative = false;  // anyone who was there
    for (std::uint32_t t = content.first; t < std::min(content.last, content.first + window); ++t) {
        const Class c = words.at(t);
        if (c == Class::to) return words.at(t + 1) != Class::determiner && words.at(t + 1) != Class::name;
        relative = relative || c == Class::relative;
        const bool in_phrase = relative || is_open(c) || c == Class::determiner || c == Class::possessive ||
                               c == Class::number || c == Class::object_pronoun || c == Class::possessive_mark ||
                               c == Class::negation || c == Class::conjunction || c == Class::neutral_pronoun ||
                               c == Class::of || c == Class::in;
        if (!in_phrase || c == Class::stop || c == Class::comma) return false;
    }
    return false;
}

/// Whether the whole content is one question.
bool is_one_question(const Words& words, const Record& record) {
    constexpr std::uint32_t longest_question = 256;
    if (record.content.size() != 1) return false;
    const Range content = record.content.front();
    std::uint32_t last = content.last;
    while (last > content.first && words.quotation_mark(last - 1)) --last;
    if (last == content.first || !words.is_mark(last - 1, U'?')) return false;
    if (last - content.first > longest_question) return false;
    for (std::uint32_t t = content.first; t + 1 < last; ++t) {
        if (words.at(t) == Class::stop) return false;
    }
    return true;
}

/// "to leave", but not "to the crowd" or "to Ann".
bool is_infinitive(const Words& words, std::uint32_t to) {
    const std::uint32_t next = words.skip_marks(to + 1, words.size());
    const Class c = words.at(next);
    const bool verb = words.cue_form(next) != none;
    return c == Class::negation || is_auxiliary(c) || c == Class::adverb ||
           (is_open(c) && (c != Class::name || verb) && c != Class::person_noun && c != Class::title);
}

Complement complement_of(const Words& words, const Record& record) {
    const Range content = record.passive ? record.content.back() : record.content.front();
    std::uint32_t t = words.skip_marks(content.first, content.last);
    if (words.at(t) == Class::negation) ++t;
    switch (words.at(t)) {
        case Class::to: {
            const bool opens = t > content.first && words.reading().tokens[t].capital;  // “To leave now is wrong”
            return !opens && is_infinitive(words, t) ? Complement::infinitive : Complement::other;
        }
        case Class::that: return Complement::that;
        case Class::relative:  // asked who would pay
        case Class::wh_word: return Complement::question;
        default: return is_one_question(words, record) ? Complement::question : Complement::other;
    }
}

/// Whether a particle of the cue right after its head asks for something: "called for", "called on X to".
bool has_calling_particle(const Words& words, const Record& record, const CueLemma& lemma) {
    const std::uint32_t t = record.cue_head + 1;
    const Class c = words.at(t);
    if (t >= words.size() || (c != Class::for_ && c != Class::in)) return false;
    const std::uint64_t key = words.reading().tokens[t].key;
    return std::find(lemma.particles.begin(), lemma.particles.end(), key) != lemma.particles.end();
}

bool names_things(const CueLemma& lemma) noexcept {
    return (lemma.frames & static_cast<std::uint32_t>(Frame::as)) != 0;
}

bool takes_hearer(const CueLemma& lemma) noexcept {
    return (lemma.frames & static_cast<std::uint32_t>(Frame::hearer)) != 0;
}

/// "claimed to be", "said to have": no act that is still to come.
bool is_stative(const Words& words, const Record& record) {
    const Class c = words.at(record.content.front().first + 1);
    return c == Class::be || c == Class::have;
}

/// "advised drivers to slow down": a person and an infinitive.
bool begins_with_hearer(const Words& words, const Record& record) {
    constexpr std::uint32_t longest_hearer = 6;
    const Range content = record.content.front();
    for (std::uint32_t t = content.first; t < std::min(content.last, content.first + longest_hearer); ++t) {
        const Class c = words.at(t);
        const bool person = c == Class::person_noun || c == Class::object_pronoun || words.is(t, Feature::people);
        if (person && words.at(t + 1) == Class::to) return is_infinitive(words, t + 1);
        if (!is_open(c) && c != Class::determiner && c != Class::possessive && c != Class::number) return false;
    }
    return false;
}

/// "asked that the road be shut": not "asked that question".
bool asks_that(const Words& words, const Record& record) {
    constexpr std::uint32_t shortest_clause = 4;
    const Range content = record.content.front();
    return content.size() >= shortest_clause && words.at(content.first) == Class::that;
}

/// "asked [the club for] a trade".
bool asks_for_thing(const Words& words, Range content) {
    const Object object = read_object(words, content);
    return object.shape == Object::Shape::noun_phrase && words.at(object.tokens.last) == Class::for_;
}

Type type_of_infinitive(const Words& words, const Record& record, const CueLemma& lemma) {
    const bool told = !record.addressee.empty();
    switch (lemma.type) {
        case Type::question: return Type::directive;
        case Type::assertion:
            if (told || takes_hearer(lemma)) return Type::directive;
            return is_stative(words, record) || record.passive ? Type::assertion : Type::intention;
        case Type::intention: return told ? Type::directive : Type::intention;
        default: return lemma.type;
    }
}

/// "expressed [hope] that P": the noun that ends the cue, which tells what the cue alone doesn't, or null.
const CueLemma* noun_of_cue(const Words& words, const Record& record) {
    const std::uint32_t last = record.cue.back().last - 1;
    if (last == record.cue_head) return nullptr;
    return words.lemma(words.cue_form(last));
}

Type type_of_cue(const Words& words, const Record& record, const CueLemma& lemma) {
    const Complement complement = complement_of(words, record);
    if (complement == Complement::that) {
        if (const CueLemma* noun = noun_of_cue(words, record)) return noun->type;
    }
    const bool speech = lemma.kind == CueKind::speech;
    if (lemma.kind == CueKind::belief && takes_hearer(lemma) && record.source.empty())
        return Type::assertion;  // in court
    const bool directs = lemma.type == Type::directive;
    const bool pleads = record.cue.back().last > record.cue_head + 1 && is_open(words.at(record.cue_head + 1));
    if (directs && speech && pleads) return Type::assertion;                               // pleaded guilty to theft
    if (directs && record.passive && complement == Complement::that) return Type::belief;  // is convinced that
    if (complement == Complement::infinitive) return type_of_infinitive(words, record, lemma);
    if (lemma.type == Type::assertion && takes_hearer(lemma) && begins_with_hearer(words, record)) {
        return Type::directive;
    }
    if (complement == Complement::question && speech && is_cue_negated(words, record)) return Type::question;
    if (lemma.type == Type::question && complement != Complement::question) {
        if (complement == Complement::that && asks_that(words, record)) return Type::directive;
        const bool asks_for =
            has_calling_particle(words, record, lemma) && words.at(record.cue_head + 1) == Class::for_;
        const Range content = record.content.front();
        if (asks_for || has_object_infinitive(words, content) || asks_for_thing(words, content)) return Type::directive;
    }
    if (speech && names_things(lemma) && has_calling_particle(words, record, lemma)) return Type::directive;
    if (lemma.type == Type::judgement && complement == Complement::that) return Type::assertion;
    return lemma.type;
}

}  // namespace

Form form_of(const Words& words, const Record& record) {
    if (record.content.empty()) return Form::indirect;
    if (is_unmarked_speech(words, record)) return Form::direct;
    std::uint32_t all = 0;
    std::uint32_t quoted = 0;
    for (const Range& range : record.content) {
        all += words.words_in(range);
        quoted += words.quoted_words_in(range);
    }
    if (quoted == 0) return Form::indirect;
    return quoted == all ? Form::direct : Form::mixed;
}

Type type_of(const Words& words, const Record& record) {
    const CueLemma* lemma = words.lemma(record.cue_form);
    if (record.content.empty()) return Type::assertion;
    if (lemma == nullptr) return is_one_question(words, record) ? Type::question : Type::assertion;
    if (lemma->kind == CueKind::reject) {
        const bool denies_nothing = record.kind == Kind::claim && has_rejecting_cue(words, record);
        return denies_nothing ? Type::judgement : Type::assertion;
    }
    return record.kind == Kind::denial ? Type::assertion : type_of_cue(words, record, *lemma);
}

}  // namespace quoth
