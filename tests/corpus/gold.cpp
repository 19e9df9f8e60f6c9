#include "corpus/gold.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace quoth::corpus {
namespace {

constexpr std::string_view records_line = "@records\n";

using Result = std::variant<Gold, GoldError>;

/// One tag of a bracket: `s1`.
struct Tag {
    char role = 's';
    std::uint32_t number = 0;
};

/// A bracket that is open, or was: its tags, and where it begins in the text and in the markup.
struct Bracket {
    std::vector<Tag> tags;
    std::size_t begin = 0;
    std::size_t line = 0;
};

std::size_t line_of(std::string_view markup, std::size_t at) {
    return 1 +
           static_cast<std::size_t>(std::count(markup.begin(), markup.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(text);
    return parts;
}

std::optional<std::uint32_t> number_of(std::string_view digits) {
    std::uint32_t number = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || code != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

std::optional<std::vector<Tag>> tags_of(std::string_view text) {
    std::vector<Tag> tags;
    for (const std::string_view part : split(text, ",")) {
        if (part.empty() || std::string_view("scq").find(part[0]) == std::string_view::npos) return std::nullopt;
        const auto number = number_of(part.substr(1));
        if (!number) return std::nullopt;
        tags.push_back({part[0], *number});
    }
    return tags;
}

template <class Value>
std::optional<Value> named(std::string_view name, std::initializer_list<std::pair<std::string_view, Value>> names) {
    for (const auto& [key, value] : names) {
        if (key == name) return value;
    }
    return std::nullopt;
}

std::optional<std::pair<Kind, DenialBasis>> kind_of(std::string_view name) {
    using Pair = std::pair<Kind, DenialBasis>;
    return named<Pair>(name, {{"claim", {Kind::claim, DenialBasis::none}},
                              {"denial:cue", {Kind::denial, DenialBasis::cue}},
                              {"denial:verdict", {Kind::denial, DenialBasis::verdict}},
                              {"denial:answer", {Kind::denial, DenialBasis::answer}}});
}

std::optional<Type> type_of(std::string_view name) {
    return named<Type>(name, {{"assertion", Type::assertion},
                              {"belief", Type::belief},
                              {"intention", Type::intention},
                              {"question", Type::question},
                              {"directive", Type::directive},
                              {"judgement", Type::judgement}});
}

bool overlap(const Spans& a, const Spans& b) {
    for (const Span& x : a) {
        for (const Span& y : b) {
            if (x.begin < y.end && y.begin < x.end) return true;
        }
    }
    return false;
}

bool inside(const Spans& inner, const Spans& outer) {
    return std::all_of(inner.begin(), inner.end(), [&outer](const Span& i) {
        return std::any_of(outer.begin(), outer.end(),
                           [&i](const Span& o) { return o.begin <= i.begin && i.end <= o.end; });
    });
}

std::uint32_t letters(const Spans& spans) {
    std::uint32_t sum = 0;
    for (const Span& span : spans) sum += span.end - span.begin;
    return sum;
}

Span extent(const Attribution& record) {
    Span whole = record.content.front();
    for (const Spans* spans : {&record.source, &record.cue, &record.content}) {
        for (const Span& span : *spans) {
            whole.begin = std::min(whole.begin, span.begin);
            whole.end = std::max(whole.end, span.end);
        }
    }
    return whole;
}

std::optional<Relation> relation_of(std::string_view name) {
    return named<Relation>(name, {{"denies", Relation::denies},
                                  {"rebuts", Relation::rebuts},
                                  {"confirms", Relation::confirms},
                                  {"repeats", Relation::repeats}});
}

/// `?` after a word says that finding it and leaving it out are both right. Whether it was there; it is taken off.
bool take_question_mark(std::string_view& word) {
    if (word.size() < 2 || word.back() != '?') return false;
    word.remove_suffix(1);
    return true;
}

/// A link's line, its records by their numbers.
struct NumberedLink {
    std::size_t line = 0;
    GoldLink link;
    std::uint32_t from = 0;
    std::vector<std::uint32_t> to;
};

/// Reads one file: first the text with its brackets, then the lines of the records and links.
class Reader {
public:
    Reader(std::string_view markup, const std::string& file) : markup_(markup), file_(file) {}

    Result read() {
        const std::size_t tail = find_tail();
        if (tail == std::string_view::npos) return error(markup_.size(), "there is no line '@records'");
        std::string_view body = markup_.substr(0, tail);
        if (body.size() > 1 && body.substr(body.size() - 2) == "\n\n") body.remove_suffix(1);
        if (auto problem = read_text(body)) return *problem;
        if (auto problem = read_records(tail + records_line.size())) return *problem;
        if (auto problem = finish()) return *problem;
        return std::move(gold_);
    }

private:
    /// Pieces of one record, and the line that first names it.
    struct Marked {
        std::size_t line = 0;
        std::map<char, Spans> roles;
    };

    GoldError error(std::size_t at, std::string message) const {
        return error_in(line_of(markup_, at), std::move(message));
    }

    GoldError error_in(std::size_t line, std::string message) const { return {file_, line, std::move(message)}; }

    std::size_t find_tail() const {
        if (markup_.substr(0, records_line.size()) == records_line) return 0;
        const std::size_t at = markup_.find(std::string("\n").append(records_line));
        return at == std::string_view::npos ? at : at + 1;
    }

    std::optional<GoldError> read_text(std::string_view body) {
        std::vector<Bracket> open;
        for (std::size_t at = 0; at < body.size(); ++at) {
            if (body[at] == '[') {
                const std::size_t blank = body.find_first_of(" \n]", at);
                auto tags =
                    blank == std::string_view::npos ? std::nullopt : tags_of(body.substr(at + 1, blank - at - 1));
                if (!tags || body[blank] != ' ') return error(at, "a tag must look like '[s1 ' or '[s1,q2 '");
                open.push_back({std::move(*tags), gold_.text.size(), line_of(markup_, at)});
                at = blank;
            } else if (body[at] == ']') {
                if (open.empty()) return error(at, "']' closes nothing; write '\\]' for the article's own");
                if (auto problem = close(open.back())) return problem;
                open.pop_back();
            } else {
                if (body[at] == '\\' && ++at == body.size()) return error(at, "'\\' stands at the end");
                gold_.text.push_back(body[at]);
            }
        }
        if (!open.empty()) return error_in(open.back().line, "a bracket is never closed");
        return std::nullopt;
    }

    std::optional<GoldError> close(const Bracket& bracket) {
        const Span span{static_cast<std::uint32_t>(bracket.begin), static_cast<std::uint32_t>(gold_.text.size())};
        if (span.begin == span.end) return error_in(bracket.line, "a bracket holds no text");
        for (const Tag& tag : bracket.tags) {
            Marked& marked = marked_[tag.number];
            if (marked.line == 0) marked.line = bracket.line;
            for (auto& [role, spans] : marked.roles) {
                if (overlap(spans, {span}))
                    return error_in(
                        bracket.line,
                        std::string("parts of record ").append(std::to_string(tag.number)).append(" overlap"));
            }
            marked.roles[tag.role].push_back(span);
        }
        return std::nullopt;
    }

    std::optional<GoldError> read_records(std::size_t at) {
        while (at < markup_.size()) {
            const std::size_t end = std::min(markup_.find('\n', at), markup_.size());
            const std::string_view line = markup_.substr(at, end - at);
            if (!line.empty() && line[0] != '#') {
                if (auto problem = read_line(line, at)) return problem;
            }
            at = end + 1;
        }
        return std::nullopt;
    }

    std::optional<GoldError> read_line(std::string_view line, std::size_t at) {
        NumberedLink link;
        std::string_view name = line.substr(0, line.find(' '));
        link.link.optional = take_question_mark(name);
        const auto relation = relation_of(name);
        if (!relation) return read_record(line, at);
        link.link.relation = *relation;
        link.line = line_of(markup_, at);
        return read_link(std::move(link), line.substr(std::min(line.find(' '), line.size() - 1) + 1), at);
    }

    /// `2 1` or `2 1 | 3`.
    std::optional<GoldError> read_link(NumberedLink link, std::string_view records, std::size_t at) {
        const std::size_t blank = std::min(records.find(' '), records.size());
        const auto from = number_of(records.substr(0, blank));
        if (!from || blank == records.size()) return error(at, "a link's line is RELATION NUMBER NUMBER");
        link.from = *from;
        for (const std::string_view part : split(records.substr(blank + 1), " | ")) {
            const auto to = number_of(part);
            if (!to) return error(at, "not a number: '" + std::string(part) + "'");
            link.to.push_back(*to);
        }
        links_.push_back(std::move(link));
        return std::nullopt;
    }

    std::optional<GoldError> read_record(std::string_view line, std::size_t at) {
        std::array<std::string_view, 3> words;
        for (std::string_view& word : words) {
            const std::size_t blank = line.find(' ');
            if (blank == std::string_view::npos) return error(at, "a record's line is NUMBER KIND TYPE SPEAKER");
            word = line.substr(0, blank);
            line.remove_prefix(blank + 1);
        }
        GoldRecord gold;
        gold.optional = take_question_mark(words[0]);
        const auto number = number_of(words[0]);
        const auto kind = kind_of(words[1]);
        const auto type = type_of(words[2]);
        if (!number) return error(at, "not a number: '" + std::string(words[0]) + "'");
        if (!kind) return error(at, "not a kind: '" + std::string(words[1]) + "'");
        if (!type) return error(at, "not a type: '" + std::string(words[2]) + "'");
        if (line.empty()) return error(at, "the speaker is missing; write '-' for none and '?' where any is right");
        gold.number = *number;
        std::tie(gold.record.kind, gold.record.denial_basis) = *kind;
        gold.record.type = *type;
        gold.any_speaker = line == "?";
        if (line != "?" && line != "-") {
            for (const std::string_view name : split(line, " | ")) gold.speakers.emplace_back(name);
        }
        return take_spans(std::move(gold), at);
    }

    std::optional<GoldError> take_spans(GoldRecord gold, std::size_t at) {
        const auto marked = marked_.find(gold.number);
        const std::string name = std::string("record ").append(std::to_string(gold.number));
        if (marked == marked_.end()) return error(at, name + " is not marked in the text, or has two lines");
        gold.record.source = marked->second.roles['s'];
        gold.record.cue = marked->second.roles['c'];
        gold.record.content = marked->second.roles['q'];
        marked_.erase(marked);
        if (gold.record.content.empty()) return error(at, name + " has no content");
        if (gold.record.source.empty() && !gold.speakers.empty() && !gold.record.cue.empty()) {
            return error(at, name + " has a speaker but no source");
        }
        gold_.records.push_back(std::move(gold));
        return std::nullopt;
    }

    std::optional<GoldError> finish() {
        if (!marked_.empty()) {
            const auto& [number, marked] = *marked_.begin();
            return error_in(marked.line,
                            std::string("record ").append(std::to_string(number)) + " has no line after '@records'");
        }
        std::stable_sort(gold_.records.begin(), gold_.records.end(), [](const GoldRecord& a, const GoldRecord& b) {
            const Span x = extent(a.record);
            const Span y = extent(b.record);
            return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
        });
        set_parents();
        return set_links();
    }

    std::optional<std::size_t> index_of(std::uint32_t number) const {
        const auto found = std::find_if(gold_.records.begin(), gold_.records.end(),
                                        [number](const GoldRecord& gold) { return gold.number == number; });
        if (found == gold_.records.end()) return std::nullopt;
        return static_cast<std::size_t>(found - gold_.records.begin());
    }

    std::optional<GoldError> set_links() {
        for (NumberedLink& link : links_) {
            std::vector<std::uint32_t> numbers = link.to;
            numbers.push_back(link.from);
            for (const std::uint32_t number : numbers) {
                if (!index_of(number)) return error_in(link.line, "there is no record " + std::to_string(number));
                link.link.to.push_back(*index_of(number));
            }
            link.link.from = link.link.to.back();
            link.link.to.pop_back();
            gold_.links.push_back(std::move(link.link));
        }
        return std::nullopt;
    }

    /// A record's parent is the one with the shortest content that holds its cue and content.
    void set_parents() {
        for (GoldRecord& gold : gold_.records) {
            std::uint32_t shortest = 0;
            for (std::size_t i = 0; i < gold_.records.size(); ++i) {
                const Spans& outer = gold_.records[i].record.content;
                if (&gold_.records[i] == &gold || !inside(gold.record.cue, outer) ||
                    !inside(gold.record.content, outer))
                    continue;
                if (gold.record.parent && letters(outer) >= shortest) continue;
                gold.record.parent = static_cast<std::uint32_t>(i);
                shortest = letters(outer);
            }
        }
    }

    std::string_view markup_;
    std::string file_;
    Gold gold_;
    std::map<std::uint32_t, Marked> marked_;
    std::vector<NumberedLink> links_;
};

/// Writes `T` and `E` lines; offsets of the bytes are looked up in a table of code points.
class BratWriter {
public:
    explicit BratWriter(std::string_view text) : text_(text), codepoints_(text.size() + 1) {
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            codepoints_[i] = count;
            const bool last = i + 1 == text.size() || (static_cast<unsigned char>(text[i + 1]) & 0xC0U) != 0x80U;
            if (last) ++count;
        }
        codepoints_[text.size()] = count;
    }

    void write(const Attribution& record, bool nested) {
        const std::string content = add("Content", record.content);
        const std::string cue = record.cue.empty() ? std::string() : add("Cue", record.cue);
        const std::string source = record.source.empty() ? std::string() : add("Source", record.source);
        const std::string trigger = add("Attribution", record.cue.empty() ? Spans{record.content.front()} : record.cue);
        const std::string event = std::string("E").append(std::to_string(++events_));
        out_.append(event).append("\tAttribution:").append(trigger).append(" Content:").append(content);
        if (!cue.empty()) out_.append(" Cue:").append(cue);
        if (!source.empty()) out_.append(" Source:").append(source);
        out_ += "\n";
        if (record.kind == Kind::denial) attribute("Denial " + event + " " + basis(record.denial_basis));
        if (nested) attribute("Nested " + event);
    }

    std::string take() { return std::move(out_); }

private:
    static std::string basis(DenialBasis basis) {
        if (basis == DenialBasis::verdict) return "verdict";
        return basis == DenialBasis::answer ? "answer" : "cue";
    }

    void attribute(const std::string& what) {
        out_.append("A").append(std::to_string(++attributes_)).append("\t").append(what).append("\n");
    }

    std::string add(const std::string& role, const Spans& spans) {
        const std::string id = std::string("T").append(std::to_string(++texts_));
        std::string offsets;
        std::string words;
        for (const Span& span : spans) {
            for (std::size_t begin = span.begin; begin < span.end;) {
                const std::size_t end = std::min<std::size_t>(text_.find('\n', begin), span.end);
                if (begin < end) {
                    offsets.append(offsets.empty() ? "" : ";").append(std::to_string(codepoints_[begin]));
                    offsets.append(" ").append(std::to_string(codepoints_[end]));
                    words.append(words.empty() ? "" : " ").append(text_.substr(begin, end - begin));
                }
                begin = end + 1;
            }
        }
        out_.append(id).append("\t").append(role).append(" ").append(offsets).append("\t").append(words).append("\n");
        return id;
    }

    std::string_view text_;
    std::vector<std::uint32_t> codepoints_;
    std::string out_;
    int texts_ = 0;
    int events_ = 0;
    int attributes_ = 0;
};

}  // namespace

std::string GoldError::what() const { return file + ":" + std::to_string(line) + ": " + message; }

std::variant<Gold, GoldError> read_gold(std::string_view markup, const std::string& file) {
    return Reader(markup, file).read();
}

std::string brat_of(const Gold& gold) {
    BratWriter writer(gold.text);
    for (const GoldRecord& record : gold.records) {
        if (!record.optional) writer.write(record.record, record.record.parent.has_value());
    }
    return writer.take();
}

}  // namespace quoth::corpus
