// Keys: one hash of a word's bytes serves every look-up.
#pragma once

#include <cstdint>
#include <string_view>

namespace quoth {

/// FNV-1a over bytes, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo; draft-eastlake-fnv). The words of the lists and the
/// tokens of an article are hashed in their lower-cased form with every apostrophe written as '.
inline constexpr std::uint64_t hash_of_nothing = 0xcbf29ce484222325U;

/// The hash of some bytes and one more.
constexpr std::uint64_t hash_on(std::uint64_t hash, char byte) noexcept {
    return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
}

constexpr std::uint64_t hash_bytes(std::string_view bytes) noexcept {
    std::uint64_t hash = hash_of_nothing;
    for (const char c : bytes) hash = hash_on(hash, c);
    return hash;
}

/// The key of a word as the word lists write it: valid UTF-8, any case, either apostrophe.
std::uint64_t word_key(std::string_view word);

/// The key of a token: any bytes of an article, any case, any apostrophe. Equals `word_key` where both are defined;
/// characters that nobody sees (soft hyphen, zero-width joiner, byte-order mark) are left out. Allocates for none of
/// the usual alphabets.
std::uint64_t token_key(std::string_view token);

/// The key of a token as it is written without accents and the like: "Łukasz" has that of "lukasz". Meant for names: of
/// a token longer than any, the key as it stands.
std::uint64_t plain_key(std::string_view token);

}  // namespace quoth
