#include "claims/link_words.hpp"

#include <algorithm>
#include <charconv>

#include "lexicon/lists.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

constexpr std::size_t most_words = 64;

/// In the order of `WordPlace`.
constexpr std::array<std::string_view, static_cast<std::size_t>(WordPlace::count)> places{
    "content", "cue", "source", "own_claim", "own_denial", "other_claim", "other_denial"};

/// In the order of `LinkEnd`.
constexpr std::array<std::string_view, 2> ends{"answer", "claim"};

/// Adds the words of a text until there are `most` in all.
void add_words(const Words& words, const Ranges& text, WordPlace place, std::size_t most, LinkWordList& found) {
    for (const Range& range : text) {
        for (std::uint32_t t = range.first; t < range.last && found.size() < most; ++t) {
            if (words.is_word(t) && words.reading().tokens[t].kind != TokenKind::number) found.push_back({place, t});
        }
    }
}

WordPlace place_before(bool own, bool denial) noexcept {
    if (own) return denial ? WordPlace::own_denial : WordPlace::own_claim;
    return denial ? WordPlace::other_denial : WordPlace::other_claim;
}

/// The number of a name in a list, or nothing.
template <std::size_t count>
std::optional<std::size_t> find(const std::array<std::string_view, count>& names, std::string_view name) {
    const auto* const place = std::find(names.begin(), names.end(), name);
    if (place == names.end()) return std::nullopt;
    return static_cast<std::size_t>(place - names.begin());
}

}  // namespace

const std::array<std::string_view, 4>& relation_names() {
    static const std::array<std::string_view, 4> names{to_string(Relation::denies), to_string(Relation::rebuts),
                                                       to_string(Relation::confirms), to_string(Relation::repeats)};
    return names;
}

std::string_view name_of(WordPlace place) { return places[static_cast<std::size_t>(place)]; }

LinkWords::LinkWords(const Statements& all) : all_(all), before_(all.size(), none) {
    std::uint32_t last = none;
    for (std::uint32_t s = 0; s < all.places().sentence_count(); ++s) {
        for (const std::uint32_t r : all.places().records_in(s)) {
            before_[r] = last;
            if (all.record(r).parent == none) last = r;
        }
    }
}

LinkWordList LinkWords::all_of(std::uint32_t r) const {
    const Words& words = all_.words();
    const Record& record = all_.record(r);
    LinkWordList found;
    add_words(words, record.content, WordPlace::content, most_words, found);
    add_words(words, record.cue, WordPlace::cue, found.size() + most_words, found);
    add_words(words, record.source, WordPlace::source, found.size() + most_words, found);
    const std::uint32_t before = before_[r];
    if (before != none) {
        const WordPlace place = place_before(all_.known_to_be_same(before, r), all_.is_denial(before));
        add_words(words, all_.record(before).cue, place, found.size() + most_words, found);
    }
    return found;
}

std::vector<LinkWord> LinkWords::of(std::uint32_t record) const {
    const LinkWordList all = all_of(record);
    std::vector<LinkWord> found(all.begin(), all.end());
    const auto by_key = [this](const LinkWord& a, const LinkWord& b) { return key_of(a) < key_of(b); };
    const auto same = [this](const LinkWord& a, const LinkWord& b) { return key_of(a) == key_of(b); };
    std::sort(found.begin(), found.end(), by_key);
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    return found;
}

std::uint64_t LinkWords::key_of(const LinkWord& word) const noexcept {
    return LinkWord::key(word.place, all_.words().reading().tokens[word.token].key);
}

void LinkWordWeights::set(std::uint64_t key, Relation relation, LinkEnd end, std::int32_t weight) {
    weights_[key][static_cast<std::size_t>(relation)][static_cast<std::size_t>(end)] = weight;
}

std::optional<Error> LinkWordWeights::add(std::string_view content, const std::string& name) {
    return read_list(content, name, 5, [this](const ListLine& line) -> std::optional<Error> {
        const auto relation = find(relation_names(), line.cells[0]);
        if (!relation) return bad_piece(line.cells[0], "no relation");
        const auto end = find(ends, line.cells[1]);
        if (!end) return bad_piece(line.cells[1], "neither answer nor claim");
        const auto place = find(places, line.cells[2]);
        if (!place) return bad_piece(line.cells[2], "no place of a word");
        const std::string_view cell = line.cells[4];
        std::int32_t weight = 0;
        const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
        if (read.ec != std::errc() || read.ptr != cell.data() + cell.size()) return bad_piece(cell, "no weight");
        set(LinkWord::key(static_cast<WordPlace>(*place), word_key(line.cells[3])), static_cast<Relation>(*relation),
            static_cast<LinkEnd>(*end), weight);
        return std::nullopt;
    });
}

LinkWordScores LinkWordWeights::score(const LinkWords& words, std::uint32_t record) const {
    LinkWordScores sum{};
    if (weights_.empty()) return sum;
    boost::container::small_vector<std::uint64_t, 32> counted;  // each word once a place
    for (const LinkWord& word : words.all_of(record)) {
        const std::uint64_t key = words.key_of(word);
        const auto found = weights_.find(key);
        if (found == weights_.end() || std::find(counted.begin(), counted.end(), key) != counted.end()) continue;
        counted.push_back(key);
        for (std::size_t r = 0; r < sum.size(); ++r) {
            for (std::size_t end = 0; end < sum[r].size(); ++end) sum[r][end] += found->second[r][end];
        }
    }
    return sum;
}

}  // namespace quoth
