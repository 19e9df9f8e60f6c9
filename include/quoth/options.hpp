// Options: what an extractor reads, keeps and leaves out.
#pragma once

#include <cstdint>
#include <string>

namespace quoth {

/// A plain aggregate; the defaults are what `Extractor()` uses.
struct Options {
    /// Records whose confidence is lower are left out: hundredths, 0 to 100; more is an error of
    /// `Extractor::load`.
    std::uint16_t min_confidence = 0;

    /// Leave out judgements and intentions ("praised the plan", "wants to resign"), which state nothing.
    bool statements_only = false;

    /// Keep records that stand inside the content of another one; they carry `parent`.
    bool nested = true;

    /// Limits. An article beyond one of them has a status that says which, and no records at all: never a part of them.
    /// The longest text in bytes that is read; a longer one gives `Status::too_large`. At most 4 GiB - 1.
    std::uint32_t max_bytes = 256U << 20U;

    /// The most records that an article may have, counted after the options above have left some out; more give
    /// `Status::too_many_records`.
    std::uint32_t max_records = 1U << 20U;

    /// How deep records may nest: 1 for those in no other one's content, 2 for those inside of these, and so on,
    /// counted likewise; deeper ones give `Status::too_deep`.
    std::uint32_t max_depth = 1024;

    /// A folder of word lists (`cues.tsv`, `words.tsv`, `given-names.tsv`, `blocks.rules`; the heads of the built-in
    /// files in lib/english explain the columns) whose lines are added to the built-in ones. Empty: none. A folder may
    /// hold any of the files.
    std::string lexicon_folder;

    /// A rule file whose rules are added to the built-in ones. Empty: none.
    std::string rules_file;
};

}  // namespace quoth
