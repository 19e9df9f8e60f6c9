// Figures: how well predictions agree with gold, over any number of articles.
//
//   detect     pairs, one to one, whose contents overlap with IoU >= 0.5 over letters and digits; P is over all
//              predictions, R over all gold
//   cue        detected, and the cues share a letter or digit, or both have none
//   source     detected, and the sources overlap with IoU >= 0.5, or both have none
//   full       detected, cue and source right at once
//   exact      full, and the contents are the same letters and digits
//   content    letters and digits that stand in any content
//   statement  full over statements: attributions with a cue of saying or a quoted content
//   denial     predictions called denials by their cue, against gold with a cue of denying
//   roles      each role alone: pieces that are the same letters and digits, whichever attribution they belong to
//   quoted     recall of detect, and with the source right, over gold whose content holds a quotation mark
//   speech     the same over gold with a cue of saying
//   confidence the mean gap between confidence and share that is full, over ten equal bins
#pragma once

#include <array>
#include <optional>

#include "accuracy/comparison.hpp"

namespace quoth::accuracy {

/// A share of all. In per cent it is 0 where there is nothing.
struct Share {
    std::size_t right = 0;
    std::size_t all = 0;

    double percent() const;
};

struct Rates {
    Share precision;
    Share recall;

    double f1() const;  ///< in per cent
};

/// Over gold of one kind only.
struct Recall {
    Share detected;
    Share with_source;
};

/// Confidences of predictions against whether these are right.
class Calibration {
public:
    void add(double confidence, bool right);

    /// The gap in per cent; none where no prediction has a confidence.
    std::optional<double> gap() const;

private:
    struct Bin {
        double confidence = 0;
        double right = 0;
    };
    std::array<Bin, 10> bins_;
    std::size_t count_ = 0;
};

struct Figures {
    std::size_t texts = 0;
    std::size_t gold = 0;
    std::size_t predicted = 0;
    Rates detect, cue, source, full, exact, content, statement, denial;
    Rates sources, cues, contents;  ///< the roles alone
    Recall quoted, speech;
    Calibration calibration;

    void add(const Comparison& article);
};

}  // namespace quoth::accuracy
