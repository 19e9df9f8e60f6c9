// The command line of quoth_evaluate: QUOTH_EVALUATE is its path.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

#include "corpus/files.hpp"

namespace fs = std::filesystem;
using namespace quoth::corpus;

namespace {

struct Result {
    int status = 0;
    std::string out, err;
};

/// A folder with two annotated articles and predictions for one of them; gone with the test.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("quoth-evaluate-" + std::to_string(std::random_device()()))) {
        for (const char* name : {"gold/text", "gold/attributions", "predictions", "empty"}) {
            fs::create_directories(path_ / name);
        }
        write("gold/text/a.txt", "The minister denied that taxes would rise.\n");
        write("gold/text/b.txt", "The mayor frobbed that taxes would rise.\n");
        write("gold/attributions/a_ab12.ann", annotation);
        write("gold/attributions/b_ab12.ann",
              "T1\tSource 0 9\tx\nT2\tCue 10 17\tx\nT3\tContent 18 39\tx\nE1\tSource:T1 Cue:T2 Content:T3\n");
        write("predictions/a.ann", annotation);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& bytes) const { REQUIRE(write_file(path_ / name, bytes)); }

    Result run(const std::string& arguments) const {
        const std::string line = "cd '" + path_.string() + "' && '" QUOTH_EVALUATE "' " + arguments + " >out 2>err";
        const int status = std::system(line.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(path_ / "out").value_or(""),
                read_file(path_ / "err").value_or("")};
    }

private:
    static constexpr const char* annotation =
        "T1\tSource 0 12\tx\nT2\tCue 13 19\tx\nT3\tContent 20 41\tx\nE1\tSource:T1 Cue:T2 Content:T3\n";

    fs::path path_;
};

bool contains(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("quoth itself and a folder of predictions are evaluated the same way") {
    const Folder folder;
    const std::string full = "\nfull          P 100.0  R  50.0  F1  66.7\n";
    for (const char* arguments : {"gold", "gold predictions"}) {
        CAPTURE(arguments);
        const Result result = folder.run(arguments);
        CHECK(result.status == 0);
        CHECK(result.err.empty());
        CHECK(result.out.rfind("2 texts, 2 gold, 1 predicted\n", 0) == 0);
        CHECK(contains(result.out, full));
        CHECK(contains(result.out, "\nmissed-cue                        1   50.0% of gold\n"));
    }
}

TEST_CASE("mistakes and cue words are printed where they are asked for") {
    const Folder folder;
    const std::string list =
        "\n\nb.txt:1\t10\tmissed-cue/nothing-there\t[The mayor] <frobbed> {that taxes would rise}\t-\n";
    CHECK_FALSE(contains(folder.run("gold predictions").out, list));
    CHECK(contains(folder.run("gold predictions --mistakes missed-cue").out, list + "\nfrobbed\t1\n"));
    CHECK_FALSE(contains(folder.run("gold predictions --mistakes all --limit 0").out, list));
    CHECK(contains(folder.run("gold predictions --by cue --limit 1").out,
                   "\ncue\tgold\tfound\tfull\tspurious\ndenied\t1\t1\t1\t0\n"));
}

TEST_CASE("what can't be read is named; nothing read is status 2, something left out status 1") {
    const Folder folder;
    struct {
        const char* arguments;
        int status;
        const char* error;
    } cases[] = {
        {"", 2, "quoth_evaluate: one folder is asked for, or two (see quoth_evaluate --help)\n"},
        {"gold predictions more", 2, "quoth_evaluate: one folder is asked for, or two (see quoth_evaluate --help)\n"},
        {"gold --mistakes missed", 2,
         "quoth_evaluate: --mistakes is all, a class or a kind of the table, not 'missed' (see quoth_evaluate "
         "--help)\n"},
        {"gold --by source", 2, "quoth_evaluate: --by is cue, not 'source' (see quoth_evaluate --help)\n"},
        {"gold predictions --rules a.rules", 2,
         "quoth_evaluate: --rules and --lexicon are for quoth itself, not for a folder of predictions (see "
         "quoth_evaluate "
         "--help)\n"},
        {"gold --rules none.rules", 2, "quoth_evaluate: none.rules: No such file or directory\n"},
        {"empty predictions", 2,
         "quoth_evaluate: empty/text: there is no such folder\n"
         "quoth_evaluate: empty/attributions: there is no such folder\n"},
        {"gold none", 2, "quoth_evaluate: none: there is no such folder\n"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.arguments);
        const Result result = folder.run(c.arguments);
        CHECK(result.status == c.status);
        CHECK(result.err == c.error);
        CHECK(result.out.empty());
    }
    folder.write("predictions/b.ann", "T1\tCue 10 99\tx\n");
    const Result result = folder.run("gold predictions");
    CHECK(result.status == 1);
    CHECK(result.err == "quoth_evaluate: predictions/b.ann:1: a span ends behind the text's end: '10 99'\n");
    CHECK(result.out.rfind("1 texts, 1 gold, 1 predicted\n", 0) == 0);
}
