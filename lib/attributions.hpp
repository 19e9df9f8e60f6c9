// The last step: records as the caller's attributions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <quoth/article.hpp>
#include <quoth/options.hpp>

#include "attribution/record.hpp"
#include "patterns/rules.hpp"

namespace quoth {

/// Leaves out the records that the options don't ask for; parents and links that led to them go on to the next one up
/// or are dropped. Records stay in order.
void select(std::vector<Record>& records, const Options& options);

/// Which limit of the options the selected records are beyond, or `ok`.
Status status_of(const std::vector<Record>& records, const Options& options);

/// The records as attributions, spans in bytes of `reading.text`.
std::vector<Attribution> to_attributions(const Reading& reading, const Rules& rules, std::vector<Record>&& records);

/// The names of some rules, as a record shows them.
std::string names_of(const Rules& rules, std::span<const std::uint32_t> indices);

}  // namespace quoth
