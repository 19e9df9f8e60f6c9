// Descriptions: who is meant by what somebody is, and who is new.
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "speakers/name_words.hpp"

namespace quoth {
namespace {

/// How far back a phrase is looked for that was read before.
constexpr std::size_t few_references = 6;

}  // namespace

/// The member that a description stands for: one who is known, else a new one by this name.
std::uint32_t Resolver::describe(const Phrase& phrase, Range source) {
    const std::uint32_t kind = features(phrase.kind);
    std::uint32_t member = named_after_lead(phrase, source);
    if (member == none && !phrase.conjoined && !names_paper(phrase)) {
        member = resolve_epithet(phrase, source, known_description(phrase, kind));
    }
    if (member == none) member = last_speaker_renamed(phrase, source);
    if (const std::uint32_t ahead = named_ahead(phrase, source, member); ahead != member) {
        cast_.learn_epithet(ahead, phrase.core);
        member = ahead;
    }
    if (member != none) {
        refer(phrase.core, member);
        return member;
    }
    const Range words = words_of_description(phrase, source);
    if (words.empty()) return none;
    const std::uint32_t again = read_before({words.first, phrase.head + 1});
    member = again != none ? again : cast_.find_description(words);
    const bool one_of_many = !has(kind, Feature::people) && !has(kind, Feature::organization) &&
                             phrase.determiner != Phrase::Determiner::definite;
    const bool paper =
        member != none && cast_[member].type == SpeakerType::organization && is_human(reading_, phrase.head);
    if (paper && !names_paper(phrase)) member = none;  // "a star" is not the Star
    if (member != none && one_of_many && again == none && cast_[member].type == SpeakerType::anonymous) member = none;
    if (member == none) {
        member = cast_.add_description(phrase, words);
        set_kind(member, phrase);
        const bool who = phrase.end < reading_.tokens.size() && usage(phrase.end) == Usage::personal;
        if (who && cast_[member].type == SpeakerType::unknown) cast_[member].type = SpeakerType::anonymous;
    }
    refer(words, member);
    return member;
}

/// Up to where it stops telling who it is: a comma, a dash, a bracket, "who".
Range Resolver::words_of_description(const Phrase& phrase, Range source) const {
    Range words{source.first, source.last};
    // "some people" loses something without the first word; "the minister", "a nurse" and "his lawyer" don't.
    const bool article = phrase.determiner == Phrase::Determiner::definite ||
                         phrase.determiner == Phrase::Determiner::possessive ||
                         usage(source.first) == Usage::indefinite;
    if (article && phrase.core.first > source.first) ++words.first;
    const bool own = phrase.determiner == Phrase::Determiner::possessive && words.first < phrase.head &&
                     usage(words.first) == Usage::intensive;
    if (own) ++words.first;
    if (phrase.end < words.last && is_one_of(reading_.lexemes[phrase.end].symbol, "ROK")) words.last = phrase.end;
    for (std::uint32_t i = std::max(words.first, phrase.head + 1); i < words.last; ++i) {
        if (is_one_of(reading_.lexemes[i].symbol, ",;:~<>@W")) words.last = i;
    }
    return words;
}

/// The member that a phrase was read as before, as the source of another record ("denied it, saying"); else none.
std::uint32_t Resolver::read_before(Range tokens) const {
    const std::size_t size = references_.size();
    for (std::size_t i = size; i > 0 && size - i < few_references; --i) {
        const Range known = references_[i - 1].tokens;
        const bool same = known.first >= tokens.first && known.first < tokens.last && known.last >= tokens.last;
        if (same) return references_[i - 1].member;
    }
    return none;
}

/// "The ministry of health" where the Ministry of Defence is known, "the mayor of Hull" where that of Leeds is:
/// somebody or something else.
bool Resolver::is_of_another(const Member& known, const Phrase& phrase) const {
    const bool of = phrase.end + 1 < phrase.whole.last && is(phrase.end, Class::of);
    if (!of) return false;
    const Phrase field = read_phrase(reading_, {phrase.end + 1, phrase.whole.last}, name_ends_);
    if (field.head == none || field.determiner == Phrase::Determiner::possessive) return false;
    if (is_human(reading_, phrase.head)) return has_other_office(known, phrase, field.core);
    if (known.name.size() < 2) return false;
    return holds(known.name, phrase.head) && !shares_any(known.name, field.core);
}

/// "The Iranian minister" where the Turkish one is known.
bool Resolver::has_other_origin(const Member& known, const Phrase& phrase) const {
    bool other = false;
    for (std::uint32_t p = phrase.core.first; p < phrase.head; ++p) {
        if (!tells_origin(p)) continue;
        for (const Range& role : known.roles) {
            if (holds(role, p)) return false;
            for (std::uint32_t i = role.first; i < role.last; ++i) {
                const bool sort = has(features(p), Feature::place) == has(features(i), Feature::place);
                other = other || (sort && tells_origin(i));
            }
        }
    }
    return other;
}

/// Whether all that is known of somebody with this noun is of something else than `field`.
bool Resolver::has_other_office(const Member& known, const Phrase& phrase, Range field) const {
    bool other = false;
    for (std::size_t r = 0; r <= known.roles.size(); ++r) {
        const Range role = r < known.roles.size() ? known.roles[r] : known.named ? Range{} : known.name;
        if (!holds(role, phrase.head)) continue;
        const Range told = cast_.field_of(role);
        if (told.empty() || shares_any(told, field) || !tells_apart(told, field)) return false;
        other = true;
    }
    return other;
}

/// Whether two phrases without a common word are of two things: two names or two nouns, but not "the club" and Hull
/// Rovers, nor letters and what they stand for.
bool Resolver::tells_apart(Range a, Range b) const {
    const Token& one = reading_.tokens[a.last - 1];
    const Token& two = reading_.tokens[b.last - 1];
    return one.capital == two.capital && !one.capitals && !two.capitals;
}

bool Resolver::holds(Range range, std::uint32_t word) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (reading_.tokens[i].key == reading_.tokens[word].key) return true;
    }
    return false;
}

bool Resolver::shares_any(Range a, Range b) const {
    for (std::uint32_t i = a.first; i < a.last; ++i) {
        if (holds(b, i)) return true;
    }
    return false;
}

/// Who is known by another word for this office, where the word comes up for the first time; else none.
std::uint32_t Resolver::called_besides(const Phrase& phrase) {
    if (phrase.determiner != Phrase::Determiner::definite || phrase.conjoined) return none;
    const auto use = first_uses_.find(reading_.tokens[phrase.head].key);
    if (use != first_uses_.end() && use->second < phrase.head) return none;
    const std::uint32_t member = cast_.find_called_besides(phrase);
    if (member != none && has_other_origin(cast_[member], phrase)) return none;
    if (member != none) cast_.learn_epithet(member, phrase.core);
    return member;
}

/// One who is known and is meant by this description, or none.
std::uint32_t Resolver::known_description(const Phrase& phrase, std::uint32_t kind) {
    const std::uint32_t head = phrase.head;
    const BlockKind block = reading_.blocks[layout_.block(head)].kind;
    const bool short_style = block == BlockKind::headline || block == BlockKind::heading;
    const bool title = reading_.tokens[head].capital && !layout_.opens(head) && has(kind, Feature::role);
    const bool bare = phrase.determiner == Phrase::Determiner::bare;
    // "the Cambridge, Massachusetts-based company"
    const bool places = phrase.core.size() > 1 && is_compound(phrase.core.first) && phrase.core.first > 0 &&
                        is(phrase.core.first - 1, Class::comma);
    const bool meant = phrase.determiner == Phrase::Determiner::definite ||
                       phrase.determiner == Phrase::Determiner::possessive ||
                       (bare && (short_style || title || is_acronym(reading_, phrase.core) || places));
    if (!meant) return none;
    if (ends(head, Ending::age)) return cast_.find_age(age_in(phrase));  // the 34-year-old
    std::uint32_t known = cast_.find_described(phrase);
    if (known != none && is_of_another(cast_[known], phrase)) known = none;
    if (known != none && has_other_origin(cast_[known], phrase)) known = none;
    if (known != none && is_other_body(cast_[known], phrase.head)) known = none;
    if (known == none) known = called_besides(phrase);
    bool epithet = has(kind, Feature::company) && (!bare || places);  // "the company", "the Boston-based company"
    for (std::uint32_t i = phrase.core.first; i < head; ++i) epithet = epithet && (is_compound(i) || tells_origin(i));
    if (known != none) return known;
    if (epithet) known = company_meant(phrase);
    if (known == none) known = last_speaking_body(phrase);
    return known != none ? known : body_of_kind(phrase);
}

/// "The Star reported", "the Leeds Courier": a paper and no star, where a noun that isn't an office has a capital
/// letter in running text, as all words before it have.
bool Resolver::names_paper(const Phrase& phrase) const {
    if (phrase.determiner != Phrase::Determiner::definite || layout_.shouted(phrase.head)) return false;
    for (std::uint32_t i = phrase.core.first; i <= phrase.head; ++i) {
        if (!reading_.tokens[i].capital) return false;
    }
    const std::uint32_t f = features(phrase.head);
    const bool alone = phrase.core.size() == 1;
    const bool noun = is(phrase.head, Class::person_noun) && !has(f, Feature::title);
    return noun && (alone || (phrase.core.size() == 2 && !has(f, Feature::people) && !has(f, Feature::epithet)));
}

void Resolver::set_kind(std::uint32_t member, const Phrase& phrase) {
    Member& known = cast_[member];
    const std::uint32_t kind = features(phrase.kind);
    const std::string_view word = reading_.text_of(phrase.kind);
    const bool counted =
        phrase.kind != phrase.head || is(phrase.head, Class::number) || is(phrase.head, Class::determiner);
    if (names_paper(phrase)) {
        known.type = SpeakerType::organization;
        known.number = Number::singular;
    } else if (phrase.conjoined || has(kind, Feature::people) || counted) {
        const bool unnamed =
            has(kind, Feature::anonymous) && !has(kind, Feature::person) && !counted && !phrase.conjoined;
        known.type = unnamed ? SpeakerType::anonymous : SpeakerType::group;
        known.number = Number::plural;
        const bool quantity = counted || is(phrase.core.first, Class::number);
        if (phrase.conjoined || quantity) {
            known.number_evidence = phrase.conjoined ? NumberEvidence::conjunction : NumberEvidence::quantity;
        }
    } else if (has(kind, Feature::organization)) {
        const bool plural = word.size() > 2 && word.back() == 's' && word[word.size() - 2] != 's';
        known.type = plural ? SpeakerType::group : SpeakerType::organization;
        known.number = plural ? Number::plural : Number::singular;
    } else if (has(kind, Feature::person) || has(kind, Feature::role) || has(kind, Feature::anonymous)) {
        known.type = SpeakerType::anonymous;
        known.number = Number::singular;
        cast_.learn_gender(member, gender_of(kind), GenderEvidence::noun);
    } else if (has(kind, Feature::place)) {
        known.type = SpeakerType::place;
    } else if (!has(kind, Feature::document) &&
               (ends(phrase.kind, Ending::agents) || name_at_end_[phrase.kind] != none)) {
        known.type = SpeakerType::group;
        known.number = Number::plural;
    } else if (is(phrase.kind, Class::word) && !has(kind, Feature::document) && ends(phrase.kind, Ending::agent)) {
        known.type = SpeakerType::anonymous;  // "a rider"
        known.number = Number::singular;
    }
    const bool told = known.number != Number::unknown && known.number_evidence == NumberEvidence::unknown;
    if (told) known.number_evidence = NumberEvidence::noun;
}

}  // namespace quoth
