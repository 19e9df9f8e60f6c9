#include "claims/links.hpp"

namespace quoth {

void link_records(const Words& words, std::vector<Record>& records) {
    Statements all(words, records);
    link_repeats(all);
    link_as_stated(all);
    link_by_address(all);
    link_by_shared_words(all);
    link_replies(all);
    link_by_evidence(all);
    link_rebuttals(all);
}

}  // namespace quoth
