// SPDX-License-Identifier: MIT
#include "tools/common/cli.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include "lib/base/error.h"
#include "lib/base/leftovers.h"
#include "lib/diag/diagnostic.h"
#include "tools/common/describe.h"
#include "tools/common/help.h"
#include "tools/common/print.h"
#include "tools/common/versions.h"

namespace digestkit::tools {

namespace {

extern "C" void on_signal(int) {
    remove_leftovers();
    ::_exit(status_interrupted);
}

void catch_signals() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    struct sigaction at_hangup {};
    sigaction(SIGHUP, nullptr, &at_hangup);
    if (at_hangup.sa_handler != SIG_IGN) sigaction(SIGHUP, &action, nullptr);  // else nohup wants us to go on
    // A file past the size that `ulimit -f` allows is an error as a full disk is, and told of.
    action.sa_handler = SIG_IGN;
    sigaction(SIGXFSZ, &action, nullptr);
    // Who started us may not care how its children end; we do.
    action.sa_handler = SIG_DFL;
    sigaction(SIGCHLD, &action, nullptr);
}

/// A file that is opened while 0, 1 or 2 is free would get that number, and messages would land in it.
/// What stands in is opened the wrong way round, so that using standard input or output still fails.
void occupy_standard_streams() {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) >= 0) continue;
        const int mode = fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY;
        if (::open("/dev/null", mode) != fd) ::_exit(status_usage);
    }
}

void print_error(std::string_view tool, std::string_view message, std::string_view hint) {
    print_stderr(fmt::format("{}: {}\n", tool, printable(message)));
    if (!hint.empty()) print_stderr(fmt::format("  hint: {}\n", printable(hint)));
}

/// CLI11 would take the next argument for the value that is missing.
void check_values(int argc, char** argv) {
    for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i) {
        const std::string_view argument = argv[i];
        if (argument.starts_with("--") && argument.find('=') == argument.size() - 1) {
            throw Error(ErrorKind::usage,
                        fmt::format("{} has no value", argument.substr(0, argument.size() - 1)));
        }
    }
}

/// An empty word is what a variable of a script gives that nobody has set.
void check_words(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
        const std::vector<std::string>& given = option->results();
        if (option->get_positional() || std::find(given.begin(), given.end(), "") == given.end()) continue;
        throw Error(ErrorKind::usage, fmt::format("{} has an empty value", option->get_name()),
                    "leave the option out, or give it a value");
    }
}

/// CLI11 begins some messages with a capital and ends some with a full stop; ours do neither.
std::string tidy(std::string message) {
    while (!message.empty() && (message.back() == '.' || message.back() == '\n')) message.pop_back();
    const bool sentence = message.size() > 1 && message[0] >= 'A' && message[0] <= 'Z' && message[1] >= 'a';
    if (sentence) message[0] = static_cast<char>(message[0] - 'A' + 'a');
    return message;
}

}  // namespace

Cli::Cli(About about)
    : about_(std::move(about)), app_(std::string(about_.summary), std::string(about_.name)) {
    app_.set_help_flag();
    app_.add_flag("-h,--help", help_, "show this text");
    app_.add_flag("--version", version_, "show the version of the tool and of the libraries under it");
    app_.add_flag("--describe", describe_, "")->group("");
    std::string limits;
    for (const LimitRow& row : limit_rows()) limits += (limits.empty() ? "" : ", ") + std::string(row.name);
    app_.add_option("--limit", limit_arguments_, "set a limit, as in record-bytes=64M; there are " + limits)
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    app_.get_formatter()->column_width(0);
}

void Cli::lift_limit(std::string_view name) {
    for (const LimitRow& row : limit_rows()) {
        if (row.name == name) limits_.*row.member = row.most;
    }
}

CLI::Option* Cli::add_choice(const std::string& names, std::string& value, const std::string& help,
                             const std::vector<std::string>& choices) {
    std::string type;
    for (const std::string& choice : choices) type += (type.empty() ? "" : "|") + choice;
    const auto one_of_them = [choices, type](const std::string& given) -> std::string {
        for (const std::string& choice : choices) {
            if (choice == given) return {};
        }
        return "\"" + given + "\" is none of " + type;
    };
    return app_.add_option(names, value, help)->check(one_of_them)->type_name(type);
}

int Cli::parse_and_work(int argc, char** argv, const std::function<int()>& work) {
    // --help and its like answer even where an argument that is needed is missing.
    for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i) {
        const std::string_view argument = argv[i];
        help_ = help_ || argument == "--help" || argument == "-h";
        version_ = version_ || argument == "--version";
        describe_ = describe_ || argument == "--describe";
    }
    if (help_) {
        print_stdout(render_help(about_, app_));
    } else if (version_) {
        print_stdout(render_versions(about_));
    } else if (describe_) {
        print_stdout(render_description(about_, app_));
    } else {
        check_values(argc, argv);
        app_.parse(argc, argv);
        check_words(app_);
        for (const std::string& assignment : limit_arguments_) set_limit(limits_, assignment);
        return work();
    }
    return 0;
}

int Cli::run(int argc, char** argv, const std::function<int()>& work) {
    occupy_standard_streams();
    catch_signals();
    try {
        const int status = parse_and_work(argc, argv, work);
        flush_stdout();
        return status;
    } catch (const CLI::ParseError& error) {
        print_error(about_.name, tidy(error.what()),
                    fmt::format("{} --help shows what there is", about_.name));
    } catch (const Error& error) {
        print_error(about_.name, error.what(), error.hint());
    } catch (const std::bad_alloc&) {
        print_error(about_.name, "out of memory", "smaller limits (--limit) keep large inputs out");
    } catch (const std::exception& error) {
        print_error(about_.name, fmt::format("internal error: {}", error.what()), "please report this");
    }
    return status_usage;
}

}  // namespace digestkit::tools
