// SPDX-License-Identifier: MIT
// What standard error leads to: a terminal or a file, with colours or without, how wide.
#pragma once

#include <cstddef>

namespace digestkit::tools {

bool stderr_is_terminal() noexcept;
bool stdout_is_terminal() noexcept;

/// On a terminal that can, unless NO_COLOR is set and not empty (no-color.org).
bool wants_color(bool is_terminal) noexcept;

/// Columns of the terminal behind standard error, else 100.
std::size_t stderr_columns() noexcept;

}  // namespace digestkit::tools
