#include "speakers/name_titles.hpp"

#include <algorithm>
#include <string_view>

#include "speakers/body_kinds.hpp"
#include "speakers/cast_keys.hpp"
#include "speakers/phrases.hpp"

namespace quoth {
/// "Carmaker Voltaro", "Brokerage Tolten & Co": what a body is, at a sentence's start before a name that is its
/// own.
bool NameTitles::is_kind_of_body(Range run) const {
    if (run.size() < 2 || !layout_.opens(run.first) || !has(features(run.first), Feature::company)) return false;
    if (!is_class(reading_, run.first, Class::organization_noun) || !reading_.tokens[run.first + 1].capital)
        return false;
    // "Network Rail": what the second word says that a body is belongs to the name
    const bool whole = run.size() == 2 && BodyKinds::english().named(reading_.tokens[run.first + 1].key) != 0;
    if (whole) return false;
    constexpr std::uint32_t told = ~static_cast<std::uint32_t>(Feature::company);
    return (features(run.first + 1) & told) == 0 && is_class(reading_, run.first + 1, Class::name);
}

/// The "of" or "for" behind an office, before which no body is named; else none.
std::uint32_t NameTitles::end_of_office(Range run) const {
    for (std::uint32_t i = run.first; i + 2 < run.last; ++i) {
        if (ends_body(features(i))) return none;
        const bool field = is_class(reading_, i + 1, Class::of) || is_class(reading_, i + 1, Class::for_);
        if (is_title(features(i)) && field) return i + 1;
    }
    return none;
}

bool NameTitles::has_of(Range title) const {
    for (std::uint32_t i = title.first; i < title.last; ++i) {
        if (is_class(reading_, i, Class::of)) return true;
    }
    return false;
}

/// What stands behind the "of" of a role.
Range NameTitles::body_of_role(Range run) const {
    std::uint32_t first = run.first;
    while (!is_class(reading_, first, Class::of) && !is_class(reading_, first, Class::for_)) ++first;
    if (is_class(reading_, first + 1, Class::determiner)) ++first;
    return {first + 1, run.last};
}

/// Whether a common noun is somebody's name behind these words: Mr King, but not Vice President.
bool NameTitles::is_surname_behind(Range title) const {
    if (title.empty() || is_human(reading_, title.last - 1)) return false;
    bool honorific = false;
    for (std::uint32_t i = title.first; i < title.last; ++i) {
        honorific = honorific || gender_of(features(i)) != Gender::unknown || has(features(i), Feature::abbreviation) ||
                    reading_.text_of(i).back() == '.';
    }
    const bool office = has(features(title.last), Feature::title) && is_human(reading_, title.last);
    return honorific || !office;  // but Justice Minister
}

/// "The Auditor General", "the Director of Public Prosecutions": offices that name nobody.
bool NameTitles::is_whole_office(Range title, Range core) const {
    if (title.empty() || core.size() != 1 || has(features(core.first), Feature::given_name)) return false;
    const bool general = has(features(core.first), Feature::title) && is_human(reading_, title.last - 1);
    const bool definite = title.first > 0 && is_one_of(reading_.lexemes[title.first - 1].symbol, "DG'");
    return definite && (general || has_of(title));
}

/// "Sri Lanka": an honorific before a land's name.
bool NameTitles::is_land(Range run) const {
    return run.size() == 2 && !is_human(reading_, run.first) && has(features(run.last - 1), Feature::place) &&
           !has(features(run.last - 1), Feature::given_name);
}

bool NameTitles::begins_name(std::uint32_t token) const {
    return reading_.tokens[token].capital || has(features(token), Feature::particle) ||
           has_joined_particle(reading_.text_of(token));
}

/// Behind adjectives with a capital letter: "South Korean-born Monte Haines", "Italian Marco Rossi".
std::uint32_t NameTitles::begin_of_name(Range run) const {
    std::uint32_t first = run.first;
    for (std::uint32_t i = run.first; i + 1 < run.last; ++i) {
        if (is_compound(i)) first = i + 1;
        if (is_plural_possessive(reading_, i) && has(features(i + 1), Feature::given_name)) first = i + 1;
    }
    // "Former ANC members", but "Former President Lee"
    if (run.size() == 2 && usage(first) == Usage::former && !is_title(features(first + 1))) ++first;
    if (is_other_word({first, run.last})) ++first;
    if (const std::uint32_t person = person_at_end({first, run.last}); person != none) return person;
    // "Italian Ann Lee", "Justices Ann Lee and Bo Roe"
    const bool origin = has(features(first), Feature::epithet) || has(features(first), Feature::people);
    const bool from = first + 1 < run.last && origin && !is_title(features(first)) &&
                      has(features(first + 1), Feature::given_name) && !ends_body(features(run.last - 1));
    return from ? first + 1 : first;
}

/// Whether the first word before a given name and a surname is none of the name: a verb at a sentence's start ("Ask
/// Ann Lee"), an office's field ("adviser on Information Ann Lee").
bool NameTitles::is_other_word(Range run) const {
    const std::uint32_t first = run.first;
    if (run.size() < 3 || !has(features(first + 1), Feature::given_name)) return false;
    if (has(features(first), Feature::given_name) || is_title(features(first)) ||
        has(features(first), Feature::particle)) {
        return false;
    }
    if (layout_.opens(first)) return is_one_of(reading_.lexemes[first].symbol, "SXC");
    return first > 1 && same_sentence(first - 1, first) && !has(features(first), Feature::place) &&
           is_one_of(reading_.lexemes[first - 1].symbol, "fi");
}

/// "Grand Wizard David Duke", "Political Affairs Wendy Sherman": a given name and a surname behind two words or
/// more that are neither; else none.
std::uint32_t NameTitles::person_at_end(Range run) const {
    if (run.size() < 4 || ends_body(features(run.last - 1))) return none;
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        const bool title = i + 1 < run.last && is_title(features(i));
        const Token& t = reading_.tokens[i];
        const bool plain = t.kind == TokenKind::word && t.capital && !t.capitals;
        if (title || !plain || (i + 2 < run.last && has(features(i), Feature::given_name))) return none;
    }
    return has(features(run.last - 2), Feature::given_name) ? run.last - 2 : none;
}

/// "The president of Unite Ann Lee": the given name of the full name at the end of a run behind an office and "of";
/// else none.
std::uint32_t NameTitles::person_behind_field(Range run) const {
    if (run.size() < 3 || run.first < 2 || !is_class(reading_, run.first - 1, Class::of)) return none;
    const std::uint32_t office = run.first - 2;
    const std::uint32_t given = run.last - 2;
    if (!is_human(reading_, office) || reading_.tokens[office].capital || !is_given(given)) return none;
    const std::uint32_t surname = features(run.last - 1);
    if (ends_body(surname) || has(surname, Feature::place) || has(surname, Feature::given_name)) return none;
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        const Token& t = reading_.tokens[i];
        if (t.kind != TokenKind::word || !t.capital || t.capitals) return none;
        if (i < given && (has(features(i), Feature::given_name) || has(features(i), Feature::title))) return none;
    }
    return given;
}

/// "Railway Board Ann Lee": the given name of a full name behind a body's; else none.
std::uint32_t NameTitles::person_behind_body(Range run) const {
    if (const std::uint32_t person = person_behind_field(run); person != none) return person;
    for (std::uint32_t i = run.first + 1; i + 2 < run.last; ++i) {
        const bool noun = is_class(reading_, i, Class::organization_noun) && !has(features(i), Feature::people);
        if (is_title(features(i)) || is_class(reading_, i, Class::of) || reading_.tokens[i].kind != TokenKind::word) {
            return none;
        }
        if (!noun || has(features(i), Feature::company) || !is_given(i + 1)) continue;
        for (std::uint32_t rest = i + 1; rest < run.last; ++rest) {
            const bool name = reading_.tokens[rest].kind == TokenKind::word && !ends_body(features(rest));
            if (!name || has(features(rest), Feature::place)) return none;
        }
        return i + 1;
    }
    return none;
}

/// A given name and no place or surname of a body: "Ann", but not "Kent".
bool NameTitles::is_given(std::uint32_t token) const {
    const std::uint32_t f = features(token);
    return has(f, Feature::given_name) && !has(f, Feature::place) && !is_title(f) && !reading_.tokens[token].capitals;
}

bool NameTitles::is_compound(std::uint32_t token) const {
    const std::string_view word = reading_.text_of(token);
    const std::size_t hyphen = word.rfind('-');
    if (hyphen == std::string_view::npos || hyphen + 1 == word.size()) return false;
    if (word[hyphen + 1] < 'a' || word[hyphen + 1] > 'z') return false;
    return has(reading_.lexemes[token].endings, Ending::origin);
}

/// Where the title at the run's start ends: behind its last title word, with what an "of" adds to it.
std::uint32_t NameTitles::end_of_title(Range run) const {
    std::uint32_t end = run.first;
    const bool middle = run.size() == 3 && has(features(run.first), Feature::given_name) &&
                        !has(features(run.first), Feature::title) && !has(features(run.first + 1), Feature::title);
    if (middle) return run.first;  // John Ward Anderson
    for (std::uint32_t i = run.first; i + 1 < run.last; ++i) {
        if (over_bracket(i) != i) {
            end = over_bracket(i);
            i = end - 1;
            continue;
        }
        if (is_plural_possessive(reading_, i)) continue;
        if (reading_.tokens[i].kind == TokenKind::mark) break;  // Francisco "Boy" Dizon
        if (i > run.first && run.last - i > 2 && is_office_of(i, run.last)) end = i + 1;
        if (!is_title(features(i)) || begins_body(i, run.last) || is_inside_name(i, end, run)) continue;
        // "Major League Baseball"
        if (i + 2 < run.last && is_class(reading_, i + 1, Class::organization_noun) && i == run.first) continue;
        if (end == i && is_given_behind_title(i, run)) break;
        const bool given = has(features(i), Feature::given_name);
        if (given && (run.last - i < 3 || is_class(reading_, i, Class::name))) continue;
        end = i + 1;
        if (end + 1 < run.last && (is_class(reading_, end, Class::of) || is_class(reading_, end, Class::for_))) {
            end = end_of_field(end + (is_class(reading_, end + 1, Class::determiner) ? 2U : 1U), run.last);
            i = end - 1;
        }
    }
    if (end == run.last && run.size() == 1) return run.first;
    return end;
}

/// "Rep. Walker Tidewell", "Puan Rozita Md Ali": no second title stands between an honorific and one last word.
bool NameTitles::is_given_behind_title(std::uint32_t token, Range run) const {
    if (token == run.first || run.last - token != 2) return false;
    const std::uint32_t f = features(token);
    const bool honorific = reading_.text_of(token - 1).back() == '.' || !is_human(reading_, token - 1);
    return honorific && !has(f, Feature::title) && !has(f, Feature::abbreviation) && !has(f, Feature::changes_role) &&
           is_title(features(token - 1));
}

/// Abbreviated titles inside of a name that has begun are none: "Tan Sri Lau Eng Huat".
bool NameTitles::is_inside_name(std::uint32_t token, std::uint32_t end, Range run) const {
    return end > run.first && token > end && has(features(token), Feature::abbreviation) &&
           reading_.text_of(token).back() != '.' && !is_human(reading_, token - 1);
}

/// "Independent Office for Standards": who is no title before what a body is.
bool NameTitles::begins_body(std::uint32_t token, std::uint32_t end) const {
    return token + 3 < end && has(features(token), Feature::epithet) && ends_body(features(token + 1)) &&
           (is_class(reading_, token + 2, Class::of) || is_class(reading_, token + 2, Class::for_));
}

/// Behind what an office deals with, which ends before a given name: "Minister for Foreign Affairs Ann Lee". Where
/// no such name follows it is one word.
std::uint32_t NameTitles::end_of_field(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first + 1; i + 1 < last; ++i) {
        if (has(features(i), Feature::given_name) && !has(features(i), Feature::place)) return i;
    }
    return std::min(first + 1, last);
}

/// Letters before a given name, or before two words that tell nothing else: "Area MCA Kevin Barasa", "MK Liron
/// Dahan".
bool NameTitles::is_office_of(std::uint32_t token, std::uint32_t end) const {
    const Token& t = reading_.tokens[token];
    if (!t.capitals || t.end - t.begin < 2 || reading_.text_of(token).find('.') != std::string_view::npos) {
        return false;
    }
    if (has(features(token + 1), Feature::given_name)) return !reading_.tokens[token + 1].capitals;
    return end - token == 3 && !has(features(token), Feature::organization) && is_mere_name(token + 1) &&
           is_mere_name(token + 2);
}

/// A capitalised word of which nothing is known but that it may be a given name.
bool NameTitles::is_mere_name(std::uint32_t token) const {
    constexpr std::uint32_t told =
        ~(static_cast<std::uint32_t>(Feature::given_name) | static_cast<std::uint32_t>(Feature::female) |
          static_cast<std::uint32_t>(Feature::male));
    return is_class(reading_, token, Class::name) && (features(token) & told) == 0 && !reading_.tokens[token].capitals;
}

/// A title that no list holds before a full name: "Skier Anna Holm" and "Mother-of-three Anna Holm" at a sentence's
/// start, "SP Anna Holm".
bool NameTitles::is_unlisted_title(Range run) const {
    const std::uint32_t first = run.first;
    const std::uint32_t f = features(first);
    if (has(f, Feature::given_name) || has(f, Feature::place)) return false;
    if (reading_.tokens[first].capitals) return is_office_of(first, run.last);
    if (has(f, Feature::changes_role) && has(features(first + 1), Feature::given_name)) return true;  // Assistant
    const std::string_view word = reading_.text_of(first);
    const std::size_t hyphen = word.find('-');
    const bool joined = hyphen != std::string_view::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
                        word[hyphen + 1] <= 'z';
    // but "Cancer Fund UK", "Water Safety Aotearoa"
    const bool land = has(features(run.last - 1), Feature::place) || ends_body(features(first + 1));
    const bool agent = has(reading_.lexemes[first].endings, Ending::agent) && !land;
    return layout_.opens(first) && (joined || agent) && is_class(reading_, first, Class::name);
}

/// "Jayesh Ratilal Shah", "Zubin Contractor": a noun for a person behind words that are nothing else than names, in
/// running text and without an article; but not "Rift Wind Director".
bool NameTitles::ends_in_noun(Range core) const {
    const std::uint32_t last = features(core.last - 1);
    const bool surname = !has(last, Feature::title) || gender_of(last) != Gender::unknown;
    const bool origin = has(last, Feature::epithet) && !has(last, Feature::role);
    if (!surname || has(last, Feature::people) || origin) return false;
    const BlockKind kind = reading_.blocks[layout_.block(core.first)].kind;
    if (kind == BlockKind::headline || kind == BlockKind::heading) return false;
    if (core.first > 0 && is_one_of(reading_.lexemes[core.first - 1].symbol, "DG'")) return false;
    for (std::uint32_t i = core.first; i + 1 < core.last; ++i) {
        if (!is_mere_name(i)) return false;
    }
    return true;
}

/// "Commission Chairman Buck Nations, who": behind an office, two words that are somebody, though the last one can be a
/// body.
bool NameTitles::is_told_of_person(Range run) const {
    if (run.size() < 3) return false;
    const std::uint32_t office = run.last - 3;
    const std::uint32_t who = run.last + (is_class(reading_, run.last, Class::comma) ? 1 : 0);
    return is_human(reading_, office) && is_title(features(office)) && is_mere_name(run.last - 2) &&
           same_sentence(run.first, who) && usage(who) == Usage::personal;
}

/// "Purple PAC": two words of which the last is letters.
bool NameTitles::is_lettered_body(Range run) const {
    const Token& last = reading_.tokens[run.last - 1];
    return run.size() == 2 && last.capitals && last.end - last.begin > 2 && !reading_.tokens[run.first].capitals &&
           !has(features(run.first), Feature::given_name) && !is_title(features(run.last - 1)) &&
           !is_title(features(run.first));
}

/// Letters of a degree or an office behind a name: KC, MP, PhD, but not Cancer Fund UK and not Kwame III.
bool NameTitles::is_letters(std::uint32_t token) const {
    const Token& t = reading_.tokens[token];
    return t.capitals && !is_numeral(reading_.text_of(token)) && t.end - t.begin <= 4 &&
           !ends_body(features(token - 1));
}

/// A noun with a capital letter that is no name by itself: "Islanders", "Prime", "Officials".
bool NameTitles::is_common(std::uint32_t token) const {
    const std::uint32_t f = features(token);
    const bool definite = token > 0 && is_class(reading_, token - 1, Class::determiner);
    if (has(f, Feature::epithet) && (definite || has(f, Feature::person))) return true;  // the Italian, a Republican
    const bool noun = has(f, Feature::person) || has(f, Feature::people) || has(f, Feature::role) ||
                      has(f, Feature::title) || has(f, Feature::organization) || has(f, Feature::document);
    return noun && !has(f, Feature::given_name) && !has(f, Feature::place) && !is_class(reading_, token, Class::name);
}

}  // namespace quoth
