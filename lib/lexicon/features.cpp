#include "lexicon/features.hpp"

#include <array>
#include <utility>

namespace quoth {
namespace {

template <class Value, std::size_t size>
std::optional<Value> look_up(const std::array<std::pair<std::string_view, Value>, size>& names,
                             std::string_view name) noexcept {
    for (const auto& [each, value] : names) {
        if (each == name) return value;
    }
    return std::nullopt;
}

template <class Value>
using Names = std::pair<std::string_view, Value>;

constexpr std::array<Names<Feature>, 32> feature_names{{
    {"person", Feature::person},
    {"people", Feature::people},
    {"organization", Feature::organization},
    {"document", Feature::document},
    {"place", Feature::place},
    {"title", Feature::title},
    {"role", Feature::role},
    {"female", Feature::female},
    {"male", Feature::male},
    {"given_name", Feature::given_name},
    {"claim", Feature::claim},
    {"verdict", Feature::verdict},
    {"hedge", Feature::hedge},
    {"negative", Feature::negative},
    {"medium", Feature::medium},
    {"hearer", Feature::hearer},
    {"anonymous", Feature::anonymous},
    {"abbreviation", Feature::abbreviation},
    {"month", Feature::month},
    {"weekday", Feature::weekday},
    {"singular", Feature::singular},
    {"plural", Feature::plural},
    {"first_person", Feature::first_person},
    {"second_person", Feature::second_person},
    {"rejecting", Feature::rejecting},
    {"quantity", Feature::quantity},
    {"work", Feature::work},
    {"elided", Feature::elided},
    {"particle", Feature::particle},
    {"company", Feature::company},
    {"changes_role", Feature::changes_role},
    {"epithet", Feature::epithet},
}};

constexpr std::array<Names<DenialFeature>, 32> denial_feature_names{{
    {"grant", DenialFeature::grant},
    {"court", DenialFeature::court},
    {"refusing", DenialFeature::refusing},
    {"doubting", DenialFeature::doubting},
    {"truth", DenialFeature::truth},
    {"reply", DenialFeature::reply},
    {"confirming", DenialFeature::confirming},
    {"pointing", DenialFeature::pointing},
    {"unsound", DenialFeature::unsound},
    {"inventing", DenialFeature::inventing},
    {"answering", DenialFeature::answering},
    {"scarce", DenialFeature::scarce},
    {"mocking", DenialFeature::mocking},
    {"giving", DenialFeature::giving},
    {"distant", DenialFeature::distant},
    {"demand", DenialFeature::demand},
    {"sweeping", DenialFeature::sweeping},
    {"spurning", DenialFeature::spurning},
    {"statement", DenialFeature::statement},
    {"lacking", DenialFeature::lacking},
    {"felling", DenialFeature::felling},
    {"publication", DenialFeature::publication},
    {"accepting", DenialFeature::accepting},
    {"certain", DenialFeature::certain},
    {"contrasting", DenialFeature::contrasting},
    {"alleging", DenialFeature::alleging},
    {"prompting", DenialFeature::prompting},
    {"blanket", DenialFeature::blanket},
    {"happening", DenialFeature::happening},
    {"also", DenialFeature::also},
    {"plan", DenialFeature::plan},
    {"countering", DenialFeature::countering},
}};

constexpr std::array<Names<Usage>, 23> usage_names{{
    {"definite", Usage::definite},
    {"indefinite", Usage::indefinite},
    {"single", Usage::single},
    {"personal", Usage::personal},
    {"impersonal", Usage::impersonal},
    {"intensive", Usage::intensive},
    {"former", Usage::former},
    {"naming", Usage::naming},
    {"inside", Usage::inside},
    {"workplace", Usage::workplace},
    {"site", Usage::site},
    {"ground", Usage::ground},
    {"landform", Usage::landform},
    {"artefact", Usage::artefact},
    {"vessel", Usage::vessel},
    {"against", Usage::against},
    {"suffix", Usage::suffix},
    {"saint", Usage::saint},
    {"whole_letter", Usage::whole_letter},
    {"bullet", Usage::bullet},
    {"credit", Usage::credit},
    {"currency", Usage::currency},
    {"phasal", Usage::phasal},
}};

constexpr std::array<Names<Ending>, 11> ending_names{{
    {"gerund", Ending::gerund},
    {"past", Ending::past},
    {"dropped", Ending::dropped},
    {"agent", Ending::agent},
    {"agents", Ending::agents},
    {"expert", Ending::expert},
    {"people", Ending::people},
    {"origin", Ending::origin},
    {"somebody", Ending::somebody},
    {"age", Ending::age},
    {"national", Ending::national},
}};

constexpr std::array<Names<Frame>, 10> frame_names{{
    {"quote", Frame::quote},
    {"that", Frame::that},
    {"clause", Frame::clause},
    {"wh", Frame::wh},
    {"to", Frame::to},
    {"np", Frame::np},
    {"hearer", Frame::hearer},
    {"as", Frame::as},
    {"ing", Frame::ing},
    {"before", Frame::before},
}};

constexpr std::array<Names<CueKind>, 9> cue_kind_names{{
    {"speech", CueKind::speech},
    {"belief", CueKind::belief},
    {"intention", CueKind::intention},
    {"question", CueKind::question},
    {"directive", CueKind::directive},
    {"judgement", CueKind::judgement},
    {"reject", CueKind::reject},
    {"evidence", CueKind::evidence},
    {"act", CueKind::act},
}};

constexpr std::array<Names<Type>, 6> type_names{{
    {"assertion", Type::assertion},
    {"belief", Type::belief},
    {"intention", Type::intention},
    {"question", Type::question},
    {"directive", Type::directive},
    {"judgement", Type::judgement},
}};

constexpr std::array<Names<Inflection>, 8> inflection_names{{
    {"base", Inflection::base},
    {"s", Inflection::s},
    {"past", Inflection::past},
    {"participle", Inflection::participle},
    {"ing", Inflection::ing},
    {"noun", Inflection::noun},
    {"adjective", Inflection::adjective},
    {"preposition", Inflection::preposition},
}};

}  // namespace

std::optional<Feature> feature_named(std::string_view name) noexcept { return look_up(feature_names, name); }
std::optional<DenialFeature> denial_feature_named(std::string_view name) noexcept {
    return look_up(denial_feature_names, name);
}
std::optional<Usage> usage_named(std::string_view name) noexcept { return look_up(usage_names, name); }
std::optional<Ending> ending_named(std::string_view name) noexcept { return look_up(ending_names, name); }
std::optional<Frame> frame_named(std::string_view name) noexcept { return look_up(frame_names, name); }
std::optional<CueKind> cue_kind_named(std::string_view name) noexcept { return look_up(cue_kind_names, name); }
std::optional<Type> type_named(std::string_view name) noexcept { return look_up(type_names, name); }
std::optional<Inflection> inflection_named(std::string_view name) noexcept { return look_up(inflection_names, name); }

}  // namespace quoth
