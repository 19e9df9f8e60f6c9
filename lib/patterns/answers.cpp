#include "patterns/answers.hpp"

namespace quoth {

RuleAnswer* Answers::find(std::string_view subject) noexcept {
    const auto found = answers_.find(subject);
    return found == answers_.end() ? nullptr : &found->second;
}

RuleAnswer& Answers::add(std::string_view subject, const std::vector<std::uint32_t>& rules) {
    if (answers_.size() >= most) answers_.clear();
    return answers_.try_emplace(std::string(subject), RuleAnswer{rules, {}}).first->second;
}

}  // namespace quoth
