// Gold articles: what people say must be found in the articles of corpus/, as inline markup.
//
// corpus/README.md is the manual of the markup. In short: `[s1 The mayor] [c1 said] [q1 the bridge was safe].` marks
// the source, cue and content of record 1; after a line `@records`, each record has a line `1 claim assertion Ann Lee`,
// and each link one like `denies 2 1`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <quoth/attribution.hpp>

namespace quoth::corpus {

/// One record that must be found. Of `record`, only kind, denial_basis, type, source, cue, content and parent are
/// known.
struct GoldRecord {
    std::uint32_t number = 0;           ///< as written in the markup
    bool optional = false;              ///< finding it and leaving it out are both right
    Attribution record;                 ///< `parent` is an index into `Gold::records`
    std::vector<std::string> speakers;  ///< names of which any is right; empty where nobody is named
    bool any_speaker = false;           ///< the speaker is not asked for
};

/// One link that must be found, from a record to another one.
struct GoldLink {
    Relation relation = Relation::denies;
    std::size_t from = 0;         ///< index into `Gold::records`
    std::vector<std::size_t> to;  ///< indices, of which any is right
    bool optional = false;        ///< finding it and leaving it out are both right
};

/// An article and its records, ordered as an `Article`'s: by the first byte, the longer first.
struct Gold {
    std::string text;  ///< the article: the markup without its tags
    std::vector<GoldRecord> records;
    std::vector<GoldLink> links;
};

/// What is wrong with a gold file. `line` counts from 1.
struct GoldError {
    std::string file;
    std::size_t line = 0;
    std::string message;

    /// `file:line: message`
    std::string what() const;
};

/// Reads markup; `file` is only named in errors. Linear in the markup but for the search of parents.
std::variant<Gold, GoldError> read_gold(std::string_view markup, const std::string& file);

/// The records in brat's standoff format, as score programs read it: offsets in code points, pieces split at line
/// breaks. Optional records are left out.
std::string brat_of(const Gold& gold);

}  // namespace quoth::corpus
