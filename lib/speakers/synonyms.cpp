#include "speakers/synonyms.hpp"

#include <cassert>
#include <utility>

#include "english/data.hpp"
#include "lexicon/lists.hpp"
#include "speakers/cast_keys.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

Synonyms read_english() {
    Synonyms synonyms;
    [[maybe_unused]] const std::optional<Error> error = synonyms.add(english::synonyms, "synonyms.tsv");
    assert(!error);
    return synonyms;
}

}  // namespace

const Synonyms& Synonyms::english() {
    static const Synonyms synonyms = read_english();
    return synonyms;
}

std::optional<Error> Synonyms::add(std::string_view content, const std::string& name) {
    return read_list(content, name, 2, [this](const ListLine& line) -> std::optional<Error> {
        std::uint64_t called = 0;
        for_each_part(line.cells[0], ' ', [&](std::string_view word) { called = combine(called, word_key(word)); });
        for_each_part(line.cells[1], ',', [&](std::string_view words) {
            Words keys;
            for_each_part(words, ' ', [&](std::string_view word) { keys.push_back(word_key(word)); });
            known_[called].push_back(std::move(keys));
        });
        return std::nullopt;
    });
}

const std::vector<Synonyms::Words>* Synonyms::known_as(std::uint64_t called) const noexcept {
    const auto found = known_.find(called);
    return found == known_.end() ? nullptr : &found->second;
}

}  // namespace quoth
