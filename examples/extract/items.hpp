// Items: articles on their way from the inputs to the outputs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "failure.hpp"
#include "inputs.hpp"

namespace extract {

/// An article, or why there is none.
struct Item {
    const Input* input = nullptr;  ///< null for a line of standard input
    std::size_t line = 0;          ///< its number
    std::string text;
    std::string line_members;  ///< what else the line holds, to be handed through
    std::optional<Failure> failure;
};

/// The name that messages have for it.
std::string name_of(const Item& item);

/// Reads the inputs one by one; those on standard input in JSON Lines line by line as they come.
class ItemReader {
public:
    /// `inputs` stay where they are. The first `lines_done` lines of standard input that aren't blank are passed over.
    ItemReader(const Arguments& arguments, const std::vector<Input>& inputs, std::size_t lines_done);

    /// The next one; nothing after the last or when a signal has asked to stop.
    std::optional<Item> next();

    /// Whether a signal has kept it from reading all.
    bool is_interrupted() const noexcept { return interrupted_; }

private:
    bool is_lines(const Input& input) const;
    Item read(const Input& input) const;
    std::optional<Item> next_line(const Input& input);

    const Arguments& arguments_;
    const std::vector<Input>& inputs_;
    std::size_t index_ = 0;
    std::size_t line_number_ = 0;
    std::size_t lines_done_;
    std::string line_;
    bool interrupted_ = false;
};

}  // namespace extract
