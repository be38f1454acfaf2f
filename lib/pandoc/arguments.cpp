// SPDX-License-Identifier: MIT
#include "lib/pandoc/arguments.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "lib/base/error.h"
#include "lib/diag/diagnostic.h"

namespace digestkit::pandoc {

namespace {

struct RefusedArgument {
    std::string_view name;
    char letter;  // 0: none
    std::string_view why;
};

constexpr std::string_view output = "digestkit says where the output goes: -o";
constexpr std::string_view format = "digestkit says what is read and written: -f and -t";
constexpr std::string_view answer = "it answers something else than the document";

constexpr RefusedArgument refused[] = {
    {"output", 'o', output},
    {"from", 'f', format},
    {"read", 'r', format},
    {"to", 't', format},
    {"write", 'w', format},
    {"extract-media", 0, "it writes files beside the output"},
    {"log", 0, "digestkit reads the log of pandoc itself"},
    {"defaults", 'd', "a file of defaults can name inputs and outputs"},
    {"dump-args", 0, answer},
    {"ignore-args", 0, answer},
    {"bash-completion", 0, answer},
    {"list-input-formats", 0, answer},
    {"list-output-formats", 0, answer},
    {"list-extensions", 0, answer},
    {"list-highlight-languages", 0, answer},
    {"list-highlight-styles", 0, answer},
    {"print-default-template", 'D', answer},
    {"print-default-data-file", 0, answer},
    {"print-highlight-style", 0, answer},
    {"version", 'v', answer},
    {"help", 'h', answer},
};

/// Options of one letter that have a value.
constexpr std::string_view with_value = "MVHBAFLTc";

[[noreturn]] void refuse(const std::string& argument, std::string_view why, std::string hint = {}) {
    throw Error(ErrorKind::usage, fmt::format("{} is not passed to pandoc: {}", quoted(argument), why),
                std::move(hint));
}

void check_long(const std::string& argument) {
    const std::string_view name = std::string_view(argument).substr(2, argument.find('=') - 2);
    if (name.empty()) refuse(argument, "it ends the options");
    // pandoc takes the beginning of a name for the name.
    const auto* const found =
        std::find_if(std::begin(refused), std::end(refused),
                     [name](const RefusedArgument& row) { return row.name.starts_with(name); });
    if (found != std::end(refused)) refuse(argument, found->why);
}

void check_short(const std::string& argument) {
    const char letter = argument[1];
    const auto* const found =
        std::find_if(std::begin(refused), std::end(refused),
                     [letter](const RefusedArgument& row) { return row.letter == letter; });
    if (found != std::end(refused)) refuse(argument, found->why);
    const bool has_value = with_value.find(letter) != std::string_view::npos;
    if (has_value && argument.size() == 2)
        refuse(argument, "its value is missing", fmt::format("write both in one word: -{}VALUE", letter));
    if (!has_value && argument.size() > 2)
        refuse(argument, "these are several options", "write --pandoc-arg for each of them");
}

}  // namespace

void check_arguments(const std::vector<std::string>& arguments) {
    for (const std::string& argument : arguments) {
        if (argument.size() < 2 || argument.front() != '-') {
            refuse(argument, "it is no option",
                   "a value stands in the word of its option, as in --pandoc-arg=--template=page.html");
        }
        argument[1] == '-' ? check_long(argument) : check_short(argument);
    }
}

std::vector<std::string> files_named_in(const std::vector<std::string>& arguments) {
    std::vector<std::string> files;
    for (const std::string& argument : arguments) {
        // Behind "=" or the letter of a short option.
        const std::size_t begin = argument.starts_with("--") ? argument.find('=') + 1 : 2;
        if (begin == 0 || begin >= argument.size()) continue;
        const std::string value = argument.substr(begin);
        struct stat status {};
        if (::stat(value.c_str(), &status) == 0 && S_ISREG(status.st_mode)) files.push_back(value);
    }
    return files;
}

}  // namespace digestkit::pandoc
