#include "claims/links.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "claims/denial.hpp"
#include "claims/phrase.hpp"
#include "claims/places.hpp"
#include "claims/shared_words.hpp"

namespace quoth {
namespace {

/// How far the pointing links look back, in sentences, and how many records of one sentence they look at.
constexpr std::uint32_t address_window = 6;
constexpr std::uint32_t near_window = 2;
constexpr std::uint32_t denial_window = 3;
constexpr std::size_t looked_at = 16;
constexpr std::uint32_t head_of_sentence = 16;

class Linker {
public:
    Linker(const Words& words, std::vector<Record>& records)
        : words_(words), records_(records), places_(words.reading(), records) {
        contents_.reserve(records.size());
        for (const Record& record : records) contents_.push_back(content_words(words, record));
        first_of_cluster_.resize(records.size());
        for (std::uint32_t i = 0; i < records.size(); ++i) first_of_cluster_[i] = i;
    }

    void run() {
        link_repeats();
        for (std::uint32_t s = 1; s < places_.sentence_count(); ++s) link_by_demonstrative(s);
        for (std::uint32_t i = 0; i < records_.size(); ++i) link_inner_claim(i);
        link_by_address();
        for (std::uint32_t i = 0; i < records_.size(); ++i) link_by_pointing(i);
        link_by_shared_words();
    }

private:
    // ------------------------------------------------------------------------------------------- who speaks

    bool has_pronoun_source(std::uint32_t r) const {
        const Record& record = records_[r];
        if (record.source.empty()) return false;
        const Class c = words_.at(record.source.front().first);
        return c == Class::subject_pronoun || c == Class::neutral_pronoun || c == Class::relative;
    }

    bool is_source_known(std::uint32_t r) const {
        return records_[r].speaker != none || (!records_[r].source.empty() && !has_pronoun_source(r));
    }

    std::uint64_t source_hash(std::uint32_t r) const {
        std::uint64_t hash = 1;
        for (const Range& range : records_[r].source) {
            for (std::uint32_t t = range.first; t < std::min(range.last, range.first + head_of_sentence); ++t) {
                if (is_open(words_.at(t))) hash = mix(hash, stem_of(words_, t));
            }
        }
        return hash;
    }

    bool has_named_source(std::uint32_t r) const {
        return !records_[r].source.empty() && words_.at(records_[r].source.front().last - 1) == Class::name;
    }

    /// Unknown sources count as the same.
    bool same_speaker(std::uint32_t a, std::uint32_t b) const {
        const bool same_words = source_hash(a) == source_hash(b);
        if (records_[a].speaker != none && records_[b].speaker != none) {
            return records_[a].speaker == records_[b].speaker || (same_words && has_named_source(a));
        }
        return same_words;
    }

    bool known_to_be_same(std::uint32_t a, std::uint32_t b) const {
        return is_source_known(a) && is_source_known(b) && same_speaker(a, b);
    }

    /// Whether two records have sources that are known to differ.
    bool different_speakers(std::uint32_t a, std::uint32_t b) const {
        return is_source_known(a) && is_source_known(b) && !same_speaker(a, b);
    }

    static std::uint64_t mix(std::uint64_t hash, std::uint64_t more) noexcept {
        hash ^= more + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U);
        return hash * 0x100000001b3U;
    }

    // ------------------------------------------------------------------------------------------ what a record is

    bool is_denial(std::uint32_t r) const { return records_[r].kind == Kind::denial; }

    /// A record that a denial may be about.
    bool is_deniable(std::uint32_t r) const {
        const Type type = records_[r].type;
        return !is_denial(r) && (type == Type::assertion || type == Type::belief || type == Type::judgement);
    }

    bool is_confirmation(std::uint32_t r) const {
        const CueLemma* lemma = words_.lemma(records_[r].cue_form);
        return lemma != nullptr && !is_denial(r) && records_[r].type == Type::assertion &&
               has(words_.lexicon().denial_features(lemma->key), DenialFeature::confirming) &&
               !is_cue_negated(words_, records_[r]);
    }

    bool is_repeat(std::uint32_t r) const { return first_of_cluster_[r] != r; }

    bool has_link(std::uint32_t r, Relation relation) const {
        const std::vector<Link>& links = records_[r].links;
        return std::any_of(links.begin(), links.end(),
                           [relation](const Link& link) { return link.relation == relation; });
    }

    /// Whether one of the two stands inside the other.
    bool are_nested(std::uint32_t a, std::uint32_t b) const {
        constexpr int deepest = 8;
        for (auto [inner, outer] : {std::pair(a, b), std::pair(b, a)}) {
            for (int i = 0; i < deepest && inner != none; ++i) {
                if (inner == outer) return true;
                inner = records_[inner].parent;
            }
        }
        return false;
    }

    void link(std::uint32_t from, Relation relation, std::uint32_t to, Spans evidence) {
        records_[from].links.push_back({relation, to, std::move(evidence)});
    }

    Spans spans_of(Range range) const { return range.empty() ? Spans() : Spans{words_.reading().span_of(range)}; }

    Spans spans_of(const std::vector<std::uint32_t>& tokens) const {
        Spans spans;
        std::uint32_t before = none;
        for (const std::uint32_t t : tokens) {
            const Span span = words_.reading().span_of({t, t + 1});
            if (!spans.empty() && before + 1 == t) {
                spans.back().end = span.end;
            } else {
                spans.push_back(span);
            }
            before = t;
        }
        return spans;
    }

    // ------------------------------------------------------------------------------------------------ repeats

    /// Hash of who says it, by which cue, and the first words of what: equal for all records of one cluster that say it
    /// in the same words.
    std::uint64_t wording(std::uint32_t r) const {
        constexpr std::size_t first_words = 2;
        const CueLemma* lemma = words_.lemma(records_[r].cue_form);
        std::vector<ContentWord> content = contents_[r];
        std::sort(content.begin(), content.end(),
                  [](const ContentWord& a, const ContentWord& b) { return a.token < b.token; });
        std::uint64_t hash = mix(source_hash(r), lemma == nullptr ? 0 : lemma->key);
        for (std::size_t i = 0; i < std::min(first_words, content.size()); ++i) hash = mix(hash, content[i].stem);
        return hash;
    }

    bool says_all_of(std::uint32_t a, std::uint32_t b) const {
        const std::size_t least = std::min(contents_[a].size(), contents_[b].size());
        return least >= 2 && shared_places(contents_[a], contents_[b]).size() == least;
    }

    /// Whether two records are readings of the same words.
    bool overlap_each_other(std::uint32_t a, std::uint32_t b) const {
        const std::vector<Range>& one = records_[a].content;
        const std::vector<Range>& two = records_[b].content;
        return one.front().first < two.back().last && two.front().first < one.back().last &&
               places_.sentence_of(a) == places_.sentence_of(b);
    }

    /// Whether two records could be one statement: where nobody knows who says it, its words must tell.
    bool can_repeat(std::uint32_t earlier, std::uint32_t later, std::size_t shared) const {
        constexpr std::size_t telling = 5;
        return records_[earlier].kind == records_[later].kind && records_[earlier].negated == records_[later].negated &&
               !are_nested(earlier, later) && !overlap_each_other(earlier, later) &&
               (known_to_be_same(earlier, later) || (shared >= telling && same_speaker(earlier, later)));
    }

    bool says_again(std::uint32_t earlier, const Overlap& overlap, std::uint32_t later) const {
        if (!can_repeat(earlier, later, overlap.shared)) return false;
        const bool summary = is_summary(earlier) || is_summary(later);
        const std::size_t least = std::min(contents_[earlier].size(), contents_[later].size());
        const std::uint32_t wanted = summary ? 3 : 4;
        return overlap.shared >= wanted && 10 * std::size_t{overlap.shared} >= least * (summary ? 7 : 9);
    }

    bool is_summary(std::uint32_t r) const {
        const BlockKind block = places_.block_of(r);
        return block == BlockKind::headline || block == BlockKind::heading || block == BlockKind::caption;
    }

    void link_repeats() {
        boost::unordered_flat_map<std::uint64_t, std::uint32_t> by_wording;
        SharedWords heads;
        for (std::uint32_t r = 0; r < records_.size(); ++r) {
            const std::uint32_t first = earlier_wording(by_wording, heads, r);
            if (first == none) {
                heads.add(r, contents_[r]);
            } else {
                first_of_cluster_[r] = first;
                link(r, Relation::repeats, first, spans_of(shared_places(contents_[r], contents_[first])));
            }
        }
    }

    std::uint32_t earlier_wording(boost::unordered_flat_map<std::uint64_t, std::uint32_t>& by_wording,
                                  const SharedWords& heads, std::uint32_t r) const {
        if (contents_[r].size() >= 2) {
            const auto [found, is_new] = by_wording.try_emplace(wording(r), r);
            const std::uint32_t first = found->second;
            const std::size_t least = std::min(contents_[first].size(), contents_[r].size());
            if (!is_new && says_all_of(first, r) && can_repeat(first, r, least)) return first_of_cluster_[first];
        }
        for (const Overlap& overlap : heads.overlaps(contents_[r])) {
            if (says_again(overlap.record, overlap, r)) return first_of_cluster_[overlap.record];
        }
        return none;
    }

    // --------------------------------------------------------------------------- sentences that say so themselves

    /// "denial", "rejection"; "contradicts".
    bool is_rejecting_word(std::uint32_t t) const {
        const std::uint32_t cue = words_.reading().lexemes[t].cue;
        const CueLemma* lemma = words_.lemma(cue);
        if (lemma == nullptr || lemma->kind != CueKind::reject) return false;
        return words_.lexicon().form(cue).inflection == Inflection::noun ||
               has(words_.lexicon().features(lemma->key), Feature::rejecting);
    }

    /// "This statement serves as a direct rebuttal to X, who said P": the record before rebuts that in the sentence.
    /// "This denial follows a briefing where X said P": the denial before denies it.
    void link_by_demonstrative(std::uint32_t sentence) {
        const std::span<const std::uint32_t> here = places_.records_in(sentence);
        if (here.empty()) return;
        const Range tokens = places_.tokens_of(sentence);
        const std::uint32_t start = tokens.first;
        const bool demonstrative = words_.at(start) == Class::determiner && !words_.quoted(start) &&
                                   (words_.is(start, Feature::singular) || words_.is(start, Feature::plural));
        if (!demonstrative) return;
        const std::uint32_t end = std::min(tokens.last, start + head_of_sentence);
        const std::uint32_t verb = verb_after(start + 1, end);
        const std::uint32_t rejecting = first_rejecting(start + 1, end);
        if (rejecting == none || verb == none) return;
        if (rejecting < verb) {
            link_denial_before(sentence, {start, reply_after(rejecting, end)}, here);
        } else {
            link_statement_before(sentence, {start, rejecting + 1}, here);
        }
    }

    /// The first token after the subject that may be its verb.
    std::uint32_t verb_after(std::uint32_t t, std::uint32_t end) const {
        for (std::uint32_t first = t; t < end; ++t) {
            const Class c = words_.at(t);
            if (is_auxiliary(c) || words_.is(t, DenialFeature::reply)) return t;
            const bool verb = c == Class::word_s || c == Class::verb_past || is_cue_verb(c);
            if (verb && t > first && is_open(words_.at(t - 1))) return t;
        }
        return none;
    }

    std::uint32_t first_rejecting(std::uint32_t t, std::uint32_t end) const {
        for (; t < end; ++t) {
            if (is_rejecting_word(t)) return t;
        }
        return none;
    }

    /// One past the word that says that a denial answers something, or `none`.
    std::uint32_t reply_after(std::uint32_t t, std::uint32_t end) const {
        for (; t < end; ++t) {
            if (words_.is(t, DenialFeature::reply)) return t + 1;
        }
        return none;
    }

    /// The first record of a sentence whose cue stands after a token and that may be denied.
    std::uint32_t claim_after(std::span<const std::uint32_t> here, std::uint32_t token) const {
        for (std::size_t i = 0; i < std::min(here.size(), looked_at); ++i) {
            if (place_of(records_[here[i]]) >= token && is_deniable(here[i])) return here[i];
        }
        return none;
    }

    void link_denial_before(std::uint32_t sentence, Range evidence, std::span<const std::uint32_t> here) {
        if (evidence.last == none) return;
        const std::uint32_t claim = claim_after(here, evidence.last);
        if (claim == none) return;
        for (std::uint32_t back = 1; back <= std::min(sentence, denial_window); ++back) {
            const std::span<const std::uint32_t> there = places_.records_in(sentence - back);
            for (std::size_t i = there.size(); i-- > 0;) {
                if (!is_denial(there[i])) continue;
                const std::uint32_t denial = first_of_cluster_[there[i]];
                if (!has_link(denial, Relation::denies) && !same_speaker(denial, claim)) {
                    link(denial, Relation::denies, claim, spans_of(evidence));
                }
                return;
            }
        }
    }

    void link_statement_before(std::uint32_t sentence, Range evidence, std::span<const std::uint32_t> here) {
        const std::uint32_t claim = claim_after(here, evidence.last);
        if (claim == none) return;
        const std::span<const std::uint32_t> there = places_.records_in(sentence - 1);
        for (std::size_t i = there.size(); i-- > 0;) {
            if (records_[there[i]].parent != none || records_[there[i]].type != Type::assertion) continue;
            if (!same_speaker(there[i], claim)) link(there[i], Relation::rebuts, claim, spans_of(evidence));
            return;
        }
    }

    // ------------------------------------------------------------------------------- claims inside the denial

    /// "rejected Y's claim that P": the record of Y's claim stands in the content of the denial.
    void link_inner_claim(std::uint32_t r) {
        const Record& record = records_[r];
        if (record.parent == none || record.cue_head == none || !is_deniable(r)) return;
        const std::uint32_t denial = record.parent;
        if (!is_denial(denial) || records_[denial].denial_basis == DenialBasis::answer) return;
        const Object object = read_object(words_, records_[denial].content.front());
        if (object.claim != record.cue_head || has_link(denial, Relation::denies)) return;
        if (record.source.empty() || same_speaker(denial, r)) return;
        link(denial, Relation::denies, r, spans_of(object.tokens));
    }

    // --------------------------------------------------------------------------------------------- by address

    /// Names in a record's source, or those of an earlier source of the same speaker.
    std::vector<ContentWord> names_of_source(std::uint32_t r) {
        std::vector<ContentWord> names;
        for (const Range& range : records_[r].source) {
            for (std::uint32_t t = range.first; t < std::min(range.last, range.first + head_of_sentence); ++t) {
                if (words_.at(t) == Class::name) names.push_back({stem_of(words_, t), t, true});
            }
        }
        if (records_[r].speaker == none) return names;
        std::vector<ContentWord>& known = names_of_speaker_[records_[r].speaker];
        if (known.empty()) known = names;
        return names.empty() ? known : names;
    }

    /// The name whose remarks a denial is about: "Smith's remarks", "the White House".
    Range addressed(const Record& record) const {
        const Range content = record.content.front();
        const Object object = read_object(words_, content);
        if (object.tokens.empty()) return {};
        const std::uint32_t end = object.claim == none ? object.tokens.last : object.claim;
        Range name;
        for (std::uint32_t t = object.tokens.first; t < end; ++t) {
            if (words_.at(t) == Class::name) {
                if (name.empty()) name.first = t;
                name.last = t + 1;
            } else if (words_.at(t) != Class::determiner && words_.at(t) != Class::title &&
                       words_.at(t) != Class::possessive_mark) {
                if (object.claim == none) return {};
                if (!name.empty() && words_.at(name.last) != Class::possessive_mark) return {};
            }
        }
        if (name.empty()) return {};
        const bool possessive = words_.at(name.last) == Class::possessive_mark;
        const bool alone = object.claim == none && name.last == object.tokens.last;
        return possessive || alone ? name : Range{};
    }

    void link_by_address() {
        SharedWords sources;
        for (std::uint32_t r = 0; r < records_.size(); ++r) {
            if (is_denial(r)) link_to_address(r, sources);
            if (is_deniable(r)) sources.add(r, names_of_source(r));
        }
    }

    void link_to_address(std::uint32_t r, const SharedWords& sources) {
        if (is_repeat(r) || has_link(r, Relation::denies)) return;
        const Range name = addressed(records_[r]);
        if (name.empty()) return;
        std::uint32_t best = none;
        const std::vector<ContentWord> wanted{{stem_of(words_, name.last - 1), name.last - 1, true}};
        for (const Overlap& overlap : sources.overlaps(wanted)) {
            const std::uint32_t claim = overlap.record;
            if (same_speaker(claim, r) || are_nested(claim, r)) continue;
            const bool says_more = has_plain_word(contents_[r]);
            if (says_more && !shares_plain_word(r, claim)) continue;
            const std::uint32_t window = says_more ? address_window : near_window;
            if (places_.sentence_of(claim) + window < places_.sentence_of(r)) continue;
            if (best == none || shares_more(r, claim, best)) best = claim;
        }
        if (best != none) link(r, Relation::denies, best, spans_of(name));
    }

    static bool has_plain_word(const std::vector<ContentWord>& content) {
        return std::any_of(content.begin(), content.end(), [](const ContentWord& word) { return !word.name; });
    }

    bool shares_plain_word(std::uint32_t a, std::uint32_t b) const {
        const std::vector<std::uint32_t> places = shared_places(contents_[a], contents_[b]);
        return std::any_of(places.begin(), places.end(),
                           [this](std::uint32_t token) { return words_.at(token) != Class::name; });
    }

    /// Whether `a` has more words in common with `r` than `b` has, or as many and is nearer.
    bool shares_more(std::uint32_t r, std::uint32_t a, std::uint32_t b) const {
        const std::size_t with_a = shared_places(contents_[r], contents_[a]).size();
        const std::size_t with_b = shared_places(contents_[r], contents_[b]).size();
        return with_a != with_b ? with_a > with_b : a > b;
    }

    // --------------------------------------------------------------------------------------------- by pointing

    /// "it", "the claim", "those allegations": nothing but a definite noun for a statement.
    Range pointer_of(std::uint32_t r) const {
        const Range content = records_[r].content.front();
        const Object object = read_object(words_, content);
        const Class c = object.tokens.empty() ? Class::stop : words_.at(object.tokens.first);
        const bool owned = c == Class::possessive && object.claim != none;
        const bool definite = owned || words_.is(object.tokens.first, DenialFeature::pointing);
        return definite && contents_[r].empty() ? object.tokens : Range{};
    }

    void link_by_pointing(std::uint32_t r) {
        const Relation relation = is_denial(r) ? Relation::denies : Relation::confirms;
        if (!(is_denial(r) || is_confirmation(r)) || is_repeat(r) || has_link(r, relation)) return;
        if (records_[r].denial_basis == DenialBasis::answer) return;
        const Range pointer = pointer_of(r);
        if (pointer.empty()) return;
        const std::uint32_t sentence = places_.sentence_of(r);
        const bool bare = pointer.size() == 1;
        std::uint32_t claim = last_claim_before(r, sentence, bare);
        if (claim == none && sentence > 0) claim = last_claim_before(r, sentence - 1, bare);
        if (claim != none) link(r, relation, claim, spans_of(pointer));
    }

    /// The last claim of a sentence that `r` may point at. `bare`: by a pronoun, which never means a judgement.
    std::uint32_t last_claim_before(std::uint32_t r, std::uint32_t sentence, bool bare) const {
        const std::span<const std::uint32_t> there = places_.records_in(sentence);
        const std::size_t least = there.size() > looked_at ? there.size() - looked_at : 0;
        for (std::size_t i = there.size(); i-- > least;) {
            const std::uint32_t claim = there[i];
            if (place_of(records_[claim]) >= place_of(records_[r])) continue;
            if (records_[claim].parent != none || are_nested(claim, r) || !is_deniable(claim)) continue;
            const bool can_be_meant =
                !records_[claim].cue.empty() && !(bare && records_[claim].type == Type::judgement);
            return can_be_meant && different_speakers(claim, r) ? claim : none;
        }
        return none;
    }

    // ----------------------------------------------------------------------------------------- by shared words

    bool is_answered(std::uint32_t answer, const Overlap& overlap, std::uint32_t other) const {
        if (same_speaker(answer, other) || are_nested(answer, other)) return false;
        if (records_[answer].negated != records_[other].negated) return false;
        const std::size_t least = std::min(contents_[answer].size(), contents_[other].size());
        const std::size_t most = std::max(contents_[answer].size(), contents_[other].size());
        const bool enough = overlap.plain >= 2 || (overlap.shared >= 3 && overlap.plain >= 1);
        const std::size_t thrice = 3 * std::size_t{overlap.shared};
        return enough && thrice >= least * 2 && thrice >= most;
    }

    /// Links a denial or confirmation `answer` to the claim it is about.
    void link_answer(std::uint32_t answer, std::uint32_t claim, Relation relation) {
        link(answer, relation, claim, spans_of(shared_places(contents_[answer], contents_[claim])));
    }

    bool waits_for_claim(std::uint32_t r) const {
        return is_denial(r) && records_[r].denial_basis != DenialBasis::answer && !has_link(r, Relation::denies);
    }

    void link_by_shared_words() {
        SharedWords seen;
        for (std::uint32_t r = 0; r < records_.size(); ++r) {
            if (is_repeat(r)) continue;
            const std::vector<Overlap> overlaps = seen.overlaps(contents_[r]);
            if (waits_for_claim(r)) link_to_best(r, overlaps, Relation::denies);
            if (is_confirmation(r) && !has_link(r, Relation::confirms)) link_to_best(r, overlaps, Relation::confirms);
            if (is_deniable(r)) link_earlier_denials(r, overlaps);
            seen.add(r, contents_[r]);
        }
    }

    void link_to_best(std::uint32_t r, const std::vector<Overlap>& overlaps, Relation relation) {
        const Overlap* best = nullptr;
        for (const Overlap& overlap : overlaps) {
            if (!is_deniable(overlap.record) || !is_answered(r, overlap, overlap.record)) continue;
            if (best == nullptr || overlap.shared >= best->shared) best = &overlap;
        }
        if (best != nullptr) link_answer(r, best->record, relation);
    }

    void link_earlier_denials(std::uint32_t r, const std::vector<Overlap>& overlaps) {
        for (const Overlap& overlap : overlaps) {
            const std::uint32_t denial = overlap.record;
            if (waits_for_claim(denial) && is_answered(denial, overlap, r)) link_answer(denial, r, Relation::denies);
        }
    }

    const Words& words_;
    std::vector<Record>& records_;
    Places places_;
    std::vector<std::vector<ContentWord>> contents_;
    std::vector<std::uint32_t> first_of_cluster_;
    boost::unordered_flat_map<std::uint32_t, std::vector<ContentWord>> names_of_speaker_;
};

}  // namespace

void link_records(const Words& words, std::vector<Record>& records) { Linker(words, records).run(); }

}  // namespace quoth
