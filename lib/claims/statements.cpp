#include "claims/statements.hpp"

#include <algorithm>
#include <utility>

#include "claims/denial.hpp"
#include "claims/phrase.hpp"

namespace quoth {

Statements::Statements(const Words& words, const std::vector<Speaker>& speakers, std::vector<Record>& records)
    : words_(words), records_(records), speakers_(speakers), places_(words.reading(), records) {
    for (std::uint32_t s = 0; s < speakers.size(); ++s) {
        for (const Mention& mention : speakers[s].mentions) mentions_.emplace_back(mention.span, s);
    }
    std::sort(mentions_.begin(), mentions_.end(),
              [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
    contents_.reserve(records.size());
    source_hashes_.reserve(records.size());
    first_of_cluster_.reserve(records.size());
    targets_.resize(records.size(), none);
    denials_.resize(records.size());
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        contents_.push_back(content_words(words, records[i]));
        source_hashes_.push_back(hash_of_source(records[i]));
        first_of_cluster_.push_back(i);
        if (denies_something(i) && records[i].speaker != none) deniers_.insert(records[i].speaker);
    }
}

bool Statements::mentions(const Ranges& text, std::uint32_t speaker) const {
    if (speaker >= speakers_.size()) return false;
    const std::vector<Mention>& all = speakers_[speaker].mentions;
    return std::any_of(text.begin(), text.end(), [this, &all](const Range& range) {
        const Span span = words_.reading().span_of(range);
        const auto found =
            std::lower_bound(all.begin(), all.end(), span.begin,
                             [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
        return found != all.end() && found->span.begin < span.end;
    });
}

std::vector<std::uint32_t> Statements::mentioned_in(const Ranges& text) const {
    std::vector<std::uint32_t> found;
    for (const Range& range : text) {
        const Span span = words_.reading().span_of(range);
        auto each = std::lower_bound(mentions_.begin(), mentions_.end(), span.begin,
                                     [](const auto& mention, std::uint32_t at) { return mention.first.begin < at; });
        for (; each != mentions_.end() && each->first.begin < span.end; ++each) found.push_back(each->second);
    }
    return found;
}

bool Statements::is_headed_alike(std::uint32_t r, std::uint32_t earlier) const {
    constexpr std::uint32_t longest = 16;
    const Ranges& source = records_[earlier].source;
    if (source.empty()) return false;
    const std::vector<Token>& tokens = words_.reading().tokens;
    const std::uint64_t head = tokens[source.front().last - 1].key;
    for (const Range& range : records_[r].source) {
        for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest); ++t) {
            if (tokens[t].key == head && words_.at(t) != Class::name) return true;
        }
    }
    return false;
}

bool Statements::has_pronoun_source(std::uint32_t r) const {
    const Record& record = records_[r];
    if (record.source.empty()) return false;
    const Class c = words_.at(record.source.front().first);
    return c == Class::subject_pronoun || c == Class::neutral_pronoun || c == Class::relative;
}

bool Statements::is_source_known(std::uint32_t r) const {
    return records_[r].speaker != none || (!records_[r].source.empty() && !has_pronoun_source(r));
}

std::uint64_t Statements::hash_of_source(const Record& record) const {
    constexpr std::uint32_t longest_source = 16;
    std::uint64_t hash = 1;
    for (const Range& range : record.source) {
        for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_source); ++t) {
            if (is_open(words_.at(t))) hash = mix_hashes(hash, stem_of(words_, t));
        }
    }
    return hash;
}

bool Statements::has_named_source(std::uint32_t r) const {
    return !records_[r].source.empty() && words_.at(records_[r].source.front().last - 1) == Class::name;
}

bool Statements::same_speaker(std::uint32_t a, std::uint32_t b) const {
    const bool same_words = source_hash(a) == source_hash(b);
    if (records_[a].speaker != none && records_[b].speaker != none) {
        return records_[a].speaker == records_[b].speaker || (same_words && has_named_source(a));
    }
    return same_words;
}

bool Statements::known_to_be_same(std::uint32_t a, std::uint32_t b) const {
    return is_source_known(a) && is_source_known(b) && same_speaker(a, b);
}

bool Statements::known_to_differ(std::uint32_t a, std::uint32_t b) const {
    return is_source_known(a) && is_source_known(b) && !same_speaker(a, b);
}

/// "also said", "said, too".
bool Statements::says_also(const Record& record) const {
    for (const Range& range : record.cue) {
        for (std::uint32_t t = range.first; t < range.last; ++t) {
            if (words_.is(t, DenialFeature::also)) return true;
        }
    }
    return false;
}

/// "accused him of “turning up for the funeral”": whether a content is but a figure of speech behind a preposition.
static bool is_figure_of_speech(const Words& words, Range content) noexcept {
    constexpr std::uint32_t furthest = 8;
    if (content.size() < 2 || !words.quotation_mark(content.last - 1)) return false;
    for (std::uint32_t t = content.first; t < std::min(content.last - 1, content.first + furthest); ++t) {
        if (words.quotation_mark(t + 1)) return is_preposition(words.at(t));
    }
    return false;
}

bool Statements::is_deniable(std::uint32_t r) const noexcept {
    const Type type = records_[r].type;
    const CueLemma* lemma = words_.lemma(records_[r].cue_form);
    const bool speaks = lemma == nullptr || lemma->kind == CueKind::speech;
    if (!speaks && is_figure_of_speech(words_, records_[r].content.front())) return false;
    return !is_denial(r) && (type == Type::assertion || type == Type::belief || type == Type::judgement);
}

bool Statements::is_confirmation(std::uint32_t r) const {
    const CueLemma* lemma = words_.lemma(records_[r].cue_form);
    const Record& record = records_[r];
    if (lemma == nullptr || is_denial(r) || is_cue_negated(words_, record)) return false;
    if (record.type == Type::assertion && says_also(record)) return true;
    if (!has(lemma->denial_features, DenialFeature::confirming)) return false;
    const Object object = read_object(words_, record.content.front());
    return record.type == Type::assertion || object.claim != none || object.statement;  // backed that account
}

bool Statements::has_link(std::uint32_t r, Relation relation) const noexcept {
    const std::vector<Link>& links = records_[r].links;
    return std::any_of(links.begin(), links.end(), [relation](const Link& link) { return link.relation == relation; });
}

bool Statements::are_nested(std::uint32_t a, std::uint32_t b) const noexcept {
    constexpr int deepest = 8;
    for (auto [inner, outer] : {std::pair(a, b), std::pair(b, a)}) {
        for (int i = 0; i < deepest && inner != none; ++i) {
            if (inner == outer) return true;
            inner = records_[inner].parent;
        }
    }
    return false;
}

Spans Statements::spans_of(const std::vector<std::uint32_t>& tokens) const {
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

void Statements::repeat(std::uint32_t r, std::uint32_t first) {
    first_of_cluster_[r] = first;
    link_by_words(r, Relation::repeats, first);
}

void Statements::link(std::uint32_t from, Relation relation, std::uint32_t to, Range evidence) {
    add_link(from, {relation, to, evidence.empty() ? Spans() : Spans{words_.reading().span_of(evidence)}});
}

void Statements::link(std::uint32_t from, Relation relation, std::uint32_t to, Spans evidence) {
    add_link(from, {relation, to, std::move(evidence)});
}

Spans Statements::shared_spans(std::uint32_t from, std::uint32_t to) const {
    return spans_of(shared_places(contents_[from], contents_[to]));
}

void Statements::link_by_words(std::uint32_t from, Relation relation, std::uint32_t to) {
    add_link(from, {relation, to, shared_spans(from, to)});
}

void Statements::set_target(std::uint32_t denial, std::uint32_t claim) {
    constexpr std::size_t kept = 4;
    targets_[first_of_cluster_[denial]] = claim;
    std::vector<std::uint32_t>& denials = denials_[first_of_cluster_[claim]];
    if (denials.size() < kept) denials.push_back(denial);
}

void Statements::expect(std::uint32_t denial, std::uint32_t claim) {
    set_target(denial, claim);
    expected_.emplace_back(denial, claim);
}

void Statements::forget_expected() {
    for (const auto& [denial, claim] : expected_) {
        std::vector<std::uint32_t>& denials = denials_[first_of_cluster_[claim]];
        denials.erase(std::remove(denials.begin(), denials.end(), denial), denials.end());
        targets_[first_of_cluster_[denial]] = none;
    }
    expected_.clear();
}

void Statements::add_link(std::uint32_t from, Link link) {
    if (link.relation == Relation::denies) set_target(from, link.to);
    records_[from].links.push_back(std::move(link));
}

}  // namespace quoth
