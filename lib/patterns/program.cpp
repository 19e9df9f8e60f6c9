#include "patterns/program.hpp"

#include <algorithm>
#include <utility>

namespace quoth {
namespace {

constexpr int unlimited = -1;
constexpr int most_repeats = 255;
constexpr std::size_t most_instructions = 20000;

/// A piece of a pattern, its parts below it.
struct Node {
    enum class Kind : std::uint8_t { set, sequence, choice, repeat, group, end };
    Kind kind = Kind::sequence;
    ByteSet set;
    int least = 0;  ///< of a repeat
    int most = 0;
    bool greedy = true;
    std::uint16_t group = 0;
    std::vector<Node> parts;
};

bool can_be_empty(const Node& node) {
    switch (node.kind) {
        case Node::Kind::set: return false;
        case Node::Kind::end: return true;
        case Node::Kind::choice: return std::any_of(node.parts.begin(), node.parts.end(), can_be_empty);
        case Node::Kind::repeat: return node.least == 0 || can_be_empty(node.parts.front());
        default: return std::all_of(node.parts.begin(), node.parts.end(), can_be_empty);
    }
}

/// Reads the small syntax; gives up (`failed`) at the first thing that it doesn't know.
class Parser {
public:
    explicit Parser(std::string_view pattern) : rest_(pattern) {}

    std::optional<Node> parse() {
        Node node = choice();
        if (failed_ || !rest_.empty()) return std::nullopt;
        return node;
    }
    std::vector<std::string> take_groups() { return std::move(groups_); }

private:
    bool at(char c) const noexcept { return !rest_.empty() && rest_.front() == c; }
    bool take(std::string_view piece) noexcept {
        if (rest_.substr(0, piece.size()) != piece) return false;
        rest_.remove_prefix(piece.size());
        return true;
    }
    char take() noexcept {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    Node fail() noexcept {
        failed_ = true;
        rest_ = {};
        return {};
    }

    Node choice() {
        Node first = sequence();
        if (!at('|')) return first;
        Node node;
        node.kind = Node::Kind::choice;
        node.parts.push_back(std::move(first));
        while (take("|")) node.parts.push_back(sequence());
        return node;
    }

    Node sequence() {
        Node node;
        while (!rest_.empty() && !at('|') && !at(')')) node.parts.push_back(repeated(atom()));
        return node;
    }

    Node atom() {
        switch (rest_.front()) {
            case '(': return parenthesis();
            case '[': return set();
            case '.': {
                take();
                Node node = one_of('\n');
                node.set.invert();
                return node;
            }
            case '$': {
                take();
                Node node;
                node.kind = Node::Kind::end;
                return node;
            }
            case '\\':
            case '^':
            case '*':
            case '+':
            case '?':
            case '{':
            case '}':
            case ']': return fail();
            default: return one_of(take());
        }
    }

    static Node one_of(char c) {
        Node node;
        node.kind = Node::Kind::set;
        node.set.add(static_cast<unsigned char>(c));
        return node;
    }

    Node parenthesis() {
        Node node;
        if (take("(?P<")) {
            const std::size_t end = rest_.find('>');
            if (end == std::string_view::npos || end == 0) return fail();
            std::string name(rest_.substr(0, end));
            if (std::find(groups_.begin(), groups_.end(), name) != groups_.end()) return fail();
            rest_.remove_prefix(end + 1);
            node.kind = Node::Kind::group;
            node.group = static_cast<std::uint16_t>(groups_.size());
            groups_.push_back(std::move(name));
        } else if (!take("(?:")) {
            return fail();
        }
        node.parts.push_back(choice());
        if (!take(")")) return fail();
        return node;
    }

    Node set() {
        take();
        Node node;
        node.kind = Node::Kind::set;
        const bool inverted = take("^");
        if (at(']')) return fail();
        while (!at(']')) {
            if (rest_.empty() || at('\\') || at('[')) return fail();
            const char first = take();
            char last = first;
            if (rest_.size() > 1 && at('-') && rest_[1] != ']') {
                take();
                last = take();
                if (last == '\\' || last == '[' || last < first) return fail();
            }
            for (int c = static_cast<unsigned char>(first); c <= static_cast<unsigned char>(last); ++c) {
                node.set.add(static_cast<unsigned char>(c));
            }
        }
        take();
        if (inverted) node.set.invert();
        return node;
    }

    Node repeated(Node part) {
        if (rest_.empty()) return part;
        Node node;
        node.kind = Node::Kind::repeat;
        if (take("*")) {
            node.most = unlimited;
        } else if (take("+")) {
            node.least = 1;
            node.most = unlimited;
        } else if (take("?")) {
            node.most = 1;
        } else if (take("{")) {
            if (!counts(node)) return fail();
        } else {
            return part;
        }
        node.greedy = !take("?");
        if (at('*') || at('+') || at('?') || at('{')) return fail();
        // Loops over nothing, and what $ is worth when repeated, are better left to RE2.
        if (part.kind == Node::Kind::end || (node.most == unlimited && can_be_empty(part))) return fail();
        node.parts.push_back(std::move(part));
        return node;
    }

    bool counts(Node& node) noexcept {
        const std::optional<int> least = number();
        if (!least) return false;
        node.least = *least;
        node.most = *least;
        if (take(",")) {
            if (at('}')) {
                node.most = unlimited;
            } else {
                const std::optional<int> most = number();
                if (!most || *most < *least) return false;
                node.most = *most;
            }
        }
        return take("}") && node.most != 0;
    }

    std::optional<int> number() noexcept {
        int value = 0;
        bool any = false;
        while (!rest_.empty() && '0' <= rest_.front() && rest_.front() <= '9' && value <= most_repeats) {
            value = 10 * value + (take() - '0');
            any = true;
        }
        if (!any || value > most_repeats) return std::nullopt;
        return value;
    }

    std::string_view rest_;
    bool failed_ = false;
    std::vector<std::string> groups_{std::string()};
};

/// Finds what a pattern needs.
class NeedFinder {
public:
    /// The needs of a node behind `offset` bytes at most.
    void add(const Node& node, std::uint32_t offset, std::vector<Need>& needs) const {
        switch (node.kind) {
            case Node::Kind::set: needs.push_back({node.set, sum(offset, 1)}); break;
            case Node::Kind::repeat:
                if (node.least > 0) add(node.parts.front(), offset, needs);
                break;
            case Node::Kind::sequence:
            case Node::Kind::group:
                for (const Node& part : node.parts) {
                    add(part, offset, needs);
                    offset = sum(offset, longest(part));
                }
                break;
            case Node::Kind::choice:
            case Node::Kind::end: break;
        }
    }

    /// Keeps the smallest sets: large ones are in nearly every subject.
    static void keep_best(std::vector<Need>& needs) {
        constexpr int largest = 12;
        constexpr std::size_t most = 2;
        const auto is_large = [](const Need& need) { return need.set.size() > largest; };
        needs.erase(std::remove_if(needs.begin(), needs.end(), is_large), needs.end());
        std::stable_sort(needs.begin(), needs.end(),
                         [](const Need& a, const Need& b) { return a.set.size() < b.set.size(); });
        if (needs.size() > most) needs.resize(most);
    }

private:
    static std::uint32_t sum(std::uint32_t a, std::uint32_t b) noexcept {
        return a == Need::anywhere || b == Need::anywhere ? Need::anywhere : a + b;
    }

    std::uint32_t longest(const Node& node) const {
        std::uint32_t all = 0;
        switch (node.kind) {
            case Node::Kind::set: return 1;
            case Node::Kind::end: return 0;
            case Node::Kind::choice:
                for (const Node& part : node.parts) all = std::max(all, longest(part));
                return all;
            case Node::Kind::repeat: {
                const std::uint32_t one = longest(node.parts.front());
                if (node.most == unlimited || one == Need::anywhere) return Need::anywhere;
                return one * static_cast<std::uint32_t>(node.most);
            }
            default:
                for (const Node& part : node.parts) all = sum(all, longest(part));
                return all;
        }
    }
};

/// Turns nodes into instructions, from the last to the first: each is made when what follows it is known.
class Writer {
public:
    Writer(Instructions& instructions, std::vector<ByteSet>& sets, bool runs)
        : instructions_(instructions), sets_(sets), runs_(runs) {}

    std::uint16_t write(const Node& node, std::uint16_t next) {
        switch (node.kind) {
            case Node::Kind::set: return add(Instruction::Kind::symbol, next, number_of(node.set));
            case Node::Kind::end: return add(Instruction::Kind::end, next, 0);
            case Node::Kind::sequence: return write_all(node, next);
            case Node::Kind::repeat: return write_repeat(node, next);
            case Node::Kind::group: {
                const std::uint16_t close = add(Instruction::Kind::save, next, slot_of(node.group, 1));
                return add(Instruction::Kind::save, write_all(node, close), slot_of(node.group, 0));
            }
            case Node::Kind::choice: break;
        }
        std::uint16_t way = write(node.parts.back(), next);
        for (std::size_t i = node.parts.size() - 1; i-- > 0;) {
            way = add(Instruction::Kind::split, write(node.parts[i], next), way);
        }
        return way;
    }

    bool is_full() const noexcept { return instructions_.size() > most_instructions; }

    std::uint16_t add(Instruction::Kind kind, std::uint16_t next, std::uint16_t other) {
        if (!is_full()) instructions_.push_back({kind, next, other, 0, 0});
        return static_cast<std::uint16_t>(instructions_.size() - 1);
    }

private:
    static std::uint16_t slot_of(std::uint16_t group, int side) noexcept {
        return static_cast<std::uint16_t>(2 * group + side);
    }

    std::uint16_t write_all(const Node& node, std::uint16_t next) {
        for (std::size_t i = node.parts.size(); i-- > 0;) next = write(node.parts[i], next);
        return next;
    }

    /// x{2,4} is xx(?:x(?:x)?)?, x{2,} is xxx*.
    std::uint16_t write_repeat(const Node& node, std::uint16_t next) {
        const Node& part = node.parts.front();
        if (runs_ && part.kind == Node::Kind::set) return write_run(node, next);
        std::uint16_t way = next;
        if (node.most == unlimited) {
            const std::uint16_t loop = add(Instruction::Kind::split, next, next);
            const std::uint16_t body = write(part, loop);
            (node.greedy ? instructions_[loop].next : instructions_[loop].other) = body;
            way = loop;
        }
        for (int i = node.least; i < node.most && !is_full(); ++i) {
            const std::uint16_t body = write(part, way);
            way = node.greedy ? add(Instruction::Kind::split, body, next) : add(Instruction::Kind::split, next, body);
        }
        for (int i = 0; i < node.least && !is_full(); ++i) way = write(part, way);
        return way;
    }

    std::uint16_t write_run(const Node& node, std::uint16_t next) {
        const auto kind = node.greedy ? Instruction::Kind::run : Instruction::Kind::lazy_run;
        const std::uint16_t run = add(kind, next, number_of(node.parts.front().set));
        instructions_[run].least = static_cast<std::uint16_t>(node.least);
        instructions_[run].most = node.most == unlimited ? UINT16_MAX : static_cast<std::uint16_t>(node.most);
        return run;
    }

    std::uint16_t number_of(const ByteSet& set) {
        const auto found = std::find(sets_.begin(), sets_.end(), set);
        if (found == sets_.end()) {
            sets_.push_back(set);
            return static_cast<std::uint16_t>(sets_.size() - 1);
        }
        return static_cast<std::uint16_t>(found - sets_.begin());
    }

    Instructions& instructions_;
    std::vector<ByteSet>& sets_;
    bool runs_;
};

}  // namespace

std::optional<Program> Program::compile(std::string_view pattern) {
    Parser parser(pattern);
    const std::optional<Node> node = parser.parse();
    if (!node) return std::nullopt;
    Program program;
    program.groups = parser.take_groups();
    const auto write = [&](Instructions& made, bool runs) {
        Writer writer(made, program.sets, runs);
        return writer.write(*node, writer.add(Instruction::Kind::accept, 0, 0));
    };
    program.start = write(program.instructions, false);
    program.start_with_runs = write(program.with_runs, true);
    if (program.instructions.size() > most_instructions) return std::nullopt;
    NeedFinder().add(*node, 0, program.needs);
    NeedFinder::keep_best(program.needs);
    return program;
}

/// Few matches take many steps. Where one does, it is remembered from then on which steps were taken where.
bool Capturer::is_visited(const Program& program, std::string_view subject, const Choice& at) {
    constexpr std::uint32_t many = 400;
    if (++steps_ < many) return false;
    const std::size_t places = subject.size() + 1;
    if (steps_ == many) visited_.assign(program.with_runs.size() * places / 64U + 1, 0);
    const std::size_t bit = at.instruction * places + at.place;
    std::uint64_t& word = visited_[bit / 64U];
    const std::uint64_t mask = std::uint64_t{1} << (bit % 64U);
    const bool known = (word & mask) != 0;
    word |= mask;
    return known;
}

/// Takes the symbols of a run, leaving behind what else it could take; whether there are enough.
bool Capturer::take_run(const Instruction& step, const ByteSet& set, std::string_view subject, Choice& at) {
    const auto holds = [&](std::uint32_t place) { return set.holds(static_cast<unsigned char>(subject[place])); };
    const auto rest = static_cast<std::uint32_t>(subject.size()) - at.place;
    const std::uint32_t most = std::min<std::uint32_t>(step.most, rest);
    std::uint32_t count = at.count;
    if (step.kind == Instruction::Kind::run) {
        if (count == untried) {
            count = 0;
            while (count < most && holds(at.place + count)) ++count;
            if (count < step.least) return false;
        }
        if (count > step.least) choices_.push_back({at.instruction, false, at.place, count - 1});
    } else {
        if (count == untried) {
            count = 0;
            while (count < step.least && count < most && holds(at.place + count)) ++count;
            if (count < step.least) return false;
        } else if (!holds(at.place + count - 1)) {
            return false;
        }
        if (count < most) choices_.push_back({at.instruction, false, at.place, count + 1});
    }
    at.place += count;
    return true;
}

/// Follows the instructions from a choice on; whether they accept.
bool Capturer::follow(const Program& program, std::string_view subject, Choice at) {
    for (;;) {
        const Instruction& step = program.with_runs[at.instruction];
        switch (step.kind) {
            case Instruction::Kind::accept: return true;
            case Instruction::Kind::symbol:
                if (at.place == subject.size()) return false;
                if (!program.sets[step.other].holds(static_cast<unsigned char>(subject[at.place]))) return false;
                ++at.place;
                break;
            case Instruction::Kind::end:
                if (at.place != subject.size()) return false;
                break;
            case Instruction::Kind::save:
                choices_.push_back({step.other, true, slots_[step.other], 0});
                slots_[step.other] = at.place;
                break;
            case Instruction::Kind::split:
                if (is_visited(program, subject, at)) return false;
                choices_.push_back({step.other, false, at.place, untried});
                break;
            case Instruction::Kind::run:
            case Instruction::Kind::lazy_run:
                if (at.count == untried && is_visited(program, subject, at)) return false;
                if (!take_run(step, program.sets[step.other], subject, at)) return false;
                break;
        }
        at.instruction = step.next;
        at.count = untried;
    }
}

bool Capturer::run(const Program& program, std::string_view subject) {
    steps_ = 0;
    choices_.assign(1, {program.start_with_runs, false, 0, untried});
    while (!choices_.empty()) {
        const Choice choice = choices_.back();
        choices_.pop_back();
        if (choice.restores) {
            slots_[choice.instruction] = choice.place;
        } else if (follow(program, subject, choice)) {
            return true;
        }
    }
    return false;
}

bool Capturer::match(const Program& program, std::string_view subject, std::vector<Range>& captures) {
    slots_.assign(2 * program.groups.size(), 0);
    if (!run(program, subject)) return false;
    captures.resize(program.groups.size());
    for (std::size_t i = 0; i < captures.size(); ++i) captures[i] = {slots_[2 * i], slots_[2 * i + 1]};
    return true;
}

}  // namespace quoth
