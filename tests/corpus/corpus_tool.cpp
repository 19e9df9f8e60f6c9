// corpus_tool: checks gold files, writes their articles, or writes them as brat files for a score program.
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/files.hpp"
#include "corpus/gold.hpp"

namespace {

using namespace quoth::corpus;
namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: corpus_tool check CORPUS         is each NAME.gold well-formed, and NAME.txt its text without the markup?\n"
    "       corpus_tool text CORPUS          writes NAME.txt from each NAME.gold\n"
    "       corpus_tool brat CORPUS FOLDER   writes FOLDER/text/NAME.txt and FOLDER/attributions/NAME_gold.ann\n";

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

}  // namespace

int main(int argc, char** argv) {
    const std::string_view command = argc > 1 ? argv[1] : "";
    const bool known = command == "check" || command == "text" || command == "brat";
    if (!known || argc != (command == "brat" ? 4 : 3)) {
        std::fputs(usage, stderr);
        return 2;
    }
    const auto names = articles_in(argv[2], ".gold");
    bool ok = !names.empty() || fail(std::string(argv[2]) + ": no gold files");
    for (const std::string& name : names) ok = run_one(command, argv[2], name, argc > 3 ? argv[3] : "") && ok;
    return ok ? 0 : 1;
}
