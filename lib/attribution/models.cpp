#include "attribution/models.hpp"

#include <cassert>

#include "english/data.hpp"

namespace quoth {

Models Models::english() {
    Models models{Weights::english(), {}, {}, {}};
    [[maybe_unused]] std::optional<Error> error = models.choice.add(quoth::english::choice_trees, "choice-trees.tsv");
    assert(!error);
    error = models.record.add(quoth::english::record_trees, "record-trees.tsv");
    assert(!error);
    error = models.nested.add(quoth::english::nested_trees, "nested-trees.tsv");
    assert(!error);
    return models;
}

}  // namespace quoth
