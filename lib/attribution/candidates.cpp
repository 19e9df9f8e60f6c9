#include "attribution/candidates.hpp"

namespace quoth {

Range hull(const Content& content) noexcept {
    if (content.after.empty()) return content.before;
    if (content.before.empty()) return content.after;
    return {content.before.first, content.after.last};
}

bool content_holds(const Content& content, std::uint32_t unit) noexcept {
    return content.after.contains(unit) || content.before.contains(unit);
}

bool content_overlaps(const Content& content, Range units) noexcept {
    return (!content.before.empty() && content.before.overlaps(units)) ||
           (!content.after.empty() && content.after.overlaps(units));
}

bool contents_overlap(const Content& a, const Content& b) noexcept {
    const Range pieces_a[] = {a.before, a.after};
    const Range pieces_b[] = {b.before, b.after};
    for (const Range x : pieces_a) {
        for (const Range y : pieces_b) {
            if (!x.empty() && !y.empty() && x.overlaps(y)) return true;
        }
    }
    return false;
}

bool content_within(const Content& inner, const Content& outer) noexcept {
    const auto in = [&outer](Range r) {
        return r.empty() || (!outer.after.empty() && outer.after.contains(r)) ||
               (!outer.before.empty() && outer.before.contains(r));
    };
    return in(inner.after) && in(inner.before);
}

}  // namespace quoth
