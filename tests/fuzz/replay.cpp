// Tries each file of the folders named; each has to be there, so that a test can't pass on nothing.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "fuzz.hpp"

int main(int argc, char** argv) {
    std::size_t tried = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string input(std::istreambuf_iterator<char>(file), {});
            std::cerr << entry.path().string() << '\n';  // the last one named is the one that fails
            quoth::test::fuzz(input);
            ++tried;
        }
    }
    return tried == 0 ? 1 : 0;
}
