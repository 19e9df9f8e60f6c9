// Capture caches: what rules captured in the subjects that they met before.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "patterns/regex.hpp"
#include "reading.hpp"

namespace quoth {

/// Asks RE2 where a match ends, which is cheap, and what it captures only for a rule and matched text that are new. Of
/// all ways to match, the one that captures are given for depends on that text and on whether the subject ends with it,
/// and on nothing behind it. News repeats itself: "the spokesman said" is D N before each cue. Forgets all when it
/// holds 65,536.
class CaptureCache {
public:
    /// The groups of a match from the subject's start, the whole match first; null where there is none. Good until the
    /// next call. `rule` tells regular expressions apart.
    const std::vector<Range>* match(std::uint32_t rule, const Regex& regex, std::string_view subject);

private:
    static constexpr std::size_t most = 1U << 16U;

    boost::unordered_flat_map<std::string, std::vector<Range>>
        matches_;  ///< by rule, whether the subject ends, matched text
    std::string key_;
    std::vector<Range> captures_;
};

}  // namespace quoth
