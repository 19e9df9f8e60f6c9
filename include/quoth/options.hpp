// Options: what an extractor reads, keeps and leaves out.
#pragma once

#include <cstdint>
#include <string>

namespace quoth {

/// A plain aggregate; the defaults are what `Extractor()` uses.
struct Options {
    /// Records whose confidence is lower are left out: hundredths, 0 to 100.
    std::uint16_t min_confidence = 0;

    /// Leave out judgements and intentions ("praised the plan", "wants to resign"), which state nothing.
    bool statements_only = false;

    /// Keep records that stand inside the content of another one; they carry `parent`.
    bool nested = true;

    /// The longest text in bytes that is read; a longer one gives `Status::too_large`. At most 4 GiB - 1.
    std::uint32_t max_bytes = 256U << 20U;

    /// A folder of word lists (`cues.tsv`, `words.tsv`, ...; the heads of the built-in files in lib/english explain the
    /// columns) whose lines are added to the built-in ones. Empty: none. A folder may hold any of the files.
    std::string lexicon_folder;

    /// A rule file whose rules are added to the built-in ones. Empty: none.
    std::string rules_file;
};

}  // namespace quoth
