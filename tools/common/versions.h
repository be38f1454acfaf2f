// SPDX-License-Identifier: MIT
// --version: of the tool, of every library under it, and of pandoc.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::tools {

std::string render_versions(std::string_view tool);

}  // namespace digestkit::tools
