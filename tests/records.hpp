// Records for tests, made by hand: a text and, for each record, its parts as they stand in it.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/record.hpp"
#include "lexicon/lexicon.hpp"
#include "quotes/quotations.hpp"
#include "reading.hpp"
#include "sentences/sentences.hpp"
#include "text/tokens.hpp"

namespace quoth::test {

/// The built-in lexicon, read once.
inline const Lexicon& english() {
    static const Lexicon lexicon = Lexicon::english();
    return lexicon;
}

/// Reads a text up to the stage `lexicon`. Empty lines part its blocks; a first block that doesn't end in a full stop
/// or quotation mark is the headline, later ones are headings.
inline Reading read_text(std::string_view text) {
    Reading reading;
    reading.text = text;
    Tokenizer().read(reading, english());
    const auto part = [&reading, text](std::uint32_t first, std::uint32_t last) {
        if (first == last) return;
        TextBlock block;
        block.tokens = {first, last};
        const bool sentence =
            std::string_view(".!?\"”’'").find(text[reading.tokens[last - 1].end - 1]) != std::string_view::npos;
        if (!sentence) block.kind = first == 0 ? BlockKind::headline : BlockKind::heading;
        reading.blocks.push_back(block);
    };
    std::uint32_t first = 0;
    const auto count = static_cast<std::uint32_t>(reading.tokens.size());
    for (std::uint32_t t = 1; t < count; ++t) {
        const std::uint32_t from = reading.tokens[t - 1].end;
        const std::string_view gap = text.substr(from, reading.tokens[t].begin - from);
        if (gap.find("\n\n") == std::string_view::npos) continue;
        part(first, t);
        first = t;
    }
    part(first, count);
    if (reading.blocks.size() == 1) reading.blocks.front().kind = BlockKind::paragraph;
    read_quotations(reading, english());
    read_sentences(reading, english());
    english().read(reading);
    return reading;
}

/// Makes records of a text from lines "source|cue|content". Any part but the content may be empty. Pieces of a part
/// are joined by " ... ", `source@name` names the speaker (a source without it is its own speaker, a pronoun has
/// none), and * stands before the cue's head where that isn't its first cue word. Records are in the order of the text.
class RecordMaker {
public:
    explicit RecordMaker(const Reading& reading) : reading_(reading) {}

    Record operator()(std::string line) {
        CAPTURE(line);
        const std::size_t one = line.find('|');
        const std::size_t two = line.find('|', one + 1);
        REQUIRE(two != std::string::npos);
        std::string source = line.substr(0, one);
        std::string cue = line.substr(one + 1, two - one - 1);
        const std::string content = line.substr(two + 1);
        const std::size_t at = source.find('@');
        std::string name = at == std::string::npos ? source : source.substr(at + 1);
        source = source.substr(0, at);
        const std::size_t star = cue.find('*');
        if (star != std::string::npos) cue.erase(star, 1);

        Record record;
        record.confidence = 90;
        place_all(record, source, cue, content);
        if (!record.cue.empty()) set_cue(record, star);
        set_speaker(record, name, at != std::string::npos);
        return record;
    }

private:
    /// The places of `part`: those nearest to `near`.
    std::size_t nearest(const std::string& part, std::size_t near) const {
        std::size_t best = std::string_view::npos;
        const auto far = [near](std::size_t place) { return place < near ? near - place : place - near; };
        for (std::size_t p = reading_.text.find(part); p != std::string_view::npos;
             p = reading_.text.find(part, p + 1)) {
            if (is_token_edge(p, p + part.size()) && (best == std::string_view::npos || far(p) < far(best))) best = p;
        }
        return best;
    }

    bool is_token_edge(std::size_t begin, std::size_t end) const {
        bool begins = false;
        bool ends = false;
        for (const Token& token : reading_.tokens) {
            begins = begins || token.begin == begin;
            ends = ends || token.end == end;
        }
        return begins && ends;
    }

    Range tokens_at(std::size_t begin, std::size_t end) const {
        Range range{none, 0};
        for (std::uint32_t t = 0; t < reading_.tokens.size(); ++t) {
            if (reading_.tokens[t].begin < begin || reading_.tokens[t].end > end) continue;
            range.first = std::min(range.first, t);
            range.last = t + 1;
        }
        return range;
    }

    Ranges place(const std::string& part, std::size_t near) const {
        Ranges ranges;
        std::size_t begin = 0;
        while (begin < part.size()) {
            const std::size_t end = std::min(part.find(" ... ", begin), part.size());
            const std::string piece = part.substr(begin, end - begin);
            const std::size_t found = nearest(piece, near);
            CAPTURE(piece);
            REQUIRE(found != std::string_view::npos);
            ranges.push_back(tokens_at(found, found + piece.size()));
            begin = end == part.size() ? end : end + 5;
        }
        return ranges;
    }

    /// The content stands where the record before left off; cue and source stand near it.
    void place_all(Record& record, const std::string& source, const std::string& cue, const std::string& content) {
        const std::string first = content.substr(0, content.find(" ... "));
        std::size_t start = reading_.text.find(first, after_);
        while (start != std::string_view::npos && !is_token_edge(start, start + first.size())) {
            start = reading_.text.find(first, start + 1);
        }
        if (start == std::string_view::npos) start = 0;
        record.content = place(content, start);
        const std::size_t begin = reading_.tokens[record.content.front().first].begin;
        record.cue = place(cue, begin);
        record.source = place(source, record.cue.empty() ? begin : reading_.tokens[record.cue.front().first].begin);
        after_ = begin + 1;
    }

    void set_cue(Record& record, std::size_t star) const {
        const Range cue = record.cue.front();
        const std::size_t begin = reading_.tokens[cue.first].begin;
        std::uint32_t head = cue.first;
        for (std::uint32_t t = cue.first; t < cue.last; ++t) {
            const bool wanted =
                star == std::string::npos ? reading_.lexemes[t].cue != none : reading_.tokens[t].begin == begin + star;
            if (!wanted) continue;
            head = t;
            break;
        }
        record.cue_head = head;
        record.cue_form = form_of_cue(head);
        const bool is_past = record.cue_form != none && english().form(record.cue_form).inflection == Inflection::past;
        record.passive = is_past && head > 0 && reading_.lexemes[head - 1].symbol == symbol_of(Class::be);
    }

    std::uint32_t form_of_cue(std::uint32_t head) const {
        std::uint32_t form = reading_.lexemes[head].cue;
        if (form == none || reading_.lexemes[head].symbol != symbol_of(Class::cue_noun)) return form;
        const std::uint32_t other = english().form(form).other;
        const bool noun = english().form(form).inflection == Inflection::noun;
        return noun || other == none ? form : other;
    }

    void set_speaker(Record& record, const std::string& name, bool named) {
        if (record.source.empty() && !named) return;
        const char first = record.source.empty() ? '?' : reading_.lexemes[record.source.front().first].symbol;
        const bool pronoun = first == symbol_of(Class::subject_pronoun) || first == symbol_of(Class::neutral_pronoun) ||
                             first == symbol_of(Class::relative);
        if (pronoun && !named) return;
        record.speaker = speakers_.try_emplace(name, static_cast<std::uint32_t>(speakers_.size())).first->second;
    }

    const Reading& reading_;
    std::size_t after_ = 0;
    std::map<std::string, std::uint32_t> speakers_;
};

}  // namespace quoth::test
