// Prints the speaker and the content of each attribution in a sentence.
#include <iostream>

#include <quoth/quoth.hpp>

int main() {
    const std::string text = "\"The ferry sails at six,\" harbour master Leilani Kaawa said on Sunday.";
    const quoth::Article article = quoth::Extractor().extract(text);
    for (const quoth::Attribution& attribution : article.attributions) {
        const bool known = attribution.speaker.has_value();
        std::cout << (known ? article.speakers[*attribution.speaker].name : "unknown") << ": "
                  << quoth::text_of(attribution.content, text) << '\n';
    }
    return article.attributions.empty() ? 1 : 0;
}
