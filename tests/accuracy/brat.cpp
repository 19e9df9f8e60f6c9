#include "accuracy/brat.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "lexicon/lists.hpp"
#include "text/utf8.hpp"

namespace quoth::accuracy {
namespace {

using Problem = std::optional<Error>;

/// The byte at which each code point of a text begins, and its end.
std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
    std::vector<std::uint32_t> offsets;
    for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) {
        offsets.push_back(static_cast<std::uint32_t>(at));
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

/// Takes what stands before the first of `marks` off the front of `text`, and that mark.
std::string_view take(std::string_view& text, std::string_view marks) {
    const std::size_t end = text.find_first_of(marks);
    const std::string_view piece = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return piece;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::string_view word = take(text, " ");
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

template <class Number>
std::optional<Number> number_of(std::string_view digits) {
    Number number = 0;
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
    return number;
}

void append(Spans& to, const Spans& from) { to.insert(to.end(), from.begin(), from.end()); }

class Reader {
public:
    explicit Reader(std::string_view text) : offsets_(code_point_offsets(text)) {}

    std::variant<BratFile, Error> read(std::string_view lines, const std::string& name) {
        while (!lines.empty()) {
            std::string_view line = take(lines, "\n");
            if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
            ++line_;
            if (Problem problem = read_line(line)) return in_file(*std::move(problem), line_, name);
        }
        // Whether a span is there at all is known only now.
        for (const auto& [id, number] : missing_) {
            if (spans_.count(id) == 0) return in_file(bad_piece(id, "there is no such annotation"), number, name);
        }
        for (Event& event : events_) {
            if (Problem problem = take_attributes(event)) return in_file(*std::move(problem), line_, name);
            if (!event.attribution.content.empty()) file_.attributions.push_back(std::move(event.attribution));
        }
        file_.spans_below = missing_.size();
        return std::move(file_);
    }

private:
    struct Event {
        std::string_view id;
        BratAttribution attribution;
    };
    struct Value {
        std::string_view text;
        std::uint32_t line = 0;
    };

    Error in_file(Error error, std::uint32_t line, const std::string& name) const {
        error.file = name;
        if (error.line == 0) error.line = line;
        return error;
    }

    /// A line without a tab goes on with the text of the one above.
    Problem read_line(std::string_view line) {
        if (line.find('\t') == std::string_view::npos) return std::nullopt;
        const std::string_view id = take(line, "\t");
        const std::string_view body = take(line, "\t");
        if (id.empty() || (id[0] != 'T' && id[0] != 'E' && id[0] != 'A')) return std::nullopt;
        if (id[0] == 'A') return read_attribute(body);
        if (!ids_.insert(id).second) return bad_piece(id, "two annotations have this id");
        return id[0] == 'T' ? read_spans(id, body) : read_event(id, body);
    }

    /// "Content 15 28;30 34"
    Problem read_spans(std::string_view id, std::string_view body) {
        take(body, " ");
        Spans& spans = spans_[id];
        do {
            const std::string_view piece = take(body, ";");
            const auto span = span_of(piece);
            if (!span)
                return bad_piece(piece.empty() ? id : piece, "a span is two numbers, of which the second is greater");
            if (span->end >= offsets_.size()) return bad_piece(piece, "a span ends behind the text's end");
            spans.push_back({offsets_[span->begin], offsets_[span->end]});
        } while (!body.empty());
        return std::nullopt;
    }

    static std::optional<Span> span_of(std::string_view piece) {
        const auto words = words_of(piece);
        if (words.size() != 2) return std::nullopt;
        const auto begin = number_of<std::uint32_t>(words[0]);
        const auto end = number_of<std::uint32_t>(words[1]);
        if (!begin || !end || *begin >= *end) return std::nullopt;
        return Span{*begin, *end};
    }

    /// "Attribution:T4 Content:T3 Content2:T5 Cue:T2"
    Problem read_event(std::string_view id, std::string_view body) {
        Event event{id, {}};
        for (const std::string_view argument : words_of(body)) {
            const std::size_t colon = argument.find(':');
            if (colon == std::string_view::npos || argument.find(':', colon + 1) != std::string_view::npos) {
                return bad_piece(argument, "an event's parts are ROLE:ID");
            }
            const std::string_view role = argument.substr(0, argument.find_first_of("0123456789:"));
            add(event.attribution, role, argument.substr(colon + 1));
        }
        events_.push_back(std::move(event));
        return std::nullopt;
    }

    void add(BratAttribution& attribution, std::string_view role, std::string_view id) {
        Spans* const place = role == "Source"    ? &attribution.source
                             : role == "Cue"     ? &attribution.cue
                             : role == "Content" ? &attribution.content
                                                 : nullptr;
        if (place == nullptr) return;
        const auto spans = spans_.find(id);
        if (spans == spans_.end()) {
            missing_.emplace_back(id, line_);
        } else {
            append(*place, spans->second);
        }
    }

    /// "Confidence E1 0.93"
    Problem read_attribute(std::string_view body) {
        const auto words = words_of(body);
        if (words.size() < 2) return bad_piece(body, "an attribute is NAME ID or NAME ID VALUE");
        values_[words[1]][words[0]] = {words.size() > 2 ? words[2] : std::string_view(), line_};
        return std::nullopt;
    }

    /// Attributes may stand above their event.
    Problem take_attributes(Event& event) {
        BratAttribution& attribution = event.attribution;
        for (const auto& [name, value] : values_[event.id]) {
            if (name == "Nested") attribution.nested = true;
            if (name == "Denial") attribution.denial = value.text.empty() || value.text == "cue";
            if (name != "Confidence") continue;
            attribution.confidence = number_of<double>(value.text);
            if (attribution.confidence && *attribution.confidence >= 0 && *attribution.confidence <= 1) continue;
            Error error = bad_piece(value.text, "a confidence is a number from 0 to 1");
            error.line = value.line;
            return error;
        }
        return std::nullopt;
    }

    std::vector<std::uint32_t> offsets_;
    std::uint32_t line_ = 0;
    std::set<std::string_view> ids_;
    std::map<std::string_view, Spans> spans_;
    std::vector<Event> events_;
    std::vector<std::pair<std::string_view, std::uint32_t>> missing_;  ///< ids without a line above, and where
    std::map<std::string_view, std::map<std::string_view, Value>> values_;
    BratFile file_;
};

}  // namespace

std::variant<BratFile, Error> read_brat(std::string_view lines, std::string_view text, const std::string& name) {
    return Reader(text).read(lines, name);
}

Levels levels_of(std::vector<BratAttribution> attributions) {
    std::uint32_t end = 0;
    for (const BratAttribution& each : attributions) {
        for (const Span span : each.content) end = std::max(end, span.end);
    }
    std::vector<bool> in_content(end, false);  // of outermost ones, byte by byte
    for (const BratAttribution& each : attributions) {
        if (each.nested) continue;
        for (const Span span : each.content)
            std::fill(in_content.begin() + span.begin, in_content.begin() + span.end, true);
    }
    const auto is_inside = [&in_content](const Span span) {
        return std::all_of(in_content.begin() + span.begin, in_content.begin() + span.end, [](bool in) { return in; });
    };
    Levels levels;
    for (BratAttribution& each : attributions) {
        const bool nested = each.nested && std::all_of(each.content.begin(), each.content.end(), is_inside);
        (nested ? levels.nested : levels.outermost).push_back(std::move(each));
    }
    return levels;
}

}  // namespace quoth::accuracy
