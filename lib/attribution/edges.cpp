#include "attribution/edges.hpp"

#include "attribution/triggers.hpp"

namespace quoth {

/// What the first rule that fits captures, in units; else nothing. `source_head` reads the source on from its first
/// unit, the others read back from its last one.
Range SourceEdges::captured(const View& view, Half half, Range source, Group group) {
    const bool on = half == Half::source_head;
    const std::string_view inside = on ? view.symbols().substr(source.first, source.size()) : view.left_of(source.last);
    const std::string_view subject = half == Half::source_tail ? inside.substr(0, source.size()) : inside;
    rules_.match(half, subject, matched_);
    for (const std::uint32_t index : matched_) {
        RuleMatch match;
        if (!rules_.capture(index, subject, match)) continue;
        const auto units_of = [&](Group g) -> Range {
            const Range found = match.groups[static_cast<std::size_t>(g)];
            if (on || found.empty()) return {source.first + found.first, source.first + found.last};
            return {source.last - found.last, source.last - found.first};
        };
        const Range word = match.groups[static_cast<std::size_t>(Group::word)];
        if (!word.empty() && !allows_word(rules_.rule(index).where, view, units_of(Group::word).first)) continue;
        if (const Range units = units_of(group); !units.empty()) return units;
    }
    return {};
}

Range SourceEdges::settle(const View& view, Range source, std::uint32_t earliest) {
    if (source.empty()) return source;
    const Range head = captured(view, Half::source_head, source, Group::drop);
    if (head.last > source.first && head.last < source.last) source.first = head.last;
    const Range tail = captured(view, Half::source_tail, source, Group::drop);
    if (!tail.empty() && tail.first > source.first) source.last = tail.first;
    const Range wider = captured(view, Half::source_wider, source, Group::source);
    if (!wider.empty() && wider.first < source.first && wider.first >= earliest) source.first = wider.first;
    return source;
}

}  // namespace quoth
