// Spans: places in the caller's text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quoth {

/// A half-open range [begin, end) of byte offsets into the text that was handed to `Extractor::extract`.
/// Both ends lie on UTF-8 character boundaries of that text, and begin < end.
struct Span {
    std::uint32_t begin = 0;  ///< its first byte
    std::uint32_t end = 0;    ///< the byte behind its last

    /// Member by member.
    friend bool operator==(const Span&, const Span&) = default;
};

/// The pieces of one source, cue or content, in the order of the text; pieces do not overlap. Empty: there is none.
using Spans = std::vector<Span>;

/// The bytes of `spans` in `text`, joined by one space, ill-formed UTF-8 replaced by U+FFFD (one for each maximal
/// ill-formed subpart, as Unicode 3.9 recommends). `text` must be the text that the spans were read from; parts of a
/// span that lie outside of it are left out. Linear in the spans' lengths; thread-safe.
std::string text_of(const Spans& spans, std::string_view text);

}  // namespace quoth
