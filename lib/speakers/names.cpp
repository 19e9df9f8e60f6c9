#include "speakers/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "speakers/phrases.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

/// Longer runs of capitalised words are no name but a line in capitals.
constexpr std::uint32_t longest_name = 12;
/// Words of a title in small letters before a name: "former deputy harbour master".
constexpr std::uint32_t longest_title = 5;
/// An apposition that hasn't ended by then is none.
constexpr std::uint32_t longest_apposition = 24;

constexpr std::string_view closed_classes = "DPGOWTHBAMd!tofbaiugwp&%ZRK'Y";

bool is_class(const Reading& reading, std::uint32_t token, Class c) noexcept {
    return token < reading.lexemes.size() && reading.lexemes[token].symbol == symbol_of(c);
}

/// The endings of adjectives that tell where somebody is from or who is behind them: "Korean-born", "Leeds-based".
constexpr std::array<std::string_view, 5> compound_endings{"-born", "-based", "-area", "ed", "led"};

/// Whether a word can be the last one of the name of a body: Ministry, Foods.
bool ends_body(std::uint32_t features) noexcept {
    return (has(features, Feature::organization) || has(features, Feature::company)) && !has(features, Feature::role);
}

bool is_title(std::uint32_t features) noexcept {
    if (has(features, Feature::people) && !has(features, Feature::title)) return false;
    return has(features, Feature::title) || has(features, Feature::role) || has(features, Feature::person);
}

/// Finds names sentence by sentence.
class NameFinder {
public:
    NameFinder(const Reading& reading, const Layout& layout) : reading_(reading), layout_(layout) {}

    std::vector<Name> find() {
        std::uint32_t at = 0;
        while (at < reading_.tokens.size()) {
            if (layout_.skipped(at) || layout_.shouted(at) || !(can_name(reading_, layout_, at) || is_will(at))) {
                ++at;
                continue;
            }
            const std::uint32_t end = end_of_run(at);
            read_run({at, end});
            at = end;
        }
        return std::move(names_);
    }

private:
    /// None behind the text's end, where a title without a name may stand.
    std::uint32_t features(std::uint32_t token) const noexcept {
        return token < reading_.lexemes.size() ? reading_.lexemes[token].features : 0;
    }

    /// "Will Doyle, a professor" at a sentence's start, but not "Will Doyle go?".
    bool is_will(std::uint32_t token) const {
        const std::uint32_t end = token + 2;
        return layout_.opens(token) && reading_.tokens[token].capital && end < reading_.tokens.size() &&
               has(features(token), Feature::given_name) && reading_.tokens[token + 1].capital &&
               (is_class(reading_, end, Class::comma) || is_class(reading_, end, Class::cue_speech));
    }

    bool same_sentence(std::uint32_t a, std::uint32_t b) const noexcept {
        return b < reading_.tokens.size() && layout_.sentence(a) == layout_.sentence(b) && !layout_.opens(b);
    }

    bool names_on(std::uint32_t from, std::uint32_t token) const noexcept {
        return same_sentence(from, token) && can_name(reading_, layout_, token);
    }

    std::uint32_t end_of_run(std::uint32_t first) const {
        std::uint32_t end = first + 1;
        while (end - first < longest_name) {
            const std::uint32_t next = step(first, end);
            if (next == end) break;
            end = next;
        }
        return end;
    }

    /// The end of the run after one more part of the name, or `end` where there is none.
    std::uint32_t step(std::uint32_t first, std::uint32_t end) const {
        if (names_on(first, end)) return end + 1;
        if (!same_sentence(first, end)) return end;
        if (reading_.tokens[end].mark == U'&' && names_on(first, end + 1)) return end + 2;
        if (is_plural_possessive(reading_, end) && names_on(first, end + 1)) return end + 2;
        if ((is_saint_of(first, end) || is_office_of_title(end)) && names_on(first, end + 1)) return end + 2;
        if (const std::uint32_t next = over_particles(first, end); next != end) return next;
        if (const std::uint32_t next = over_nickname(first, end); next != end) return next;
        if (const std::uint32_t next = over_bracket(end); next != end && names_on(first, next)) return next + 1;
        if (const std::uint32_t next = over_preposition(first, end); next != end) return next;
        return over_and(first, end);
    }

    /// "St Mary's Hospital": a possessive behind a saint's name ends no name.
    bool is_saint_of(std::uint32_t first, std::uint32_t mark) const {
        return is_class(reading_, mark, Class::possessive_mark) && mark > first + 1 &&
               (is_key(mark - 2, "st") || is_key(mark - 2, "st."));
    }

    /// "Attorney's Office".
    bool is_office_of_title(std::uint32_t mark) const {
        return is_class(reading_, mark, Class::possessive_mark) && mark > 0 && is_title(features(mark - 1)) &&
               !has(features(mark - 1), Feature::given_name) && ends_body(features(mark + 1));
    }

    /// "Ursula van der Leyen", "Mohammed bin Salman".
    std::uint32_t over_particles(std::uint32_t first, std::uint32_t end) const {
        std::uint32_t at = end;
        while (at < end + 3 && same_sentence(first, at) && has(features(at), Feature::particle)) ++at;
        return at > end && names_on(first, at) ? at + 1 : end;
    }

    /// Bobby "the Hammer" Quist.
    std::uint32_t over_nickname(std::uint32_t first, std::uint32_t end) const {
        if (reading_.tokens[end].kind != TokenKind::mark) return end;
        const auto at = std::lower_bound(
            reading_.quotations.begin(), reading_.quotations.end(), end,
            [](const Quotation& quotation, std::uint32_t token) { return quotation.tokens.first < token; });
        if (at == reading_.quotations.end() || at->tokens.first != end || at->tokens.size() > 6) return end;
        const bool fits = at->role == QuotationRole::title || at->role == QuotationRole::scrap;
        return fits && at->closed && names_on(first, at->tokens.last) ? at->tokens.last + 1 : end;
    }

    /// "Chief (Mrs) Ann Lee", "Gen (retd) Bo Lee": behind one word in brackets behind a title, else `open`.
    std::uint32_t over_bracket(std::uint32_t open) const {
        const std::uint32_t close = open + 2;
        if (!is_class(reading_, open, Class::open_bracket) || !is_class(reading_, close, Class::close_bracket)) {
            return open;
        }
        const bool word = reading_.tokens[open + 1].kind == TokenKind::word && !reading_.tokens[open + 1].capitals;
        return word && open > 0 && has(features(open - 1), Feature::title) ? close + 1 : open;
    }

    /// "Bank of England", "Centers for Disease Control", "Secretary of State", "Minister for Housing", "Dairy Producers
    /// of Canada".
    std::uint32_t over_preposition(std::uint32_t first, std::uint32_t end) const {
        const bool of = is_class(reading_, end, Class::of);
        const bool for_ = is_class(reading_, end, Class::for_);
        const std::uint32_t before = features(end - 1);
        const bool body = has(before, Feature::organization) || is_class(reading_, end - 1, Class::organization_noun);
        const bool members =
            of && end - first > 1 && has(before, Feature::people) && has(features(end + 1), Feature::place);
        const bool nested = for_ && !body && body_of(first, end);
        if (!(of || for_) || !(body || members || nested || is_title(before))) return end;
        if (end - first > 1 && names_person(end - 2)) return end;  // Peter T. King of New York
        std::uint32_t at = end + 1;
        if (is_class(reading_, at, Class::determiner)) ++at;
        return names_on(first, at) && same_sentence(first, end + 1) ? at + 1 : end;
    }

    /// "Department of Inspection" before "for Factories".
    bool body_of(std::uint32_t first, std::uint32_t end) const {
        for (std::uint32_t i = first; i + 1 < end; ++i) {
            if (ends_body(features(i)) && is_class(reading_, i + 1, Class::of)) return true;
        }
        return false;
    }

    /// A given name or an initial, so that the word behind it is a surname.
    bool names_person(std::uint32_t token) const {
        const std::string_view word = reading_.text_of(token);
        return has(features(token), Feature::given_name) || (word.size() == 2 && word[1] == '.');
    }

    /// "Food and Drug Administration", "Department of Health and Human Services".
    std::uint32_t over_and(std::uint32_t first, std::uint32_t end) const {
        if (!is_class(reading_, end, Class::conjunction) || !names_on(first, end + 1)) return end;
        if (has(features(first), Feature::given_name) || is_title(features(first))) return end;
        std::uint32_t last = end + 1;
        while (last < end + 5 && names_on(first, last + 1)) ++last;
        bool after_of = false;
        for (std::uint32_t i = first; i < end; ++i) {
            after_of = after_of || is_class(reading_, i, Class::of) || is_class(reading_, i, Class::for_);
        }
        const bool plain = !after_of && end == first + 1;
        const bool body = has(features(last), Feature::organization);
        const bool joined = (plain && body && last > end + 1) || (after_of && last > end + 1);
        return joined || (after_of && joins_field(end)) || is_spelled({first, last + 1}) ? last + 1 : end;
    }

    /// "Ministry of Labour and Productivity": one more word for what a public body deals with.
    bool joins_field(std::uint32_t conjunction) const {
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
    bool is_spelled(Range core) const {
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

    void read_run(Range run) {
        run.first = begin_of_name(run);
        if (is_kind_of_body(run)) {
            add({run.first + 1, run.last}, {}, SpeakerType::organization);
            names_.back().role = {run.first, run.first + 1};
            return;
        }
        if (run.size() == 1 && is_compound(run.first)) return;
        const bool body = run.size() > 1 && ends_body(features(run.last - 1)) && !ends_in_surname(run);
        if (const std::uint32_t of = end_of_office(run); body && of != none) {  // "Medical Director of Ondu Hospital"
            return add(body_of_role({of, run.last}), {}, SpeakerType::organization);
        }
        if (body || is_lettered_body(run)) return add(run, {}, SpeakerType::organization);
        Range core{end_of_title(run), run.last};
        if (core.first == run.first && run.size() > 2 && is_unlisted_title(run)) ++core.first;
        const Range title{run.first, core.first};
        if (!title.empty() && !core.empty() && follows_name(run.first) && has_of(title)) {
            return add(body_of_role(run), {}, SpeakerType::unknown);  // "Ann Lee, Director of Rift Wind"
        }
        if (core.size() > 0 && !begins_name(core.first)) {
            return;  // "Minister of State for Petroleum" is a role
        }
        if (is_whole_office(title, core)) return;
        if (title.size() == 1 && is_land(run)) return add(run, {}, SpeakerType::place);
        const std::uint32_t end = core.last;
        if (core.size() > 2 && is_letters(core.last - 1)) {  // Anjali Rao KC, but the Lok Sabha MP
            --core.last;
            const bool described =
                is_title(features(core.last)) && run.first > 0 && is_class(reading_, run.first - 1, Class::determiner);
            if (described) return add_modifier(core);
        }
        const std::uint32_t before = core.last;
        // "Coast Bank chief" names no person, but Anna Baker is no baker.
        const bool given = has(features(core.first), Feature::given_name);
        while (core.size() > 1 && !given && is_title(features(core.last - 1)) &&
               !has(features(core.last - 1), Feature::given_name)) {
            --core.last;
        }
        if (core.last != before) return add_modifier({core.first, core.last});
        if (core.empty() || (core.size() == 1 && is_common(core.first) && !is_surname_behind(title))) return;
        if (!title.empty() && title.size() > 1) prefix_of_title(title);
        add(core, title, title.empty() ? SpeakerType::unknown : SpeakerType::person);
        if (core.last == before) names_.back().tokens.last = end;
    }

    /// "Carmaker Voltaro", "Brokerage Tolten & Co": what a body is, at a sentence's start before a name that is its
    /// own.
    bool is_kind_of_body(Range run) const {
        if (run.size() < 2 || !layout_.opens(run.first) || !has(features(run.first), Feature::company)) return false;
        if (!is_class(reading_, run.first, Class::organization_noun) || !reading_.tokens[run.first + 1].capital)
            return false;
        constexpr std::uint32_t told = ~static_cast<std::uint32_t>(Feature::company);
        return (features(run.first + 1) & told) == 0 && is_class(reading_, run.first + 1, Class::name);
    }

    /// The "of" behind an office, before which no body is named; else none.
    std::uint32_t end_of_office(Range run) const {
        for (std::uint32_t i = run.first; i + 2 < run.last; ++i) {
            if (ends_body(features(i))) return none;
            if (is_title(features(i)) && is_class(reading_, i + 1, Class::of)) return i + 1;
        }
        return none;
    }

    /// Whether a run of capitals stands behind a name and a comma.
    bool follows_name(std::uint32_t first) const {
        return first > 1 && !names_.empty() && is_class(reading_, first - 1, Class::comma) &&
               names_.back().tokens.last == first - 1 && same_sentence(first - 2, first);
    }

    bool has_of(Range title) const {
        for (std::uint32_t i = title.first; i < title.last; ++i) {
            if (is_class(reading_, i, Class::of)) return true;
        }
        return false;
    }

    /// What stands behind the "of" of a role.
    Range body_of_role(Range run) const {
        std::uint32_t first = run.first;
        while (!is_class(reading_, first, Class::of)) ++first;
        if (is_class(reading_, first + 1, Class::determiner)) ++first;
        return {first + 1, run.last};
    }

    /// Whether a common noun is somebody's name behind these words: Mr King, but not Vice President.
    bool is_surname_behind(Range title) const {
        if (title.empty() || is_human(reading_, title.last - 1)) return false;
        bool honorific = false;
        for (std::uint32_t i = title.first; i < title.last; ++i) {
            honorific = honorific || gender_of(features(i)) != Gender::unknown ||
                        has(features(i), Feature::abbreviation) || reading_.text_of(i).back() == '.';
        }
        const bool office = has(features(title.last), Feature::title) && is_human(reading_, title.last);
        return honorific || !office;  // but Justice Minister
    }

    /// "The Auditor General", "the Director of Public Prosecutions": offices that name nobody.
    bool is_whole_office(Range title, Range core) const {
        if (title.empty() || core.size() != 1 || has(features(core.first), Feature::given_name)) return false;
        const bool general = has(features(core.first), Feature::title) && is_human(reading_, title.last - 1);
        const bool definite = title.first > 0 && is_class(reading_, title.first - 1, Class::determiner);
        return definite && (general || has_of(title));
    }

    /// "Sri Lanka": an honorific before a land's name.
    bool is_land(Range run) const {
        return run.size() == 2 && !is_human(reading_, run.first) && has(features(run.last - 1), Feature::place) &&
               !has(features(run.last - 1), Feature::given_name);
    }

    bool begins_name(std::uint32_t token) const {
        return reading_.tokens[token].capital || has(features(token), Feature::particle) ||
               has_joined_particle(reading_.text_of(token));
    }

    /// Behind adjectives with a capital letter: "South Korean-born Monte Haines", "Italian Marco Rossi".
    std::uint32_t begin_of_name(Range run) const {
        std::uint32_t first = run.first;
        for (std::uint32_t i = run.first; i + 1 < run.last; ++i) {
            if (is_compound(i)) first = i + 1;
            if (is_plural_possessive(reading_, i) && has(features(i + 1), Feature::given_name)) first = i + 1;
        }
        if (is_other_word({first, run.last})) ++first;
        if (const std::uint32_t person = person_at_end({first, run.last}); person != none) return person;
        const bool from = first + 1 < run.last && has(features(first), Feature::epithet) &&
                          !is_title(features(first)) && has(features(first + 1), Feature::given_name) &&
                          !ends_body(features(run.last - 1));
        return from ? first + 1 : first;
    }

    /// Whether the first word before a given name and a surname is none of the name: a verb at a sentence's start ("Ask
    /// Ann Lee"), an office's field ("adviser on Information Ann Lee").
    bool is_other_word(Range run) const {
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
    std::uint32_t person_at_end(Range run) const {
        if (run.size() < 4 || ends_body(features(run.last - 1))) return none;
        for (std::uint32_t i = run.first; i < run.last; ++i) {
            const bool title = i + 1 < run.last && is_title(features(i));
            const Token& t = reading_.tokens[i];
            const bool plain = t.kind == TokenKind::word && t.capital && !t.capitals;
            if (title || !plain || (i + 2 < run.last && has(features(i), Feature::given_name))) return none;
        }
        return has(features(run.last - 2), Feature::given_name) ? run.last - 2 : none;
    }

    bool is_compound(std::uint32_t token) const {
        const std::string_view word = reading_.text_of(token);
        const std::size_t hyphen = word.rfind('-');
        if (hyphen == std::string_view::npos || hyphen + 1 == word.size()) return false;
        if (word[hyphen + 1] < 'a' || word[hyphen + 1] > 'z') return false;
        return std::any_of(compound_endings.begin(), compound_endings.end(), [word](std::string_view ending) {
            return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
        });
    }

    /// Where the title at the run's start ends: behind its last title word, with what an "of" adds to it.
    std::uint32_t end_of_title(Range run) const {
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
    bool is_given_behind_title(std::uint32_t token, Range run) const {
        if (token == run.first || run.last - token != 2) return false;
        const std::uint32_t f = features(token);
        const bool honorific = reading_.text_of(token - 1).back() == '.' || !is_human(reading_, token - 1);
        return honorific && !has(f, Feature::title) && !has(f, Feature::abbreviation) &&
               !has(f, Feature::changes_role) && is_title(features(token - 1));
    }

    /// Abbreviated titles inside of a name that has begun are none: "Tan Sri Lau Eng Huat".
    bool is_inside_name(std::uint32_t token, std::uint32_t end, Range run) const {
        return end > run.first && token > end && has(features(token), Feature::abbreviation) &&
               reading_.text_of(token).back() != '.' && !is_human(reading_, token - 1);
    }

    /// "Independent Office for Standards": who is no title before what a body is.
    bool begins_body(std::uint32_t token, std::uint32_t end) const {
        return token + 3 < end && has(features(token), Feature::epithet) && ends_body(features(token + 1)) &&
               (is_class(reading_, token + 2, Class::of) || is_class(reading_, token + 2, Class::for_));
    }

    /// Behind what an office deals with, which ends before a given name: "Minister for Foreign Affairs Ann Lee". Where
    /// no such name follows it is one word.
    std::uint32_t end_of_field(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t i = first + 1; i + 1 < last; ++i) {
            if (has(features(i), Feature::given_name) && !has(features(i), Feature::place)) return i;
        }
        return std::min(first + 1, last);
    }

    /// Letters before a given name, or before two words that tell nothing else: "Area MCA Kevin Barasa", "MK Liron
    /// Dahan".
    bool is_office_of(std::uint32_t token, std::uint32_t end) const {
        const Token& t = reading_.tokens[token];
        if (!t.capitals || t.end - t.begin < 2 || reading_.text_of(token).find('.') != std::string_view::npos) {
            return false;
        }
        if (has(features(token + 1), Feature::given_name)) return !reading_.tokens[token + 1].capitals;
        return end - token == 3 && !has(features(token), Feature::organization) && is_mere_name(token + 1) &&
               is_mere_name(token + 2);
    }

    /// A capitalised word of which nothing is known.
    bool is_mere_name(std::uint32_t token) const {
        return is_class(reading_, token, Class::name) && features(token) == 0 && !reading_.tokens[token].capitals;
    }

    /// A title that no list holds before a full name: "Skier Anna Holm" and "Mother-of-three Anna Holm" at a sentence's
    /// start, "SP Anna Holm".
    bool is_unlisted_title(Range run) const {
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
        const bool agent = is_agent(word) && !land;
        return layout_.opens(first) && (joined || agent) && is_class(reading_, first, Class::name);
    }

    /// "Lorenzo Banks": many surnames look like several of what a body is.
    bool ends_in_surname(Range run) const {
        const std::string_view last = reading_.text_of(run.last - 1);
        const bool several = last.size() > 3 && last.back() == 's' && last[last.size() - 2] != 's';
        const std::uint32_t before = run.size() > 1 ? features(run.last - 2) : 0;
        return several && has(before, Feature::given_name) && !has(before, Feature::place) &&
               !has(features(run.last - 1), Feature::company);
    }

    /// "Purple PAC": two words of which the last is letters.
    bool is_lettered_body(Range run) const {
        const Token& last = reading_.tokens[run.last - 1];
        return run.size() == 2 && last.capitals && last.end - last.begin > 2 && !reading_.tokens[run.first].capitals &&
               !has(features(run.first), Feature::given_name) && !is_title(features(run.last - 1)) &&
               !is_title(features(run.first));
    }

    /// Letters of a degree or an office behind a name: KC, MP, PhD, but not Cancer Fund UK.
    bool is_letters(std::uint32_t token) const {
        const Token& t = reading_.tokens[token];
        return t.capitals && t.end - t.begin <= 4 && !ends_body(features(token - 1));
    }

    /// A noun with a capital letter that is no name by itself: "Islanders", "Prime", "Officials".
    bool is_common(std::uint32_t token) const {
        const std::uint32_t f = features(token);
        const bool definite = token > 0 && is_class(reading_, token - 1, Class::determiner);
        if (has(f, Feature::epithet) && (definite || has(f, Feature::person)))
            return true;  // the Italian, a Republican
        const bool noun = has(f, Feature::person) || has(f, Feature::people) || has(f, Feature::role) ||
                          has(f, Feature::title) || has(f, Feature::organization) || has(f, Feature::document);
        return noun && !has(f, Feature::given_name) && !has(f, Feature::place) &&
               !is_class(reading_, token, Class::name);
    }

    /// "Wells Fargo" in "Wells Fargo chief executive John Stumpf".
    void prefix_of_title(Range title) {
        std::uint32_t end = title.first;
        while (end < title.last && !is_title(features(end))) ++end;
        if (end == title.first || end == title.last) return;
        add_modifier({title.first, end});
        names_.back().weak = true;
    }

    void add_modifier(Range core) {
        add(core, {}, SpeakerType::unknown);
        names_.back().modifier = true;
    }

    void add(Range core, Range title, SpeakerType type) {
        Name name;
        name.core = core;
        name.title = title;
        name.type = type;
        look_inside(name);
        const bool thing = name.type == SpeakerType::organization || name.type == SpeakerType::place;
        if (title.empty() && !thing) name.title = small_title(core.first);
        if (!title.empty() && reading_.tokens[title.first].capital) {  // "coroner Dr Ann Lee"
            const Range before = small_title(title.first);
            if (!before.empty()) name.title.first = before.first;
        }
        while (!name.title.empty() && changes_title(name.title.first)) --name.title.first;
        name.tokens = {name.title.empty() ? core.first : name.title.first, core.last};
        if (!name.title.empty()) name.type = SpeakerType::person;
        name.weak = core.size() == 1 && name.title.empty() && layout_.opens(core.first);
        look_at_gender(name);
        look_before(name);
        look_behind(name);
        if (name.role.empty() && (name.type == SpeakerType::person || name.type == SpeakerType::unknown)) {
            look_at_role_before(name);
        }
        if (name.title.empty() && name.role.empty()) look_at_kind_before(name);
        names_.push_back(name);
    }

    /// "accused the Minister of State for Petroleum, Chief Dauda Ekwueme, of": the noun phrase before the comma.
    void look_at_role_before(Name& name) const {
        const std::uint32_t first = name.tokens.first;
        if (first < 2 || !is_class(reading_, first - 1, Class::comma) || !same_sentence(first - 2, first)) return;
        if (!ends_apposition(name.core.last)) return;
        std::uint32_t at = first - 1;
        while (at > 0 && first - at < longest_apposition / 2 && same_sentence(first, at) &&
               !is_class(reading_, at, Class::determiner) && !is_class(reading_, at, Class::possessive)) {
            --at;
            if (is_one_of(reading_.lexemes[at].symbol, ";:~<>@SXCBAMdW") && at + 1 < first) return;
        }
        const Phrase phrase = read_phrase(reading_, {at, first - 1}, {});
        const bool meant = phrase.determiner != Phrase::Determiner::bare;
        if (!meant || phrase.conjoined || phrase.head == none) return;
        const std::uint32_t kind = features(phrase.head);
        const bool human = has(kind, Feature::person) || has(kind, Feature::role);
        if (!human || has(kind, Feature::people) || has(kind, Feature::organization)) return;
        name.role = phrase.core;
        if (name.core.size() > 1) name.type = SpeakerType::person;
    }

    /// What kind of body it is, said before its name: "carmaker Voltaro", "the charity Age Concern".
    void look_at_kind_before(Name& name) const {
        if (name.type == SpeakerType::person || layout_.opens(name.core.first) || name.core.first == 0) return;
        const std::uint32_t before = name.core.first - 1;
        const std::uint32_t kind = features(before);
        const bool plain = reading_.tokens[before].kind == TokenKind::word && !reading_.tokens[before].capital;
        const bool company = has(kind, Feature::company) || is_class(reading_, before, Class::organization_noun);
        if (!plain || !company || has(kind, Feature::people) || has(features(name.core.first), Feature::given_name))
            return;
        if (name.type == SpeakerType::place && !name.guessed) return;
        name.role = {before, before + 1};
        if (name.type != SpeakerType::organization) name.guessed = true;
        name.type = SpeakerType::organization;
    }

    /// A title in small letters: "harbour master Ottar Lunde", "the union's general secretary Tunde Alabi".
    Range small_title(std::uint32_t core) const {
        if (core == 0 || layout_.opens(core) || !is_small_title(core - 1)) return {};
        std::uint32_t first = core - 1;
        while (first > 0 && core - first < longest_title && !layout_.opens(first) && joins_title(first - 1)) --first;
        return {first, core};
    }

    /// "former Rep. Ann Lee", "acting Sgt Bo Lee".
    bool changes_title(std::uint32_t first) const {
        return first > 0 && !layout_.opens(first) && reading_.tokens[first - 1].kind == TokenKind::word &&
               has(features(first - 1), Feature::changes_role);
    }

    bool is_small_title(std::uint32_t token) const {
        if (reading_.tokens[token].kind != TokenKind::word || reading_.tokens[token].capital) return false;
        return is_title(features(token)) || is_class(reading_, token, Class::person_noun);
    }

    bool joins_title(std::uint32_t token) const {
        const std::string_view adjectives = "nNVJU";
        return reading_.tokens[token].kind == TokenKind::word &&
               (adjectives.find(reading_.lexemes[token].symbol) != std::string_view::npos ||
                has(features(token), Feature::organization));  // opposition leader
    }

    void look_before(Name& name) const {
        const std::uint32_t first = name.tokens.first;
        if (first == 0 || layout_.block(first) != layout_.block(first - 1)) return;
        name.definite = is_class(reading_, first - 1, Class::determiner);
        const std::uint32_t before = name.definite && first > 1 ? first - 2 : first - 1;
        name.located = is_key(before, "in") || is_key(before, "at");
        const bool before_noun =
            name.core.last < reading_.tokens.size() && same_sentence(first, name.core.last) &&
            std::string_view("nsNVc").find(reading_.lexemes[name.core.last].symbol) != std::string_view::npos;
        // "The Sena denied it" is no Sena's given name.
        const bool the = name.definite && reading_.text_of(first - 1).size() == 3 && name.title.empty();
        if (the && name.core.size() == 1 && !before_noun && name.type == SpeakerType::person) {
            name.type = SpeakerType::unknown;
        } else if (has(features(name.core.first), Feature::given_name)) {
            return;
        }
        if (name.type != SpeakerType::unknown) return;
        if (before_noun || !(name.definite || name.located)) return;
        // in the Alps, the Guardian, engineers at Hallam
        const bool staff = before > 0 && is_key(before, "at") && is_actor(reading_, before - 1);
        name.type = name.located && !staff ? SpeakerType::place : SpeakerType::organization;
        name.guessed = true;
    }

    void look_inside(Name& name) const {
        bool body = false;
        bool place = true;
        for (std::uint32_t i = name.core.first; i < name.core.last; ++i) {
            body = body || has(features(i), Feature::organization) || reading_.tokens[i].mark == U'&' ||
                   is_class(reading_, i, Class::of) || (i > name.core.first && has(features(i), Feature::company));
            place = place && (has(features(i), Feature::place) || reading_.tokens[i].kind == TokenKind::mark);
        }
        const std::uint32_t first = features(name.core.first);
        const bool given = has(first, Feature::given_name) && (!body || ends_in_surname(name.core));
        if (name.type == SpeakerType::unknown) {
            // "Cancer Fund UK", "Bank of England"
            const bool of_place = name.core.size() > 2 && ends_body_before(name.core);
            const bool ends_in_place =
                has(features(name.core.last - 1), Feature::place) && (place || !given) && !of_place;
            if (given && (name.core.size() > 1 || (!ends_in_place && !is_acronym(reading_, name.core)))) {
                name.type = SpeakerType::person;
            } else if (ends_in_place) {
                name.type = SpeakerType::place;
            } else if (body || is_acronym(reading_, name.core)) {
                name.type = SpeakerType::organization;
            }
        }
    }

    /// Whether a word before the last one tells what kind of body it is.
    bool ends_body_before(Range core) const {
        for (std::uint32_t i = core.first; i + 1 < core.last; ++i) {
            if (ends_body(features(i)) && !has(features(i), Feature::place)) return true;
        }
        return false;
    }

    void look_at_gender(Name& name) const {
        if (name.type != SpeakerType::person) return;
        for (std::uint32_t i = name.title.first; i < name.title.last; ++i) {
            if (is_title(features(i))) tell_gender(name, gender_of(features(i)), GenderEvidence::title);
        }
        // A single word tells little: Clinton is a surname and a man's name.
        const std::uint32_t first = features(name.core.first);
        const bool given = has(first, Feature::given_name) && name.core.size() > 1;
        if (name.gender == Gender::unknown && given) tell_gender(name, gender_of(first), GenderEvidence::given_name);
    }

    static void tell_gender(Name& name, Gender gender, GenderEvidence evidence) {
        if (gender == Gender::unknown) return;
        name.gender = gender;
        name.gender_evidence = evidence;
    }

    /// Ages, appositions, acronyms and "who" behind a name.
    void look_behind(Name& name) const {
        std::uint32_t at = name.core.last;
        if (!same_sentence(name.core.first, at)) return;
        if (is_class(reading_, at, Class::open_bracket)) {
            at = look_into_bracket(name, at);
            if (at == none || !same_sentence(name.core.first, at)) return;
        }
        // "a lawyer from Ohio, who": the lawyer is who
        const bool thing = name.type == SpeakerType::place || name.type == SpeakerType::organization;
        if (stands_of_name(name) && (is_who(at) || (is_class(reading_, at, Class::comma) && is_who(at + 1)))) return;
        if (is_who(at) && !thing) name.type = SpeakerType::person;
        if (!is_class(reading_, at, Class::comma)) return;
        if (is_age(at + 1)) {
            name.age = number_at(at + 1);
            name.type = SpeakerType::person;
            at += 2;
            if (!is_class(reading_, at, Class::comma)) return;
        }
        if (!same_sentence(name.core.first, at + 1)) return;
        if (is_who(at + 1)) {
            if (!thing) name.type = SpeakerType::person;
        } else if (is_key(at + 1, "which")) {
            // "Halvard Storage, which", but "an assessor, Harold Quigley, which"
            const bool apart = name.core.first > 0 && is_class(reading_, name.core.first - 1, Class::comma);
            const bool body = name.title.empty() && name.age == 0 && !apart;
            if (name.type == SpeakerType::unknown || body) name.type = SpeakerType::organization;
        } else if (name.type != SpeakerType::place && !name.located) {
            look_at_apposition(name, at + 1);
        }
    }

    /// "Jonas Weller of Nordkapital, who": Weller is who.
    bool stands_of_name(const Name& name) const {
        const std::uint32_t first = name.tokens.first;
        return first > 1 && !names_.empty() && names_.back().tokens.last == first - 1 &&
               std::string_view("ofi").find(reading_.lexemes[first - 1].symbol) != std::string_view::npos &&
               names_.back().type != SpeakerType::organization && same_sentence(first - 2, first);
    }

    bool is_key(std::uint32_t token, std::string_view word) const {
        return token < reading_.tokens.size() && reading_.tokens[token].key == hash_bytes(word);
    }

    bool is_who(std::uint32_t token) const { return is_key(token, "who"); }

    bool is_age(std::uint32_t token) const {
        return token + 1 < reading_.tokens.size() && reading_.tokens[token].kind == TokenKind::number &&
               number_at(token) > 0 && number_at(token) < 120 &&
               (is_class(reading_, token + 1, Class::comma) || is_class(reading_, token + 1, Class::stop) ||
                is_class(reading_, token + 1, Class::close_bracket));
    }

    std::uint32_t number_at(std::uint32_t token) const {
        const std::string_view digits = reading_.text_of(token);
        std::uint32_t value = 0;
        if (digits.size() > 3) return 0;
        for (const char c : digits) {
            if (c < '0' || c > '9') return 0;
            value = value * 10 + static_cast<std::uint32_t>(c - '0');
        }
        return value;
    }

    /// What a bracket behind a name tells of it; gives the token behind the bracket, or none where it doesn't end soon.
    std::uint32_t look_into_bracket(Name& name, std::uint32_t open) const {
        std::uint32_t close = open + 1;
        while (close < open + longest_name && same_sentence(name.core.first, close) &&
               !is_class(reading_, close, Class::close_bracket)) {
            ++close;
        }
        if (!is_class(reading_, close, Class::close_bracket)) return none;
        if (close == open + 1) return close + 1;
        const Range inside{open + 1, close};
        if (inside.size() == 1 && is_age(open + 1)) {
            name.age = number_at(open + 1);
            name.type = SpeakerType::person;
        } else if (is_acronym(reading_, inside) != is_acronym(reading_, name.core) &&
                   reading_.tokens[open + 1].capital && reading_.tokens[close - 1].kind == TokenKind::word) {
            name.alias = inside;
            if (name.type == SpeakerType::unknown) name.type = SpeakerType::organization;
        }
        return close + 1;
    }

    /// ", a surveyor with the coastal service," and the like: a noun phrase that ends with a comma or the sentence.
    void look_at_apposition(Name& name, std::uint32_t first) const {
        const std::uint32_t bound =
            std::min<std::uint32_t>(first + longest_apposition, static_cast<std::uint32_t>(reading_.tokens.size()));
        std::uint32_t end = first;
        while (end < bound && same_sentence(name.core.first, end) && !ends_apposition(end)) ++end;
        if (end == bound || end == first || !ends_apposition(end)) return;
        if (introduces_next(first, end)) return;
        const Phrase phrase = read_phrase(reading_, {first, end}, {});
        if (phrase.head == none || phrase.conjoined) return;
        if (acts(phrase.end, end)) return;
        const bool marked = phrase.determiner != Phrase::Determiner::bare || phrase.noun.first != phrase.core.first ||
                            !reading_.tokens[phrase.core.first].capital || phrase.end == end;
        const std::uint32_t kind = features(phrase.kind);
        if (!marked || !is_actor(reading_, phrase.kind)) return;
        if (has(kind, Feature::organization) && !is_title(kind)) {
            if (name.type == SpeakerType::unknown) name.type = SpeakerType::organization;
            return;
        }
        if (name.type == SpeakerType::organization || has(kind, Feature::people)) return;
        name.type = SpeakerType::person;
        name.role = phrase.core;
        if (name.gender == Gender::unknown) tell_gender(name, gender_of(kind), GenderEvidence::noun);
    }

    /// "on Park Avenue, the operators' chairman, Ann Lee, said": the noun phrase is of the name behind it.
    bool introduces_next(std::uint32_t first, std::uint32_t comma) const {
        const bool definite = is_class(reading_, first, Class::determiner) && reading_.text_of(first).size() == 3;
        if (!definite || !is_class(reading_, comma, Class::comma) || !names_on(first, comma + 1)) return false;
        std::uint32_t end = comma + 1;
        while (names_on(first, end)) ++end;
        return end - comma > 2 && (is_class(reading_, end, Class::comma) ||
                                   (end < reading_.tokens.size() && is_finite_verb(reading_.lexemes[end].symbol)));
    }

    /// Whether a finite verb follows a noun phrase, so that it is the subject of a clause: "Led by Ann Lee, the
    /// teachers accused the board", but not "Ann Lee, a teacher accused of theft".
    bool acts(std::uint32_t token, std::uint32_t end) const {
        if (token >= end || !is_finite_verb(reading_.lexemes[token].symbol)) return false;
        const bool participle = is_one_of(reading_.lexemes[token].symbol, "EXC") && token + 1 < end &&
                                is_one_of(reading_.lexemes[token + 1].symbol, "ofbiaugwpt");
        return !participle;
    }

    bool ends_apposition(std::uint32_t token) const {
        const std::string_view ends = ",;:~<>@";
        if (token >= reading_.tokens.size()) return true;
        return layout_.opens(token) || ends.find(reading_.lexemes[token].symbol) != std::string_view::npos;
    }

    const Reading& reading_;
    const Layout& layout_;
    std::vector<Name> names_;
};

}  // namespace

std::vector<Name> find_names(const Reading& reading, const Layout& layout) {
    return NameFinder(reading, layout).find();
}

Gender gender_of(std::uint32_t features) noexcept {
    const bool female = has(features, Feature::female);
    const bool male = has(features, Feature::male);
    if (female == male) return Gender::unknown;
    return female ? Gender::female : Gender::male;
}

bool has_joined_particle(std::string_view word) noexcept {
    const std::size_t hyphen = word.find('-');
    if (hyphen != 2 || hyphen + 1 == word.size()) return false;
    const bool small = word[0] >= 'a' && word[0] <= 'z' && word[1] >= 'a' && word[1] <= 'z';
    return small && word[hyphen + 1] >= 'A' && word[hyphen + 1] <= 'Z';
}

bool is_currency_mark(char32_t mark) noexcept { return mark == U'$' || mark == U'\u20b5' || mark == U'\u20b1'; }

/// "Rs 92 lakh", "S$140,000", "RM1.38".
bool is_currency(const Reading& reading, std::uint32_t token) noexcept {
    const std::string_view word = reading.text_of(token);
    const std::size_t digit = word.find_first_of("0123456789");
    if (digit != std::string_view::npos && word.find_first_of(".,", digit) != std::string_view::npos) return true;
    if (word.size() > 2 || token + 1 >= reading.tokens.size()) return false;
    const Token& next = reading.tokens[token + 1];
    return next.kind == TokenKind::number || (next.mark != 0 && !next.space_before && is_currency_mark(next.mark));
}

bool can_name(const Reading& reading, const Layout& layout, std::uint32_t token) noexcept {
    const Token& t = reading.tokens[token];
    if (t.kind != TokenKind::word || is_currency(reading, token)) return false;
    if (!t.capital) return has_joined_particle(reading.text_of(token));
    const Lexeme& lexeme = reading.lexemes[token];
    const bool given = has(lexeme.features, Feature::given_name);
    const bool follows = token + 1 < reading.tokens.size() && reading.tokens[token + 1].capital;
    const std::string_view word = reading.text_of(token);
    if (word.size() == 2 && word[1] == '.' && follows) return true;  // P. V. Holm
    if (closed_classes.find(lexeme.symbol) != std::string_view::npos) {
        const bool adverb = lexeme.symbol == symbol_of(Class::adverb);  // the Downtown Owners Association
        return (given || adverb) && follows && !layout.opens(token);    // Will Smith, but not "Will Smith go?"
    }
    const std::string_view verbs = "SXC";  // the lexicon tells "Spain Denies Claims" from "Tom Said"
    if (!layout.opens(token)) return given || verbs.find(lexeme.symbol) == std::string_view::npos;
    if (lexeme.symbol == symbol_of(Class::number)) return false;
    const std::string_view common = "SXCELcsn";  // words that are known in small letters
    const std::string_view nouns = "csn";
    if (follows && nouns.find(lexeme.symbol) != std::string_view::npos) return true;  // Defence Secretary
    const bool known = (lexeme.features & ~static_cast<std::uint32_t>(Feature::company)) != 0;
    return given || known || common.find(lexeme.symbol) == std::string_view::npos;
}

bool is_acronym(const Reading& reading, Range core) noexcept {
    if (core.size() != 1) return false;
    const Token& token = reading.tokens[core.first];
    const std::uint32_t length = token.end - token.begin;
    return token.capitals && length >= 2 && length <= 10;
}

}  // namespace quoth
