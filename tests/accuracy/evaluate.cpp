// quoth_evaluate: how well quoth, or whatever else writes brat files, reads annotated articles. README.md is its
// manual.
#include <boost/program_options.hpp>
#include <iostream>
#include <limits>
#include <sstream>
#include <string>
#include <variant>

#include <quoth/quoth.hpp>

#include "accuracy/evaluation.hpp"
#include "accuracy/report.hpp"

namespace quoth::accuracy {
namespace {

namespace po = boost::program_options;

// Exit statuses, as those of quoth-extract.
constexpr int all_done = 0;
constexpr int some_failed = 1;
constexpr int bad_usage = 2;

struct Arguments {
    std::string gold;
    std::string predictions;  ///< empty: quoth itself
    std::string mistakes;     ///< which to list; empty: none
    bool by_cue = false;
    std::size_t limit = std::numeric_limits<std::size_t>::max();
    Options options;
    bool help = false;
};

/// Why a command line can't be carried out.
struct BadUsage {
    std::string why;
};

void complain(const std::string& what) { std::cerr << "quoth_evaluate: " << what << '\n'; }

po::options_description described_options() {
    po::options_description options("Options", 100);
    auto add = options.add_options();
    add("mistakes", po::value<std::string>()->value_name("CLASS"),
        "list the mistakes of a class (missed-cue), of one kind of it (missed-cue/swallowed), or all");
    add("by", po::value<std::string>()->value_name("cue"), "print how each cue word fares");
    add("limit", po::value<std::size_t>()->value_name("N"), "print at most N lines of each list");
    add("rules", po::value<std::string>()->value_name("FILE"), "add the rules of this file to quoth's");
    add("lexicon", po::value<std::string>()->value_name("DIR"), "add the word lists of this folder to quoth's");
    add("help,h", po::bool_switch(), "print this");
    return options;
}

po::variables_map read_command_line(int argc, const char* const* argv) {
    po::options_description all;
    all.add(described_options()).add_options()("folder", po::value<std::vector<std::string>>());
    po::positional_options_description positions;
    positions.add("folder", -1);
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::variables_map values;
    po::store(po::command_line_parser(argc, argv).options(all).positional(positions).style(style).run(), values);
    return values;
}

std::string string_of(const po::variables_map& values, const char* option) {
    return values.count(option) != 0 ? values[option].as<std::string>() : std::string();
}

std::variant<Arguments, BadUsage> arguments_of(const po::variables_map& values) {
    Arguments arguments;
    arguments.help = values["help"].as<bool>();
    if (arguments.help) return arguments;
    std::vector<std::string> folders;
    if (values.count("folder") != 0) folders = values["folder"].as<std::vector<std::string>>();
    if (folders.empty() || folders.size() > 2) return BadUsage{"one folder is asked for, or two"};
    arguments.gold = folders[0];
    if (folders.size() > 1) arguments.predictions = folders[1];
    arguments.mistakes = string_of(values, "mistakes");
    if (values.count("mistakes") != 0 && !is_selection(arguments.mistakes)) {
        return BadUsage{"--mistakes is all, a class or a kind of the table, not '" + arguments.mistakes + "'"};
    }
    arguments.by_cue = values.count("by") != 0;
    if (arguments.by_cue && string_of(values, "by") != "cue") {
        return BadUsage{"--by is cue, not '" + string_of(values, "by") + "'"};
    }
    if (values.count("limit") != 0) arguments.limit = values["limit"].as<std::size_t>();
    arguments.options.rules_file = string_of(values, "rules");
    arguments.options.lexicon_folder = string_of(values, "lexicon");
    if (folders.size() > 1 && (values.count("rules") != 0 || values.count("lexicon") != 0)) {
        return BadUsage{"--rules and --lexicon are for quoth itself, not for a folder of predictions"};
    }
    return arguments;
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
    out << "Usage: quoth_evaluate GOLD_FOLDER [PREDICTIONS_FOLDER] [OPTION...]\n"
           "\n"
           "Says how well the brat files PREDICTIONS_FOLDER/NAME.ann, or quoth itself, agree with the annotations\n"
           "GOLD_FOLDER/attributions/NAME_*.ann of the articles GOLD_FOLDER/text/NAME.txt.\n"
           "\n"
        << described_options()
        << "\n"
           "Exit status: 0 when all was read, 1 when some file could not be read or is broken (the others are still\n"
           "counted), 2 when nothing was read, for bad usage or broken word lists or rules.\n";
    return out.str();
}

void print(const Evaluation& evaluation, const Arguments& arguments) {
    Figures figures;
    MistakeFinder finder;
    std::vector<Mistake> mistakes;
    for (const Comparison& article : evaluation.articles) {
        figures.add(article);
        const std::vector<Mistake> own = finder.find(article);
        mistakes.insert(mistakes.end(), own.begin(), own.end());
    }
    std::cout << figures_table(figures) << '\n' << mistakes_table(mistakes, figures);
    if (!arguments.mistakes.empty()) {
        const std::vector<Mistake> some = selected(mistakes, arguments.mistakes);
        std::cout << '\n' << mistakes_list(some, arguments.limit) << '\n' << mistaken_cues(some, arguments.limit);
    }
    if (arguments.by_cue) std::cout << '\n' << cues_table(evaluation.articles, arguments.limit);
}

int finish(const Evaluation& evaluation, const Arguments& arguments) {
    for (const Error& error : evaluation.errors) complain(error.what());
    if (evaluation.articles.empty()) return bad_usage;
    if (evaluation.spans_below > 0) {
        complain(std::to_string(evaluation.spans_below) +
                 " spans were left out: they stand below the event that names them");
    }
    print(evaluation, arguments);
    if (!std::cout.flush()) {
        complain("standard output: cannot be written");
        return some_failed;
    }
    return evaluation.errors.empty() ? all_done : some_failed;
}

int run(int argc, const char* const* argv) {
    const auto parsed = parse_arguments(argc, argv);
    if (const auto* bad = std::get_if<BadUsage>(&parsed)) {
        complain(bad->why + " (see quoth_evaluate --help)");
        return bad_usage;
    }
    const auto& arguments = std::get<Arguments>(parsed);
    if (arguments.help) {
        std::cout << help();
        return all_done;
    }
    if (!arguments.predictions.empty()) {
        return finish(evaluate_folder(arguments.gold, arguments.predictions), arguments);
    }
    const auto loaded = Extractor::load(arguments.options);
    if (const auto* error = std::get_if<Error>(&loaded)) {
        complain(error->what());
        return bad_usage;
    }
    return finish(evaluate_extractor(arguments.gold, std::get<Extractor>(loaded)), arguments);
}

}  // namespace
}  // namespace quoth::accuracy

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    return quoth::accuracy::run(argc, argv);
}
