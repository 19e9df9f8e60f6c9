#include "output/html_marks.hpp"

#include <algorithm>
#include <tuple>

namespace quoth {

namespace {

auto order_of(const HtmlMark& mark) { return std::make_tuple(mark.span.begin, UINT32_MAX - mark.span.end, mark.role); }

class MarkFinder {
public:
    explicit MarkFinder(std::string_view text) : size_(static_cast<std::uint32_t>(text.size())) {}

    HtmlMarks find(const Article& article) {
        for (const Attribution& a : article.attributions) {
            const auto id = static_cast<std::uint32_t>(&a - article.attributions.data());
            add(a.source, HtmlRole::source, id);
            add(a.cue, HtmlRole::cue, id);
            add(a.content, HtmlRole::content, id);
            found_.references.push_back({end_of(a), id});
        }
        sort();
        return std::move(found_);
    }

private:
    void add(const Spans& spans, HtmlRole role, std::uint32_t record) {
        for (const Span span : spans) {
            const Span within{span.begin, std::min(span.end, size_)};
            if (within.begin < within.end) found_.marks.push_back({within, role, {record}});
        }
    }

    /// Where its content ends, else its last part.
    std::uint32_t end_of(const Attribution& attribution) const {
        for (const Spans* spans : {&attribution.content, &attribution.cue, &attribution.source})
            if (!spans->empty()) return std::min(spans->back().end, size_);
        return 0;
    }

    /// Orders all and joins those that are the same.
    void sort() {
        auto& marks = found_.marks;
        std::stable_sort(marks.begin(), marks.end(),
                         [](const HtmlMark& a, const HtmlMark& b) { return order_of(a) < order_of(b); });
        std::vector<HtmlMark> joined;
        for (HtmlMark& mark : marks) {
            if (!joined.empty() && order_of(joined.back()) == order_of(mark)) {
                joined.back().records.push_back(mark.records.front());
            } else {
                joined.push_back(std::move(mark));
            }
        }
        marks = std::move(joined);
        std::sort(found_.references.begin(), found_.references.end(),
                  [](HtmlReference a, HtmlReference b) { return a.at != b.at ? a.at < b.at : a.record > b.record; });
    }

    std::uint32_t size_;
    HtmlMarks found_;
};

}  // namespace

HtmlMarks find_marks(const Article& article, std::string_view text) { return MarkFinder(text).find(article); }

}  // namespace quoth
