// Keys: one hash of a word's bytes serves every look-up.
#pragma once

#include <cstdint>
#include <string_view>

namespace quoth {

/// FNV-1a over bytes, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo; draft-eastlake-fnv). The words of the lists and the
/// tokens of an article are hashed in their lower-cased form with every apostrophe written as '.
constexpr std::uint64_t hash_bytes(std::string_view bytes) noexcept {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

/// The key of a word as the word lists write it: valid UTF-8, any case, either apostrophe.
std::uint64_t word_key(std::string_view word);

}  // namespace quoth
