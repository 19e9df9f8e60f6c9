#include "attribution/triggers.hpp"

#include <algorithm>

#include "attribution/letters.hpp"
#include "attribution/stretches.hpp"

namespace quoth {
namespace {

using values::bin;
using values::binned;
using values::count;
using values::symbol;
using values::text;

// The templates of the cue decision.
constexpr Template form_only{"cue:form"};
constexpr Template lemma_inflection{"cue:lemma+inflection"};
constexpr Template form_before{"cue:form+before"};
constexpr Template form_after{"cue:form+after"};
constexpr Template lemma_around{"cue:lemma+around"};
constexpr Template lemma_word_before{"cue:lemma+word-before"};
constexpr Template lemma_word_after{"cue:lemma+word-after"};
constexpr Template word_before{"cue:word-before"};
constexpr Template word_after{"cue:word-after"};
constexpr Template words_around{"cue:words-around"};
constexpr Template second_before{"cue:second-word-before"};
constexpr Template second_after{"cue:second-word-after"};
constexpr Template three_before{"cue:three-before"};
constexpr Template three_after{"cue:three-after"};
constexpr Template lemma_two_after{"cue:lemma+two-after"};
constexpr Template five_around{"cue:five-around"};
constexpr Template lemma_chain{"cue:lemma+chain"};
constexpr Template lemma_subject{"cue:lemma+subject"};
constexpr Template subject_word{"cue:subject-word"};
constexpr Template subject_chain{"cue:subject+chain+complement"};
constexpr Template subject_kind{"cue:subject-features+kind"};
constexpr Template lemma_complement{"cue:lemma+complement"};
constexpr Template inflection_complement{"cue:inflection+complement"};
constexpr Template complement_finite{"cue:complement+finite-after"};
constexpr Template frame_fits{"cue:kind+frame-fits"};
constexpr Template lemma_frame{"cue:lemma+frame-fits"};
constexpr Template speech_left{"cue:speech-left"};
constexpr Template speech_left_lemma{"cue:speech-left+lemma"};
constexpr Template speech_right{"cue:speech-right"};
constexpr Template final_cue{"cue:final-cue"};
constexpr Template verbs_before{"cue:verbs-before"};
constexpr Template verbs_since_comma{"cue:verbs-since-comma"};
constexpr Template place{"cue:place"};
constexpr Template block_kind{"cue:block"};
constexpr Template ending{"cue:ending"};
constexpr Template quote_before{"cue:quote-before"};
constexpr Template quote_after{"cue:quote-after"};
constexpr Template starts_sentence{"cue:subject-starts-sentence"};
constexpr Template rule_kind{"cue:rule+kind"};
constexpr Template rule_lemma{"cue:rule+lemma"};

bool is_auxiliary(char c) noexcept {
    switch (static_cast<Class>(c)) {
        case Class::be:
        case Class::have:
        case Class::modal:
        case Class::auxiliary_do:
        case Class::negation:
        case Class::adverb: return true;
        default: return false;
    }
}

bool is_hearer(const View& view, std::uint32_t i) noexcept {
    return view.at(i) == symbol_of(Class::object_pronoun) || has(view.lexeme(i).features, Feature::hearer);
}

/// A finite verb after a noun phrase that begins at `i`, before any mark or subordinator.
bool clause_begins(const View& view, std::uint32_t i) noexcept {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t j = i; j < view.size() && j < i + reach; ++j) {
        const char c = view.at(j);
        const bool sure = c == symbol_of(Class::be) || c == symbol_of(Class::have) || c == symbol_of(Class::modal) ||
                          c == symbol_of(Class::auxiliary_do);
        if (j > i &&
            (sure || (is_finite(c) && view.at(static_cast<std::int64_t>(j) - 1) != symbol_of(Class::determiner)))) {
            return true;
        }
        if (c == symbol_of(Class::comma) || c == symbol_of(Class::subordinator) || c == symbol_of(Class::relative) ||
            c == symbol_of(Class::stop) || c == symbol_of(Class::that) || is_quotation(c)) {
            return false;
        }
    }
    return false;
}

std::uint64_t first_features(std::uint32_t features) noexcept {
    if (has(features, Feature::person)) return symbol('p');
    if (has(features, Feature::people)) return symbol('P');
    if (has(features, Feature::organization)) return symbol('o');
    if (has(features, Feature::document)) return symbol('d');
    if (has(features, Feature::place)) return symbol('l');
    if (has(features, Feature::claim)) return symbol('c');
    if (has(features, Feature::given_name)) return symbol('g');
    return symbol('-');
}

/// "was [quoted as] saying": where the participle begins through which somebody says it, else the cue itself.
std::uint32_t before_as(const View& view, const Trigger& trigger) noexcept {
    const Lexicon& lexicon = view.lexicon();
    const bool saying = view.at(trigger.unit) == symbol_of(Class::cue_speech) &&
                        lexicon.form(trigger.form).inflection == Inflection::ing;
    const std::uint32_t as = trigger.unit - (trigger.unit > 0 && view.at(trigger.unit - 1) == symbol_of(Class::as));
    if (!saying || as == 0 || view.is_quotation(as - 1)) return trigger.unit;
    const std::uint32_t cue = view.lexeme(as - 1).cue;
    const bool quoted = cue != none && lexicon.form(cue).inflection == Inflection::past &&
                        (lexicon.lemma_of_form(cue).frames & static_cast<std::uint32_t>(Frame::as)) != 0;
    return quoted ? as - 1 : trigger.unit;
}

/// "[has continued to] deny", "[kept] saying": where a verb begins that says how far a cue has come, else the cue
/// itself.
std::uint32_t before_phase(const View& view, const Trigger& trigger) noexcept {
    const std::uint32_t first = trigger.unit;
    const Inflection inflection = view.lexicon().form(trigger.form).inflection;
    const bool to = inflection == Inflection::base && first > 0 && view.at(first - 1) == symbol_of(Class::to);
    if ((!to && inflection != Inflection::ing) || first < 2) return first;
    const std::uint32_t phase = first - (to ? 2 : 1);
    return !view.is_quotation(phase) && view.lexeme(phase).usage == Usage::phasal ? phase : first;
}

/// The verb group's auxiliaries and the noun phrase before them.
void look_left(const View& view, Trigger& trigger) noexcept {
    std::uint32_t i = before_as(view, trigger);
    trigger.verb = before_phase(view, trigger);
    const bool preposition = view.lexicon().form(trigger.form).inflection == Inflection::preposition;
    if (preposition && i > 0 && view.at(i - 1) == symbol_of(Class::as)) --i;  // as per
    i = std::min(i, trigger.verb);
    while (i > 0 && is_auxiliary(view.at(static_cast<std::int64_t>(i) - 1))) --i;
    trigger.auxiliaries = i;
    const bool alone = before_as(view, trigger) == trigger.unit;
    for (std::uint32_t j = i; j < trigger.unit && alone; ++j) {
        if (view.at(j) == symbol_of(Class::be)) trigger.passive = true;
    }
    const bool agent = view.at(trigger.unit + 1) == symbol_of(Class::by);
    if (agent && view.lexicon().form(trigger.form).inflection == Inflection::past) trigger.passive = true;
}

void look_for_quotations(const View& view, Trigger& trigger) noexcept {
    constexpr std::uint32_t reach = 24;
    const std::uint32_t nearest = view.quotation_before(trigger.auxiliaries) ? 0 : trigger.auxiliaries;
    for (std::uint32_t i = trigger.auxiliaries; i > nearest && trigger.auxiliaries - i < reach; --i) {
        if (!view.is_quoted(i - 1)) continue;
        trigger.quotation_before = {view.at(i - 1), i - 1, view.finite_verbs(i, trigger.auxiliaries),
                                    view.commas(i, trigger.auxiliaries)};
        break;
    }
    const std::uint32_t end = view.quotation_after(trigger.unit) ? view.size() : trigger.unit;
    for (std::uint32_t i = trigger.unit + 1; i < end && i - trigger.unit < reach; ++i) {
        if (!view.is_quoted(i)) continue;
        trigger.quotation_after = {view.at(i), i, view.finite_verbs(trigger.unit + 1, i),
                                   view.commas(trigger.unit + 1, i)};
        break;
    }
}

}  // namespace

Complement complement_after(const View& view, std::uint32_t i) noexcept {
    ++i;
    if (i < view.size() && is_hearer(view, i) && !clause_begins(view, i)) ++i;
    const char c = view.at(i);
    if (c == symbol_of(Class::comma) || c == symbol_of(Class::colon)) {
        return is_quotation(view.at(i + 1)) ? Complement::quotation : Complement::comma;
    }
    if (is_quotation(c)) return Complement::quotation;
    switch (static_cast<Class>(c)) {
        case Class::that: return Complement::that;
        case Class::to: return Complement::to;
        case Class::wh_word:
        case Class::relative: return Complement::wh;
        case Class::verb_ing: return Complement::ing;
        case Class::stop: return Complement::end;
        default: break;
    }
    if (is_preposition(static_cast<Class>(c))) return Complement::preposition;
    if (c == '$') return Complement::end;
    if (c == symbol_of(Class::subject_pronoun)) return Complement::clause;
    if (clause_begins(view, i)) return Complement::clause;
    return opens_noun_phrase(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? Complement::noun_phrase
                                                                                    : Complement::other;
}

namespace {

bool frame_allows(std::uint32_t frames, Complement complement) noexcept {
    const auto in = [frames](Frame f) { return (frames & static_cast<std::uint32_t>(f)) != 0; };
    switch (complement) {
        case Complement::quotation: return in(Frame::quote);
        case Complement::that: return in(Frame::that);
        case Complement::to: return in(Frame::to);
        case Complement::wh: return in(Frame::wh);
        case Complement::clause: return in(Frame::clause);
        case Complement::noun_phrase: return in(Frame::np);
        case Complement::ing: return in(Frame::ing);
        case Complement::end:
        case Complement::comma: return in(Frame::before);
        default: return false;
    }
}

/// Adds the features of one trigger, a family in each function.
template <class Out>
class Description {
public:
    Description(const View& view, const Trigger& trigger, Out& features)
        : view_(view),
          trigger_(trigger),
          features_(features),
          i_(trigger.unit),
          verb_(trigger.verb),
          lemma_(view.lexicon().lemma_of_form(trigger.form)),
          inflection_(symbol(letter(view.lexicon().form(trigger.form).inflection))),
          kind_(symbol(letter(lemma_.kind))) {}

    void add_words() {
        features_.add(form_only, view_.word(i_));
        features_.add(lemma_inflection, lemma_.key, inflection_);
        features_.add(form_before, view_.word(i_), before(1));
        features_.add(form_after, view_.word(i_), after(1));
        features_.add(lemma_around, lemma_.key, before(1), after(1));
        features_.add(lemma_word_before, lemma_.key, view_.plain_word(verb_ - 1));
        features_.add(lemma_word_after, lemma_.key, view_.plain_word(i_ + 1));
        features_.add(word_before, view_.plain_word(verb_ - 1), inflection_);
        features_.add(word_after, view_.plain_word(i_ + 1), inflection_);
        features_.add(words_around, view_.plain_word(verb_ - 1), view_.plain_word(i_ + 1));
        features_.add(second_before, view_.plain_word(verb_ - 2), kind_);
        features_.add(second_after, view_.plain_word(i_ + 2), kind_);
        const std::string_view word = view_.reading().text_of(view_.token(static_cast<std::uint32_t>(i_)));
        features_.add(ending, text(word.substr(word.size() > 3 ? word.size() - 3 : 0)), before(1), after(1));
    }

    void add_classes() {
        features_.add(three_before, before(3), before(2), before(1), inflection_);
        features_.add(three_after, after(1), after(2), after(3), inflection_);
        features_.add(lemma_two_after, lemma_.key, after(1), after(2));
        features_.add(five_around, before(2), before(1), inflection_, after(1), after(2));
    }

    void add_subject() {
        const std::int64_t subject = static_cast<std::int64_t>(trigger_.auxiliaries) - 1;
        std::string_view chain = view_.symbols().substr(trigger_.auxiliaries, trigger_.unit - trigger_.auxiliaries);
        const std::uint64_t chain_text = text(chain.empty() ? "-" : chain.substr(0, 4));
        features_.add(lemma_chain, lemma_.key, symbol(view_.at(subject)), chain_text);
        features_.add(lemma_subject, lemma_.key, view_.plain_word(subject));
        features_.add(subject_word, view_.plain_word(subject), inflection_, kind_);
        features_.add(subject_chain, symbol(view_.at(subject)), chain_text, inflection_, complement());
        const std::uint32_t subject_features =
            subject < 0 ? 0 : view_.lexeme(static_cast<std::uint32_t>(subject)).features;
        features_.add(subject_kind, first_features(subject_features), kind_, inflection_);
        features_.add(starts_sentence,
                      symbol(trigger_.subject == 0      ? 'y'
                             : trigger_.subject == none ? '-'
                                                        : 'n'),
                      kind_, inflection_);
    }

    void add_complement() {
        const bool fits = frame_allows(lemma_.frames, trigger_.complement);
        const std::uint32_t end = view_.size();
        const std::int32_t finite = view_.finite_verbs(trigger_.unit + 1, end);
        features_.add(lemma_complement, lemma_.key, complement());
        features_.add(inflection_complement, inflection_, complement(), kind_);
        features_.add(complement_finite, complement(), binned(finite), inflection_);
        features_.add(frame_fits, kind_, inflection_, symbol(fits ? 'y' : 'n'), complement());
        features_.add(lemma_frame, lemma_.key, symbol(fits ? 'y' : 'n'));
    }

    void add_other_cues() {
        const std::uint32_t left = view_.speech_before(trigger_.unit);
        const std::uint32_t right = view_.speech_after(trigger_.unit);
        const std::uint64_t left_distance = left == none ? symbol('-') : binned(trigger_.unit - left);
        const std::uint64_t left_commas = left == none ? symbol('-') : binned(view_.commas(left, trigger_.unit));
        const std::uint64_t right_distance = right == none ? symbol('-') : binned(right - trigger_.unit);
        const std::uint64_t right_commas = right == none ? symbol('-') : binned(view_.commas(trigger_.unit, right));
        features_.add(speech_left, left_distance, left_commas, before(1), inflection_);
        features_.add(speech_left_lemma, left == none ? symbol('-') : symbol('y'), left_commas, lemma_.key);
        features_.add(speech_right, right_distance, right_commas, inflection_);
        features_.add(final_cue, symbol(view_.ends_in_cue() ? (right == none ? 'l' : 'y') : 'n'), inflection_, kind_);
    }

    void add_place() {
        const std::uint32_t i = trigger_.unit;
        features_.add(verbs_before, binned(view_.finite_verbs(0, i)), binned(view_.subordinators(0, i)), kind_);
        std::uint32_t comma = i;
        while (comma > 0 && !view_.comma_before(comma)) --comma;
        features_.add(verbs_since_comma, binned(view_.finite_verbs(comma, i)), before(1), inflection_);
        features_.add(place, binned(i), binned(view_.size() - i), inflection_);
        const bool capital = view_.reading().tokens[view_.token(i)].capital;
        features_.add(block_kind, symbol(letter(view_.block())), inflection_, kind_, symbol(capital ? 'C' : 'c'));
    }

    void add_quotations() {
        constexpr std::int64_t reach = 16;
        const bool any_left = view_.quotation_before(trigger_.unit);
        const bool any_right = view_.quotation_after(trigger_.unit);
        std::int64_t left = i_ - 1;
        while (any_left && left >= 0 && left > i_ - reach && !is_quotation(view_.at(left))) --left;
        std::int64_t right = i_ + 1;
        while (any_right && right < static_cast<std::int64_t>(view_.size()) && right < i_ + reach &&
               !is_quotation(view_.at(right)))
            ++right;
        const bool on_left = is_quotation(view_.at(left));
        const bool on_right = is_quotation(view_.at(right));
        features_.add(quote_before, symbol(on_left ? view_.at(left) : '-'), count(on_left ? bin(i_ - left) : 0), kind_,
                      inflection_);
        features_.add(quote_after, symbol(on_right ? view_.at(right) : '-'), count(on_right ? bin(right - i_) : 0),
                      kind_, inflection_);
    }

    void add_rules(const Rules& rules) {
        for (const auto* half : {&trigger_.left_rules, &trigger_.right_rules}) {
            for (const std::uint32_t rule : *half) {
                features_.add(rule_kind, rules.rule(rule).key, kind_, inflection_);
                features_.add(rule_lemma, rules.rule(rule).key, lemma_.key);
            }
        }
    }

private:
    std::uint64_t before(std::int64_t n) const noexcept { return symbol(view_.at(verb_ - n)); }
    std::uint64_t after(std::int64_t n) const noexcept { return symbol(view_.at(i_ + n)); }
    std::uint64_t complement() const noexcept { return symbol(static_cast<char>(trigger_.complement)); }

    const View& view_;
    const Trigger& trigger_;
    Out& features_;
    std::int64_t i_;
    std::int64_t verb_;  ///< what stands before the cue stands before this unit
    const CueLemma& lemma_;
    std::uint64_t inflection_;
    std::uint64_t kind_;
};

template <class Out>
void add_all_words(const View& view, const Trigger& trigger, Out& out) {
    Description<Out> description(view, trigger, out);
    description.add_words();
    description.add_classes();
    description.add_subject();
    description.add_complement();
    description.add_other_cues();
    description.add_place();
    description.add_quotations();
}

/// What a trigger must score by its words alone for the rules to be asked about it; what rules say counts for less.
constexpr std::int32_t hopeless = -2500;

/// Where the noun phrase begins that ends directly before the verb group, by the symbols alone.
std::uint32_t subject_begin(const View& view, std::uint32_t end) noexcept {
    constexpr std::uint32_t longest = 12;
    std::uint32_t i = end;
    while (i > 0 && end - i < longest) {
        const char c = view.at(static_cast<std::int64_t>(i) - 1);
        const bool part = opens_noun_phrase(c) || c == symbol_of(Class::word) || c == symbol_of(Class::word_s) ||
                          c == symbol_of(Class::cue_noun) || c == symbol_of(Class::possessive_mark) ||
                          c == symbol_of(Class::relative);
        if (!part) break;
        --i;
        if (c == symbol_of(Class::determiner) || c == symbol_of(Class::subject_pronoun) ||
            c == symbol_of(Class::relative)) {
            break;
        }
    }
    return i == end ? none : i;
}

}  // namespace

bool is_heard(const View& view, const Trigger& trigger) noexcept {
    constexpr auto hearer = static_cast<std::uint32_t>(Frame::hearer);
    const CueLemma& lemma = view.lexicon().lemma_of_form(trigger.form);
    const Inflection inflection = view.lexicon().form(trigger.form).inflection;
    const bool hears = lemma.kind == CueKind::belief && inflection == Inflection::s;  // of a headline
    if ((inflection != Inflection::past && !hears) || (lemma.frames & hearer) == 0) return false;
    if (lemma.kind != CueKind::belief) return trigger.passive;
    return trigger.subject != none && has(view.denial_features(trigger.auxiliaries - 1), DenialFeature::court);
}

std::uint32_t comma_before_hearer(const View& view, const Trigger& trigger) noexcept {
    constexpr std::uint32_t reach = 12;
    if (!is_heard(view, trigger) || trigger.unit + 1 < end_without_stop(view)) return none;
    for (std::uint32_t i = trigger.auxiliaries; i-- > 0 && trigger.auxiliaries - i < reach;) {
        if (view.at(i) == symbol_of(Class::comma)) return i;
        if (is_finite(view.at(i)) || is_quotation(view.at(i))) return none;
    }
    return none;
}

void TriggerFinder::keep_allowed(const View& view, const Trigger& trigger, RuleList& kept) const {
    kept.clear();
    for (const std::uint32_t rule : matched_) {
        const Where& where = rules_.rule(rule).where;
        if (!where.asks || allows(where, view.lexicon(), trigger.form, view.block())) kept.push_back(rule);
    }
}

bool TriggerFinder::asks(Half half, const View& view, const Trigger& trigger) {
    return asked_.ask(rules_, half, view.lexicon(), trigger.form, view.block());
}

void TriggerFinder::find_refusing(const View& view, const Trigger& trigger, Half half, RuleList& refusing) {
    constexpr auto word = static_cast<std::size_t>(Group::word);
    const bool left = half == Half::not_left;
    const std::string_view subject = left ? view.left_of(trigger.unit) : view.right_of(trigger.unit);
    refusing.clear();
    if (!asks(half, view, trigger)) return;
    rules_.match(half, subject, matched_);
    RuleMatch match;
    for (const std::uint32_t index : matched_) {
        const Rule& rule = rules_.rule(index);
        if (!allows(rule.where, view.lexicon(), trigger.form, view.block())) continue;
        if (!rules_.capture(index, subject, match)) continue;
        const Range asked = match.groups[word];
        const std::uint32_t at = left ? trigger.unit - 1 - asked.first : trigger.unit + 1 + asked.first;
        if (asked.empty() || allows_word(rule.where, view, at)) refusing.push_back(index);
    }
}

bool TriggerFinder::is_ruled_out(const View& view, const Trigger& trigger) {
    RuleList right;
    RuleList left;
    find_refusing(view, trigger, Half::not_right, right);
    find_refusing(view, trigger, Half::not_left, left);
    const auto refuses = [this, &right](std::uint32_t index) {
        const std::uint32_t partner = rules_.rule(index).partner;
        return partner == none || std::find(right.begin(), right.end(), partner) != right.end();
    };
    const auto alone = [this](std::uint32_t index) { return rules_.rule(index).partner == none; };
    auto refusing = std::find_if(right.begin(), right.end(), alone);
    if (refusing == right.end()) {
        refusing = std::find_if(left.begin(), left.end(), refuses);
        if (refusing == left.end()) return false;
    }
    refusals_.push_back({trigger.unit, trigger.form, *refusing});
    return true;
}

std::uint32_t TriggerFinder::form_of_tag(const View& view, std::uint32_t unit) {
    const bool past = view.at(unit) == symbol_of(Class::verb_past);
    if ((!past && view.at(unit) != symbol_of(Class::word_s)) || view.depth() > 0) return none;
    if (!view.quotation_before(unit) && !view.quotation_after(unit)) return none;
    rules_.match(Half::tag_left, view.left_of(unit), matched_);
    if (matched_.empty()) rules_.match(Half::tag_right, view.right_of(unit), matched_);
    return matched_.empty() ? none : view.lexicon().unlisted_form(past ? Inflection::past : Inflection::s);
}

void TriggerFinder::find(const View& view, std::vector<Trigger>& triggers) {
    triggers.clear();
    refusals_.clear();
    for (std::uint32_t i = 0; i < view.size(); ++i) {
        if (view.is_quotation(i)) continue;
        Trigger trigger;
        trigger.unit = i;
        trigger.form = view.lexeme(i).cue != none ? view.lexeme(i).cue : form_of_tag(view, i);
        if (trigger.form == none) continue;
        const CueForm& form = view.lexicon().form(trigger.form);
        if (form.other != none && view.at(i) == symbol_of(Class::cue_noun)) trigger.form = form.other;
        look_left(view, trigger);
        trigger.subject = subject_begin(view, trigger.auxiliaries);
        trigger.complement = complement_after(view, i);
        look_for_quotations(view, trigger);
        score_words(view, trigger);
        if (std::max(trigger.score, trigger.inner_score) > hopeless) {
            if (is_ruled_out(view, trigger)) continue;
            trigger.asks_rules = true;
            score_rules(view, trigger);
            find_set_off(view, trigger);
        }
        triggers.push_back(std::move(trigger));
    }
}

void TriggerFinder::score_words(const View& view, Trigger& trigger) {
    CueScore score(weights_.cue_table());
    add_all_words(view, trigger, score);
    trigger.score = score.sums()[0];
    trigger.inner_score = score.sums()[1];
}

void TriggerFinder::score_rules(const View& view, Trigger& trigger) {
    rules_.match(Half::left, view.left_of(trigger.unit), matched_);
    keep_allowed(view, trigger, trigger.left_rules);
    rules_.match(Half::right, view.right_of(trigger.unit), matched_);
    keep_allowed(view, trigger, trigger.right_rules);
    CueScore score(weights_.cue_table());
    Description<CueScore>(view, trigger, score).add_rules(rules_);
    trigger.score += score.sums()[0];
    trigger.inner_score += score.sums()[1];
}

/// Where a rule of each half and one name fits, source and content are what they say.
void TriggerFinder::find_set_off(const View& view, Trigger& trigger) {
    if (!asks(Half::set_off_left, view, trigger) || !asks(Half::set_off_right, view, trigger)) return;
    rules_.match(Half::set_off_left, view.left_of(trigger.unit), matched_left_);
    if (matched_left_.empty()) return;
    rules_.match(Half::set_off_right, view.right_of(trigger.unit), matched_);
    for (const std::uint32_t right : matched_) {
        if (set_off(view, trigger, right)) return;
    }
}

/// Takes what a rule of the right half and its partner say of source and content, unless one of them doesn't fit.
bool TriggerFinder::set_off(const View& view, Trigger& trigger, std::uint32_t right) {
    const std::uint32_t left = rules_.rule(right).partner;
    if (std::find(matched_left_.begin(), matched_left_.end(), left) == matched_left_.end()) return false;
    SetOff told;
    for (const std::uint32_t index : {left, right}) {
        const Rule& rule = rules_.rule(index);
        const bool on = index == right;
        RuleMatch match;
        const std::string_view subject = on ? view.right_of(trigger.unit) : view.left_of(trigger.unit);
        if (!allows(rule.where, view.lexicon(), trigger.form, view.block())) return false;
        if (!rules_.capture(index, subject, match)) return false;
        const auto units_of = [&match, on, unit = trigger.unit](Group group) -> Range {
            const Range found = match.groups[static_cast<std::size_t>(group)];
            if (found.empty()) return {};
            return on ? Range{unit + 1 + found.first, unit + 1 + found.last}
                      : Range{unit - found.last, unit - found.first};
        };
        const Range word = units_of(Group::word);
        if (!word.empty() && !allows_word(rule.where, view, word.first)) return false;
        if (const Range source = units_of(Group::source); !source.empty()) told.source = source;
        const Range content = units_of(Group::content);
        told.tells_content = told.tells_content || !content.empty();
        if (on && !content.empty()) told.after = content.first;
        if (!on) told.before = content;
    }
    trigger.set_off = told;
    return true;
}

void TriggerFinder::describe(const View& view, const Trigger& trigger, Features& features) const {
    add_all_words(view, trigger, features);
    Description<Features>(view, trigger, features).add_rules(rules_);
}

}  // namespace quoth
