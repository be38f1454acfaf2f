// SPDX-License-Identifier: MIT
// The versions of the libraries that only validating needs.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digestkit {

std::vector<std::pair<std::string_view, std::string>> validating_library_versions();

}  // namespace digestkit
