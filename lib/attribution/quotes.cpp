#include "attribution/quotes.hpp"

#include <algorithm>

namespace quoth {

void join_quotations(const Reading& reading, std::vector<Record>& records) {
    (void)reading;
    (void)records;
}

}  // namespace quoth
