// Inputs: which articles the arguments name, and their bytes.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "failure.hpp"
#include "progress.hpp"

namespace extract {

/// One article to read.
struct Input {
    std::string path;  ///< as it is opened and shown; "-" for standard input
    std::string name;  ///< what an output file is named after: without .txt, for articles of a folder from there on

    bool is_standard_input() const { return path == "-"; }
};

struct Inputs {
    std::vector<Input> articles;
    std::vector<Failure> failures;  ///< folders that can't be read or have no article
    bool several = false;           ///< more than one is asked for, even if only one is there
};

/// Files as they are named; for a folder all *.txt files below it, sorted by path in byte order. Links to folders
/// inside a folder are not followed.
Inputs find_inputs(const std::vector<std::string>& arguments);

/// How many they are and their bytes; nothing where standard input is among them.
std::optional<Amount> amount_of(const std::vector<Input>& inputs);

/// Why an article with more bytes than `limit` isn't read.
std::string beyond_bytes(std::size_t limit);

/// All bytes of a stream, at most `limit`.
std::variant<std::string, Failure> read_stream(std::istream& in, const std::string& name, std::size_t limit);

/// All bytes of an input, at most `limit`.
std::variant<std::string, Failure> read_input(const Input& input, std::size_t limit);

}  // namespace extract
