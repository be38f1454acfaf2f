// SPDX-License-Identifier: MIT
// What somebody probably meant who mistyped a name.
#pragma once

#include <string_view>
#include <vector>

namespace digestkit {

/// The one of `names` that the fewest changes of a character (insert, delete, replace) make of `given`,
/// whatever their case; empty when none is near: more than one and more than a third of its characters would
/// have to change.
std::string_view closest(std::string_view given, const std::vector<std::string_view>& names);

}  // namespace digestkit
