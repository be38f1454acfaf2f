// SPDX-License-Identifier: MIT
#include "tools/common/help.h"

#include <fmt/format.h>

#include "tools/common/options.h"

namespace digestkit::tools {

namespace {

constexpr std::size_t page_columns = 80;
constexpr std::size_t help_column = 26;

/// `text` broken at blanks; every line but the first is indented. An empty line stays.
std::string wrapped(std::string_view text, std::size_t indent) {
    std::string out;
    std::size_t column = indent;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '\n') {
            out += '\n';
            column = indent;
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (column > indent && column + 1 + word.size() > page_columns) {
            out += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            out += ' ';
            ++column;
        }
        out += word;
        column += word.size();
        at = end < text.size() && text[end] == ' ' ? end + 1 : end;
    }
    return out;
}

std::string left_side(const OptionRow& row) {
    std::string names;
    for (const std::string& name : row.names) names += (names.empty() ? "" : ", ") + name;
    const bool only_long = !row.names.empty() && row.names.front().substr(0, 2) == "--";
    if (only_long) names.insert(0, "    ");
    const bool choices = !row.choices.empty();
    if (!row.value.empty())
        names += (names.empty() ? "" : " ") + (choices ? std::string("WHICH") : row.value);
    return names;
}

std::string right_side(const OptionRow& row) {
    if (row.choices.empty()) return row.help;
    return fmt::format("{}: {}", row.help, fmt::join(row.choices, ", "));
}

std::string table_row(std::string_view left, std::string_view right) {
    std::string line = fmt::format("  {}", left);
    line += line.size() + 1 < help_column ? std::string(help_column - line.size(), ' ')
                                          : "\n" + std::string(help_column, ' ');
    return line + wrapped(right, help_column) + "\n";
}

}  // namespace

std::string render_help(const About& about, const CLI::App& app) {
    std::string out =
        fmt::format("Usage: {} {}\n\n{}\n", about.name, wrapped(about.synopsis, 7 + about.name.size() + 1),
                    wrapped(about.description, 0));
    out += "\nOptions:\n";
    for (const OptionRow& row : option_rows(app)) out += table_row(left_side(row), right_side(row));
    out += "\nExit status:\n";
    for (const ExitRow& row : about.exit_rows)
        out += fmt::format("  {:<4}{}\n", row.status, wrapped(row.meaning, 6));
    out += "\nExamples:\n";
    for (const Example& example : about.examples) {
        out += fmt::format("  {}\n      {}\n", example.command, wrapped(example.meaning, 6));
    }
    return out;
}

}  // namespace digestkit::tools
