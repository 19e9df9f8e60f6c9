// The public interface: options, own words and rules, fields, limits, sharing.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

namespace {

namespace fs = std::filesystem;

/// A folder that goes with the test.
class TemporaryFolder {
public:
    TemporaryFolder() : path_(fs::temp_directory_path() / ("quoth-test-" + std::to_string(std::random_device()()))) {
        fs::create_directories(path_);
    }
    ~TemporaryFolder() { fs::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string write(const std::string& name, const std::string& content) const {
        std::ofstream(path_ / name, std::ios::binary) << content;
        return (path_ / name).string();
    }
    std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

/// Read before `main`, when objects of the library's own files may not be there yet.
const quoth::Article read_early = quoth::Extractor().extract(
    "Ann Lee said the bridge in Leeds was closed on Friday. Bo Poe denied that the bridge in Leeds was closed on "
    "Friday.");

std::string json_of(const quoth::Extractor& extractor, const std::string& text) {
    return quoth::to_json(extractor.extract(text), text);
}

TEST_CASE("an extractor may be used before main") {
    REQUIRE(read_early.attributions.size() == 2);
    REQUIRE(read_early.attributions[1].links.size() == 1);
    CHECK(read_early.attributions[1].links[0].relation == quoth::Relation::denies);
}

TEST_CASE("versions of headers and library agree") { CHECK(std::string(quoth::version()) == QUOTH_VERSION); }

TEST_CASE("a text over the limit has a status and no records, one at the limit is read") {
    quoth::Options options;
    options.max_bytes = 24;
    const auto loaded = quoth::Extractor::load(options);
    const auto& extractor = std::get<quoth::Extractor>(loaded);
    CHECK(extractor.extract("She said it was too late").status == quoth::Status::ok);
    const quoth::Article article = extractor.extract("She said it was too late.");
    CHECK(article.status == quoth::Status::too_large);
    CHECK(article.attributions.empty());
    quoth::Document document;
    document.headline = "Too late, she says";
    document.body = "She said it.";
    CHECK(extractor.extract(document).status == quoth::Status::too_large);
}

TEST_CASE("more records than the limit, or deeper ones, give a status and none of them") {
    const std::string text =
        "Ann Lee said that Mr. Poe had denied that the bridge was closed. The mayor said it was open.";
    const std::size_t count = quoth::Extractor().extract(text).attributions.size();
    REQUIRE(count == 3);
    const struct {
        std::uint32_t records, depth;
        bool nested;
        quoth::Status status;
    } rows[] = {
        {3, 2, true, quoth::Status::ok},
        {2, 2, true, quoth::Status::too_many_records},
        {0, 2, true, quoth::Status::too_many_records},
        {3, 1, true, quoth::Status::too_deep},
        {2, 1, true, quoth::Status::too_many_records},
        {2, 1, false, quoth::Status::ok},  // what the options leave out doesn't count
    };
    for (const auto& row : rows) {
        CAPTURE(row.records);
        CAPTURE(row.depth);
        quoth::Options options;
        options.max_records = row.records;
        options.max_depth = row.depth;
        options.nested = row.nested;
        const auto loaded = quoth::Extractor::load(options);
        const quoth::Article article = std::get<quoth::Extractor>(loaded).extract(text);
        CHECK(article.status == row.status);
        CHECK(article.attributions.empty() == (row.status != quoth::Status::ok));
        CHECK(article.speakers.empty() == (row.status != quoth::Status::ok));
    }
}

TEST_CASE("records below the least confidence, nested ones and those that state nothing can be left out") {
    const std::string text =
        "Calder said the engineer had told her that the pier was safe. She wants to leave. She praised the crew.";
    quoth::Options options;
    const auto count = [&text](const quoth::Options& o) {
        return std::get<quoth::Extractor>(quoth::Extractor::load(o)).extract(text).attributions.size();
    };
    const std::size_t all = count(options);
    options.nested = false;
    CHECK(count(options) < all);
    options.nested = true;
    options.statements_only = true;
    const auto statements = std::get<quoth::Extractor>(quoth::Extractor::load(options)).extract(text);
    CHECK(statements.attributions.size() < all);
    for (const quoth::Attribution& a : statements.attributions) {
        CHECK(a.type != quoth::Type::judgement);
        CHECK(a.type != quoth::Type::intention);
        if (a.parent) CHECK(*a.parent < statements.attributions.size());
    }
    options.statements_only = false;
    options.min_confidence = 100;
    CHECK(count(options) == 0);
}

TEST_CASE("an own cue is read like a built-in one") {
    const std::string text = "“The pier is closed for good,” the owners zonk.";
    const quoth::Article without = quoth::Extractor().extract(text);
    REQUIRE(without.attributions.size() == 1);  // the quotation alone, whose words nobody is known to say
    CHECK(without.attributions[0].cue.empty());
    TemporaryFolder folder;
    folder.write("cues.tsv", "zonk\tverb\tspeech\tassertion\tquote,that,clause,before\tzonk:base zonked:past\t-\n");
    quoth::Options options;
    options.lexicon_folder = folder.path();
    const auto loaded = quoth::Extractor::load(options);
    REQUIRE(std::holds_alternative<quoth::Extractor>(loaded));
    const quoth::Article article = std::get<quoth::Extractor>(loaded).extract(text);
    REQUIRE(article.attributions.size() == 1);
    CHECK(text_of(article.attributions[0].cue, text) == "zonk");
    CHECK(text_of(article.attributions[0].source, text) == "the owners");
}

TEST_CASE("turns of a dialogue belong to the two who speak by turns") {
    const auto speakers_of = [](const std::string& text) {
        std::string all;
        const quoth::Article article = quoth::Extractor().extract(text);
        for (const quoth::Attribution& each : article.attributions) {
            if (each.parent) continue;
            all.append(each.speaker ? article.speakers[*each.speaker].name : "-").append("\n");
        }
        return all;
    };
    CHECK(
        speakers_of("“The money is gone,” said Ana Reyes.\n\n“You took it,” Tom Dole told her.\n\n“I never saw it.”\n\n"
                    "“You signed for it.”\n\nThe court rose.") == "Ana Reyes\nTom Dole\nAna Reyes\nTom Dole\n");
    CHECK(speakers_of("Ana Reyes said the money was gone.\n\n“Who took it?” Tom Dole asked.\n\n“I never knew.”\n\nThe "
                      "court rose.") == "Ana Reyes\nTom Dole\nAna Reyes\n");
    // whom he talks to isn't told
    CHECK(speakers_of("“Who took it?” Tom Dole asked.\n\n“I never knew.”\n\nThe court rose.") == "Tom Dole\n-\n");
}

TEST_CASE("an own title belongs to the name behind it") {
    const std::string text = "Ooni Adewale Bello visited the market. “We paid for it,” Ooni Bello said.";
    const auto role_of_speaker = [&text](const quoth::Options& options) {
        const auto article = std::get<quoth::Extractor>(quoth::Extractor::load(options)).extract(text);
        REQUIRE(article.attributions.size() == 1);
        REQUIRE(article.attributions[0].speaker);
        const quoth::Speaker& speaker = article.speakers[*article.attributions[0].speaker];
        return speaker.name + "/" + speaker.role.value_or("");
    };
    TemporaryFolder folder;
    folder.write("words.tsv", "ooni\tperson_noun\tperson,title,role,male\n");
    quoth::Options options;
    CHECK(role_of_speaker(options) == "Ooni Adewale Bello/");
    options.lexicon_folder = folder.path();
    CHECK(role_of_speaker(options) == "Adewale Bello/Ooni");
}

TEST_CASE("an own line of boilerplate gives no records, and may use the built-in macros") {
    const std::string text =
        "Ann Lee said the pier was safe.\n\nAnn Lee said on Friday: become a Gazette insider today.";
    TemporaryFolder folder;
    folder.write("blocks.rules", "boilerplate\t{NAME} said on {DAY}: become a .* insider.*\n");
    quoth::Options options;
    CHECK(std::get<quoth::Extractor>(quoth::Extractor::load(options)).extract(text).attributions.size() > 1);
    options.lexicon_folder = folder.path();
    const auto article = std::get<quoth::Extractor>(quoth::Extractor::load(options)).extract(text);
    REQUIRE(article.attributions.size() == 1);
    CHECK(text_of(article.attributions[0].content, text) == "the pier was safe");
}

TEST_CASE("an own rule is tried like a built-in one and names itself") {
    const std::string text = "Road is safe > Ann Lee\n\nThe mayor spoke on Friday.";
    TemporaryFolder folder;
    quoth::Options options;
    options.rules_file =
        folder.write("own.rules", "whole\tgazette-headline\t(?P<content>[^_@:]{2,40})_(?P<source>U{1,4})$\t-\n");
    const auto article = std::get<quoth::Extractor>(quoth::Extractor::load(options)).extract(text);
    REQUIRE(article.attributions.size() == 1);
    CHECK(article.attributions[0].rule == "gazette-headline");
    CHECK(text_of(article.attributions[0].content, text) == "Road is safe");
    CHECK(article.speakers[article.attributions[0].speaker.value()].name == "Ann Lee");
}

TEST_CASE("bad options are errors that name file, line and piece") {
    TemporaryFolder folder;
    struct Case {
        const char* what;
        quoth::Options options;
        quoth::ErrorCode code;
    };
    std::vector<Case> cases;
    quoth::Options options;
    options.min_confidence = 101;
    cases.push_back({"101", options, quoth::ErrorCode::bad_option});
    options = {};
    options.lexicon_folder = folder.path() + "/nowhere";
    cases.push_back({"nowhere", options, quoth::ErrorCode::cannot_read});
    options.lexicon_folder = folder.path();
    cases.push_back({"words.tsv", options, quoth::ErrorCode::cannot_read});
    options = {};
    options.rules_file = folder.path() + "/no.rules";
    cases.push_back({"no.rules", options, quoth::ErrorCode::cannot_read});
    options.rules_file = folder.write("bad.rules", "right\town\t(?P<content>T\t-\n");
    cases.push_back({"bad.rules:1", options, quoth::ErrorCode::bad_rule});
    for (const Case& each : cases) {
        CAPTURE(each.what);
        const auto loaded = quoth::Extractor::load(each.options);
        REQUIRE(std::holds_alternative<quoth::Error>(loaded));
        const auto& error = std::get<quoth::Error>(loaded);
        CHECK(error.code == each.code);
        CHECK(error.what().find(each.what) != std::string::npos);
        CHECK(error.what().find('\n') == std::string::npos);
    }
}

TEST_CASE("a bad line of an own file names its file, line, column and piece") {
    struct Case {
        const char *file, *content;
        quoth::ErrorCode code;
        std::uint32_t line, column;
        const char* piece;
    };
    for (const Case& each :
         {Case{"words.tsv", "# own words\nzonker\tperson_noun\tperson,shiny\n", quoth::ErrorCode::bad_line, 2, 27,
               "shiny"},
          Case{"cues.tsv", "zonk\tverb\tspeach\tassertion\tquote\tzonk:base\t-\n", quoth::ErrorCode::bad_line, 1, 11,
               "speach"},
          Case{"blocks.rules", "boilerplate\tRead (also\n", quoth::ErrorCode::bad_rule, 1, 13, "Read (also"}}) {
        CAPTURE(each.file);
        TemporaryFolder folder;
        folder.write(each.file, each.content);
        quoth::Options options;
        options.lexicon_folder = folder.path();
        const auto loaded = quoth::Extractor::load(options);
        REQUIRE(std::holds_alternative<quoth::Error>(loaded));
        const auto& error = std::get<quoth::Error>(loaded);
        CHECK(error.code == each.code);
        CHECK(error.file.ends_with(each.file));
        CHECK(error.line == each.line);
        CHECK(error.column == each.column);
        CHECK(error.piece == each.piece);
    }
}

TEST_CASE("fields count in their own text") {
    quoth::Document document;
    document.headline = "Calder denies pier is unsafe";
    document.byline = "By Tom Said";
    document.body = "The pier is old.\n\nInes Calder said it was safe.";
    const quoth::Article article = quoth::Extractor().extract(document);
    REQUIRE(article.attributions.size() == 2);
    const quoth::Attribution& headline = article.attributions[0];
    CHECK(headline.block == quoth::Block::headline);
    CHECK(text_of(headline.content, document.headline) == "pier is unsafe");
    const quoth::Attribution& body = article.attributions[1];
    CHECK(body.block == quoth::Block::body);
    CHECK(text_of(body.source, document.body) == "Ines Calder");
    CHECK(text_of(body.content, document.body) == "it was safe");
}

TEST_CASE("copies share their data, threads share one extractor, and all give the same records") {
    const std::string text =
        "“It rained,” said Ines Calder. She denied that the pier had been closed. He said no one knew.";
    const quoth::Extractor extractor;
    const std::string expected = json_of(extractor, text);
    CHECK(expected.find("Ines Calder") != std::string::npos);
    std::vector<std::string> results(4);
    std::vector<std::thread> threads;
    for (std::string& result : results) {
        threads.emplace_back([copy = extractor, &result, &text] {
            for (int i = 0; i < 20; ++i) result = json_of(copy, text);
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& result : results) CHECK(result == expected);
    CHECK(json_of(quoth::Extractor(), text) == expected);
}

}  // namespace
