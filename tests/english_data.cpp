// The built-in English lists: they are read without an error and say what the later stages count on.
#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

#include <quoth/error.hpp>

#include "attribution/weights.hpp"
#include "english/data.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/lists.hpp"
#include "speakers/body_kinds.hpp"
#include "speakers/synonyms.hpp"
#include "text/keys.hpp"

using namespace quoth;

namespace {

const Lexicon& lists() {
    static const Lexicon lexicon = Lexicon::english();
    return lexicon;
}

std::uint32_t features_of(const std::string& word) { return lists().features(word_key(word)); }

}  // namespace

TEST_CASE("the built-in lists are read without an error") {
    Lexicon lexicon = Lexicon::english();
    CHECK_FALSE(lexicon.add_words(english::words, "words.tsv"));
    CHECK_FALSE(lexicon.add_cues(english::cues, "cues.tsv"));
    CHECK_FALSE(lexicon.add_given_names(english::given_names, "given-names.tsv"));
    CHECK_FALSE(lexicon.add_endings(english::endings, "endings.tsv"));
    CHECK_FALSE(BodyKinds().add(english::bodies, "bodies.tsv"));
    CHECK_FALSE(Synonyms().add(english::synonyms, "synonyms.tsv"));
}

TEST_CASE("the weights that were built with the library are those of the file") {
    Weights read;
    REQUIRE_FALSE(read.add(english::weights, "weights.tsv"));
    const Weights built = Weights::english();
    std::size_t weights = 0;
    REQUIRE_FALSE(read_list(english::weights, "weights.tsv", 3, [&](const ListLine& line) -> std::optional<Error> {
        const std::optional<Model> model = model_named(line.cells[0]);
        if (!model) return std::nullopt;  // a confidence
        const std::uint64_t key = key_of_feature(line.cells[1]);
        if (built.weight(*model, key) != read.weight(*model, key)) return bad_piece(line.cells[1], "another weight");
        if (built.weight(*model, key) != 0) ++weights;
        return std::nullopt;
    }));
    CHECK(weights > 1000);
    for (std::int32_t score = -10000; score <= 10000; score += 100)
        CHECK(built.confidence(score) == read.confidence(score));
}

TEST_CASE("words of closed classes and common nouns have their classes") {
    struct Row {
        std::string word;
        Class expected;
    };
    const Row rows[] = {
        {"the", Class::determiner},
        {"most", Class::number},
        {"her", Class::possessive},
        {"they", Class::subject_pronoun},
        {"you", Class::neutral_pronoun},
        {"themselves", Class::object_pronoun},
        {"who", Class::relative},
        {"that", Class::that},
        {"whether", Class::wh_word},
        {"wasn't", Class::be},
        {"hadn't", Class::have},
        {"can't", Class::modal},
        {"didn't", Class::auxiliary_do},
        {"never", Class::negation},
        {"for", Class::for_},
        {"although", Class::subordinator},
        {"reportedly", Class::adverb},
        {"Tuesday", Class::time},
        {"'s", Class::possessive_mark},
        {"spokeswoman", Class::person_noun},
        {"officials", Class::person_noun},
        {"ministry", Class::organization_noun},
        {"Mr.", Class::title},
        {"took", Class::verb_past},
        {"hundred", Class::number},
        {"news", Class::word},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(lists().class_of(word_key(row.word)) == row.expected);
    }
}

TEST_CASE("words have the features that the stages ask for") {
    struct Row {
        std::string word;
        std::initializer_list<Feature> expected;
    };
    const Row rows[] = {
        {"spokesman", {Feature::person, Feature::role, Feature::male}},
        {"critics", {Feature::people, Feature::anonymous}},
        {"president", {Feature::person, Feature::role, Feature::title}},
        {"Sen", {Feature::abbreviation}},
        {"Sen.", {Feature::title}},
        {"Inc", {Feature::abbreviation}},
        {"Inc.", {Feature::organization}},
        {"Mrs", {Feature::title, Feature::female, Feature::abbreviation}},
        {"Japan", {Feature::place}},
        {"Kremlin", {Feature::place}},
        {"poll", {Feature::document}},
        {"interview", {Feature::medium}},
        {"reporters", {Feature::hearer}},
        {"allegations", {Feature::claim}},
        {"baseless", {Feature::verdict}},
        {"allegedly", {Feature::hedge}},
        {"couldn't", {Feature::negative}},
        {"percent", {Feature::quantity}},
        {"January", {Feature::month}},
        {"Friday", {Feature::weekday}},
        {"we", {Feature::plural, Feature::first_person}},
        {"Priya", {Feature::given_name, Feature::female}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        for (const Feature feature : row.expected) CHECK(has(features_of(row.word), feature));
    }
}

TEST_CASE("single words and signs have the use that the stages ask for") {
    struct Row {
        std::string word;
        Usage expected;
    };
    const Row rows[] = {
        {"an", Usage::indefinite},    {"one", Usage::single},     {"who", Usage::personal},   {"it", Usage::impersonal},
        {"which", Usage::impersonal}, {"own", Usage::intensive},  {"name", Usage::naming},    {"in", Usage::inside},
        {"at", Usage::workplace},     {"St.", Usage::saint},      {"X", Usage::whole_letter}, {"A", Usage::indefinite},
        {"•", Usage::bullet},         {"▪\uFE0F", Usage::bullet}, {"$", Usage::currency},     {"on", Usage::plain},
        {"zonk", Usage::plain},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(lists().usage(word_key(row.word)) == row.expected);
    }
}

TEST_CASE("the ending of a word tells its class and what it may stand for") {
    struct Row {
        std::string word;
        Class expected;
        std::initializer_list<Ending> endings;
    };
    const Row rows[] = {
        {"zonking", Class::verb_ing, {Ending::gerund}},
        {"king", Class::unknown, {}},
        {"zonked", Class::verb_past, {Ending::past, Ending::origin}},
        {"zonkly", Class::adverb, {}},
        {"zonks", Class::word_s, {}},
        {"1990s", Class::word_s, {}},
        {"zonkess", Class::word, {Ending::national}},
        {"zonkers", Class::word_s, {Ending::agents}},
        {"beekeeper", Class::unknown, {Ending::agent}},
        {"BEEKEEPER", Class::unknown, {}},
        {"hepatologist", Class::unknown, {Ending::agent, Ending::expert}},
        {"Dutch", Class::unknown, {Ending::people}},
        {"Leeds-based", Class::verb_past, {Ending::past, Ending::origin}},
        {"nobody", Class::unknown, {Ending::somebody}},
        {"34-year-olds", Class::word_s, {Ending::age}},
        {"goin", Class::unknown, {Ending::dropped}},
        {"s", Class::unknown, {}},
        {"", Class::unknown, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        const Endings::Told told = lists().endings().of(row.word);
        std::uint16_t expected = 0;
        for (const Ending ending : row.endings) expected |= static_cast<std::uint16_t>(ending);
        CHECK(told.endings == expected);
        CHECK(told.symbol == (row.expected == Class::unknown ? 0 : symbol_of(row.expected)));
    }
}

TEST_CASE("forms of a word have one stem") {
    struct Row {
        std::string word, stem;
    };
    const Row rows[] = {{"trained", "train"}, {"training", "train"}, {"bases", "bas"}, {"base", "bas"},
                        {"boss", "boss"},     {"bosses", "boss"},    {"his", "his"},   {"pier", "pier"}};
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(lists().endings().stem(row.word) == row.stem);
    }
}

TEST_CASE("a bad line about an ending or a usage is refused, and its piece named") {
    struct Row {
        std::string line, piece;
        bool word = false;
    };
    const Row rows[] = {
        {"agents\tsters\t3\n", ""},          {"agnts\tsters\t3\n", "agnts"}, {"agents\tsterS\t3\n", "sterS"},
        {"agents\tsters\tthree\n", "three"}, {"agents\tsters\t-1\n", "-1"},  {"zonk\t-\tbullet,saint\n", "saint", true},
        {"zonk\t-\tbulet\n", "bulet", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        Lexicon lexicon;
        const std::string content = "# own lines\n" + row.line;
        const std::optional<Error> error =
            row.word ? lexicon.add_words(content, "mine.tsv") : lexicon.add_endings(content, "mine.tsv");
        CHECK(error.has_value() == !row.piece.empty());
        if (!error) continue;
        CHECK(error->code == ErrorCode::bad_line);
        CHECK(error->file == "mine.tsv");
        CHECK(error->line == 2);
        CHECK(error->piece == row.piece);
    }
}

TEST_CASE("a word tells one gender or none") {
    struct Row {
        std::string word;
        bool female;
        bool male;
    };
    const Row rows[] = {{"actress", true, false}, {"king", false, true},   {"Ms.", true, false},
                        {"husband", false, true}, {"hers", true, false},   {"he", false, true},
                        {"doctor", false, false}, {"Jordan", false, false}};
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(has(features_of(row.word), Feature::female) == row.female);
        CHECK(has(features_of(row.word), Feature::male) == row.male);
    }
}

TEST_CASE("forms of cues lead to their lemma, verbs before nouns") {
    struct Row {
        std::string form;
        const char* lemma;
        CueKind kind;
        Inflection inflection;
    };
    const Row rows[] = {
        {"said", "say", CueKind::speech, Inflection::past},
        {"claims", "claim", CueKind::speech, Inflection::s},
        {"denied", "deny", CueKind::reject, Inflection::past},
        {"criticised", "criticize", CueKind::judgement, Inflection::past},
        {"vowing", "vow", CueKind::speech, Inflection::ing},
        {"thought", "think", CueKind::belief, Inflection::past},
        {"asked", "ask", CueKind::speech, Inflection::past},
        {"shown", "show", CueKind::evidence, Inflection::participle},
        {"according", "according", CueKind::speech, Inflection::preposition},
        {"confident", "confident", CueKind::belief, Inflection::adjective},
        {"insistence", "insistence", CueKind::speech, Inflection::noun},
    };
    for (const Row& row : rows) {
        CAPTURE(row.form);
        const std::uint32_t index = lists().cue_form(word_key(row.form));
        REQUIRE(index != none);
        CHECK(lists().lemma_of_form(index).name == row.lemma);
        CHECK(lists().lemma_of_form(index).kind == row.kind);
        CHECK(lists().form(index).inflection == row.inflection);
    }
}
