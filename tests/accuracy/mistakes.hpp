// Mistakes: what is wrong with each gold attribution that is not exact, and with each prediction that belongs to none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "accuracy/article_reader.hpp"
#include "accuracy/comparison.hpp"
#include "accuracy/words.hpp"

namespace quoth::accuracy {

/// One fault for each attribution: of gold ones the first that applies, in this order of classes. Their names are
/// CLASS/KIND.
enum class Fault : std::uint8_t {
    // missed-cue: no prediction has a word of the gold's cue.
    missed_cue_nested,     ///< but one that is inside another one's content and was left out
    missed_cue_swallowed,  ///< it stands in a prediction's content
    missed_cue_other,      ///< another word was taken for the content's cue
    missed_cue_nothing,    ///< nothing is there at all
    // missed-quotation: a gold attribution without cue has no pair.
    missed_quotation_overlap,  ///< a prediction has some of its content
    missed_quotation_nothing,
    // wrong-content: a prediction has the cue, but less than half of the content is right.
    wrong_content_long_left,
    wrong_content_long_right,
    wrong_content_short_left,
    wrong_content_short_right,
    wrong_content_piece,     ///< a piece of a split content is missing or too much
    wrong_content_side,      ///< nothing of it is right: it stands on the other side of the cue
    wrong_content_disjoint,  ///< nothing of it is right
    // wrong-cue: the content was found, with another cue.
    wrong_cue_missing,   ///< none was predicted
    wrong_cue_too_much,  ///< gold has none
    wrong_cue_other,
    // wrong-source: content and cue were found, with another source.
    wrong_source_missing,   ///< none was predicted
    wrong_source_too_much,  ///< gold has none
    wrong_source_long,
    wrong_source_short,
    wrong_source_pronoun,  ///< other words; the gold's or the predicted ones are a pronoun
    wrong_source_distant,  ///< other words; the gold's or the predicted ones stand in another sentence than the cue
    wrong_source_other,
    // boundary: all was found, but the content is not the same letters.
    boundary_head_long,
    boundary_tail_long,
    boundary_head_short,
    boundary_tail_short,
    boundary_pieces,
    // spurious: a prediction has no pair.
    spurious_gold_cue,     ///< it has the cue of a gold attribution, but not its content
    spurious_inside_gold,  ///< it stands in a gold content
    spurious_paragraph,    ///< its paragraph has no gold attribution
    spurious_sentence,     ///< its sentence has none
    spurious_beside_gold,  ///< its sentence has one
    count
};

/// "missed-cue/swallowed". Static storage.
std::string_view name_of(Fault fault);
/// "missed-cue"
std::string_view class_of(Fault fault);

struct Mistake {
    Fault fault = Fault::count;
    const Comparison* article = nullptr;
    const Compared* gold = nullptr;       ///< none where the prediction has to do with none
    const Compared* predicted = nullptr;  ///< the pair, or what stands in the way; may be none

    bool is_spurious() const { return fault >= Fault::spurious_gold_cue; }
    /// What is wrong: the prediction of a spurious one, else the gold.
    const Compared& subject() const { return is_spurious() ? *predicted : *gold; }
    /// The byte at which its cue begins, else its content.
    std::uint32_t place() const;
};

/// Finds the mistakes of articles. They refer to the article.
class MistakeFinder {
public:
    std::vector<Mistake> find(const Comparison& article);

private:
    ArticleReader reader_;
    Words words_ = Words::english();
};

}  // namespace quoth::accuracy
