// SPDX-License-Identifier: MIT
// The versions of the libraries as they run (not as they were compiled), which decide what a bug report
// means.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digestkit {

/// Name and version, in a fixed order.
std::vector<std::pair<std::string_view, std::string>> library_versions();

/// The version of the pandoc that would be run, or nothing when there is none.
std::string pandoc_version();

}  // namespace digestkit
