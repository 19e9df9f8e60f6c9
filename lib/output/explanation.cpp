// Explanations for a person at a terminal. A sentence is a block of lines: tokens over symbols, then triggers,
// candidates and records, each with what belongs to it in a column of its own.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <quoth/output.hpp>

#include "output/lines_and_columns.hpp"
#include "output/numbers.hpp"
#include "output/wrap.hpp"

namespace quoth {
namespace {

constexpr std::size_t indent = 4;          // of all lines below a sentence's or an entry's first
constexpr std::size_t label_width = 9;     // of "content" and the like, with its gap
constexpr std::size_t longest_token = 28;  // columns that a quotation is shown in

/// The beginning and end of a line that has more than so many characters.
std::string shortened(const std::string& line, std::size_t longest) {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if ((static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80U) begins.push_back(i);
    }
    if (begins.size() <= longest) return line;
    const std::size_t half = (longest - 3) / 2;
    return line.substr(0, begins[half]) + "..." + line.substr(begins[begins.size() - half]);
}

std::string joined(const std::vector<std::string>& names) {
    std::string line;
    for (const std::string& name : names) line += (line.empty() ? "" : " + ") + name;
    return line.empty() ? "-" : line;
}

std::string signed_weight(std::int32_t weight) {
    std::string number = weight < 0 ? "" : "+";
    number += thousandths(weight);
    return number;
}

/// The features of a score and what the others weigh.
std::vector<std::string> items_of(const ModelScore& model) {
    std::vector<std::string> items;
    for (const FeatureWeight& feature : model.features) {
        items.push_back(signed_weight(feature.weight) + ' ' + one_line(feature.feature));
    }
    if (model.others != 0) {
        items.push_back(signed_weight(model.others_weight) + " by " + std::to_string(model.others) + " more");
    }
    return items;
}

class ExplanationWriter {
public:
    ExplanationWriter(const Explanation& explanation, std::string_view text, const TextOptions& options)
        : text_(text), places_(text), width_(std::max<std::size_t>(options.width, 40)) {
        write_head(explanation, options);
        for (const ExplainedSentence& sentence : explanation.sentences) write(sentence);
    }

    std::string take() { return std::move(out_); }

private:
    void write_head(const Explanation& explanation, const TextOptions& options) {
        std::string head = options.path ? one_line(*options.path) + ": " : "";
        if (explanation.status != Status::ok) {
            head += "not read, too large";
        } else {
            head += std::to_string(explanation.sentences.size()) + " of " + std::to_string(explanation.sentence_count) +
                    " sentences (places are line:column; scores are natural log odds, those of contents and sources "
                    "log probabilities)";
        }
        append_wrapped(out_, head, 0, 0, width_);
    }

    void write(const ExplainedSentence& sentence) {
        std::string head = places_.at(sentence.span.begin) + ' ' + std::string(sentence.block);
        if (sentence.depth != 0) head += ", depth " + std::to_string(sentence.depth);
        if (sentence.content_of) head += ", in the content of record " + std::to_string(*sentence.content_of);
        out_ += '\n';
        append_wrapped(out_, head, 0, indent, width_);
        write_tokens(sentence);
        for (const ExplainedTrigger& trigger : sentence.triggers) write(trigger);
        for (std::size_t i = 0; i < sentence.candidates.size(); ++i) write(sentence, i);
        for (const ExplainedRecord& record : sentence.records) write(sentence, record);
    }

    /// Two lines, tokens and symbols, broken where they reach the width.
    void write_tokens(const ExplainedSentence& sentence) {
        std::string words;
        std::string symbols;
        std::size_t column = indent;
        for (const ExplainedToken& token : sentence.tokens) {
            const std::string word = shortened(words_of({token.span}), longest_token);
            const std::size_t columns = std::max<std::size_t>(columns_of(word), 1);
            if (column + columns > width_ && column > indent) {
                write_pair(words, symbols);
                column = indent;
            }
            words += word + std::string(1 + columns - columns_of(word), ' ');
            symbols += token.symbol + std::string(columns, ' ');
            column += columns + 1;
        }
        write_pair(words, symbols);
        write_new_symbols(sentence);
    }

    void write_pair(std::string& words, std::string& symbols) {
        for (std::string* line : {&words, &symbols}) {
            line->erase(line->find_last_not_of(' ') + 1);
            out_.append(indent, ' ').append(*line) += '\n';
            line->clear();
        }
    }

    /// What the symbols mean that come first in this sentence.
    void write_new_symbols(const ExplainedSentence& sentence) {
        std::vector<std::string> meanings;
        for (const ExplainedToken& token : sentence.tokens) {
            bool& known = known_[static_cast<unsigned char>(token.symbol)];
            if (!std::exchange(known, true)) meanings.push_back(token.symbol + (' ' + std::string(token.class_name)));
        }
        if (meanings.empty()) return;
        meanings.front().insert(0, 1, '(');
        meanings.back() += ')';
        out_.append(indent, ' ');
        write_items("", meanings, ',', indent);
    }

    void write(const ExplainedTrigger& trigger) {
        std::string head = "trigger \"" + words_of({trigger.span}) + "\" (" + one_line(trigger.lemma) + " + " +
                           std::string(trigger.complement) + "): ";
        if (trigger.outcome == TriggerOutcome::refused) {
            write_line(2, head + "refused by " + one_line(trigger.refused_by));
            return;
        }
        head += thousandths(trigger.score) + ", inner " + thousandths(trigger.inner_score) + ", ";
        if (trigger.candidate) {
            head += "candidate " + std::to_string(*trigger.candidate);
        } else {
            head += trigger.outcome == TriggerOutcome::weak ? "too weak" : "no words can be its content";
        }
        write_line(2, head);
        if (trigger.rules_asked) {
            write_entry("left", joined(trigger.left_rules));
            write_entry("right", joined(trigger.right_rules));
        } else {
            write_entry("rules", "not asked, the word is hopeless by itself");
        }
        for (const ModelScore& model : trigger.models) write_model(model.model, model);
    }

    void write(const ExplainedSentence& sentence, std::size_t index) {
        const ExplainedCandidate& candidate = sentence.candidates[index];
        std::string head = "candidate " + std::to_string(index) + ' ' + verdict_on(sentence, candidate);
        if (candidate.joined) head += "; joined to the quotation behind its cue";
        if (candidate.record) head += ": record " + std::to_string(*candidate.record);
        write_line(2, head);
        write_entry("source", part_of(candidate.source) + " | " + thousandths(candidate.source_score));
        write_entry("cue", part_of(candidate.cue) + " | " + thousandths(candidate.trigger_score));
        write_entry("content", part_of(candidate.content) + " | " + std::string(candidate.shape) + " | " +
                                   thousandths(candidate.content_score));
        write_entry("shapes", shapes_of(candidate.shapes));
        write_entry("rule", one_line(candidate.rule));
        write_alternatives(candidate);
        write_choices(candidate);
        for (const ModelScore& model : candidate.models) write_model(model.model, model);
    }

    void write_alternatives(const ExplainedCandidate& candidate) {
        std::string_view part;
        for (const Alternative& each : candidate.alternatives) {
            // The chosen one stands above.
            if (std::exchange(part, each.part) != each.part) continue;
            const std::string words = each.span ? shortened(words_of({*each.span}), width_) : "(none)";
            write_entry("or", std::string(each.part) + ": " + words + " | " + thousandths(each.score));
            write_model("", each.difference);
        }
    }

    void write_choices(const ExplainedCandidate& candidate) {
        for (const ExplainedChoice& each : candidate.choices) {
            const std::string source = each.source ? shortened(words_of({*each.source}), width_) : "(none)";
            write_entry("choice", source + " | " + part_of(each.content) + " | " + thousandths(each.parts_score) +
                                      " + " + thousandths(each.model.score) + " = " + thousandths(each.score));
            write_model("", each.model);
        }
    }

    static std::string shapes_of(const ShapeScores& shapes) {
        return "after " + thousandths(shapes.after) + " | before " + thousandths(shapes.before) + " | both " +
               thousandths(shapes.both);
    }

    static std::string verdict_on(const ExplainedSentence& sentence, const ExplainedCandidate& candidate) {
        const std::string score = thousandths(candidate.score);
        const std::string least = thousandths(candidate.threshold);
        const std::string nested = "nested score " + thousandths(candidate.nested_score);
        const std::string least_nested = thousandths(candidate.nested_threshold);
        switch (candidate.verdict) {
            case Verdict::outermost: return "won: " + score + " is at least " + least;
            case Verdict::owner:
                return "won: nothing else claims its quotation, and " + score + " is at least " + least;
            case Verdict::in_quote: return "won inside its quotation: " + nested + " is at least " + least_nested;
            case Verdict::nested:
                return "won inside the content of " + other_of(sentence, candidate) + ": " + nested + " is at least " +
                       least_nested;
            case Verdict::weak:
                return sentence.depth == 0 ? "lost: " + score + " is below " + least
                                           : "lost: " + nested + " is below " + least_nested;
            case Verdict::overlaps: return "lost: its content overlaps that of " + other_of(sentence, candidate);
            case Verdict::around: return "lost: its content holds the cue of " + other_of(sentence, candidate);
            case Verdict::inside:
                return "lost: inside the content of " + other_of(sentence, candidate) + ", but " +
                       (candidate.nested_score < candidate.nested_threshold ? nested + " is below " + least_nested
                                                                            : "its own content reaches out of it");
            case Verdict::homeless: return "dropped: the quotation around it belongs to no record";
            case Verdict::replaced: return "replaced: a heading's record stands here again";
            case Verdict::not_wanted: break;
        }
        return "left out, as the options ask";
    }

    static std::string other_of(const ExplainedSentence& sentence, const ExplainedCandidate& candidate) {
        if (!candidate.other) return "another one";
        return "candidate " + std::to_string(*candidate.other) + " (" +
               thousandths(sentence.candidates[*candidate.other].score) + ')';
    }

    /// A record's parts are told again only where they aren't those of its candidate.
    void write(const ExplainedSentence& sentence, const ExplainedRecord& record) {
        const auto candidate = std::find_if(sentence.candidates.begin(), sentence.candidates.end(),
                                            [&](const ExplainedCandidate& c) { return c.record == record.id; });
        const bool has_candidate = candidate != sentence.candidates.end();
        std::string head = "record " + std::to_string(record.id) + ", " + hundredths(record.confidence) + ", by ";
        head +=
            has_candidate ? "candidate " + std::to_string(candidate - sentence.candidates.begin()) : origin_of(record);
        const bool goes_on = has_candidate && candidate->content != record.content;
        write_line(2, goes_on ? head + "; quotations behind it go on with its content" : head);
        if (!has_candidate) write_entry("source", part_of(record.source));
        if (!has_candidate) write_entry("cue", part_of(record.cue));
        if (!has_candidate || goes_on) write_entry("content", part_of(record.content));
        write_antecedents(record);
    }

    void write_antecedents(const ExplainedRecord& record) {
        const bool known = !record.antecedents.empty() && record.antecedents.front().model.score > 0;
        if (!known && !record.antecedents.empty()) write_entry("speaker", "(unknown)");
        for (const ExplainedAntecedent& each : record.antecedents) {
            const bool chosen = known && &each == &record.antecedents.front();
            write_entry(chosen ? "speaker" : "or", one_line(each.name) + " | " + thousandths(each.model.score));
            write_model("", each.model);
        }
    }

    static std::string origin_of(const ExplainedRecord& record) {
        switch (record.origin) {
            case Origin::candidate: return "a candidate";
            case Origin::whole_rule: return "the rule " + one_line(record.rule) + " over the whole sentence";
            case Origin::answer: return "the rule " + one_line(record.rule) + " for an answer";
            case Origin::turn: return "a transcript's turn";
            case Origin::quotation: return "a quotation that no cue claims";
            case Origin::repeat: break;
        }
        return "a heading's record, word for word";
    }

    std::string words_of(const Spans& spans) const { return one_line(text_of(spans, text_)); }
    std::string part_of(const Spans& spans) const { return spans.empty() ? "(none)" : words_of(spans); }

    void write_line(std::size_t at, const std::string& line) {
        out_.append(at, ' ');
        append_wrapped(out_, line, at, at + 2, width_);
    }

    void write_model(std::string_view label, const ModelScore& model) {
        const std::vector<std::string> items = items_of(model);
        out_.append(indent, ' ').append(label).append(label_width - label.size(), ' ');
        write_items(thousandths(model.score) + (items.empty() ? "" : ":"), items, ';', indent + label_width);
    }

    /// Goes on at a column with a line's beginning and items, none of which is broken where a line can hold it.
    void write_items(std::string line, const std::vector<std::string>& items, char separator, std::size_t column) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            std::string item = items[i];
            if (i + 1 < items.size()) item += separator;
            if (!line.empty() && column + columns_of(line) + 1 + columns_of(item) > width_) {
                append_wrapped(out_, line, column, column, width_);
                out_.append(column, ' ');
                line = std::move(item);
            } else {
                line += (line.empty() ? "" : " ") + item;
            }
        }
        append_wrapped(out_, line, column, column, width_);
    }

    void write_entry(std::string_view label, const std::string& line) {
        out_.append(indent, ' ').append(label).append(label_width - label.size(), ' ');
        append_wrapped(out_, line, indent + label_width, indent + label_width, width_);
    }

    std::string_view text_;
    LinesAndColumns places_;
    std::size_t width_;
    std::array<bool, 256> known_{};  ///< symbols whose meaning was told
    std::string out_;
};

}  // namespace

std::string to_text(const Explanation& explanation, std::string_view text, const TextOptions& options) {
    return ExplanationWriter(explanation, text, options).take();
}

}  // namespace quoth
