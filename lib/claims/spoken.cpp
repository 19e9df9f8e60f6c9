#include "claims/spoken.hpp"

#include "claims/clause.hpp"
#include "claims/denial.hpp"
#include "claims/quoted_sentences.hpp"

namespace quoth {
namespace {

/// The first word from `t` on that is a verb cue, next to the verb group; or `none`.
std::uint32_t cue_at(const Words& words, const Clause& clause) {
    const std::uint32_t t = clause.verbs.last;
    const bool cue = t < clause.tokens.last && words.cue_form(t) != none && words.at(t) != Class::name;
    return cue ? t : none;
}

/// "I deny the charge" as a record of its own, without content where it is none.
Record spoken_record(const Words& words, const Clause& clause) {
    Record record;
    const std::uint32_t subject = words.skip_marks(clause.tokens.first, clause.tokens.last);
    const Class c = words.at(subject);  // I, we; my client, our company
    const bool own = clause.found && (c == Class::subject_pronoun || c == Class::possessive) &&
                     words.is(subject, Feature::first_person);
    const std::uint32_t head = own ? cue_at(words, clause) : none;
    if (head == none || head + 1 >= clause.tokens.last) return record;
    record.source = {{subject, subject + 1}};
    record.cue = {{head, head + 1}};
    record.cue_head = head;
    record.cue_form = words.cue_form(head);
    record.content = {{head + 1, clause.tokens.last}};
    return record;
}

}  // namespace

DenialBasis spoken_basis(const Words& words, const Record& record) {
    DenialBasis basis = DenialBasis::none;
    any_quoted_sentence(words, record, [&words, &basis](Range sentence) {
        const Record spoken = spoken_record(words, read_clause(words, sentence));
        if (!spoken.content.empty()) basis = stated_basis(words, spoken, read_clause(words, spoken.content.front()));
        return basis != DenialBasis::none;
    });
    return basis;
}

}  // namespace quoth
