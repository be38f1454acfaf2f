// SPDX-License-Identifier: MIT
// The two ways out of a tool: results, which must arrive, and messages, which may be lost.
#pragma once

#include <string_view>

namespace digestkit::tools {

/// Throws Error (io) when it cannot be written.
void print_stdout(std::string_view text);
/// What print_stdout wrote may still wait in a buffer: throws Error (io) when it does not arrive.
void flush_stdout();

/// What cannot be said on standard error is lost: neither results nor the exit status depend on it.
void print_stderr(std::string_view text) noexcept;

}  // namespace digestkit::tools
