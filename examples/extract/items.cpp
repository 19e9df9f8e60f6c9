#include "items.hpp"

#include <cerrno>
#include <iostream>
#include <system_error>

#include "interrupt.hpp"
#include "json_lines.hpp"

namespace extract {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Item parse(const std::string& line, std::size_t number) {
    Item item;
    item.line = number;
    auto parsed = parse_line(line);
    if (const auto* bad = std::get_if<BadLine>(&parsed)) {
        item.failure = Failure{name_of(item), bad->why};
    } else {
        auto& article = std::get<LineArticle>(parsed);
        item.text = std::move(article.text);
        item.line_members = std::move(article.input);
    }
    return item;
}

}  // namespace

std::string name_of(const Item& item) {
    if (item.input == nullptr) return "standard input:" + std::to_string(item.line);
    return item.input->is_standard_input() ? "standard input" : item.input->path;
}

ItemReader::ItemReader(const Arguments& arguments, const std::vector<Input>& inputs, std::size_t lines_done)
    : arguments_(arguments), inputs_(inputs), lines_done_(lines_done) {}

std::optional<Item> ItemReader::next() {
    while (index_ < inputs_.size()) {
        const Input& input = inputs_[index_];
        if (input.is_standard_input()) wait_for_standard_input();
        interrupted_ = interruption().has_value();
        if (interrupted_) return std::nullopt;
        if (is_lines(input)) {
            if (auto item = next_line(input)) return item;
        } else {
            ++index_;
            return read(input);
        }
    }
    return std::nullopt;
}

/// Whether an input holds an article a line.
bool ItemReader::is_lines(const Input& input) const {
    return arguments_.format == Format::jsonl && input.is_standard_input();
}

Item ItemReader::read(const Input& input) const {
    Item item;
    item.input = &input;
    auto bytes = read_input(input, arguments_.options.max_bytes);
    if (auto* failure = std::get_if<Failure>(&bytes)) {
        item.failure = std::move(*failure);
    } else {
        item.text = std::get<std::string>(std::move(bytes));
    }
    return item;
}

/// The article of the next line; nothing for one that is blank or done, and at the end, where the next input's turn
/// comes.
std::optional<Item> ItemReader::next_line(const Input& input) {
    errno = 0;
    if (std::getline(std::cin, line_)) {
        ++line_number_;
        if (line_number_ == 1 && line_.starts_with(byte_order_mark)) line_.erase(0, byte_order_mark.size());
        if (line_.find_first_not_of(" \t\r") == std::string::npos) return std::nullopt;
        if (lines_done_ != 0) {
            --lines_done_;
            return std::nullopt;
        }
        return parse(line_, line_number_);
    }
    ++index_;
    if (!std::cin.bad()) return std::nullopt;
    Item item;
    item.input = &input;
    item.failure = Failure{name_of(item), std::generic_category().message(errno)};
    return item;
}

}  // namespace extract
