#include "lexicon/lexicon.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cassert>

#include "english/data.hpp"
#include "lexicon/features.hpp"
#include "lexicon/lists.hpp"
#include "text/keys.hpp"

namespace quoth {

struct Lexicon::Table : boost::unordered_flat_map<std::uint64_t, Entry> {};

namespace {

/// Calls `each` for the non-empty pieces of `list` between `separator`s, until one gives an error. "-" is an empty
/// list.
template <class Each>
std::optional<Error> for_each_piece(std::string_view list, char separator, Each each) {
    if (list == "-") return std::nullopt;
    while (!list.empty()) {
        const std::size_t end = list.find(separator);
        const std::string_view piece = list.substr(0, end);
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
        if (piece.empty()) continue;
        if (std::optional<Error> error = each(piece)) return error;
    }
    return std::nullopt;
}

bool is_verb(Inflection i) noexcept {
    return i != Inflection::noun && i != Inflection::adjective && i != Inflection::preposition;
}

std::optional<Error> read_frames(std::string_view list, std::uint32_t& frames) {
    return for_each_piece(list, ',', [&frames](std::string_view piece) -> std::optional<Error> {
        const std::optional<Frame> frame = frame_named(piece);
        if (!frame) return bad_piece(piece, "unknown frame");
        frames |= static_cast<std::uint32_t>(*frame);
        return std::nullopt;
    });
}

std::optional<Error> read_particles(std::string_view list, std::vector<std::uint64_t>& particles) {
    return for_each_piece(list, ' ', [&particles](std::string_view piece) -> std::optional<Error> {
        particles.push_back(word_key(piece));
        return std::nullopt;
    });
}

}  // namespace

Lexicon::Lexicon() : table_(std::make_shared<Table>()) {}

Lexicon Lexicon::english() {
    Lexicon lexicon;
    lexicon.table_->reserve(16384);
    [[maybe_unused]] std::optional<Error> error = lexicon.add_words(english::words, "words.tsv");
    assert(!error);
    error = lexicon.add_cues(english::cues, "cues.tsv");
    assert(!error);
    error = lexicon.add_given_names(english::given_names, "given-names.tsv");
    assert(!error);
    error = lexicon.add_endings(english::endings, "endings.tsv");
    assert(!error);
    return lexicon;
}

const Lexicon::Entry* Lexicon::find(std::uint64_t key) const noexcept {
    const auto found = table_->find(key);
    return found == table_->end() ? nullptr : &found->second;
}

std::optional<Error> Lexicon::add_words(std::string_view content, const std::string& name) {
    std::optional<Error> failed = read_list(content, name, 3, [this](const ListLine& line) -> std::optional<Error> {
        const std::string_view class_name = line.cells[1];
        const Class word_class = class_name == "-" ? Class::unknown : class_named(class_name);
        if (class_name != "-" && word_class == Class::unknown) return bad_piece(class_name, "unknown class");
        Entry& word = (*table_)[word_key(line.cells[0])];
        std::optional<Error> error =
            for_each_piece(line.cells[2], ',', [&word](std::string_view piece) -> std::optional<Error> {
                const std::optional<Feature> feature = feature_named(piece);
                const std::optional<DenialFeature> denial = denial_feature_named(piece);
                const std::optional<Usage> usage = usage_named(piece);
                if (!feature && !denial && !usage) return bad_piece(piece, "unknown feature");
                if (usage && word.usage != Usage::plain && word.usage != *usage) {
                    return bad_piece(piece, "a second usage of a word");
                }
                if (feature) word.features |= static_cast<std::uint32_t>(*feature);
                if (denial) word.denial_features |= static_cast<std::uint32_t>(*denial);
                if (usage) word.usage = *usage;
                return std::nullopt;
            });
        if (error) return error;
        if (word_class != Class::unknown) word.symbol = symbol_of(word_class);
        return std::nullopt;
    });
    tell_lemmas();
    return failed;
}

std::optional<Error> Lexicon::add_cues(std::string_view content, const std::string& name) {
    std::optional<Error> failed = read_list(content, name, 7, [this](const ListLine& line) -> std::optional<Error> {
        CueLemma lemma;
        lemma.name = std::string(line.cells[0]);
        lemma.key = word_key(lemma.name);
        const std::optional<CueKind> kind = cue_kind_named(line.cells[2]);
        if (!kind) return bad_piece(line.cells[2], "unknown kind of cue");
        const std::optional<Type> type = type_named(line.cells[3]);
        if (!type) return bad_piece(line.cells[3], "unknown type");
        lemma.kind = *kind;
        lemma.type = *type;
        if (std::optional<Error> error = read_frames(line.cells[4], lemma.frames)) return error;
        if (std::optional<Error> error = read_particles(line.cells[6], lemma.particles)) return error;
        const auto index = static_cast<std::uint32_t>(lemmas_.size());
        lemmas_.push_back(std::move(lemma));
        return for_each_piece(line.cells[5], ' ', [this, index](std::string_view piece) -> std::optional<Error> {
            const std::size_t colon = piece.rfind(':');
            const std::optional<Inflection> inflection =
                colon == std::string_view::npos ? std::nullopt : inflection_named(piece.substr(colon + 1));
            if (!inflection) return bad_piece(piece, "a form is written word:inflection");
            add_form(piece.substr(0, colon), {index, *inflection, none});
            return std::nullopt;
        });
    });
    tell_lemmas();
    return failed;
}

/// Tells each lemma what the words' lists say of denials.
void Lexicon::tell_lemmas() {
    for (CueLemma& lemma : lemmas_) {
        if (const Entry* found = find(lemma.key)) lemma.denial_features = found->denial_features;
    }
}

void Lexicon::add_form(std::string_view word, CueForm form) {
    Entry& found = (*table_)[word_key(word)];
    const auto index = static_cast<std::uint32_t>(forms_.size());
    if (found.cue == none) {
        found.cue = index;
    } else if (is_verb(form.inflection) && !is_verb(forms_[found.cue].inflection)) {
        form.other = found.cue;  // the verb reading comes first
        found.cue = index;
    } else if (forms_[found.cue].other == none) {
        forms_[found.cue].other = index;
    }
    forms_.push_back(form);
}

std::optional<Error> Lexicon::add_given_names(std::string_view content, const std::string& name) {
    return read_list(content, name, 2, [this](const ListLine& line) -> std::optional<Error> {
        const std::string_view gender = line.cells[1];
        auto features = static_cast<std::uint32_t>(Feature::given_name);
        if (gender == "female") {
            features |= static_cast<std::uint32_t>(Feature::female);
        } else if (gender == "male") {
            features |= static_cast<std::uint32_t>(Feature::male);
        } else if (gender != "both") {
            return bad_piece(gender, "a gender is female, male or both");
        }
        (*table_)[word_key(line.cells[0])].features |= features;
        return std::nullopt;
    });
}

std::uint32_t Lexicon::features(std::uint64_t key) const noexcept {
    const Entry* found = find(key);
    return found == nullptr ? 0 : found->features;
}

Usage Lexicon::usage(std::uint64_t key) const noexcept {
    const Entry* found = find(key);
    return found == nullptr ? Usage::plain : found->usage;
}

Class Lexicon::class_of(std::uint64_t key) const noexcept {
    const Entry* found = find(key);
    return found == nullptr || found->symbol == 0 ? Class::unknown : static_cast<Class>(found->symbol);
}

std::uint32_t Lexicon::unlisted_form(Inflection inflection) const noexcept {
    std::uint32_t index = cue_form(word_key("*"));
    while (index != none && forms_[index].inflection != inflection) index = forms_[index].other;
    return index;
}

std::uint32_t Lexicon::cue_form(std::uint64_t key) const noexcept {
    const Entry* found = find(key);
    return found == nullptr ? none : found->cue;
}

}  // namespace quoth
