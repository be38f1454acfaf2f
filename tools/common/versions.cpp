// SPDX-License-Identifier: MIT
#include "tools/common/versions.h"

#include <fmt/format.h>

#include <CLI/Version.hpp>

#include "lib/convert/versions.h"

namespace digestkit::tools {

std::string render_versions(const About& tool) {
    std::string out = fmt::format("{} {}\n", tool.name, DIGESTKIT_VERSION);
    for (const auto& library : library_versions())
        out += fmt::format("{} {}\n", library.first, library.second);
    for (const auto& library : tool.libraries) out += fmt::format("{} {}\n", library.first, library.second);
    out += fmt::format("CLI11 {}\n", CLI11_VERSION);
    const std::string pandoc = pandoc_version();
    return out + (pandoc.empty() ? "pandoc: not installed\n" : fmt::format("pandoc {}\n", pandoc));
}

}  // namespace digestkit::tools
