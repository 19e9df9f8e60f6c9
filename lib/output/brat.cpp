// Brat standoff: https://brat.nlplab.org/standoff.html and https://brat.nlplab.org/configuration.html.
#include <string>

#include <quoth/output.hpp>

#include "output/numbers.hpp"
#include "output/offsets.hpp"
#include "text/utf8.hpp"

namespace quoth {

namespace {

/// What may not stand in a text-bound annotation. Its text is one field of one line, and brat's own reader, as others
/// in Python, ends a line at every control character that separates anything and at U+2028 and U+2029.
bool parts_lines(char32_t c) noexcept { return c < 0x20 || (0x7F <= c && c < 0xA0) || c == 0x2028 || c == 0x2029; }

/// The pieces of `span` between line breaks, without the blanks at the breaks.
void append_pieces(Spans& pieces, Span span, std::string_view text) {
    const std::string_view inside = text.substr(0, span.end);
    std::uint32_t begin = span.begin;  // of the piece
    std::uint32_t end = span.begin;    // behind its last character that is no blank
    for (std::size_t at = span.begin; at < inside.size();) {
        const auto here = static_cast<std::uint32_t>(at);
        const char32_t c = next_code_point(inside, at);
        const bool breaks = parts_lines(c);
        if (breaks && begin < end) pieces.push_back({begin, end});
        if (breaks || (c == U' ' && begin == end)) {
            begin = end = static_cast<std::uint32_t>(at);
        } else if (c != U' ') {
            if (begin == end) begin = here;
            end = static_cast<std::uint32_t>(at);
        }
    }
    if (begin < end) pieces.push_back({begin, end});
}

Spans pieces_of(const Spans& spans, std::string_view text) {
    Spans pieces;
    for (const Span span : spans) append_pieces(pieces, span, text);
    return pieces;
}

/// Writes one file. Ids count through it, one count for each letter.
class BratWriter {
public:
    explicit BratWriter(std::string_view text) : text_(text), offsets_(text, Offsets::codepoints) {}

    std::string write(const Article& article) {
        for (const Attribution& attribution : article.attributions) write(attribution, article);
        return std::move(out_);
    }

private:
    void write(const Attribution& attribution, const Article& article) {
        const Spans content = pieces_of(attribution.content, text_);
        if (content.empty()) return;
        const Spans cue = pieces_of(attribution.cue, text_);
        const std::string source_id = text_bound("Source", pieces_of(attribution.source, text_));
        const std::string cue_id = text_bound("Cue", cue);
        const std::string content_id = text_bound("Content", content);
        const std::string trigger = text_bound("Attribution", cue.empty() ? Spans{content.front()} : cue);
        event_ = 'E' + std::to_string(++events_);
        out_ += event_ + "\tAttribution:" + trigger + " Content:" + content_id;
        if (!cue_id.empty()) out_ += " Cue:" + cue_id;
        if (!source_id.empty()) out_ += " Source:" + source_id;
        out_ += '\n';
        write_attributes(attribution);
        if (attribution.speaker && *attribution.speaker < article.speakers.size())
            write_note("speaker=", article.speakers[*attribution.speaker].name);
    }

    /// Writes a `T` line and returns its id; nothing for no pieces.
    std::string text_bound(const char* type, const Spans& pieces) {
        if (pieces.empty()) return {};
        std::string id = 'T' + std::to_string(++text_bounds_);
        out_ += id + '\t' + type;
        char before = ' ';
        for (const Span piece : pieces) {
            out_ += before + std::to_string(offsets_.at(piece.begin)) + ' ' + std::to_string(offsets_.at(piece.end));
            before = ';';
        }
        out_ += '\t' + text_of(pieces, text_) + '\n';
        return id;
    }

    void write_attributes(const Attribution& attribution) {
        if (attribution.kind == Kind::denial) write_attribute("Denial", to_string(attribution.denial_basis));
        if (attribution.parent) write_attribute("Nested", "");
        write_attribute("Confidence", hundredths(attribution.confidence));
        write_attribute("Kind", to_string(attribution.kind));
        write_attribute("Form", to_string(attribution.form));
        write_attribute("Type", to_string(attribution.type));
    }

    void write_attribute(const char* name, const std::string& value) {
        out_ += 'A' + std::to_string(++attributes_) + '\t' + name + ' ' + event_;
        if (!value.empty()) out_ += ' ' + value;
        out_ += '\n';
    }

    void write_note(const char* what, std::string_view value) {
        out_ += '#' + std::to_string(++notes_) + "\tAnnotatorNotes " + event_ + '\t' + what;
        for (std::size_t at = 0; at < value.size();) {
            const char32_t c = next_code_point(value, at);
            append_code_point(out_, parts_lines(c) ? U' ' : c);
        }
        out_ += '\n';
    }

    std::string_view text_;
    OffsetMap offsets_;
    std::string out_;
    std::string event_;
    std::size_t text_bounds_ = 0, events_ = 0, attributes_ = 0, notes_ = 0;
};

/// "name Arg:<EVENT>, Value:first|second|..." with the names of the enumerators from `first` to `last`.
template <typename Enum>
std::string attribute_line(const char* name, Enum first, Enum last) {
    std::string out = std::string(name) + "\tArg:<EVENT>, Value:";
    for (auto value = static_cast<int>(first); value <= static_cast<int>(last); ++value) {
        if (value != static_cast<int>(first)) out += '|';
        out += to_string(static_cast<Enum>(value));
    }
    return out + '\n';
}

/// Brat knows no numbers: every value is listed.
std::string confidence_line() {
    std::string out = "Confidence\tArg:<EVENT>, Value:0.00";
    for (std::uint16_t value = 1; value <= 100; ++value) out += '|' + hundredths(value);
    return out + '\n';
}

}  // namespace

std::string to_brat(const Article& article, std::string_view text) { return BratWriter(text).write(article); }

std::string brat_configuration() {
    return "[entities]\nSource\nCue\nContent\n\n"
           "[relations]\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n"
           "[events]\nAttribution\tContent:Content, Cue?:Cue, Source?:Source\n\n"
           "[attributes]\n" +
           attribute_line("Denial", DenialBasis::cue, DenialBasis::answer) + "Nested\tArg:<EVENT>\n" +
           confidence_line() + attribute_line("Kind", Kind::claim, Kind::denial) +
           attribute_line("Form", Form::direct, Form::indirect) +
           attribute_line("Type", Type::assertion, Type::judgement);
}

}  // namespace quoth
