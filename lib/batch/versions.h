// SPDX-License-Identifier: MIT
// What digest-batch has under it and other tools have not.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digestkit {

/// Name and version.
std::vector<std::pair<std::string_view, std::string>> batch_library_versions();

}  // namespace digestkit
