#include "speakers/name_runs.hpp"

#include <algorithm>
#include <string_view>

#include "speakers/phrases.hpp"

namespace quoth {
namespace {

/// Two letters are of too many words.
constexpr std::size_t shortest_spelled = 3;

}  // namespace

std::uint32_t NameRuns::end_of_run(std::uint32_t first) const {
    std::uint32_t end = first + 1;
    while (end - first < longest_name) {
        const std::uint32_t next = step(first, end);
        if (next == end) break;
        end = next;
    }
    return end;
}

/// The end of the run after one more part of the name, or `end` where there is none.
std::uint32_t NameRuns::step(std::uint32_t first, std::uint32_t end) const {
    if (names_on(first, end)) return end + 1;
    if (!same_sentence(first, end)) return end;
    if (reading_.tokens[end].mark == U'&' && names_on(first, end + 1)) return end + 2;
    if (is_plural_possessive(reading_, end) && names_on(first, end + 1)) return end + 2;
    if ((is_saint_of(first, end) || is_office_of_title(end) || is_of_people(end)) && names_on(first, end + 1))
        return end + 2;
    if (joins_thing(first, end) && names_on(first, end + 1)) return end + 2;
    if (const std::uint32_t next = over_particles(first, end); next != end) return next;
    if (const std::uint32_t next = over_nickname(first, end); next != end) return next;
    if (const std::uint32_t next = over_bracket(end); next != end && names_on(first, next)) return next + 1;
    if (const std::uint32_t next = over_preposition(first, end); next != end) return next;
    if (is_number_of_name(first, end)) return end + 1;
    return over_and(first, end);
}

/// "St Mary's Hospital": a possessive behind a saint's name ends no name.
bool NameRuns::is_saint_of(std::uint32_t first, std::uint32_t mark) const {
    return is_class(reading_, mark, Class::possessive_mark) && mark > first + 1 && usage(mark - 2) == Usage::saint;
}

/// "People's Progress Party", "Women's Voice League".
bool NameRuns::is_of_people(std::uint32_t mark) const {
    return is_class(reading_, mark, Class::possessive_mark) && mark > 0 && reading_.tokens[mark - 1].capital &&
           has(features(mark - 1), Feature::people) && !has(features(mark + 1), Feature::given_name);
}

/// "Roe v. Wade", "Megan's Law".
bool NameRuns::joins_thing(std::uint32_t first, std::uint32_t token) const {
    if (usage(token) == Usage::against && !reading_.tokens[token].capital) return true;  // but V. K. Holm
    return is_class(reading_, token, Class::possessive_mark) && usage(token + 1) == Usage::artefact &&
           token == first + 1 && has(features(first), Feature::given_name) && !names_on(first, token + 2);
}

/// "Attorney's Office".
bool NameRuns::is_office_of_title(std::uint32_t mark) const {
    return is_class(reading_, mark, Class::possessive_mark) && mark > 0 && is_title(features(mark - 1)) &&
           !has(features(mark - 1), Feature::given_name) && ends_body(features(mark + 1));
}

/// "Dockers Local 88", "Regulation 14 of the code", "Witness 4 said": a number behind a word, before what can't be
/// counted; but "Leeds 24, Hull 10".
bool NameRuns::is_number_of_name(std::uint32_t first, std::uint32_t number) const {
    const Token& digits = reading_.tokens[number];
    const std::uint32_t before = features(number - 1);
    if (digits.kind != TokenKind::number || digits.end - digits.begin > 3 || !same_sentence(first, number))
        return false;
    if (has(before, Feature::given_name) || has(before, Feature::place) || number + 1 >= reading_.tokens.size()) {
        return false;
    }
    if (is_class(reading_, number + 1, Class::of)) return true;
    if (is_class(reading_, number + 1, Class::comma)) return !names_on(first, number + 2);
    return is_finite_verb(reading_.lexemes[number + 1].symbol);
}

/// "Ursula van der Leyen", "Mohammed bin Salman".
std::uint32_t NameRuns::over_particles(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t at = end;
    // "Erik ten Brink", but not "in Hull ten Labour members"
    const bool number = is_class(reading_, end, Class::number);
    if (number && (end != first + 1 || !names_person(first) || has(features(first), Feature::place))) return end;
    while (at < end + 3 && same_sentence(first, at) && has(features(at), Feature::particle)) ++at;
    return at > end && names_on(first, at) ? at + 1 : end;
}

/// Bobby "the Hammer" Quist.
std::uint32_t NameRuns::over_nickname(std::uint32_t first, std::uint32_t end) const {
    if (reading_.tokens[end].kind != TokenKind::mark) return end;
    const auto at = std::lower_bound(
        reading_.quotations.begin(), reading_.quotations.end(), end,
        [](const Quotation& quotation, std::uint32_t token) { return quotation.tokens.first < token; });
    if (at == reading_.quotations.end() || at->tokens.first != end || at->tokens.size() > 6) return end;
    const bool fits = at->role == QuotationRole::title || at->role == QuotationRole::scrap;
    return fits && at->closed && names_on(first, at->tokens.last) ? at->tokens.last + 1 : end;
}

/// "Chief (Mrs) Ann Lee", "Gen (retd) Bo Lee": behind one word in brackets behind a title, else `open`.
std::uint32_t NameRuns::over_bracket(std::uint32_t open) const {
    const std::uint32_t close = open + 2;
    if (!is_class(reading_, open, Class::open_bracket) || !is_class(reading_, close, Class::close_bracket)) {
        return open;
    }
    const bool word = reading_.tokens[open + 1].kind == TokenKind::word && !reading_.tokens[open + 1].capitals;
    return word && open > 0 && has(features(open - 1), Feature::title) ? close + 1 : open;
}

/// "Bank of England", "Centers for Disease Control", "Secretary of State", "Minister for Housing", "Dairy Producers
/// of Canada".
std::uint32_t NameRuns::over_preposition(std::uint32_t first, std::uint32_t end) const {
    const bool of = is_class(reading_, end, Class::of);
    const bool for_ = is_class(reading_, end, Class::for_);
    const std::uint32_t before = features(end - 1);
    const bool numbered = of && reading_.tokens[end - 1].kind == TokenKind::number;  // Local 12 of the Dockers
    const bool body =
        numbered || has(before, Feature::organization) || is_class(reading_, end - 1, Class::organization_noun);
    const bool members =
        of && end - first > 1 && has(before, Feature::people) && has(features(end + 1), Feature::place);
    const bool nested = for_ && !body && body_of(first, end);
    const bool cause = for_ && is_cause({first, end});
    if (!(of || for_) || !(body || members || nested || cause || is_title(before))) return end;
    // the Georgia Bureau of Inquiry
    const bool noun = is_class(reading_, end - 1, Class::organization_noun) && !ends_in_surname({first, end});
    if (end - first > 1 && !noun && names_person(end - 2)) return end;  // Peter T. King of New York
    std::uint32_t at = end + 1;
    if (is_class(reading_, at, Class::determiner)) ++at;
    return names_on(first, at) && same_sentence(first, end + 1) ? at + 1 : end;
}

/// "Transport for the Regions", "the Mandate for Logistics", ", Okuru Patriots for Change": words that name nobody,
/// where a name begins, before what a body is for.
bool NameRuns::is_cause(Range name) const {
    const std::uint32_t field = name.last + (is_class(reading_, name.last + 1, Class::determiner) ? 2 : 1);
    const std::uint32_t told = static_cast<std::uint32_t>(Feature::given_name) |
                               static_cast<std::uint32_t>(Feature::place) | static_cast<std::uint32_t>(Feature::title);
    const bool begins =
        layout_.opens(name.first) || (name.first > 0 && is_one_of(reading_.lexemes[name.first - 1].symbol, "D,"));
    const bool several = name.size() == 2 && reading_.text_of(name.last - 1).back() == 's';
    return begins && (name.size() == 1 || several) && ((features(name.first) | features(field)) & told) == 0 &&
           !reading_.tokens[name.first].capitals;
}

/// "Department of Inspection" before "for Factories".
bool NameRuns::body_of(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t i = first; i + 1 < end; ++i) {
        if (ends_body(features(i)) && is_class(reading_, i + 1, Class::of)) return true;
    }
    return false;
}

/// A given name or an initial, so that the word behind it is a surname.
bool NameRuns::names_person(std::uint32_t token) const {
    const std::string_view word = reading_.text_of(token);
    return has(features(token), Feature::given_name) || (word.size() == 2 && word[1] == '.');
}

/// "Food and Drug Administration", "Department of Health and Human Services".
std::uint32_t NameRuns::over_and(std::uint32_t first, std::uint32_t end) const {
    if (!is_class(reading_, end, Class::conjunction) || !names_on(first, end + 1)) return end;
    std::uint32_t last = end + 1;
    while (last < end + 5 && names_on(first, last + 1)) ++last;
    const bool service = joins_service({first, end}, last);
    if ((has(features(first), Feature::given_name) && !service) || is_title(features(first))) return end;
    bool after_of = false;
    for (std::uint32_t i = first; i < end; ++i) {
        after_of = after_of || is_class(reading_, i, Class::of) || is_class(reading_, i, Class::for_);
    }
    const bool plain = !after_of && end == first + 1;
    const bool body = has(features(last), Feature::organization);
    const bool joined = service || (((plain && body) || after_of) && last > end + 1);
    return joined || (after_of && joins_field(end)) || is_spelled({first, last + 1}) ? last + 1 : end;
}

/// "Kent Fire and Rescue Service": two words before what a public body does besides, none of them a body by itself.
bool NameRuns::joins_service(Range before, std::uint32_t last) const {
    return before.size() == 2 && has(features(last), Feature::organization) && !ends_body(features(before.last - 1)) &&
           !has(features(last), Feature::company) && !has(features(before.last - 1), Feature::place) &&
           last - before.last == 2;
}

/// "Ministry of Labour and Productivity": one more word for what a public body deals with.
bool NameRuns::joins_field(std::uint32_t conjunction) const {
    std::uint32_t of = conjunction - 2;
    if (!is_class(reading_, of, Class::of) && of > 1) --of;  // "Centers for Disease Control and Prevention"
    const auto field = [this](std::uint32_t token) {
        const std::uint32_t f = features(token);
        return !has(f, Feature::place) && !has(f, Feature::organization) && !has(f, Feature::given_name) &&
               !has(f, Feature::title) && !reading_.tokens[token].capitals;
    };
    const bool deals = is_class(reading_, of, Class::of) || is_class(reading_, of, Class::for_);
    return deals && ends_body(features(of - 1)) && !has(features(of - 1), Feature::company) && field(of + 1) &&
           field(conjunction + 1) && !names_on(conjunction, conjunction + 2);
}

/// Whether the letters of a name stand in brackets behind it: "Risk Reduction and Management Council (RRMC)".
bool NameRuns::is_spelled(Range core) const {
    if (!is_class(reading_, core.last, Class::open_bracket)) return false;
    if (!is_class(reading_, core.last + 2, Class::close_bracket)) return false;
    const std::string_view letters = reading_.text_of(core.last + 1);
    std::size_t at = 0;
    for (std::uint32_t i = core.first; i < core.last; ++i) {
        if (!reading_.tokens[i].capital) continue;
        if (at == letters.size() || reading_.text_of(i).front() != letters[at++]) return false;
    }
    return at == letters.size();
}

/// "Front for the Liberation of Palestine (FLP)": the word before a name with which the first letters of all words with
/// capital letters are those in brackets, where only small words stand between them; else none.
std::uint32_t NameRuns::begin_of_spelled(Range core, Range letters) const {
    if (!is_acronym(reading_, letters) || is_acronym(reading_, core)) return none;
    const std::string_view spelled = reading_.text_of(letters.first);
    std::size_t left = spelled.size();
    if (left < shortest_spelled) return none;
    for (std::uint32_t i = core.last; i > 0; --i) {
        const Token& word = reading_.tokens[i - 1];
        if (word.kind != TokenKind::word || !(i == core.last || same_sentence(i - 1, i))) return none;
        if (!word.capital) {
            const bool joins =
                is_one_of(reading_.lexemes[i - 1].symbol, "ofiD") || is_class(reading_, i - 1, Class::conjunction);
            if (!joins) return none;
            continue;
        }
        if (reading_.text_of(i - 1).front() != spelled[left - 1]) return none;
        if (--left == 0) return i - 1 < core.first ? i - 1 : none;
    }
    return none;
}

}  // namespace quoth
