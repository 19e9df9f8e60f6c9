// quoth-extract: who said what, from files, folders or standard input. `quoth-extract --help` is its manual.
#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <new>

#include <quoth/quoth.hpp>

#include "extract/arguments.hpp"
#include "extract/job.hpp"

namespace {

int run(int argc, const char* const* argv) {
    const auto parsed = extract::parse_arguments(argc, argv);
    if (const auto* bad = std::get_if<extract::BadUsage>(&parsed)) {
        extract::complain(bad->why + " (see quoth-extract --help)");
        return extract::bad_usage;
    }
    const auto& arguments = std::get<extract::Arguments>(parsed);
    if (arguments.help) return extract::print(extract::help());
    if (arguments.version) return extract::print(std::string("quoth-extract ") + quoth::version() + '\n');
    const auto loaded = quoth::Extractor::load(arguments.options);
    if (const auto* error = std::get_if<quoth::Error>(&loaded)) {
        extract::complain(error->what());
        return extract::bad_usage;
    }
    return extract::Job(arguments, std::get<quoth::Extractor>(loaded)).run();
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write like any other
    std::signal(SIGXFSZ, SIG_IGN);  // so is a file that has become as large as it may be
    std::ios::sync_with_stdio(false);
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        extract::complain("out of memory");
        return extract::some_failed;
    } catch (const std::exception& error) {
        extract::complain(error.what());
        return extract::some_failed;
    }
}
