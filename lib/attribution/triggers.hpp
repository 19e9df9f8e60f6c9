// Triggers: the words of a sentence that may be cues, what the rules say about them, and how likely each is one.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/asked_rules.hpp"
#include "attribution/denied.hpp"
#include "attribution/view.hpp"
#include "attribution/weights.hpp"
#include "patterns/rules.hpp"

namespace quoth {

/// What follows a cue, by the first units after it (a hearer or particle may stand between).
enum class Complement : char {
    quotation = 'q',
    that = 'T',
    to = 't',
    wh = 'H',
    clause = 'k',  ///< a noun phrase or pronoun and then a finite verb
    noun_phrase = 'n',
    ing = 'L',
    preposition = 'p',
    comma = ',',
    end = '$',
    other = 'z'
};

/// The nearest quotation on one side of a verb group: `"...," X said` has one before it, with no verb between.
struct NearQuotation {
    char symbol = '-';
    std::uint32_t unit = none;
    std::int32_t verbs = 0;  ///< finite verbs between
    std::int32_t commas = 0;
};

/// What commas around a cue leave no doubt of: "The pier[,] said the mayor[,] will be closed".
struct SetOff {
    Range source;                ///< empty where they tell nothing of it
    bool tells_content = false;  ///< whether what follows is all that the content may be
    Range before;                ///< the content's part before the cue, or empty
    std::uint32_t after = none;  ///< where its part behind the cue begins, or none
};

/// One cue candidate of a sentence.
struct Trigger {
    std::uint32_t unit = 0;
    std::uint32_t form = none;     ///< cue form
    std::uint32_t verb = 0;        ///< unit where "continued to deny" begins; the unit itself where nothing of the kind
    std::int32_t score = 0;        ///< log odds that it is the cue of an outermost attribution, thousandths
    std::int32_t inner_score = 0;  ///< the same, given that it stands outside of all other contents
    std::uint32_t subject = none;  ///< unit where the noun phrase directly before it begins, or none
    std::uint32_t auxiliaries = 0;  ///< unit where its verb group begins ("has also said"); the unit itself if alone
    Complement complement = Complement::other;
    bool passive = false;
    NearQuotation quotation_before;
    NearQuotation quotation_after;
    std::uint32_t denied_by = none;  ///< of a noun for a claim: the unit of the cue that rejects or judges it, or none
    bool of_claim = false;           ///< it is a noun for a claim, or may be
    bool rejects = false;            ///< alone or with the words behind it: denied, poured scorn on
    Denied denied;                   ///< what it rejects or judges
    bool denies_claim = false;       ///< it rejects, and what it rejects is a noun for a claim
    bool joined_denial = false;      ///< it rejects a claim, and a conjunction joins it to another cue
    bool answers_no = false;         ///< a cue of saying with the answer "no"
    bool asks_rules = false;         ///< false for a word that is hopeless by itself
    SetOff set_off;
    RuleList left_rules;  ///< rules of each half that fit and may
    RuleList right_rules;
};

/// A word that a rule of the halves `not_left` and `not_right` keeps from being a trigger.
struct Refusal {
    std::uint32_t unit = 0;
    std::uint32_t form = none;
    std::uint32_t rule = 0;
};

/// "was told", "were warned", "the court heard": the subject of such a cue hears it.
bool is_heard(const View& view, const Trigger& trigger) noexcept;

/// "P, the jury at Alba Crown Court was told": the comma before who hears a cue at its sentence's end, else none.
std::uint32_t comma_before_hearer(const View& view, const Trigger& trigger) noexcept;

/// Finds triggers. Holds scratch: one for each workspace.
class TriggerFinder {
public:
    TriggerFinder(Rules& rules, const Weights& weights) : rules_(rules), weights_(weights) {}

    /// All cue candidates of a sentence with their scores, from left to right.
    void find(const View& view, std::vector<Trigger>& triggers);

    /// The features by which a trigger is scored.
    void describe(const View& view, const Trigger& trigger, Features& features) const;

    /// What the last sentence would have had as triggers but for a rule, from left to right.
    const std::vector<Refusal>& refusals() const noexcept { return refusals_; }

private:
    Rules& rules_;
    const Weights& weights_;
    std::vector<std::uint32_t> matched_;
    std::vector<std::uint32_t> matched_left_;
    std::vector<Refusal> refusals_;
    AskedRules asked_;

    bool asks(Half half, const View& view, const Trigger& trigger);
    std::uint32_t form_of_tag(const View& view, std::uint32_t unit);
    void score_words(const View& view, Trigger& trigger);
    void score_rules(const View& view, Trigger& trigger);
    void find_set_off(const View& view, Trigger& trigger);
    bool set_off(const View& view, Trigger& trigger, std::uint32_t right);
    void find_refusing(const View& view, const Trigger& trigger, Half half, RuleList& refusing);
    bool is_ruled_out(const View& view, const Trigger& trigger);
    void keep_allowed(const View& view, const Trigger& trigger, RuleList& kept) const;
};

/// Whether the group `word` of a match is one of the words that its rule asks for. `unit` is that group's unit.
bool allows_word(const Where& where, const View& view, std::uint32_t unit) noexcept;

/// Whether what a rule asks of cue and place holds.
bool allows(const Where& where, const Lexicon& lexicon, std::uint32_t form, BlockKind block) noexcept;

/// Whether what a rule asks of its cue holds, whatever it asks of its place.
bool allows_cue(const Where& where, const Lexicon& lexicon, std::uint32_t form) noexcept;

/// What follows unit `i` of a view.
Complement complement_after(const View& view, std::uint32_t i) noexcept;

}  // namespace quoth
