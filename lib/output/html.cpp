// HTML: the report, a page of its own for each article.
//
// The page says everything without its script: highlighted text, speakers with counts, and a list of all records with
// what is known of each. The script makes the lists filters and shows the list's entries beside the text.
#include <algorithm>
#include <optional>
#include <string>

#include <quoth/output.hpp>

#include "output/html_article.hpp"
#include "output/html_layout.hpp"
#include "output/html_page.hpp"
#include "output/html_records.hpp"
#include "output/html_text.hpp"
#include "output/numbers.hpp"

namespace quoth {

namespace {

constexpr std::string_view unknown = "No speaker known";

std::string capitalized(std::string_view word) {
    std::string capital(word);
    if (!word.empty() && 'a' <= word[0] && word[0] <= 'z') capital[0] = static_cast<char>(word[0] - 'a' + 'A');
    return capital;
}

/// One entry of the list of speakers: those who say something, those who say most first; at the end all records
/// whose speaker is not known.
struct Voice {
    std::optional<std::uint32_t> speaker;
    HtmlCounts counts;
};

std::vector<Voice> voices_of(const Article& article) {
    std::vector<Voice> voices(article.speakers.size() + 1);
    for (std::uint32_t i = 0; i < article.speakers.size(); ++i) voices[i].speaker = i;
    for (const Attribution& a : article.attributions) {
        const bool known = a.speaker && *a.speaker < article.speakers.size();
        voices[known ? *a.speaker : article.speakers.size()].counts.add(html_kind(a));
    }
    std::stable_sort(voices.begin(), voices.end() - 1,
                     [](const Voice& a, const Voice& b) { return a.counts.all() > b.counts.all(); });
    voices.erase(std::remove_if(voices.begin(), voices.end(), [](const Voice& v) { return v.counts.all() == 0; }),
                 voices.end());
    return voices;
}

class PageWriter {
public:
    PageWriter(const Article& article, std::string_view text, const HtmlOptions& options)
        : article_(article), text_(text), options_(options), layout_(lay_out(text)) {}

    std::string write() {
        out_.reserve(text_.size() * 2);
        const std::string title = html_title(layout_, text_, options_.path);
        append_page_begin(out_, title);
        put({R"(<a class="skip" href="#article">Skip to the article</a>)", "\n"});
        write_masthead();
        if (article_.status == Status::ok) {
            write_body(title);
        } else {
            write_unread(title);
        }
        append_page_end(out_, !article_.attributions.empty());
        return std::move(out_);
    }

private:
    void put(std::initializer_list<std::string_view> markup) { append_markup(out_, markup); }

    void write_masthead() {
        put({R"(<header class="masthead">)", "\n"});
        if (!options_.index.empty()) {
            put({R"(<a class="home" href=")"});
            append_url(out_, options_.index);
            put({R"(">All articles</a>)", "\n"});
        }
        write_element("p", "path", options_.path.value_or("Who said what"));
        const HtmlCounts counts = html_counts(article_);
        write_element("p", "sum", article_.status == Status::ok ? html_counted(counts) : "not read");
        put({"</header>\n"});
    }

    /// An element that holds text.
    void write_element(std::string_view tag, std::string_view kind, std::string_view text) {
        put({"<", tag, R"( class=")", kind, R"(">)"});
        append_escaped(out_, text);
        put({"</", tag, ">\n"});
    }

    void write_unread(std::string_view title) {
        put({"<main>\n", R"(<article id="article">)", "\n"});
        write_element("h1", "path", title);
        put({"<p>This article is beyond a limit and was not read.</p>\n</article>\n</main>\n"});
    }

    void write_body(std::string_view title) {
        put({"<main>\n"});
        write_panel();
        put({R"(<article id="article" tabindex="-1">)", "\n"});
        if (!layout_.headline) write_element("h1", "path", title);
        append_article(out_, article_, text_, layout_);
        put({"</article>\n</main>\n"});
        write_list();
    }

    void write_panel() {
        put({R"(<aside class="panel" aria-label="Kinds and speakers">)", "\n"});
        put({R"(<div class="state"><p class="shown" id="shown" role="status">)",
             html_counted(article_.attributions.size(), "record"), "</p></div>\n"});
        write_kinds();
        write_voices();
        put({"</aside>\n"});
    }

    void write_kinds() {
        put({R"(<section><h2 id="kinds-head">Kinds</h2><ul id="kinds" aria-labelledby="kinds-head">)", "\n"});
        const HtmlCounts counts = html_counts(article_);
        for (const HtmlKind kind : html_kinds) {
            const std::string_view name = to_string(kind);
            put({R"(<li data-kind=")", name, R"("><span class="name"><span class="content d0 )", name, R"(">)",
                 capitalized(name), R"(s</span></span> <span class="count">)", std::to_string(counts.of(kind)),
                 "</span></li>\n"});
        }
        put({"</ul></section>\n"});
    }

    void write_voices() {
        put({R"(<section><h2 id="speakers-head">Speakers</h2><ul id="speakers" aria-labelledby="speakers-head">)",
             "\n"});
        for (const Voice& voice : voices_of(article_)) write_voice(voice);
        put({"</ul></section>\n"});
    }

    void write_voice(const Voice& voice) {
        const Speaker* const speaker = voice.speaker ? &article_.speakers[*voice.speaker] : nullptr;
        put({R"(<li data-speaker=")", voice.speaker ? std::to_string(*voice.speaker) : "",
             R"("><span class="name"><bdi>)"});
        append_escaped(out_, speaker != nullptr ? std::string_view(speaker->name) : unknown);
        put({"</bdi>"});
        if (speaker != nullptr && speaker->role) {
            put({R"( <bdi class="role">)"});
            append_escaped(out_, *speaker->role);
            put({"</bdi>"});
        }
        put({R"(</span> <span class="count">)", std::to_string(voice.counts.all()), R"(</span> <span class="split">)",
             html_counted(voice.counts), "</span></li>\n"});
    }

    void write_list() {
        put({R"(<section class="records" aria-labelledby="records-head"><h2 id="records-head">All records</h2>)",
             "\n"});
        if (article_.attributions.empty()) put({"<p>Nobody is quoted or reported here.</p>\n"});
        put({R"(<ol id="records">)", "\n"});
        find_backlinks();
        const auto depths = html_depths(article_);
        for (std::uint32_t id = 0; id < article_.attributions.size(); ++id) write_record(id, depths[id]);
        put({"</ol>\n</section>\n"});
    }

    void find_backlinks() {
        for (const Relation relation : relations) backlinks_.push_back(html_backlinks(article_, relation));
    }

    void write_record(std::uint32_t id, std::uint8_t depth) {
        const Attribution& a = article_.attributions[id];
        const std::string number = std::to_string(id);
        const std::string_view kind = to_string(html_kind(a));
        const bool known = a.speaker && *a.speaker < article_.speakers.size();
        put({R"(<li id="r)", number, R"(" class="record d)", std::to_string(depth), R"(" data-kind=")", kind,
             R"(" data-speaker=")", known ? std::to_string(*a.speaker) : "", "\">\n"});
        put({R"(<p class="head"><a class="ref )", kind, R"(" href="#m)", number, R"(" aria-label="Record )",
             html_number(id), R"( in the article">)", html_number(id), R"(</a> <span class="what )", kind, R"(">)",
             capitalized(kind), R"(</span> <bdi class="who">)"});
        const std::string speaker = html_speaker(article_, a, text_);
        append_escaped(out_, speaker.empty() ? unknown : std::string_view(speaker));
        put({"</bdi></p>\n"});
        write_element("p", "said", text_of(a.content, text_));
        write_facts(a, id);
        write_links(a, id);
        put({"</li>\n"});
    }

    void write_facts(const Attribution& a, std::uint32_t id) {
        put({"<dl>\n"});
        write_fact("Source", text_of(a.source, text_));
        write_fact("Cue", a.cue.empty() ? "none" : text_of(a.cue, text_));
        write_confidence(a.confidence);
        write_fact("Type", to_string(a.type));
        write_fact("Form", to_string(a.form));
        if (a.denial_basis != DenialBasis::none) write_fact("Denial by", to_string(a.denial_basis));
        write_fact("Told to", text_of(a.addressee, text_));
        write_fact("Medium", text_of(a.medium, text_));
        write_fact("Hedges", text_of(a.hedges, text_));
        if (a.negated) write_fact("Negated", "yes");
        if (a.block != Block::body) write_fact("Place", to_string(a.block));
        if (a.parent) write_fact("Inside", "record " + html_number(*a.parent));
        write_fact("Rule", a.rule);
        write_fact("Id in JSON", std::to_string(id));
        put({"</dl>\n"});
    }

    /// Nothing for no value.
    void write_fact(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        put({"<div><dt>", name, "</dt><dd>"});
        append_escaped(out_, value);
        put({"</dd></div>\n"});
    }

    void write_confidence(std::uint16_t confidence) {
        const std::string number = hundredths(confidence);
        put({"<div><dt>Confidence</dt><dd>", number, R"( <meter min="0" max="1" value=")", number,
             R"(" aria-hidden="true"></meter></dd></div>)", "\n"});
    }

    void write_links(const Attribution& a, std::uint32_t id) {
        std::string links;
        std::swap(links, out_);  // written apart, to know whether there is any
        for (const Link& link : a.links) write_link(to_string(link.relation), link.to, link.evidence);
        for (std::size_t i = 0; i < std::size(relations); ++i)
            for (const std::uint32_t from : backlinks_[i][id]) write_link(passive(relations[i]), from, {});
        std::swap(links, out_);
        if (!links.empty()) put({R"(<ul class="links">)", "\n", links, "</ul>\n"});
    }

    static const char* passive(Relation relation) noexcept {
        switch (relation) {
            case Relation::denies: return "denied in";
            case Relation::rebuts: return "rebutted in";
            case Relation::confirms: return "confirmed in";
            case Relation::repeats: break;
        }
        return "repeated in";
    }

    void write_link(const char* how, std::uint32_t to, const Spans& evidence) {
        if (to >= article_.attributions.size()) return;
        put({R"(<li><a href="#m)", std::to_string(to), R"(">)", capitalized(how), " ", html_number(to), "</a> <bdi>"});
        append_escaped(out_, html_speaker(article_, article_.attributions[to], text_));
        put({"</bdi>"});
        if (!evidence.empty()) {
            put({" (by "});
            append_escaped(out_, text_of(evidence, text_));
            put({")"});
        }
        put({"</li>\n"});
    }

    static constexpr Relation relations[] = {Relation::denies, Relation::rebuts, Relation::confirms, Relation::repeats};

    const Article& article_;
    std::string_view text_;
    const HtmlOptions& options_;
    HtmlLayout layout_;
    std::vector<std::vector<std::vector<std::uint32_t>>> backlinks_;  ///< one for each relation
    std::string out_;
};

}  // namespace

std::string to_html(const Article& article, std::string_view text, const HtmlOptions& options) {
    return PageWriter(article, text, options).write();
}

}  // namespace quoth
