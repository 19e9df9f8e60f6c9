#include "patterns/answers.hpp"

namespace quoth {

Answer* Answers::find(std::string_view subject) noexcept {
    const auto found = answers_.find(subject);
    return found == answers_.end() ? nullptr : &found->second;
}

Answer& Answers::add(std::string_view subject, const std::vector<std::uint32_t>& rules) {
    if (answers_.size() >= most) answers_.clear();
    return answers_.try_emplace(std::string(subject), Answer{rules, {}}).first->second;
}

}  // namespace quoth
