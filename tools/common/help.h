// SPDX-License-Identifier: MIT
// --help: usage, options, exit status and examples, in 80 columns.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "tools/common/about.h"

namespace digestkit::tools {

std::string render_help(const About& about, const CLI::App& app);

}  // namespace digestkit::tools
