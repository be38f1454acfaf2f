// SPDX-License-Identifier: MIT
// --describe: what --help says, as JSON, from which scripts make the man pages and the completions.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "tools/common/about.h"

namespace digestkit::tools {

std::string render_description(const About& about, const CLI::App& app);

}  // namespace digestkit::tools
