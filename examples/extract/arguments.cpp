#include "arguments.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <optional>
#include <sstream>

namespace extract {

namespace {

namespace po = boost::program_options;

template <typename Value>
struct Name {
    const char* name;
    Value value;
};

constexpr Name<Format> formats[] = {{"text", Format::text}, {"json", Format::json}, {"jsonl", Format::jsonl},
                                    {"brat", Format::brat}, {"csv", Format::csv},   {"html", Format::html}};
constexpr Name<quoth::Offsets> units[] = {
    {"bytes", quoth::Offsets::bytes}, {"codepoints", quoth::Offsets::codepoints}, {"utf16", quoth::Offsets::utf16}};

constexpr std::uint32_t most_jobs = 256;

po::options_description described_options() {
    po::options_description options("Options", 100);
    auto add = options.add_options();
    add("format,f", po::value<std::string>()->value_name("FORMAT"), "text (default), json, jsonl, brat, csv or html");
    add("output,o", po::value<std::string>()->value_name("DIR"),
        "write one file an article into DIR instead of printing; articles of a folder keep their place below it; with "
        "--format jsonl a name that ends in .jsonl is one file for all");
    add("resume", po::bool_switch(),
        "with --output: leave articles whose file is there and not older than the article, as after an interrupted "
        "run (with html of several all are done again, for the index); with one .jsonl file: keep its lines, pass over "
        "the articles whose paths they name and as many lines of standard input as they are about");
    add("offsets", po::value<std::string>()->value_name("UNIT"),
        "what the numbers in json and jsonl count: bytes (default), codepoints or utf16");
    add("min-confidence", po::value<std::string>()->value_name("P"), "leave out records less sure than P, 0 to 1");
    add("statements-only", po::bool_switch(), "leave out judgements and intentions");
    add("no-nested", po::bool_switch(), "leave out records inside the content of another one");
    add("max-bytes", po::value<std::string>()->value_name("N"), "the longest article that is read (default: 256 MiB)");
    add("max-records", po::value<std::string>()->value_name("N"), "the most records of an article (default: 1048576)");
    add("max-depth", po::value<std::string>()->value_name("N"),
        "how deep records may nest (default: 1024); an article beyond one of these limits is named and has no output");
    add("lexicon", po::value<std::string>()->value_name("DIR"), "add the word lists of this folder");
    add("rules", po::value<std::string>()->value_name("FILE"), "add the rules of this file");
    add("jobs,j", po::value<std::string>()->value_name("N"),
        "read N articles at a time (default: 1), 0 for one on each core; the output is the same");
    add("explain", po::bool_switch(),
        "instead of records print how each sentence was read: what its words are taken for, what could be a record, "
        "and why it is one or not");
    add("explain-at", po::value<std::string>()->value_name("BYTE"),
        "explain only the sentence that holds this byte of the article, counted from 0");
    add("explain-features", po::value<std::string>()->value_name("N"),
        "name N features of each score, those that weigh most (default: 6)");
    add("version", po::bool_switch(), "print the version");
    add("help,h", po::bool_switch(), "print this");
    return options;
}

po::variables_map read_command_line(int argc, const char* const* argv) {
    po::options_description all;
    all.add(described_options()).add_options()("input", po::value<std::vector<std::string>>());
    po::positional_options_description positions;
    positions.add("input", -1);
    // Half an option's name is a mistake, not an option: a later option could change what it means.
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::variables_map values;
    po::store(po::command_line_parser(argc, argv).options(all).positional(positions).style(style).run(), values);
    return values;
}

std::string string_of(const po::variables_map& values, const char* option) {
    return values.count(option) != 0 ? values[option].as<std::string>() : std::string();
}

/// Sets `value` by the name that `option` has; false where there is no such name.
template <typename Value, std::size_t size>
bool choose(const po::variables_map& values, const char* option, const Name<Value> (&names)[size], Value& value) {
    if (values.count(option) == 0) return true;
    const std::string wanted = string_of(values, option);
    const auto* const found =
        std::find_if(std::begin(names), std::end(names), [&](const Name<Value>& name) { return name.name == wanted; });
    if (found == std::end(names)) return false;
    value = found->value;
    return true;
}

std::optional<std::uint32_t> whole_number(const std::string& number) {
    std::uint32_t value = 0;
    const char* const end = number.data() + number.size();
    const auto result = std::from_chars(number.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
    return value;
}

/// A probability in hundredths, rounded up, so that no record below it is kept.
std::optional<std::uint16_t> hundredths(const std::string& number) {
    double value = 0;
    const char* const end = number.data() + number.size();
    const auto result = std::from_chars(number.data(), end, value, std::chars_format::fixed);
    if (result.ec != std::errc() || result.ptr != end || !(0 <= value && value <= 1)) return std::nullopt;
    return static_cast<std::uint16_t>(std::ceil(value * 100 - 1e-6));
}

BadUsage bad_value(const po::variables_map& values, const char* option, const char* allowed) {
    return {std::string("--") + option + " must be " + allowed + ", not '" + string_of(values, option) + "'"};
}

bool is_same_file(const std::string& one, const std::string& other) {
    std::error_code ignored;
    return std::filesystem::equivalent(one, other, ignored);
}

/// What parse_arguments can't see in one option alone.
std::optional<BadUsage> check(const Arguments& arguments) {
    const auto inputs = std::count(arguments.inputs.begin(), arguments.inputs.end(), "-");
    if (inputs > 1) return BadUsage{"standard input (-) is named twice"};
    if (inputs != 0 && !arguments.output.empty() && !is_one_file(arguments))
        return BadUsage{"--output names its files after the articles', and standard input (-) has no name"};
    if (std::count(arguments.inputs.begin(), arguments.inputs.end(), "") != 0)
        return BadUsage{"an input's name is empty"};
    if (is_one_file(arguments)) {
        for (const std::string& input : arguments.inputs)
            if (is_same_file(input, arguments.output)) return BadUsage{"--output would overwrite the article " + input};
    }
    if (arguments.resume && arguments.output.empty())
        return BadUsage{"--resume needs --output DIR, whose files tell what is done"};
    if (arguments.explain && arguments.format != Format::text) return BadUsage{"--explain has no format but text"};
    if (arguments.explain && arguments.explain->at && arguments.inputs.size() > 1)
        return BadUsage{"--explain-at is about one article"};
    return std::nullopt;
}

/// Sets what is to be explained; each option about it asks for an explanation.
std::optional<BadUsage> read_explain(const po::variables_map& values, Arguments& arguments) {
    quoth::ExplainOptions options;
    bool wanted = values["explain"].as<bool>();
    for (const char* option : {"explain-at", "explain-features"}) {
        if (values.count(option) == 0) continue;
        const auto number = whole_number(string_of(values, option));
        if (!number) return bad_value(values, option, "a whole number from 0");
        wanted = true;
        if (option == std::string_view("explain-at")) {
            options.at = number;
        } else {
            options.features = *number;
        }
    }
    if (wanted) arguments.explain = options;
    return std::nullopt;
}

std::optional<BadUsage> read_limits(const po::variables_map& values, quoth::Options& options) {
    const std::pair<const char*, std::uint32_t*> limits[] = {
        {"max-bytes", &options.max_bytes}, {"max-records", &options.max_records}, {"max-depth", &options.max_depth}};
    for (const auto& [option, limit] : limits) {
        if (values.count(option) == 0) continue;
        const auto number = whole_number(string_of(values, option));
        if (!number) return bad_value(values, option, "a whole number up to 4294967295");
        *limit = *number;
    }
    return std::nullopt;
}

std::variant<Arguments, BadUsage> arguments_of(const po::variables_map& values) {
    Arguments arguments;
    arguments.help = values["help"].as<bool>();
    arguments.version = values["version"].as<bool>();
    if (!choose(values, "format", formats, arguments.format))
        return bad_value(values, "format", "text, json, jsonl, brat, csv or html");
    if (!choose(values, "offsets", units, arguments.offsets))
        return bad_value(values, "offsets", "bytes, codepoints or utf16");
    if (values.count("min-confidence") != 0) {
        const auto confidence = hundredths(string_of(values, "min-confidence"));
        if (!confidence) return bad_value(values, "min-confidence", "a number from 0 to 1");
        arguments.options.min_confidence = *confidence;
    }
    if (values.count("jobs") != 0) {
        const auto jobs = whole_number(string_of(values, "jobs"));
        if (!jobs || *jobs > most_jobs) return bad_value(values, "jobs", "a whole number from 0 to 256");
        arguments.jobs = *jobs;
    }
    if (auto bad = read_limits(values, arguments.options)) return *bad;
    for (const char* option : {"output", "lexicon", "rules"})
        if (values.count(option) != 0 && string_of(values, option).empty())
            return BadUsage{std::string("--") + option + " is empty"};
    arguments.options.statements_only = values["statements-only"].as<bool>();
    arguments.options.nested = !values["no-nested"].as<bool>();
    arguments.options.lexicon_folder = string_of(values, "lexicon");
    arguments.options.rules_file = string_of(values, "rules");
    arguments.output = string_of(values, "output");
    arguments.resume = values["resume"].as<bool>();
    if (auto bad = read_explain(values, arguments)) return *bad;
    if (values.count("input") != 0) arguments.inputs = values["input"].as<std::vector<std::string>>();
    if (auto bad = check(arguments)) return *bad;
    return arguments;
}

}  // namespace

bool is_one_file(const Arguments& arguments) {
    std::error_code ignored;
    return arguments.format == Format::jsonl && arguments.output.ends_with(".jsonl") &&
           !std::filesystem::is_directory(arguments.output, ignored);
}

std::variant<Arguments, BadUsage> parse_arguments(int argc, const char* const* argv) {
    try {
        return arguments_of(read_command_line(argc, argv));
    } catch (const po::error& error) {
        return BadUsage{error.what()};
    }
}

std::string help() {
    std::ostringstream out;
    out << "Usage: quoth-extract [OPTION...] [FILE|FOLDER|-]...\n"
           "\n"
           "Says who said what in news articles: plain text in UTF-8, one article a file. A folder stands for all\n"
           "*.txt files below it, - or no name for standard input.\n"
           "\n"
        << described_options()
        << "\n"
           "--format json prints one object for one file, an array for several or a folder. --format jsonl prints one\n"
           "object a line, and on standard input reads one article a line: a JSON string, or an object with \"text\"\n"
           "whose other members are handed through under \"input\".\n"
           "\n"
           "Exit status: 0 when all was read, 1 when some input could not be read or some output not be written (the\n"
           "rest is still done), 2 when nothing was read, for bad usage or broken word lists or rules. After Ctrl-C "
           "the\n"
           "articles begun are finished, and it is 130 (after SIGTERM 143). Files are written whole or not at all.\n";
    return out.str();
}

}  // namespace extract
