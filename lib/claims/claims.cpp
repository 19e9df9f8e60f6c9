#include "claims/claims.hpp"

#include <algorithm>

#include "claims/circumstances.hpp"
#include "claims/clause.hpp"
#include "claims/denial.hpp"
#include "claims/links.hpp"
#include "claims/types.hpp"
#include "claims/words.hpp"

namespace quoth {
namespace {

Ranges hedges_of(const Words& words, const Record& record, const Clause& clause) {
    Ranges hedges;
    if (!record.cue.empty() && record.cue_head != none) {
        hedges = hedges_at(words, record.cue.front(), record.cue_head);
    }
    for (const Range& hedge : hedges_in(words, clause)) {
        if (std::find(hedges.begin(), hedges.end(), hedge) == hedges.end()) hedges.push_back(hedge);
    }
    std::sort(hedges.begin(), hedges.end(), [](Range a, Range b) { return a.first < b.first; });
    return hedges;
}

void read_claim(const Words& words, Record& record) {
    if (record.content.empty()) return;
    const Clause clause = read_clause(words, record.content.front());
    record.denial_basis = denial_basis(words, record, clause);
    record.kind = record.denial_basis == DenialBasis::none ? Kind::claim : Kind::denial;
    record.form = form_of(words, record);
    record.type = type_of(words, record);
    record.negated = record.denial_basis != DenialBasis::answer && is_negated(words, clause);
    record.hedges = hedges_of(words, record, clause);
    read_circumstances(words, record);
}

}  // namespace

void read_claims(const Reading& reading, const Lexicon& lexicon, const std::vector<Speaker>& speakers,
                 std::vector<Record>& records) {
    const Words words(reading, lexicon);
    for (Record& record : records) read_claim(words, record);
    link_records(words, speakers, records);
}

}  // namespace quoth
