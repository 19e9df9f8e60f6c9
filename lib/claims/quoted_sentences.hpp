// Quoted sentences: what a record's source says word by word, a sentence at a time.
#pragma once

#include <cstdint>

#include "attribution/record.hpp"
#include "claims/words.hpp"

namespace quoth {

/// Calls `visit(Range)` for the sentences in the first 128 tokens of a record's content that begin in quotation marks,
/// or for all where no cue word goes with it (a transcript's turn), until it returns true; for "A, and B" also for B.
/// Whether it did.
template <class Visit>
bool any_quoted_sentence(const Words& words, const Record& record, Visit visit) {
    std::uint32_t left = 128;
    for (const Range& range : record.content) {
        std::uint32_t start = range.first;
        std::uint32_t joined = range.last;
        for (std::uint32_t t = range.first; t < range.last && left > 0; ++t, --left) {
            if (words.at(t) == Class::comma && words.at(t + 1) == Class::conjunction) joined = t + 2;
            if (words.at(t) != Class::stop && t + 1 < range.last) continue;
            const bool spoken = record.cue_form == none || words.quoted(words.skip_marks(start, t));
            if (spoken && visit(Range{start, t + 1})) return true;
            if (spoken && joined < t && visit(Range{joined, t + 1})) return true;
            start = t + 1;
            joined = range.last;
        }
    }
    return false;
}

}  // namespace quoth
