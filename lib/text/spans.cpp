#include <algorithm>

#include <quoth/span.hpp>

#include "text/utf8.hpp"

namespace quoth {

std::string text_of(const Spans& spans, std::string_view text) {
    std::string out;
    bool first = true;
    for (const Span& span : spans) {
        const std::size_t end = std::min<std::size_t>(span.end, text.size());
        if (span.begin >= end) continue;
        if (!first) out.push_back(' ');
        first = false;
        append_valid(out, text.substr(span.begin, end - span.begin));
    }
    return out;
}

}  // namespace quoth
