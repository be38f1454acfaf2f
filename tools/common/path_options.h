// SPDX-License-Identifier: MIT
// Options that several tools share: which files they take, what they make of them, and how pandoc writes.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace digestkit::tools {

/// --include and --exclude.
void add_globs(CLI::App& app, std::vector<std::string>& include, std::vector<std::string>& exclude);

/// --join-languages.
void add_join_languages(CLI::App& app, bool& join);

/// --pandoc-arg.
void add_pandoc_args(CLI::App& app, std::vector<std::string>& arguments);

/// --files-from.
void add_files_from(CLI::App& app, std::string& list);

}  // namespace digestkit::tools
