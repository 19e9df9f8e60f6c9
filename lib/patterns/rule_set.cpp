#include "patterns/rule_set.hpp"

#include <algorithm>
#include <iterator>

namespace quoth {

void RuleSet::add(std::uint32_t number, const std::shared_ptr<const Program>& program) {
    members_.push_back({number, program, Automaton(program)});
    needs_.push_back(need_of(*program));
    prefix_of_.assign(symbols * symbols, 0);
    prefixes_.clear();
}

RuleSet::MaskedNeed RuleSet::need_of(const Program& program) noexcept {
    MaskedNeed masked;
    if (program.needs.empty()) {
        masked.symbols = {UINT64_MAX, UINT64_MAX};
        return masked;
    }
    const Need& need = program.needs.front();
    for (std::size_t symbol = 0; symbol < symbols; ++symbol) {
        if (need.set.holds(static_cast<unsigned char>(symbol))) masked.symbols.add(static_cast<char>(symbol));
    }
    masked.cut = 0;
    while (SubjectSymbols::cuts[masked.cut] < need.within) ++masked.cut;
    return masked;
}

void RuleSet::add(std::uint32_t number, const Regex& regex) { foreign_.push_back({number, regex}); }

void SubjectSymbols::read(std::string_view subject) noexcept {
    SymbolMask held;
    std::size_t at = 0;
    for (std::size_t cut = 0; cut < cuts.size(); ++cut) {
        const std::size_t end = std::min(cuts[cut], subject.size());
        for (; at < end; ++at) held.add(subject[at]);
        held_[cut] = held;
    }
}

/// Whether a rule fits a subject of which nothing more is to be read.
bool RuleSet::fits(Member& member, Automaton::State state, std::string_view subject) {
    if (state == Automaton::lost) return capturer_.match(*member.program, subject, captures_);
    return member.automaton.accepts_end(state);
}

/// Leads the rules that are undecided after two symbols on, all of them one symbol at a time: their look-ups don't
/// depend on each other, so that the processor does several at once. Those that fit go to `late_`.
void RuleSet::run(Range open, std::string_view subject) {
    running_.clear();
    late_.clear();
    for (std::uint32_t i = open.first; i < open.last; ++i) {
        const Open& rule = open_[i];
        const MaskedNeed& need = needs_[rule.member];
        if (!need.symbols.overlaps(symbols_.before_cut(need.cut))) continue;
        running_.push_back({&members_[rule.member].automaton, rule.member, rule.state});
    }
    std::size_t running = running_.size();
    for (std::size_t at = 2; at < subject.size() && running > 0; ++at) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < running; ++i) {
            Running rule = running_[i];
            rule.state = rule.automaton->step(rule.state, subject[at]);
            running_[kept] = rule;
            kept += Automaton::is_open(rule.state) ? 1U : 0U;
            if (Automaton::is_open(rule.state) || rule.state == Automaton::refused) continue;
            Member& member = members_[rule.member];
            if (fits(member, rule.state, subject)) late_.push_back(member.number);
        }
        running = kept;
    }
    for (std::size_t i = 0; i < running; ++i) {
        Member& member = members_[running_[i].member];
        if (fits(member, running_[i].state, subject)) late_.push_back(member.number);
    }
    std::sort(late_.begin(), late_.end());
}

RuleSet::Prefix RuleSet::make_prefix(std::string_view two) {
    Prefix prefix;
    prefix.fitting.first = static_cast<std::uint32_t>(fitting_.size());
    prefix.open.first = static_cast<std::uint32_t>(open_.size());
    for (std::size_t i = 0; i < members_.size(); ++i) {
        Automaton::State state = members_[i].automaton.start();
        for (const char symbol : two) state = members_[i].automaton.step(state, symbol);
        if (state == Automaton::accepted) {
            fitting_.push_back(members_[i].number);
        } else if (state != Automaton::refused) {
            open_.push_back({static_cast<std::uint16_t>(i), state});
        }
    }
    prefix.fitting.last = static_cast<std::uint32_t>(fitting_.size());
    prefix.open.last = static_cast<std::uint32_t>(open_.size());
    return prefix;
}

const RuleSet::Prefix& RuleSet::prefix(std::string_view subject) {
    const auto first = static_cast<std::size_t>(subject[0]);
    std::uint16_t& number = prefix_of_[first * symbols + static_cast<std::size_t>(subject[1])];
    if (number == 0) {
        prefixes_.push_back(make_prefix(subject.substr(0, 2)));
        number = static_cast<std::uint16_t>(prefixes_.size());
    }
    return prefixes_[number - 1U];
}

void RuleSet::match_all(std::string_view subject, std::vector<std::uint32_t>& matched) {
    for (Member& member : members_) {
        Automaton::State state = member.automaton.start();
        for (const char symbol : subject) state = member.automaton.step(state, symbol);
        if (fits(member, state, subject)) matched.push_back(member.number);
    }
}

void RuleSet::match_foreign(std::string_view subject, std::vector<std::uint32_t>& matched) const {
    const auto own = static_cast<std::ptrdiff_t>(matched.size());
    for (const Foreign& rule : foreign_) {
        if (rule.regex.match_start(subject)) matched.push_back(rule.number);
    }
    std::inplace_merge(matched.begin(), matched.begin() + own, matched.end());
}

void RuleSet::match(std::string_view subject, std::vector<std::uint32_t>& matched) {
    matched.clear();
    const auto is_symbol = [](char c) { return static_cast<unsigned char>(c) < symbols; };
    if (subject.size() < 2 || members_.empty() || !is_symbol(subject[0]) || !is_symbol(subject[1])) {
        match_all(subject, matched);
    } else {
        const Prefix& known = prefix(subject);
        symbols_.read(subject);
        run(known.open, subject);
        const auto fitting = fitting_.begin() + known.fitting.first;
        std::merge(fitting, fitting + known.fitting.size(), late_.begin(), late_.end(), std::back_inserter(matched));
    }
    if (!foreign_.empty()) match_foreign(subject, matched);
}

}  // namespace quoth
