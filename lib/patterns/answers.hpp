// Answers: what the rules of one half said of the subjects that they met before.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "reading.hpp"

namespace quoth {

/// What the rules of a half say of one subject.
struct RuleAnswer {
    std::vector<std::uint32_t> rules;  ///< those that fit, rising
    std::vector<Range> captures;       ///< of their groups, rule after rule, as far as somebody has asked
};

/// News repeats itself: of a quarter of all cues, what stands before them in their sentence has stood before another
/// one ("the spokesman" is D N). Forgets all when it holds 32,768.
class Answers {
public:
    /// Null where the subject is new. Good until the next `add`.
    RuleAnswer* find(std::string_view subject) noexcept;

    /// Adds a new subject.
    RuleAnswer& add(std::string_view subject, const std::vector<std::uint32_t>& rules);

private:
    static constexpr std::size_t most = 1U << 15U;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view subject) const noexcept {
            return std::hash<std::string_view>()(subject);
        }
    };

    boost::unordered_flat_map<std::string, RuleAnswer, Hash, std::equal_to<>> answers_;
};

}  // namespace quoth
