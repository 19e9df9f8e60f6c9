#include "accuracy/gold_articles.hpp"

#include <utility>

#include "claims/claims.hpp"
#include "english/data.hpp"

namespace quoth::accuracy {
GoldReader::GoldReader() { [[maybe_unused]] const auto error = rules_.add(english::rules, "attribution.rules"); }

void GoldReader::read(corpus::Gold gold, GoldArticle& article) {
    article.gold = std::move(gold);
    reader_.read(article.gold.text, article.reading);
    attributor_.read(article.reading, reader_.lexicon(), article.records);
    order_and_nest(article.records);
}

}  // namespace quoth::accuracy
