// Attributions: who said what, with its place in the text.
//
// The terms are those of attribution research: S. Pareti, "A Database of Attribution Relations", LREC 2012, and the
// Penn Discourse Treebank (R. Prasad et al., LREC 2008). An attribution links a *content* (what is said, thought,
// asked or denied) to its *source* (the words that name who says it) by a *cue* (the words that do the linking).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <quoth/span.hpp>

namespace quoth {

/// A denial is a rejecting cue that isn't itself negated ("denied that", "dismissed claims of"), a verdict on a claim
/// ("called it baseless", "said the report was false"), or the answer "No". Everything else is a claim.
enum class Kind : std::uint8_t { claim, denial };

/// What makes a record a denial.
enum class DenialBasis : std::uint8_t { none, cue, verdict, answer };

/// `direct`: all of the content stands inside quotation marks (a transcript's label or a dialogue dash stands for
/// them); `mixed`: a part of it; `indirect`: none.
enum class Form : std::uint8_t { direct, mixed, indirect };

/// What the source does with the content (after the PDTB's communication, attitude, factive and control).
enum class Type : std::uint8_t { assertion, belief, intention, question, directive, judgement };

/// The part of an article in which a record stands.
enum class Block : std::uint8_t { headline, heading, body, caption, transcript };

/// How one attribution bears on another one of the same article: denies its content, contradicts it without a denial,
/// says that it is right, or says the same again.
enum class Relation : std::uint8_t { denies, rebuts, confirms, repeats };

/// A link to another attribution: `to` is its id; `evidence` the words that show the link, or empty. `repeats` points
/// to the first record of its cluster.
struct Link {
    Relation relation = Relation::repeats;  ///< what this record does with the other
    std::uint32_t to = 0;                   ///< index into `Article::attributions`
    Spans evidence;                         ///< the words that show it, or empty

    /// Member by member.
    friend bool operator==(const Link&, const Link&) = default;
};

/// One record: who said what. Its id is its index in `Article::attributions`.
struct Attribution {
    Kind kind = Kind::claim;                       ///< whether it rejects something
    DenialBasis denial_basis = DenialBasis::none;  ///< by what a denial rejects; `none` for claims
    Form form = Form::indirect;                    ///< how much of the content is quoted
    Type type = Type::assertion;                   ///< what the source does with the content

    Spans source;   ///< with title and apposition; empty where the article names none
    Spans cue;      ///< the verb group or "according to"; empty for a quotation without one
    Spans content;  ///< never empty: with its quotation marks and a leading "that" or "to", without the comma before
                    ///< the cue and the final full stop; several pieces for a split quotation

    std::optional<std::uint32_t> speaker;  ///< index into `Article::speakers`
    Spans addressee;                       ///< who is told ("reporters"), or empty
    Spans medium;                          ///< by what it was said ("a radio address"), without preposition, or empty

    bool negated = false;  ///< the content's main clause is negated ("said he had not ...")
    Spans hedges;          ///< words that weaken content or cue ("may", "reportedly"), one span for each

    std::uint16_t confidence = 0;  ///< probability that the record is right, in hundredths: 93 stands for 0.93
    std::string rule;              ///< names of the rules that proposed its source, then of those that proposed where
                                   ///< its content begins, as in the rule files, joined by " + ": "np + that" (several
                                   ///< may propose the same words); of a record without a cue word the one rule that
                                   ///< made it; "quotation" where no rule took part. `Extractor::explain` says more

    std::optional<std::uint32_t> parent;  ///< id of the attribution in whose content this one stands
    Block block = Block::body;            ///< where its cue stands, else its content
    std::vector<Link> links;              ///< to other records of the article, at most one `repeats`
};

/// The names that the output formats use, such as "denial", "indirect", "assertion". Never null, static storage.
const char* to_string(Kind) noexcept;
const char* to_string(DenialBasis) noexcept;
const char* to_string(Form) noexcept;
const char* to_string(Type) noexcept;
const char* to_string(Block) noexcept;
const char* to_string(Relation) noexcept;

}  // namespace quoth
