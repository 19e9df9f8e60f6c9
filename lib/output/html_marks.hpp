// HTML marks: the parts of an article's records as ranges of its text that a page can highlight.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <quoth/article.hpp>

namespace quoth {

enum class HtmlRole : std::uint8_t { source, cue, content };

/// One highlighted range. Marks may cross each other; whoever writes tags has to part them.
struct HtmlMark {
    Span span;
    HtmlRole role = HtmlRole::content;
    std::vector<std::uint32_t> records;  ///< ids, ascending: records may share a source or a cue
};

/// Where the reference to a record stands in the text: at the end of its content.
struct HtmlReference {
    std::uint32_t at = 0;
    std::uint32_t record = 0;
};

struct HtmlMarks {
    std::vector<HtmlMark> marks;            ///< by where they begin, the longer first
    std::vector<HtmlReference> references;  ///< by place; of two at one place the inner record's first
};

/// Parts outside of the text are left out. O(n log n) in the parts.
HtmlMarks find_marks(const Article& article, std::string_view text);

}  // namespace quoth
