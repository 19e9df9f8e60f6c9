#include "accuracy/samples.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "corpus/files.hpp"
#include "corpus/gold.hpp"

namespace quoth::accuracy {
namespace {

using Samples = std::vector<std::unique_ptr<Sample>>;

/// Adds a sample that is read; its gold is still to be aligned.
Sample& add(std::string name, std::string text, std::uint32_t fold, ArticleReader& reader, Samples& samples) {
    Sample& sample = *samples.emplace_back(std::make_unique<Sample>());
    sample.name = std::move(name);
    sample.text = std::move(text);
    sample.fold = fold % folds;
    reader.read(sample.text, sample.reading);
    return sample;
}

/// Empty, or what is wrong.
std::string add_brat(const std::string& folder, ArticleReader& reader, Samples& samples) {
    GoldFolder gold = read_gold_folder(folder);
    if (!gold.errors.empty()) return gold.errors.front().what();
    std::uint32_t number = 0;
    for (GoldArticle& article : gold.articles) {
        const auto brat = read_brat(article.annotation, article.text, article.annotation_path);
        if (const auto* error = std::get_if<Error>(&brat)) return error->what();
        Sample& sample = add(std::move(article.name), std::move(article.text), number++, reader, samples);
        sample.gold = align(std::get<BratFile>(brat).attributions, sample.reading);
    }
    return {};
}

bool begins_with_one(const std::string& name, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& beginning) { return name.starts_with(beginning); });
}

std::string add_corpus(const SampleFolders& folders, ArticleReader& reader, Samples& samples) {
    std::uint32_t number = 0;
    for (const std::string& name : corpus::articles_in(folders.corpus, ".gold")) {
        if (begins_with_one(name, folders.left_out)) continue;
        const std::string path = (std::filesystem::path(folders.corpus) / (name + ".gold")).string();
        const auto markup = corpus::read_file(path);
        if (!markup) return path + ": cannot be read";
        const auto read = corpus::read_gold(*markup, path);
        if (const auto* error = std::get_if<corpus::GoldError>(&read)) return error->what();
        const auto& gold = std::get<corpus::Gold>(read);
        Sample& sample = add(name, gold.text, number++, reader, samples);
        sample.gold = align(gold, sample.reading);
        sample.with_nested = true;
        sample.times = folders.times;
    }
    return number > 0 ? "" : folders.corpus + ": no articles";
}

}  // namespace

std::variant<Samples, std::string> read_samples(const SampleFolders& folders, ArticleReader& reader) {
    Samples samples;
    std::string wrong = add_brat(folders.brat, reader, samples);
    if (wrong.empty() && !folders.corpus.empty()) wrong = add_corpus(folders, reader, samples);
    if (!wrong.empty()) return wrong;
    return samples;
}

}  // namespace quoth::accuracy
