// Gold articles: articles whose records are known, read by the library up to its own records.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "accuracy/article_reader.hpp"
#include "accuracy/golds.hpp"
#include "attribution/attribute.hpp"
#include "attribution/record.hpp"
#include "corpus/gold.hpp"
#include "reading.hpp"

namespace quoth::accuracy {

/// An article with the library's records, which have neither speakers nor links yet.
struct GoldArticle {
    corpus::Gold gold;
    Reading reading;  ///< refers to the gold's text
    std::vector<Record> records;
};

class GoldReader {
public:
    GoldReader();

    /// Fills an article, which must stay where it is.
    void read(corpus::Gold gold, GoldArticle& article);

    const Lexicon& lexicon() const { return reader_.lexicon(); }
    const Rules& rules() const { return rules_; }

private:
    ArticleReader reader_;
    Rules rules_;
    Models models_ = Models::english();
    Attributor attributor_{rules_, models_};
};

}  // namespace quoth::accuracy
