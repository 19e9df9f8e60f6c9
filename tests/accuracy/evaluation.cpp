#include "accuracy/evaluation.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <utility>
#include <variant>

#include <quoth/output.hpp>

#include "lexicon/lists.hpp"

namespace quoth::accuracy {
namespace {

namespace fs = std::filesystem;

/// What is predicted for an article; an error where that can't be said.
using Predict = std::function<std::variant<Prediction, Error>(const BratArticle&)>;

Error cannot_read(std::string file, std::string message) {
    Error error;
    error.code = ErrorCode::cannot_read;
    error.file = std::move(file);
    error.message = std::move(message);
    return error;
}

/// The articles of one evaluation, added one by one.
class Evaluator {
public:
    Evaluation run(const std::string& gold_folder, const Predict& predict) {
        GoldFolder gold = read_gold_folder(gold_folder);
        evaluation_.errors = std::move(gold.errors);
        if (gold.articles.empty() && evaluation_.errors.empty()) {
            evaluation_.errors.push_back(cannot_read(gold_folder, "no text has annotations"));
        }
        for (BratArticle& article : gold.articles) add(article, predict(article));
        return std::move(evaluation_);
    }

private:
    void add(BratArticle& article, const std::variant<Prediction, Error>& predicted) {
        if (const auto* error = std::get_if<Error>(&predicted)) {
            evaluation_.errors.push_back(*error);
            return;
        }
        const auto& prediction = std::get<Prediction>(predicted);
        const auto gold = read(article.annotation, article.text, article.annotation_path);
        const auto found = read(prediction.lines, article.text, prediction.name);
        if (!gold || !found) return;
        evaluation_.articles.push_back(
            compare(std::move(article.name), std::move(article.text), *gold, *found, words_));
    }

    std::optional<std::vector<BratAttribution>> read(std::string_view lines, std::string_view text,
                                                     const std::string& name) {
        auto read = read_brat(lines, text, name);
        if (auto* error = std::get_if<Error>(&read)) {
            evaluation_.errors.push_back(std::move(*error));
            return std::nullopt;
        }
        auto& file = std::get<BratFile>(read);
        evaluation_.spans_below += file.spans_below;
        return std::move(file.attributions);
    }

    Words words_ = Words::english();
    Evaluation evaluation_;
};

std::variant<Prediction, Error> read_prediction(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return Prediction{"", path.string()};
    auto lines = read_file(path.string());
    if (auto* error = std::get_if<Error>(&lines)) return std::move(*error);
    return Prediction{std::get<std::string>(std::move(lines)), path.string()};
}

}  // namespace

Evaluation evaluate_folder(const std::string& gold_folder, const std::string& predictions_folder) {
    std::error_code ignored;
    if (!fs::is_directory(predictions_folder, ignored)) {
        return {{}, {cannot_read(predictions_folder, "there is no such folder")}};
    }
    return Evaluator().run(gold_folder, [&predictions_folder](const BratArticle& article) {
        return read_prediction(fs::path(predictions_folder) / (article.name + ".ann"));
    });
}

Evaluation evaluate_extractor(const std::string& gold_folder, const Extractor& extractor) {
    return Evaluator().run(gold_folder, [&extractor](const BratArticle& article) -> std::variant<Prediction, Error> {
        const Article found = extractor.extract(article.text);
        if (found.status != Status::ok) return cannot_read(article.name + ".txt", to_string(found.status));
        return Prediction{to_brat(found, article.text), article.name};
    });
}

}  // namespace quoth::accuracy
