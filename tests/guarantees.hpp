// Guarantees: what the public headers promise of the records of any text. The tests of robustness and the fuzzers of
// tests/fuzz check it.
#pragma once

#include <quoth/article.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace quoth::test {

/// The length of the well-formed UTF-8 character at `at`, or 0 where there is none (Unicode, table 3-7).
inline std::size_t character_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text[at + i])) : 0U;
    };
    const auto trails = [&](std::size_t count) {
        for (std::size_t i = 1; i <= count; ++i)
            if ((byte(i) & 0xC0U) != 0x80U) return false;
        return true;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF && trails(1)) return 2;
    if (lead >= 0xE0 && lead <= 0xEF && trails(2)) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        if (!overlong && !surrogate) return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4 && trails(3)) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool too_high = lead == 0xF4 && byte(1) > 0x8F;
        if (!overlong && !too_high) return 4;
    }
    return 0;
}

/// Which offsets of `text` lie inside a well-formed character.
inline std::vector<bool> inside_characters(std::string_view text) {
    std::vector<bool> inside(text.size() + 1, false);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        for (std::size_t i = 1; i < length; ++i) inside[at + i] = true;
        at += std::max<std::size_t>(length, 1);
    }
    return inside;
}

/// Checks one article's records.
class Checker {
public:
    Checker(std::string_view text, const Article& article)
        : text_(text), inside_(inside_characters(text)), article_(article) {}

    std::string breach() const {
        if (article_.status != Status::ok) return "status";
        for (std::size_t id = 0; id < article_.attributions.size(); ++id) {
            const std::string found = breach_of(id);
            if (!found.empty()) return "attribution " + std::to_string(id) + ": " + found;
        }
        for (const Speaker& speaker : article_.speakers) {
            const std::string found = breach_of(speaker);
            if (!found.empty()) return "speaker " + speaker.name + ": " + found;
        }
        return {};
    }

private:
    bool is_good(Span span) const {
        return span.begin < span.end && span.end <= text_.size() && !inside_[span.begin] && !inside_[span.end];
    }

    bool are_good(const Spans& spans) const {
        for (std::size_t i = 0; i < spans.size(); ++i)
            if (!is_good(spans[i]) || (i > 0 && spans[i].begin < spans[i - 1].end)) return false;
        return true;
    }

    static bool overlap(const Spans& some, const Spans& others) {
        for (Span a : some)
            for (Span b : others)
                if (a.begin < b.end && b.begin < a.end) return true;
        return false;
    }

    static bool holds(const Attribution& parent, const Attribution& child) {
        return parent.content.front().begin <= child.content.front().begin &&
               child.content.back().end <= parent.content.back().end;
    }

    // First byte, and the last one the other way round, so that of two that start together the longer comes first.
    static std::pair<std::uint32_t, std::int64_t> place(const Attribution& a) {
        std::uint32_t begin = a.content.front().begin;
        std::uint32_t end = a.content.back().end;
        for (const Spans* spans : {&a.source, &a.cue}) {
            if (spans->empty()) continue;
            begin = std::min(begin, spans->front().begin);
            end = std::max(end, spans->back().end);
        }
        return {begin, -static_cast<std::int64_t>(end)};
    }

    std::string breach_of(std::size_t id) const {
        const Attribution& a = article_.attributions[id];
        if (a.content.empty()) return "no content";
        for (const auto& [name, spans] :
             {std::pair{"source", &a.source}, std::pair{"cue", &a.cue}, std::pair{"content", &a.content},
              std::pair{"addressee", &a.addressee}, std::pair{"medium", &a.medium}, std::pair{"hedges", &a.hedges}})
            if (!are_good(*spans)) return std::string(name) + " is out of the text, off its characters or out of order";
        if (overlap(a.source, a.cue)) return "source and cue overlap";
        if (overlap(a.source, a.content)) return "source and content overlap";
        if (overlap(a.cue, a.content)) return "cue and content overlap";
        if (a.confidence > 100) return "confidence is more than 1";
        if (a.rule.empty()) return "no rule";
        if (a.speaker && *a.speaker >= article_.speakers.size()) return "speaker is not in the table";
        if (a.parent && *a.parent >= id) return "parent does not come before it";
        if (a.parent && !holds(article_.attributions[*a.parent], a)) return "outside of its parent's content";
        if ((a.kind == Kind::denial) != (a.denial_basis != DenialBasis::none)) return "denial without basis";
        if (id > 0 && place(a) < place(article_.attributions[id - 1])) return "out of order";
        return breach_of_links(id);
    }

    std::string breach_of_links(std::size_t id) const {
        for (const Link& link : article_.attributions[id].links) {
            if (link.to >= article_.attributions.size() || link.to == id) return "link to no other record";
            if (!are_good(link.evidence)) return "link with bad evidence";
            if (link.relation == Relation::denies && article_.attributions[id].kind != Kind::denial)
                return "link of a denial from a claim";
        }
        return {};
    }

    std::string breach_of(const Speaker& speaker) const {
        if (speaker.name.empty()) return "no name";
        for (std::size_t i = 0; i < speaker.mentions.size(); ++i) {
            const Span span = speaker.mentions[i].span;
            if (!is_good(span)) return "mention out of the text or off its characters";
            if (i > 0 && span.begin < speaker.mentions[i - 1].span.begin) return "mentions out of order";
        }
        return {};
    }

    std::string_view text_;
    std::vector<bool> inside_;
    const Article& article_;
};

/// The first guarantee that an article's records break, in words; empty where they keep all.
inline std::string breach(std::string_view text, const Article& article) { return Checker(text, article).breach(); }

inline bool same(const Attribution& a, const Attribution& b) {
    const auto all = [](const Attribution& x) {
        return std::tie(x.kind, x.denial_basis, x.form, x.type, x.source, x.cue, x.content, x.speaker, x.addressee,
                        x.medium, x.negated, x.hedges, x.confidence, x.rule, x.parent, x.block, x.links);
    };
    return all(a) == all(b);
}

inline bool same(const Speaker& a, const Speaker& b) {
    const auto all = [](const Speaker& x) {
        return std::tie(x.name, x.type, x.role, x.gender, x.gender_evidence, x.number, x.number_evidence, x.mentions);
    };
    return all(a) == all(b);
}

template <class Record>
inline bool same(const std::vector<Record>& some, const std::vector<Record>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const Record& a, const Record& b) { return same(a, b); });
}

inline bool same(const Article& a, const Article& b) {
    return a.status == b.status && same(a.speakers, b.speakers) && same(a.attributions, b.attributions);
}

}  // namespace quoth::test
