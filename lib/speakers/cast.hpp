// The cast: everyone an article names or lets speak, and the indexes that find them again by what they are called.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <quoth/speaker.hpp>

#include "reading.hpp"
#include "speakers/few.hpp"
#include "speakers/names.hpp"
#include "speakers/phrases.hpp"
#include "speakers/synonyms.hpp"

namespace quoth {

/// One of the cast.
struct Member {
    Range name;            ///< the fullest name, or the description without its article
    bool named = false;    ///< has a proper name
    bool thing = false;    ///< is nobody: an act, a ship, a court case
    bool speaks = false;   ///< is the source of a record
    bool certain = false;  ///< its type is told by more than the word before its name
    SpeakerType type = SpeakerType::unknown;
    Gender gender = Gender::unknown;
    GenderEvidence gender_evidence = GenderEvidence::unknown;
    Number number = Number::unknown;
    NumberEvidence number_evidence = NumberEvidence::unknown;
    Range role;                      ///< the first title or apposition that tells an office, else the first, or empty
    std::array<Range, 4> roles{};    ///< all of them, for comparison; empty ranges at the end
    std::array<bool, 4> epithets{};  ///< which of them were only taken to be the member's
    std::uint32_t age = 0;           ///< 0: unknown
    std::uint32_t last = none;       ///< the token of the latest reference so far
    std::uint32_t references = 0;
    std::uint32_t total = 0;    ///< references in all of the article, as a first reading told
    std::uint32_t said = none;  ///< whether it spoke first, second ... of those named, as a first reading told
    bool rejects = false;       ///< is the source of a record that rejects something, as a first reading told
    bool headline = false;      ///< is mentioned in the headline, as a first reading told
    std::uint32_t she = 0;      ///< how many pronouns were taken to be hers
    std::uint32_t he = 0;       ///< the same for his
};

/// A person, known by name or not.
constexpr bool is_person(SpeakerType type) noexcept {
    return type == SpeakerType::person || type == SpeakerType::anonymous;
}

class Cast {
public:
    explicit Cast(const Reading& reading, const Synonyms& synonyms = Synonyms::english())
        : reading_(reading), synonyms_(synonyms) {}

    /// Makes members of all names that tell who they are by themselves: names of several words, and names of one word
    /// that no longer name holds.
    void introduce(const std::vector<Name>& names);

    /// Takes over what a first reading of the same names learned of the members that were introduced: what the whole
    /// article tells of them, wherever it stands.
    void adopt(const Cast& draft);

    /// The member that a name stands for, by the latest references where several could be meant; none where a weak
    /// name repeats nobody.
    std::uint32_t find(const Name& name) const;

    /// The longest known name that begins at a token and ends before `last`: its end and member, for text in capitals.
    struct Known {
        std::uint32_t end = 0;
        std::uint32_t member = none;
    };
    Known find_longest(std::uint32_t token, std::uint32_t last) const;

    /// A named member that a definite description stands for ("the defence secretary", "the bank"), or none.
    /// The latest one referred to, else one that comes later.
    std::uint32_t find_described(const Phrase& phrase) const;

    /// The latest one mentioned whom a description calls by another word than titles and names do ("the justice" of
    /// Judge Lee, "the force" of Kent Police), or none.
    std::uint32_t find_called_besides(const Phrase& phrase) const;

    /// The described member with exactly these words, or none.
    std::uint32_t find_description(Range words) const;

    /// The person with these initials ("NV"), or none.
    std::uint32_t find_initials(std::uint32_t token) const;

    /// The person with a role of these letters ("the GM", "the MCA"), or none.
    std::uint32_t find_role(std::uint32_t token) const;

    /// The person of this age, or none.
    std::uint32_t find_age(std::uint32_t age) const;

    /// The only other person of somebody's surname who can be called by a noun ("sister"), or none.
    std::uint32_t find_relative(std::uint32_t owner, std::uint32_t noun) const;

    /// Whether one of a member's roles is of this noun: "Governor" but not "the governor's director".
    bool has_head(std::uint32_t member, std::uint32_t noun) const;

    /// What a role, or the description of somebody, is of: "museum" of "director of the museum", "the museum's
    /// director", else empty.
    Range field_of(Range role) const;

    /// A new member known by a description or by a name that `introduce` has not seen.
    std::uint32_t add_description(const Phrase& phrase, Range words);
    std::uint32_t add_name(const Name& name);

    /// What one more mention tells about a member: fuller name, title, role, gender, age, type.
    void learn(std::uint32_t member, const Name& name);
    void learn_role(std::uint32_t member, Range role);
    /// A pronoun of this gender was taken to be the member's.
    void learn_pronoun(std::uint32_t member, Gender gender);
    /// A gender, unless another one is known.
    void learn_gender(std::uint32_t member, Gender gender, GenderEvidence evidence);
    /// The same for a description that the article doesn't put beside the name.
    void learn_epithet(std::uint32_t member, Range epithet);

    /// Whether the article puts this noun beside the member's name: "the actress Susan Holm".
    bool has_office(std::uint32_t member, std::uint32_t head) const;

    Member& operator[](std::uint32_t member) noexcept { return members_[member]; }
    const Member& operator[](std::uint32_t member) const noexcept { return members_[member]; }
    std::size_t size() const noexcept { return members_.size(); }

private:
    using Index = boost::unordered_flat_map<std::uint64_t, std::uint32_t>;
    using Lists = boost::unordered_flat_map<std::uint64_t, Few>;

    static std::uint32_t look_up(const Index& index, std::uint64_t key);
    static const Few& look_up(const Lists& lists, std::uint64_t key);
    bool may_be_short(const Name& name) const;
    bool may_be_title(const Name& name) const;
    bool is_suffixed(Range core) const;
    bool has_first_word(std::uint32_t member, std::uint64_t key) const;
    std::uint32_t find_full(const Name& name) const;
    std::uint32_t find_single(const Name& name) const;
    std::uint32_t find_short(const Name& name) const;
    std::uint32_t choose(const Few& few, const Name& name) const;
    bool has_title(std::uint32_t member, Range title) const;
    bool has_short_title(const Member& member, std::uint32_t title) const;
    bool contradicts(std::uint32_t member, const Name& name) const;
    enum class Match : std::uint8_t { nothing, but_for_places, everything };
    Match match(std::uint32_t member, const Phrase& phrase) const;
    Range words_before(std::uint32_t first, std::uint32_t head) const;
    bool is_honorific(Range role) const;
    std::uint32_t head_of_role(Range role) const;
    bool may_be_called(std::uint32_t member, const Phrase& phrase, Range noun) const;
    bool holds(Range range, const Synonyms::Words& words) const;
    bool is_known_as(const Member& member, const Phrase& phrase, const Synonyms::Words& words) const;
    bool ends_role(const Member& member, std::uint32_t head) const;
    bool has_role(const Member& member, const Phrase& phrase) const;
    std::array<const Few*, 7> called(const Phrase& phrase) const;
    bool has_contracted(const Member& member, std::string_view noun) const;
    bool has_word(std::uint32_t member, std::uint64_t key) const;
    void enter(std::uint32_t member, const Name& name);
    void enter_parts(std::uint32_t member, Range core, bool person);
    bool is_before_body(std::uint32_t token, std::uint32_t last) const;
    void enter_body(std::uint32_t member, Range core);
    std::uint64_t acronym_key(Range core) const;
    std::uint64_t initials_key(Range core) const;

    const Reading& reading_;
    const Synonyms& synonyms_;
    std::vector<Member> members_;
    Index exact_;       ///< by all words of a name
    Index ends_;        ///< by a person's first and last word
    Index initials_;    ///< by a person's first letter and last word
    Index beginnings_;  ///< by the first words of an organisation's name
    Index monograms_;   ///< by the initials of a person's name
    Index acronyms_;    ///< by the initials of an organisation's name
    Index described_;   ///< by all words of a description
    Index ages_;
    Lists last_words_;   ///< by a person's last word
    Lists other_words_;  ///< by all other words of a person's name
    Lists shortened_;    ///< by the first letters of a person's given name
    Lists heads_;        ///< by the nouns of organisations and descriptions
    Lists role_words_;   ///< by the nouns of titles and roles
    Lists contracted_;   ///< by the first and last letter of abbreviated titles: Cpl, Sgt
    Lists body_words_;   ///< by the words of an organisation's name that are its own
    Index bodies_;       ///< by a word that an organisation was called by
};

/// A hash of the words of a range, marks left out.
std::uint64_t words_key(const Reading& reading, Range range);

}  // namespace quoth
