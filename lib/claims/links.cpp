#include "claims/links.hpp"

namespace quoth {

void link_records(const Words& words, const std::vector<Speaker>& speakers, std::vector<Record>& records) {
    Statements all(words, speakers, records);
    link_repeats(all);
    link_as_stated(all);
    link_by_choice(all, LinkWeights::english());
}

}  // namespace quoth
