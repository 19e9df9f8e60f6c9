#include "job.hpp"

#include <algorithm>
#include <cstdio>

#include "interrupt.hpp"
#include "json_lines.hpp"
#include "output_file.hpp"
#include "terminal.hpp"

namespace extract {

namespace {

const char* extension_of(Format format) {
    switch (format) {
        case Format::json: return ".json";
        case Format::jsonl: return ".jsonl";
        case Format::brat: return ".ann";
        case Format::csv: return ".csv";
        case Format::html: return ".html";
        case Format::text: break;
    }
    return ".txt";
}

/// Which limit keeps an article from being read.
std::string limit_of(quoth::Status status, const quoth::Options& options) {
    switch (status) {
        case quoth::Status::too_large: return beyond_bytes(options.max_bytes);
        case quoth::Status::too_many_records:
            return "has more than " + std::to_string(options.max_records) + " records, the limit (--max-records)";
        case quoth::Status::too_deep:
            return "its records nest deeper than " + std::to_string(options.max_depth) + ", the limit (--max-depth)";
        case quoth::Status::ok: break;
    }
    return {};
}

/// What JSON Lines have of an article or of a line without one that could be read.
std::string line_of(const Item& item, const std::optional<std::string>& records) {
    return (records ? *records : with_input(error_object(item.line, item.failure->why), item.line_members)) + '\n';
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
    const bool one_a_file = arguments_.format == Format::brat || arguments_.format == Format::html;
    if (one_a_file && arguments_.output.empty() && inputs_.several) {
        const std::string name = arguments_.format == Format::brat ? "brat" : "html";
        complain(name + " files are one an article: --format " + name + " needs --output DIR for several (see --help)");
        return bad_usage;
    }
    // One article on standard input is nothing that could be ended half-way: there a signal does what it always does.
    if (inputs_.several || arguments_.format == Format::jsonl || !arguments_.output.empty()) catch_interruptions();
    for (const Failure& failure : inputs_.failures) fail(failure);
    if (is_one_file(arguments_)) {
        run_to_file();
    } else if (!arguments_.output.empty()) {
        run_to_folder();
    } else if (!run_to_standard_output() || !out_.flush()) {
        fail(out_.failure());
    }
    if (interrupted_) return tell_interruption();
    if (bad_usage_) return bad_usage;
    return failed_ ? some_failed : all_done;
}

void Job::fail(const Failure& failure) {
    failed_ = true;
    if (progress_) progress_->clear();
    complain(failure.name + ": " + failure.why);
}

int Job::tell_interruption() {
    std::string what = "interrupted after " + std::to_string(done_) + (done_ == 1 ? " article" : " articles");
    if (!arguments_.output.empty()) what += "; with --resume the same command does the rest";
    complain(what);
    return interrupted_by + interruption().value_or(0);
}

void Job::run_to_folder() {
    OutputFolder folder(arguments_.output, extension_of(arguments_.format), inputs_.articles);
    // An index counts what is in all articles, so all are read.
    if (arguments_.resume && !has_index()) {
        std::erase_if(inputs_.articles, [&folder](const Input& input) { return folder.has(input); });
    }
    if (arguments_.format == Format::brat) {
        if (const auto failure = folder.write_once("annotation.conf", quoth::brat_configuration())) fail(*failure);
    }
    run_inputs([&](const Item& item, std::optional<std::string> records) {
        if (!records) return true;
        if (arguments_.format == Format::csv) records->insert(0, quoth::csv_header());
        if (arguments_.format == Format::json || arguments_.format == Format::jsonl) *records += '\n';
        const auto failure = folder.write(*item.input, *records);
        if (failure) fail(*failure);
        if (failure && has_index()) index_.pop_back();
        return true;
    });
    if (!has_index() || interrupted_) return;
    if (const auto failure = folder.write({"the index", "index"}, quoth::to_html_index(index_))) fail(*failure);
}

void Job::run_to_file() {
    OutputFile file(arguments_.output);
    if (const auto failure = file.open(arguments_.resume)) return fail(*failure);
    std::erase_if(inputs_.articles, [&file](const Input& input) { return file.has(input); });
    lines_done_ = file.lines();
    run_inputs([&file](const Item& item, const std::optional<std::string>& records) {
        const bool is_line = item.input == nullptr;
        return (!records && !is_line) || file.write(line_of(item, records));
    });
    if (interrupted_) return;
    if (const auto failure = file.finish()) fail(*failure);
}

/// Whether a page is to lead to the reports of all articles.
bool Job::has_index() const {
    return arguments_.format == Format::html && !arguments_.output.empty() && inputs_.several;
}

/// The report of one article, and its line in the index.
std::string Job::report_of(const quoth::Article& article, const std::string& text, const Input& input) {
    const std::optional<std::string_view> path = path_of(input);
    if (!has_index()) return quoth::to_html(article, text, {path, {}});
    index_.push_back(quoth::html_index_entry(article, text, input.path, input.name + ".html"));
    std::string index = "index.html";
    for (const char c : input.name)
        if (c == '/') index.insert(0, "../");
    return quoth::to_html(article, text, {path, index});
}

/// False when nothing more can be written.
bool Job::run_to_standard_output() {
    const bool array = arguments_.format == Format::json && inputs_.several;
    if (array && !out_.write("[")) return false;
    if (arguments_.format == Format::csv && !out_.write(quoth::csv_header())) return false;
    const std::string between = array ? ",\n" : arguments_.format == Format::text ? "\n" : "";
    bool first = true;
    const bool written = run_inputs([&](const Item& item, std::optional<std::string> records) {
        if (item.input == nullptr) {  // an article a line, whose records are out before the next one is read
            return out_.write(line_of(item, records)) && out_.flush();
        }
        if (!records) return true;
        if (arguments_.format == Format::jsonl || (arguments_.format == Format::json && !array)) *records += '\n';
        if (!first && !out_.write(between)) return false;
        first = false;
        return out_.write(*records);
    });
    if (interrupted_) return written;  // an array that isn't closed is not taken for all
    return written && (!array || out_.write("]\n"));
}

/// All articles that the arguments name.
bool Job::run_inputs(const TakeItem& take) {
    progress_.emplace(amount_of(inputs_.articles), !arguments_.output.empty());
    ItemReader reader(arguments_, inputs_.articles, lines_done_);
    const bool written = run_all([&reader] { return reader.next(); }, take);
    progress_->clear();
    interrupted_ = reader.is_interrupted();
    return written;
}

bool Job::run_all(const NextItem& next, const TakeItem& take) {
    bool writes = true;
    const quoth::NextText next_text = [&]() -> std::optional<std::string_view> {
        while (writes) {
            std::optional<Item> item = next();
            if (!item) return std::nullopt;
            items_.push_back(std::move(*item));
            if (!items_.back().failure) return items_.back().text;
            if (items_.size() == 1) writes = take_failures(take);
        }
        return std::nullopt;
    };
    const quoth::TakeArticle take_article = [&](quoth::Article&& article, std::string_view /*text*/) {
        if (!writes) return;
        Item& item = items_.front();
        std::optional<std::string> records = records_of(item, article);
        if (item.failure) fail(*item.failure);
        writes = take(item, std::move(records));
        count_done(item);
        items_.pop_front();
        writes = writes && take_failures(take);
    };
    if (arguments_.explain) {
        while (const auto text = next_text()) take_article({}, *text);
    } else {
        quoth::extract_all(extractor_, next_text, take_article, arguments_.jobs);
    }
    return writes;
}

/// The failures that stand before the next article.
bool Job::take_failures(const TakeItem& take) {
    bool writes = true;
    for (; writes && !items_.empty() && items_.front().failure; items_.pop_front()) {
        fail(*items_.front().failure);
        writes = take(items_.front(), std::nullopt);
        count_done(items_.front());
    }
    return writes;
}

void Job::count_done(const Item& item) {
    ++done_;
    progress_->add(item.text.size());
}

/// The records in the format asked for. Nothing, and the item's failure set, where a limit kept it from being read.
std::optional<std::string> Job::records_of(Item& item, const quoth::Article& article) {
    if (article.status != quoth::Status::ok) {
        item.failure = Failure{name_of(item), limit_of(article.status, arguments_.options)};
        return std::nullopt;
    }
    if (item.input == nullptr) {
        return with_input(quoth::to_json(article, item.text, {{}, arguments_.offsets}), item.line_members);
    }
    return arguments_.explain ? explain(item.text, *item.input) : format(article, item.text, *item.input);
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

std::string Job::format(const quoth::Article& article, const std::string& text, const Input& input) {
    const std::optional<std::string_view> path = path_of(input);
    switch (arguments_.format) {
        case Format::json:
        case Format::jsonl: return quoth::to_json(article, text, {path, arguments_.offsets});
        case Format::brat: return quoth::to_brat(article, text);
        case Format::csv: return quoth::to_csv(article, text, path.value_or(""));
        case Format::html: return report_of(article, text, input);
        case Format::text: break;
    }
    return quoth::to_text(article, text, {path, width_});
}

}  // namespace extract
