// The order of the records, and which stands inside which.
#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "claims/claims.hpp"
#include "claims/places.hpp"

namespace quoth {
namespace {

/// From a record's first token to its last.
Range hull(const Record& record) noexcept {
    Range all{none, 0};
    for (const Ranges* part : {&record.source, &record.cue, &record.content}) {
        for (const Range& range : *part) {
            all.first = std::min(all.first, range.first);
            all.last = std::max(all.last, range.last);
        }
    }
    return all;
}

std::uint32_t size_of(const Ranges& ranges) noexcept {
    std::uint32_t size = 0;
    for (const Range& range : ranges) size += range.size();
    return size;
}

/// Whether each piece of `inner` stands inside one piece of `outer`; both are in the order of the text.
bool lie_in(const Ranges& inner, const Ranges& outer) noexcept {
    return std::all_of(inner.begin(), inner.end(), [&outer](Range piece) {
        const auto after = std::upper_bound(outer.begin(), outer.end(), piece.first,
                                            [](std::uint32_t first, Range range) { return first < range.first; });
        return after != outer.begin() && (after - 1)->contains(piece);
    });
}

void sort_records(std::vector<Record>& records) {
    std::vector<std::uint32_t> order(records.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::vector<Range> hulls;
    hulls.reserve(records.size());
    for (const Record& record : records) hulls.push_back(hull(record));
    std::stable_sort(order.begin(), order.end(), [&hulls](std::uint32_t a, std::uint32_t b) {
        return hulls[a].first != hulls[b].first ? hulls[a].first < hulls[b].first : hulls[a].last > hulls[b].last;
    });

    std::vector<std::uint32_t> place(records.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (Record& record : records) {
        if (record.shares_source_with < place.size()) record.shares_source_with = place[record.shares_source_with];
    }
    for (std::uint32_t i = 0; i < place.size(); ++i) {  // in place: most stand where they belong
        while (place[i] != i) {
            std::swap(records[i], records[place[i]]);
            std::swap(place[i], place[place[i]]);
        }
    }
}

/// A piece of content on the sweep through the article.
struct Piece {
    Range tokens;
    std::uint32_t record = 0;
};

/// The contents that are open at a token, innermost last. How many of them are looked at is bounded, so that an
/// article of nothing but nested quotations stays linear.
class OpenContents {
public:
    explicit OpenContents(const std::vector<Record>& records) : records_(records) {
        sizes_.reserve(records.size());
        for (const Record& record : records) sizes_.push_back(size_of(record.content));
    }

    void open(Piece piece) {
        close_before(piece.tokens.first);
        open_.push_back(piece);
    }

    /// The parent of a record. Children must be asked for in the order of their places.
    std::uint32_t parent_of(std::uint32_t child) {
        close_before(place_of(records_[child]));
        std::uint32_t parent = none;
        const std::size_t least = open_.size() > looked_at ? open_.size() - looked_at : 0;
        for (std::size_t i = open_.size(); i-- > least;) {
            const std::uint32_t candidate = open_[i].record;
            if (candidate >= child || !holds(candidate, child)) continue;
            if (parent == none || sizes_[candidate] < sizes_[parent]) parent = candidate;
        }
        return parent;
    }

private:
    static constexpr std::size_t looked_at = 16;

    bool holds(std::uint32_t outer, std::uint32_t inner) const noexcept {
        return sizes_[outer] > sizes_[inner] && lie_in(records_[inner].cue, records_[outer].content) &&
               lie_in(records_[inner].content, records_[outer].content);
    }

    void close_before(std::uint32_t token) {
        while (!open_.empty() && open_.back().tokens.last <= token) open_.pop_back();
    }

    const std::vector<Record>& records_;
    std::vector<std::uint32_t> sizes_;
    std::vector<Piece> open_;
};

void nest(std::vector<Record>& records) {
    std::vector<Piece> pieces;
    std::vector<std::uint32_t> by_place(records.size());
    std::vector<std::uint32_t> places(records.size());
    pieces.reserve(records.size());
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        by_place[i] = i;
        places[i] = place_of(records[i]);
        for (const Range& range : records[i].content) pieces.push_back({range, i});
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
        return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.tokens.last > b.tokens.last;
    });
    std::stable_sort(by_place.begin(), by_place.end(),
                     [&places](std::uint32_t a, std::uint32_t b) { return places[a] < places[b]; });

    OpenContents open(records);
    std::size_t next = 0;
    for (const std::uint32_t child : by_place) {
        while (next < pieces.size() && pieces[next].tokens.first <= places[child]) open.open(pieces[next++]);
        records[child].parent = open.parent_of(child);
    }
}

}  // namespace

void order_and_nest(std::vector<Record>& records) {
    sort_records(records);
    nest(records);
}

}  // namespace quoth
