// SPDX-License-Identifier: MIT
// The options by which tools that look into folders choose files.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace digestkit::tools {

/// --include and --exclude.
void add_globs(CLI::App& app, std::vector<std::string>& include, std::vector<std::string>& exclude);

/// --files-from.
void add_files_from(CLI::App& app, std::string& list);

}  // namespace digestkit::tools
