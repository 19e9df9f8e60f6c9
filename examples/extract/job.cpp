#include "job.hpp"

#include <cerrno>
#include <cstdio>
#include <iostream>

#include "json_lines.hpp"
#include "terminal.hpp"

namespace extract {

namespace {

const char* extension_of(Format format) {
    switch (format) {
        case Format::json: return ".json";
        case Format::jsonl: return ".jsonl";
        case Format::brat: return ".ann";
        case Format::csv: return ".csv";
        case Format::text: break;
    }
    return ".txt";
}

std::optional<std::string_view> path_of(const Input& input) {
    return input.is_standard_input() ? std::nullopt : std::optional<std::string_view>(input.path);
}

}  // namespace

void complain(const std::string& what) {
    std::string line = "quoth-extract: " + what;
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
    std::fputs((line + '\n').c_str(), stderr);
}

int print(const std::string& what) {
    StandardOutput out;
    if (out.write(what) && out.flush()) return all_done;
    complain(out.failure().name + ": " + out.failure().why);
    return some_failed;
}

Job::Job(const Arguments& arguments, const quoth::Extractor& extractor)
    : arguments_(arguments),
      extractor_(extractor),
      inputs_(find_inputs(arguments.inputs)),
      width_(terminal_width().value_or(quoth::TextOptions().width)) {}

int Job::run() {
    if (arguments_.format == Format::brat && arguments_.output.empty() && inputs_.several) {
        complain("brat files are one an article: --format brat needs --output DIR for several (see --help)");
        return bad_usage;
    }
    for (const Failure& failure : inputs_.failures) fail(failure);
    if (!arguments_.output.empty()) {
        run_to_folder();
    } else if (!run_to_standard_output() || !out_.flush()) {
        fail(out_.failure());
    }
    if (bad_usage_) return bad_usage;
    return failed_ ? some_failed : all_done;
}

void Job::fail(const Failure& failure) {
    failed_ = true;
    complain(failure.name + ": " + failure.why);
}

void Job::run_to_folder() {
    OutputFolder folder(arguments_.output, extension_of(arguments_.format), inputs_.articles);
    if (arguments_.format == Format::brat) {
        if (const auto failure = folder.write_once("annotation.conf", quoth::brat_configuration())) fail(*failure);
    }
    for (const Input& input : inputs_.articles) {
        auto records = records_of(input);
        if (!records) continue;
        if (arguments_.format == Format::csv) records->insert(0, quoth::csv_header());
        if (arguments_.format == Format::json || arguments_.format == Format::jsonl) *records += '\n';
        if (const auto failure = folder.write(input, *records)) fail(*failure);
    }
}

/// False when nothing more can be written.
bool Job::run_to_standard_output() {
    const bool array = arguments_.format == Format::json && inputs_.several;
    if (array && !out_.write("[")) return false;
    if (arguments_.format == Format::csv && !out_.write(quoth::csv_header())) return false;
    const std::string between = array ? ",\n" : arguments_.format == Format::text ? "\n" : "";
    bool first = true;
    for (const Input& input : inputs_.articles) {
        if (arguments_.format == Format::jsonl && input.is_standard_input()) {
            if (!run_lines()) return false;
            continue;
        }
        auto records = records_of(input);
        if (!records) continue;
        if (arguments_.format == Format::jsonl || (arguments_.format == Format::json && !array)) *records += '\n';
        if (!first && !out_.write(between)) return false;
        first = false;
        if (!out_.write(*records)) return false;
    }
    return !array || out_.write("]\n");
}

/// Reads standard input line by line, so that the first records are out before the last article is in.
bool Job::run_lines() {
    std::string line;
    errno = 0;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        if (!out_.write(line_object(line, number) + '\n') || !out_.flush()) return false;
    }
    if (std::cin.bad()) fail({"standard input", std::generic_category().message(errno)});
    return true;
}

std::string Job::line_object(const std::string& line, std::size_t number) {
    auto parsed = parse_line(line);
    std::string why;
    if (const auto* bad = std::get_if<BadLine>(&parsed)) {
        why = bad->why;
    } else {
        const auto& article = std::get<LineArticle>(parsed);
        const quoth::Article records = extractor_.extract(article.text);
        if (records.status == quoth::Status::ok)
            return with_input(quoth::to_json(records, article.text, {{}, arguments_.offsets}), article.input);
        why = quoth::to_string(records.status);
    }
    fail({"standard input:" + std::to_string(number), why});
    return error_object(number, why);
}

std::optional<std::string> Job::records_of(const Input& input) {
    const auto read = read_input(input, arguments_.options.max_bytes);
    if (const auto* failure = std::get_if<Failure>(&read)) {
        fail(*failure);
        return std::nullopt;
    }
    const auto& text = std::get<std::string>(read);
    if (arguments_.explain) return explain(text, input);
    return format(extractor_.extract(text), text, input);
}

std::optional<std::string> Job::explain(const std::string& text, const Input& input) {
    const quoth::ExplainOptions& options = *arguments_.explain;
    if (options.at && *options.at >= text.size()) {
        fail({input.path, "--explain-at " + std::to_string(*options.at) + " is not inside of its " +
                              std::to_string(text.size()) + " bytes"});
        bad_usage_ = true;
        return std::nullopt;
    }
    return quoth::to_text(extractor_.explain(text, options), text, {path_of(input), width_});
}

std::string Job::format(const quoth::Article& article, const std::string& text, const Input& input) const {
    const std::optional<std::string_view> path = path_of(input);
    switch (arguments_.format) {
        case Format::json:
        case Format::jsonl: return quoth::to_json(article, text, {path, arguments_.offsets});
        case Format::brat: return quoth::to_brat(article, text);
        case Format::csv: return quoth::to_csv(article, text, path.value_or(""));
        case Format::text: break;
    }
    return quoth::to_text(article, text, {path, width_});
}

}  // namespace extract
