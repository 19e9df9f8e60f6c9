#include "claims/link_pairs.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

#include "claims/phrase.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t longest_source = 16;  ///< tokens
constexpr std::size_t most_names = 24;        ///< words by which a speaker is known
constexpr std::uint32_t rare = 3;             ///< a word in no more contents
constexpr std::size_t brief = 3;              ///< content words that say little
constexpr std::size_t wordy = 15;             ///< and that say much
constexpr std::uint16_t sure = 70;            ///< confidence of a record that is mostly right
constexpr std::uint32_t lead_sentences = 5;   ///< after a headline

bool has_stem(const std::vector<ContentWord>& content, std::uint64_t stem) {
    return std::any_of(content.begin(), content.end(), [stem](const ContentWord& word) { return word.stem == stem; });
}

bool has_root(const std::vector<ContentWord>& content, const ContentWord& word) {
    return word.root != 0 && std::any_of(content.begin(), content.end(), [&word](const ContentWord& other) {
               return other.root == word.root && other.stem != word.stem;
           });
}

/// Asks a rising list for values that rise too: each is sought from where the last one was.
template <class Element, class Value>
class RisingSearch {
public:
    RisingSearch(std::span<const Element> list, Value value) : list_(list), value_(value) {}

    bool finds(std::uint64_t sought) {
        while (!list_.empty() && std::invoke(value_, list_.front()) < sought) list_ = list_.subspan(1);
        return !list_.empty() && std::invoke(value_, list_.front()) == sought;
    }

private:
    std::span<const Element> list_;
    Value value_;
};

/// Whether a source ends in a noun that is no name, as "the vet" does.
bool ends_in_noun(const Words& words, const Ranges& source) {
    if (source.empty()) return false;
    const Class last = words.at(source.front().last - 1);
    return last != Class::name && is_open(last);
}

bool holds_one_of(const std::vector<ContentWord>& content, std::span<const std::uint64_t> stems) {
    if (stems.empty()) return false;
    RisingSearch search(stems, std::identity());
    return std::any_of(content.begin(), content.end(),
                       [&search](const ContentWord& word) { return search.finds(word.stem); });
}

}  // namespace

LinkPairs::LinkPairs(const Statements& all)
    : all_(all), words_(all.words()), denial_before_(all.size(), none), may_be_claims_(all.size()) {
    for (std::uint32_t s = 0; s < all.places().sentence_count(); ++s) {
        for (const std::uint32_t r : all.places().records_in(s)) order_.push_back(r);
    }
    for (std::uint32_t r = 0; r < all.size(); ++r) {
        learn_names(r);
        for (const ContentWord& word : all.content(r)) ++frequency_[word.stem];
        may_be_claims_[r] = all.is_deniable(r) && !ends_in_question(r) ? 1 : 0;
    }
    for (std::vector<std::uint64_t>& names : names_) std::sort(names.begin(), names.end());
    find_denials_before();
}

/// The words by which a record's source names its speaker.
void LinkPairs::learn_names(std::uint32_t r) {
    const Record& record = all_.record(r);
    if (record.speaker == none) return;
    if (record.speaker >= names_.size()) names_.resize(std::size_t{record.speaker} + 1);
    std::vector<std::uint64_t>& names = names_[record.speaker];
    for (const Range& range : record.source) {
        for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_source); ++t) {
            if (names.size() < most_names && names_somebody(words_, t)) names.push_back(stem_of(words_, t));
        }
    }
}

void LinkPairs::find_denials_before() {
    std::uint32_t last = none;  // the last outer denial, as long as nobody else has spoken since
    for (const std::uint32_t r : order_) {
        if (all_.record(r).parent != none) continue;
        if (last != none && all_.known_to_differ(last, r)) last = none;
        if (last != none && !all_.record(r).cue.empty() && !all_.known_to_be_same(last, r)) last = none;
        if (last != none && distance(last, r) <= 1) denial_before_[r] = last;
        if (all_.is_denial(r)) last = r;
    }
}

std::uint32_t LinkPairs::distance(std::uint32_t a, std::uint32_t b) const {
    const Places& places = all_.places();
    const auto apart = [](std::uint32_t x, std::uint32_t y) { return x < y ? y - x : x - y; };
    const std::uint32_t sentences = apart(places.sentence_of(a), places.sentence_of(b));
    const bool turns = places.block_of(a) == BlockKind::transcript && places.block_of(b) == BlockKind::transcript;
    const bool next = turns && apart(places.block_number_of(a), places.block_number_of(b)) <= 1;
    return next ? std::min(sentences, 1U) : sentences;
}

std::span<const std::uint64_t> LinkPairs::names_of(std::uint32_t speaker) const {
    return speaker < names_.size() ? names_[speaker] : std::span<const std::uint64_t>();
}

bool LinkPairs::is_name_of(std::uint32_t speaker, std::uint64_t stem) const {
    const std::span<const std::uint64_t> names = names_of(speaker);
    return std::binary_search(names.begin(), names.end(), stem);
}

/// Whether a content mentions another record's speaker.
bool LinkPairs::is_mentioned_by(std::uint32_t r, std::uint32_t other) const {
    const std::uint32_t speaker = all_.record(other).speaker;
    if (speaker == none) return mentions_source(all_.content(r), other);
    if (all_.mentions(all_.record(r).content, speaker)) return true;
    return holds_one_of(all_.content(r), names_of(speaker));
}

/// "denied threatening a neighbour. The neighbour claims": whether a content names another record's source.
bool LinkPairs::mentions_source(const std::vector<ContentWord>& content, std::uint32_t claim) const {
    for (const Range& range : all_.record(claim).source) {
        for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_source); ++t) {
            if (names_somebody(words_, t) && has_stem(content, stem_of(words_, t))) return true;
        }
    }
    return false;
}

/// Whether a word names the source of a claim, by this or another of its names.
bool LinkPairs::is_source_named(std::uint32_t token, std::uint32_t claim) const {
    const std::uint64_t stem = stem_of(words_, token);
    const Record& record = all_.record(claim);
    if (record.speaker != none && is_name_of(record.speaker, stem)) return true;
    for (const Range& range : record.source) {
        for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_source); ++t) {
            if (names_somebody(words_, t) && stem_of(words_, t) == stem) return true;
        }
    }
    return false;
}

/// "denied it after the paper reported that": a claim later in the sentence that a subordinator introduces.
bool LinkPairs::is_prompted(std::uint32_t r, std::uint32_t claim) const {
    const Record& record = all_.record(claim);
    const bool there = all_.places().sentence_of(claim) == all_.places().sentence_of(r) && !record.source.empty();
    if (!there || record.source.front().first == 0 || place_of(record) < place_of(all_.record(r))) return false;
    return words_.is(record.source.front().first - 1, DenialFeature::prompting);
}

bool LinkPairs::ends_in_question(std::uint32_t r) const {
    std::uint32_t last = all_.record(r).content.back().last;
    while (last > 0 && words_.quotation_mark(last - 1)) --last;
    return last > 0 && words_.is_mark(last - 1, U'?');
}

bool LinkPairs::is_summary(std::uint32_t r) const { return quoth::is_summary(all_.places().block_of(r)); }

bool LinkPairs::is_alleging(std::uint32_t claim) const {
    const CueLemma* lemma = words_.lemma(all_.record(claim).cue_form);
    return lemma != nullptr && has(lemma->denial_features, DenialFeature::alleging);
}

/// Whether the claim's content ends right before "a claim residents dispute".
bool LinkPairs::is_apposed(const Answer& answer, std::uint32_t claim) const {
    const std::uint32_t end = all_.record(claim).content.back().last;
    return !answer.apposed.empty() && end < answer.apposed.first && end + 2 >= answer.apposed.first;
}

void LinkPairs::compare_words(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const {
    const std::uint32_t speaker = all_.record(answer.record).speaker;
    const std::vector<ContentWord>& other = all_.content(claim);
    RisingSearch own_names(names_of(speaker), std::identity());
    RisingSearch others{std::span<const ContentWord>(other), &ContentWord::stem};
    std::size_t words = 0;
    std::size_t names = 0;
    std::size_t own = 0;  // words that the claim hasn't
    for (const ContentWord& word : all_.content(answer.record)) {
        if (own_names.finds(word.stem)) continue;
        if (!others.finds(word.stem)) {
            if (!word.name && !found.has(LinkFeature::related)) found.set(LinkFeature::related, has_root(other, word));
            own += word.name ? 0 : 1;
            continue;
        }
        const bool number = words_.reading().tokens[word.token].kind == TokenKind::number;
        if (!number) ++(word.name ? names : words);
        found.set(LinkFeature::rare_word, !number && frequency_.at(word.stem) <= rare);
    }
    const std::size_t least = std::min(all_.content(answer.record).size(), other.size());
    found.set(LinkFeature::nothing_shared, own >= 2 && words == 0 && answer.pointer.tokens.empty() && !answer.bare &&
                                               !found.has(LinkFeature::related));
    found.set(LinkFeature::word, words == 1);
    found.set(LinkFeature::words_2, words == 2);
    found.set(LinkFeature::words_3, words >= 3);
    found.set(LinkFeature::most_words, words + names >= 2 && (words + names) * 3 >= least * 2);
    found.set(LinkFeature::name, names == 1);
}

void LinkPairs::compare_pointers(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const {
    const Record& record = all_.record(claim);
    const bool whose = !answer.whose.empty() && is_source_named(answer.whose.last - 1, claim);
    found.set(LinkFeature::noun_fits,
              stands_for_cue(words_, answer.pointer.noun != none ? answer.pointer.noun : answer.noun, record));
    found.set(LinkFeature::whose, whose);
    found.set(LinkFeature::blanket, answer.blanket);
    found.set(LinkFeature::apposed, is_apposed(answer, claim));
    found.set(LinkFeature::prompted, is_prompted(answer.record, claim));
    found.set(LinkFeature::countering, answer.countering);
    found.set(LinkFeature::figure, !answer.figure.empty() && holds_number(words_, record.content.front()));
}

void LinkPairs::compare_places(std::uint32_t r, std::uint32_t claim, LinkFeatures& found) const {
    const Places& places = all_.places();
    const std::uint32_t apart = distance(r, claim);
    const bool later = place_of(all_.record(claim)) > place_of(all_.record(r));
    const bool summary = is_summary(r);
    found.set(apart == 0    ? LinkFeature::same_sentence
              : apart == 1  ? LinkFeature::next
              : apart <= 3  ? LinkFeature::near
              : apart <= 6  ? LinkFeature::mid
              : apart <= 12 ? LinkFeature::far
                            : LinkFeature::beyond);
    found.set(LinkFeature::same_block, places.block_number_of(r) == places.block_number_of(claim));
    found.set(LinkFeature::later, later);
    found.set(LinkFeature::lead, summary && later && apart <= lead_sentences);
}

void LinkPairs::compare_denials(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const {
    const std::uint32_t r = answer.record;
    const std::uint32_t first = all_.first_of_cluster(claim);
    bool own = false;
    bool other = false;
    for (const std::uint32_t denial : all_.denials_of(first)) {
        if (denial == r) continue;
        (all_.known_to_be_same(denial, r) ? own : other) = true;
    }
    found.set(LinkFeature::own_target, own);
    found.set(LinkFeature::other_target, other);
    found.set(LinkFeature::noun_topic, found.has(LinkFeature::noun) && (own || other));
    found.set(LinkFeature::pronoun_topic, found.has(LinkFeature::pronoun) && (own || other));
    found.set(LinkFeature::saying_topic, found.has(LinkFeature::saying) && own);
    const std::uint32_t before = denial_before_[r];
    const bool follows =
        before != none && all_.target(before) != none && all_.first_of_cluster(all_.target(before)) == first;
    found.set(LinkFeature::follows_up, follows);
}

void LinkPairs::compare_mentions(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const {
    const bool about = is_mentioned_by(claim, answer.record);
    found.set(LinkFeature::about, about);
    found.set(LinkFeature::about_alleging, about && found.has(LinkFeature::alleging));
    found.set(LinkFeature::about_side,
              !about && std::any_of(answer.side.begin(), answer.side.end(), [this, claim](std::uint32_t speaker) {
                  return all_.mentions(all_.record(claim).content, speaker);
              }));
    found.set(LinkFeature::accuser, is_mentioned_by(answer.record, claim));
}

void LinkPairs::describe_claim(std::uint32_t r, std::uint32_t claim, LinkFeatures& found) const {
    const Record& record = all_.record(claim);
    found.set(LinkFeature::alleging, is_alleging(claim));
    found.set(LinkFeature::belief, record.type == Type::belief);
    found.set(LinkFeature::cueless, record.cue.empty());
    found.set(LinkFeature::brief, all_.content(claim).size() < brief);
    found.set(LinkFeature::wordy, all_.content(claim).size() > wordy);
    found.set(LinkFeature::unsure, record.confidence < sure);
    found.set(LinkFeature::summary, is_summary(claim));
    found.set(LinkFeature::inner, record.parent != none);
    const bool denied = record.parent != none && record.source.empty() && all_.is_denial(record.parent);
    found.set(LinkFeature::inner_denied, denied);
    found.set(LinkFeature::own_inner, denied && distance(claim, r) <= 2 && all_.known_to_be_same(record.parent, r));
    found.set(LinkFeature::unknown, !all_.known_to_differ(r, claim));
    found.set(LinkFeature::opposite, record.negated != all_.record(r).negated);
    found.set(LinkFeature::defence, all_.has_denied(record.speaker));
}

void LinkPairs::describe_answer(const Answer& answer, std::uint32_t claim, LinkFeatures& found) const {
    const Record& record = all_.record(answer.record);
    found.set(LinkFeature::negated, record.negated);
    found.set(LinkFeature::answer_inner, record.parent != none);
    found.set(LinkFeature::direct, record.form == Form::direct);
    const std::uint32_t other = all_.record(claim).speaker;
    found.set(LinkFeature::names_other,
              std::any_of(answer.mentioned.begin(), answer.mentioned.end(), [&record, other](std::uint32_t speaker) {
                  return speaker != record.speaker && speaker != other;
              }));
}

/// "Farmer says", "a vet said": both sources are called by nouns, by different ones.
bool LinkPairs::are_named_apart(std::uint32_t r, std::uint32_t claim) const {
    return !all_.known_to_be_same(r, claim) && ends_in_noun(words_, all_.record(r).source) &&
           ends_in_noun(words_, all_.record(claim).source) && !all_.is_headed_alike(r, claim);
}

void LinkPairs::compare_records(std::uint32_t r, std::uint32_t claim, LinkFeatures& found) const {
    const Record& a = all_.record(r);
    const Record& b = all_.record(claim);
    const CueLemma* cue = words_.lemma(a.cue_form);
    const CueLemma* other = words_.lemma(b.cue_form);
    found.set(LinkFeature::same_speaker, all_.known_to_be_same(r, claim));
    found.set(LinkFeature::same_head, all_.is_headed_alike(r, claim));
    found.set(LinkFeature::same_cue, cue != nullptr && other != nullptr && cue->key == other->key);
    found.set(LinkFeature::same_kind, a.kind == b.kind);
    found.set(LinkFeature::same_type, a.type == b.type);
}

/// What a pointer means depends on where the claim stands.
void LinkPairs::join(const Answer& answer, LinkFeatures& found) const {
    const bool away = found.has(LinkFeature::mid) || found.has(LinkFeature::far) || found.has(LinkFeature::beyond);
    const bool before = found.has(LinkFeature::adjacent) && !found.has(LinkFeature::later) && !away;
    const bool points = !answer.pointer.tokens.empty();
    if (points && answer.pointer.noun != none) {
        found.set(LinkFeature::noun);
        found.set(LinkFeature::noun_adjacent, before && !found.has(LinkFeature::belief));
    } else if (answer.bare) {
        found.set(LinkFeature::bare);
        found.set(LinkFeature::bare_adjacent, before);
    } else if (points) {
        found.set(LinkFeature::pronoun);
        found.set(LinkFeature::pronoun_adjacent, before);
    } else if (!answer.blanket) {
        found.set(LinkFeature::saying);
        found.set(LinkFeature::saying_adjacent, before);
    }
    found.set(LinkFeature::contrast_adjacent, answer.contrast != none && before);
}

LinkFeatures LinkPairs::read_repeat(const Answer& answer, std::uint32_t headline, Nearness nearness) const {
    LinkFeatures found = read(answer, headline, nearness);
    compare_records(answer.record, headline, found);
    found.set(LinkFeature::first_of_speaker, nearness.first_of_speaker);
    found.set(LinkFeature::first_behind, nearness.first_behind);
    return found;
}

LinkFeatures LinkPairs::read(const Answer& answer, std::uint32_t claim, Nearness nearness) const {
    LinkFeatures found;
    found.set(LinkFeature::any);
    found.set(LinkFeature::adjacent, nearness.adjacent);
    found.set(LinkFeature::nearest_alleging, nearness.nearest_alleging);
    found.set(LinkFeature::inner_adjacent, nearness.inner_adjacent);
    compare_pointers(answer, claim, found);
    compare_places(answer.record, claim, found);
    describe_claim(answer.record, claim, found);
    describe_answer(answer, claim, found);
    join(answer, found);
    return found;
}

/// The words of either content that name the other one's speaker.
Spans LinkPairs::mentions_between(std::uint32_t r, std::uint32_t claim) const {
    Spans spans;
    for (const auto& [content, other] : {std::pair(r, claim), std::pair(claim, r)}) {
        for (const ContentWord& word : all_.content(content)) {
            if (is_source_named(word.token, other))
                spans.push_back(words_.reading().span_of({word.token, word.token + 1}));
        }
        if (!spans.empty()) break;
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return spans;
}

Spans LinkPairs::evidence(const Answer& answer, std::uint32_t claim) const {
    const auto spans = [this](Range range) { return Spans{words_.reading().span_of(range)}; };
    const Record& record = all_.record(claim);
    if (is_prompted(answer.record, claim)) {
        const std::uint32_t source = record.source.front().first;
        return spans({source - 1, source});
    }
    if (is_apposed(answer, claim)) return spans(answer.apposed);
    if (!answer.whose.empty() && is_source_named(answer.whose.last - 1, claim)) return spans(answer.whose);
    if (!answer.figure.empty()) return spans(answer.figure);
    if (!answer.pointer.tokens.empty()) return spans(answer.pointer.tokens);
    if (answer.no != none) return spans({answer.no, answer.no + 1});
    if (answer.bare) return spans(all_.record(answer.record).content.front());
    Spans shared = all_.shared_spans(answer.record, claim);
    if (!shared.empty()) return shared;
    if (answer.contrast != none) return spans({answer.contrast, answer.contrast + 1});
    const std::uint32_t denial = denial_before_[answer.record];
    if (denial != none && all_.target(denial) != none && !all_.record(denial).cue.empty()) {
        return spans(all_.record(denial).cue.front());
    }
    return mentions_between(answer.record, claim);
}

}  // namespace quoth
