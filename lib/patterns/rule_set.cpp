#include "patterns/rule_set.hpp"

#include <algorithm>
#include <iterator>

namespace quoth {

void RuleSet::add(std::uint32_t number, const std::shared_ptr<const Program>& program) {
    members_.push_back({number, program, Automaton(program)});
    prefix_of_.assign(symbols * symbols, 0);
    prefixes_.clear();
}

void RuleSet::add(std::uint32_t number, const Regex& regex) { foreign_.push_back({number, regex}); }

bool RuleSet::fits(Member& member, Automaton::State state, std::string_view subject, std::size_t read) {
    const Automaton::State end = member.automaton.run(state, subject.substr(read));
    if (end == Automaton::lost) return capturer_.match(*member.program, subject, captures_);
    return end == Automaton::accepted;
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
        if (fits(member, member.automaton.start(), subject, 0)) matched.push_back(member.number);
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
        late_.clear();
        for (std::uint32_t i = known.open.first; i < known.open.last; ++i) {
            Member& member = members_[open_[i].member];
            if (fits(member, open_[i].state, subject, 2)) late_.push_back(member.number);
        }
        const auto fitting = fitting_.begin() + known.fitting.first;
        std::merge(fitting, fitting + known.fitting.size(), late_.begin(), late_.end(), std::back_inserter(matched));
    }
    if (!foreign_.empty()) match_foreign(subject, matched);
}

}  // namespace quoth
