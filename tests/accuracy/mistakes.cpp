#include "accuracy/mistakes.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "accuracy/difference.hpp"

namespace quoth::accuracy {
namespace {

using corpus::iou;
using corpus::shared;

constexpr auto fault_count = static_cast<std::size_t>(Fault::count);

constexpr std::array<std::string_view, fault_count> names = {"missed-cue/nested",
                                                             "missed-cue/swallowed",
                                                             "missed-cue/other-cue",
                                                             "missed-cue/nothing-there",
                                                             "missed-quotation/overlap",
                                                             "missed-quotation/nothing-there",
                                                             "wrong-content/too-long-left",
                                                             "wrong-content/too-long-right",
                                                             "wrong-content/too-short-left",
                                                             "wrong-content/too-short-right",
                                                             "wrong-content/other-piece",
                                                             "wrong-content/other-side",
                                                             "wrong-content/disjoint",
                                                             "wrong-cue/none-predicted",
                                                             "wrong-cue/none-in-gold",
                                                             "wrong-cue/other-words",
                                                             "wrong-source/none-predicted",
                                                             "wrong-source/none-in-gold",
                                                             "wrong-source/too-long",
                                                             "wrong-source/too-short",
                                                             "wrong-source/pronoun",
                                                             "wrong-source/distant",
                                                             "wrong-source/other-words",
                                                             "boundary/head-too-long",
                                                             "boundary/tail-too-long",
                                                             "boundary/head-too-short",
                                                             "boundary/tail-too-short",
                                                             "boundary/pieces",
                                                             "spurious/cue-of-gold",
                                                             "spurious/inside-gold",
                                                             "spurious/paragraph-without-gold",
                                                             "spurious/sentence-without-gold",
                                                             "spurious/beside-gold"};

/// The fault of a class whose first five kinds are those of `Difference`.
Fault fault_of(Fault first, Difference difference) {
    return static_cast<Fault>(static_cast<std::size_t>(first) + static_cast<std::size_t>(difference));
}

/// Where the words are that tell an attribution's place: its cue, else its content.
const Letters& words_of_place(const Compared& attribution) {
    return attribution.cue.empty() ? attribution.content : attribution.cue;
}

std::uint32_t place_of(const Compared& attribution) {
    const Letters& letters = words_of_place(attribution);
    return letters.empty() ? attribution.spans.content.front().begin : letters.front();
}

bool is_inside(const Letters& inner, const Letters& outer) {
    return !inner.empty() && shared(inner, outer) == inner.size();
}

/// The attribution that shares most with `letters` in one of its parts; none where none shares any.
const Compared* nearest(const std::vector<Compared>& all, const Letters& letters, Letters Compared::*part) {
    const Compared* best = nullptr;
    double most = 0;
    for (const Compared& each : all) {
        const double overlap = iou(each.*part, letters);
        if (letters.empty() || overlap <= most) continue;
        most = overlap;
        best = &each;
    }
    return best;
}

/// Of those that have a word of the cue, the one whose content is nearest.
const Compared* nearest_with_cue(const std::vector<Compared>& all, const Compared& wanted) {
    const Compared* best = nullptr;
    double most = -1;
    for (const Compared& each : all) {
        if (shared(each.cue, wanted.cue) == 0) continue;
        const double overlap = iou(each.content, wanted.content);
        if (overlap <= most) continue;
        most = overlap;
        best = &each;
    }
    return best;
}

/// One article's sentences and paragraphs.
class Layout {
public:
    Layout(ArticleReader& reader, std::string_view text) { reader.read(text, reading_); }

    /// The sentence that a byte lies in, a quotation counting to the one around it; empty where it lies in none.
    Span sentence(std::uint32_t byte) const {
        for (const Sentence& sentence : reading_.sentences) {
            if (sentence.depth == 0 && holds(sentence.tokens, byte)) return reading_.span_of(sentence.tokens);
        }
        return {};
    }

    Span paragraph(std::uint32_t byte) const {
        for (const TextBlock& block : reading_.blocks) {
            if (holds(block.tokens, byte)) return reading_.span_of(block.tokens);
        }
        return {};
    }

private:
    bool holds(Range tokens, std::uint32_t byte) const {
        if (tokens.empty()) return false;
        const Span span = reading_.span_of(tokens);
        return span.begin <= byte && byte < span.end;
    }

    Reading reading_;
};

bool has_letter_in(const Letters& letters, Span span) {
    return std::any_of(letters.begin(), letters.end(),
                       [span](std::uint32_t letter) { return span.begin <= letter && letter < span.end; });
}

/// The mistakes of one article.
class Finder {
public:
    Finder(const Comparison& article, const Layout& layout, const Words& words)
        : article_(article), layout_(layout), words_(words) {}

    std::vector<Mistake> find() {
        std::vector<const Match*> of_gold(article_.gold.size(), nullptr);
        std::vector<bool> is_paired(article_.predicted.size(), false);
        for (const Match& match : article_.matches) {
            of_gold[match.gold] = &match;
            is_paired[match.predicted] = true;
        }
        for (std::size_t i = 0; i < of_gold.size(); ++i) {
            of_gold[i] == nullptr ? add_missed(article_.gold[i]) : add_found(*of_gold[i]);
        }
        for (std::size_t i = 0; i < is_paired.size(); ++i) {
            if (!is_paired[i]) add_spurious(article_.predicted[i]);
        }
        std::stable_sort(mistakes_.begin(), mistakes_.end(),
                         [](const Mistake& a, const Mistake& b) { return a.place() < b.place(); });
        return std::move(mistakes_);
    }

private:
    void add(Fault fault, const Compared* gold, const Compared* predicted) {
        mistakes_.push_back({fault, &article_, gold, predicted});
    }

    void add_missed(const Compared& gold) {
        if (gold.cue.empty()) {
            const Compared* const near = nearest(article_.predicted, gold.content, &Compared::content);
            add(near == nullptr ? Fault::missed_quotation_nothing : Fault::missed_quotation_overlap, &gold, near);
        } else if (const Compared* const near = nearest_with_cue(article_.predicted, gold)) {
            add(content_fault(gold, *near), &gold, near);
        } else {
            add_missed_cue(gold);
        }
    }

    void add_missed_cue(const Compared& gold) {
        if (const Compared* const nested = nearest_with_cue(article_.nested, gold)) {
            add(Fault::missed_cue_nested, &gold, nested);
        } else if (const Compared* const around = nearest(article_.predicted, gold.cue, &Compared::content)) {
            add(Fault::missed_cue_swallowed, &gold, around);
        } else if (const Compared* const other = nearest(article_.predicted, gold.content, &Compared::content)) {
            add(Fault::missed_cue_other, &gold, other);
        } else {
            add(Fault::missed_cue_nothing, &gold, nullptr);
        }
    }

    Fault content_fault(const Compared& gold, const Compared& predicted) const {
        if (shared(gold.content, predicted.content) > 0) {
            return fault_of(Fault::wrong_content_long_left, difference(gold, predicted, article_.text));
        }
        const bool wanted_behind = !gold.content.empty() && gold.content.front() > gold.cue.front();
        const bool found_behind = !predicted.content.empty() && predicted.content.front() > gold.cue.front();
        return wanted_behind == found_behind ? Fault::wrong_content_disjoint : Fault::wrong_content_side;
    }

    void add_found(const Match& match) {
        const Compared& gold = article_.gold[match.gold];
        const Compared& predicted = article_.predicted[match.predicted];
        if (match.is_exact()) return;
        if (!match.cue) {
            add(cue_fault(gold, predicted), &gold, &predicted);
        } else if (!match.source) {
            add(source_fault(gold, predicted), &gold, &predicted);
        } else {
            add(fault_of(Fault::boundary_head_long, difference(gold, predicted, article_.text)), &gold, &predicted);
        }
    }

    static Fault cue_fault(const Compared& gold, const Compared& predicted) {
        if (predicted.cue.empty()) return Fault::wrong_cue_missing;
        return gold.cue.empty() ? Fault::wrong_cue_too_much : Fault::wrong_cue_other;
    }

    Fault source_fault(const Compared& gold, const Compared& predicted) const {
        if (predicted.source.empty()) return Fault::wrong_source_missing;
        if (gold.source.empty()) return Fault::wrong_source_too_much;
        if (shared(gold.source, predicted.source) > 0) {
            return predicted.source.size() > gold.source.size() ? Fault::wrong_source_long : Fault::wrong_source_short;
        }
        if (is_pronoun(gold) || is_pronoun(predicted)) return Fault::wrong_source_pronoun;
        const Span sentence = layout_.sentence(place_of(gold));
        const bool is_near = has_letter_in(gold.source, sentence) && has_letter_in(predicted.source, sentence);
        return is_near ? Fault::wrong_source_other : Fault::wrong_source_distant;
    }

    bool is_pronoun(const Compared& attribution) const {
        return words_.is_pronoun(words_of(attribution.spans.source, article_.text));
    }

    void add_spurious(const Compared& predicted) {
        if (const Compared* const gold = nearest_with_cue(article_.gold, predicted)) {
            add(Fault::spurious_gold_cue, gold, &predicted);
            return;
        }
        const Letters& place = words_of_place(predicted);
        const auto around = std::find_if(article_.gold.begin(), article_.gold.end(),
                                         [&place](const Compared& gold) { return is_inside(place, gold.content); });
        if (around != article_.gold.end()) {
            add(Fault::spurious_inside_gold, &*around, &predicted);
        } else if (!has_gold(layout_.paragraph(place_of(predicted)))) {
            add(Fault::spurious_paragraph, nullptr, &predicted);
        } else if (!has_gold(layout_.sentence(place_of(predicted)))) {
            add(Fault::spurious_sentence, nullptr, &predicted);
        } else {
            add(Fault::spurious_beside_gold, nearest(article_.gold, predicted.content, &Compared::content), &predicted);
        }
    }

    bool has_gold(Span span) const {
        return std::any_of(article_.gold.begin(), article_.gold.end(), [span](const Compared& gold) {
            return has_letter_in(gold.cue, span) || has_letter_in(gold.content, span);
        });
    }

    const Comparison& article_;
    const Layout& layout_;
    const Words& words_;
    std::vector<Mistake> mistakes_;
};

}  // namespace

std::string_view name_of(Fault fault) { return names[static_cast<std::size_t>(fault)]; }

std::string_view class_of(Fault fault) {
    const std::string_view name = name_of(fault);
    return name.substr(0, name.find('/'));
}

std::uint32_t Mistake::place() const { return place_of(subject()); }

std::vector<Mistake> MistakeFinder::find(const Comparison& article) {
    const Layout layout(reader_, article.text);
    return Finder(article, layout, words_).find();
}

}  // namespace quoth::accuracy
