// The resolver: walks through an article and tells, at each name, source and pronoun, who is meant.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "attribution/record.hpp"
#include "lexicon/classes.hpp"
#include "lexicon/lexicon.hpp"
#include "reading.hpp"
#include "speakers/antecedents.hpp"
#include "speakers/body_kinds.hpp"
#include "speakers/cast.hpp"
#include "speakers/layout.hpp"
#include "speakers/names.hpp"
#include "speakers/phrases.hpp"

namespace quoth {

/// One place where a member of the cast is named, described or referred to.
struct Reference {
    Range tokens;
    std::uint32_t member = none;
    bool subject = false;   ///< stands before its sentence's verb and behind no preposition
    bool embedded = false;  ///< is the subject of a clause inside of the sentence
    bool speaker = false;   ///< is the source of a record
    bool quoted = false;    ///< stands inside a quotation
    bool newcomer = false;  ///< is told of for the first time, and not as the subject
    bool modifier = false;  ///< belongs to another noun: "Smith's lawyer", "Washington officials"
};

/// The two best members of those that could be meant, each by its best reference.
struct Ranking {
    std::uint32_t best = none;
    std::int32_t score = 0;
    std::uint32_t next = none;
    std::int32_t next_score = 0;

    void add(std::uint32_t member, std::int32_t sum) noexcept;
    /// How far the best is ahead.
    std::int32_t lead() const noexcept { return next == none ? score : score - std::max(next_score, 0); }
};

/// Its parts stand in resolver.cpp (the walk) and in the files beside it whose names begin with resolver_: sources,
/// whose ways lead on to offices, appositions, descriptions, epithets, bodies, relatives and pronouns; headlines;
/// interviews; antecedents.
class Resolver {
public:
    /// A draft gathers what the article tells of the members, so that the final reading knows it from the start.
    enum class Pass : std::uint8_t { draft, final };

    Resolver(const Reading& reading, const Layout& layout, const std::vector<Name>& names, Cast& cast,
             std::vector<Record>& records, Pass pass, const AntecedentWeights& weights,
             AntecedentChoices* choices = nullptr);

    /// Resolves everything: sets `speaker` of the records to members of the cast. Call it once.
    void run();

    /// All references that were resolved.
    const std::vector<Reference>& references() const noexcept { return references_; }

private:
    /// What is looked at, in the order of the text.
    enum class Kind : std::uint8_t { source, floating, name, known, pronoun, subject, description };
    struct Step {
        std::uint32_t token = 0;
        Kind kind = Kind::name;
        std::uint32_t index = 0;
    };
    /// Whether a noun can call a body: what its name and the article tell speaks against it, is silent, or for it.
    enum class BodyFit : std::uint8_t { no, perhaps, yes };
    /// Whom a pronoun or a description can stand for.
    enum class Wanted : std::uint8_t { thing, company, several, actor };

    void index_names();
    void plan();
    void plan_tokens();
    void plan_records();
    void plan_subjects();
    void take(const Step& step);
    void note_speaker(std::uint32_t record, std::uint32_t member);
    bool rejects_claim(const Record& record) const;
    void finish_records();
    void resolve_headlines();
    std::uint32_t speaker_of_words(const std::vector<std::uint64_t>& words) const;
    std::uint32_t quoting(const Record& record, std::uint32_t token) const;
    std::uint32_t shared_speaker(std::uint32_t record) const;

    std::uint32_t refer(Range tokens, std::uint32_t member);
    std::uint32_t member_of_name(std::uint32_t name);
    std::uint32_t speaker_of_name(std::uint32_t name);
    void take_known(std::uint32_t token);
    void take_description(std::uint32_t token);
    void take_relative(std::uint32_t token);
    void take_newcomer(const Phrase& phrase, Range tokens);
    std::uint32_t end_of_description(const Phrase& phrase, std::uint32_t bound) const;
    void take_subject(std::uint32_t sentence);

    std::uint32_t resolve_source(std::uint32_t record);
    std::uint32_t resolve_phrase(Range source, const Few& others = {});
    Range without_day(Range source) const;
    std::uint32_t named_behind_fields(Range source) const;
    Phrase phrase_of(Range source) const;
    std::uint32_t resolve_noun(const Phrase& phrase, Range source, std::uint32_t owner);
    std::uint32_t resolve_head(std::uint32_t name, const Phrase& phrase, Range source);
    std::uint32_t learn_office(std::uint32_t name, Range office);
    std::uint32_t name_in_apposition(const Phrase& phrase, Range source) const;
    std::uint32_t name_of_both(const Phrase& phrase, Range source) const;
    std::uint32_t named_in_office(const Phrase& phrase, Range source) const;
    std::uint32_t relative_of(std::uint32_t owner, const Phrase& phrase, Range source) const;
    bool is_of_body(const Phrase& phrase, std::uint32_t comma, const Name& name) const;
    std::uint32_t name_given(const Phrase& phrase, Range source) const;
    std::uint32_t resolve_label(std::uint32_t block, Range label);
    std::uint32_t find_labelled(Range label);
    std::uint32_t member_of_label(Range label);
    std::uint32_t resolve_shouted(const Phrase& phrase, Range source);
    std::uint32_t describe(const Phrase& phrase, Range source);
    std::uint32_t read_before(Range tokens) const;
    std::uint32_t company_meant(const Phrase& phrase);
    Kinds kinds_in(Range name) const;
    Kinds kinds_of(const Member& member) const;
    BodyFit fit_body(const Member& member, std::uint32_t noun) const;
    bool is_body_of_its_own(const Member& member, std::uint32_t noun) const;
    std::uint32_t body_of_kind(const Phrase& phrase) const;
    bool is_other_body(const Member& known, std::uint32_t noun) const;
    bool calls_body(const Phrase& phrase) const;
    bool is_only_body(std::uint32_t member, std::uint32_t token) const;
    void learn_kind(const Phrase& phrase);
    std::uint32_t main_company() const;
    std::uint32_t last_speaking_body(const Phrase& phrase) const;
    void find_lead();
    bool names_lead(std::uint32_t name) const;
    std::uint32_t end_of_bracket(std::uint32_t open, std::uint32_t bound) const;
    std::uint32_t end_of_participle(Range source) const;
    void note_nouns();
    std::uint32_t last_speaker_renamed(const Phrase& phrase, Range source);
    bool may_be_named_ahead(const Phrase& phrase, Range source) const;
    bool fits_ahead(const Member& member, const Phrase& phrase) const;
    std::uint32_t named_ahead(const Phrase& phrase, Range source, std::uint32_t known) const;
    Range whole_office(const Phrase& phrase, std::uint32_t bound) const;
    std::uint32_t named_after_lead(const Phrase& phrase, Range source);
    bool is_of_another(const Member& known, const Phrase& phrase) const;
    bool has_other_origin(const Member& known, const Phrase& phrase) const;
    bool has_other_office(const Member& known, const Phrase& phrase, Range field) const;
    bool tells_apart(Range a, Range b) const;
    bool holds(Range range, std::uint32_t word) const;
    bool shares_any(Range a, Range b) const;
    std::uint32_t called_besides(const Phrase& phrase);
    std::uint32_t known_description(const Phrase& phrase, std::uint32_t kind);
    std::uint32_t resolve_epithet(const Phrase& phrase, Range source, std::uint32_t known);
    std::uint32_t resolve_floating(std::uint32_t record);
    std::uint32_t resolve_answer(std::uint32_t record) const;
    std::uint32_t resolve_pronoun(std::uint32_t token, const Few& others = {});
    std::uint32_t resolve_indefinite(Range words);
    std::uint32_t antecedent(std::uint32_t relative);
    std::uint32_t before_home(std::uint32_t end) const;
    std::uint32_t name_of_staff(std::uint32_t end) const;
    bool follows_preposition(std::uint32_t name) const;
    bool tells_of_one(Range tokens) const;
    std::uint32_t name_over_appositions(std::uint32_t end, std::uint32_t relative) const;
    std::uint32_t quantity_before(std::uint32_t end, std::uint32_t relative);
    std::uint32_t antecedent_phrase(std::uint32_t end, std::uint32_t relative);
    std::uint32_t interviewee();
    std::uint32_t named_in_introduction() const;
    std::uint32_t speaker_of_turn(std::uint32_t token);
    void find_turns();
    bool is_prompt(std::uint32_t block) const;
    bool is_question(std::uint32_t block) const;
    bool has_person(std::uint32_t block, Feature person) const;

    std::uint32_t quoter(std::uint32_t record) const;
    Few others(std::uint32_t record) const;
    void add_bodies_of(const Ranges& content, std::uint32_t source, Few& others) const;
    void add_named(Range tokens, Few& others) const;
    std::uint32_t search(std::uint32_t token, Wanted wanted, const Few& others = {});
    template <class Take>
    void look_back(std::uint32_t token, Take take) const;
    std::int32_t score(const Reference& reference, std::uint32_t token, Wanted wanted) const;
    std::uint32_t sentences_between(const Reference& reference, std::uint32_t token) const;
    void note_nearest(const Reference& reference, std::uint32_t token, AntecedentFeatures& features) const;
    void note_mention(const Reference& reference, std::uint32_t token, AntecedentFeatures& features) const;
    void note_member(Antecedent& antecedent, std::uint32_t token, Gender gender) const;
    void find_antecedents(std::uint32_t token, Gender gender, const Few& others);
    void compare_antecedents(Gender gender);
    bool is_pronoun(const Reference& reference) const;
    bool asks_before(std::uint32_t token) const;
    PronounPlace place_of(std::uint32_t token) const;
    std::uint32_t choose_antecedent(std::uint32_t token, Gender gender, const Few& others);
    void learn_gender(std::uint32_t member, std::uint32_t token, Gender gender);
    bool can_be(const Member& member, Gender gender) const;
    bool acts(std::uint32_t end) const;
    bool is_company(const Member& member) const;
    bool calls_company(const Phrase& phrase) const;
    bool fits(std::uint32_t member, Wanted wanted) const;
    std::uint32_t same_source(const Phrase& phrase, Range source) const;
    bool is_near(const Reference& reference, std::uint32_t token) const;
    bool is_topic(const Reference& reference, std::uint32_t token) const;
    bool governs(const Reference& reference, std::uint32_t token) const;
    bool is_epithet(const Phrase& phrase, Range source) const;
    bool is_compound(std::uint32_t token) const;
    bool tells_origin(std::uint32_t token) const;
    bool stands_alone(const Phrase& phrase, Range source) const;
    std::uint32_t age_in(const Phrase& phrase) const;
    bool told_of_another(const Member& member, const Phrase& phrase) const;
    bool conflicts(const Member& member, const Phrase& phrase) const;
    bool shares_word(Range range, const Phrase& phrase) const;
    bool fits_epithet(const Member& member, const Phrase& phrase) const;
    void learn_type(std::uint32_t member, std::uint32_t kind);
    bool names_paper(const Phrase& phrase) const;
    void set_kind(std::uint32_t member, const Phrase& phrase);
    Range trimmed(Range source) const;
    std::uint32_t name_behind_titles(Range source) const;
    bool lists_names(Range source) const;
    std::uint32_t find_surname(const Phrase& phrase) const;
    bool ends_in_role(Range title) const;
    bool joins_office(std::uint32_t of, std::uint32_t end) const;
    bool joins_fields(std::uint32_t conjunction, const Name& name) const;
    bool is_in_title(std::uint32_t i, Range source, const Name& name, bool human) const;
    bool leads_to_field(std::uint32_t i, std::uint32_t begin, const Name& name, bool human) const;
    bool joins_titles(std::uint32_t i, Range source, const Name& name, bool human) const;
    bool may_be_people_of(std::uint32_t i, Range source, const Name& name) const;
    bool joins_small_fields(std::uint32_t conjunction, const Name& name) const;
    Range new_name(Range source) const;
    Range words_of_description(const Phrase& phrase, Range source) const;
    std::uint32_t features(std::uint32_t token) const noexcept { return reading_.lexemes[token].features; }
    Usage usage(std::uint32_t token) const noexcept { return reading_.lexemes[token].usage; }
    bool ends(std::uint32_t token, Ending ending) const noexcept {
        return has(reading_.lexemes[token].endings, ending);
    }
    bool is(std::uint32_t token, Class c) const noexcept { return reading_.lexemes[token].symbol == symbol_of(c); }

    const Reading& reading_;
    const Layout& layout_;
    const std::vector<Name>& names_;
    Cast& cast_;
    std::vector<Record>& records_;
    Pass pass_;
    NameEnds name_ends_;
    std::vector<std::uint32_t> name_at_end_;    ///< by a name's last token: its index, or none
    std::vector<std::uint32_t> name_at_begin_;  ///< the same by its first token, title included
    std::vector<std::uint32_t> members_;        ///< of the names, once resolved; `none - 1` before
    std::vector<Step> steps_;
    std::vector<bool> in_source_;  ///< tokens at which a source begins
    boost::unordered_flat_map<std::uint64_t, std::uint32_t>
        first_uses_;  ///< of nouns for people and bodies: the first token of each
    std::vector<Reference> references_;
    const AntecedentWeights& weights_;
    const BodyKinds& kinds_ = BodyKinds::english();
    AntecedentChoices* choices_;           ///< null where nobody asks for them
    std::vector<Antecedent> antecedents_;  ///< of the pronoun that is being resolved
    std::uint32_t last_speaker_ = none;
    std::uint32_t last_record_ = none;     ///< theirs
    std::uint32_t speaker_before_ = none;  ///< the last one who isn't the last speaker
    std::uint32_t said_ = 0;               ///< how many of those named have spoken
    std::uint32_t resolving_ = none;       ///< the record whose source is being resolved
    std::uint32_t main_company_ = none;    ///< the one referred to most so far
    std::uint32_t companies_ = 0;          ///< how many of them are named so far
    std::uint32_t called_company_ = none;  ///< whom "the company" meant last
    std::uint32_t lead_ = none;            ///< the first paragraph
    std::uint32_t lead_head_ = none;       ///< the noun of the phrase that it begins with
    std::uint32_t lead_name_ = none;  ///< the name that the second one begins with, where it may be the same person's
    std::uint32_t interviewee_ = none;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> labelled_;  ///< who has a label, by its last word
    std::vector<std::uint32_t> turns_;  ///< by block: the block that tells whose turn it is, or none
    bool interview_ = false;            ///< questions and answers without labels
};

/// Calls `take` with who was mentioned lately before a token, the nearest first. The bounds keep the walk linear; they
/// are wide enough for any news paragraph.
template <class Take>
void Resolver::look_back(std::uint32_t token, Take take) const {
    constexpr std::size_t window = 48;
    constexpr std::uint32_t farthest_block = 3;
    const std::size_t last = references_.size();
    for (std::size_t i = last; i > 0 && last - i < window; --i) {
        const Reference& reference = references_[i - 1];
        if (reference.tokens.first >= token || layout_.shouted(reference.tokens.first)) continue;
        if (layout_.block(token) - layout_.block(reference.tokens.first) > farthest_block) break;
        take(reference);
    }
}

}  // namespace quoth
