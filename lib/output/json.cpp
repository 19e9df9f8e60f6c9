// JSON. Objects are written key by key, so that their order is fixed and numbers look the same in all formats
// (Boost.JSON prints 0.93 as 9.3E-1); Boost.JSON escapes the strings, which must be valid UTF-8 before.
#include <boost/json/serialize.hpp>
#include <string>

#include <quoth/output.hpp>

#include "output/numbers.hpp"
#include "output/offsets.hpp"
#include "text/utf8.hpp"

namespace quoth {

namespace {

/// Writes one article. Each `append_` function writes one value; `key` writes the comma too.
class JsonWriter {
public:
    JsonWriter(std::string_view text, Offsets unit) : text_(text), offsets_(text, unit) {}

    std::string write(const Article& article, const JsonOptions& options) {
        out_ = "{\"schema\":1";
        key("path");
        options.path ? append(*options.path) : append_null();
        key("bytes");
        append(text_.size());
        if (article.status != Status::ok) {
            key("status");
            append(std::string_view(to_string(article.status)));
        }
        key("speakers");
        append_list(article.speakers, [this](const Speaker& s, std::size_t id) { append(s, id); });
        key("attributions");
        append_list(article.attributions, [this](const Attribution& a, std::size_t id) { append(a, id); });
        out_ += '}';
        return std::move(out_);
    }

private:
    void key(const char* name) {
        if (out_.back() != '{') out_ += ',';
        out_ += '"';
        out_ += name;
        out_ += "\":";
    }

    template <typename List, typename Function>
    void append_list(const List& list, Function append_item) {
        out_ += '[';
        std::size_t index = 0;
        for (const auto& item : list) {
            if (index != 0) out_ += ',';
            append_item(item, index++);
        }
        out_ += ']';
    }

    void append_null() { out_ += "null"; }
    void append(std::size_t number) { out_ += std::to_string(number); }
    void append(std::string_view string) { out_ += boost::json::serialize(boost::json::string_view(to_valid(string))); }
    void append(std::optional<std::uint32_t> number) { number ? append(std::size_t{*number}) : append_null(); }

    void append(Span span) {
        out_ += '[';
        append(std::size_t{offsets_.at(span.begin)});
        out_ += ',';
        append(std::size_t{offsets_.at(span.end)});
        out_ += ']';
    }

    void append(const Spans& spans) {
        if (spans.empty()) return append_null();
        out_ += '{';
        key("text");
        append(std::string_view(text_of(spans, text_)));
        key("spans");
        append_list(spans, [this](Span span, std::size_t) { append(span); });
        out_ += '}';
    }

    /// A word of an enumeration, null for one that says nothing.
    template <typename Enum>
    void append_word(Enum value, bool known = true) {
        known ? append(std::string_view(to_string(value))) : append_null();
    }

    void append(const Speaker& speaker, std::size_t id) {
        out_ += '{';
        key("id");
        append(id);
        key("name");
        append(std::string_view(speaker.name));
        key("type");
        append_word(speaker.type);
        key("role");
        speaker.role ? append(std::string_view(*speaker.role)) : append_null();
        key("gender");
        append_word(speaker.gender, speaker.gender != Gender::unknown);
        key("number");
        append_word(speaker.number, speaker.number != Number::unknown);
        key("mentions");
        append_list(speaker.mentions, [this](const Mention& mention, std::size_t) { append(mention.span); });
        out_ += '}';
    }

    void append(const Link& link) {
        out_ += '{';
        key("relation");
        append_word(link.relation);
        key("to");
        append(std::size_t{link.to});
        key("evidence");
        append(link.evidence);
        out_ += '}';
    }

    void append(const Attribution& attribution, std::size_t id) {
        out_ += '{';
        key("id");
        append(id);
        append_classes(attribution);
        append_parts(attribution);
        key("negated");
        out_ += attribution.negated ? "true" : "false";
        key("hedges");
        append_list(attribution.hedges, [this](Span span, std::size_t) { append(Spans{span}); });
        key("confidence");
        out_ += hundredths(attribution.confidence);
        key("rule");
        append(std::string_view(attribution.rule));
        key("parent");
        append(attribution.parent);
        key("block");
        append_word(attribution.block);
        key("links");
        append_list(attribution.links, [this](const Link& link, std::size_t) { append(link); });
        out_ += '}';
    }

    void append_classes(const Attribution& attribution) {
        key("kind");
        append_word(attribution.kind);
        key("denial_basis");
        append_word(attribution.denial_basis, attribution.denial_basis != DenialBasis::none);
        key("form");
        append_word(attribution.form);
        key("type");
        append_word(attribution.type);
    }

    void append_parts(const Attribution& attribution) {
        key("source");
        append(attribution.source);
        key("cue");
        append(attribution.cue);
        key("content");
        append(attribution.content);
        key("speaker");
        append(attribution.speaker);
        key("addressee");
        append(attribution.addressee);
        key("medium");
        append(attribution.medium);
    }

    std::string_view text_;
    OffsetMap offsets_;
    std::string out_;
};

}  // namespace

std::string to_json(const Article& article, std::string_view text, const JsonOptions& options) {
    return JsonWriter(text, options.offsets).write(article, options);
}

}  // namespace quoth
