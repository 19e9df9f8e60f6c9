// Epithets: descriptions that tell something new about somebody who was named before ("the skipper", "the Italian",
// "the 34-year-old", "the Boston-based company").
#include "speakers/resolver.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace quoth {
namespace {

/// How far back an epithet looks: bounds that keep the walk linear.
constexpr std::size_t window = 32;
constexpr std::uint32_t farthest_block = 2;

constexpr std::uint32_t farthest_ahead = 5;
/// Mentions of whom an article tells of most.
constexpr std::uint32_t least_mentions = 3;

/// What the best must have, and how much more than the second: about what stands between the subject of the sentence
/// before and its object. A word that both share tells more than any place.
constexpr std::int32_t least = 30;
constexpr std::int32_t margin = 9;
constexpr std::int32_t for_shared_word = 24;
constexpr std::int32_t for_shared_field = 48;  // "the health chief" is the health secretary; of a team there are many
/// "The star herself" is whom the article is about: for each reference up to some.
constexpr std::int32_t for_each_time = 6;
constexpr std::uint32_t most_times = 10;
constexpr std::int32_t for_known = 24;  // is called so already

/// "Ann Lee may stay, but the Scot".
constexpr std::int32_t for_same_sentence = 16;

/// "The former judge", "the retired nurse": what somebody was, and so no other office of theirs.
bool tells_past(const Reading& reading, const Phrase& phrase) {
    for (std::uint32_t i = phrase.core.first; i < phrase.head; ++i) {
        const bool former = reading.lexemes[i].usage == Usage::former;
        if (former || reading.lexemes[i].symbol == symbol_of(Class::verb_past)) return true;
    }
    return false;
}

/// Whether a description can call somebody by a new noun, who was named without it.
bool may_rename(const Reading& reading, const Phrase& phrase, bool first_use) {
    if (phrase.determiner != Phrase::Determiner::definite || phrase.noun.first != phrase.core.first) return false;
    if (phrase.kind != phrase.head || phrase.conjoined) return false;
    const std::uint32_t f = reading.lexemes[phrase.head].features;
    if (!is_human(reading, phrase.head) || has(f, Feature::people) || has(f, Feature::organization)) return false;
    for (std::uint32_t i = phrase.core.first; i < phrase.head; ++i) {
        if (has(reading.lexemes[i].features, Feature::organization)) return false;  // the police chief
    }
    if (tells_past(reading, phrase)) return true;
    if ((has(f, Feature::title) && !has(f, Feature::epithet)) || has(f, Feature::anonymous)) return false;
    return first_use;
}

}  // namespace

/// "34-year-old", "Boston-based".
bool Resolver::is_compound(std::uint32_t token) const {
    const std::string_view word = reading_.text_of(token);
    const std::size_t hyphen = word.find('-');
    const bool number = word.front() >= '0' && word.front() <= '9';
    return hyphen != std::string_view::npos && (number || reading_.tokens[token].capital);
}

/// Whether a word tells where somebody is from.
bool Resolver::tells_origin(std::uint32_t token) const {
    if (!reading_.tokens[token].capital) return false;
    const bool people = has(features(token), Feature::epithet) && !is_human(reading_, token);
    return people || has(features(token), Feature::place);
}

/// Whether nothing follows a description that would tell which one is meant: no "of the bank", no "who", but "the
/// father of three".
bool Resolver::stands_alone(const Phrase& phrase, Range source) const {
    const std::uint32_t end = phrase.end;
    if (source.last < reading_.tokens.size() && is(source.last, Class::relative)) return false;
    if (end >= source.last || is_one_of(reading_.lexemes[end].symbol, ",;:~<>@O")) return true;
    return is(end, Class::of) && end + 1 < source.last && is(end + 1, Class::number);
}

/// Whether a description calls a person by what he or she is, and introduces nobody.
bool Resolver::is_epithet(const Phrase& phrase, Range source) const {
    if (phrase.determiner != Phrase::Determiner::definite || phrase.conjoined || phrase.kind != phrase.head)
        return false;
    if (phrase.noun.first != phrase.core.first || !stands_alone(phrase, source)) return false;
    const std::uint32_t head = phrase.head;
    const bool bare = phrase.core.size() == 1;
    const bool expert = is(head, Class::word) && ends(head, Ending::expert);
    const bool human = expert || (is_human(reading_, head) && !has(features(head), Feature::people) &&
                                  !has(features(head), Feature::organization));
    bool told = false;  // by origin or age
    for (std::uint32_t i = phrase.core.first; i < head; ++i) {
        if (has(features(i), Feature::organization) && !reading_.tokens[i].capital) return false;  // the police chief
        told = told || is_compound(i) || tells_origin(i);
        // the Ballyea man
        told = told || (reading_.tokens[i].capital && has(features(head), Feature::person) &&
                        !has(features(head), Feature::role) && gender_of(features(head)) != Gender::unknown);
        told = told || (reading_.tokens[i].capital && has(features(i), Feature::epithet));  // the Republican governor
    }
    if (human && phrase.end < source.last && is(phrase.end, Class::of)) return true;  // the father of three
    if (human && tells_past(reading_, phrase)) return true;
    if (expert || (has(features(head), Feature::epithet) && human)) return true;
    if (has(features(head), Feature::epithet) && reading_.tokens[head].capital) {
        return !bare || !ends(head, Ending::people);
    }
    return human ? told : is_compound(head) && reading_.text_of(head).back() != 's';
}

/// The age that a description tells: 34 of "the 34-year-old striker"; else 0.
std::uint32_t Resolver::age_in(const Phrase& phrase) const {
    for (std::uint32_t i = phrase.core.first; i < phrase.core.last; ++i) {
        if (!ends(i, Ending::age)) continue;
        const std::string_view word = reading_.text_of(i);
        std::uint32_t age = 0;
        std::from_chars(word.data(), word.data() + word.size(), age);
        if (age != 0) return age;
    }
    return 0;
}

/// "A vicar and an imam swapped pulpits", and so on: the vicar is nobody who is named only paragraphs later.
bool Resolver::told_of_another(const Member& member, const Phrase& phrase) const {
    const auto use = first_uses_.find(reading_.tokens[phrase.head].key);
    if (use == first_uses_.end() || use->second >= phrase.head || !member.named) return false;
    return layout_.block(use->second) + 1 < layout_.block(member.name.first);
}

/// Whether a description cannot be of one with these roles: another minister, another place.
bool Resolver::conflicts(const Member& member, const Phrase& phrase) const {
    if (has_other_origin(member, phrase)) return true;
    const bool office = has(features(phrase.head), Feature::title) && !has(features(phrase.head), Feature::epithet) &&
                        !tells_past(reading_, phrase);
    for (const Range& role : member.roles) {
        bool other_place = false;
        bool same_place = false;
        for (std::uint32_t i = role.first; i < role.last; ++i) {
            if (reading_.tokens[i].key == reading_.tokens[phrase.head].key) return !shares_word(role, phrase);
            if (office && i + 1 == role.last && has(features(i), Feature::title) && is_human(reading_, i)) return true;
            if (!tells_origin(i)) continue;
            for (std::uint32_t p = phrase.core.first; p <= phrase.head; ++p) {
                same_place = same_place || reading_.tokens[p].key == reading_.tokens[i].key;
                // the Kenya coach may be Czech
                const bool sort = has(features(p), Feature::place) == has(features(i), Feature::place);
                other_place =
                    other_place || (sort && tells_origin(p) && reading_.tokens[p].key != reading_.tokens[i].key);
            }
        }
        if (other_place && !same_place) return true;
    }
    return false;
}

/// Whether words before a description's noun stand in a range too.
bool Resolver::shares_word(Range range, const Phrase& phrase) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        for (std::uint32_t p = phrase.core.first; p < phrase.head; ++p) {
            if (reading_.tokens[p].key == reading_.tokens[i].key) return true;
        }
    }
    return false;
}

bool Resolver::fits_epithet(const Member& member, const Phrase& phrase) const {
    const Gender gender = gender_of(features(phrase.head));
    if (gender != Gender::unknown && member.gender != Gender::unknown && gender != member.gender) return false;
    if (member.number == Number::plural || conflicts(member, phrase)) return false;
    if (member.age != 0 && age_in(phrase) != 0 && member.age != age_in(phrase)) return false;
    if (member.type == SpeakerType::person || member.type == SpeakerType::anonymous) return true;
    return member.type == SpeakerType::unknown && member.named && (member.name.size() > 1 || member.speaks);
}

/// Whether a reference is the subject of a clause around a description, which then stands for somebody else: "Ann Lee
/// said the mayor was late", but not "Ann Lee came, but the mayor was late".
bool Resolver::governs(const Reference& reference, std::uint32_t token) const {
    if (token > 1 && is_one_of(reading_.lexemes[token - 2].symbol, "%&,;:~")) return false;
    return reference.subject && !reference.modifier && !layout_.quoted(token) &&
           layout_.sentence(token) == layout_.sentence(reference.tokens.first);
}

/// "Asked about Ann Lee, the coach said", "In an interview with Elle, the singer said": what stands behind a
/// preposition before the subject is somebody else.
bool Resolver::is_topic(const Reference& reference, std::uint32_t token) const {
    const std::uint32_t first = reference.tokens.first;
    if (first == 0 || reference.modifier || layout_.sentence(token) != layout_.sentence(first)) return false;
    if (token < 2 || !is(token - 2, Class::comma) || is_pronoun(reference)) return false;
    std::uint32_t before = first;  // behind its title
    if (const std::uint32_t name = name_at_end_[reference.tokens.last - 1]; name != none) {
        before = std::min(before, names_[name].tokens.first);
    }
    return before > 0 && is_one_of(reading_.lexemes[before - 1].symbol, "ofbiaugwpt");
}

/// Whether a reference is in the sentence before or in the same one, or to who spoke last.
bool Resolver::is_near(const Reference& reference, std::uint32_t token) const {
    if (reference.member == last_speaker_) return true;
    const std::uint32_t here = layout_.sentence(token);
    const std::uint32_t there = layout_.sentence(reference.tokens.first);
    return here != none && there != none && layout_.rank(here) <= layout_.rank(there) + 1;
}

/// "The insider" where "a source at the label" spoke last: one who is not named, in other words; else none.
std::uint32_t Resolver::same_source(const Phrase& phrase, Range source) const {
    const std::uint32_t f = features(phrase.head);
    const bool unnamed = has(f, Feature::anonymous) && has(f, Feature::person) && phrase.core.size() == 1;
    if (!unnamed || last_speaker_ == none || phrase.determiner != Phrase::Determiner::definite) return none;
    const Member& member = cast_[last_speaker_];
    const bool near = member.last != none && phrase.head - member.last < longest_phrase;
    if (member.type != SpeakerType::anonymous || member.number == Number::plural) return none;
    if (!near || !stands_alone(phrase, source)) return none;
    const Phrase name = read_phrase(reading_, member.name, name_ends_);
    return name.head != none && has(features(name.head), Feature::anonymous) ? last_speaker_ : none;
}

/// The named person whom an epithet stands for: the most salient one, where nobody comes near; else `known`, who has
/// been called so before.
std::uint32_t Resolver::resolve_epithet(const Phrase& phrase, Range source, std::uint32_t known) {
    if (known != none && cast_[known].age != 0 && cast_[known].age == age_in(phrase)) return known;
    if (known == none) known = same_source(phrase, source);
    const bool office = known != none && !has(features(phrase.head), Feature::epithet);
    if (!is_epithet(phrase, source) || (office && cast_.has_office(known, phrase.head))) return known;
    const std::uint32_t token = phrase.core.first;
    const bool himself = phrase.end < source.last && is(phrase.end, Class::object_pronoun);
    // "But the lawmaker said": somebody else than who spoke last
    const bool but = token > 1 && is(token - 2, Class::contrast) && layout_.opens(token - 2);
    const bool aged = age_in(phrase) != 0;
    // "The Swiss said": who just spoke, else all of them
    const bool several = phrase.core.size() == 1 && ends(phrase.head, Ending::national);
    Ranking ranking;
    const std::size_t last = references_.size();
    for (std::size_t i = last; i > 0 && last - i < window; --i) {
        const Reference& reference = references_[i - 1];
        const std::uint32_t first = reference.tokens.first;
        if (first >= token || layout_.shouted(first) || (reference.quoted && !layout_.quoted(token))) continue;
        if (layout_.block(token) - layout_.block(first) > farthest_block) break;
        const Member& member = cast_[reference.member];
        if (but && reference.member == last_speaker_) continue;
        if (several && reference.member != last_speaker_) continue;
        if (aged && !member.named && reference.member != known) continue;  // ages are told of those who are named
        if (reference.member != known && told_of_another(member, phrase)) continue;
        if (governs(reference, token) || is_topic(reference, token)) continue;
        if (reference.member != known && !fits_epithet(member, phrase)) continue;
        std::int32_t sum = score(reference, token, Wanted::actor);
        if (reference.subject && layout_.sentence(first) == layout_.sentence(token)) sum += for_same_sentence;
        if (himself)
            sum += for_each_time *
                   static_cast<std::int32_t>(std::min(std::max(member.references, member.total), most_times));
        if (reference.member == known) {
            sum += for_known;
        } else if (std::any_of(member.roles.begin(), member.roles.end(),
                               [&](Range r) { return shares_word(r, phrase); })) {
            sum += reading_.tokens[token].capital ? for_shared_word : for_shared_field;
        } else if (!himself && !is_near(reference, token) &&
                   !(aged && layout_.block(token) - layout_.block(first) < 2)) {
            continue;
        }
        ranking.add(reference.member, sum);
    }
    const std::uint32_t best = ranking.best;
    const std::int32_t needed = aged && ranking.next == none ? margin : least;  // the only one who can be so old
    if (best == none || ranking.score < needed || ranking.lead() < margin || !cast_[best].named) return known;
    cast_.learn_epithet(best, phrase.core);
    if (cast_[best].type == SpeakerType::unknown) cast_[best].type = SpeakerType::person;
    return best;
}

/// Leads that tell of somebody whom the second paragraph names: "A publican told a jury that he was in bed. / Declan
/// Tierney (58), of Main Street, denies arson."
void Resolver::find_lead() {
    std::uint32_t next = none;
    for (std::uint32_t b = 0; b < reading_.blocks.size() && next == none; ++b) {
        const TextBlock& block = reading_.blocks[b];
        if (block.kind != BlockKind::paragraph || block.tokens.empty()) continue;
        (lead_ == none ? lead_ : next) = b;
    }
    if (next == none) return;
    const Range lead = reading_.blocks[lead_].tokens;
    lead_head_ = read_phrase(reading_, lead, name_ends_).head;
    const std::uint32_t name = name_at_begin_[reading_.blocks[next].tokens.first];
    if (name != none && names_lead(name)) lead_name_ = name;
}

/// Whether a name introduces somebody who is not told to be anything else: with an age, a bracket, or a mere "Mr".
bool Resolver::names_lead(std::uint32_t name) const {
    const Name& full = names_[name];
    if (full.modifier || full.type != SpeakerType::person || full.core.size() < 2 || !full.role.empty()) return false;
    for (std::uint32_t i = full.title.first; i < full.title.last; ++i) {
        if (lead_head_ != none && reading_.tokens[i].key == reading_.tokens[lead_head_].key) return true;
        if (is_human(reading_, i)) return false;
    }
    const std::uint32_t end = full.tokens.last;
    const bool bracket = end < reading_.tokens.size() && is(end, Class::open_bracket);
    const bool who = end + 1 < reading_.tokens.size() && is(end, Class::comma) && is(end + 1, Class::relative);
    const bool acts = end < reading_.tokens.size() && is_finite_verb(reading_.lexemes[end].symbol);
    return full.age != 0 || bracket || who || acts || !full.title.empty();
}

/// Whom a description that begins the lead, or a headline about the same, means; else none.
std::uint32_t Resolver::named_after_lead(const Phrase& phrase, Range source) {
    if (lead_name_ == none || phrase.conjoined || phrase.kind != phrase.head) return none;
    const std::uint32_t block = layout_.block(phrase.head);
    const bool headline = reading_.blocks[block].kind == BlockKind::headline && lead_head_ != none &&
                          reading_.tokens[lead_head_].key == reading_.tokens[phrase.head].key;
    if (!headline && block != lead_) return none;
    const bool begins = source.first == reading_.blocks[block].tokens.first;
    const bool warns = block == lead_ && in_source_[source.first] && phrase.determiner != Phrase::Determiner::bare;
    const std::uint32_t kind = features(phrase.head);
    const Name& full = names_[lead_name_];
    const std::uint32_t end = full.tokens.last;
    // both must act, where nothing else tells that they are one
    const bool acts = end < reading_.tokens.size() && is_finite_verb(reading_.lexemes[end].symbol);
    const bool definite = warns && phrase.determiner == Phrase::Determiner::definite;
    if (!(begins || warns) || (acts && !in_source_[source.first])) return none;
    if (phrase.noun.first != phrase.core.first && !(acts && definite)) return none;  // but "the region's mayor"
    if (!is_human(reading_, phrase.head) || has(kind, Feature::people)) return none;
    const std::uint32_t member = cast_.find(names_[lead_name_]);
    if (member == none) return none;
    const bool same = phrase.core.size() == 1 && cast_.has_office(member, phrase.head);  // "a garda", Garda Bo Lee
    // "A magistrate denied bail to a fisherman. / Bo Lee, 29": no magistrate is named without the title.
    const bool office =
        has(kind, Feature::title) && !has(kind, Feature::epithet) && full.title.empty() && !(acts && definite);
    if (!same && (office || !fits_epithet(cast_[member], phrase))) return none;
    cast_.learn_role(member, phrase.core);
    return member;
}

/// A description in a headline, the noun of one at a sentence's start without an article, as in bullets, or "a
/// publican" in the lead.
bool Resolver::may_be_named_ahead(const Phrase& phrase, Range source) const {
    if (resolving_ == none || phrase.conjoined || phrase.kind != phrase.head || layout_.quoted(phrase.head))
        return false;
    if (has(features(phrase.head), Feature::people) || !is_actor(reading_, phrase.head) || names_paper(phrase)) {
        return false;
    }
    const std::uint32_t block = layout_.block(phrase.head);
    const BlockKind kind = reading_.blocks[block].kind;
    if (block == lead_ && phrase.determiner != Phrase::Determiner::bare && usage(source.first) != Usage::indefinite) {
        return true;
    }
    if (phrase.core.size() > 3) return false;
    if (kind == BlockKind::headline || kind == BlockKind::heading || layout_.shouted(phrase.head)) return true;
    if (phrase.noun.first != phrase.core.first) return false;
    const bool bare = phrase.determiner == Phrase::Determiner::bare && layout_.opens(source.first);
    return bare || (block == lead_ && usage(source.first) == Usage::indefinite);
}

bool Resolver::fits_ahead(const Member& member, const Phrase& phrase) const {
    const std::uint32_t f = features(phrase.head);
    if (!member.named || member.number == Number::plural) return false;
    if (has(f, Feature::organization) && !has(f, Feature::person)) return member.type == SpeakerType::organization;
    return member.type == SpeakerType::person && fits_epithet(member, phrase);
}

/// Whom a description means that is named only behind the headline or the lead: who has this very office; else, where
/// the noun is no office, whom the article tells of most, if it speaks first of all or rejects what the description
/// rejects. `known`, whom the rules took, where nobody fits better.
std::uint32_t Resolver::named_ahead(const Phrase& phrase, Range source, std::uint32_t known) const {
    if (!may_be_named_ahead(phrase, source)) return known;
    if (known != none && cast_.has_head(known, phrase.head)) return known;
    const std::uint32_t f = features(phrase.head);
    const bool body = has(f, Feature::organization) && !has(f, Feature::person);
    const bool office = body ? !has(f, Feature::company) : has(f, Feature::title) && !has(f, Feature::epithet);
    std::uint32_t holder = none;
    bool only = true;  // the holder has this office
    std::uint32_t most = none;
    auto name = std::lower_bound(names_.begin(), names_.end(), phrase.head,
                                 [](const Name& each, std::uint32_t token) { return each.core.first < token; });
    for (std::size_t count = 0; name != names_.end() && count < window; ++name, ++count) {
        if (layout_.block(name->core.first) - layout_.block(phrase.head) > farthest_ahead) break;
        const std::uint32_t member = name->modifier ? none : cast_.find(*name);
        if (member == none) continue;
        if (!body && cast_.has_head(member, phrase.head)) {
            if (holder == none) holder = member;
            only = only && holder == member;
        }
        if (!fits_ahead(cast_[member], phrase)) continue;
        if (most == none || cast_[member].total > cast_[most].total) most = member;
    }
    const bool other = usage(source.first) == Usage::indefinite;  // "a guard" need not be "a second guard, Ann Lee"
    if (holder != none && (!other || cast_[holder].last != none || (office && only))) return holder;
    const bool told = layout_.block(phrase.head) == lead_ && !other && phrase.determiner != Phrase::Determiner::bare;
    if (told || phrase.noun.first != phrase.core.first) return known;      // "the mayor of Leeds", "family's lawyer"
    if (body && (most == none || cast_[most].last == none)) return known;  // of bodies one that was just named
    if (known != none || office || most == none || cast_[most].total < least_mentions) return known;
    const bool rejects = rejects_claim(records_[resolving_]);
    return cast_[most].said == 0 || (rejects && cast_[most].rejects) ? most : none;
}

void Resolver::note_nouns() {
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
        const Token& token = reading_.tokens[i];
        if (token.kind == TokenKind::word && !token.capital && is_actor(reading_, i)) first_uses_.emplace(token.key, i);
    }
}

/// ""It was for the vet," the witness said" in the paragraph in which Ann Lee just spoke, or behind a question to her:
/// she, in other words, where nobody was called so before. Offices don't need to be introduced; the judge is somebody
/// else, but the former judge is not.
std::uint32_t Resolver::last_speaker_renamed(const Phrase& phrase, Range source) {
    const bool asked = asks_before(phrase.head);
    const std::uint32_t meant = asked ? speaker_before_ : last_speaker_;
    if (meant == none || !in_source_[source.first] || layout_.quoted(phrase.head)) return none;
    if (source.first < 2 || !(layout_.quoted(source.first - 1) || layout_.quoted(source.first - 2))) return none;
    const auto use = first_uses_.find(reading_.tokens[phrase.head].key);
    const bool first = use != first_uses_.end() && use->second == phrase.head;
    if (!may_rename(reading_, phrase, first) || !stands_alone(phrase, source)) return none;
    const Member& member = cast_[meant];
    const std::uint32_t apart = member.last == none ? none : layout_.block(phrase.head) - layout_.block(member.last);
    if (!member.named || apart > (asked ? 1U : 0U) || !fits_epithet(member, phrase)) return none;
    cast_.learn_epithet(meant, phrase.core);
    return meant;
}

}  // namespace quoth
