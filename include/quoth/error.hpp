// Errors: what is wrong with options, word lists and rules. Article text never gives an error.
#pragma once

#include <cstdint>
#include <string>

namespace quoth {

enum class ErrorCode : std::uint8_t {
    cannot_read,  ///< a file or folder is missing or unreadable
    bad_option,   ///< an option has a value it cannot have
    bad_line,     ///< a line of a word list has the wrong columns or an unknown value
    bad_rule      ///< a rule's pattern does not compile or names an unknown group, macro or symbol
};

/// One error. `line` and `column` count from 1 (column in bytes) and are 0 where they mean nothing.
struct Error {
    ErrorCode code = ErrorCode::bad_option;  ///< what sort of thing is wrong
    std::string file;                        ///< as the options named it; empty for an option
    std::uint32_t line = 0;                  ///< from 1
    std::uint32_t column = 0;                ///< from 1, in bytes
    std::string piece;                       ///< the words that are wrong, as written
    std::string message;                     ///< one sentence, lower case, without the place

    /// `file:line:column: message: 'piece'` on one line, parts that mean nothing left out.
    std::string what() const;
};

/// "cannot_read" and so on. Never null, static storage.
const char* to_string(ErrorCode) noexcept;

}  // namespace quoth
