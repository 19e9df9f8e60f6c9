// The lexicon: what is known about words, read from the files of lib/english (see the head of each).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/attribution.hpp>
#include <quoth/error.hpp>

#include "lexicon/classes.hpp"
#include "lexicon/endings.hpp"
#include "reading.hpp"

namespace quoth {

/// Features of a word: bits of `Lexeme::features`, named in the column `features` of words.tsv.
enum class Feature : std::uint32_t {
    person = 1U << 0U,        ///< noun for a person (spokesman, senator)
    people = 1U << 1U,        ///< plural noun for people (officials, critics, voters)
    organization = 1U << 2U,  ///< noun or name part of a body (ministry, company, Inc.)
    document = 1U << 3U,      ///< noun for what states something (report, poll, study, statement)
    place = 1U << 4U,         ///< name of a country, capital or seat of government
    title = 1U << 5U,         ///< stands before a name (Mr., Sen., President)
    role = 1U << 6U,          ///< noun for an office (president, minister, spokeswoman)
    female = 1U << 7U,        ///< word or given name that tells the gender
    male = 1U << 8U,
    given_name = 1U << 9U,
    claim = 1U << 10U,         ///< noun for a statement (claim, allegation, report, suggestion, notion)
    verdict = 1U << 11U,       ///< word that calls a claim wrong (false, untrue, baseless, lie, fake)
    hedge = 1U << 12U,         ///< weakens (may, might, could, probably, reportedly, allegedly)
    negative = 1U << 13U,      ///< negates (not, never, no, nobody, didn't)
    medium = 1U << 14U,        ///< by what something is said (statement, interview, tweet, letter)
    hearer = 1U << 15U,        ///< who is told (reporters, lawmakers, parliament)
    anonymous = 1U << 16U,     ///< source that is described but not named (source, person, official, aide)
    abbreviation = 1U << 17U,  ///< keeps its full stop and does not end a sentence by it (Rep., Jan., vs.)
    month = 1U << 18U,
    weekday = 1U << 19U,
    singular = 1U << 20U,  ///< pronouns
    plural = 1U << 21U,
    first_person = 1U << 22U,
    second_person = 1U << 23U,
    rejecting = 1U << 24U,     ///< cue that rejects nothing but claims (deny, refute, not dismiss); particle of one
    quantity = 1U << 25U,      ///< percent, majority, number, half: heads of "54 percent of voters"
    work = 1U << 26U,          ///< noun or participle before the title of a work (film, song, titled)
    elided = 1U << 27U,        ///< written with an apostrophe in front ('em, 'til); the word without it
    company = 1U << 29U,       ///< body that goes by a name of its own (the company); last word of such a name (Foods)
    changes_role = 1U << 30U,  ///< makes another role of the one behind it (former, deputy, shadow)
    particle = 1U << 28U,      ///< small word inside a name (de, van, bin)
    epithet = 1U << 31U,       ///< what somebody named before is called (the skipper, the Italian, the billionaire)
};

constexpr bool has(std::uint32_t features, Feature f) noexcept {
    return (features & static_cast<std::uint32_t>(f)) != 0;
}

/// What a word has to do with denials: bits of `Lexeme::denial_features`, named in the same column.
enum class DenialFeature : std::uint32_t {
    grant = 1U << 0U,       ///< what is granted or refused, and is no claim (bail, access, licence, offer)
    court = 1U << 1U,       ///< who rules on cases: what they dismiss is a case (judge, tribunal)
    refusing = 1U << 2U,    ///< turns a following infinitive or gerund round (refused to, short of)
    truth = 1U << 3U,       ///< what a false claim lacks (true, truth, basis)
    reply = 1U << 4U,       ///< says that something answers something (follows, response)
    confirming = 1U << 5U,  ///< cue that confirms what another one said (confirm, corroborate)
    pointing = 1U << 6U,    ///< points at what was said (the, this, it)
    unsound = 1U << 7U,     ///< calls a claim wrong; said of other things it means something else (wrong, absurd)
    inventing = 1U << 8U,   ///< two of them in a row say that something is invented (made up, dreamt up)
    answering = 1U << 9U,   ///< goes on with an answer after "no" or "not" (no way, not at all)
    scarce = 1U << 10U,     ///< a source of such people denies nothing (few, hardly)
    mocking = 1U << 11U,    ///< cue that denies a claim by laughing at it (scoffed at claims that)
    giving = 1U << 12U,     ///< rejecting cue that takes persons, who are refused something (denied him a visa)
    distant = 1U << 13U,    ///< with "from": what lies there is not so (far from the truth)
    demand = 1U << 14U,     ///< noun for a statement that with "for" is a demand (claims for compensation)
    sweeping = 1U << 15U,   ///< particle that makes a verb reject a claim (brushed aside, waved away)
    spurning = 1U << 16U,   ///< noun that with "on", "with" or "to" rejects a claim (poured scorn on, took issue with)
    statement = 1U << 17U,  ///< noun for what is said, though no cue by itself (figures, talk, gossip)
    lacking = 1U << 18U,    ///< verb that says that its subject has none of it (lacks)
    felling = 1U << 19U,    ///< cue that rejects where its object is a claim (shot down, quelled)
    publication = 1U << 20U,  ///< thing that says or shows something and may be called false (video, article)
    accepting = 1U << 21U,    ///< cue that denies a claim where it is negated (did not accept that)
    certain = 1U << 22U,      ///< verdict that only claims can have (untrue, baseless), so that any subject is one
    contrasting = 1U << 23U,  ///< adverb that sets a sentence against the one before (however)
    alleging = 1U << 24U,     ///< cue of a claim that others are likely to deny (accuse, allege, claim)
    blanket = 1U << 25U,      ///< noun that stands for whatever one is accused of (wrongdoing, involvement)
    prompting = 1U << 26U,    ///< subordinator before what a denial answers (denied it after the paper reported)
    countering = 1U << 27U,   ///< cue of a claim that answers another one (insist, maintain, clarify)
    happening = 1U << 28U,    ///< what a claim says did not do (it never happened, took place)
    also = 1U << 29U,         ///< adverb that sets what is said beside what another one said (also)
    plan = 1U << 30U,         ///< noun for a claim that is a plan where it doesn't say what is claimed (idea)
    doubting = 1U << 31U,     ///< opens a clause that nobody says is so (whether he denied it)
};

constexpr bool has(std::uint32_t features, DenialFeature f) noexcept {
    return (features & static_cast<std::uint32_t>(f)) != 0;
}

/// What single words do that neither their class nor a feature tells: `Lexeme::usage`, named in the same column. A word
/// has one at most.
enum class Usage : std::uint8_t {
    plain,         ///< nothing of the kind
    definite,      ///< definite article (the)
    indefinite,    ///< indefinite article (a, an)
    single,        ///< picks one out of people (one of the donors, Ann Lee)
    personal,      ///< relative pronoun that stands for people (who)
    impersonal,    ///< pronoun that stands for bodies and things (which, it)
    intensive,     ///< adds nothing behind a possessive (his own lawyer)
    former,        ///< tells what somebody is no more (the former judge)
    naming,        ///< before a comma and a name says that this is the name (his first name, Ann)
    inside,        ///< what it leads to is a place (in Leeds)
    workplace,     ///< the same, or the body that somebody works for (an engineer at Hallam)
    site,          ///< last word of the name of a street or another place that is no body (Albert Street)
    ground,        ///< the same of names that people have, too (Hyde Park)
    landform,      ///< first word of the name of a place (Lake George)
    artefact,      ///< last word of the name of a thing that is no body (the Benn Act)
    vessel,        ///< first word of the name of a thing (Storm Dennis)
    against,       ///< between the two sides of a court case (Roe v. Wade)
    suffix,        ///< behind a surname tells the son from the father (Jr.)
    saint,         ///< before a saint's name, whose possessive is a part of the name (St Mary's Hospital)
    whole_letter,  ///< letter that sentences end with as often as names begin with it (so do I. wrote on X.)
    bullet,        ///< sign that an item of a list begins with
    phasal,        ///< verb that says how far what its infinitive or participle says has come (continues to, kept)
    credit,        ///< before a colon says who made a picture (Photo: Ann Lee)
    currency,      ///< sign that with the letters before it is the name of a currency (S$140,000)
};

/// What part of speech a cue form is.
enum class Inflection : std::uint8_t { base, s, past, participle, ing, noun, adjective, preposition };

/// What kind of cue a lemma is: the column `kind` of cues.tsv.
enum class CueKind : std::uint8_t { speech, belief, intention, question, directive, judgement, reject, evidence, act };

/// One inflected form of a cue lemma.
struct CueForm {
    std::uint32_t lemma = 0;  ///< index into the lemmas
    Inflection inflection = Inflection::base;
    std::uint32_t other = none;  ///< another form of the same spelling (the noun "claims" beside the verb), or none
};

/// One line of cues.tsv.
struct CueLemma {
    std::string name;
    std::uint64_t key = 0;              ///< hash of the name
    std::uint32_t denial_features = 0;  ///< bits of `DenialFeature` of the name
    CueKind kind = CueKind::act;
    Type type = Type::assertion;           ///< of the records it makes
    std::uint32_t frames = 0;              ///< bits of `Frame`
    std::vector<std::uint64_t> particles;  ///< words that belong to the cue when they follow it (called `for`)
};

/// Complements that a cue takes: bits, named in the column `frames` of cues.tsv.
enum class Frame : std::uint32_t {
    quote = 1U << 0U,   ///< a quotation: said "..."
    that = 1U << 1U,    ///< a clause with that
    clause = 1U << 2U,  ///< a clause without that
    wh = 1U << 3U,      ///< a question: asked whether, explained how
    to = 1U << 4U,      ///< an infinitive
    np = 1U << 5U,      ///< a noun phrase
    hearer = 1U << 6U,  ///< a hearer stands between cue and content: told reporters that
    as = 1U << 7U,      ///< describe X as Y
    ing = 1U << 8U,     ///< a gerund: denied having
    before = 1U << 9U,  ///< the content may stand before the cue: "...", X said
};

class Lexicon {
public:
    /// Without any word.
    Lexicon();

    /// The built-in English data.
    static Lexicon english();

    /// Adds the lines of one file's text; `name` is used in errors.
    std::optional<Error> add_words(std::string_view content, const std::string& name);
    std::optional<Error> add_cues(std::string_view content, const std::string& name);
    std::optional<Error> add_given_names(std::string_view content, const std::string& name);
    std::optional<Error> add_endings(std::string_view content, const std::string& name) {
        return endings_.add(content, name);
    }

    /// Features of a word by its token key; 0 for an unknown word.
    std::uint32_t features(std::uint64_t key) const noexcept;

    /// The use of a word or sign by its token key.
    Usage usage(std::uint64_t key) const noexcept;

    /// What endings tell.
    const Endings& endings() const noexcept { return endings_; }

    /// Class of a word by its token key, or `Class::unknown`.
    Class class_of(std::uint64_t key) const noexcept;

    /// The cue form of a word (its verb reading first; `other` leads on to the next), or none.
    std::uint32_t cue_form(std::uint64_t key) const noexcept;

    /// The cue form that stands for verbs which are no cues by themselves, or none.
    std::uint32_t unlisted_form(Inflection inflection) const noexcept;

    const CueForm& form(std::uint32_t index) const noexcept { return forms_[index]; }
    const CueLemma& lemma(std::uint32_t index) const noexcept { return lemmas_[index]; }
    const CueLemma& lemma_of_form(std::uint32_t index) const noexcept { return lemmas_[forms_[index].lemma]; }
    std::size_t lemma_count() const noexcept { return lemmas_.size(); }

    /// Fills `reading.lexemes` (one for each token) and the symbols of `reading.units`. Linear.
    void read(Reading& reading) const;

private:
    struct Entry {
        std::uint32_t features = 0;
        std::uint32_t denial_features = 0;
        std::uint32_t cue = none;
        char symbol = 0;
        Usage usage = Usage::plain;
    };
    std::uint32_t features_of_name(std::string_view word) const;
    bool joins_numbers(std::string_view word) const;
    void add_form(std::string_view word, CueForm form);
    void tell_lemmas();
    const Entry* find(std::uint64_t key) const noexcept;

    std::vector<CueForm> forms_;
    std::vector<CueLemma> lemmas_;
    struct Table;
    std::shared_ptr<Table> table_;
    Endings endings_;
};

}  // namespace quoth
