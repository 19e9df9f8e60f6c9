// A program that uses every function that include/quoth declares: it links only where all of them are exported. Built
// by tests/linking/run against installed libraries and within other projects.
#include <cstring>
#include <iostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

namespace {

constexpr std::string_view text = "\"The ferry sails at six,\" harbour master Leilani Kaawa said on Sunday.";

bool reads(const quoth::Extractor& extractor) {
    const quoth::Article article = extractor.extract(text);
    const quoth::Article fields = extractor.extract(quoth::Document{"Ferry sails", "By Ann Lee", text});
    const quoth::Explanation explanation = extractor.explain(text);
    const std::vector<std::string> texts = {std::string(text), std::string(text)};
    std::size_t taken = 0;
    quoth::extract_all(
        extractor, texts, [&](quoth::Article&& each, std::string_view) { taken += each.attributions.size(); }, 2);
    return article.attributions.size() == 1 && fields.attributions.size() == 1 && taken == 2 &&
           quoth::text_of(article.attributions[0].source, text) == "harbour master Leilani Kaawa" &&
           !quoth::to_text(explanation, text).empty() && extractor.options().nested;
}

bool writes(const quoth::Article& article) {
    const quoth::HtmlIndexEntry entry = quoth::html_index_entry(article, text, "a.txt", "a.html");
    return !quoth::to_html(article, text).empty() && !quoth::to_html_index({entry}).empty() &&
           !quoth::to_json(article, text).empty() && !quoth::to_brat(article, text).empty() &&
           !quoth::brat_configuration().empty() && !quoth::csv_header().empty() &&
           !quoth::to_csv(article, text, "a.txt").empty() && !quoth::to_text(article, text).empty();
}

bool names() {
    const char* const all[] = {quoth::to_string(quoth::Status::ok),
                               quoth::to_string(quoth::Kind::claim),
                               quoth::to_string(quoth::DenialBasis::none),
                               quoth::to_string(quoth::Form::direct),
                               quoth::to_string(quoth::Type::assertion),
                               quoth::to_string(quoth::Block::body),
                               quoth::to_string(quoth::Relation::denies),
                               quoth::to_string(quoth::SpeakerType::person),
                               quoth::to_string(quoth::Gender::female),
                               quoth::to_string(quoth::Number::plural),
                               quoth::to_string(quoth::GenderEvidence::title),
                               quoth::to_string(quoth::NumberEvidence::noun),
                               quoth::to_string(quoth::ErrorCode::bad_rule),
                               quoth::to_string(quoth::TriggerOutcome::weak),
                               quoth::to_string(quoth::Verdict::weak),
                               quoth::to_string(quoth::Origin::candidate)};
    for (const char* name : all)
        if (name == nullptr || *name == '\0') return false;
    return std::strcmp(quoth::version(), QUOTH_VERSION) == 0;
}

bool says_errors() {
    quoth::Options options;
    options.rules_file = "no/such.rules";
    const auto loaded = quoth::Extractor::load(options);
    const auto* error = std::get_if<quoth::Error>(&loaded);
    return error != nullptr && error->what().find("no/such.rules") != std::string::npos;
}

}  // namespace

int main() {
    const quoth::Extractor extractor;
    const bool good = reads(extractor) && writes(extractor.extract(text)) && names() && says_errors();
    std::cout << (good ? "all names link and work\n" : "something is wrong\n");
    return good ? 0 : 1;
}
