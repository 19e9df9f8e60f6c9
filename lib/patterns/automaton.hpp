// Automata: whether a program matches, at one table look-up a symbol.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "patterns/program.hpp"

namespace quoth {

/// The deterministic automaton of a program. Its states (sets of places in the program) are made when they are first
/// met, so matching changes it: one for each thread.
class Automaton {
public:
    /// Where a state's row begins in the table of next states; but the first three, which have no row.
    using State = std::uint16_t;
    static constexpr State refused = 0;   ///< no match, whatever comes
    static constexpr State accepted = 1;  ///< a match, whatever comes
    static constexpr State lost = 2;      ///< there were too many states: ask `Capturer`
    static constexpr bool is_open(State state) noexcept { return state > lost; }

    explicit Automaton(std::shared_ptr<const Program> program);

    State start() const noexcept { return start_; }

    /// The state after one more symbol.
    State step(State state, char symbol) {
        if (!is_open(state)) return state;
        const std::uint8_t column = columns_[static_cast<unsigned char>(symbol)];
        const State next = rows_[state + column];
        return next != unknown ? next : make(state, column, symbol);
    }

    /// Whether the subject ends in a match that $ allows.
    bool accepts_end(State state) const noexcept {
        return is_open(state) ? at_end_[number_of(state)] != 0 : state == accepted;
    }

private:
    static constexpr State unknown = UINT16_MAX;
    static constexpr std::size_t most_states = 1024;
    using Places = std::vector<std::uint16_t>;  ///< of instructions that wait for a symbol or the end, rising

    std::size_t number_of(State state) const noexcept { return (state - first_row) / width_; }
    State make(State state, std::uint8_t column, char symbol);
    State state_of(Places places, bool accepts);
    bool add(Places& places, std::uint16_t place, bool at_end) const;
    void number_columns();

    static constexpr State first_row = lost + 1;

    std::array<std::uint8_t, 256> columns_{};  ///< of each byte; bytes that no set tells apart share one
    std::vector<State> rows_;                  ///< a row a state
    std::size_t width_ = 0;
    std::vector<std::uint8_t> at_end_;
    std::shared_ptr<const Program> program_;
    std::vector<Places> places_;
    std::map<Places, State> numbers_;
    State start_ = refused;
};

}  // namespace quoth
