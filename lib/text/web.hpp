// Addresses of the web inside running text.
#pragma once

#include <cstddef>
#include <string_view>

namespace quoth {

/// The end of the URL whose first word is [begin, word_end), or `begin` where none stands: a scheme with ://, or www.,
/// or a name with a top-level domain and a path. It ends before white space, quotation marks and angle brackets;
/// punctuation at its end belongs to the sentence. Looks no further than the next white space.
std::size_t url_end(std::string_view text, std::size_t begin, std::size_t word_end);

/// Whether `domain` (letters, digits, hyphens and full stops) may be the domain of an e-mail address.
bool is_domain(std::string_view domain) noexcept;

}  // namespace quoth
