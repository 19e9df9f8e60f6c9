// HTML index: the page that leads to the reports of several articles.
#include <algorithm>
#include <string>

#include <quoth/output.hpp>

#include "output/html_layout.hpp"
#include "output/html_page.hpp"
#include "output/html_records.hpp"
#include "output/html_text.hpp"

namespace quoth {

namespace {

std::size_t speakers_of(const Article& article) {
    std::vector<bool> speaks(article.speakers.size());
    for (const Attribution& a : article.attributions)
        if (a.speaker && *a.speaker < speaks.size()) speaks[*a.speaker] = true;
    return static_cast<std::size_t>(std::count(speaks.begin(), speaks.end(), true));
}

void append_row(std::string& out, const HtmlIndexEntry& entry) {
    append_markup(out, {R"(<tr><th scope="row"><a href=")"});
    append_url(out, entry.file);
    append_markup(out, {R"("><bdi>)"});
    append_escaped(out, entry.title);
    append_markup(out, {R"(</bdi></a> <bdi class="path">)"});
    append_escaped(out, entry.path);
    append_markup(out, {"</bdi></th>"});
    for (const std::size_t number : {entry.quotes, entry.claims, entry.denials, entry.speakers})
        append_markup(out, {"<td>", number == 0 ? "\u2013" : std::to_string(number), "</td>"});
    append_markup(out, {"</tr>\n"});
}

HtmlIndexEntry sum_of(const std::vector<HtmlIndexEntry>& entries) {
    HtmlIndexEntry sum;
    for (const HtmlIndexEntry& entry : entries) {
        sum.quotes += entry.quotes;
        sum.claims += entry.claims;
        sum.denials += entry.denials;
    }
    return sum;
}

}  // namespace

HtmlIndexEntry html_index_entry(const Article& article, std::string_view text, std::string_view path,
                                std::string_view file) {
    const HtmlCounts counts = html_counts(article);
    return {html_title(lay_out(text), text, path),
            std::string(path),
            std::string(file),
            counts.quotes,
            counts.claims,
            counts.denials,
            speakers_of(article)};
}

std::string to_html_index(const std::vector<HtmlIndexEntry>& entries) {
    std::string out;
    append_page_begin(out, "Who said what");
    const HtmlIndexEntry sum = sum_of(entries);
    append_markup(out,
                  {R"(<header class="masthead"><p class="path">)", html_counted(entries.size(), "article"),
                   R"(</p><p class="sum">)", html_counted({sum.quotes, sum.claims, sum.denials}), "</p></header>\n"});
    append_markup(out, {R"(<main class="index"><h1>Who said what</h1>)", "\n<table>\n<thead><tr>"});
    for (const std::string_view head : {"Article", "Quotes", "Claims", "Denials", "Speakers"})
        append_markup(out, {R"(<th scope="col">)", head, "</th>"});
    append_markup(out, {"</tr></thead>\n<tbody>\n"});
    for (const HtmlIndexEntry& entry : entries) append_row(out, entry);
    append_markup(out, {"</tbody>\n</table>\n</main>\n"});
    append_page_end(out, false);
    return out;
}

}  // namespace quoth
