// The weights of lib/english where their tables could not be built with the library, as when it is compiled for another
// machine: they are built by the program itself, each time it starts.
#include <cassert>

#include "attribution/weights.hpp"
#include "english/data.hpp"

namespace quoth {

Weights Weights::english() {
    Weights weights;
    [[maybe_unused]] const std::optional<Error> error = weights.add(quoth::english::weights, "weights.tsv");
    assert(!error);
    return weights;
}

}  // namespace quoth
