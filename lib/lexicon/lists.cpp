#include "lexicon/lists.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace quoth {
namespace {

void split_cells(std::string_view line, std::vector<std::string_view>& cells) {
    cells.clear();
    for (std::size_t begin = 0;;) {
        const std::size_t tab = line.find('\t', begin);
        cells.push_back(line.substr(begin, tab - begin));
        if (tab == std::string_view::npos) return;
        begin = tab + 1;
    }
}

std::string_view without_carriage_return(std::string_view line) {
    return !line.empty() && line.back() == '\r' ? line.substr(0, line.size() - 1) : line;
}

Error wrong_columns(std::size_t expected, std::string_view line) {
    return bad_piece(line.substr(0, 40), "a line here has " + std::to_string(expected) + " cells parted by tabs");
}

}  // namespace

Error bad_piece(std::string_view piece, std::string message) {
    Error error;
    error.code = ErrorCode::bad_line;
    error.piece = std::string(piece);
    error.message = std::move(message);
    return error;
}

std::optional<Error> read_list(std::string_view content, const std::string& name, std::size_t columns,
                               const std::function<std::optional<Error>(const ListLine&)>& line) {
    ListLine current;
    while (!content.empty()) {
        const std::size_t newline = content.find('\n');
        const std::string_view text = without_carriage_return(content.substr(0, newline));
        content.remove_prefix(newline == std::string_view::npos ? content.size() : newline + 1);
        ++current.number;
        if (text.empty() || text.front() == '#') continue;
        split_cells(text, current.cells);
        std::optional<Error> error =
            current.cells.size() == columns ? line(current) : std::optional<Error>(wrong_columns(columns, text));
        if (error) {
            error->file = name;
            error->line = current.number;
            const std::size_t place = error->piece.empty() ? std::string_view::npos : text.find(error->piece);
            error->column = place == std::string_view::npos ? 0 : static_cast<std::uint32_t>(place + 1);
            return error;
        }
    }
    return std::nullopt;
}

std::variant<std::string, Error> read_file(const std::string& path) {
    const auto failure = [&path] {
        Error error;
        error.code = ErrorCode::cannot_read;
        error.file = path;
        error.message = std::strerror(errno);
        return error;
    };
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) return failure();
    std::string content;
    char buffer[65536];
    for (;;) {
        const std::size_t got = std::fread(buffer, 1, sizeof buffer, file.get());
        content.append(buffer, got);
        if (got < sizeof buffer) break;
    }
    if (std::ferror(file.get()) != 0) return failure();
    return content;
}

}  // namespace quoth
