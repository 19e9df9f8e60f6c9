#include "accuracy/article_reader.hpp"

#include "quotes/quotations.hpp"
#include "sentences/sentences.hpp"
#include "text/blocks.hpp"

namespace quoth::accuracy {

void ArticleReader::read(std::string_view text, Reading& reading) {
    reading.clear();
    reading.text = text;
    tokenizer_.read(reading, lexicon_);
    read_blocks(reading, lexicon_, patterns_);
    read_quotations(reading, lexicon_);
    read_sentences(reading, lexicon_);
    lexicon_.read(reading);
}

}  // namespace quoth::accuracy
