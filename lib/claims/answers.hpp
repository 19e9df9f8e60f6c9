// Answers: what a record that may answer another one says about which.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/pointers.hpp"
#include "claims/statements.hpp"

namespace quoth {

/// A denial, a confirmation or a rebuttal, read for what it points at.
struct Answer {
    std::uint32_t record = none;
    Pointer pointer;                       ///< it, that, the claim; empty for none
    std::uint32_t noun = none;             ///< the noun for a claim that heads its content
    Range whose;                           ///< "Roth", "the union": whose remarks it is about; empty for none
    std::uint32_t no = none;               ///< the "no" of an answer
    std::uint32_t contrast = none;         ///< a "but" or "however" between the sentence's start and the cue
    Range apposed;                         ///< "the road is safe, [a claim] residents dispute"; empty for none
    Range figure;                          ///< "put [the figure] at 250"; empty for none
    bool bare = false;                     ///< nothing but a verdict or a no
    bool blanket = false;                  ///< denies whatever there is: wrongdoing
    std::vector<std::uint32_t> side;       ///< speakers named in its source besides its own: the mayor's lawyer
    std::vector<std::uint32_t> mentioned;  ///< speakers mentioned in its content
    bool countering = false;               ///< its cue answers something: insisted, clarified
};

Answer read_answer(const Statements& all, std::uint32_t record);

/// Whether a text has a number among its first 128 tokens.
bool holds_number(const Words& words, Range text);

/// Whether a token is a name or a noun that people and bodies are called by: "the doctor's account".
bool names_somebody(const Words& words, std::uint32_t token);

}  // namespace quoth
