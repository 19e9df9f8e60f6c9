#include "patterns/capture_cache.hpp"

#include <optional>

namespace quoth {

const std::vector<Range>* CaptureCache::match(std::uint32_t rule, const Regex& regex, std::string_view subject) {
    const std::optional<std::uint32_t> end = regex.match_end(subject);
    if (!end) return nullptr;
    key_.assign(1, static_cast<char>(rule & 255U));
    key_ += static_cast<char>(rule >> 8U);
    key_ += *end == subject.size() ? '$' : '-';
    key_ += subject.substr(0, *end);
    const auto found = matches_.find(key_);
    if (found != matches_.end()) return &found->second;
    if (matches_.size() >= most) matches_.clear();
    regex.match_start(subject, captures_);
    return &matches_.emplace(key_, captures_).first->second;
}

}  // namespace quoth
