// Who said what, in ten lines.
#include <iostream>

#include <quoth/quoth.hpp>

int main() {
    const std::string text =
        "\"The ferry sails at six,\" harbour master Leilani Kaawa said. The firm denied any delay.";
    const quoth::Extractor extractor;
    const quoth::Article article = extractor.extract(text);
    for (const quoth::Attribution& a : article.attributions)
        std::cout << quoth::to_string(a.kind) << ": " << quoth::text_of(a.source, text) << ": "
                  << quoth::text_of(a.content, text) << '\n';
}
