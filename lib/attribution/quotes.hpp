// Quotations without a cue of their own: those that go on with a record, and those that float.
#pragma once

#include <vector>

#include "attribution/record.hpp"

namespace quoth {

/// Lets the quotations that follow a record's sentence without a cue of their own go on with it, gives those in
/// transcript turns to the turn, and makes records of floating ones. Drops records inside quotations that belong to
/// none.
void join_quotations(const Reading& reading, std::vector<Record>& records);

}  // namespace quoth
