#include "corpus/score.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "corpus/link_score.hpp"
#include "corpus/overlap.hpp"

namespace quoth::corpus {
namespace {

struct Roles {
    Letters source;
    Letters cue;
    Letters content;
};

Roles roles_of(const Attribution& a, std::string_view text) {
    return {letters_of(a.source, text), letters_of(a.cue, text), letters_of(a.content, text)};
}

std::vector<Letters> contents_of(const std::vector<Roles>& roles) {
    std::vector<Letters> contents;
    contents.reserve(roles.size());
    for (const Roles& each : roles) contents.push_back(each.content);
    return contents;
}

/// A name without case and leading article, which don't count.
std::string plain(std::string_view name) {
    std::string out;
    for (const char c : name) out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    for (const std::string_view article : {"the ", "an ", "a "}) {
        if (out.rfind(article, 0) == 0) return out.substr(article.size());
    }
    return out;
}

std::string speaker_of(const Attribution& a, const Article& article) {
    return a.speaker && *a.speaker < article.speakers.size() ? article.speakers[*a.speaker].name : std::string();
}

/// Whether a source is one personal pronoun.
bool is_pronoun(const Spans& source, std::string_view text) {
    constexpr std::array<std::string_view, 7> pronouns = {"i", "you", "he", "she", "it", "we", "they"};
    return std::find(pronouns.begin(), pronouns.end(), plain(text_of(source, text))) != pronouns.end();
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string out;
    for (const std::string_view part : parts) out += part;
    return out;
}

std::string shown(const Attribution& a, std::string_view text) {
    std::string out =
        joined({"[", text_of(a.source, text), "] <", text_of(a.cue, text), "> ", text_of(a.content, text)});
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

/// The scoring of one level of one article.
class Level {
public:
    Level(const Gold& gold, const Article& article, bool nested) : gold_(gold), article_(article), nested_(nested) {
        for (const GoldRecord& record : gold.records) {
            if (record.record.parent.has_value() == nested) wanted_.push_back(&record);
        }
        for (const Attribution& a : article.attributions) {
            if (a.parent.has_value() == nested) found_.push_back(&a);
        }
        for (const GoldRecord* w : wanted_) wanted_roles_.push_back(roles_of(w->record, gold.text));
        for (const Attribution* f : found_) found_roles_.push_back(roles_of(*f, gold.text));
    }

    void add_to(Scores& scores, Partners& partners, Mistakes* mistakes) {
        Counts& counts = nested_ ? scores.nested : scores.outer;
        pair_up();
        add_to(partners);
        for (std::size_t w = 0; w < wanted_.size(); ++w) {
            if (wanted_[w]->optional) continue;
            ++counts.gold;
            counts.named += wanted_[w]->any_speaker ? 0 : 1;
            if (!nested_ && wanted_[w]->record.kind == Kind::denial) ++scores.gold_denials;
            if (partner_[w] == unpaired) {
                note(mistakes, "missed   ", shown(wanted_[w]->record, gold_.text));
            } else {
                compare(w, partner_[w], scores, mistakes);
            }
        }
        for (std::size_t f = 0; f < found_.size(); ++f) {
            if (optional_[f]) continue;
            ++counts.found;
            if (!nested_ && found_[f]->kind == Kind::denial) ++scores.found_denials;
            if (!taken_[f]) note(mistakes, "spurious ", shown(*found_[f], gold_.text));
        }
    }

private:
    void add_to(Partners& partners) const {
        for (std::size_t w = 0; w < wanted_.size(); ++w) {
            if (partner_[w] == unpaired) continue;
            partners[static_cast<std::size_t>(wanted_[w] - gold_.records.data())] =
                static_cast<std::size_t>(found_[partner_[w]] - article_.attributions.data());
        }
    }

    void pair_up() {
        partner_.assign(wanted_.size(), unpaired);
        taken_.assign(found_.size(), false);
        optional_.assign(found_.size(), false);
        for (const Pair pair : best_pairs(contents_of(wanted_roles_), contents_of(found_roles_))) {
            partner_[pair.gold] = pair.found;
            taken_[pair.found] = true;
            optional_[pair.found] = wanted_[pair.gold]->optional;
        }
    }

    void compare(std::size_t w, std::size_t f, Scores& scores, Mistakes* mistakes) const {
        Counts& counts = nested_ ? scores.nested : scores.outer;
        const Roles& want = wanted_roles_[w];
        const Roles& have = found_roles_[f];
        const std::string record = shown(*found_[f], gold_.text);
        const bool source = iou(want.source, have.source) >= 0.5;
        const bool cue = want.cue.empty() ? have.cue.empty() : shared(want.cue, have.cue) > 0;
        ++counts.detect;
        counts.source += source ? 1 : 0;
        counts.full += source && cue ? 1 : 0;
        counts.exact += source && cue && want.content == have.content ? 1 : 0;
        const Attribution& right = wanted_[w]->record;
        if (!source) note(mistakes, "source   ", joined({record, " -- not [", text_of(right.source, gold_.text), "]"}));
        if (!cue) note(mistakes, "cue      ", joined({record, " -- not <", text_of(right.cue, gold_.text), ">"}));
        if (want.content != have.content) {
            note(mistakes, "content  ", joined({record, " -- not ", text_of(right.content, gold_.text)}));
        }
        compare_values(*wanted_[w], *found_[f], record, counts, mistakes);
        if (!nested_ && wanted_[w]->record.kind == Kind::denial && found_[f]->kind == Kind::denial) ++scores.denials;
    }

    void compare_values(const GoldRecord& want, const Attribution& have, const std::string& record, Counts& counts,
                        Mistakes* mistakes) const {
        const bool kind = want.record.kind == have.kind && want.record.denial_basis == have.denial_basis;
        counts.kind += kind ? 1 : 0;
        counts.type += want.record.type == have.type ? 1 : 0;
        if (!kind) note(mistakes, "kind     ", record);
        if (want.record.type != have.type) note(mistakes, "type     ", record);
        if (want.any_speaker) {
            ++counts.unasked;
            return;
        }
        const std::string name = speaker_of(have, article_);
        const bool right = is_speaker(want, name);
        const bool pronoun = is_pronoun(want.record.source, gold_.text);
        counts.speaker += right ? 1 : 0;
        counts.pronouns += pronoun ? 1 : 0;
        counts.speaker_pronouns += pronoun && right ? 1 : 0;
        if (!right) {
            std::string wanted;
            for (const std::string& each : want.speakers) wanted.append(wanted.empty() ? "" : " | ").append(each);
            note(mistakes, "speaker  ", joined({record, " -- '", name, "' not '", wanted, "'"}));
        }
    }

    void note(Mistakes* mistakes, std::string_view what, const std::string& record) const {
        if (mistakes == nullptr) return;
        mistakes->push_back(std::string(what).append(nested_ ? "(nested) " : "").append(record));
    }

    const Gold& gold_;
    const Article& article_;
    bool nested_;
    std::vector<const GoldRecord*> wanted_;
    std::vector<const Attribution*> found_;
    std::vector<Roles> wanted_roles_;
    std::vector<Roles> found_roles_;
    std::vector<std::size_t> partner_;
    std::vector<bool> taken_;
    std::vector<bool> optional_;
};

constexpr std::array<int Counts::*, 13> members = {&Counts::gold,
                                                   &Counts::found,
                                                   &Counts::detect,
                                                   &Counts::source,
                                                   &Counts::full,
                                                   &Counts::exact,
                                                   &Counts::kind,
                                                   &Counts::type,
                                                   &Counts::speaker,
                                                   &Counts::unasked,
                                                   &Counts::named,
                                                   &Counts::pronouns,
                                                   &Counts::speaker_pronouns};

/// The harmonic mean of precision and recall, in per cent; 100 where nothing is to be found and nothing was.
double f1(int right, int gold, int found) { return gold + found == 0 ? 100.0 : 200.0 * right / (gold + found); }

/// In per cent; 100 of nothing.
double share(int part, int whole) { return whole == 0 ? 100.0 : 100.0 * part / whole; }

}  // namespace

Scores& Scores::operator+=(const Scores& other) {
    for (const auto member : members) {
        outer.*member += other.outer.*member;
        nested.*member += other.nested.*member;
    }
    gold_denials += other.gold_denials;
    found_denials += other.found_denials;
    denials += other.denials;
    for (std::size_t r = 0; r < relations; ++r) links[r] += other.links[r];
    return *this;
}

LinkCounts& LinkCounts::operator+=(const LinkCounts& other) {
    gold += other.gold;
    seen += other.seen;
    found += other.found;
    right += other.right;
    return *this;
}

LinkCounts all_links(const Scores& scores) {
    LinkCounts all;
    for (const LinkCounts& each : scores.links) all += each;
    return all;
}

bool is_speaker(const GoldRecord& gold, const std::string& name) {
    if (gold.speakers.empty()) return name.empty();
    return std::any_of(gold.speakers.begin(), gold.speakers.end(),
                       [&name](const std::string& right) { return plain(right) == plain(name); });
}

bool same_source(const Attribution& gold, const Attribution& found, std::string_view text) {
    return iou(letters_of(gold.source, text), letters_of(found.source, text)) >= 0.5;
}

Partners partners_of(const Gold& gold, const Article& article) {
    Scores unused;
    Partners partners(gold.records.size(), unpaired);
    for (const bool nested : {false, true}) Level(gold, article, nested).add_to(unused, partners, nullptr);
    return partners;
}

Scores score(const Gold& gold, const Article& article, Mistakes* mistakes) {
    Scores scores;
    Partners partners(gold.records.size(), unpaired);
    for (const bool nested : {false, true}) Level(gold, article, nested).add_to(scores, partners, mistakes);
    scores.links = score_links(gold, article, partners, mistakes);
    return scores;
}

std::vector<std::string> columns() {
    return {"detect", "source", "full", "exact", "denial", "kind", "type", "speaker", "nested", "links"};
}

std::vector<double> percentages(const Scores& s) {
    const Counts& o = s.outer;
    const LinkCounts links = all_links(s);
    return {f1(o.detect, o.gold, o.found),
            f1(o.source, o.gold, o.found),
            f1(o.full, o.gold, o.found),
            f1(o.exact, o.gold, o.found),
            f1(s.denials, s.gold_denials, s.found_denials),
            f1(o.kind, o.gold, o.found),
            f1(o.type, o.gold, o.found),
            f1(o.speaker, o.named, o.found - o.unasked),
            f1(s.nested.detect, s.nested.gold, s.nested.found),
            f1(links.right, links.gold, links.found)};
}

double precision(const LinkCounts& links) { return share(links.right, links.found); }

double recall(const LinkCounts& links) { return share(links.right, links.gold); }

double speaker_accuracy(const Scores& scores) {
    const Counts& outer = scores.outer;
    const Counts& nested = scores.nested;
    return share(outer.speaker + nested.speaker, outer.detect - outer.unasked + nested.detect - nested.unasked);
}

double pronoun_accuracy(const Scores& scores) {
    return share(scores.outer.speaker_pronouns + scores.nested.speaker_pronouns,
                 scores.outer.pronouns + scores.nested.pronouns);
}

}  // namespace quoth::corpus
