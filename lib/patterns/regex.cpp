#include "patterns/regex.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <array>

namespace quoth {
namespace {

constexpr std::int64_t memory_of_one = 1 << 20;
constexpr std::int64_t memory_of_set = 64 << 20;
constexpr int most_groups = 12;

re2::RE2::Options options_with(std::int64_t memory) {
    re2::RE2::Options options;
    options.set_encoding(re2::RE2::Options::EncodingLatin1);
    options.set_log_errors(false);
    options.set_max_mem(memory);
    return options;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct Regex::Program {
    explicit Program(std::string_view pattern) : re2(piece(pattern), options_with(memory_of_one)) {}
    re2::RE2 re2;
    std::vector<std::string> groups;
    bool sees_end = false;
};

Regex Regex::compile(std::string_view pattern, std::optional<RegexError>& error) {
    error.reset();
    auto program = std::make_shared<Program>(pattern);
    if (!program->re2.ok()) {
        error = RegexError{program->re2.error(), program->re2.error_arg()};
        return {};
    }
    const int groups = program->re2.NumberOfCapturingGroups();
    if (groups >= most_groups) {
        error = RegexError{"too many groups; write (?:...) for one that captures nothing", std::string(pattern)};
        return {};
    }
    program->groups.resize(static_cast<std::size_t>(groups) + 1);
    for (const auto& [number, name] : program->re2.CapturingGroupNames()) {
        for (const std::string& other : program->groups) {
            if (other == name) {
                error = RegexError{"a group's name is used twice", name};
                return {};
            }
        }
        program->groups[static_cast<std::size_t>(number)] = name;
    }
    program->sees_end = pattern.find('$') != std::string_view::npos || pattern.find('\\') != std::string_view::npos;
    Regex regex;
    regex.program_ = std::move(program);
    return regex;
}

bool Regex::sees_end() const noexcept { return program_->sees_end; }

const std::vector<std::string>& Regex::groups() const noexcept { return program_->groups; }

bool Regex::match_start(std::string_view subject, std::vector<Range>& captures) const {
    std::array<re2::StringPiece, most_groups> pieces;
    const int count = static_cast<int>(program_->groups.size());
    if (!program_->re2.Match(piece(subject), 0, subject.size(), re2::RE2::ANCHOR_START, pieces.data(), count)) {
        return false;
    }
    captures.clear();
    for (int i = 0; i < count; ++i) {
        const re2::StringPiece& each = pieces[static_cast<std::size_t>(i)];
        const std::ptrdiff_t begin = each.data() == nullptr ? 0 : each.data() - subject.data();
        captures.push_back({static_cast<std::uint32_t>(begin),
                            static_cast<std::uint32_t>(begin + static_cast<std::ptrdiff_t>(each.size()))});
    }
    return true;
}

bool Regex::match_start(std::string_view subject) const {
    return program_->re2.Match(piece(subject), 0, subject.size(), re2::RE2::ANCHOR_START, nullptr, 0);
}

std::optional<std::uint32_t> Regex::match_end(std::string_view subject) const {
    re2::StringPiece whole;
    if (!program_->re2.Match(piece(subject), 0, subject.size(), re2::RE2::ANCHOR_START, &whole, 1)) return std::nullopt;
    return static_cast<std::uint32_t>(whole.size());
}

bool Regex::search(std::string_view subject) const {
    return program_->re2.Match(piece(subject), 0, subject.size(), re2::RE2::UNANCHORED, nullptr, 0);
}

struct RegexSet::Program {
    Program() : set(options_with(memory_of_set), re2::RE2::ANCHOR_START) {}
    re2::RE2::Set set;
};

RegexSet::RegexSet() : program_(std::make_unique<Program>()) {}
RegexSet::~RegexSet() = default;
RegexSet::RegexSet(RegexSet&&) noexcept = default;
RegexSet& RegexSet::operator=(RegexSet&&) noexcept = default;

std::optional<RegexError> RegexSet::add(std::string_view pattern) {
    std::string message;
    if (program_->set.Add(piece(pattern), &message) >= 0) return std::nullopt;
    return RegexError{message, std::string(pattern)};
}

void RegexSet::compile() { program_->set.Compile(); }

bool RegexSet::matches_start(std::string_view subject) const { return program_->set.Match(piece(subject), nullptr); }

void RegexSet::match_start(std::string_view subject, std::vector<int>& matched) const {
    matched.clear();
    program_->set.Match(piece(subject), &matched);
}

}  // namespace quoth
