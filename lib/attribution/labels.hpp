// Labels: what stands before the colon of a headline.
#pragma once

#include <cstdint>

#include <boost/unordered/unordered_flat_set.hpp>

#include "attribution/view.hpp"

namespace quoth {

/// Tells who speaks in an article. Holds scratch: one for each workspace.
class Labels {
public:
    /// What was known of the last article is forgotten.
    void begin_article() noexcept { known_ = false; }

    /// Whether a label names somebody who speaks rather than a topic ("Minister: ...", not "Explained: ..."): it holds
    /// a noun of persons or bodies, or a name that stands beside a cue's verb somewhere in the article. Linear in the
    /// article when it is first asked, then in the label.
    bool speaks(const View& view, Range units);

private:
    bool known_ = false;
    boost::unordered_flat_set<std::uint64_t> by_cues_;  ///< keys of words that stand beside a cue's verb

    void read(const Reading& reading);
};

}  // namespace quoth
