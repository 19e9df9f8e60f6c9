// Explanations: how an article's records came about, and why nothing else became one.
//
// A sentence is read in three steps. Its *triggers* are the words that may be cues, each with two scores: as the cue of
// an outermost attribution, and as one given that it stands outside of all other contents. A trigger that scores enough
// gets a content and a source, each chosen among several stretches, and is a *candidate*. The candidates compete: by
// falling score those are chosen that score enough and clash with none chosen before; then those that stand inside a
// chosen content.
//
// All scores and weights are in thousandths of a natural logarithm: 1386 stands for odds of 4 to 1 (or, for contents
// and sources, -1386 for a probability of 1/4). Spans are byte offsets into the text, as in the records.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/article.hpp>
#include <quoth/span.hpp>

namespace quoth {

/// What `Extractor::explain` tells.
struct ExplainOptions {
    /// Explain only the sentences that hold this byte: the outermost one and those in quotations inside of it. None:
    /// all sentences that have a trigger or a record.
    std::optional<std::uint32_t> at;
    std::uint32_t features = 6;      ///< how many features of each model are named, those that weigh most
    std::uint32_t alternatives = 3;  ///< how many stretches are named for each part of a candidate, and speakers for a
                                     ///< pronoun, the chosen one first
};

/// A feature as lib/english/weights.tsv spells it (a template's name, then words, rules, class symbols and counts), and
/// its weight. Letters of other values are explained in lib/attribution/letters.hpp.
struct FeatureWeight {
    std::string feature;      ///< as in the weights file
    std::int32_t weight = 0;  ///< what it adds
};

/// What one model says: the sum of the weights of all features.
struct ModelScore {
    std::string_view model;  ///< "cue", "inner", "shape", "after", "before", "source", "choice", "record", "speaker"
    std::int32_t score = 0;  ///< sum of all weights
    std::vector<FeatureWeight> features;  ///< those that weigh most, in either direction, first
    std::uint32_t others = 0;             ///< how many more features have a weight ...
    std::int32_t others_weight = 0;       ///< ... and what they weigh together
};

/// A word or mark, or a whole quotation of the next depth, as the rules see it.
struct ExplainedToken {
    Span span;                    ///< bytes
    char symbol = '?';            ///< of its class, as in rules and features
    std::string_view class_name;  ///< such as "determiner"
};

/// What became of a trigger.
enum class TriggerOutcome : std::uint8_t {
    candidate,  ///< it has a content and a source
    refused,    ///< a rule of the half `not-left` or `not-right` fits
    weak,       ///< both scores are below their thresholds
    no_content  ///< no stretch of words can be its content
};

/// A word that may be a cue.
struct ExplainedTrigger {
    Span span;                                      ///< bytes, of the word alone
    std::string lemma;                              ///< its base form
    std::string_view complement;                    ///< what follows, such as "that clause"
    std::vector<std::string> left_rules;            ///< names of the rules that fit, in the order of the rule file
    std::vector<std::string> right_rules;           ///< the same, right of it
    bool rules_asked = true;                        ///< no rules are asked about a word that is hopeless by itself
    std::int32_t score = 0;                         ///< as an outermost cue
    std::int32_t inner_score = 0;                   ///< as one outside of all other contents
    std::vector<ModelScore> models;                 ///< cue, inner; together with the scores 0 for a refused one
    TriggerOutcome outcome = TriggerOutcome::weak;  ///< what became of it
    std::string refused_by;                         ///< "not-right no-comment"
    std::optional<std::uint32_t> candidate;         ///< index into the sentence's candidates
};

/// What became of a candidate. Those from `outermost` to `nested` won.
enum class Verdict : std::uint8_t {
    outermost,   ///< scores enough and clashes with none before
    owner,       ///< scores less, but no other one claims a quotation in its content
    in_quote,    ///< of a sentence inside a quotation: its nested score is enough
    nested,      ///< stands inside the content of `other`
    weak,        ///< scores less than the threshold
    overlaps,    ///< its content overlaps that of `other`
    around,      ///< its content holds the cue of `other`
    inside,      ///< its cue stands in the content of `other`, but it is not good enough as a nested one
    homeless,    ///< would have won, but stands in a quotation that belongs to no record
    replaced,    ///< would have won, but a headline's or heading's record stands there again word for word
    not_wanted,  ///< would have won, but the extractor's options leave it out
};

/// Log probabilities of where a content stands.
struct ShapeScores {
    std::int32_t after = 0;   ///< behind the cue
    std::int32_t before = 0;  ///< before the cue
    std::int32_t both = 0;    ///< on both sides of it
};

/// One of the stretches that a part of a candidate was chosen from. `difference` says why another one scores otherwise
/// than the first, best one: the features that it alone has, and, with the opposite weight and "no " before their
/// names, those that it lacks. Empty for the first.
struct Alternative {
    std::string_view part;     ///< "after" or "before" (the content's place), "source"
    std::optional<Span> span;  ///< nothing for "no source is named"
    std::int32_t score = 0;    ///< log probability among all of its part
    ModelScore difference;     ///< why it is worse than the first
};

/// One content and source that a candidate could have had.
struct ExplainedChoice {
    Spans content;                 ///< bytes
    std::optional<Span> source;    ///< nothing for "no source is named"
    std::int32_t score = 0;        ///< sum of the next two
    std::int32_t parts_score = 0;  ///< log probability of content and source, each for itself
    ModelScore model;              ///< "choice": how the two go together and with the rest of the sentence
};

/// A trigger with its content and source.
struct ExplainedCandidate {
    std::uint32_t trigger = 0;       ///< index into the sentence's triggers
    Spans source;                    ///< bytes; empty where none is named
    Spans cue;                       ///< bytes
    Spans content;                   ///< bytes
    std::string_view shape;          ///< where the content stands: "after", "before" or "both"
    ShapeScores shapes;              ///< how likely each place of the content is
    std::string rule;                ///< as `Attribution::rule`
    std::int32_t score = 0;          ///< as an outermost record
    std::int32_t nested_score = 0;   ///< as a record inside of another one
    std::int32_t trigger_score = 0;  ///< that of its trigger as an outermost cue
    std::int32_t content_score = 0;  ///< log probability of its shape and pieces
    std::int32_t source_score = 0;   ///< log probability
    std::uint16_t confidence = 0;    ///< hundredths
    /// Shape, after, before, source (of those contents and sources that are best each for itself) and record (of the
    /// chosen ones); nested for one that stands inside of another one or in a quotation; those that took part.
    std::vector<ModelScore> models;
    std::vector<Alternative> alternatives;  ///< by part, the chosen one of each first
    std::vector<ExplainedChoice> choices;   ///< the chosen one first; empty where nothing else came close

    Verdict verdict = Verdict::weak;      ///< what became of it
    std::int32_t threshold = 0;           ///< what its score as a record is compared with
    std::int32_t nested_threshold = 0;    ///< what its score as a nested one is, and as one in a quotation
    std::optional<std::uint32_t> other;   ///< index of another candidate of the sentence, see `verdict`
    bool joined = false;                  ///< its content was joined to a quotation behind the cue
    std::optional<std::uint32_t> record;  ///< index into `Article::attributions`, for one that won
};

/// What made a record.
enum class Origin : std::uint8_t {
    candidate,   ///< a candidate that won
    whole_rule,  ///< a rule over a whole sentence without a cue word ("Mayor: No new taxes")
    answer,      ///< a rule for a quoted answer (a firm "no" from Madrid)
    turn,        ///< a transcript's turn
    quotation,   ///< a quotation that no cue claims
    repeat       ///< a headline's or heading's record that stands again in the body
};

/// Somebody whom the "he" or "she" that is a record's source may stand for.
struct ExplainedAntecedent {
    std::string name;  ///< as `Speaker::name`, or the words of a description
    ModelScore model;  ///< "speaker", by the features of lib/english/speakers.tsv
};

/// A record that was made in a sentence.
struct ExplainedRecord {
    std::uint32_t id = 0;               ///< index into `Article::attributions`
    Origin origin = Origin::candidate;  ///< what made it
    Spans source;                       ///< bytes; empty where none is named
    Spans cue;                          ///< bytes; empty for a quotation without one
    Spans content;                      ///< with the quotations of later sentences that go on with it
    std::string rule;                   ///< as `Attribution::rule`
    std::uint16_t confidence = 0;       ///< hundredths
    /// Where the source is "he" or "she": who may be meant, best first, up to `ExplainOptions::alternatives`. The first
    /// one is, where the score is above 0; else it isn't known who is meant.
    std::vector<ExplainedAntecedent> antecedents;
};

/// A sentence, or one inside a quotation.
struct ExplainedSentence {
    Span span;               ///< bytes
    std::string_view block;  ///< "headline", "byline", "dateline", "heading", "paragraph", "caption", "transcript", ...
    std::uint32_t depth = 0;                     ///< how many quotations it stands in
    std::vector<ExplainedToken> tokens;          ///< a quotation of the next depth is one
    std::vector<ExplainedTrigger> triggers;      ///< from left to right
    std::vector<ExplainedCandidate> candidates;  ///< the same
    std::vector<ExplainedRecord> records;        ///< made here
    std::optional<std::uint32_t>
        content_of;  ///< a record made in another sentence whose content holds words of this one
};

/// How the records of a text came about. It owns all it holds but names of kinds (`std::string_view`), which are
/// static.
struct Explanation {
    Status status = Status::ok;                ///< as of the article; else nothing is explained
    std::uint32_t sentence_count = 0;          ///< of the whole article, those inside quotations too
    std::vector<ExplainedSentence> sentences;  ///< in the order of the text, outer before inner
};

/// "outermost", "weak" and so on. Never null, static storage.
const char* to_string(TriggerOutcome) noexcept;
const char* to_string(Verdict) noexcept;
const char* to_string(Origin) noexcept;

}  // namespace quoth
