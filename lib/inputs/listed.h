// SPDX-License-Identifier: MIT
// Private to this room: files that are named one by one and yet taken as a walk of the current folder would.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace digestkit {

/// "./2026//a.txt" is "2026/a.txt".
std::string below_here(const std::string& path);

/// Those of `paths` that such a walk would take: whose path below here is `wanted`, and which are neither
/// hidden nor passed over by an ignore file of that name ("": none) here or below. What lies elsewhere is
/// never hidden.
std::vector<std::string> find_listed(const std::vector<std::string>& paths, const std::string& ignore_file,
                                     const std::function<bool(const std::string& relative)>& wanted);

}  // namespace digestkit
