#include "attribution/denied.hpp"

#include <algorithm>

#include "attribution/stretches.hpp"
#include "attribution/triggers.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_object = 10;
constexpr std::uint32_t longest_subject = 32;

bool is_at(const View& view, std::int64_t unit, Class c) noexcept { return view.at(unit) == symbol_of(c); }

bool is_preposition_at(const View& view, std::int64_t unit) noexcept {
    return is_preposition(static_cast<Class>(view.at(unit)));
}

/// Whether a unit may stand in a noun phrase: "the union's claim", "claims by the opposition", "'bullying' claims".
bool is_in_noun_phrase(const View& view, std::uint32_t unit) noexcept {
    if (view.is_quotation(unit)) return !is_at(view, unit, Class::utterance);
    const char c = view.at(unit);
    if (opens_noun_phrase(c) || is_claim(view, unit)) return true;
    switch (static_cast<Class>(c)) {
        case Class::word:
        case Class::word_s:
        case Class::cue_noun:
        case Class::possessive_mark:
        case Class::verb_past:
        case Class::verb_ing:
        case Class::conjunction:
        case Class::adverb: return true;
        default: return is_preposition(static_cast<Class>(c));
    }
}

/// How far a noun phrase may reach that begins at `first`.
std::uint32_t end_of_noun_phrase(const View& view, std::uint32_t first, std::uint32_t end) noexcept {
    while (first < end && is_in_noun_phrase(view, first)) ++first;
    return first;
}

std::uint32_t claim_in(const View& view, Range units) noexcept {
    for (std::uint32_t i = units.first; i < units.last; ++i) {
        if (is_claim(view, i)) return i;
    }
    return none;
}

/// Past what says when and how: "[strongly], [on Tuesday], [this week] | against".
std::uint32_t past_when(const View& view, std::uint32_t unit) noexcept {
    for (;;) {
        const bool leads = is_at(view, unit + 1, Class::time) &&
                           (is_preposition_at(view, unit) || is_at(view, unit, Class::determiner));
        if (!leads && !is_at(view, unit, Class::time) && !is_at(view, unit, Class::adverb)) return unit;
        unit += leads ? 2 : 1;
    }
}

/// Whether a particle makes the verb before it reject: laughed off, pushed back (on Monday) against.
bool is_rejecting_particle(const View& view, std::uint32_t unit) noexcept {
    if (unit >= view.size() || view.is_quotation(unit)) return false;
    if (has(view.denial_features(unit), DenialFeature::sweeping)) return true;
    return has(view.lexeme(unit).features, Feature::rejecting) && view.lexeme(unit).cue == none &&
           is_preposition_at(view, unit) != is_preposition_at(view, past_when(view, unit + 1));
}

/// "cold [water] on", "[issue] with": whether a noun before a preposition rejects what follows.
bool is_spurning(const View& view, std::uint32_t unit) noexcept {
    return has(view.denial_features(unit), DenialFeature::spurning) &&
           (is_preposition_at(view, unit + 1) || is_at(view, unit + 1, Class::to));
}

/// "poured cold [water] on", "took [issue] with": the noun behind a verb that makes it reject, or none.
std::uint32_t spurning_after(const View& view, std::uint32_t verb) noexcept {
    constexpr std::uint32_t furthest = 3;
    for (std::uint32_t i = verb + 1; i < std::min(view.size(), verb + 1 + furthest); ++i) {
        if (view.is_quotation(i)) return none;
        if (is_spurning(view, i)) return i;
    }
    return none;
}

/// Past "as false", "as “scaremongering”"; `as` where no verdict follows it.
std::uint32_t end_of_verdict(const View& view, std::uint32_t as) noexcept {
    constexpr std::uint32_t longest = 6;
    bool verdict = false;
    std::uint32_t i = as + 1;
    for (; i < std::min(view.size(), as + longest); ++i) {
        verdict = verdict || may_be_verdict(view, i);
        const bool goes_on =
            may_be_verdict(view, i) || is_at(view, i, Class::adverb) || is_at(view, i, Class::conjunction);
        if (!goes_on) break;
    }
    return verdict ? i : as;
}

class DeniedReader {
public:
    DeniedReader(const View& view, const Trigger& trigger) : view_(view), trigger_(trigger) {}

    Denied read() {
        read_object();
        if (trigger_.rejects && trigger_.passive) read_subject();
        const bool as = is_at(view_, trigger_.unit + 1, Class::as);
        if (!trigger_.passive && (as || (trigger_.rejects && is_complete()))) read_apposition();
        return denied_;
    }

private:
    void read_object() {
        std::uint32_t first = trigger_.unit + 1;
        const std::uint32_t spurning = spurning_after(view_, trigger_.unit);
        denied_.idiom = spurning != none;
        if (denied_.idiom) {
            first = spurning + 2;
        } else if (is_at(view_, first, Class::as)) {
            denied_.verdict = {first, end_of_verdict(view_, first)};
            if (denied_.verdict.empty()) return;
            first = denied_.verdict.last;
        } else {
            first = past_particles(first);
        }
        const std::uint32_t end = std::min(view_.size(), trigger_.unit + 1 + longest_object);
        const std::uint32_t last = end_of_noun_phrase(view_, first, std::max(first, end));
        denied_.claim = claim_in(view_, {first, last});
        denied_.object = {denied_.verdict.empty() ? first : denied_.verdict.first, last};
    }

    /// "pushed back on | claims", "brushed aside | talk of a split", "denied flatly | that P".
    std::uint32_t past_particles(std::uint32_t first) const {
        constexpr std::uint32_t most = 3;
        const CueLemma& lemma = view_.lexicon().lemma_of_form(trigger_.form);
        const std::vector<std::uint64_t>& particles = lemma.particles;
        const bool particle = std::find(particles.begin(), particles.end(), view_.word(first)) != particles.end();
        if (lemma.kind != CueKind::reject || particle) {
            const std::uint32_t end = std::min(view_.size(), first + most);
            while (first < end && (is_at(view_, first, Class::adverb) || is_preposition_at(view_, first))) {
                first = past_when(view_, first);
                if (is_preposition_at(view_, first)) ++first;
            }
        }
        while (is_at(view_, first, Class::adverb)) ++first;
        if (is_at(view_, first, Class::time) && lemma.kind == CueKind::reject) ++first;  // denied Tuesday a report
        return first;
    }

    /// "reports of a coup were denied", and over commas "claims that P, by X, were rejected".
    void read_subject() {
        const std::uint32_t last = trigger_.auxiliaries;
        const std::uint32_t least = last > longest_subject ? last - longest_subject : 0;
        bool comma = false;
        for (std::uint32_t first = last; first-- > least; comma = comma || is_at(view_, first, Class::comma)) {
            if (first != 0 && !is_punctuation(view_.at(first - 1))) continue;
            const std::uint32_t start = past_time(first);
            const Range phrase{start, end_of_noun_phrase(view_, start, last)};
            const std::uint32_t claim = claim_in(view_, phrase);
            if (claim == none || (comma && !is_at(view_, phrase.last, Class::that))) continue;
            denied_.claim = claim;
            denied_.subject = {start, last};
            return;
        }
    }

    /// "On Monday | reports of a coup".
    std::uint32_t past_time(std::uint32_t first) const {
        return is_preposition_at(view_, first) && is_at(view_, first + 1, Class::time) ? first + 2 : first;
    }

    /// "P, a claim (that) residents dispute", "P, a figure that she rejects as invented".
    void read_apposition() {
        constexpr std::uint32_t furthest = 10;
        for (std::uint32_t i = trigger_.auxiliaries; i > 2 && i + furthest > trigger_.auxiliaries; --i) {
            const std::uint32_t noun = i - 1;
            if (view_.is_quotation(noun) || is_at(view_, noun, Class::comma)) return;
            if (!is_claim(view_, noun) || !is_at(view_, noun - 1, Class::determiner)) continue;
            const bool apposed = is_at(view_, noun - 2, Class::comma) || is_at(view_, noun - 2, Class::dash);
            const bool relative = is_at(view_, i, Class::that) || is_at(view_, i, Class::relative);
            const Range denier{relative ? i + 1 : i, trigger_.auxiliaries};
            if (!apposed || denier.empty()) return;
            denied_.claim = noun;
            denied_.subject = {noun - 1, i};
            denied_.denier = denier;
            denied_.verdict = complement();
            return;
        }
    }

    /// Whether the cue has no object behind it.
    bool is_complete() const {
        const char after = view_.at(trigger_.unit + 1);
        return after == '$' || after == symbol_of(Class::stop) || after == symbol_of(Class::comma) ||
               after == symbol_of(Class::time);
    }

    /// "as a fairy tale", up to a pause; not "as it advanced".
    Range complement() const {
        const std::uint32_t as = trigger_.unit + 1;
        if (!is_at(view_, as, Class::as) || is_at(view_, as + 1, Class::subject_pronoun)) return {};
        std::uint32_t last = as + 1;
        while (last < end_without_stop(view_) && !is_punctuation(view_.at(last))) ++last;
        return last > as + 1 ? Range{as, last} : Range{};
    }

    const View& view_;
    const Trigger& trigger_;
    Denied denied_;
};

}  // namespace

bool is_claim(const View& view, std::uint32_t unit) noexcept {
    return !view.is_quotation(unit) && (has(view.lexeme(unit).features, Feature::claim) ||
                                        has(view.denial_features(unit), DenialFeature::statement));
}

bool is_verdict(const View& view, std::uint32_t unit) noexcept {
    return has(view.lexeme(unit).features, Feature::verdict) || has(view.denial_features(unit), DenialFeature::unsound);
}

bool rejects(const View& view, const Trigger& trigger) noexcept {
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    return lemma.kind == CueKind::reject || has(lemma.denial_features, DenialFeature::felling) ||
           has(lemma.denial_features, DenialFeature::mocking) || is_rejecting_particle(view, trigger.unit + 1) ||
           spurning_after(view, trigger.unit) != none;
}

bool judges(const View& view, const Trigger& trigger) noexcept {
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    return trigger.rejects || lemma.kind == CueKind::judgement || is_at(view, trigger.unit + 1, Class::as) ||
           (lemma.frames & static_cast<std::uint32_t>(Frame::as)) != 0;
}

std::uint32_t spurning_before(const View& view, std::uint32_t unit) noexcept {
    const std::uint32_t least = unit > longest_object ? unit - longest_object : 1;
    for (std::uint32_t i = unit; i-- > least && is_in_noun_phrase(view, i);) {
        if (is_spurning(view, i)) return i;
    }
    return none;
}

Denied read_denied(const View& view, const Trigger& trigger) noexcept { return DeniedReader(view, trigger).read(); }

}  // namespace quoth
