// Brat files and folders of them, as the evaluator and the program that fits weights read them.
#include "accuracy/brat.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>

#include "accuracy/evaluation.hpp"
#include "corpus/files.hpp"

using namespace quoth;
using namespace quoth::accuracy;
namespace fs = std::filesystem;

namespace {

const std::string text = "é Ann denied it\nall.";
const std::string lines =
    "T1\tSource 2 5\tAnn\n"
    "T2\tCue 6 12\tdenied\n"
    "T3\tContent 13 15;16 19\tit all\n"
    "T4\tAttribution 6 12\tdenied\n"
    "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n";

BratFile read(const std::string& all) {
    auto file = read_brat(all, text, "a.ann");
    if (const auto* error = std::get_if<Error>(&file)) FAIL(error->what());
    return std::get<BratFile>(std::move(file));
}

std::string error_of(const std::string& all) {
    const auto file = read_brat(all, text, "a.ann");
    const auto* error = std::get_if<Error>(&file);
    return error == nullptr ? "none" : error->what();
}

/// A folder of its own, gone with the test.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("quoth-brat-" + std::to_string(std::random_device()()))) {
        fs::create_directories(path_ / "predictions");
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        REQUIRE(corpus::write_file(path_ / name, bytes));
    }
    std::string path(const std::string& name = "") const { return (path_ / name).string(); }

    /// With the folder's own path left out of errors.
    std::string errors(const std::string& gold, const std::string& predictions) const {
        std::string all;
        for (const Error& error : evaluate_folder(path(gold), path(predictions)).errors) all += error.what() + '\n';
        for (std::size_t at = all.find(path()); at != std::string::npos; at = all.find(path())) {
            all.erase(at, path().size());
        }
        return all;
    }

private:
    fs::path path_;
};

}  // namespace

TEST_CASE("offsets count code points; spans are bytes of the text") {
    const BratFile file = read(lines);
    REQUIRE(file.attributions.size() == 1);
    const BratAttribution& first = file.attributions[0];
    CHECK(text_of(first.source, text) == "Ann");
    CHECK(text_of(first.cue, text) == "denied");
    CHECK(first.content == Spans{{14, 16}, {17, 20}});
    CHECK_FALSE(first.denial);
    CHECK_FALSE(first.nested);
    CHECK_FALSE(first.confidence);
}

TEST_CASE("attributes, above their event or below") {
    CHECK(read(lines + "A1\tDenial E1 cue\n").attributions[0].denial);
    CHECK(read(lines + "A1\tDenial E1\n").attributions[0].denial);
    CHECK_FALSE(read(lines + "A1\tDenial E1 answer\n").attributions[0].denial);
    CHECK(read("A1\tNested E1\n" + lines).attributions[0].nested);
    CHECK(read(lines + "A1\tConfidence E1 0.93\r\n").attributions[0].confidence == 0.93);
    CHECK_FALSE(read(lines + "A1\tConfidence T1 high\n").attributions[0].confidence);
}

TEST_CASE("roles with numbers are the same role; events without content are none; other lines are skipped") {
    const BratFile file = read(lines +
                               "T5\tContent 2 5\tAnn\n"
                               "E2\tAttribution:T4 Content:T3 Content2:T5 Addressee:T1\n"
                               "E3\tAttribution:T4 Cue:T2\n"
                               "#1\tAnnotatorNotes E1\tor not?\n\n"
                               "the rest of a note\n"
                               "R1\tSame Arg1:E1 Arg2:E2\n");
    REQUIRE(file.attributions.size() == 2);
    CHECK(file.attributions[1].content.size() == 3);
    CHECK(file.attributions[1].source.empty());
}

TEST_CASE("a span below its event is left out and counted") {
    const BratFile file = read("T1\tContent 2 5\tAnn\nE1\tContent:T1 Cue:T2\nT2\tCue 6 12\tdenied\n");
    REQUIRE(file.attributions.size() == 1);
    CHECK(file.attributions[0].cue.empty());
    CHECK(file.spans_below == 1);
}

TEST_CASE("nested attributions are set aside where they do lie in the content of another one") {
    const auto levels = levels_of(read(lines + "T5\tContent 16 19\tall\nE2\tContent:T5\nA1\tNested E2\n"
                                               "T6\tContent 2 15\tAnn denied it\nE3\tContent:T6\nA2\tNested E3\n")
                                      .attributions);
    REQUIRE(levels.outermost.size() == 2);
    REQUIRE(levels.nested.size() == 1);
    CHECK(text_of(levels.nested[0].content, text) == "all");
}

TEST_CASE("errors name file, line and piece") {
    struct {
        const char* lines;
        const char* error;
    } cases[] = {
        {"T1\tSource\tAnn\n", "a.ann:1: a span is two numbers, of which the second is greater: 'T1'"},
        {"\nT1\tSource 2 x\tAnn\n", "a.ann:2: a span is two numbers, of which the second is greater: '2 x'"},
        {"T1\tSource 0 1;5 5\tAnn\n", "a.ann:1: a span is two numbers, of which the second is greater: '5 5'"},
        {"T1\tSource -2 5\tAnn\n", "a.ann:1: a span is two numbers, of which the second is greater: '-2 5'"},
        {"T1\tSource 2 21\tAnn\n", "a.ann:1: a span ends behind the text's end: '2 21'"},
        {"T1\tSource 2 5\tAnn\nT1\tCue 6 12\tdenied\n", "a.ann:2: two annotations have this id: 'T1'"},
        {"T1\tContent 2 5\tAnn\nE1\tContent\n", "a.ann:2: an event's parts are ROLE:ID: 'Content'"},
        {"T1\tContent 2 5\tAnn\n\nE1\tContent:T1 Cue:T7\n", "a.ann:3: there is no such annotation: 'T7'"},
        {"A1\tNested\n", "a.ann:1: an attribute is NAME ID or NAME ID VALUE: 'Nested'"},
        {"T1\tContent 2 5\tAnn\nA1\tConfidence E1 high\nE1\tContent:T1\n",
         "a.ann:2: a confidence is a number from 0 to 1: 'high'"},
        {"T1\tContent 2 5\tAnn\nA1\tConfidence E1 93\nE1\tContent:T1\n",
         "a.ann:2: a confidence is a number from 0 to 1: '93'"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.lines);
        CHECK(error_of(c.lines) == c.error);
    }
    CHECK(error_of(lines) == "none");
}

TEST_CASE("a folder: the first annotator counts; texts without annotation and files of other names don't") {
    const Folder folder;
    folder.write("gold/text/a.txt", text);
    folder.write("gold/text/b.txt", "no annotation");
    folder.write("gold/attributions/a_zz12.ann", "");
    folder.write("gold/attributions/a_ab12.ann", lines);
    folder.write("gold/attributions/a.ann", "T1\tbroken\n");
    folder.write("gold/attributions/c_ab12.ann", "T1\tno text\n");
    folder.write("gold/attributions/_ab12.ann", "");
    folder.write("predictions/a.ann", lines);
    const Evaluation evaluation = evaluate_folder(folder.path("gold"), folder.path("predictions"));
    CHECK(evaluation.errors.empty());
    REQUIRE(evaluation.articles.size() == 1);
    CHECK(evaluation.articles[0].name == "a");
    CHECK(evaluation.articles[0].matches.size() == 1);
}

TEST_CASE("an article without a prediction file has no predictions; without a folder, quoth itself is asked") {
    const Folder folder;
    folder.write("gold/text/a.txt", "The minister denied that taxes would rise.\n");
    folder.write("gold/attributions/a_ab12.ann",
                 "T1\tSource 0 12\tx\nT2\tCue 13 19\tx\nT3\tContent 20 41\tx\nE1\tSource:T1 Cue:T2 Content:T3\n");
    const Evaluation empty = evaluate_folder(folder.path("gold"), folder.path("predictions"));
    REQUIRE(empty.articles.size() == 1);
    CHECK(empty.articles[0].predicted.empty());
    const Evaluation own = evaluate_extractor(folder.path("gold"), Extractor());
    REQUIRE(own.articles.size() == 1);
    REQUIRE(own.articles[0].matches.size() == 1);
    CHECK(own.articles[0].matches[0].is_exact());
}

TEST_CASE("what is missing or broken is named, and the other articles are still compared") {
    const Folder folder;
    CHECK(folder.errors("gold", "predictions") ==
          "gold/text: there is no such folder\ngold/attributions: there is no such folder\n");
    CHECK(folder.errors("gold", "nowhere") == "nowhere: there is no such folder\n");
    folder.write("gold/text/a.txt", text);
    folder.write("gold/text/b.txt", text);
    folder.write("gold/attributions/readme", "");
    CHECK(folder.errors("gold", "predictions") == "gold: no text has annotations\n");
    folder.write("gold/attributions/a_ab12.ann", lines);
    folder.write("gold/attributions/b_ab12.ann", lines);
    folder.write("predictions/a.ann", lines + "T1\tCue 0 1\té\n");
    CHECK(folder.errors("gold", "predictions") == "predictions/a.ann:6: two annotations have this id: 'T1'\n");
    CHECK(evaluate_folder(folder.path("gold"), folder.path("predictions")).articles.size() == 1);
}
