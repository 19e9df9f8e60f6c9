// Labels of turns that stand on lines of their own.
#pragma once

#include <vector>

#include "reading.hpp"
#include "text/block_patterns.hpp"

namespace quoth {

/// Joins each line that is a label and nothing else ("ANN LEE:") with the paragraph below it, as though both stood on
/// one line, where the text has several such lines.
void join_label_lines(const Reading& reading, const BlockPatterns& patterns, std::vector<Range>& paragraphs);

}  // namespace quoth
