// SPDX-License-Identifier: MIT
// Names of entries of archives, which anybody can make up.
#pragma once

#include <string_view>

namespace digestkit {

/// Absolute, with `..`, a drive, or a control: never to be used as a path.
bool is_unsafe_entry_name(std::string_view name) noexcept;

}  // namespace digestkit
