// Links of replies: denials and confirmations that point at a claim before them, or answer it.
#include <algorithm>
#include <span>

#include <boost/unordered/unordered_flat_map.hpp>

#include "claims/links.hpp"
#include "claims/pointers.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t near_window = 2;     ///< sentences that a pointer looks back
constexpr std::uint32_t far_window = 6;      ///< the same where its noun fits the claim's cue
constexpr std::size_t looked_at = 16;        ///< records that it looks back
constexpr std::uint32_t longest_start = 12;  ///< tokens of a sentence in which a "but" may stand

class ReplyLinks {
public:
    explicit ReplyLinks(Statements& all) : all_(all), words_(all.words()) {
        for (std::uint32_t s = 0; s < all.places().sentence_count(); ++s) {
            for (const std::uint32_t r : all.places().records_in(s)) order_.push_back(r);
        }
    }

    void run() {
        for (std::size_t i = 0; i < order_.size(); ++i) {
            link(i);
            remember(order_[i]);
        }
    }

private:
    void link(std::size_t i) {
        const std::uint32_t r = order_[i];
        const bool denial = all_.is_denial(r);
        const Relation relation = denial ? Relation::denies : Relation::confirms;
        if (!denial && !all_.is_confirmation(r)) return;
        if (denial ? all_.target(r) != none : all_.has_link(r, relation)) return;
        if (denial && !all_.denies_something(r)) {
            link_answer(i);
            return;
        }
        const std::uint32_t apposed = denial ? claim_apposed(i) : none;
        if (apposed != none) {
            all_.link(r, relation, apposed, all_.record(r).content.front());
            return;
        }
        const std::uint32_t later = denial ? claim_after(i) : none;
        if (later != none) {
            const std::uint32_t source = all_.record(later).source.front().first;
            all_.link(r, relation, later, {source - 1, source});
            return;
        }
        const Pointer pointer = read_pointer(words_, all_.record(r));
        const bool answers = pointer.tokens.empty() && denial && !all_.is_repeat(r);
        const std::uint32_t contrast = answers ? contrast_before(r) : none;
        if (pointer.tokens.empty() && contrast == none) return;
        const std::uint32_t claim = claim_before(i, pointer);
        if (claim == none) return;
        all_.link(r, relation, claim, pointer.tokens.empty() ? Range{contrast, contrast + 1} : pointer.tokens);
    }

    /// A "but" or "however" between the sentence's start and the cue.
    std::uint32_t contrast_before(std::uint32_t r) const {
        const Record& record = all_.record(r);
        if (record.cue_head == none) return none;
        const std::uint32_t start = all_.places().tokens_of(all_.places().sentence_of(r)).first;
        for (std::uint32_t t = start; t < std::min(record.cue_head, start + longest_start); ++t) {
            if (words_.at(t) == Class::contrast || words_.is(t, DenialFeature::contrasting)) return t;
        }
        return none;
    }

    /// The "no" that a content begins with, be it "Absolutely not", or none: not that of "the answer is no".
    std::uint32_t leading_no(Range content) const {
        const std::uint32_t first = words_.skip_marks(content.first, content.last);
        if (words_.is(first, Feature::negative)) return first;
        const std::uint32_t second = words_.skip_marks(first + 1, content.last);
        return second < content.last && words_.is(second, Feature::negative) ? second : none;
    }

    /// "No," after somebody else's claim.
    void link_answer(std::size_t i) {
        const std::uint32_t r = order_[i];
        if (i == 0) return;
        const std::uint32_t claim = order_[i - 1];
        const bool near = all_.places().sentence_of(claim) + near_window >= all_.places().sentence_of(r);
        if (!near || !all_.is_deniable(claim) || all_.are_nested(claim, r) || !all_.known_to_differ(claim, r)) return;
        if (ends_in_question(claim)) return;
        const std::uint32_t no = leading_no(all_.record(r).content.front());
        if (no != none) all_.link(r, Relation::denies, claim, {no, no + 1});
    }

    bool ends_in_question(std::uint32_t r) const {
        std::uint32_t last = all_.record(r).content.back().last;
        while (last > 0 && words_.quotation_mark(last - 1)) --last;
        return last > 0 && words_.is_mark(last - 1, U'?');
    }

    /// Whom a speaker last denied, so that who answers next isn't taken to mean his words.
    void remember(std::uint32_t r) {
        const Record& record = all_.record(r);
        if (record.speaker == none || !all_.denies_something(r)) return;
        denied_[record.speaker] = all_.target(r);
    }

    /// Whether a claim is the defence of one who has denied what somebody else than `r` says.
    bool is_defence(std::uint32_t claim, std::uint32_t r) const {
        const auto denied = denied_.find(all_.record(claim).speaker);
        if (denied == denied_.end()) return false;
        return denied->second == none || !all_.same_speaker(denied->second, r);
    }

    enum class Choice : std::uint8_t { skip, stop, take };

    Choice choose(std::uint32_t claim, std::uint32_t r, const Pointer& pointer) const {
        const Record& record = all_.record(claim);
        if (all_.are_nested(claim, r) || record.parent != none) return Choice::skip;
        if (!all_.is_deniable(claim)) return Choice::skip;
        if (sentences_between(claim, r) > near_window) return Choice::stop;
        if (record.cue.empty()) return Choice::stop;
        if (record.type == Type::judgement) return pointer.noun == none ? Choice::stop : Choice::skip;
        if (all_.known_to_be_same(claim, r)) return pointer.tokens.empty() ? Choice::stop : Choice::skip;
        if (!all_.known_to_differ(claim, r)) return Choice::stop;
        return is_defence(claim, r) ? Choice::skip : Choice::take;
    }

    std::uint32_t sentences_between(std::uint32_t earlier, std::uint32_t later) const {
        return all_.places().sentence_of(later) - all_.places().sentence_of(earlier);
    }

    /// The claim that a pointer, or a "but" where it is empty, goes back to.
    std::uint32_t claim_before(std::size_t i, const Pointer& pointer) const {
        const std::uint32_t fitting = fitting_claim_before(i, pointer);
        return fitting != none ? fitting : near_claim_before(i, pointer);
    }

    /// "the argument": the last claim whose cue has that noun.
    std::uint32_t fitting_claim_before(std::size_t i, const Pointer& pointer) const {
        const std::uint32_t r = order_[i];
        for (std::size_t k = i; k-- > first_looked_at(i);) {
            const std::uint32_t claim = order_[k];
            if (sentences_between(claim, r) > far_window) return none;
            const Record& record = all_.record(claim);
            const bool fits = record.parent == none && all_.is_deniable(claim) && all_.known_to_differ(claim, r) &&
                              stands_for_cue(words_, pointer.noun, record);
            if (fits && !is_defence(claim, r)) return claim;
        }
        return none;
    }

    /// What a denial is about: the claim that it denies, or the one inside.
    std::uint32_t topic_of(std::uint32_t denial) const {
        return all_.target(denial) != none ? all_.target(denial) : all_.inner_claim(denial);
    }

    std::uint32_t near_claim_before(std::size_t i, const Pointer& pointer) const {
        const std::uint32_t r = order_[i];
        for (std::size_t k = i; k-- > first_looked_at(i);) {
            const std::uint32_t claim = order_[k];
            if (all_.is_denial(claim)) {
                if (all_.record(claim).parent != none || pointer.tokens.empty()) continue;
                const bool own = all_.known_to_be_same(claim, r);
                if (sentences_between(claim, r) > (own ? far_window : near_window)) return none;
                const std::uint32_t topic = topic_of(claim);
                if (topic != none && !all_.known_to_be_same(topic, r)) return topic;
                if (own) return none;
                continue;
            }
            const Choice choice = choose(claim, r, pointer);
            if (choice == Choice::take) return claim;
            if (choice == Choice::stop) return none;
        }
        return none;
    }

    static std::size_t first_looked_at(std::size_t i) { return i > looked_at ? i - looked_at : 0; }

    /// "the road is safe, a claim residents dispute": the claim whose content ends before the denial's, "a claim".
    std::uint32_t claim_apposed(std::size_t i) const {
        constexpr std::uint32_t longest = 4;
        const std::uint32_t r = order_[i];
        const Range content = all_.record(r).content.front();
        const bool noun =
            words_.is(content.last - 1, Feature::claim) || words_.is(content.last - 1, DenialFeature::statement);
        if (content.size() > longest || content.first == 0 || !noun) return none;
        if (words_.at(content.first - 1) != Class::comma && words_.at(content.first - 1) != Class::dash) return none;
        for (std::size_t k = i; k-- > first_looked_at(i);) {
            const std::uint32_t claim = order_[k];
            const std::uint32_t end = all_.record(claim).content.back().last;
            const bool ends_there = end < content.first && end + 2 >= content.first;
            if (ends_there && all_.is_deniable(claim) && !all_.known_to_be_same(claim, r)) return claim;
        }
        return none;
    }

    /// "denied it after the paper reported that": a claim later in the sentence that a subordinator introduces.
    std::uint32_t claim_after(std::size_t i) const {
        if (i + 1 >= order_.size()) return none;
        const std::uint32_t r = order_[i];
        const std::uint32_t claim = order_[i + 1];
        const Record& record = all_.record(claim);
        const bool there = all_.places().sentence_of(claim) == all_.places().sentence_of(r) && !record.source.empty();
        if (!there || record.source.front().first == 0 || !all_.is_deniable(claim)) return none;
        const bool follows = words_.is(record.source.front().first - 1, DenialFeature::prompting);
        return follows && !all_.are_nested(claim, r) && all_.known_to_differ(claim, r) ? claim : none;
    }

    Statements& all_;
    const Words& words_;
    std::vector<std::uint32_t> order_;  ///< records by place
    boost::unordered_flat_map<std::uint32_t, std::uint32_t> denied_;
};

}  // namespace

void link_replies(Statements& all) { ReplyLinks(all).run(); }

}  // namespace quoth
