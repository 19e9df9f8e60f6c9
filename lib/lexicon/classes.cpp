#include "lexicon/classes.hpp"

#include <array>

namespace quoth {
namespace {

struct Named {
    std::string_view name;
    Class symbol;
};

constexpr std::array<Named, 50> classes{{
    {"determiner", Class::determiner},
    {"number", Class::number},
    {"possessive", Class::possessive},
    {"subject_pronoun", Class::subject_pronoun},
    {"neutral_pronoun", Class::neutral_pronoun},
    {"object_pronoun", Class::object_pronoun},
    {"relative", Class::relative},
    {"that", Class::that},
    {"wh_word", Class::wh_word},
    {"be", Class::be},
    {"have", Class::have},
    {"modal", Class::modal},
    {"auxiliary_do", Class::auxiliary_do},
    {"negation", Class::negation},
    {"to", Class::to},
    {"of", Class::of},
    {"for", Class::for_},
    {"by", Class::by},
    {"as", Class::as},
    {"in", Class::in},
    {"about", Class::about},
    {"against", Class::against},
    {"with", Class::with},
    {"preposition", Class::preposition},
    {"conjunction", Class::conjunction},
    {"contrast", Class::contrast},
    {"subordinator", Class::subordinator},
    {"adverb", Class::adverb},
    {"time", Class::time},
    {"possessive_mark", Class::possessive_mark},
    {"cue_speech", Class::cue_speech},
    {"cue_reject", Class::cue_reject},
    {"cue_other", Class::cue_other},
    {"cue_noun", Class::cue_noun},
    {"verb_past", Class::verb_past},
    {"verb_ing", Class::verb_ing},
    {"word_s", Class::word_s},
    {"word", Class::word},
    {"person_noun", Class::person_noun},
    {"organization_noun", Class::organization_noun},
    {"name", Class::name},
    {"title", Class::title},
    {"comma", Class::comma},
    {"semicolon", Class::semicolon},
    {"colon", Class::colon},
    {"dash", Class::dash},
    {"open_bracket", Class::open_bracket},
    {"close_bracket", Class::close_bracket},
    {"stop", Class::stop},
    {"other_mark", Class::other_mark},
}};

}  // namespace

Class class_named(std::string_view name) noexcept {
    for (const Named& each : classes) {
        if (each.name == name) return each.symbol;
    }
    return Class::unknown;
}

std::string_view name_of(char symbol) noexcept {
    for (const Named& each : classes) {
        if (symbol_of(each.symbol) == symbol) return each.name;
    }
    if (symbol == symbol_of(Class::utterance)) return "utterance";
    if (symbol == symbol_of(Class::fragment)) return "fragment";
    if (symbol == symbol_of(Class::scrap)) return "scrap";
    return {};
}

bool is_preposition(Class c) noexcept {
    switch (c) {
        case Class::of:
        case Class::for_:
        case Class::by:
        case Class::as:
        case Class::in:
        case Class::about:
        case Class::against:
        case Class::with:
        case Class::preposition: return true;
        default: return false;
    }
}

bool calls_for_noun(Class c) noexcept {
    switch (c) {
        case Class::determiner:
        case Class::possessive:
        case Class::possessive_mark:
        case Class::number: return true;
        default: return is_preposition(c) && c != Class::by && c != Class::as;
    }
}

bool is_cue_verb(Class c) noexcept { return c == Class::cue_speech || c == Class::cue_reject || c == Class::cue_other; }

}  // namespace quoth
