// Allocations of the program, by operator new and delete of its own.
#pragma once

#include <cstdint>

namespace benchmarks {

struct Allocations {
    std::uint64_t count = 0;
    std::uint64_t bytes = 0;
    std::uint64_t most_bytes = 0;  ///< the most that was in use at once
};

/// What is allocated from its construction to `stop`; by all threads, of which one makes such an object at a time.
class AllocationCounter {
public:
    AllocationCounter();
    ~AllocationCounter();
    AllocationCounter(const AllocationCounter&) = delete;
    AllocationCounter& operator=(const AllocationCounter&) = delete;
    Allocations stop();
};

/// The most memory that the process had in use so far, in bytes; 0 where the system doesn't tell.
std::uint64_t peak_of_process();

}  // namespace benchmarks
