#include "speakers/names.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lexicon/lexicon.hpp"
#include "speakers/cast_keys.hpp"
#include "speakers/name_context.hpp"
#include "speakers/name_things.hpp"
#include "speakers/phrases.hpp"

namespace quoth {
namespace {

constexpr std::string_view closed_classes = "DPGOWTHBAMd!tofbaiugwp&%ZRK'Y";

/// Finds names sentence by sentence.
class NameFinder : public NameThings {
public:
    NameFinder(const Reading& reading, const Layout& layout) : NameThings(reading, layout), context_(reading, layout) {}

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
    /// "Will Doyle, a professor" at a sentence's start, but not "Will Doyle go?".
    bool is_will(std::uint32_t token) const {
        const std::uint32_t end = token + 2;
        return layout_.opens(token) && reading_.tokens[token].capital && end < reading_.tokens.size() &&
               has(features(token), Feature::given_name) && reading_.tokens[token + 1].capital &&
               (is_class(reading_, end, Class::comma) || is_class(reading_, end, Class::cue_speech));
    }

    void read_run(Range run) {
        if (is_party_label(run) || (!names_.empty() && is_letters_behind(run, names_.back()))) return;
        run.first = begin_of_name(run);
        if (is_thing(run)) return add_thing(run);
        if (is_site(run) || (!names_.empty() && is_in_party_bracket(run, names_.back().tokens.last))) {
            add(run, {}, SpeakerType::place);
            names_.back().guessed = !has(features(run.first), Feature::given_name);  // "the developer, Golden Harbour"
            return;
        }
        if (is_kind_of_body(run)) {
            add({run.first + 1, run.last}, {}, SpeakerType::organization);
            names_.back().role = {run.first, run.first + 1};
            return;
        }
        if (const std::uint32_t person = person_behind_body(run); person != none) {
            add({run.first, person}, {}, SpeakerType::organization);
            run.first = person;
        }
        const bool numbered = reading_.text_of(run.last - 1).find_first_of("0123456789") != std::string_view::npos;
        if (numbered && run.size() == 2 && is_human(reading_, run.first)) return add(run, {}, SpeakerType::person);
        if (run.size() == 1 && is_compound(run.first)) return;
        const bool body =
            run.size() > 1 && ends_body(features(run.last - 1)) && !ends_in_surname(run) && !is_told_of_person(run);
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
        // Anjali Rao KC, Mr Rao KC, but the Lok Sabha MP
        const bool honorific = !title.empty() && !is_human(reading_, title.last - 1);
        if (core.size() > (honorific ? 1U : 2U) && is_letters(core.last - 1)) {
            --core.last;
            const bool described =
                is_title(features(core.last)) && run.first > 0 && is_class(reading_, run.first - 1, Class::determiner);
            if (described) return add_modifier(core);
        }
        const std::uint32_t before = core.last;
        // "Coast Bank chief" names no person, but Anna Baker is no baker.
        const bool given = has(features(core.first), Feature::given_name);
        while (core.size() > 1 && !given && is_title(features(core.last - 1)) &&
               !has(features(core.last - 1), Feature::given_name) && !ends_in_noun(core)) {
            --core.last;
        }
        if (core.last != before) return add_modifier({core.first, core.last});
        if (core.empty() || (core.size() == 1 && is_common(core.first) && !is_surname_behind(title))) return;
        if (!title.empty() && title.size() > 1) prefix_of_title(title);
        const bool person =
            !title.empty() || (core.size() > 1 && is_title(features(core.last - 1)) && ends_in_noun(core));
        add(core, title, person ? SpeakerType::person : SpeakerType::unknown);
        if (core.last == before) names_.back().tokens.last = end;
    }

    /// Whether a run of capitals stands behind a name and a comma.
    bool follows_name(std::uint32_t first) const {
        return first > 1 && !names_.empty() && is_class(reading_, first - 1, Class::comma) &&
               names_.back().tokens.last == first - 1 && same_sentence(first - 2, first);
    }

    /// "Wells Fargo" in "Wells Fargo chief executive John Stumpf".
    void prefix_of_title(Range title) {
        std::uint32_t end = title.first;
        while (end < title.last && !is_title(features(end))) ++end;
        if (end == title.first || end == title.last) return;
        add_modifier({title.first, end});
        names_.back().weak = true;
    }

    void add_thing(Range core) {
        add(core, {}, SpeakerType::unknown);
        Name& name = names_.back();
        name.thing = true;
        name.type = SpeakerType::unknown;
        name.gender = Gender::unknown;
        name.gender_evidence = GenderEvidence::unknown;
        name.title = name.role = {};
        name.tokens = core;
    }

    void add_modifier(Range core) {
        add(core, {}, SpeakerType::unknown);
        names_.back().modifier = true;
    }

    void add(Range core, Range title, SpeakerType type) {
        names_.push_back(context_.read(core, title, type, names_.empty() ? nullptr : &names_.back()));
        if (!names_.back().alias.empty()) spell_out();
    }

    /// "Association of Banks in Kenya (ABK)": all that the letters in brackets stand for is one name, and they are not
    /// the letters of the land at its end.
    void spell_out() {
        const Name last = names_.back();
        const std::uint32_t first = begin_of_spelled(last.core, last.alias);
        if (first == none) {
            if (last.type == SpeakerType::place && !is_spelled(last.core)) names_.back().alias = {};
            return;
        }
        const auto begin = std::find_if(names_.begin(), names_.end() - 1,
                                        [first](const Name& name) { return name.tokens.last > first; });
        if (begin->tokens.first < first && begin->core.first < first) return;
        names_.erase(begin, names_.end());
        const Name* previous = names_.empty() ? nullptr : &names_.back();
        names_.push_back(context_.read({first, last.core.last}, {}, SpeakerType::organization, previous));
    }

    NameContext context_;
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

/// "Rs 92 lakh", "S$140,000", "RM1.38".
bool is_currency(const Reading& reading, std::uint32_t token) noexcept {
    const std::string_view word = reading.text_of(token);
    const std::size_t digit = word.find_first_of("0123456789");
    if (digit != std::string_view::npos && word.find_first_of(".,", digit) != std::string_view::npos) return true;
    if (word.size() > 2 || token + 1 >= reading.tokens.size()) return false;
    const Token& next = reading.tokens[token + 1];
    return next.kind == TokenKind::number ||
           (!next.space_before && reading.lexemes[token + 1].usage == Usage::currency);
}

namespace {

/// "The Evening Post", "the Sunday Ledger", "striker Sunday Briggs": a time behind an article or a noun for a person,
/// which in small letters or alone would be one.
bool is_part_of_day(const Reading& reading, std::uint32_t token) noexcept {
    constexpr auto months = static_cast<std::uint32_t>(Feature::month);
    return token > 0 && reading.lexemes[token].symbol == symbol_of(Class::time) &&
           (reading.lexemes[token].features & months) == 0 && is_one_of(reading.lexemes[token - 1].symbol, "DN");
}

/// "Mount Holm", "Operation Holm", "the Holm Award": verbs and nouns that begin or end the names of places and things.
bool is_part_of_thing(const Reading& reading, std::uint32_t token) noexcept {
    const Usage usage = reading.lexemes[token].usage;
    if (usage == Usage::landform || usage == Usage::vessel) {
        return token + 1 < reading.tokens.size() && reading.tokens[token + 1].capital;
    }
    const bool last = usage == Usage::artefact || usage == Usage::site;
    return last && token > 0 && reading.tokens[token - 1].capital &&
           is_one_of(reading.lexemes[token - 1].symbol, "nNU");
}

}  // namespace

bool can_name(const Reading& reading, const Layout& layout, std::uint32_t token) noexcept {
    const Token& t = reading.tokens[token];
    if (t.kind != TokenKind::word) return false;
    if (!t.capital) return has_joined_particle(reading.text_of(token));
    if (is_currency(reading, token)) return false;
    const Lexeme& lexeme = reading.lexemes[token];
    const bool given = has(lexeme.features, Feature::given_name);
    const bool follows = token + 1 < reading.tokens.size() && reading.tokens[token + 1].capital;
    const std::string_view word = reading.text_of(token);
    if (word.size() == 2 && word[1] == '.' && follows) return true;  // P. V. Holm
    const bool letter = lexeme.usage == Usage::indefinite && word.size() == 1;
    if (letter && follows && is_initial(reading, token + 1)) return true;  // A K M Rahman
    if (is_one_of(lexeme.symbol, closed_classes)) {
        const bool adverb = lexeme.symbol == symbol_of(Class::adverb);  // the Downtown Owners Association
        const bool day = is_part_of_day(reading, token);
        return (given || adverb || day) && follows && !layout.opens(token);  // Will Smith, but not "Will Smith go?"
    }
    if (is_part_of_thing(reading, token)) return true;
    const std::string_view verbs = "SXC";  // the lexicon tells "Spain Denies Claims" from "Tom Said"
    if (!layout.opens(token)) return given || !is_one_of(lexeme.symbol, verbs);
    if (lexeme.symbol == symbol_of(Class::number)) return false;
    const std::string_view common = "SXCELcsn";  // words that are known in small letters
    const std::string_view nouns = "csn";
    if (follows && is_one_of(lexeme.symbol, nouns)) return true;  // Defence Secretary
    const bool known = (lexeme.features & ~static_cast<std::uint32_t>(Feature::company)) != 0;
    return given || known || !is_one_of(lexeme.symbol, common);
}

bool is_acronym(const Reading& reading, Range core) noexcept {
    if (core.size() != 1) return false;
    const Token& token = reading.tokens[core.first];
    const std::uint32_t length = token.end - token.begin;
    return token.capitals && length >= 2 && length <= 10;
}

}  // namespace quoth
