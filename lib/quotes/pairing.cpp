#include "quotes/pairing.hpp"

#include <algorithm>
#include <array>

namespace quoth {

namespace {

// The stacks of open quotations: number 2^depth - 1 + bits, one bit a family, the innermost lowest.
constexpr std::uint32_t stack_count = 15;
constexpr std::uint32_t deepest = 3;
constexpr std::int32_t impossible = 1 << 29;
constexpr std::int32_t beam = 16;  // a reading that much worse than the best is given up: two slips more

// A paragraph of more marks than this is read in stretches of it, which bounds the memory.
constexpr std::size_t longest_stretch = 4096;

struct Stack {
    std::uint32_t depth = 0;
    std::uint32_t bits = 0;

    static Stack of(std::uint32_t number) {
        const std::uint32_t depth = number >= 7 ? 3 : number >= 3 ? 2 : number >= 1 ? 1 : 0;
        return {depth, number + 1 - (1U << depth)};
    }
    std::uint32_t number() const { return (1U << depth) - 1 + bits; }
    bool top_is(MarkFamily family) const { return depth > 0 && (bits & 1U) == static_cast<std::uint32_t>(family); }
    Stack pushed(MarkFamily family) const { return {depth + 1, (bits << 1U) | static_cast<std::uint32_t>(family)}; }
    Stack popped() const { return {depth - 1, bits >> 1U}; }
};

std::int32_t unclosed_cost(MarkFamily family) { return family == MarkFamily::doubles ? 6 : 8; }

std::int32_t end_cost(Stack stack, const BlockEdges& edges) {
    std::int32_t cost = 0;
    for (; stack.depth > 0; stack = stack.popped()) {
        const bool doubles = stack.top_is(MarkFamily::doubles);
        const bool goes_on = stack.depth == 1 && (doubles ? edges.doubles_open_after : edges.singles_open_after);
        cost += goes_on ? 1 : doubles ? 4 : 8;
    }
    return cost;
}

struct Step {
    std::uint8_t from = 0;
    MarkAction action = MarkAction::stray;
};

class Pairer {
public:
    explicit Pairer(Pairing& pairing) : pairing_(pairing) {}

    void start(const BlockEdges& edges) {
        costs_.fill(impossible);
        costs_[0] = 0;
        if (edges.open_before) costs_[1] = 2;
    }

    void read(const QuoteMark& mark) {
        mark_ = &mark;
        next_.fill(impossible);
        steps_.emplace_back();
        const std::int32_t limit = *std::min_element(costs_.begin(), costs_.end()) + beam;
        for (std::uint32_t number = 0; number < stack_count; ++number)
            if (costs_[number] <= limit) go_on(number);
        costs_ = next_;
    }

    // Writes down the actions of the cheapest way that ends here, and goes on from its end alone.
    void settle(bool first_stretch) {
        const auto best = std::min_element(costs_.begin(), costs_.end());
        auto number = static_cast<std::uint32_t>(best - costs_.begin());
        costs_.fill(impossible);
        costs_[number] = 0;
        const std::size_t start = pairing_.actions.size();
        pairing_.actions.resize(start + steps_.size());
        for (std::size_t i = steps_.size(); i-- > 0;) {
            const Step& step = steps_[i][number];
            pairing_.actions[start + i] = step.action;
            number = step.from;
        }
        if (first_stretch) pairing_.begins_inside = number != 0;
        steps_.clear();
    }

    void add_end_costs(const BlockEdges& edges) {
        for (std::uint32_t number = 0; number < stack_count; ++number)
            if (costs_[number] < impossible) costs_[number] += end_cost(Stack::of(number), edges);
    }

    std::size_t pending() const { return steps_.size(); }

private:
    void go_on(std::uint32_t number) {
        const Stack stack = Stack::of(number);
        const MarkFamily family = mark_->family;
        const bool same = stack.top_is(family);
        reach(stack, number, mark_->stray, MarkAction::stray);
        if (stack.depth < deepest)
            reach(stack.pushed(family), number, mark_->open + (same ? mark_->nest : 0), MarkAction::open);
        if (same) {
            reach(stack.popped(), number, mark_->close, MarkAction::close);
            reach(stack, number, mark_->open + unclosed_cost(family), MarkAction::reopen);
        } else if (stack.depth > 1 && stack.popped().top_is(family)) {
            const MarkFamily inner = family == MarkFamily::doubles ? MarkFamily::singles : MarkFamily::doubles;
            reach(stack.popped().popped(), number, mark_->close + unclosed_cost(inner), MarkAction::close_outer);
        } else if (stack.depth == 0 && mark_->closes_speech) {
            reach(stack, number, mark_->close + 4, MarkAction::close_missing);
        }
    }

    void reach(Stack stack, std::uint32_t from, std::int32_t cost, MarkAction action) {
        const std::uint32_t to = stack.number();
        const std::int32_t sum = costs_[from] + cost;
        if (sum >= next_[to]) return;
        next_[to] = sum;
        steps_.back()[to] = {static_cast<std::uint8_t>(from), action};
    }

    Pairing& pairing_;
    const QuoteMark* mark_ = nullptr;
    std::array<std::int32_t, stack_count> costs_{};
    std::array<std::int32_t, stack_count> next_{};
    std::vector<std::array<Step, stack_count>> steps_;
};

}  // namespace

void pair_marks(const std::vector<QuoteMark>& marks, const BlockEdges& edges, Pairing& pairing) {
    pairing.begins_inside = false;
    pairing.actions.clear();
    Pairer pairer(pairing);
    pairer.start(edges);
    for (const QuoteMark& mark : marks) {
        if (pairer.pending() == longest_stretch) pairer.settle(pairing.actions.empty());
        pairer.read(mark);
    }
    pairer.add_end_costs(edges);
    pairer.settle(pairing.actions.empty());
}

}  // namespace quoth
