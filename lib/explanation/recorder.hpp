// The recorder: hears the attributor decide and writes the explanation.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include <quoth/explanation.hpp>

#include "attribution/attribute.hpp"
#include "attribution/observer.hpp"
#include "speakers/antecedents.hpp"

namespace quoth {

/// Writes down each decision when it is made; what the models say is described again then, by the functions that the
/// decision was made with. Use one for one article.
class Recorder final : public Observer {
public:
    Recorder(const Attributor& attributor, const Rules& rules, const Models& models, const ExplainOptions& options)
        : attributor_(attributor), rules_(rules), models_(models), weights_(models.weights), options_(options) {}

    void found(const View& view, const Neighbours& at, const Candidate& candidate) override;
    void scored(const View& view, const SentenceCandidates& all) override;
    void decided(const View& view, const SentenceCandidates& all) override;

    /// Hears whom pronouns were chosen among.
    void hear_speakers(AntecedentChoices choices) { speakers_ = std::move(choices); }
    /// Hears the records that the attributor made of all that won.
    void hear_all(const std::vector<Record>& records);
    /// Hears those of them that the extractor's options keep, in their final order.
    void hear_kept(const Reading& reading, const std::vector<Record>& records);

    Explanation take() noexcept { return std::move(explanation_); }

private:
    /// Where a candidate that won stands.
    struct Place {
        std::uint32_t sentence = 0;
        std::uint32_t candidate = 0;
    };

    bool is_wanted(const Reading& reading, std::uint32_t sentence) const noexcept;
    FeatureWeight weighed(Model model, std::uint64_t key) const;
    ModelScore score_of(Model model) const;
    ModelScore difference_to(Model model, const std::vector<std::uint64_t>& chosen) const;
    ModelScore score_of(std::string_view model, const Trees& trees, const Traits& traits) const;
    void describe_choices(const View& view, const SentenceCandidates& all, const Candidate& candidate,
                          ExplainedCandidate& out) const;
    ModelScore summed(std::string_view model, std::vector<FeatureWeight> weights) const;
    ShapeScores score_shapes(const View& view, const Neighbours& at);
    template <typename Stretches, typename Describe>
    void describe_part(const View& view, Model model, const Stretches& ranked, Describe describe,
                       ExplainedCandidate& out);
    void describe_contents(const View& view, const Neighbours& at, const Content& content, ExplainedCandidate& out);
    void describe_source(const View& view, const Neighbours& at, const Candidate& candidate, ExplainedCandidate& out);
    ExplainedTrigger explain(const View& view, const Trigger& trigger);
    ExplainedTrigger explain(const View& view, const Refusal& refusal) const;
    void add_triggers(const View& view, const SentenceCandidates& all, ExplainedSentence& sentence);
    void add_records(const Reading& reading, const std::vector<Record>& records);
    std::vector<ExplainedAntecedent> antecedents_of(const Record& record) const;
    void find_contents(const Reading& reading, const std::vector<Record>& records);
    ExplainedCandidate& at(Place place) { return sentences_[place.sentence].candidates[place.candidate]; }

    const Attributor& attributor_;
    const Rules& rules_;
    const Models& models_;
    const Weights& weights_;
    ExplainOptions options_;
    Features features_;
    std::vector<ExplainedCandidate> found_;                 ///< of the sentence that is read
    std::map<std::uint32_t, ExplainedSentence> sentences_;  ///< by their index
    std::map<std::uint32_t, Place> winners_;                ///< by the token that the cue turns on
    AntecedentChoices speakers_;
    Explanation explanation_;
};

}  // namespace quoth
