// The command line of quoth-extract: QUOTH_EXTRACT is its path.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>  // NOLINT: posix_openpt
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "extract/progress.hpp"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

const std::string ferry = "\"We sail at six,\" said Leilani Kaawa.\n";
const std::string denial = "The ministry denied that the bridge was closed.\n";

struct Result {
    int status = 0;
    std::string out, err;
};

/// A folder of its own, gone with the test.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("quoth-test-" + std::to_string(std::random_device()()))) {
        fs::create_directories(path_ / "work");
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& bytes) const {
        const fs::path path = path_ / "work" / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
    }

    std::string read(const std::string& name) const { return read_path(path_ / "work" / name); }
    bool has(const std::string& name) const { return fs::exists(path_ / "work" / name); }
    void remove(const std::string& name) const { fs::remove_all(path_ / "work" / name); }
    void make_older(const std::string& name) const {
        const fs::path path = path_ / "work" / name;
        fs::last_write_time(path, fs::last_write_time(path) - std::chrono::hours(1));
    }
    void make_folder(const std::string& name) const { fs::create_directories(path_ / "work" / name); }

    /// All files below, sorted.
    std::vector<std::string> files(const std::string& name) const {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(path_ / "work" / name))
            if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(path_ / "work").string());
        std::sort(names.begin(), names.end());
        return names;
    }

    /// Runs quoth-extract there, in the words of a shell; `%` stands for the program.
    Result shell(std::string command, const std::string& input = "") const {
        std::ofstream(path_ / "in", std::ios::binary) << input;
        command.replace(command.find('%'), 1, "'" QUOTH_EXTRACT "'");
        const std::string line =
            "cd '" + (path_ / "work").string() + "' && { " + command + "; } <../in >../out 2>../err";
        const int status = std::system(line.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_path(path_ / "out"), read_path(path_ / "err")};
    }

    Result run(const std::string& arguments, const std::string& input = "") const {
        return shell("% " + arguments, input);
    }

private:
    static std::string read_path(const fs::path& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    fs::path path_;
};

/// A terminal that shows what is written to it. Nobody sits there.
class Terminal {
public:
    Terminal() : master_(posix_openpt(O_RDWR | O_NOCTTY)) {
        REQUIRE(master_ >= 0);
        REQUIRE(grantpt(master_) == 0);
        REQUIRE(unlockpt(master_) == 0);
        slave_ = open(name().c_str(), O_RDWR | O_NOCTTY);  // so that what was written is there when its writer has gone
    }
    ~Terminal() {
        close(slave_);
        close(master_);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    std::string name() const { return ptsname(master_); }

    std::string shown() const {
        std::string all;
        char buffer[4096];
        pollfd there{master_, POLLIN, 0};
        while (poll(&there, 1, 0) > 0 && (there.revents & POLLIN) != 0) {
            const ssize_t got = ::read(master_, buffer, sizeof buffer);
            if (got <= 0) break;
            all.append(buffer, static_cast<std::size_t>(got));
        }
        return all;
    }

private:
    int master_ = -1;
    int slave_ = -1;
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool starts_with(const std::string& text, const std::string& part) { return text.compare(0, part.size(), part) == 0; }

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_CASE("--help and --version print to standard output") {
    const Folder folder;
    const Result help = folder.run("--help");
    CHECK(help.status == 0);
    CHECK(help.err.empty());
    for (const char* option : {"--format", "--output", "--offsets", "--min-confidence", "--statements-only",
                               "--no-nested", "--lexicon", "--rules", "--explain", "--explain-at", "--explain-features",
                               "--resume", "--max-bytes", "--max-records", "--max-depth", "--version", "--help"})
        CHECK(contains(help.out, option));
    const Result version = folder.run("--version");
    CHECK(version.status == 0);
    CHECK(starts_with(version.out, "quoth-extract "));
    CHECK(lines(version.out) == 1);
}

TEST_CASE("bad usage is one line that names what is wrong, and exit 2") {
    const struct {
        std::string arguments, named;
    } rows[] = {
        {"--formatt json a.txt", "--formatt"},
        {"--form json a.txt", "--form"},
        {"--format xml a.txt", "xml"},
        {"--format", "--format"},
        {"--format json --format csv a.txt", "--format"},
        {"--offsets words a.txt", "words"},
        {"--min-confidence 80 a.txt", "80"},
        {"--min-confidence -0.1 a.txt", "-0.1"},
        {"--min-confidence 0.5x a.txt", "0.5x"},
        {"--min-confidence nan a.txt", "nan"},
        {"--output '' a.txt", "--output"},
        {"--output out -", "standard input"},
        {"--output out", "standard input"},
        {"- -", "standard input"},
        {"''", "empty"},
        {"--format brat a.txt a.txt", "--output"},
        {"--explain-at x a.txt", "'x'"},
        {"--explain-at -1 a.txt", "'-1'"},
        {"--explain-at 1.5 a.txt", "'1.5'"},
        {"--explain-at 5000000000 a.txt", "5000000000"},
        {"--explain-at", "--explain-at"},
        {"--explain-at 40 a.txt", "38 bytes"},
        {"--explain-at 1 a.txt a.txt", "one article"},
        {"--explain-features many a.txt", "'many'"},
        {"--explain --format json a.txt", "--explain"},
        {"--resume a.txt", "--output"},
        {"--format jsonl --output ./a.jsonl a.jsonl", "overwrite the article a.jsonl"},
        {"--max-bytes -1 a.txt", "'-1'"},
        {"--max-records many a.txt", "'many'"},
        {"--max-depth 4294967296 a.txt", "'4294967296'"},
        {"--jobs two a.txt", "'two'"},
        {"--jobs -1 a.txt", "'-1'"},
        {"--jobs 257 a.txt", "'257'"},
    };
    const Folder folder;
    folder.write("a.txt", ferry);
    folder.write("a.jsonl", ferry);
    for (const auto& row : rows) {
        CAPTURE(row.arguments);
        const Result result = folder.run(row.arguments);
        CHECK(result.status == 2);
        CHECK(result.out.empty());
        CHECK(starts_with(result.err, "quoth-extract: "));
        CHECK(contains(result.err, row.named));
        CHECK(lines(result.err) == 1);
    }
}

TEST_CASE("word lists and rules that can't be used are named, and exit 2") {
    const Folder folder;
    folder.write("a.txt", ferry);
    folder.write("bad.rules", "this ((( is no rule\n");
    for (const std::string arguments :
         {"--rules missing.rules a.txt", "--rules bad.rules a.txt", "--lexicon missing a.txt"}) {
        CAPTURE(arguments);
        const Result result = folder.run(arguments);
        CHECK(result.status == 2);
        CHECK(result.out.empty());
        CHECK(lines(result.err) == 1);
        const std::string name = contains(arguments, "bad.rules") ? "bad.rules" : "missing";
        CHECK(contains(result.err, name));
    }
}

TEST_CASE("an input that can't be read is one line on standard error and exit 1, and the others are done") {
    const Folder folder;
    folder.write("a.txt", ferry);
    folder.make_folder("empty");
    const struct {
        std::string input, message;
    } rows[] = {
        {"missing.txt", "quoth-extract: missing.txt: No such file or directory\n"},
        {"empty", "quoth-extract: empty: no *.txt file is in this folder\n"},
        {"\"$(printf 'b\\nc')\"", "quoth-extract: b?c: No such file or directory\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.input);
        const Result result = folder.run(std::string("--format jsonl ") + row.input + " a.txt");
        CHECK(result.status == 1);
        CHECK(result.err == row.message);
        CHECK(lines(result.out) == 1);
        CHECK(json::parse(result.out).at("path") == "a.txt");
    }
}

TEST_CASE("a file that fails while it is read is named") {
    const std::string unreadable = "/proc/self/mem";
    if (!fs::exists(unreadable)) return;
    const Folder folder;
    const Result result = folder.run("--format json " + unreadable);
    CHECK(result.status == 1);
    CHECK(result.out.empty());
    CHECK(starts_with(result.err, "quoth-extract: /proc/self/mem: "));
}

TEST_CASE("json: one file is one object, several or a folder are one array, in order") {
    const Folder folder;
    folder.write("in/b.txt", ferry);
    folder.write("in/a.txt", denial);
    folder.write("in/a/c.txt", denial);
    folder.write("in/notes.md", ferry);
    const json::value one = json::parse(folder.run("--format json in/b.txt").out);
    CHECK(one.at("path") == "in/b.txt");
    CHECK(one.at("bytes") == ferry.size());
    REQUIRE(!one.at("attributions").as_array().empty());
    CHECK(
        contains(json::value_to<std::string>(one.at("attributions").at(0).at("content").at("text")), "We sail at six"));

    const Result all = folder.run("--format json in");
    CHECK(all.status == 0);
    const json::array array = json::parse(all.out).as_array();
    REQUIRE(array.size() == 3);
    CHECK(array[0].at("path") == "in/a.txt");
    CHECK(array[1].at("path") == "in/a/c.txt");
    CHECK(array[2].at("path") == "in/b.txt");

    CHECK(json::parse(folder.run("--format json in/b.txt in/a.txt").out).as_array().size() == 2);
    CHECK(json::parse(folder.run("--format json in/b.txt missing").out).as_array().size() == 1);
    CHECK(json::parse(folder.run("--format json missing missing2").out).as_array().empty());
}

TEST_CASE("standard input is one article without a path") {
    const Folder folder;
    for (const std::string arguments : {"--format json", "--format json -"}) {
        const Result result = folder.run(arguments, ferry);
        CHECK(result.status == 0);
        const json::value root = json::parse(result.out);
        CHECK(root.at("path").is_null());
        CHECK(!root.at("attributions").as_array().empty());
    }
    CHECK(folder.run("--format json", "").out ==
          "{\"schema\":1,\"path\":null,\"bytes\":0,\"speakers\":[],\"attributions\":[]}\n");
}

TEST_CASE("jsonl: standard input is one article a line, other members are handed through as they are written") {
    const Folder folder;
    const std::string text = json::serialize(json::string(ferry));
    const Result result = folder.run(
        "--format jsonl", "\xEF\xBB\xBF" + text + "\n{\"id\":0.93,\"big\":12345678901234567890123,\"text\":" + text +
                              ",\"a\":{\"text\":[\"}\\\"\"]}}\r\n\n{\"text\":\"\"}");
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    REQUIRE(lines(result.out) == 3);
    const std::size_t second = result.out.find('\n') + 1;
    const std::size_t third = result.out.find('\n', second) + 1;
    const json::value first = json::parse(result.out.substr(0, second - 1));
    CHECK(!first.at("attributions").as_array().empty());
    CHECK(first.as_object().if_contains("input") == nullptr);
    CHECK(contains(result.out.substr(second, third - second),
                   ",\"input\":{\"id\":0.93,\"big\":12345678901234567890123,\"a\":{\"text\":[\"}\\\"\"]}}}\n"));
    CHECK(json::parse(result.out.substr(third, result.out.size() - third - 1)).at("bytes") == 0);
}

TEST_CASE("jsonl: a broken line gives an error object with its number, exit 1, and the other lines are done") {
    const std::string lines_broken[] = {"{", "nonsense", "[1]", "3", "{\"id\":1}", "{\"text\":null}", "\"a\xFF\""};
    const Folder folder;
    for (const std::string& broken : lines_broken) {
        CAPTURE(broken);
        const Result result = folder.run("--format jsonl", std::string("\"a\"\n") + broken + "\n\"b\"\n");
        CHECK(result.status == 1);
        CHECK(starts_with(result.err, "quoth-extract: standard input:2: "));
        CHECK(lines(result.err) == 1);
        REQUIRE(lines(result.out) == 3);
        const std::size_t second = result.out.find('\n') + 1;
        const std::size_t third = result.out.find('\n', second) + 1;
        const json::value error = json::parse(result.out.substr(second, third - second - 1));
        CHECK(error.at("line") == 2);
        CHECK(error.at("error").is_string());
        CHECK(json::parse(result.out.substr(third, result.out.size() - third - 1)).at("bytes") == 1);
    }
}

TEST_CASE("--jobs changes neither output nor failures, whatever the format") {
    const Folder folder;
    for (int i = 0; i < 30; ++i) {
        std::string article;
        for (int n = 0; n < (i * 5) % 17; ++n) article += n % 2 == 0 ? ferry : denial;
        folder.write("in/" + std::to_string(i) + ".txt", article);
    }
    folder.write("few/a.txt", ferry);
    for (const std::string format : {"text", "json", "jsonl", "csv"}) {
        CAPTURE(format);
        const std::string arguments = "--format " + format + " missing-1.txt in missing-2.txt few missing-3.txt";
        const Result alone = folder.run(arguments);
        CHECK(alone.status == 1);
        CHECK(lines(alone.err) == 3);
        for (const std::string jobs : {"0", "1", "2", "7"}) {
            CAPTURE(jobs);
            const Result result = folder.run("--jobs " + jobs + " " + arguments);
            CHECK(result.status == alone.status);
            CHECK(result.out == alone.out);
            CHECK(result.err == alone.err);
        }
    }
    const Result written = folder.run("--jobs 3 --format brat --output out in");
    CHECK(written.status == 0);
    CHECK(folder.files("out").size() == 31);
}

TEST_CASE("--jobs keeps the order of lines, broken ones among them") {
    const Folder folder;
    std::string input;
    for (int i = 0; i < 40; ++i) {
        input +=
            i % 5 == 3 ? "broken\n" : "{\"text\":\"Ann Lee said it was shut.\",\"number\":" + std::to_string(i) + "}\n";
    }
    const Result alone = folder.run("--format jsonl", input);
    const Result result = folder.run("--format jsonl --jobs 4", input);
    CHECK(alone.status == 1);
    CHECK(lines(alone.out) == 40);
    CHECK(result.status == alone.status);
    CHECK(result.out == alone.out);
    CHECK(result.err == alone.err);
}

TEST_CASE("--offsets changes the unit of the numbers") {
    const Folder folder;
    folder.write("a.txt", "😀 " + ferry);
    const auto end_of_last = [&](const char* unit) {
        const json::value root = json::parse(folder.run(std::string("--format json --offsets ") + unit + " a.txt").out);
        return root.at("attributions").at(0).at("content").at("spans").at(0).at(1).as_int64();
    };
    CHECK(end_of_last("bytes") == end_of_last("utf16") + 2);
    CHECK(end_of_last("bytes") == end_of_last("codepoints") + 3);
}

TEST_CASE("--min-confidence keeps what is as sure as that") {
    const Folder folder;
    folder.write("a.txt", ferry);
    const auto records = [&](const std::string& confidence) {
        const Result result = folder.run("--format json --min-confidence " + confidence + " a.txt");
        CHECK(result.status == 0);
        return json::parse(result.out).at("attributions").as_array();
    };
    REQUIRE(records("0").size() == 1);
    const json::array all = records("0");
    const double confidence = json::value_to<double>(all[0].at("confidence"));
    CHECK(records(std::to_string(confidence)).size() == 1);
    CHECK(records(std::to_string(confidence + 0.004)).empty());
}

TEST_CASE("--explain prints how each sentence was read, --explain-at only one") {
    const Folder folder;
    folder.write("a.txt", ferry + "\n" + denial);
    const Result all = folder.run("--explain a.txt");
    CHECK(all.status == 0);
    CHECK(all.err.empty());
    CHECK(starts_with(all.out, "a.txt: "));
    CHECK(contains(all.out, "\n1:1 "));
    CHECK(contains(all.out, "\n3:1 "));
    CHECK(contains(all.out, "won: "));
    CHECK(folder.run("--explain", ferry).out == folder.run("--explain -", ferry).out);
    const Result one = folder.run("--explain-at " + std::to_string(ferry.size() + 1) + " a.txt");
    CHECK(one.status == 0);
    CHECK(!contains(one.out, "\n1:1 "));
    CHECK(contains(one.out, "\n3:1 "));
    CHECK(!contains(folder.run("--explain-features 0 a.txt").out, "cue:"));
    CHECK(folder.run("--explain --output out a.txt").status == 0);
    CHECK(folder.read("out/a.txt") == all.out);
}

TEST_CASE("csv has one header, text one paragraph a record") {
    const Folder folder;
    folder.write("a.txt", ferry);
    folder.write("b.txt", denial);
    const Result csv = folder.run("--format csv a.txt b.txt");
    CHECK(starts_with(csv.out, "path,id,kind,"));
    CHECK(csv.out.rfind("path,id,") == 0);
    CHECK(contains(csv.out, "\na.txt,0,claim,"));
    CHECK(contains(csv.out, "\nb.txt,0,denial,cue,"));
    const Result text = folder.run("a.txt b.txt");
    CHECK(starts_with(text.out, "a.txt: 1 attribution"));
    CHECK(contains(text.out, "\n\nb.txt: 1 attribution, 1 denial"));
    CHECK(contains(text.out, "\"We sail at six,\"\n"));
}

TEST_CASE("--output writes one file an article, of a folder where it stood, and brat's configuration") {
    const struct {
        std::string format;
        std::vector<std::string> files;
        const char* begins;
    } rows[] = {
        {"json", {"out/a.json", "out/sub/a.json"}, "{\"schema\":1,\"path\":\"in/a.txt\""},
        {"jsonl", {"out/a.jsonl", "out/sub/a.jsonl"}, "{\"schema\":1,\"path\":\"in/a.txt\""},
        {"brat", {"out/a.ann", "out/annotation.conf", "out/sub/a.ann"}, "T1\t"},
        {"csv", {"out/a.csv", "out/sub/a.csv"}, "path,id,"},
        {"html", {"out/a.html", "out/index.html", "out/sub/a.html"}, "<!DOCTYPE html>"},
        {"text", {"out/a.txt", "out/sub/a.txt"}, "in/a.txt: 1 attribution"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.format);
        const Folder folder;
        folder.write("in/a.txt", ferry);
        folder.write("in/sub/a.txt", denial);
        const Result result = folder.run("--output out --format " + row.format + " in");
        CHECK(result.status == 0);
        CHECK(result.out.empty());
        CHECK(result.err.empty());
        CHECK(folder.files("out") == row.files);
        CHECK(starts_with(folder.read(row.files[0]), row.begins));
    }
}

TEST_CASE("html reports of several articles lead to each other by an index") {
    const Folder folder;
    folder.write("in/a#.txt", ferry);
    folder.write("in/sub/a.txt", denial);
    CHECK(folder.run("--output out --format html in").status == 0);
    const std::string index = folder.read("out/index.html");
    CHECK(contains(index, "<a href=\"a%23.html\">"));
    CHECK(contains(index, "<a href=\"sub/a.html\">"));
    CHECK(contains(folder.read("out/a#.html"), "href=\"index.html\""));
    CHECK(contains(folder.read("out/sub/a.html"), "href=\"../index.html\""));

    // An article whose report has the index's name is told of, and one that can't be read is left out.
    folder.write("in/index.txt", ferry);
    const Result clash = folder.run("--output out --format html in missing.txt");
    CHECK(clash.status == 1);
    CHECK(contains(clash.err, "missing.txt: "));
    CHECK(contains(clash.err, "the index: its output out/index.html is already that of in/index.txt"));
    CHECK_FALSE(contains(folder.read("out/index.html"), "missing"));
}

TEST_CASE("one html report is printed, and has no index") {
    const Folder folder;
    folder.write("a.txt", ferry);
    const Result one = folder.run("--format html a.txt");
    CHECK(one.status == 0);
    CHECK(starts_with(one.out, "<!DOCTYPE html>"));
    CHECK_FALSE(contains(one.out, "index.html"));
    CHECK(folder.run("--format html --output out a.txt").status == 0);
    CHECK(folder.files("out") == std::vector<std::string>{"out/a.html"});
    const Result several = folder.run("--format html a.txt a.txt");
    CHECK(several.status == 2);
    CHECK(contains(several.err, "--format html needs --output DIR for several"));
}

TEST_CASE("--output names two articles for one file, and never overwrites an article") {
    const Folder folder;
    folder.write("x/a.txt", ferry);
    folder.write("y/a.txt", denial);
    const Result clash = folder.run("--output out --format json x/a.txt y/a.txt");
    CHECK(clash.status == 1);
    CHECK(clash.err == "quoth-extract: y/a.txt: its output out/a.json is already that of x/a.txt\n");
    CHECK(contains(folder.read("out/a.json"), "x/a.txt"));
    for (const std::string arguments : {"--output x x/a.txt", "--output x y/a.txt x/a.txt", "--output ./y/../x x"}) {
        CAPTURE(arguments);
        const Result result = folder.run(arguments);
        CHECK(result.status == 1);
        CHECK(contains(result.err, "would overwrite the article"));
        CHECK(folder.read("x/a.txt") == ferry);
    }
}

TEST_CASE("--output leaves an annotation.conf that is there, and no temporary file when it can't write") {
    const Folder folder;
    folder.write("in/a.txt", ferry);
    folder.write("out/annotation.conf", "mine");
    folder.make_folder("out/a.ann/taken");
    const Result result = folder.run("--format brat --output out in");
    CHECK(result.status == 1);
    CHECK(starts_with(result.err, "quoth-extract: out/a.ann: "));
    CHECK(folder.files("out") == std::vector<std::string>{"out/annotation.conf"});
    CHECK(folder.read("out/annotation.conf") == "mine");
    folder.write("file", "");
    CHECK(folder.run("--format json --output file in").status == 1);
}

TEST_CASE("a full disk and a closed pipe are told, and exit 1") {
    const Folder folder;
    folder.write("a.txt", ferry);
    if (fs::exists("/dev/full")) {
        for (const char* command : {"% --format json a.txt >/dev/full", "% --help >/dev/full"}) {
            const Result full = folder.shell(command);
            CHECK(full.status == 1);
            CHECK(full.err == "quoth-extract: standard output: No space left on device\n");
        }
    }
    std::string many;
    for (int i = 0; i < 20000; ++i) many += "\"a\"\n";
    const Result closed = folder.shell("{ % --format jsonl; echo $? >status; } | head -n 1", many);
    CHECK(folder.read("status") == "1\n");
    CHECK(closed.err == "quoth-extract: standard output: Broken pipe\n");
}

TEST_CASE("an article beyond a limit is named with the limit, has no output and exit 1; the others are done") {
    const Folder folder;
    folder.write("in/a.txt", ferry);
    folder.write("in/b.txt", denial + "The mayor said that Ann Lee had denied that it was closed.\n");
    const struct {
        std::string option, message;
    } rows[] = {
        {"--max-bytes 50", "longer than 50 bytes, the limit (--max-bytes)"},
        {"--max-records 1", "has more than 1 records, the limit (--max-records)"},
        {"--max-depth 1", "its records nest deeper than 1, the limit (--max-depth)"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.option);
        for (const std::string format : {"text", "json", "jsonl", "csv", "html", "brat"}) {
            CAPTURE(format);
            const Result result =
                folder.run("--format " + format + " --output out-" + format + " " + row.option + " in");
            CHECK(result.status == 1);
            CHECK(result.err == "quoth-extract: in/b.txt: " + row.message + "\n");
            const std::vector<std::string> files = folder.files("out-" + format);
            CHECK(std::none_of(files.begin(), files.end(), [](const std::string& f) { return contains(f, "/b."); }));
            CHECK(std::any_of(files.begin(), files.end(), [](const std::string& f) { return contains(f, "/a."); }));
        }
        const std::string line = "{\"id\":7,\"text\":" + json::serialize(json::string(folder.read("in/b.txt"))) + "}";
        const Result lined = folder.run("--format jsonl " + row.option, "\"a\"\n" + line + "\n\"b\"\n");
        CHECK(lined.status == 1);
        CHECK(lined.err == "quoth-extract: standard input:2: " + row.message + "\n");
        CHECK(lines(lined.out) == 3);
        CHECK(contains(lined.out, "{\"schema\":1,\"path\":null,\"line\":2,\"error\":\"" + row.message +
                                      "\",\"input\":{\"id\":7}}\n"));
    }
}

TEST_CASE("a file that can't be written whole is named, and is not there") {
    const Folder folder;
    folder.write("in/a.txt", ferry);
    std::string long_article;
    for (int i = 0; i < 100; ++i) long_article += denial + "\n";
    folder.write("in/b.txt", long_article);
    folder.write("out/b.json", "as it was");
    // No file may be longer than a few blocks: the disk is full for the second one.
    const Result result = folder.shell("( ulimit -f 4; % --format json --output out in )");
    CHECK(result.status == 1);
    CHECK(result.err == "quoth-extract: out/b.json: File too large\n");
    CHECK(folder.files("out") == std::vector<std::string>{"out/a.json", "out/b.json"});
    CHECK(folder.read("out/b.json") == "as it was");
    const Result rest = folder.run("--format json --output out --resume in");
    CHECK(rest.status == 0);
}

TEST_CASE("--resume leaves what is done and does what is left") {
    const Folder folder;
    for (const char* name : {"a", "b", "sub/a"}) folder.write(std::string("in/") + name + ".txt", denial);
    const std::string arguments = "--format json --output out --resume in";
    CHECK(folder.run(arguments).status == 0);
    CHECK(folder.files("out").size() == 3);
    for (const char* name : {"a", "b", "sub/a"}) folder.write(std::string("out/") + name + ".json", "kept");
    folder.remove("out/b.json");
    folder.make_older("out/sub/a.json");  // the article has changed since

    const Result result = folder.run(arguments);
    CHECK(result.status == 0);
    CHECK(result.out.empty());
    CHECK(result.err.empty());
    CHECK(folder.read("out/a.json") == "kept");
    CHECK(contains(folder.read("out/b.json"), "\"denial\""));
    CHECK(contains(folder.read("out/sub/a.json"), "\"denial\""));

    SUBCASE("two articles for one file are still told apart") {
        folder.write("other/a.txt", ferry);
        const Result clash = folder.run("--format json --output out --resume in/a.txt other/a.txt");
        CHECK(clash.status == 1);
        CHECK(contains(clash.err, "other/a.txt: its output out/a.json is already that of in/a.txt"));
        CHECK(folder.read("out/a.json") == "kept");
    }
    SUBCASE("without files to tell what is done it is bad usage") {
        CHECK(folder.run("--format json --resume in").status == 2);
    }
}

// In the foreground `timeout` sends one signal; else a second one to its process group, which ends the program at once.
TEST_CASE("Ctrl-C ends a run between two articles; nothing is half-written, and --resume does the rest") {
    const Folder folder;
    constexpr std::size_t count = 300;
    std::string article;
    for (int i = 0; i < 60; ++i) article += denial;
    for (std::size_t i = 0; i < count; ++i) folder.write("in/" + std::to_string(i) + ".txt", article);
    Result result;
    // When it is in the midst of its work depends on the machine.
    for (const char* seconds : {"0.05", "0.1", "0.2", "0.4", "0.8", "1.6", "3.2"}) {
        folder.remove("out");
        result = folder.shell(std::string("env --default-signal=INT timeout --foreground --preserve-status -s INT ") +
                              seconds + " % --format json --output out in");
        if (contains(result.err, "interrupted")) break;
    }
    CHECK(result.status == 130);
    CHECK(starts_with(result.err, "quoth-extract: interrupted after "));
    CHECK(contains(result.err, "--resume"));
    CHECK(lines(result.err) == 1);
    folder.make_folder("out");  // where it was interrupted before the first
    const std::vector<std::string> files = folder.files("out");
    CHECK(files.size() < count);
    CHECK(contains(result.err, std::to_string(files.size()).append(" article")));
    for (const std::string& file : files) {
        CHECK(file.ends_with(".json"));
        CHECK(folder.read(file).ends_with("]}\n"));
        folder.write(file, "kept");
    }
    const Result rest = folder.run("--format json --output out --resume in");
    CHECK(rest.status == 0);
    CHECK(rest.err.empty());
    CHECK(folder.files("out").size() == count);
    for (const std::string& file : files) CHECK(folder.read(file) == "kept");
}

TEST_CASE("Ctrl-C ends a run that waits for the next line of standard input") {
    const Folder folder;
    const Result result = folder.shell(
        "mkfifo lines; exec 3<>lines; printf '\"a\"\\n' >&3; "
        "env --default-signal=INT timeout --foreground --preserve-status -s INT 4 % --format jsonl <lines");
    CHECK(result.status == 130);
    CHECK(result.err == "quoth-extract: interrupted after 1 article\n");
    CHECK(lines(result.out) == 1);
}

TEST_CASE("--output NAME.jsonl is one file for all, there when all is done") {
    const Folder folder;
    folder.write("in/a.txt", ferry);
    folder.write("in/b.txt", denial);
    CHECK(folder.run("--format jsonl --output new/all.jsonl in").status == 0);
    CHECK(folder.files("new") == std::vector<std::string>{"new/all.jsonl"});
    CHECK(folder.read("new/all.jsonl") == folder.run("--format jsonl in").out);

    const std::string some_lines = "\"a\"\nbroken\n\n\"c\"\n";
    CHECK(folder.run("--format jsonl --output new/all.jsonl", some_lines).status == 1);
    CHECK(folder.read("new/all.jsonl") == folder.run("--format jsonl", some_lines).out);
    CHECK(folder.files("new") == std::vector<std::string>{"new/all.jsonl"});
}

TEST_CASE("--resume goes on with a .jsonl file that a full disk or a signal has ended in the middle of a line") {
    const Folder folder;
    for (int i = 10; i < 30; ++i) folder.write("in/" + std::to_string(i) + ".txt", denial + ferry);
    const std::string whole = folder.run("--format jsonl in").out;
    const Result full = folder.shell("( ulimit -f 12; % --format jsonl --output all.jsonl in )");
    CHECK(full.status == 1);
    CHECK(full.err == "quoth-extract: all.jsonl.part: File too large\n");
    CHECK(!folder.has("all.jsonl"));
    CHECK(starts_with(whole, folder.read("all.jsonl.part")));
    CHECK(!folder.read("all.jsonl.part").ends_with('\n'));
    CHECK(folder.run("--format jsonl --output all.jsonl --resume in").status == 0);
    CHECK(folder.read("all.jsonl") == whole);
    CHECK(!folder.has("all.jsonl.part"));

    folder.write("in/99.txt", denial);  // a new article is what is left of a whole file
    CHECK(folder.run("--format jsonl --output all.jsonl --resume in").status == 0);
    CHECK(folder.read("all.jsonl") == folder.run("--format jsonl in").out);
}

TEST_CASE("--resume passes over the lines of standard input that are done, broken ones among them") {
    const Folder folder;
    const std::string input = "\"a\"\nbroken\n\n{\"text\":\"She said so.\",\"id\":7}\n\"d\"\n";
    const std::string whole = folder.run("--format jsonl", input).out;
    for (std::size_t size = 0; size <= whole.size(); size += 13) {
        CAPTURE(size);
        folder.write("all.jsonl.part", whole.substr(0, size));
        const Result result = folder.run("--format jsonl --output all.jsonl --resume", input);
        CHECK(result.status ==
              (std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size), '\n') < 2));
        CHECK(folder.read("all.jsonl") == whole);
    }
}

TEST_CASE("long work shows its progress on a terminal, and nothing in pipes and logs") {
    const Folder folder;
    const std::string slow_lines = "{ echo '\"a\"'; sleep 4; echo broken; echo '\"b\"'; }";
    const std::string work = slow_lines + " | % --format jsonl >out.jsonl";
    const Terminal terminal;
    CHECK(folder.shell("{ " + work + "; } 2>" + terminal.name()).status == 1);
    const std::string shown = terminal.shown();
    CHECK(contains(shown, "2 articles, 0.0 MB, 0.0 MB/s"));
    CHECK(contains(shown, "quoth-extract: standard input:2: "));
    CHECK(shown.ends_with("\r\x1B[K"));  // and goes when it is done
    CHECK(contains(folder.read("out.jsonl"), "\"line\":2"));

    const Result logged = folder.shell(work);
    CHECK(logged.status == 1);
    CHECK(starts_with(logged.err, "quoth-extract: standard input:2: "));
    CHECK(lines(logged.err) == 1);
    CHECK(!contains(logged.err, "\r"));
}

TEST_CASE("short work shows no progress, even on a terminal") {
    const Folder folder;
    folder.write("in/a.txt", ferry);
    const Terminal terminal;
    const auto begin = std::chrono::steady_clock::now();
    CHECK(folder.shell("% --format json --output out in 2>" + terminal.name()).status == 0);
    const bool was_short = std::chrono::steady_clock::now() - begin < std::chrono::seconds(1);
    CHECK((terminal.shown().empty() || !was_short));  // a busy machine makes long work of it
}

TEST_CASE("a progress line says what is done, how fast, and how long the rest takes") {
    const extract::Amount all{840, 3'900'000};
    CHECK(extract::progress_line({12, 1'300'000}, all, 0.5) ==
          "12 of 840 articles, 1.3 of 3.9 MB, 2.6 MB/s, 0:01 left");
    CHECK(extract::progress_line({12, 1'000}, all, 2) == "12 of 840 articles, 0.0 of 3.9 MB, 0.0 MB/s, 2:09:58 left");
    CHECK(extract::progress_line({1, 0}, all, 0) == "1 of 840 articles, 0.0 of 3.9 MB, 0.0 MB/s");
    CHECK(extract::progress_line({7, 2'000'000}, std::nullopt, 4) == "7 articles, 2.0 MB, 0.5 MB/s");
}

TEST_CASE("closed standard input is told, and exit 1") {
    const Result result = Folder().shell("% --format json <&-");
    CHECK(result.status == 1);
    CHECK(starts_with(result.err, "quoth-extract: standard input: "));
}

}  // namespace
