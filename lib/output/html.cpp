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

std::string capitalized(std::string word) {
    if (!word.empty() && 'a' <= word[0] && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
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
        out_ += "<a class=\"skip\" href=\"#article\">Skip to the article</a>\n";
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
    void write_masthead() {
        out_ += "<header class=\"masthead\">\n";
        if (!options_.index.empty()) {
            out_ += "<a class=\"home\" href=\"";
            append_url(out_, options_.index);
            out_ += "\">All articles</a>\n";
        }
        write_element("p", "path", options_.path.value_or("Who said what"));
        const HtmlCounts counts = html_counts(article_);
        write_element("p", "sum", article_.status == Status::ok ? html_counted(counts) : "not read");
        out_ += "</header>\n";
    }

    /// A name's content is always escaped.
    void write_element(const char* tag, const char* kind, std::string_view content) {
        out_ += '<';
        out_ += tag;
        out_ += " class=\"";
        out_ += kind;
        out_ += "\">";
        append_escaped(out_, content);
        out_ += "</";
        out_ += tag;
        out_ += ">\n";
    }

    void write_unread(std::string_view title) {
        out_ += "<main>\n<article id=\"article\">\n";
        write_element("h1", "path", title);
        out_ += "<p>This article is too large and was not read.</p>\n</article>\n</main>\n";
    }

    void write_body(std::string_view title) {
        out_ += "<main>\n";
        write_panel();
        out_ += "<article id=\"article\" tabindex=\"-1\">\n";
        if (!layout_.headline) write_element("h1", "path", title);
        append_article(out_, article_, text_, layout_);
        out_ += "</article>\n</main>\n";
        write_list();
    }

    void write_panel() {
        out_ += "<aside class=\"panel\" aria-label=\"Kinds and speakers\">\n";
        out_ += "<div class=\"state\"><p class=\"shown\" id=\"shown\" role=\"status\">" +
                html_counted(article_.attributions.size(), "record") + "</p></div>\n";
        write_kinds();
        write_voices();
        out_ += "</aside>\n";
    }

    void write_kinds() {
        out_ += "<section>\n<h2 id=\"kinds-head\">Kinds</h2>\n<ul id=\"kinds\" aria-labelledby=\"kinds-head\">\n";
        const HtmlCounts counts = html_counts(article_);
        for (const HtmlKind kind : html_kinds) {
            const std::string name = to_string(kind);
            out_ += "<li data-kind=\"" + name + "\"><span class=\"name\"><span class=\"content d0 " + name + "\">" +
                    capitalized(name) + "s</span></span> <span class=\"count\">" + std::to_string(counts.of(kind)) +
                    "</span></li>\n";
        }
        out_ += "</ul>\n</section>\n";
    }

    void write_voices() {
        out_ +=
            "<section>\n<h2 id=\"speakers-head\">Speakers</h2>\n<ul id=\"speakers\" "
            "aria-labelledby=\"speakers-head\">\n";
        for (const Voice& voice : voices_of(article_)) write_voice(voice);
        out_ += "</ul>\n</section>\n";
    }

    void write_voice(const Voice& voice) {
        out_ += "<li data-speaker=\"" + (voice.speaker ? std::to_string(*voice.speaker) : std::string()) +
                "\"><span class=\"name\"><bdi>";
        append_escaped(out_, voice.speaker ? article_.speakers[*voice.speaker].name : "No speaker known");
        out_ += "</bdi>";
        if (voice.speaker && article_.speakers[*voice.speaker].role) {
            out_ += " <bdi class=\"role\">";
            append_escaped(out_, *article_.speakers[*voice.speaker].role);
            out_ += "</bdi>";
        }
        out_ += "</span> <span class=\"count\">" + std::to_string(voice.counts.all()) +
                "</span> <span class=\"split\">" + html_counted(voice.counts) + "</span></li>\n";
    }

    void write_list() {
        out_ +=
            "<section class=\"records\" aria-labelledby=\"records-head\">\n<h2 id=\"records-head\">All records</h2>\n";
        if (article_.attributions.empty()) out_ += "<p>Nobody is quoted or reported here.</p>\n";
        out_ += "<ol id=\"records\">\n";
        find_backlinks();
        const auto depths = html_depths(article_);
        for (std::uint32_t id = 0; id < article_.attributions.size(); ++id) write_record(id, depths[id]);
        out_ += "</ol>\n</section>\n";
    }

    void find_backlinks() {
        for (const Relation relation : relations) backlinks_.push_back(html_backlinks(article_, relation));
    }

    void write_record(std::uint32_t id, std::uint8_t depth) {
        const Attribution& a = article_.attributions[id];
        const std::string number = std::to_string(id);
        const std::string kind = to_string(html_kind(a));
        const bool known = a.speaker && *a.speaker < article_.speakers.size();
        out_ += "<li id=\"r" + number + "\" class=\"record d" + std::to_string(depth) + "\" data-kind=\"" + kind +
                "\" data-speaker=\"" + (known ? std::to_string(*a.speaker) : std::string()) + "\">\n";
        out_ += "<p class=\"head\"><a class=\"ref " + kind + "\" href=\"#m" + number + "\" aria-label=\"Record " +
                html_number(id) + " in the article\">" + html_number(id) + "</a> <span class=\"what " + kind + "\">" +
                capitalized(kind) + "</span> <bdi class=\"who\">";
        const std::string speaker = html_speaker(article_, a, text_);
        append_escaped(out_, speaker.empty() ? "No speaker known" : speaker);
        out_ += "</bdi></p>\n";
        write_element("p", "said", text_of(a.content, text_));
        write_facts(a, id);
        write_links(a, id);
        out_ += "</li>\n";
    }

    void write_facts(const Attribution& a, std::uint32_t id) {
        out_ += "<dl>\n";
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
        write_fact("Id", std::to_string(id));
        out_ += "</dl>\n";
    }

    /// Nothing for no value.
    void write_fact(const char* name, std::string_view value) {
        if (value.empty()) return;
        out_ += "<div><dt>";
        out_ += name;
        out_ += "</dt><dd>";
        append_escaped(out_, value);
        out_ += "</dd></div>\n";
    }

    void write_confidence(std::uint16_t confidence) {
        const std::string number = hundredths(confidence);
        out_ += "<div><dt>Confidence</dt><dd>" + number + " <meter min=\"0\" max=\"1\" value=\"" + number +
                "\" aria-hidden=\"true\"></meter></dd></div>\n";
    }

    void write_links(const Attribution& a, std::uint32_t id) {
        std::string links;
        std::swap(links, out_);  // written apart, to know whether there is any
        for (const Link& link : a.links) write_link(to_string(link.relation), link.to, link.evidence);
        for (std::size_t i = 0; i < std::size(relations); ++i)
            for (const std::uint32_t from : backlinks_[i][id]) write_link(passive(relations[i]), from, {});
        std::swap(links, out_);
        if (!links.empty()) out_ += "<ul class=\"links\">\n" + links + "</ul>\n";
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
        out_ +=
            "<li><a href=\"#m" + std::to_string(to) + "\">" + capitalized(how) + ' ' + html_number(to) + "</a> <bdi>";
        append_escaped(out_, html_speaker(article_, article_.attributions[to], text_));
        out_ += "</bdi>";
        if (!evidence.empty()) {
            out_ += " (by ";
            append_escaped(out_, text_of(evidence, text_));
            out_ += ')';
        }
        out_ += "</li>\n";
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
