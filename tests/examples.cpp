// What the programs of examples/ that are there to learn from print: QUOTH_DENIALS and QUOTH_MINIMAL are their paths.
#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace {

namespace fs = std::filesystem;

/// What a program prints when `article` is its standard input.
std::string output_of(const std::string& program, const std::string& article) {
    const fs::path input = fs::temp_directory_path() / ("quoth-examples-" + std::to_string(std::random_device()()));
    std::ofstream(input, std::ios::binary) << article;
    FILE* const pipe = popen(("'" + program + "' < '" + input.string() + "'").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string out;
    for (int byte = std::fgetc(pipe); byte != EOF; byte = std::fgetc(pipe)) out.push_back(static_cast<char>(byte));
    CHECK(pclose(pipe) == 0);
    fs::remove(input);
    return out;
}

TEST_CASE("quoth-denials prints each denial, who denies, and the claim with its speaker") {
    struct Row {
        const char* what;
        const char* article;
        const char* printed;
    };
    const Row rows[] = {
        {"no denial", "“We sail at six,” said Leilani Kaawa. She declined to comment further.\n", ""},
        {"a denial of what nobody claims", "Ann Lee denied that the mill was for sale.\n",
         "Ann Lee denies: that the mill was for sale\n"},
        {"a denial of a claim: the speaker's full name is told, whatever the source says",
         "Jane Poe, a grocer, said on Monday that Mayor Ann Lee had sold the mill.\n\n"
         "Lee denied that she had sold the mill.\n",
         "Ann Lee denies: that she had sold the mill\n"
         "    Jane Poe said: that Mayor Ann Lee had sold the mill\n"},
        {"headline and body deny the same: one denial, said twice",
         "Lee denies selling mill\n\nJane Poe, a grocer, said on Monday that Mayor Ann Lee had sold the mill.\n\n"
         "Lee denied selling the mill.\n",
         "Ann Lee denies: selling mill (2 times)\n"
         "    Jane Poe said: that Mayor Ann Lee had sold the mill\n"},
        {"two denials of one claim",
         "Jane Poe, a grocer, said on Monday that Mayor Ann Lee had sold the mill.\n\n"
         "Lee denied that she had sold the mill. Her deputy, Tom Reyes, also denied that the mayor had sold the "
         "mill.\n",
         "Ann Lee denies: that she had sold the mill\n"
         "    Jane Poe said: that Mayor Ann Lee had sold the mill\n"
         "Tom Reyes denies: that the mayor had sold the mill\n"
         "    Jane Poe said: that Mayor Ann Lee had sold the mill\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(output_of(QUOTH_DENIALS, row.article) == row.printed);
    }
}

TEST_CASE("quoth-minimal prints kind, source and content of its own text") {
    CHECK(output_of(QUOTH_MINIMAL, "") ==
          "claim: harbour master Leilani Kaawa: \"The ferry sails at six,\"\ndenial: The firm: any delay\n");
}

}  // namespace
