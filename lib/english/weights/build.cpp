// Reads weights.tsv and writes a C++ source that holds its tables, so that a program which starts has nothing to build:
//   quoth_build_weights weights.tsv OUTPUT.cpp
// Runs when the library is built (lib/CMakeLists.txt).
#include <cstdio>
#include <fstream>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>

#include "attribution/weights.hpp"
#include "lexicon/lists.hpp"

namespace {

using namespace quoth;

void write_value(std::ostream& out, std::int64_t value) { out << value; }

template <std::size_t columns>
void write_value(std::ostream& out, const std::array<std::int16_t, columns>& row) {
    out << "{{";
    for (const std::int16_t weight : row) out << weight << ',';
    out << "}}";
}

void write_value(std::ostream& out, const std::pair<std::int32_t, std::uint16_t>& confidence) {
    out << '{' << confidence.first << ',' << confidence.second << '}';
}

template <class Value>
void write_list(std::ostream& out, std::string_view type, const std::string& name, std::span<const Value> values) {
    constexpr std::size_t in_a_line = 16;
    out << "const " << type << ' ' << name << "[] = {";
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i % in_a_line == 0) out << '\n';
        write_value(out, values[i]);
        out << ',';
    }
    out << "};\n";
}

template <unsigned columns>
void write_table(std::ostream& out, const std::string& name, const WeightTableData<columns>& table) {
    const std::string row = "std::array<std::int16_t, " + std::to_string(columns) + ">";
    write_list(out, "std::uint16_t", name + "_seeds", table.seeds);
    write_list(out, "std::uint32_t", name + "_tags", table.tags);
    write_list(out, row, name + "_rows", table.rows);
}

std::string parts_of(const std::string& name) { return "{" + name + "_seeds, " + name + "_tags, " + name + "_rows}"; }

void write_weights(std::ostream& out, const WeightsData& weights) {
    out << "// Made by lib/english/weights/build.cpp.\n#include \"attribution/weights.hpp\"\n\nnamespace quoth {\n"
           "namespace {\n\n";
    write_table(out, "cues", weights.cues);
    std::string others;
    for (std::size_t i = 0; i < model_count; ++i) {
        const std::string name(name_of(static_cast<Model>(i)));
        write_table(out, name, weights.others[i]);
        others.append(i == 0 ? "" : ", ").append(parts_of(name));
    }
    write_list(out, "std::pair<std::int32_t, std::uint16_t>", "confidences", weights.confidences);
    out << "\n}  // namespace\n\nWeights Weights::english() { return Weights(WeightsData{" << parts_of("cues") << ", {{"
        << others << "}}, confidences}); }\n\n}  // namespace quoth\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: quoth_build_weights weights.tsv OUTPUT.cpp\n", stderr);
        return 2;
    }
    const std::variant<std::string, Error> content = read_file(argv[1]);
    Weights weights;
    std::optional<Error> error;
    if (const auto* unread = std::get_if<Error>(&content)) {
        error = *unread;
    } else {
        error = weights.add(std::get<std::string>(content), argv[1]);
    }
    if (error) {
        std::fprintf(stderr, "%s:%u: %s: '%s'\n", error->file.c_str(), error->line, error->message.c_str(),
                     error->piece.c_str());
        return 1;
    }
    std::ofstream out(argv[2], std::ios::binary);
    write_weights(out, weights.data());
    out.close();
    return out ? 0 : 1;
}
