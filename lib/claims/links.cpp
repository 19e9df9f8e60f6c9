#include "claims/links.hpp"

namespace quoth {

void link_records(const Words& words, std::vector<Record>& records) {
    Statements all(words, records);
    link_repeats(all);
    link_as_stated(all);
    link_by_choice(all);
}

}  // namespace quoth
