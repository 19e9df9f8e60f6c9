#include "accuracy/samples.hpp"

#include <utility>

#include "accuracy/golds.hpp"
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
    for (BratArticle& article : gold.articles) {
        const auto brat = read_brat(article.annotation, article.text, article.annotation_path);
        if (const auto* error = std::get_if<Error>(&brat)) return error->what();
        Sample& sample = add(std::move(article.name), std::move(article.text), number++, reader, samples);
        sample.gold = align(std::get<BratFile>(brat).attributions, sample.reading);
    }
    return {};
}

/// Adds what was read of gold files, or tells what is wrong.
std::string add_all(const std::variant<std::vector<NamedGold>, corpus::GoldError>& read, std::uint32_t times,
                    ArticleReader& reader, Samples& samples) {
    if (const auto* error = std::get_if<corpus::GoldError>(&read)) return error->what();
    std::uint32_t number = 0;
    for (const auto& [name, gold] : std::get<std::vector<NamedGold>>(read)) {
        Sample& sample = add(name, gold.text, number++, reader, samples);
        sample.gold = align(gold, sample.reading);
        sample.with_nested = true;
        sample.times = times;
    }
    return number > 0 ? "" : "no articles";
}

}  // namespace

std::variant<Samples, std::string> read_samples(const SampleFolders& folders, ArticleReader& reader) {
    Samples samples;
    std::string wrong = add_brat(folders.brat, reader, samples);
    if (wrong.empty() && !folders.corpus.empty()) {
        wrong = add_all(read_golds(folders.corpus, folders.left_out), folders.times, reader, samples);
    }
    if (wrong.empty() && !folders.plain.empty()) {
        wrong = add_all(read_small_golds(folders.plain), folders.plain_times, reader, samples);
    }
    if (!wrong.empty()) return wrong;
    return samples;
}

}  // namespace quoth::accuracy
