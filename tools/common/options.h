// SPDX-License-Identifier: MIT
// The options of a tool as data, read off its CLI11 app, for --help and --describe.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace digestkit::tools {

struct OptionRow {
    std::vector<std::string> names;  ///< "-f", "--from"; empty for a positional
    std::string value;               ///< "FORMAT"; empty for a flag
    std::string help;
    std::vector<std::string> choices;  ///< where the value is one of a few
};

/// In the order in which they were added, hidden ones left out, positionals last.
std::vector<OptionRow> option_rows(const CLI::App& app);

}  // namespace digestkit::tools
