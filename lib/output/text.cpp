// Text for a person at a terminal. One record is a line of facts, its place and kind in columns of their own, and below
// it the content, wrapped; nested records are indented.
#include <algorithm>
#include <string>
#include <vector>

#include <quoth/output.hpp>

#include "output/lines_and_columns.hpp"
#include "output/numbers.hpp"
#include "output/wrap.hpp"

namespace quoth {

namespace {

constexpr std::size_t nesting_step = 2;
constexpr std::size_t deepest_shown = 4;  // deeper ones are indented no more, so that words keep room
constexpr std::size_t gap = 2;
constexpr std::size_t kind_width = 6;  // of "DENIAL"

std::uint32_t begin_of(const Attribution& attribution) {
    std::uint32_t begin = UINT32_MAX;
    for (const Spans* spans : {&attribution.source, &attribution.cue, &attribution.content})
        if (!spans->empty()) begin = std::min(begin, spans->front().begin);
    return begin == UINT32_MAX ? 0 : begin;
}

std::string counted(std::size_t number, const char* one, const char* many) {
    return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

std::string words_of(Status status) {
    std::string words = to_string(status);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

class TextWriter {
public:
    TextWriter(const Article& article, std::string_view text, const TextOptions& options)
        : article_(article), text_(text), places_(text), width_(std::max<std::size_t>(options.width, 40)) {
        write_head(options);
        find_places();
        for (std::size_t id = 0; id < article_.attributions.size(); ++id) write(id);
    }

    std::string take() { return std::move(out_); }

private:
    void write_head(const TextOptions& options) {
        const auto& all = article_.attributions;
        std::string head = options.path ? one_line(*options.path) + ": " : "";
        if (article_.status != Status::ok) {
            head += "not read, " + words_of(article_.status);
        } else if (all.empty()) {
            head += "no attributions";
        } else {
            const auto is_denial = [](const Attribution& a) { return a.kind == Kind::denial; };
            const auto denials = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_denial));
            head += counted(all.size(), "attribution", "attributions");
            if (denials != 0) head += ", " + counted(denials, "denial", "denials");
            if (speakers() != 0) head += ", " + counted(speakers(), "speaker", "speakers");
            head += " (places are line:column)";
        }
        append_wrapped(out_, head, 0, 0, width_);
    }

    /// How many speakers say something.
    std::size_t speakers() const {
        std::vector<bool> speaks(article_.speakers.size());
        for (const Attribution& a : article_.attributions)
            if (a.speaker && *a.speaker < speaks.size()) speaks[*a.speaker] = true;
        return static_cast<std::size_t>(std::count(speaks.begin(), speaks.end(), true));
    }

    void find_places() {
        for (const Attribution& a : article_.attributions) {
            place_.push_back(places_.at(begin_of(a)));
            place_width_ = std::max(place_width_, place_.back().size());
            const bool nested = a.parent && *a.parent < depth_.size();
            depth_.push_back(nested ? std::min(depth_[*a.parent] + 1, deepest_shown) : 0);
        }
    }

    void write(std::size_t id) {
        const Attribution& attribution = article_.attributions[id];
        const std::size_t indent = depth_[id] * nesting_step;
        const std::size_t column = indent + place_width_ + gap + kind_width + gap;
        const std::string kind = attribution.kind == Kind::denial ? "DENIAL" : "claim";
        out_ += '\n';
        out_.append(indent + place_width_ - place_[id].size(), ' ');
        out_ += place_[id];
        out_.append(gap, ' ');
        out_ += kind;
        out_.append(kind_width - kind.size() + gap, ' ');
        append_wrapped(out_, facts_of(attribution), column, column, width_);
        out_.append(column, ' ');
        append_wrapped(out_, one_line(text_of(attribution.content, text_)), column, column, width_);
    }

    /// "speaker | cue | confidence" and what else is worth saying.
    std::string facts_of(const Attribution& attribution) const {
        std::string facts = speaker_of(attribution);
        if (!attribution.cue.empty()) facts += " | " + one_line(text_of(attribution.cue, text_));
        facts += " | " + hundredths(attribution.confidence);
        if (attribution.type != Type::assertion) facts += std::string(" | ") + to_string(attribution.type);
        if (attribution.block != Block::body) facts += std::string(" | ") + to_string(attribution.block);
        for (const Link& link : attribution.links)
            if (link.to < place_.size()) facts += std::string(" | ") + to_string(link.relation) + ' ' + place_[link.to];
        return facts;
    }

    std::string speaker_of(const Attribution& attribution) const {
        if (attribution.speaker && *attribution.speaker < article_.speakers.size())
            return one_line(article_.speakers[*attribution.speaker].name);
        return attribution.source.empty() ? "(no source)" : one_line(text_of(attribution.source, text_));
    }

    const Article& article_;
    std::string_view text_;
    LinesAndColumns places_;
    std::size_t width_;
    std::size_t place_width_ = 0;
    std::vector<std::string> place_;  ///< one for each attribution
    std::vector<std::size_t> depth_;  ///< the same
    std::string out_;
};

}  // namespace

std::string to_text(const Article& article, std::string_view text, const TextOptions& options) {
    return TextWriter(article, text, options).take();
}

}  // namespace quoth
