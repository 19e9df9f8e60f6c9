// Names: how a feature is spelled in the weights file, found again from its hashes.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "attribution/features.hpp"
#include "attribution/view.hpp"
#include "patterns/rules.hpp"

namespace quoth::accuracy {

/// Hears every feature that is made and keeps its spelling, from a dictionary of all values that can occur in it.
class FeatureNames final : public FeatureListener {
public:
    FeatureNames();

    /// Learns the values that this sentence, these rules or this lexicon can give.
    void learn(const View& view);
    void learn(const Rules& rules);
    void learn(const Lexicon& lexicon);

    void hear(std::uint64_t key, std::string_view name, std::initializer_list<std::uint64_t> values) override;

    /// Templates whose names begin so take no part: what is a family of features worth?
    void leave_out(const std::string& beginning) { left_out_.push_back(beginning); }
    bool is_left_out(std::uint64_t key) const { return keys_left_out_.contains(key); }

    /// The spelling of a key, or an empty string.
    const std::string& spelling(std::uint64_t key) const;

private:
    void learn(std::string_view text);

    std::unordered_map<std::uint64_t, std::string> values_;
    std::unordered_map<std::uint64_t, std::string> names_;
    std::vector<std::string> left_out_;
    std::unordered_set<std::uint64_t> keys_left_out_;
};

}  // namespace quoth::accuracy
