// Lists the denials of an article on standard input: who denies what, and which claim of the article that is.
#include <iostream>
#include <iterator>
#include <string>

#include <quoth/quoth.hpp>

namespace {

/// The speaker's name, else the words of the source.
std::string who(const quoth::Attribution& attribution, const quoth::Article& article, const std::string& text) {
    if (attribution.speaker) return article.speakers[*attribution.speaker].name;
    return attribution.source.empty() ? "somebody" : quoth::text_of(attribution.source, text);
}

void print_denial(const quoth::Attribution& denial, const quoth::Article& article, const std::string& text) {
    std::cout << who(denial, article, text) << " denies: " << quoth::text_of(denial.content, text) << '\n';
    for (const quoth::Link& link : denial.links) {
        if (link.relation != quoth::Relation::denies) continue;
        const quoth::Attribution& claim = article.attributions[link.to];
        std::cout << "    which " << who(claim, article, text) << " claims: " << quoth::text_of(claim.content, text)
                  << '\n';
    }
}

}  // namespace

int main() {
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const quoth::Article article = quoth::Extractor().extract(text);
    for (const quoth::Attribution& attribution : article.attributions)
        if (attribution.kind == quoth::Kind::denial) print_denial(attribution, article, text);
}
