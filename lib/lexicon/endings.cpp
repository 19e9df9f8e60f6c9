#include "lexicon/endings.hpp"

#include <algorithm>
#include <charconv>

#include "lexicon/features.hpp"
#include "lexicon/lists.hpp"

namespace quoth {
namespace {

constexpr std::size_t letters = 26;

/// A letter's number, `letters` for what is none from a to z.
std::size_t letter(char c) noexcept { return std::min<std::size_t>(static_cast<unsigned char>(c - 'a'), letters); }

std::size_t place(std::size_t last, std::size_t before) noexcept { return last * (letters + 1) + before; }

}  // namespace

std::optional<Error> Endings::add(std::string_view content, const std::string& name) {
    return read_list(content, name, 3, [this](const ListLine& line) -> std::optional<Error> {
        const std::string_view kind = line.cells[0];
        const std::string_view number = line.cells[2];
        Line made;
        made.ending = line.cells[1];
        if (made.ending.empty() || letter(made.ending.back()) == letters) {
            return bad_piece(line.cells[1], "an ending's last letter is one from a to z");
        }
        std::size_t before = 0;
        const auto [end, wrong] = std::from_chars(number.data(), number.data() + number.size(), before);
        if (wrong != std::errc() || end != number.data() + number.size() || before > 9) {
            return bad_piece(number, "a number of letters from 0 to 9 is wanted");
        }
        made.least = made.ending.size() + before;
        made.whole = kind == "whole";
        if (made.whole || kind == "stem") {
            stems_.push_back(std::move(made));
            return std::nullopt;
        }
        const std::optional<Ending> ending = ending_named(kind);
        const Class told = class_named(kind);
        if (!ending && told == Class::unknown) return bad_piece(kind, "unknown kind of ending");
        if (ending) made.told.endings = static_cast<std::uint16_t>(*ending);
        if (told != Class::unknown) made.told.symbol = symbol_of(told);
        add_line(made);
        return std::nullopt;
    });
}

void Endings::add_line(const Line& line) {
    by_letters_.resize(place(letters, 0));
    const std::size_t size = line.ending.size();
    const std::size_t last = letter(line.ending.back());
    for (std::size_t before = 0; before <= letters; ++before) {
        if (size < 2 || letter(line.ending[size - 2]) == before) by_letters_[place(last, before)].push_back(line);
    }
}

Endings::Told Endings::of(std::string_view word) const noexcept {
    Told told;
    if (word.size() < 2 || by_letters_.empty()) return told;
    const std::size_t last = letter(word.back());
    if (last == letters) return told;
    for (const Line& line : by_letters_[place(last, letter(word[word.size() - 2]))]) {
        if (!line.fits(word)) continue;
        told.endings |= line.told.endings;
        if (told.symbol == 0) told.symbol = line.told.symbol;
    }
    return told;
}

std::string_view Endings::stem(std::string_view word) const noexcept {
    for (const Line& line : stems_) {
        if (line.fits(word)) return line.whole ? word : word.substr(0, word.size() - line.ending.size());
    }
    return word;
}

}  // namespace quoth
