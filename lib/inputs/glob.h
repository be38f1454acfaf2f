// SPDX-License-Identifier: MIT
// Glob patterns on relative paths with forward slashes. `*`, `?` and `[…]` stay within
// a folder, `**` as a whole segment stands for any number of folders, none too; a pattern that ends in `/`
// for all below its folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace digestkit {

bool matches_glob(std::string_view pattern, std::string_view path);
bool matches_any(const std::vector<std::string>& patterns, std::string_view path);

}  // namespace digestkit
