#include "output/html_article.hpp"

#include <algorithm>

#include "output/html_marks.hpp"
#include "output/html_records.hpp"
#include "output/html_text.hpp"

namespace quoth {

namespace {

const char* to_string(HtmlRole role) noexcept {
    switch (role) {
        case HtmlRole::source: return "source";
        case HtmlRole::cue: return "cue";
        case HtmlRole::content: break;
    }
    return "content";
}

/// Walks the text once. Marks may cross, elements may not: where a mark ends, those opened after it are closed before
/// it and opened again.
class ArticleWriter {
public:
    ArticleWriter(std::string& out, const Article& article, std::string_view text)
        : out_(out),
          article_(article),
          text_(text),
          found_(find_marks(article, text)),
          depths_(html_depths(article)),
          denied_by_(html_backlinks(article, Relation::denies)) {}

    void write(const HtmlLayout& layout) {
        for (const HtmlParagraph& paragraph : layout.paragraphs) {
            const bool headline = layout.headline && &paragraph == layout.paragraphs.data();
            put({headline ? "<h1" : "<p", R"( dir="auto")", paragraph.keeps_lines ? R"( class="lines")" : "", ">"});
            write(paragraph.span);
            put({headline ? "</h1>\n" : "</p>\n"});
        }
        write_references(UINT32_MAX);  // those behind the last paragraph, if any
    }

private:
    void write(Span paragraph) {
        std::uint32_t at = paragraph.begin;
        std::erase_if(open_, [&](const HtmlMark* mark) { return mark->span.end <= at; });
        write_references(at);
        for (const HtmlMark* mark : open_) write_begin(*mark);
        open_marks(at);
        while (at < paragraph.end) {
            const std::uint32_t next = next_change(paragraph.end);
            append_escaped(out_, text_.substr(at, next - at));
            at = next;
            close_marks(at);
            write_references(at);
            if (at < paragraph.end) open_marks(at);
        }
        for (std::size_t i = 0; i < open_.size(); ++i) put({"</span>"});
    }

    /// Where the next mark begins or ends, or a reference stands, at most `end`.
    std::uint32_t next_change(std::uint32_t end) const {
        std::uint32_t next = end;
        if (next_mark_ < found_.marks.size()) next = std::min(next, found_.marks[next_mark_].span.begin);
        for (const HtmlMark* mark : open_) next = std::min(next, mark->span.end);
        if (next_reference_ < found_.references.size()) next = std::min(next, found_.references[next_reference_].at);
        return next;
    }

    void open_marks(std::uint32_t at) {
        for (; next_mark_ < found_.marks.size() && found_.marks[next_mark_].span.begin <= at; ++next_mark_) {
            const HtmlMark& mark = found_.marks[next_mark_];
            if (mark.span.end <= at) continue;
            write_begin(mark);
            open_.push_back(&mark);
        }
    }

    void close_marks(std::uint32_t at) {
        const auto ends = [&](const HtmlMark* mark) { return mark->span.end <= at; };
        const auto first = std::find_if(open_.begin(), open_.end(), ends);
        for (auto mark = first; mark != open_.end(); ++mark) put({"</span>"});
        const auto kept = std::remove_if(first, open_.end(), ends);
        for (auto mark = first; mark != kept; ++mark) write_begin(**mark);
        open_.erase(kept, open_.end());
    }

    void write_begin(const HtmlMark& mark) {
        const std::uint32_t first = mark.records.front();
        put({R"(<span class=")", to_string(mark.role), " ", quoth::to_string(html_kind(article_.attributions[first]))});
        if (mark.role == HtmlRole::content) put({" d", std::to_string(depths_[first])});
        put({R"(" data-r=")"});
        for (const std::uint32_t record : mark.records) put({record == first ? "" : " ", std::to_string(record)});
        put({R"(">)"});
    }

    void write_references(std::uint32_t at) {
        for (; next_reference_ < found_.references.size() && found_.references[next_reference_].at <= at;
             ++next_reference_)
            write_reference(found_.references[next_reference_].record);
    }

    void write_reference(std::uint32_t record) {
        const Attribution& attribution = article_.attributions[record];
        const std::string id = std::to_string(record);
        const std::string_view kind = quoth::to_string(html_kind(attribution));
        put({R"(<a class="ref )", kind, R"(" id="m)", id, R"(" href="#r)", id, R"(" data-ref=")", id,
             R"(" aria-label="Record )", html_number(record), ", ", kind});
        const std::string speaker = html_speaker(article_, attribution, text_);
        if (!speaker.empty()) put({", "});
        append_escaped(out_, speaker);
        put({R"(">)", html_number(record), "</a>"});
        for (const Link& link : attribution.links)
            if (link.relation == Relation::denies) write_jump(record, "denies", link.to);
        for (const std::uint32_t denial : denied_by_[record]) write_jump(record, "denied in", denial);
    }

    void write_jump(std::uint32_t from, std::string_view how, std::uint32_t to) {
        if (to >= article_.attributions.size()) return;
        put({R"(<wbr><a class="jump" data-of=")", std::to_string(from), R"(" href="#m)", std::to_string(to), R"(">)",
             how, " ", html_number(to), "</a>"});
    }

    void put(std::initializer_list<std::string_view> markup) { append_markup(out_, markup); }

    std::string& out_;
    const Article& article_;
    std::string_view text_;
    HtmlMarks found_;
    std::vector<std::uint8_t> depths_;
    std::vector<std::vector<std::uint32_t>> denied_by_;
    std::vector<const HtmlMark*> open_;  ///< the outermost first
    std::size_t next_mark_ = 0;
    std::size_t next_reference_ = 0;
};

}  // namespace

void append_article(std::string& out, const Article& article, std::string_view text, const HtmlLayout& layout) {
    ArticleWriter(out, article, text).write(layout);
}

}  // namespace quoth
