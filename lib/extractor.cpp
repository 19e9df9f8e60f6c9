// The whole flow, from bytes to records.
#include <quoth/extractor.hpp>

#include <cassert>
#include <utility>

#include "attributions.hpp"
#include "claims/claims.hpp"
#include "english/data.hpp"
#include "explanation/recorder.hpp"
#include "fields.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/lists.hpp"
#include "own_words.hpp"
#include "quotes/quotations.hpp"
#include "sentences/sentences.hpp"
#include "speakers/speakers.hpp"
#include "text/block_patterns.hpp"
#include "text/blocks.hpp"
#include "workspace.hpp"

namespace quoth {
namespace {

/// Read once, since no options change them; whoever holds them keeps them, however the program ends.
std::shared_ptr<const Models> shared_models() {
    static const auto models = std::make_shared<const Models>(Models::english());
    return models;
}

}  // namespace

class Extractor::Impl {
public:
    explicit Impl(const Options& options)
        : options_(options), lexicon_(Lexicon::english()), block_patterns_(BlockPatterns::english()) {}

    /// Reads the files that the options name.
    std::optional<Error> load() {
        if (options_.min_confidence > 100) {
            Error error;
            error.piece = std::to_string(options_.min_confidence);
            error.message = "min_confidence is 0 to 100";
            return error;
        }
        if (!options_.lexicon_folder.empty()) {
            if (auto error = add_own_words(options_.lexicon_folder, lexicon_, block_patterns_)) return error;
        }
        if (options_.rules_file.empty()) return std::nullopt;
        std::variant<std::string, Error> content = read_file(options_.rules_file);
        if (Error* error = std::get_if<Error>(&content)) return std::move(*error);
        own_rules_ = std::get<std::string>(std::move(content));
        Rules rules;
        return add_rules(rules);
    }

    Article extract(std::string_view text, const JoinedFields* fields) const {
        Article article;
        if (text.size() > options_.max_bytes) {
            article.status = Status::too_large;
            return article;
        }
        const WorkspacePool::Loan workspace = pool_.borrow([this] { return make_workspace(); });
        return read(*workspace, text, fields, nullptr);
    }

    Explanation explain(std::string_view text, const ExplainOptions& options) const {
        Explanation explanation;
        if (text.size() > options_.max_bytes) {
            explanation.status = Status::too_large;
            return explanation;
        }
        const WorkspacePool::Loan workspace = pool_.borrow([this] { return make_workspace(); });
        Recorder recorder(workspace->attributor, workspace->rules, *models_, options);
        read(*workspace, text, nullptr, &recorder);
        return recorder.take();
    }

    const Options& options() const noexcept { return options_; }

private:
    /// The stages in their order.
    Article read(Workspace& workspace, std::string_view text, const JoinedFields* fields, Recorder* recorder) const {
        Article article;
        Reading& reading = workspace.reading;
        reading.clear();
        reading.text = text;

        workspace.tokenizer.read(reading, lexicon_);
        read_blocks(reading, lexicon_, block_patterns_);
        if (fields != nullptr) settle_blocks(reading, *fields);
        read_quotations(reading, lexicon_);
        read_sentences(reading, lexicon_);
        lexicon_.read(reading);
        std::vector<Record>& records = workspace.records;
        workspace.attributor.read(reading, lexicon_, records, recorder);
        order_and_nest(records);
        AntecedentChoices choices;
        article.speakers = resolve_speakers(reading, records, recorder == nullptr ? nullptr : &choices);
        read_claims(reading, lexicon_, article.speakers, records);
        if (recorder != nullptr) {
            recorder->hear_speakers(std::move(choices));
            recorder->hear_all(records);
        }
        select(records, options_);
        if (recorder != nullptr) recorder->hear_kept(reading, records);
        article.status = status_of(records, options_);
        if (article.status != Status::ok) {
            article.speakers.clear();
            return article;
        }
        article.attributions = to_attributions(reading, workspace.rules, std::move(records));
        return article;
    }

    std::optional<Error> add_rules(Rules& rules) const {
        std::optional<Error> error = rules.add(english::rules, "attribution.rules");
        if (!error && !own_rules_.empty()) error = rules.add(own_rules_, options_.rules_file);
        return error;
    }

    std::unique_ptr<Workspace> make_workspace() const {
        Rules rules;
        [[maybe_unused]] const std::optional<Error> error = add_rules(rules);
        assert(!error);
        return std::make_unique<Workspace>(std::move(rules), *models_);
    }

    Options options_;
    Lexicon lexicon_;
    BlockPatterns block_patterns_;
    std::shared_ptr<const Models> models_ = shared_models();
    std::string own_rules_;
    mutable WorkspacePool pool_;
};

Extractor::Extractor() : impl_(std::make_shared<Impl>(Options())) {}

Extractor::Extractor(std::shared_ptr<const Impl> impl) noexcept : impl_(std::move(impl)) {}

std::variant<Extractor, Error> Extractor::load(const Options& options) {
    auto impl = std::make_shared<Impl>(options);
    if (std::optional<Error> error = impl->load()) return std::move(*error);
    return Extractor(std::move(impl));
}

Article Extractor::extract(std::string_view text) const { return impl_->extract(text, nullptr); }

Article Extractor::extract(const Document& document) const {
    const std::size_t size = document.headline.size() + document.byline.size() + document.body.size();
    if (size > impl_->options().max_bytes) {
        Article article;
        article.status = Status::too_large;
        return article;
    }
    const JoinedFields fields(document);
    Article article = impl_->extract(fields.text, &fields);
    count_in_fields(article, fields);
    return article;
}

Explanation Extractor::explain(std::string_view text, const ExplainOptions& options) const {
    return impl_->explain(text, options);
}

const Options& Extractor::options() const noexcept { return impl_->options(); }

}  // namespace quoth
