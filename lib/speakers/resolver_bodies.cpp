// Bodies that are called by what they are: "the company", "the union", "the Leeds-based firm".
#include "speakers/resolver.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

/// A company that is named so often may be called so from far away.
constexpr std::uint32_t least_references = 3;
/// For each time that the article names it, up to some: "the company" is the one that the article is about.
constexpr std::int32_t for_each_time = 3;
constexpr std::uint32_t most_times = 10;
constexpr std::int32_t least = 18;
/// Who was called so before.
constexpr std::int32_t for_called = 16;

bool is_plural_body(std::string_view word, std::uint32_t features) noexcept {
    const bool plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
    return plural && has(features, Feature::organization) && !has(features, Feature::people);
}

}  // namespace

/// Whether "the company" can mean it: a body whose name doesn't say that it is something else, as a ministry's does.
bool Resolver::is_company(const Member& member) const {
    const bool likely = member.type == SpeakerType::unknown && (member.references > 1 || member.speaks);
    if (member.type != SpeakerType::organization && !likely) return false;
    // Pavilion Hotels, Kaimai Dairies: several of what a body is make a company.
    const std::string_view end = reading_.text_of(member.name.last - 1);
    if (member.name.size() > 1 && is_plural_body(end, features(member.name.last - 1))) return true;
    bool of = false;  // a union: "Local 212 of the United Dockers"
    for (std::uint32_t i = member.name.first; i < member.name.last; ++i) {
        if (has(features(i), Feature::organization) && !has(features(i), Feature::company)) return false;
        of = of || is(i, Class::of);
    }
    return !(of && has(features(member.name.last - 1), Feature::people));
}

/// The company that the article names most so far, where it is named often or is the only one; else none.
std::uint32_t Resolver::main_company() const {
    if (main_company_ == none) return none;
    const Member& member = cast_[main_company_];
    const bool only = companies_ == 1 && member.type == SpeakerType::organization && member.certain;
    return only || member.references >= least_references ? main_company_ : none;
}

/// "The company", "the Boston-based firm".
bool Resolver::calls_company(const Phrase& phrase) const {
    if (!has(features(phrase.head), Feature::company) || phrase.determiner != Phrase::Determiner::definite)
        return false;
    for (std::uint32_t i = phrase.core.first; i < phrase.head; ++i) {
        if (!is_compound(i) && !tells_origin(i)) return false;
    }
    return true;
}

/// The kinds that a name's words tell: what stands before an "of" goes first, and there the last word.
Kinds Resolver::kinds_in(Range name) const {
    Kinds told = 0;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        if (told != 0 && is_one_of(reading_.lexemes[i].symbol, "of")) break;
        if (const Kinds here = kinds_.named(reading_.tokens[i].key); here != 0) told = here;
    }
    return told;
}

/// The same with what the article calls a member.
Kinds Resolver::kinds_of(const Member& member) const {
    Kinds told = kinds_in(member.name);
    for (const Range& role : member.roles) {
        const std::uint32_t head = role.empty() ? none : read_phrase(reading_, role, name_ends_).head;
        if (head != none && !kinds_.is_general(reading_.tokens[head].key)) {
            told |= kinds_.called(reading_.tokens[head].key);
        }
    }
    return told;
}

Resolver::BodyFit Resolver::fit_body(const Member& member, std::uint32_t noun) const {
    const std::uint64_t key = reading_.tokens[noun].key;
    const Kinds told = kinds_of(member);
    if ((told & kinds_.called(key)) != 0) return BodyFit::yes;
    if (told != 0 && told == kinds_.company() && has(features(noun), Feature::company)) return BodyFit::perhaps;
    if (told != 0) return BodyFit::no;
    if (kinds_.is_general(key)) return BodyFit::yes;
    return kinds_.is_told(key) && !is_acronym(reading_, member.name) ? BodyFit::no : BodyFit::perhaps;
}

/// "The bank" where the Bank Workers Union is known.
bool Resolver::is_other_body(const Member& known, std::uint32_t noun) const {
    const bool body = known.named && known.type == SpeakerType::organization && !is_human(reading_, noun);
    return body && kinds_.called(reading_.tokens[noun].key) != 0 && fit_body(known, noun) == BodyFit::no;
}

/// "The Globe reported that the bank was for sale": whether the article told of the noun before, and not as of what the
/// member is.
bool Resolver::is_body_of_its_own(const Member& member, std::uint32_t noun) const {
    const std::uint64_t key = reading_.tokens[noun].key;
    const auto use = first_uses_.find(key);
    if (use == first_uses_.end() || use->second >= noun) return false;
    return std::none_of(member.roles.begin(), member.roles.end(), [&](Range role) { return holds(role, noun); });
}

/// Whom "the company" means: the one named last, the likelier the more the article tells of it.
std::uint32_t Resolver::company_meant(const Phrase& phrase) {
    const std::uint32_t token = phrase.core.first;
    Ranking ranking;
    look_back(token, [&](const Reference& reference) {
        if (!fits(reference.member, Wanted::company) || fit_body(cast_[reference.member], phrase.head) == BodyFit::no)
            return;
        const auto times = static_cast<std::int32_t>(std::min(cast_[reference.member].total, most_times));
        const std::int32_t called = reference.member == called_company_ ? for_called : 0;
        ranking.add(reference.member, score(reference, token, Wanted::company) + for_each_time * times + called);
    });
    std::uint32_t company = ranking.best != none && ranking.score >= least ? ranking.best : main_company();
    if (company != none && fit_body(cast_[company], phrase.head) == BodyFit::no) company = none;
    if (company != none && cast_[company].type == SpeakerType::unknown) {
        cast_[company].type = SpeakerType::organization;
    }
    called_company_ = company;
    return company;
}

/// "The airline", "the building society": a body in small letters, and nothing more.
bool Resolver::calls_body(const Phrase& phrase) const {
    const std::uint32_t f = features(phrase.head);
    const bool known = kinds_.called(reading_.tokens[phrase.head].key) != 0;  // a watchdog, a lender
    if (!has(f, Feature::organization) || (has(f, Feature::person) && !known)) return false;
    if (phrase.determiner != Phrase::Determiner::definite || phrase.noun.first != phrase.core.first) return false;
    for (std::uint32_t i = phrase.core.first; i <= phrase.head; ++i) {
        if (reading_.tokens[i].capital) return false;
    }
    return phrase.end >= phrase.whole.last || !is(phrase.end, Class::of);
}

/// "Meridian, the airline, said", "Meridian, a budget airline that": what a body is, behind its name.
void Resolver::learn_kind(const Phrase& phrase) {
    const std::uint32_t first = phrase.whole.first;
    const std::uint32_t f = features(phrase.head);
    if (first < 2 || !is(first - 1, Class::comma) || phrase.end >= reading_.tokens.size()) return;
    const std::uint32_t name = name_at_end_[first - 2];
    if (name == none || names_[name].modifier || names_[name].type == SpeakerType::person) return;
    if (!has(f, Feature::organization) || is_human(reading_, phrase.head) || reading_.tokens[phrase.head].capital)
        return;
    // not one of a list: "Meridian, the bank, the union"
    const bool list = is(phrase.end, Class::comma) && phrase.end + 1 < reading_.tokens.size() &&
                      (is(phrase.end + 1, Class::determiner) || is(phrase.end + 1, Class::conjunction));
    const std::uint32_t member = list ? none : member_of_name(name);
    if (member == none || is_person(cast_[member].type) || cast_[member].type == SpeakerType::place) return;
    cast_.learn_role(member, phrase.core);
    learn_type(member, f);
}

/// Whether no other body was named lately.
bool Resolver::is_only_body(std::uint32_t member, std::uint32_t token) const {
    bool only = true;
    look_back(token, [&](const Reference& reference) {
        const Member& other = cast_[reference.member];
        const bool body = other.named && !is_person(other.type) && other.type != SpeakerType::place;
        only = only && (reference.member == member || !body);
    });
    return only;
}

/// "Northway said so. The building society denied": the body that spoke last, in the same paragraph, where its kind
/// agrees or it is the only one that is named; else none.
std::uint32_t Resolver::last_speaking_body(const Phrase& phrase) const {
    if (!calls_body(phrase) || last_speaker_ == none) return none;
    const Member& member = cast_[last_speaker_];
    const bool near = member.last != none && layout_.block(member.last) == layout_.block(phrase.head);
    if (!near || !member.named || !is_company(member)) return none;
    const BodyFit fit = fit_body(member, phrase.head);
    const bool alone = is_only_body(last_speaker_, phrase.core.first);
    const bool only = alone && !is_body_of_its_own(member, phrase.head);
    return fit == BodyFit::yes || (fit == BodyFit::perhaps && only) ? last_speaker_ : none;
}

/// "Kent Police said so. Ann Lee denied it. The force": the only body of this kind that was named lately; else none.
std::uint32_t Resolver::body_of_kind(const Phrase& phrase) const {
    if (!calls_body(phrase) || phrase.core.size() > 1 || kinds_.is_general(reading_.tokens[phrase.head].key))
        return none;
    Few bodies;
    look_back(phrase.core.first, [&](const Reference& reference) {
        const Member& member = cast_[reference.member];
        const bool group = !member.named && member.type == SpeakerType::group;  // police
        if (!(member.type == SpeakerType::organization || group) || kinds_of(member) == 0 ||
            fit_body(member, phrase.head) != BodyFit::yes)
            return;
        bodies.push(reference.member);
    });
    const bool only = bodies.size() == 1 && !is_body_of_its_own(cast_[bodies.at(0)], phrase.head);
    return only ? bodies.at(0) : none;
}

}  // namespace quoth
