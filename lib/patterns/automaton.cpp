#include "patterns/automaton.hpp"

#include <algorithm>
#include <utility>

namespace quoth {

Automaton::Automaton(std::shared_ptr<const Program> program) : program_(std::move(program)) {
    number_columns();
    rows_.assign(first_row, unknown);
    Places places;
    const bool accepts = add(places, program_->start, false);
    start_ = state_of(std::move(places), accepts);
}

/// Begins with one column for all bytes and parts each by every set.
void Automaton::number_columns() {
    width_ = 1;
    for (const ByteSet& set : program_->sets) {
        std::array<std::uint16_t, 256> parted{};  // of each column: the one of its bytes that the set holds, plus 1
        std::array<bool, 256> has_others{};
        for (std::size_t byte = 0; byte < columns_.size(); ++byte) {
            if (!set.holds(static_cast<unsigned char>(byte))) has_others[columns_[byte]] = true;
        }
        for (std::size_t byte = 0; byte < columns_.size(); ++byte) {
            if (!set.holds(static_cast<unsigned char>(byte)) || !has_others[columns_[byte]]) continue;
            std::uint16_t& column = parted[columns_[byte]];
            if (column == 0) column = static_cast<std::uint16_t>(++width_);
            columns_[byte] = static_cast<std::uint8_t>(column - 1);
        }
    }
}

/// Adds the places that a place leads to without a symbol; whether the program has matched by then.
bool Automaton::add(Places& places, std::uint16_t place, bool at_end) const {
    const Instruction& step = program_->instructions[place];
    switch (step.kind) {
        case Instruction::Kind::accept: return true;
        case Instruction::Kind::save: return add(places, step.next, at_end);
        case Instruction::Kind::end:
            if (at_end) return add(places, step.next, at_end);
            break;
        case Instruction::Kind::split: {
            const auto seen = std::lower_bound(places.begin(), places.end(), place);
            if (seen != places.end() && *seen == place) return false;
            places.insert(seen, place);
            return add(places, step.next, at_end) || add(places, step.other, at_end);
        }
        case Instruction::Kind::symbol:
        case Instruction::Kind::run:  // not among those for automata
        case Instruction::Kind::lazy_run: break;
    }
    const auto seen = std::lower_bound(places.begin(), places.end(), place);
    if (seen == places.end() || *seen != place) places.insert(seen, place);
    return false;
}

Automaton::State Automaton::state_of(Places places, bool accepts) {
    if (accepts) return accepted;
    const auto is_split = [this](std::uint16_t place) {
        return program_->instructions[place].kind == Instruction::Kind::split;
    };
    places.erase(std::remove_if(places.begin(), places.end(), is_split), places.end());
    if (places.empty()) return refused;
    const auto found = numbers_.find(places);
    if (found != numbers_.end()) return found->second;
    if (places_.size() >= most_states || rows_.size() + width_ >= unknown) return lost;
    const auto state = static_cast<State>(rows_.size());
    numbers_.emplace(places, state);
    places_.push_back(places);
    rows_.insert(rows_.end(), width_, unknown);
    Places ends;
    bool accepts_here = false;
    for (const std::uint16_t place : places) {
        if (program_->instructions[place].kind == Instruction::Kind::end) accepts_here |= add(ends, place, true);
    }
    at_end_.push_back(accepts_here ? 1 : 0);
    return state;
}

Automaton::State Automaton::make(State state, std::uint8_t column, char symbol) {
    Places places;
    bool accepts = false;
    for (const std::uint16_t place : places_[number_of(state)]) {
        const Instruction& step = program_->instructions[place];
        if (step.kind != Instruction::Kind::symbol) continue;
        if (program_->sets[step.other].holds(static_cast<unsigned char>(symbol))) {
            accepts = add(places, step.next, false) || accepts;
        }
    }
    const State next = state_of(std::move(places), accepts);
    rows_[state + column] = next;
    return next;
}

}  // namespace quoth
