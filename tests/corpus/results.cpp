#include "corpus/results.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <sstream>

#include <quoth/output.hpp>

#include "corpus/files.hpp"

namespace quoth::corpus {
namespace {

std::string decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string header() {
    std::string line = "article\tgold\tfound";
    for (const std::string& column : columns()) line.append("\t").append(column);
    return line.append("\tlink-p\tlink-r\tspeaker-a\tpronoun-a\tsum\n");
}

double sum_of(const Scores& scores) {
    double sum = 0;
    for (const double value : percentages(scores)) sum += value;
    return sum;
}

std::string row(const std::string& name, const Scores& scores) {
    std::string line = name;
    line.append("\t").append(std::to_string(scores.outer.gold)).append("\t").append(std::to_string(scores.outer.found));
    for (const double value : percentages(scores)) line.append("\t").append(decimal(value));
    const LinkCounts links = all_links(scores);
    for (const double value :
         {precision(links), recall(links), speaker_accuracy(scores), pronoun_accuracy(scores), sum_of(scores)})
        line.append("\t").append(decimal(value));
    return line.append("\n");
}

/// The lines of a text, without the ids of records.
std::multiset<std::string> lines_of(const std::string& text) {
    std::multiset<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        const std::size_t comma = line.rfind("{\"id\":", 0) == 0 ? line.find(',') : std::string::npos;
        if (!line.empty() && line.back() == ',') line.pop_back();
        lines.insert(comma == std::string::npos ? line : line.substr(comma + 1));
    }
    return lines;
}

void append_missing(const std::multiset<std::string>& from, const std::multiset<std::string>& in, char mark,
                    std::size_t& limit, std::string& out) {
    std::multiset<std::string> left;
    std::set_difference(from.begin(), from.end(), in.begin(), in.end(), std::inserter(left, left.end()));
    for (const std::string& line : left) {
        if (limit == 0) return;
        --limit;
        out.append("  ").append(1, mark).append(" ").append(line).append("\n");
    }
}

}  // namespace

std::variant<Results, GoldError> run(const Extractor& extractor, const std::filesystem::path& corpus) {
    Results results;
    Scores total;
    results.table = header();
    for (const std::string& name : articles_in(corpus, ".gold")) {
        const std::string file = name + ".gold";
        const auto gold = read_gold(read_file(corpus / file).value_or(""), file);
        if (const auto* error = std::get_if<GoldError>(&gold)) return *error;
        const std::string& text = std::get<Gold>(gold).text;
        const Article article = extractor.extract(text);
        ArticleResult result;
        result.name = name;
        result.records = one_record_a_line(to_json(article, text));
        result.scores = score(std::get<Gold>(gold), article, &result.mistakes);
        results.table += row(name, result.scores);
        total += result.scores;
        results.articles.push_back(std::move(result));
    }
    results.table += row("total", total);
    results.sum = recorded_sum(results.table);
    return results;
}

std::string link_table(const Results& results) {
    Scores total;
    for (const ArticleResult& article : results.articles) total += article.scores;
    std::string table = "relation\tgold\tseen\tfound\tright\tprecision\trecall\n";
    for (std::size_t r = 0; r <= relations; ++r) {
        const LinkCounts links = r < relations ? total.links[r] : all_links(total);
        table += r < relations ? to_string(static_cast<Relation>(r)) : "total";
        for (const int count : {links.gold, links.seen, links.found, links.right})
            table.append("\t").append(std::to_string(count));
        for (const double value : {precision(links), recall(links)}) table.append("\t").append(decimal(value));
        table += '\n';
    }
    return table;
}

std::string one_record_a_line(const std::string& json) {
    std::string out;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (quoted && c == '\\') {
            out.append(json, i, 2);
            ++i;
            continue;
        }
        if (c == '"') quoted = !quoted;
        const bool opens = !quoted && (c == '{' || c == '[');
        const bool closes = !quoted && (c == '}' || c == ']');
        if (depth == 2 && ((opens && c == '{') || (closes && json[i - 1] != '['))) out += '\n';
        if (opens) ++depth;
        if (closes) --depth;
        out += c;
    }
    return out + "\n";
}

double recorded_sum(const std::string& table) {
    const std::size_t total = table.rfind("\ntotal\t");
    const std::size_t tab = table.rfind('\t');
    return total == std::string::npos || tab == std::string::npos ? 0.0 : std::strtod(table.c_str() + tab + 1, nullptr);
}

std::string difference(const std::string& recorded, const std::string& now, std::size_t limit) {
    const auto before = lines_of(recorded);
    const auto after = lines_of(now);
    std::string out;
    append_missing(before, after, '-', limit, out);
    append_missing(after, before, '+', limit, out);
    return out;
}

}  // namespace quoth::corpus
