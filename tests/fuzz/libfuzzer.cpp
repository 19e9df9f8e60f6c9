// The door of libFuzzer, which has the main program.
#include <cstddef>
#include <cstdint>

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quoth::test::fuzz({reinterpret_cast<const char*>(data), size});
    return 0;
}
