#include "allocations.hpp"

#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace {

// While nobody counts, an allocation costs one more look at a flag, so that timings stay true.
std::atomic<bool> counting{false};
std::atomic<std::uint64_t> count{0};
std::atomic<std::uint64_t> bytes{0};
std::atomic<std::int64_t> in_use{0};  // less than nothing where older memory is freed
std::atomic<std::int64_t> most_in_use{0};

void note(void* memory) noexcept {
    const auto size = static_cast<std::int64_t>(malloc_usable_size(memory));
    ++count;
    bytes += static_cast<std::uint64_t>(size);
    const std::int64_t now = in_use += size;
    std::int64_t most = most_in_use;
    while (now > most && !most_in_use.compare_exchange_weak(most, now)) {
    }
}

void* allocate(std::size_t size) {
    void* memory = std::malloc(std::max<std::size_t>(size, 1));
    if (memory == nullptr) throw std::bad_alloc();
    if (counting.load(std::memory_order_relaxed)) note(memory);
    return memory;
}

void* allocate(std::size_t size, std::align_val_t alignment) {
    const auto unit = static_cast<std::size_t>(alignment);
    void* memory = std::aligned_alloc(unit, (size + unit - 1) / unit * unit);
    if (memory == nullptr) throw std::bad_alloc();
    if (counting.load(std::memory_order_relaxed)) note(memory);
    return memory;
}

void release(void* memory) noexcept {
    if (counting.load(std::memory_order_relaxed)) in_use -= static_cast<std::int64_t>(malloc_usable_size(memory));
    std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, std::align_val_t alignment) { return allocate(size, alignment); }
void* operator new[](std::size_t size, std::align_val_t alignment) { return allocate(size, alignment); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }

namespace benchmarks {

AllocationCounter::AllocationCounter() {
    count = 0;
    bytes = 0;
    in_use = 0;
    most_in_use = 0;
    counting = true;
}

AllocationCounter::~AllocationCounter() { counting = false; }

Allocations AllocationCounter::stop() {
    counting = false;
    return {count, bytes, static_cast<std::uint64_t>(std::max<std::int64_t>(most_in_use, 0))};
}

std::uint64_t peak_of_process() {
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

}  // namespace benchmarks
