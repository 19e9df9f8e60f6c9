#include "speakers/body_kinds.hpp"

#include <cassert>

#include "english/data.hpp"
#include "lexicon/lists.hpp"
#include "text/keys.hpp"

namespace quoth {
namespace {

constexpr std::size_t columns = 4;
constexpr std::string_view any_kind = "any";
constexpr std::string_view mere_company = "company";

BodyKinds read_english() {
    BodyKinds kinds;
    [[maybe_unused]] const std::optional<Error> error = kinds.add(english::bodies, "bodies.tsv");
    assert(!error);
    return kinds;
}

}  // namespace

const BodyKinds& BodyKinds::english() {
    static const BodyKinds kinds = read_english();
    return kinds;
}

std::optional<Error> BodyKinds::add(std::string_view content, const std::string& name) {
    return read_list(content, name, columns, [this](const ListLine& line) -> std::optional<Error> {
        if (line.cells[0] == any_kind) {
            for_each_part(line.cells[2], ' ', [this](std::string_view noun) { words_[word_key(noun)].general = true; });
            return std::nullopt;
        }
        if (next_ == 0) return bad_piece(line.cells[0], "more kinds of bodies than there are bits");
        const bool told = line.cells[1] == "tell";
        if (!told && line.cells[1] != "may") return bad_piece(line.cells[1], "tell or may is wanted");
        if (told) told_ |= next_;
        if (line.cells[0] == mere_company) company_ = next_;
        for_each_part(line.cells[2], ' ', [this](std::string_view noun) { words_[word_key(noun)].called |= next_; });
        for_each_part(line.cells[3], ' ', [this](std::string_view word) { words_[word_key(word)].named |= next_; });
        next_ <<= 1U;
        return std::nullopt;
    });
}

bool BodyKinds::is_told(std::uint64_t noun) const noexcept {
    const Kinds kinds = called(noun);
    return kinds != 0 && (kinds & ~told_) == 0;
}

const BodyKinds::Word& BodyKinds::find(std::uint64_t key) const noexcept {
    static const Word unknown;
    const auto found = words_.find(key);
    return found == words_.end() ? unknown : found->second;
}

}  // namespace quoth
