// Output: an article's records in the formats that other programs read.
//
// All functions take the text that the article was extracted from, throw nothing but `std::bad_alloc`, are linear in
// text and records, and are thread-safe. Their results are valid UTF-8, whatever bytes the text holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/article.hpp>
#include <quoth/explanation.hpp>

namespace quoth {

/// What the numbers of the JSON formats count: bytes (as in the structs), Unicode code points (as Python's strings), or
/// UTF-16 code units (as JavaScript's and Java's). An ill-formed subpart counts as one U+FFFD in the latter two.
enum class Offsets : std::uint8_t { bytes, codepoints, utf16 };

/// How `to_json` prints.
struct JsonOptions {
    std::optional<std::string_view> path;  ///< printed as "path"; null where there is none
    Offsets offsets = Offsets::bytes;      ///< what all numbers of spans, and "bytes", count
};

/// One JSON object on one line, without a newline; RFC 8259; keys in a fixed order. `schema` is 1 and counts up when a
/// key changes its meaning. Confidence is printed with two decimals. What an article doesn't tell is null: an empty
/// source, cue, addressee, medium or evidence, no denial basis, no speaker, no parent, unknown gender or number. Of an
/// article that was not read, "status" behind "bytes" says so ("too_large" and so on); one that was has no such key.
std::string to_json(const Article& article, std::string_view text, const JsonOptions& options = {});

/// The records as brat standoff (https://brat.nlplab.org/standoff.html): offsets count code points of the text; a span
/// across a line break (or another control character, such as a tab) is split at it. Each line ends with a newline;
/// empty for no records.
std::string to_brat(const Article& article, std::string_view text);

/// The `annotation.conf` that brat needs beside the `.ann` files.
std::string brat_configuration();

/// The header line of `to_csv`, with CR LF.
std::string csv_header();

/// One RFC 4180 line for each record (CR LF), without the header; `begin` and `end` are the bytes from the content's
/// first piece to the end of its last. A cell that starts with = + - or @ gets a leading apostrophe, so that a
/// spreadsheet does not run it. `path` may be empty.
std::string to_csv(const Article& article, std::string_view text, std::string_view path);

/// How `to_html` shows.
struct HtmlOptions {
    std::optional<std::string_view> path;  ///< shown above the article
    std::string_view index;                ///< file of the index page, as seen from this page; empty for none
};

/// A page of its own that shows an article and its records to a person with a browser, without a network: the text with
/// sources, cues and contents highlighted in place, quotes (claims of which all is quoted), other claims and denials
/// apart by colour and line; speakers and kinds with counts, each a filter; of each record, when hovered, focused or
/// clicked, its speaker, cue, confidence, type, rule and more; a denial leads to what it denies and back. Works by
/// keyboard alone, on a phone, in light and dark, and as a plain page without its script.
///
/// `text` and all that is taken from it is escaped: markup in an article is shown as text, controls and ill-formed
/// bytes as U+FFFD. The page's Content-Security-Policy allows its own stylesheet and script, by their hashes, and
/// nothing else. Paragraphs are read from line breaks; a headline is the first one where it is short and has no full
/// stop. Of an article that is `too_large` the page says so, without its text. References count records from 1; what
/// the JSON formats have as `id` is named too. The ids and classes inside the page may change with any version.
/// O(n log n) in the records, linear in the text and in how many parts of records hold one place.
std::string to_html(const Article& article, std::string_view text, const HtmlOptions& options = {});

/// One line of the index of several reports.
struct HtmlIndexEntry {
    std::string title;         ///< its headline, or its path
    std::string path;          ///< of the article; any bytes, as all strings here
    std::string file;          ///< of its report, relative to the index
    std::size_t quotes = 0;    ///< claims of which all is quoted
    std::size_t claims = 0;    ///< all other claims
    std::size_t denials = 0;   ///< denials, quoted or not
    std::size_t speakers = 0;  ///< those that a record has
};

/// What the index says of an article.
HtmlIndexEntry html_index_entry(const Article& article, std::string_view text, std::string_view path,
                                std::string_view file);

/// A page that lists articles with their counts, in the order given, and leads to their reports. Linear.
std::string to_html_index(const std::vector<HtmlIndexEntry>& entries);

/// How `to_text` prints.
struct TextOptions {
    std::optional<std::string_view> path;  ///< printed before the records where it is known
    std::uint32_t width = 100;             ///< columns to wrap at; fewer than 40 are taken for 40
};

/// The records for a person at a terminal: place, kind, speaker (else the source), cue, confidence and content of each,
/// wrapped, nested ones indented. A place is line:column of the record's first character, both from 1, columns counted
/// in code points. Control characters of the text, which could steer the terminal, are shown as U+FFFD.
std::string to_text(const Article& article, std::string_view text, const TextOptions& options = {});

/// An explanation for a person at a terminal. Of each sentence:
/// - its place, block and depth, and its tokens with the symbols of their classes below; what a symbol means stands
///   where it comes first;
/// - its triggers, each with its lemma, what follows it, its scores (as an outermost cue, as one outside of all other
///   contents), the rules that fit on either side, and the features that weigh most in both scores;
/// - its candidates, each with its verdict, its parts and their scores, the next best stretches for each part with
///   what sets them apart from the chosen one, and the features that weigh most in each model;
/// - the records that were made in it; their ids are those of the JSON formats.
/// Scores and weights have three decimals, as many as they are decided by.
std::string to_text(const Explanation& explanation, std::string_view text, const TextOptions& options = {});

}  // namespace quoth
