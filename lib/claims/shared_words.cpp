#include "claims/shared_words.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/keys.hpp"

namespace quoth {
namespace {

constexpr std::size_t most_words = 48;
constexpr std::uint32_t most_tokens = 256;

/// ASCII only: other letters are kept as they are, which does no harm to words compared with themselves.
std::string lower_case(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

/// ASCII only, as the stems are.
std::uint64_t root_of(const Words& words, std::uint32_t token) {
    constexpr std::size_t letters = 5;
    const std::string_view word = words.reading().text_of(token);
    return word.size() < letters || words.at(token) == Class::name ? 0
                                                                   : hash_bytes(lower_case(word.substr(0, letters)));
}

bool is_content_class(Class c) noexcept {
    return is_open(c) && c != Class::title && c != Class::time && c != Class::cue_speech;
}

}  // namespace

std::uint64_t stem_of(const Words& words, std::uint32_t token) {
    const std::uint32_t cue = words.cue_form(token);
    if (cue != none && words.at(token) != Class::name) return words.lemma(cue)->key;
    const std::string word = lower_case(words.reading().text_of(token));
    return hash_bytes(words.at(token) == Class::name ? word : words.lexicon().endings().stem(word));
}

std::vector<ContentWord> content_words(const Words& words, const Record& record) {
    std::vector<ContentWord> found;
    std::uint32_t left = most_tokens;
    for (const Range& range : record.content) {
        for (std::uint32_t t = range.first; t < range.last && found.size() < most_words && left > 0; ++t, --left) {
            const Class c = words.at(t);
            const bool number = words.reading().tokens[t].kind == TokenKind::number;
            if (!words.is_word(t) || !(is_content_class(c) || number)) continue;
            if (words.is(t, Feature::claim) || words.is(t, Feature::verdict)) continue;
            found.push_back({stem_of(words, t), root_of(words, t), t, c == Class::name});
        }
    }
    std::sort(found.begin(), found.end(), [](const ContentWord& a, const ContentWord& b) {
        return a.stem != b.stem ? a.stem < b.stem : a.token < b.token;
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const ContentWord& a, const ContentWord& b) { return a.stem == b.stem; }),
                found.end());
    return found;
}

void SharedWords::add(std::uint32_t record, const std::vector<ContentWord>& content) {
    for (const ContentWord& word : content) {
        Latest& latest = by_stem_[word.stem];
        latest.records[latest.count++ % kept] = record;
    }
}

std::vector<Overlap> SharedWords::overlaps(const std::vector<ContentWord>& content) const {
    std::vector<Overlap> found;
    for (const ContentWord& word : content) {
        const auto latest = by_stem_.find(word.stem);
        if (latest == by_stem_.end()) continue;
        const std::size_t count = std::min<std::size_t>(latest->second.count, kept);
        for (std::size_t i = 0; i < count; ++i) {
            found.push_back({latest->second.records[i], 1, word.name ? 0U : 1U});
        }
    }
    std::sort(found.begin(), found.end(), [](const Overlap& a, const Overlap& b) { return a.record < b.record; });
    std::size_t merged = 0;
    for (std::size_t i = 1; i < found.size(); ++i) {
        if (found[merged].record == found[i].record) {
            ++found[merged].shared;
            found[merged].plain += found[i].plain;
        } else {
            found[++merged] = found[i];
        }
    }
    if (!found.empty()) found.resize(merged + 1);
    return found;
}

std::vector<std::uint32_t> shared_places(const std::vector<ContentWord>& content,
                                         const std::vector<ContentWord>& other) {
    std::vector<std::uint32_t> places;
    std::size_t j = 0;
    for (const ContentWord& word : content) {  // both are sorted by stem
        while (j < other.size() && other[j].stem < word.stem) ++j;
        if (j < other.size() && other[j].stem == word.stem) places.push_back(word.token);
    }
    std::sort(places.begin(), places.end());
    return places;
}

}  // namespace quoth
