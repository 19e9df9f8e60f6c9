#include "accuracy/names.hpp"

#include <algorithm>

namespace quoth::accuracy {

FeatureNames::FeatureNames() {
    for (int i = 0; i < 100; ++i) learn(std::to_string(i));
    for (char c = '!'; c <= '~'; ++c) learn(std::string_view(&c, 1));
    // What a noun phrase can hold, see sources.cpp.
    const std::string_view parts = ",Wo&pV";
    for (std::size_t bits = 1; bits < 64; ++bits) {
        std::string text;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if ((bits >> i & 1U) != 0) text += parts[i];
        }
        learn(text);
    }
}

void FeatureNames::learn(std::string_view text) { values_.emplace(hash_bytes(text), std::string(text)); }

void FeatureNames::learn(const View& view) {
    constexpr std::size_t longest = 6;
    const std::string_view symbols = view.symbols();
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        for (std::size_t n = 2; n <= longest && i + n <= symbols.size(); ++n) learn(symbols.substr(i, n));
    }
    for (std::uint32_t i = 0; i < view.size(); ++i) {
        if (view.is_quotation(i)) continue;
        std::string word(view.reading().text_of(view.token(i)));
        learn(std::string_view(word).substr(word.size() > 3 ? word.size() - 3 : 0));
        for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        for (std::size_t at = word.find("\u2019"); at != std::string::npos; at = word.find("\u2019"))
            word.replace(at, 3, 1, '\'');
        learn(word);
    }
}

void FeatureNames::learn(const Rules& rules) {
    for (std::uint32_t i = 0; i < rules.size(); ++i) learn(rules.rule(i).name);
}

void FeatureNames::learn(const Lexicon& lexicon) {
    for (std::uint32_t i = 0; i < lexicon.lemma_count(); ++i) learn(lexicon.lemma(i).name);
}

void FeatureNames::hear(std::uint64_t key, std::string_view name, std::initializer_list<std::uint64_t> values) {
    const auto [place, isnew] = names_.emplace(key, std::string());
    if (!isnew) return;
    if (std::any_of(left_out_.begin(), left_out_.end(), [name](const auto& l) { return name.starts_with(l); })) {
        keys_left_out_.insert(key);
    }
    std::string spelling(name);
    for (const std::uint64_t value : values) {
        const auto found = values_.find(value);
        if (found == values_.end() || found->second.find_first_of(" \t\r\n") != std::string::npos) return;
        spelling += ' ';
        spelling += found->second;
    }
    place->second = std::move(spelling);
}

const std::string& FeatureNames::spelling(std::uint64_t key) const {
    static const std::string unknown;
    const auto found = names_.find(key);
    return found == names_.end() ? unknown : found->second;
}

}  // namespace quoth::accuracy
