// Explanations: the decisions that made an article's records, and those that made no other ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <quoth/output.hpp>
#include <quoth/quoth.hpp>

namespace {

const quoth::Extractor& extractor() {
    static const quoth::Extractor english;
    return english;
}

std::string words_of(const quoth::Spans& spans, std::string_view text) {
    return spans.empty() ? "-" : text_of(spans, text);
}

std::string line_of(const quoth::ExplainedTrigger& trigger, std::string_view text) {
    std::string line = "trigger " + words_of({trigger.span}, text) + ' ' + to_string(trigger.outcome);
    if (trigger.candidate) line += ' ' + std::to_string(*trigger.candidate);
    return trigger.refused_by.empty() ? line : line + ": " + trigger.refused_by;
}

std::string line_of(const quoth::ExplainedCandidate& candidate, std::string_view text) {
    std::string line = to_string(candidate.verdict);
    if (candidate.other) line += ' ' + std::to_string(*candidate.other);
    return line + ": " + words_of(candidate.source, text) + " | " + words_of(candidate.cue, text) + " | " +
           words_of(candidate.content, text);
}

std::string line_of(const quoth::ExplainedRecord& record, std::string_view text) {
    return std::string("record by ") + to_string(record.origin) + ": " + words_of(record.source, text) + " | " +
           words_of(record.cue, text) + " | " + words_of(record.content, text);
}

/// Triggers, candidates and records of all sentences that are explained.
std::vector<std::string> lines_of(const quoth::Explanation& explanation, std::string_view text) {
    std::vector<std::string> lines;
    for (const quoth::ExplainedSentence& sentence : explanation.sentences) {
        for (const auto& trigger : sentence.triggers) lines.push_back(line_of(trigger, text));
        for (const auto& candidate : sentence.candidates) lines.push_back(line_of(candidate, text));
        for (const auto& record : sentence.records) lines.push_back(line_of(record, text));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

TEST_CASE("each trigger, candidate and record of a sentence says what became of it") {
    const struct {
        std::string text;
        std::vector<std::string> lines;
    } rows[] = {
        {"", {}},
        {"The harbour is deep.", {}},
        // one cue
        {"The minister said that taxes would fall.",
         {"trigger said candidate 0", "outermost: The minister | said | that taxes would fall",
          "record by candidate: The minister | said | that taxes would fall"}},
        // a cue and another one inside its content
        {"The council rejected a claim that the bridge had been closed.",
         {"trigger rejected candidate 0", "trigger claim candidate 1",
          "outermost: The council | rejected | a claim that the bridge had been closed",
          "nested 0: - | claim | that the bridge had been closed",
          "record by candidate: The council | rejected | a claim that the bridge had been closed",
          "record by candidate: - | claim | that the bridge had been closed"}},
        // one inside the content of the other
        {"The minister said that critics claimed the bridge was closed.",
         {"trigger said candidate 0", "trigger claimed candidate 1",
          "outermost: The minister | said | that critics claimed the bridge was closed",
          "nested 0: critics | claimed | the bridge was closed",
          "record by candidate: The minister | said | that critics claimed the bridge was closed",
          "record by candidate: critics | claimed | the bridge was closed"}},
        // one inside a quotation
        {"“The engineers said that the bridge was safe,” the mayor said.",
         {"trigger said candidate 0", "outermost: the mayor | said | “The engineers said that the bridge was safe,”",
          "record by candidate: the mayor | said | “The engineers said that the bridge was safe,”",
          "trigger said candidate 0", "in_quote: The engineers | said | that the bridge was safe",
          "record by candidate: The engineers | said | that the bridge was safe"}},
        // refused by a rule
        {"The minister declined to comment.",
         {"trigger declined refused: not-right no-comment", "trigger comment weak"}},
        // no cue at all
        {"“The bridge will be closed in June.”", {"record by quotation: - | - | “The bridge will be closed in June.”"}},
        // a quotation split by its cue, and one that goes on in a sentence of its own
        {"“The bridge is old,” she told reporters, “and the road is bad.” “The river is high.”",
         {"trigger told candidate 0", "outermost: she | told | “The bridge is old,” “and the road is bad.”",
          "record by candidate: she | told | “The bridge is old,” “and the road is bad.” “The river is high.”"}},
        // a heading with a colon, an answer, a transcript's turn
        {"Mayor: No new taxes this year\n\nThe hall was full on Monday, and it rained all day.\n",
         {"record by whole_rule: Mayor | : | No new taxes this year"}},
        {"There was a firm “no” from Madrid.", {"record by answer: Madrid | - | “no”"}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(joined(lines_of(extractor().explain(row.text), row.text)) == joined(row.lines));
    }
}

TEST_CASE("tokens carry the symbols of their classes, sentences their block and depth") {
    const std::string text = "“It is safe,” the mayor said.";
    const quoth::Explanation explanation = extractor().explain(text, {.at = 3});
    REQUIRE(explanation.sentences.size() == 0U + explanation.sentence_count);
    REQUIRE(explanation.sentences.size() == 2);
    const quoth::ExplainedSentence& outer = explanation.sentences[0];
    CHECK(outer.span == quoth::Span{0, static_cast<std::uint32_t>(text.size())});
    CHECK(outer.block == "paragraph");
    CHECK(outer.depth == 0);
    CHECK(!outer.content_of);
    std::string symbols;
    std::string classes;
    for (const quoth::ExplainedToken& token : outer.tokens) {
        symbols += token.symbol;
        classes += std::string(token.class_name) + ' ';
    }
    CHECK(symbols == "\"DNS@");
    CHECK(classes == "utterance determiner person_noun cue_speech stop ");
    const quoth::ExplainedSentence& inner = explanation.sentences[1];
    CHECK(inner.depth == 1);
    CHECK(inner.content_of == 0U);
}

TEST_CASE("a byte restricts the explanation to the sentences that hold it") {
    const std::string text = "The pier is old. The minister said that “the mayor said it was safe” on Monday.\n";
    const struct {
        std::size_t at;
        std::size_t sentences;
    } rows[] = {
        {0, 1},                      // no trigger
        {text.find(" The min"), 0},  // between two
        {text.find("minister"), 1},  // outer
        {text.find("mayor"), 2},     // outer and inner
        {text.size() - 1, 0},        // the newline
        {text.size() + 1000, 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.at);
        const auto at = static_cast<std::uint32_t>(row.at);
        const quoth::Explanation explanation = extractor().explain(text, {.at = at});
        CHECK(explanation.sentences.size() == row.sentences);
        CHECK(explanation.sentence_count == 3);
        for (const quoth::ExplainedSentence& sentence : explanation.sentences) {
            CHECK(sentence.span.begin <= at);
            CHECK(at < sentence.span.end);
        }
    }
}

TEST_CASE("whom he or she stands for is told with what speaks for each who may be meant") {
    const std::string_view text = "Robert Stokes said that Tom Reeve had left. He called it a pity.";
    const quoth::Article article = extractor().extract(text);
    const quoth::Explanation explanation = extractor().explain(text);
    REQUIRE(explanation.sentences.size() == 2);
    REQUIRE(explanation.sentences[1].records.size() == 1);
    CHECK(explanation.sentences[0].records[0].antecedents.empty());  // a name

    const quoth::ExplainedRecord& record = explanation.sentences[1].records[0];
    REQUIRE(record.antecedents.size() == 2);
    CHECK(record.antecedents[0].name == "Robert Stokes");
    CHECK(record.antecedents[1].name == "Tom Reeve");
    REQUIRE(article.attributions[record.id].speaker);
    CHECK(article.speakers[*article.attributions[record.id].speaker].name == "Robert Stokes");
    for (const quoth::ExplainedAntecedent& each : record.antecedents) {
        CHECK(each.model.model == "speaker");
        std::int32_t sum = each.model.others_weight;
        for (const quoth::FeatureWeight& feature : each.model.features) sum += feature.weight;
        CHECK(sum == each.model.score);
    }
    CHECK(record.antecedents[0].model.score > record.antecedents[1].model.score);
    const auto& features = record.antecedents[0].model.features;
    CHECK(std::any_of(features.begin(), features.end(),
                      [](const quoth::FeatureWeight& each) { return each.feature == "opening:spoke_before"; }));

    const std::string shown = to_text(explanation, text);
    CHECK(shown.find("speaker  Robert Stokes | ") != std::string::npos);
    CHECK(shown.find("or       Tom Reeve | ") != std::string::npos);
}

TEST_CASE("a text that is too large is not explained, and options that leave records out are told") {
    quoth::Options options;
    options.max_bytes = 10;
    const auto small = std::get<quoth::Extractor>(quoth::Extractor::load(options));
    CHECK(small.explain("The minister said so.").status == quoth::Status::too_large);
    options = {};
    options.min_confidence = 100;
    const auto strict = std::get<quoth::Extractor>(quoth::Extractor::load(options));
    const std::string text = "The minister hinted at lower taxes.";
    CHECK(joined(lines_of(strict.explain(text), text)) ==
          "trigger hinted candidate 0\nnot_wanted: The minister | hinted | at lower taxes\n");
}

const quoth::ModelScore& model_of(const std::vector<quoth::ModelScore>& models, std::string_view name) {
    const auto found = std::find_if(models.begin(), models.end(), [name](const auto& m) { return m.model == name; });
    REQUIRE(found != models.end());
    return *found;
}

std::int32_t sum_of(const quoth::ModelScore& model) {
    std::int32_t sum = model.others_weight;
    for (const quoth::FeatureWeight& feature : model.features) sum += feature.weight;
    return sum;
}

TEST_CASE("the features of a score add up to it, and are spelled as in the weights file") {
    const std::string text = "The council rejected a claim that the bridge had been closed.";
    for (const std::uint32_t features : {0U, 6U, 1000U}) {
        CAPTURE(features);
        quoth::ExplainOptions options;
        options.features = features;
        const quoth::Explanation explanation = extractor().explain(text, options);
        REQUIRE(explanation.sentences.size() == 1);
        for (const quoth::ExplainedTrigger& trigger : explanation.sentences[0].triggers) {
            CHECK(model_of(trigger.models, "cue").score == trigger.score);
            CHECK(model_of(trigger.models, "inner").score == trigger.inner_score);
            for (const quoth::ModelScore& model : trigger.models) {
                CHECK(sum_of(model) == model.score);
                CHECK(model.features.size() <= features);
                CHECK((model.others == 0 || model.features.size() == features));
                for (const quoth::FeatureWeight& feature : model.features) CHECK(feature.feature.find("cue:") == 0);
            }
        }
        for (const quoth::ExplainedCandidate& candidate : explanation.sentences[0].candidates) {
            CHECK(model_of(candidate.models, "record").score == candidate.score);
            const bool inside = explanation.sentences[0].depth > 0 || candidate.verdict == quoth::Verdict::nested ||
                                candidate.verdict == quoth::Verdict::inside;
            CHECK((candidate.models.back().model == "nested") == inside);
            if (inside) CHECK(candidate.models.back().score == candidate.nested_score);
            for (const quoth::ModelScore& model : candidate.models) {
                CHECK(sum_of(model) == model.score);
                for (const quoth::FeatureWeight& feature : model.features)
                    CHECK(feature.feature.find(std::string(model.model) + ':') == 0);
            }
        }
    }
}

TEST_CASE("the parts of a candidate are the first of the stretches that they were chosen from") {
    const std::string text = "Ana Ruiz, the mayor of Alba, told reporters that the bridge, which is old, was safe.";
    const quoth::Explanation explanation = extractor().explain(text);
    REQUIRE(explanation.sentences.size() == 1);
    REQUIRE(explanation.sentences[0].candidates.size() == 1);
    const quoth::ExplainedCandidate& candidate = explanation.sentences[0].candidates[0];
    std::set<std::string_view> parts;
    std::int32_t best = 0;
    std::int32_t pieces = 0;
    for (const quoth::Alternative& each : candidate.alternatives) {
        if (!parts.insert(each.part).second) {
            CHECK(each.score == best + each.difference.score);
            CHECK(sum_of(each.difference) == each.difference.score);
            continue;
        }
        best = each.score;
        CHECK(each.difference.features.empty());
        REQUIRE(each.span.has_value());
        const quoth::Spans& part = each.part == "source" ? candidate.source : candidate.content;
        CHECK(part == quoth::Spans{*each.span});
        if (each.part == "source") CHECK(each.score == candidate.source_score);
        if (each.part != "source") pieces += each.score;
    }
    CHECK(parts == std::set<std::string_view>{"after", "source"});
    CHECK(candidate.shape == "after");
    CHECK(candidate.content_score == candidate.shapes.after + pieces);
}

/// One in four, of all kinds.
std::vector<std::string> corpus() {
    std::vector<std::string> texts;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(QUOTH_CORPUS))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (std::size_t i = 0; i < paths.size(); i += 4) {
        std::ifstream file(paths[i], std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
}

/// Checks a record against the attribution of its id.
void check_record(const quoth::ExplainedRecord& record, const quoth::Article& article) {
    REQUIRE(record.id < article.attributions.size());
    const quoth::Attribution& attribution = article.attributions[record.id];
    CHECK(record.source == attribution.source);
    CHECK(record.cue == attribution.cue);
    CHECK(record.content == attribution.content);
    CHECK(record.rule == attribution.rule);
    CHECK(record.confidence == attribution.confidence);
}

/// Checks a candidate that became a record against it; the record may go on behind it, or begin with the paragraphs
/// before whose quotation it goes on with, nothing else.
void check_winner(const quoth::ExplainedCandidate& candidate, const quoth::Article& article) {
    REQUIRE(*candidate.record < article.attributions.size());
    const quoth::Attribution& attribution = article.attributions[*candidate.record];
    CHECK(candidate.source == attribution.source);
    CHECK(candidate.cue == attribution.cue);
    CHECK(candidate.rule == attribution.rule);
    CHECK(candidate.confidence == attribution.confidence);
    REQUIRE(candidate.content.size() <= attribution.content.size());
    const quoth::Span first = candidate.content.front();
    CHECK(std::any_of(attribution.content.begin(), attribution.content.end(), [first](const quoth::Span& span) {
        return span.begin == first.begin ? first.end <= span.end : span.begin < first.begin && first.end == span.end;
    }));
}

TEST_CASE("the winners are exactly the records of extract, over the whole corpus") {
    const std::vector<std::string> texts = corpus();
    REQUIRE(!texts.empty());
    for (const std::string& text : texts) {
        CAPTURE(text.substr(0, 60));
        const quoth::Article article = extractor().extract(text);
        std::multiset<std::uint32_t> records;
        std::multiset<std::uint32_t> by_candidates;
        std::multiset<std::uint32_t> of_candidates;
        for (const quoth::ExplainedSentence& sentence : extractor().explain(text).sentences) {
            for (const quoth::ExplainedRecord& record : sentence.records) {
                records.insert(record.id);
                if (record.origin == quoth::Origin::candidate) by_candidates.insert(record.id);
                check_record(record, article);
            }
            for (const quoth::ExplainedCandidate& candidate : sentence.candidates) {
                CHECK(candidate.record.has_value() == (candidate.verdict <= quoth::Verdict::nested));
                if (!candidate.record) continue;
                of_candidates.insert(*candidate.record);
                check_winner(candidate, article);
            }
        }
        std::multiset<std::uint32_t> all;
        for (std::uint32_t id = 0; id < article.attributions.size(); ++id) all.insert(id);
        CHECK(records == all);
        CHECK(of_candidates == by_candidates);
    }
}

TEST_CASE("an article that is cut anywhere is explained") {
    const std::string whole = corpus().front();
    constexpr std::size_t step = 97;
    for (std::size_t size = 1; size < whole.size(); size += step) {
        const std::string text = whole.substr(whole.size() - size);
        std::size_t records = 0;
        const quoth::Explanation explanation = extractor().explain(text);
        for (const quoth::ExplainedSentence& sentence : explanation.sentences) records += sentence.records.size();
        CHECK(records == extractor().extract(text).attributions.size());
        CHECK(!to_text(explanation, text).empty());
    }
}

TEST_CASE("explaining changes nothing for the next reading") {
    const std::string text = corpus().front();
    const std::string before = to_json(extractor().extract(text), text);
    const std::string explained = to_text(extractor().explain(text), text);
    CHECK(to_json(extractor().extract(text), text) == before);
    CHECK(to_text(extractor().explain(text), text) == explained);
}

TEST_CASE("as text: every line fits, symbols are explained once, verdicts name numbers") {
    const std::string text = "The council rejected a claim that the bridge had been closed.\n";
    const std::string shown = to_text(extractor().explain(text), text, {.path = "a.txt", .width = 60});
    CAPTURE(shown);
    CHECK(shown.find("a.txt: 1 of 1 sentences") == 0);
    for (const char* part :
         {"\n1:1 paragraph\n", "\n    The council rejected a claim that the", "D determiner",
          "trigger \"rejected\" (reject + noun phrase): ", "candidate 0 won: ", "is at least -3.000: record 0",
          "candidate 1 won inside the content of candidate 0", "    source   The council | ", "by candidate 0\n"})
        CHECK(shown.find(part) != std::string::npos);
    CHECK(shown.find("D determiner") == shown.rfind("D determiner"));
    for (std::size_t at = 0; at < shown.size();) {
        const std::size_t end = shown.find('\n', at);
        CHECK(end - at <= 60);
        at = end + 1;
    }
}

TEST_CASE("as text: each verdict has its words") {
    using quoth::Verdict;
    const struct {
        Verdict verdict;
        std::int32_t nested_score;
        const char* words;
    } rows[] = {
        {Verdict::outermost, 0, "candidate 0 won: 1.000 is at least -0.900\n"},
        {Verdict::owner, 0, "candidate 0 won: nothing else claims its quotation, and 1.000 is at least -0.900\n"},
        {Verdict::nested, 700, "won inside the content of candidate 1 (2.000): nested score 0.700 is at least 0.600\n"},
        {Verdict::weak, 0, "candidate 0 lost: 1.000 is below -0.900\n"},
        {Verdict::overlaps, 0, "candidate 0 lost: its content overlaps that of candidate 1 (2.000)\n"},
        {Verdict::around, 0, "candidate 0 lost: its content holds the cue of candidate 1 (2.000)\n"},
        {Verdict::inside, -5, "inside the content of candidate 1 (2.000), but nested score -0.005 is below 0.600\n"},
        {Verdict::inside, 600, "inside the content of candidate 1 (2.000), but its own content reaches out of it\n"},
        {Verdict::homeless, 0, "candidate 0 dropped: the quotation around it belongs to no record\n"},
        {Verdict::replaced, 0, "candidate 0 replaced: a heading's record stands here again\n"},
        {Verdict::not_wanted, 0, "candidate 0 left out, as the options ask\n"},
    };
    quoth::TextOptions wide;
    wide.width = 200;
    for (const auto& row : rows) {
        CAPTURE(row.words);
        quoth::ExplainedCandidate candidate;
        candidate.verdict = row.verdict;
        candidate.score = 1000;
        candidate.threshold = -900;
        candidate.nested_score = row.nested_score;
        candidate.nested_threshold = 600;
        candidate.other = 1;
        quoth::ExplainedSentence sentence;
        sentence.triggers.resize(1);
        sentence.candidates = {candidate, candidate};
        sentence.candidates[1].score = 2000;
        quoth::Explanation explanation;
        explanation.sentences.push_back(sentence);
        CHECK(to_text(explanation, "", wide).find(row.words) != std::string::npos);
        explanation.sentences[0].candidates[0].joined = true;
        CHECK(to_text(explanation, "", wide).find("; joined to the quotation") != std::string::npos);
    }
}

TEST_CASE("as text: nothing to explain, and bytes that could steer a terminal") {
    CHECK(to_text(extractor().explain(""), "").find("0 of 0 sentences") == 0);
    quoth::Explanation large;
    large.status = quoth::Status::too_large;
    CHECK(to_text(large, "") == "not read, too large\n");
    const std::string text = "The \x1b[31mminister said that \xFF taxes\x07 would fall.";
    const std::string shown = to_text(extractor().explain(text), text);
    CHECK(shown.find('\x1b') == std::string::npos);
    CHECK(shown.find('\x07') == std::string::npos);
    CHECK(shown.find('\xFF') == std::string::npos);
}

}  // namespace
