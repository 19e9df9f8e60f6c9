// Articles: what `Extractor::extract` returns, and the fields one can hand to it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <quoth/attribution.hpp>
#include <quoth/speaker.hpp>

namespace quoth {

/// Whether a text was read. All but `ok` say which limit of `Options` it is beyond; the article then has no records and
/// no speakers, instead of some of them.
enum class Status : std::uint8_t {
    ok,
    too_large,         ///< longer than `max_bytes`
    too_many_records,  ///< more than `max_records`
    too_deep           ///< records nest deeper than `max_depth`
};

/// The records of one article. It owns all it holds and refers neither to the text nor to the extractor.
///
/// Attributions are ordered by their first byte, the longer first, so that a parent precedes its children. An article
/// without any attribution is an ordinary result: `status` is `ok` and the lists are empty.
struct Article {
    Status status = Status::ok;             ///< whether the text was read; else the lists are empty
    std::vector<Speaker> speakers;          ///< in the order in which the text first mentions them
    std::vector<Attribution> attributions;  ///< a record's id is its index here
};

/// An article whose parts are known apart. Any field may be empty. Records found in the headline have `block`
/// `headline` and spans that count in `headline`; the spans of all others count in `body`. The byline gives no record.
struct Document {
    std::string_view headline;  ///< may be empty, as all three
    std::string_view byline;    ///< who wrote it
    std::string_view body;      ///< paragraphs, captions, turns and all else
};

/// "ok", "too_large" and so on. Never null, static storage.
const char* to_string(Status) noexcept;

}  // namespace quoth
