// Observers: who hears, sentence by sentence, what the attributor decides. Explanations are made by one; without one
// nothing is paid.
#pragma once

#include <cstdint>

#include "attribution/view.hpp"

namespace quoth {

struct Candidate;
struct Neighbours;
struct SentenceCandidates;

/// All arguments are good for the call alone.
class Observer {
public:
    virtual ~Observer() = default;

    /// A candidate was found. The rankers still hold what its content and source were chosen from.
    virtual void found(const View& view, const Neighbours& at, const Candidate& candidate) = 0;

    /// All candidates of the sentence have their scores as records.
    virtual void scored(const View& view, const SentenceCandidates& all) = 0;

    /// All candidates of the sentence have their verdicts.
    virtual void decided(const View& view, const SentenceCandidates& all) = 0;
};

}  // namespace quoth
