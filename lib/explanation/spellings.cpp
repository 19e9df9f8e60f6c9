#include "explanation/spellings.hpp"

#include <optional>

#include "attribution/weights.hpp"
#include "english/data.hpp"
#include "lexicon/lists.hpp"

namespace quoth {

Spellings::Spellings(std::string_view weights) {
    read_list(weights, "weights.tsv", 3, [this](const ListLine& line) -> std::optional<Error> {
        spellings_.emplace(key_of_feature(line.cells[1]), line.cells[1]);
        return std::nullopt;
    });
}

const Spellings& Spellings::english() {
    static const Spellings spellings(english::weights);
    return spellings;
}

std::string_view Spellings::of(std::uint64_t key) const noexcept {
    const auto found = spellings_.find(key);
    return found == spellings_.end() ? std::string_view() : found->second;
}

}  // namespace quoth
