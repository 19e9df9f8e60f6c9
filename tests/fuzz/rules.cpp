// Fuzzer of the rule reader: a file of rules is read or refused with an error that names the place; what was read
// finds the same by its prefix trees as each rule's own expression does.
#include <algorithm>
#include <string>
#include <vector>

#include "errors.hpp"
#include "fuzz.hpp"
#include "patterns/rules.hpp"

namespace quoth::test {
namespace {

/// Class strings as sentences have them, a few of each kind.
constexpr std::string_view subjects[] = {"",
                                         "@",
                                         "ST",
                                         "X",
                                         "TDnBE@",
                                         "U,DnoU,",
                                         "\"ABCcdDEefgGHhiJKLMNnoOPpqRSsTtUuVvWwXYZ@",
                                         "UUSTPMBEtL@",
                                         "=S,&XTDnMtVgn@",
                                         "UUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUU@"};

void check_matches(Rules& rules, Half half, std::string_view subject) {
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < rules.size(); ++i)
        if (rules.rule(i).half == half && rules.rule(i).regex.match_start(subject)) expected.push_back(i);
    std::vector<std::uint32_t> matched;
    rules.match(half, subject, matched);
    require(matched == expected, "the tree finds other rules than their expressions");
    for (const std::uint32_t rule : matched) {
        RuleMatch match;
        require(rules.capture(rule, subject, match), "a rule that fits captures nothing");
        for (const Range group : match.groups)
            require(group.first <= group.last && group.last <= subject.size(), "a group out of its subject");
    }
}

}  // namespace

void fuzz(std::string_view input) {
    Rules rules;
    if (const auto error = rules.add(input, "own.rules")) {
        check_error(*error, input);
        return;
    }
    for (int time = 0; time < 12; ++time)  // trees grow as they are asked
        for (std::size_t half = 0; half < half_count; ++half)
            for (const std::string_view subject : subjects) check_matches(rules, static_cast<Half>(half), subject);
}

}  // namespace quoth::test
