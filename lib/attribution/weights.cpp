#include "attribution/weights.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "lexicon/lists.hpp"

namespace quoth {
namespace {

constexpr std::array<std::string_view, model_count> model_names{"cue", "inner", "shape", "after", "before", "source"};

constexpr double exponential(double x) noexcept {  // of -12 ... 0
    double sum = 1;
    double term = 1;
    const double y = x / 16;
    for (int i = 1; i < 20; ++i) {
        term *= y / i;
        sum += term;
    }
    for (int i = 0; i < 4; ++i) sum *= sum;
    return sum;
}

constexpr double logarithm_of_one_plus(double x) noexcept {  // of 0 ... 1
    const double y = x / (2 + x);
    double sum = 0;
    double power = y;
    for (int i = 1; i < 40; i += 2) {
        sum += power / i;
        power *= y * y;
    }
    return 2 * sum;
}

/// Of a number that is not negative; std::lround is not constexpr.
constexpr std::int32_t rounded(double x) noexcept {
    const auto whole = static_cast<std::int32_t>(x);
    return x - whole < 0.5 ? whole : whole + 1;
}

constexpr std::int32_t step = 32;  // thousandths between two entries
constexpr std::size_t steps = 256;

/// ln(1 + exp(-d)) in thousandths for d = 0, step, 2 step, ...
constexpr std::array<std::int32_t, steps> make_additions() noexcept {
    std::array<std::int32_t, steps> table{};
    for (std::size_t i = 0; i < steps; ++i) {
        const double difference = static_cast<double>(i) * step / 1000.0;
        table[i] = rounded(1000 * logarithm_of_one_plus(exponential(-difference)));
    }
    return table;
}
constexpr std::array<std::int32_t, steps> additions = make_additions();

std::optional<std::int32_t> number(std::string_view text) noexcept {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

struct Weights::Tables {
    WeightTable<2> cues;
    std::array<WeightTable<1>, model_count> others;
};

namespace {

constexpr bool is_of_cues(Model model) noexcept { return model == Model::cue || model == Model::inner; }
constexpr unsigned column_of(Model model) noexcept { return model == Model::cue ? 0 : 1; }

constexpr std::int16_t cut(std::int32_t weight) noexcept {
    return static_cast<std::int16_t>(std::clamp<std::int32_t>(weight, INT16_MIN, INT16_MAX));
}

/// Entries of a table, as lines give them: one a column, and more than one for a key.
template <unsigned columns>
class Entries {
public:
    using Entry = typename WeightTable<columns>::Entry;

    explicit Entries(const WeightTable<columns>& table) : entries_(table.entries()) {}

    void add(std::uint64_t key, unsigned column, std::int16_t weight) {
        entries_.push_back({key, {}});
        entries_.back().row[column] = weight;
    }

    /// Sets a column to nothing.
    void clear(unsigned column) {
        for (Entry& entry : entries_) entry.row[column] = 0;
    }

    /// A later line counts for more than an earlier one.
    void build(WeightTable<columns>& table) {
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.key < b.key; });
        std::vector<Entry> merged;
        for (const Entry& entry : entries_) {
            if (merged.empty() || merged.back().key != entry.key) merged.push_back({entry.key, {}});
            for (unsigned i = 0; i < columns; ++i) {
                if (entry.row[i] != 0) merged.back().row[i] = entry.row[i];
            }
        }
        table.build(merged);
    }

private:
    std::vector<Entry> entries_;
};

}  // namespace

std::uint64_t key_of_feature(std::string_view spelling) noexcept {
    std::size_t space = spelling.find(' ');
    const std::uint64_t template_hash = hash_bytes(spelling.substr(0, space));
    std::uint64_t key = template_hash;
    for (std::size_t place = 0; space != std::string_view::npos && place < factors.size(); ++place) {
        spelling.remove_prefix(space + 1);
        space = spelling.find(' ');
        key = with_value(key, place, hash_bytes(spelling.substr(0, space)));
    }
    return with_template(key, template_hash);
}

std::string_view name_of(Model model) noexcept { return model_names[static_cast<std::size_t>(model)]; }

std::optional<Model> model_named(std::string_view name) noexcept {
    const auto found = std::find(model_names.begin(), model_names.end(), name);
    if (found == model_names.end()) return std::nullopt;
    return static_cast<Model>(found - model_names.begin());
}

Weights::Weights() : tables_(std::make_shared<Tables>()) {}

Weights::Weights(const WeightsData& built)
    : tables_(std::make_shared<Tables>()), confidences_(built.confidences.begin(), built.confidences.end()) {
    tables_->cues = WeightTable<2>(built.cues);
    for (std::size_t i = 0; i < model_count; ++i) tables_->others[i] = WeightTable<1>(built.others[i]);
}

WeightsData Weights::data() const noexcept {
    WeightsData data;
    data.cues = tables_->cues.data();
    for (std::size_t i = 0; i < model_count; ++i) data.others[i] = tables_->others[i].data();
    data.confidences = confidences_;
    return data;
}

std::optional<Error> Weights::add(std::string_view content, const std::string& name) {
    Entries<2> cues(tables_->cues);
    std::vector<Entries<1>> others;
    for (const WeightTable<1>& table : tables_->others) others.emplace_back(table);
    std::optional<Error> error = read_list(content, name, 3, [&](const ListLine& line) -> std::optional<Error> {
        const std::optional<std::int32_t> weight = number(line.cells[2]);
        if (!weight) return bad_piece(line.cells[2], "a weight is a whole number");
        if (line.cells[0] == "confidence") {
            const std::optional<std::int32_t> score = number(line.cells[1]);
            if (!score) return bad_piece(line.cells[1], "a score is a whole number");
            confidences_.emplace_back(*score, static_cast<std::uint16_t>(*weight));
            return std::nullopt;
        }
        const std::optional<Model> model = model_named(line.cells[0]);
        if (!model) return bad_piece(line.cells[0], "unknown model");
        const std::uint64_t key = key_of_feature(line.cells[1]);
        if (is_of_cues(*model)) {
            cues.add(key, column_of(*model), cut(*weight));
        } else {
            others[static_cast<std::size_t>(*model)].add(key, 0, cut(*weight));
        }
        return std::nullopt;
    });
    cues.build(tables_->cues);
    for (std::size_t i = 0; i < others.size(); ++i) others[i].build(tables_->others[i]);
    return error;
}

const WeightTable<1>& Weights::table(Model model) const noexcept {
    return tables_->others[static_cast<std::size_t>(model)];
}

std::int32_t Weights::score(Model model, const Features& features) const noexcept {
    if (is_of_cues(model)) {
        WeightTable<2>::Sums sums{};
        for (const std::uint64_t key : features.keys()) tables_->cues.add_to(sums, key);
        return sums[column_of(model)];
    }
    WeightTable<1>::Sums sums{};
    for (const std::uint64_t key : features.keys()) table(model).add_to(sums, key);
    return sums[0];
}

const WeightTable<2>& Weights::cue_table() const noexcept { return tables_->cues; }

std::int32_t Weights::weight(Model model, std::uint64_t key) const noexcept {
    if (is_of_cues(model)) {
        WeightTable<2>::Sums sums{};
        tables_->cues.add_to(sums, key);
        return sums[column_of(model)];
    }
    WeightTable<1>::Sums sums{};
    table(model).add_to(sums, key);
    return sums[0];
}

void Weights::set(Model model, const std::vector<std::pair<std::uint64_t, std::int32_t>>& weights) {
    if (is_of_cues(model)) {
        Entries<2> entries(tables_->cues);
        entries.clear(column_of(model));
        for (const auto& [key, weight] : weights) entries.add(key, column_of(model), cut(weight));
        entries.build(tables_->cues);
    } else {
        WeightTable<1>& table = tables_->others[static_cast<std::size_t>(model)];
        Entries<1> entries{WeightTable<1>()};
        for (const auto& [key, weight] : weights) entries.add(key, 0, cut(weight));
        entries.build(table);
    }
}

std::uint16_t Weights::confidence(std::int32_t record_score) const noexcept {
    std::uint16_t share = confidences_.empty() ? std::uint16_t{50} : confidences_.front().second;
    for (const auto& [score, hundredths] : confidences_) {
        if (record_score < score) break;
        share = hundredths;
    }
    return share;
}

std::int32_t log_add(std::int32_t a, std::int32_t b) noexcept {
    if (a < b) std::swap(a, b);
    const auto index = static_cast<std::size_t>((a - b) / step);
    return index < steps ? a + additions[index] : a;
}

}  // namespace quoth
