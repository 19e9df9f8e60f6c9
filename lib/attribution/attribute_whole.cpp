// Records that one rule makes as a whole: labels before colons, signatures below quotations, the answer "No".
#include <algorithm>

#include "attribution/attribute.hpp"

namespace quoth {
namespace {

/// The outer sentence before another one, or none.
std::uint32_t sentence_before(const Reading& reading, std::uint32_t sentence) noexcept {
    while (sentence-- > 0) {
        if (reading.sentences[sentence].depth == 0) return sentence;
    }
    return none;
}

/// From the first to the last quotation of a sentence that holds nothing else but marks; else nothing.
Range only_quotations(const Reading& reading, const Sentence& sentence) noexcept {
    Range tokens;
    for (std::uint32_t i = sentence.units.first; i < sentence.units.last; ++i) {
        const Unit& unit = reading.units[i];
        if (unit.quotation == none && reading.tokens[unit.tokens.first].kind == TokenKind::mark) continue;
        if (unit.quotation == none) return {};
        tokens = tokens.empty() ? unit.tokens : Range{tokens.first, unit.tokens.last};
    }
    return tokens;
}

}  // namespace

bool Attributor::read_whole(const View& view, std::vector<Record>& out) {
    rules_.match(Half::whole, view.symbols(), matched_);
    for (const std::uint32_t rule : matched_) {
        RuleMatch match;
        if (!allows(rules_.rule(rule).where, view.lexicon(), none, view.block()) ||
            !rules_.capture(rule, view.symbols(), match)) {
            continue;
        }
        const Range source = match.groups[static_cast<std::size_t>(Group::source)];
        const Range content = match.groups[static_cast<std::size_t>(Group::content)];
        if (content.empty() || (rules_.rule(rule).where.source_speaks && !labels_.speaks(view, source))) continue;
        Record record;
        record.sentence = view.sentence();
        if (!source.empty()) record.source.push_back(view.tokens(source));
        record.content.push_back(view.tokens(content));
        const std::uint32_t mark = source.first < content.first ? content.first - 1 : content.last;
        record.cue.push_back(view.tokens({mark, mark + 1}));
        record.origin = Origin::whole_rule;
        record.rules.push_back(rule);
        record.confidence = 60;
        out.push_back(std::move(record));
        return true;
    }
    return false;
}

/// "- Ann Lee, the mayor" below a paragraph of a quotation.
bool Attributor::read_signature(const View& view, std::vector<Record>& out) {
    constexpr std::uint16_t confidence_of_signature = 60;
    rules_.match(Half::signature, view.symbols(), matched_);
    if (matched_.empty()) return false;
    const Reading& reading = view.reading();
    const std::uint32_t before = sentence_before(reading, view.sentence());
    if (before == none || reading.sentences[before].block == reading.sentences[view.sentence()].block) return false;
    const bool owned = std::any_of(out.begin(), out.end(), [before](const Record& r) { return r.sentence == before; });
    const Range content = owned ? Range() : only_quotations(reading, reading.sentences[before]);
    RuleMatch match;
    if (content.empty() || !rules_.capture(matched_.front(), view.symbols(), match)) return false;
    const Range source = match.groups[static_cast<std::size_t>(Group::source)];
    if (source.empty()) return false;
    Record record;
    record.sentence = view.sentence();
    record.source.push_back(view.tokens(source));
    record.cue.push_back(view.tokens({0, source.first}));
    record.content.push_back(content);
    record.origin = Origin::whole_rule;
    record.rules.push_back(matched_.front());
    record.confidence = confidence_of_signature;
    out.push_back(std::move(record));
    return true;
}

void Attributor::read_answers(std::vector<Record>& out) {
    constexpr std::uint16_t confidence_of_answer = 60;
    constexpr auto source_group = static_cast<std::size_t>(Group::source);
    for (std::uint32_t i = 0; i < view_.size(); ++i) {
        if (!view_.is_quotation(i)) continue;
        const Range inside = view_.reading().quotations[view_.unit(i).quotation].inside();
        if (inside.size() != 1 || !has(view_.reading().lexemes[inside.first].features, Feature::negative)) continue;
        rules_.match(Half::answer, view_.right_of(i), matched_);
        RuleMatch match;
        if (matched_.empty() || !rules_.capture(matched_.front(), view_.right_of(i), match)) continue;
        const Range source = match.groups[source_group];
        if (source.empty()) continue;
        Record record;
        record.sentence = view_.sentence();
        record.source.push_back(view_.tokens({source.first + i + 1, source.last + i + 1}));
        record.content.push_back(view_.unit(i).tokens);
        record.origin = Origin::answer;
        record.rules.push_back(matched_.front());
        record.confidence = confidence_of_answer;
        out.push_back(std::move(record));
    }
}

}  // namespace quoth
