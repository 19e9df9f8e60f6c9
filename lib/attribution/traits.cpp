#include "attribution/traits.hpp"

#include <algorithm>

namespace quoth {
namespace {

constexpr std::array<std::string_view, trait_count> trait_names{"cue-score",
                                                                "inner-score",
                                                                "content-score",
                                                                "source-score",
                                                                "cue-kind",
                                                                "inflection",
                                                                "complement",
                                                                "passive",
                                                                "shape",
                                                                "content-length",
                                                                "content-gap",
                                                                "quotations",
                                                                "ends-with-quotation",
                                                                "source-length",
                                                                "source-gap",
                                                                "source-distance",
                                                                "block",
                                                                "sentence-length",
                                                                "place",
                                                                "rules",
                                                                "around-content-score",
                                                                "around-cue-score",
                                                                "inside-cue-score",
                                                                "overlapping-cue-score",
                                                                "before-cue-score",
                                                                "after-cue-score",
                                                                "others",
                                                                "others-score",
                                                                "source-class",
                                                                "source-first-class",
                                                                "class-before-cue",
                                                                "class-after-cue",
                                                                "class-after-content",
                                                                "class-behind-content",
                                                                "class-before-content",
                                                                "content-first-class",
                                                                "content-last-class",
                                                                "class-after-source",
                                                                "class-before-source",
                                                                "content-verbs",
                                                                "content-commas",
                                                                "content-cues",
                                                                "content-subordinators",
                                                                "next-cue-score",
                                                                "next-cue-distance",
                                                                "verbs-after-content",
                                                                "cue-content-gap",
                                                                "content-cue-gap",
                                                                "rest",
                                                                "commas-between",
                                                                "source-shared",
                                                                "source-verbs",
                                                                "source-rules",
                                                                "lead"};

class Description {
public:
    Description(const View& view, const SentenceCandidates& all, std::uint32_t trigger, const Content& content,
                const Source& source)
        : view_(view),
          all_(all),
          number_(trigger),
          trigger_(all.triggers[trigger]),
          content_(content),
          source_(source) {
        traits_.fill(no_trait);
    }

    Traits take() {
        describe_cue();
        describe_content();
        describe_source();
        describe_others();
        set(Trait::block, static_cast<std::int32_t>(view_.block()));
        describe_classes();
        describe_words_inside();
        set(Trait::sentence_length, static_cast<std::int32_t>(view_.size()));
        return traits_;
    }

private:
    const View& view_;
    const SentenceCandidates& all_;
    const std::uint32_t number_;
    const Trigger& trigger_;
    const Content& content_;
    const Source& source_;
    Traits traits_{};

    void set(Trait trait, std::int32_t value) noexcept { traits_[static_cast<std::size_t>(trait)] = value; }
    void raise(Trait trait, std::int32_t value) noexcept {
        std::int32_t& now = traits_[static_cast<std::size_t>(trait)];
        now = std::max(now, value);
    }

    void describe_cue() {
        const CueForm& form = view_.lexicon().form(trigger_.form);
        set(Trait::cue_score, trigger_.score);
        set(Trait::inner_score, trigger_.inner_score);
        set(Trait::cue_kind, static_cast<std::int32_t>(view_.lexicon().lemma_of_form(trigger_.form).kind));
        set(Trait::inflection, static_cast<std::int32_t>(form.inflection));
        set(Trait::complement, order_of(trigger_.complement));
        set(Trait::passive, trigger_.passive ? 1 : 0);
        set(Trait::place, static_cast<std::int32_t>(trigger_.unit));
        set(Trait::rules, static_cast<std::int32_t>(trigger_.left_rules.size() + trigger_.right_rules.size()));
    }

    static std::int32_t order_of(Complement complement) noexcept {
        constexpr std::string_view order = "qTtHknLp,$z";
        return static_cast<std::int32_t>(order.find(static_cast<char>(complement)));
    }

    void describe_content() {
        std::int32_t length = 0;
        std::int32_t quotations = 0;
        for (const Range piece : {content_.before, content_.after}) {
            length += static_cast<std::int32_t>(piece.size());
            for (std::uint32_t i = piece.first; i < piece.last; ++i) quotations += view_.is_quoted(i) ? 1 : 0;
        }
        set(Trait::content_score, content_.score);
        set(Trait::content_gap, content_.gap);
        set(Trait::shape, static_cast<std::int32_t>(content_.shape));
        set(Trait::content_length, length);
        set(Trait::quotations, quotations);
        if (!content_.after.empty()) {
            set(Trait::cue_content_gap, static_cast<std::int32_t>(content_.after.first - trigger_.unit));
            describe_next_cue(content_.after.last);
        }
        if (!content_.before.empty())
            set(Trait::content_cue_gap, static_cast<std::int32_t>(trigger_.unit - content_.before.last));
        set(Trait::ends_with_quotation, view_.is_quoted(hull(content_).last - 1) ? 1 : 0);
    }

    void describe_source() {
        set(Trait::source_score, source_.score);
        set(Trait::source_gap, source_.gap);
        set(Trait::source_length, static_cast<std::int32_t>(source_.units.size()));
        if (source_.units.empty()) return;
        const bool before = source_.units.last <= trigger_.unit;
        const Range between =
            before ? Range{source_.units.last, trigger_.unit} : Range{trigger_.unit, source_.units.first};
        set(Trait::commas_between, view_.commas(between.first, between.last));
        set(Trait::source_shared, source_.shared ? 1 : 0);
        set(Trait::source_verbs, view_.finite_verbs(source_.units.first, source_.units.last));
        set(Trait::source_rules, static_cast<std::int32_t>(source_.rules.size()));
        set(Trait::source_distance, before ? static_cast<std::int32_t>(trigger_.unit - source_.units.last)
                                           : -static_cast<std::int32_t>(source_.units.first - trigger_.unit));
    }

    void describe_classes() {
        const Range source = source_.units;
        const Range content = hull(content_);
        const auto class_at = [&](Trait trait, std::int64_t i) { set(trait, static_cast<std::int32_t>(view_.at(i))); };
        class_at(Trait::class_before_cue, static_cast<std::int64_t>(trigger_.auxiliaries) - 1);
        class_at(Trait::class_after_cue, trigger_.unit + 1);
        class_at(Trait::class_before_content, static_cast<std::int64_t>(content.first) - 1);
        class_at(Trait::content_first_class, content.first);
        class_at(Trait::content_last_class, static_cast<std::int64_t>(content.last) - 1);
        class_at(Trait::class_after_content, content.last);
        class_at(Trait::class_behind_content, content.last + 1);
        if (source.empty()) return;
        class_at(Trait::class_before_source, static_cast<std::int64_t>(source.first) - 1);
        class_at(Trait::source_first_class, source.first);
        class_at(Trait::source_class, static_cast<std::int64_t>(source.last) - 1);
        class_at(Trait::class_after_source, source.last);
    }

    void describe_words_inside() {
        std::int32_t verbs = 0;
        std::int32_t commas = 0;
        std::int32_t cues = 0;
        std::int32_t subordinators = 0;
        for (const Range piece : {content_.before, content_.after}) {
            if (piece.empty()) continue;
            verbs += view_.finite_verbs(piece.first, piece.last);
            commas += view_.commas(piece.first, piece.last);
            subordinators += view_.subordinators(piece.first, piece.last);
            cues += all_.index.likely_in(piece);
        }
        set(Trait::content_verbs, verbs);
        set(Trait::content_commas, commas);
        set(Trait::content_cues, cues);
        set(Trait::content_subordinators, subordinators);
        const Range content = hull(content_);
        set(Trait::verbs_after_content, view_.finite_verbs(content.last, view_.size()));
        set(Trait::rest, static_cast<std::int32_t>(view_.size() - content.last));
        set(Trait::lead, static_cast<std::int32_t>(content.first));
    }

    void describe_next_cue(std::uint32_t end) {
        const std::uint32_t next = end < view_.size() ? all_.index.next(end) : none;
        if (next == none) return;
        set(Trait::next_cue_score, all_.triggers[next].score);
        set(Trait::next_cue_distance, static_cast<std::int32_t>(all_.triggers[next].unit - end));
    }

    void describe_others() {
        std::int32_t others = 0;
        std::int32_t sum = 0;
        for (const Candidate& other : all_.candidates) {
            if (other.trigger == number_) continue;
            const std::int32_t score = all_.triggers[other.trigger].score;
            ++others;
            sum += std::max(score, 0);
            describe(other, score);
        }
        set(Trait::others, others);
        set(Trait::others_score, sum);
    }

    void describe(const Candidate& other, std::int32_t score) {
        const std::uint32_t cue = all_.triggers[other.trigger].unit;
        if (content_holds(other.content, trigger_.unit)) {
            raise(Trait::around_cue_score, score);
            raise(Trait::around_content_score, other.content.score);
        } else if (content_holds(content_, cue)) {
            raise(Trait::inside_cue_score, score);
        } else if (contents_overlap(content_, other.content)) {
            raise(Trait::overlapping_cue_score, score);
        }
        raise(cue < trigger_.unit ? Trait::before_cue_score : Trait::after_cue_score, score);
    }
};

}  // namespace

std::string_view name_of(Trait trait) noexcept { return trait_names[static_cast<std::size_t>(trait)]; }

std::optional<Trait> trait_named(std::string_view name) noexcept {
    const auto found = std::find(trait_names.begin(), trait_names.end(), name);
    if (found == trait_names.end()) return std::nullopt;
    return static_cast<Trait>(found - trait_names.begin());
}

Traits traits_of(const View& view, const SentenceCandidates& all, std::uint32_t trigger, const Content& content,
                 const Source& source) {
    return Description(view, all, trigger, content, source).take();
}

}  // namespace quoth
