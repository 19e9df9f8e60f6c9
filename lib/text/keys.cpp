#include "text/keys.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>

namespace quoth {

std::uint64_t word_key(std::string_view word) {
    icu::UnicodeString folded =
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int>(word.size())));
    folded.toLower(icu::Locale::getRoot());
    folded.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0x2019)), icu::UnicodeString("'"));
    std::string bytes;
    folded.toUTF8String(bytes);
    return hash_bytes(bytes);
}

}  // namespace quoth
