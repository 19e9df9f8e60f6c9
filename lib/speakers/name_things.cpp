#include "speakers/name_things.hpp"

#include <string_view>

#include "speakers/phrases.hpp"

namespace quoth {
namespace {

/// Words of a street's or a ship's name.
constexpr std::uint32_t longest_site = 5;
/// Tokens of what stands in brackets behind a politician's name.
constexpr std::uint32_t longest_bracket = 8;

}  // namespace

bool NameThings::is_site(Range run) const {
    if (run.size() < 2 || run.size() > longest_site || has_title(run)) return false;
    const Usage last = usage(run.last - 1);
    if (last == Usage::site) return true;
    if (last == Usage::ground && has_given_name(run)) return leads_to_place(run.first);
    const bool body = ends_body(features(run.last - 1)) && !has(features(run.last - 1), Feature::place);
    return usage(run.first) == Usage::landform && run.size() < 4 && !body;
}

bool NameThings::is_thing(Range run) const {
    if (run.size() < 2) return false;
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        if (usage(i) == Usage::against && !reading_.tokens[i].capital) return true;
    }
    if (run.size() > longest_site) return false;
    if (usage(run.first) == Usage::vessel)
        return !ends_body(features(run.last - 1)) && !is_title(features(run.last - 1));
    if (usage(run.last - 1) != Usage::artefact || is_title(features(run.last - 2))) return false;
    // "Denis Law", but "the Benn Act", "Britain's Benn Act", "Megan's Law"
    const bool told = (run.first > 0 && is_one_of(reading_.lexemes[run.first - 1].symbol, "DG'")) ||
                      is_class(reading_, run.last - 2, Class::possessive_mark);
    return told || !has(features(run.first), Feature::given_name);
}

bool NameThings::is_party_label(Range run) const {
    const std::string_view word = reading_.text_of(run.first);
    const bool comma = run.first > 1 && is_class(reading_, run.first - 1, Class::comma);
    return comma && word.size() > 3 && word[1] == '-' && word[0] >= 'A' && word[0] <= 'Z' && word[2] >= 'A' &&
           word[2] <= 'Z' && reading_.tokens[run.first - 2].capital;
}

bool NameThings::is_letters_behind(Range run, const Name& previous) const {
    const bool apart = run.size() == 1 && previous.tokens.last + 1 == run.first && is_letters(run.first) &&
                       is_class(reading_, run.first - 1, Class::comma) && same_sentence(run.first - 2, run.first);
    const auto place = static_cast<std::uint32_t>(Feature::place);
    const bool ends = is_class(reading_, run.last, Class::comma);
    return apart && ends && previous.type == SpeakerType::person && previous.core.size() > 1 &&
           (features(run.first) & place) == 0;
}

bool NameThings::is_in_party_bracket(Range run, std::uint32_t end_of_name) const {
    const bool bracket = is_class(reading_, end_of_name, Class::open_bracket) && run.first > end_of_name &&
                         run.last < end_of_name + longest_bracket;
    return bracket && is_class(reading_, run.first - 1, Class::comma) &&
           is_class(reading_, run.last, Class::close_bracket);
}

/// Whether a place may stand here: behind "in" or "near", with or without an article.
bool NameThings::leads_to_place(std::uint32_t token) const {
    if (token == 0) return false;
    const std::uint32_t before = token - 1;
    return usage(before) == Usage::inside || usage(before) == Usage::workplace ||
           is_one_of(reading_.lexemes[before].symbol, "itp");
}

bool NameThings::has_given_name(Range run) const { return has(features(run.first), Feature::given_name); }

/// "Mayor Anna Street", "Ms Street", "chief Anna Street"; but kings and saints have streets.
bool NameThings::has_title(Range run) const {
    const bool small = run.first > 0 && same_sentence(run.first - 1, run.first) &&
                       !reading_.tokens[run.first - 1].capital && is_human(reading_, run.first - 1);
    if (small) return true;
    for (std::uint32_t i = run.first; i + 1 < run.last; ++i) {
        const std::uint32_t f = features(i);
        const bool honorific = has(f, Feature::abbreviation) || reading_.text_of(i).back() == '.';
        if (usage(i) == Usage::saint || usage(i) == Usage::landform) continue;
        if (honorific && has(f, Feature::title)) return true;
        // "Police Chief Anna Street", but "King Edward Avenue"
        if (is_title(f) && !has(f, Feature::given_name) && has(features(i + 1), Feature::given_name) && i > run.first)
            return true;
        if (has(f, Feature::role) && gender_of(f) == Gender::unknown) return true;
    }
    return false;
}

}  // namespace quoth
