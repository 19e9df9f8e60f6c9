// corpus_tool: checks gold files, writes them as articles or brat files, scores the library on them and records
// results.
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/files.hpp"
#include "corpus/gold.hpp"
#include "corpus/results.hpp"

namespace {

using namespace quoth::corpus;
namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: corpus_tool check CORPUS         is each NAME.gold well-formed, and NAME.txt its text without the markup?\n"
    "       corpus_tool text CORPUS          writes NAME.txt from each NAME.gold\n"
    "       corpus_tool brat CORPUS FOLDER   writes FOLDER/text/NAME.txt and FOLDER/attributions/NAME_gold.ann\n"
    "       corpus_tool scores CORPUS        prints the scores of quoth as it is\n"
    "       corpus_tool mistakes CORPUS      prints what it misses and gets wrong\n"
    "       corpus_tool links CORPUS         prints how its links fare, by relation\n"
    "       corpus_tool record CORPUS        writes NAME.json and scores.tsv, with which test_corpus compares\n";

bool fail(const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return false;
}

bool write_or_fail(const fs::path& path, std::string_view bytes) {
    return write_file(path, bytes) || fail(path.string() + ": cannot be written");
}

bool write_brat(const fs::path& folder, const std::string& name, const Gold& gold) {
    std::error_code code;
    fs::create_directories(folder / "text", code);
    fs::create_directories(folder / "attributions", code);
    return write_or_fail(folder / "text" / (name + ".txt"), gold.text) &&
           write_or_fail(folder / "attributions" / (name + "_gold.ann"), brat_of(gold));
}

bool run_one(std::string_view command, const fs::path& corpus, const std::string& name, const fs::path& folder) {
    const fs::path path = corpus / (name + ".gold");
    const auto markup = read_file(path);
    if (!markup) return fail(path.string() + ": cannot be read");
    const auto result = read_gold(*markup, path.string());
    if (const auto* error = std::get_if<GoldError>(&result)) return fail(error->what());
    const Gold& gold = std::get<Gold>(result);
    const fs::path text = corpus / (name + ".txt");
    if (command == "text") return write_or_fail(text, gold.text);
    if (read_file(text) != gold.text) return fail(text.string() + ": differs from the gold file without its markup");
    return command != "brat" || write_brat(folder, name, gold);
}

bool is_file_command(std::string_view command) { return command == "check" || command == "text" || command == "brat"; }

bool is_result_command(std::string_view command) {
    return command == "scores" || command == "mistakes" || command == "links" || command == "record";
}

bool record(const fs::path& corpus, const Results& results) {
    bool ok = write_or_fail(corpus / "scores.tsv", results.table);
    for (const ArticleResult& article : results.articles) {
        ok = write_or_fail(corpus / (article.name + ".json"), article.records) && ok;
    }
    return ok;
}

void print_mistakes(const Results& results) {
    for (const ArticleResult& article : results.articles) {
        for (const std::string& mistake : article.mistakes)
            std::printf("%s: %s\n", article.name.c_str(), mistake.c_str());
    }
}

bool run_results(std::string_view command, const fs::path& corpus) {
    const auto result = run(quoth::Extractor(), corpus);
    if (const auto* error = std::get_if<GoldError>(&result)) return fail(error->what());
    const Results& results = std::get<Results>(result);
    if (command == "mistakes") print_mistakes(results);
    if (command == "scores") std::fputs(results.table.c_str(), stdout);
    if (command == "links") std::fputs(link_table(results).c_str(), stdout);
    return command != "record" || record(corpus, results);
}

bool run_files(std::string_view command, const fs::path& corpus, const fs::path& folder) {
    const auto names = articles_in(corpus, ".gold");
    bool ok = !names.empty() || fail(corpus.string() + ": no gold files");
    for (const std::string& name : names) ok = run_one(command, corpus, name, folder) && ok;
    return ok;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view command = argc > 1 ? argv[1] : "";
    if ((!is_file_command(command) && !is_result_command(command)) || argc != (command == "brat" ? 4 : 3)) {
        std::fputs(usage, stderr);
        return 2;
    }
    const bool ok = is_result_command(command) ? run_results(command, argv[2])
                                               : run_files(command, argv[2], argc > 3 ? argv[3] : "");
    return ok ? 0 : 1;
}
