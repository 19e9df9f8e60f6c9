// Arguments: the command line.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <quoth/explanation.hpp>
#include <quoth/options.hpp>
#include <quoth/output.hpp>

namespace extract {

enum class Format { text, json, jsonl, brat, csv, html };

struct Arguments {
    Format format = Format::text;
    quoth::Offsets offsets = quoth::Offsets::bytes;
    quoth::Options options;
    std::string output;                            ///< folder for one file an article, or one file for all
                                                   ///< (`is_one_file`); empty: all to standard output
    unsigned jobs = 1;                             ///< articles read at a time; 0: one for each core
    std::vector<std::string> inputs{"-"};          ///< files, folders, or "-" for standard input
    std::optional<quoth::ExplainOptions> explain;  ///< explanations instead of records
    bool resume = false;                           ///< leave the articles whose output file is there
    bool help = false;
    bool version = false;
};

/// Whether the output is one file for all articles: JSON Lines, and a name that says so and is no folder's.
bool is_one_file(const Arguments& arguments);

/// Why a command line can't be carried out; one line.
struct BadUsage {
    std::string why;
};

std::variant<Arguments, BadUsage> parse_arguments(int argc, const char* const* argv);

/// What `--help` prints.
std::string help();

}  // namespace extract
