// Quotations without a cue of their own: those that go on with a record, turns of a transcript, and those that float.
#pragma once

#include <vector>

#include "attribution/record.hpp"

namespace quoth {

/// Completes the records of an article, which stand in the order of their sentences:
/// - a quotation after a record's sentence that has no cue of its own goes on with it ("A," she said. "B."), and so
///   does one that a next paragraph opens again;
/// - a transcript's turn becomes a record whose source is its label;
/// - any other quotation that makes up a sentence becomes a record without cue, with the speaker of the record before;
/// - a record found inside a quotation that belongs to no record is dropped.
/// Linear.
void join_quotations(const Reading& reading, std::vector<Record>& found);

}  // namespace quoth
