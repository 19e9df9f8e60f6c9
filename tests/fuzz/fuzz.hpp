// What the fuzzers share. Each has one function, `fuzz`, that tries one input. Under libFuzzer it hears of new inputs
// without end; in the test suite, whatever the compiler, of those that are kept in tests/fuzz/inputs.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace quoth::test {

/// Tries one input; ends the program where something is wrong.
void fuzz(std::string_view input);

/// Ends the program, so that the fuzzer keeps the input, unless `good`.
inline void require(bool good, const std::string& what) {
    if (good) return;
    std::fprintf(stderr, "broken: %s\n", what.c_str());
    std::abort();
}

}  // namespace quoth::test
