// SPDX-License-Identifier: MIT
// A list of paths as other programs print it: a line each, or with a NUL behind each (git -z, find -print0).
#pragma once

#include <string>
#include <vector>

#include "lib/base/input.h"

namespace digestkit {

/// Empty lines and a final CR of a line are left out; names that git has quoted are as they were. Throws
/// Error (io).
std::vector<std::string> read_path_list(Input& input);

/// That of a file, or of standard input ("-") unless it is one of `paths` already. Throws Error (io, usage).
std::vector<std::string> read_path_list(const std::string& list, const std::vector<std::string>& paths);

}  // namespace digestkit
