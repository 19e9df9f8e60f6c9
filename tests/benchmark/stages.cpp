#include "stages.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include <quoth/article.hpp>
#include <quoth/options.hpp>

#include "attributions.hpp"
#include "claims/claims.hpp"
#include "english/data.hpp"
#include "lexicon/lexicon.hpp"
#include "quotes/quotations.hpp"
#include "sentences/sentences.hpp"
#include "speakers/speakers.hpp"
#include "text/block_patterns.hpp"
#include "text/blocks.hpp"
#include "workspace.hpp"

namespace benchmarks {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array<std::string_view, 9> names{"tokens",      "blocks",   "quotes", "sentences",   "lexicon",
                                                "attribution", "speakers", "claims", "attributions"};

/// The stages as lib/extractor.cpp runs them, with a look at the clock after each.
class StageClock {
public:
    StageClock() {
        quoth::Rules rules;
        rules.add(quoth::english::rules, "attribution.rules");
        workspace_ = std::make_unique<quoth::Workspace>(std::move(rules), models_);
    }

    std::array<double, names.size()> read_all(const Texts& texts) {
        seconds_.fill(0);
        for (const std::string& text : texts) read(text);
        return seconds_;
    }

private:
    void read(std::string_view text) {
        quoth::Reading& reading = workspace_->reading;
        reading.clear();
        reading.text = text;
        stage_ = 0;
        last_ = Clock::now();
        workspace_->tokenizer.read(reading, lexicon_);
        tick();
        quoth::read_blocks(reading, lexicon_, block_patterns_);
        tick();
        quoth::read_quotations(reading, lexicon_);
        tick();
        quoth::read_sentences(reading, lexicon_);
        tick();
        lexicon_.read(reading);
        tick();
        std::vector<quoth::Record>& records = workspace_->records;
        workspace_->attributor.read(reading, lexicon_, records);
        tick();
        quoth::order_and_nest(records);
        const std::vector<quoth::Speaker> speakers = quoth::resolve_speakers(reading, records);
        tick();
        quoth::read_claims(reading, lexicon_, speakers, records);
        tick();
        quoth::select(records, {});
        const std::vector<quoth::Attribution> made =
            quoth::to_attributions(reading, workspace_->rules, std::move(records));
        tick();
    }

    void tick() {
        const Clock::time_point now = Clock::now();
        seconds_[stage_++] += std::chrono::duration<double>(now - last_).count();
        last_ = now;
    }

    quoth::Lexicon lexicon_ = quoth::Lexicon::english();
    quoth::BlockPatterns block_patterns_ = quoth::BlockPatterns::english();
    quoth::Models models_ = quoth::Models::english();
    std::unique_ptr<quoth::Workspace> workspace_;
    std::array<double, names.size()> seconds_{};
    std::size_t stage_ = 0;
    Clock::time_point last_;
};

}  // namespace

std::vector<StageTime> time_stages(const Texts& texts, int passes) {
    StageClock clock;
    std::vector<StageTime> best;
    for (int pass = 0; pass <= passes; ++pass) {  // the first one warms up
        const std::array<double, names.size()> seconds = clock.read_all(texts);
        for (std::size_t i = 0; i < names.size() && pass < 2; ++i) {
            if (pass == 0) best.push_back({std::string(names[i]), 0});
            best[i].seconds = seconds[i];
        }
        for (std::size_t i = 0; i < names.size(); ++i) best[i].seconds = std::min(best[i].seconds, seconds[i]);
    }
    return best;
}

}  // namespace benchmarks
