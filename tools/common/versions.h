// SPDX-License-Identifier: MIT
// --version: of the tool, of every library under it, and of pandoc.
#pragma once

#include <string>

#include "tools/common/about.h"

namespace digestkit::tools {

std::string render_versions(const About& tool);

}  // namespace digestkit::tools
