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

/// Whom "the company" means: the one named last, the likelier the more the article tells of it.
std::uint32_t Resolver::company_meant(std::uint32_t token) {
    Ranking ranking;
    look_back(token, [&](const Reference& reference) {
        if (!fits(reference.member, Wanted::company)) return;
        const auto times = static_cast<std::int32_t>(std::min(cast_[reference.member].total, most_times));
        const std::int32_t called = reference.member == called_company_ ? for_called : 0;
        ranking.add(reference.member, score(reference, token, Wanted::company) + for_each_time * times + called);
    });
    const std::uint32_t company = ranking.best != none && ranking.score >= least ? ranking.best : main_company();
    if (company != none && cast_[company].type == SpeakerType::unknown) {
        cast_[company].type = SpeakerType::organization;
    }
    called_company_ = company;
    return company;
}

/// "Northway said so. The building society denied": the body that spoke last, in the same paragraph; else none.
std::uint32_t Resolver::last_speaking_body(const Phrase& phrase) const {
    const std::uint32_t f = features(phrase.head);
    if (!has(f, Feature::organization) || has(f, Feature::person) || last_speaker_ == none) return none;
    if (phrase.determiner != Phrase::Determiner::definite || phrase.noun.first != phrase.core.first) return none;
    for (std::uint32_t i = phrase.core.first; i <= phrase.head; ++i) {
        if (reading_.tokens[i].capital) return none;
    }
    const Member& member = cast_[last_speaker_];
    const bool near = member.last != none && layout_.block(member.last) == layout_.block(phrase.head);
    return near && member.named && is_company(member) ? last_speaker_ : none;
}

}  // namespace quoth
