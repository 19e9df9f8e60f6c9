// Lists the denials of an article on standard input: who denies what, and which claim of the article that is.
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include <quoth/quoth.hpp>

namespace {

using quoth::Article;
using quoth::Attribution;

/// The speaker's name, else the words of the source.
std::string who(const Attribution& attribution, const Article& article, const std::string& text) {
    if (attribution.speaker) return article.speakers[*attribution.speaker].name;
    return attribution.source.empty() ? "somebody" : quoth::text_of(attribution.source, text);
}

/// The first record that says the same, as a headline does what stands below.
const Attribution& first_of_cluster(const Attribution& attribution, const Article& article) {
    for (const quoth::Link& link : attribution.links)
        if (link.relation == quoth::Relation::repeats) return article.attributions[link.to];
    return attribution;
}

/// "“We reject that,” he said" is one denial, though what he says is one by itself.
bool is_inside_denial(const Attribution& attribution, const Article& article) {
    return attribution.parent && article.attributions[*attribution.parent].kind == quoth::Kind::denial;
}

/// How often a denial is said, and the claims that it answers wherever it is.
struct Denial {
    int times = 0;
    std::set<std::uint32_t> claims;
};

}  // namespace

int main() {
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const Article article = quoth::Extractor().extract(text);
    std::map<const Attribution*, Denial> denials;  // by the first one that says it, in the order of the text
    for (const Attribution& attribution : article.attributions) {
        if (attribution.kind != quoth::Kind::denial || is_inside_denial(attribution, article)) continue;
        Denial& denial = denials[&first_of_cluster(attribution, article)];
        ++denial.times;
        for (const quoth::Link& link : attribution.links)
            if (link.relation == quoth::Relation::denies) denial.claims.insert(link.to);
    }
    for (const auto& [attribution, denial] : denials) {
        std::cout << who(*attribution, article, text) << " denies: " << quoth::text_of(attribution->content, text);
        if (denial.times > 1) std::cout << " (" << denial.times << " times)";
        std::cout << '\n';
        for (const std::uint32_t claim : denial.claims) {
            const Attribution& claimed = article.attributions[claim];
            std::cout << "    " << who(claimed, article, text) << " said: " << quoth::text_of(claimed.content, text)
                      << '\n';
        }
    }
}
