#include "attribution/asked_rules.hpp"

#include "attribution/triggers.hpp"

namespace quoth {
namespace {

constexpr std::uint32_t known = std::uint32_t{1} << 31U;

std::uint32_t blocks_of(const Rules& rules, Half half, const Lexicon& lexicon, std::uint32_t form) noexcept {
    std::uint32_t blocks = known;
    for (std::uint32_t i = 0; i < rules.size(); ++i) {
        const Rule& rule = rules.rule(i);
        if (rule.half == half && allows_cue(rule.where, lexicon, form)) blocks |= rule.where.blocks;
    }
    return blocks;
}

}  // namespace

bool AskedRules::ask(const Rules& rules, Half half, const Lexicon& lexicon, std::uint32_t form, BlockKind block) {
    if (lexicon_ != &lexicon) {
        lexicon_ = &lexicon;
        blocks_ = {};
    }
    std::vector<std::uint32_t>& blocks = blocks_[static_cast<std::size_t>(half)];
    if (form >= blocks.size()) blocks.resize(form + 1, 0);
    if (blocks[form] == 0) blocks[form] = blocks_of(rules, half, lexicon, form);
    return (blocks[form] & (1U << static_cast<std::uint32_t>(block))) != 0;
}

}  // namespace quoth
