// SPDX-License-Identifier: MIT
// The pandoc of this machine. Thread-safe; what it says of itself is asked once.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::pandoc {

/// It knows a format of that base name.
bool program_knows(std::string_view name);
/// Throw Error (program) without pandoc, and Error (usage) when it does not read, or write, this format.
void require_reader(std::string_view name);
void require_writer(std::string_view name);
[[noreturn]] void throw_missing();

}  // namespace digestkit::pandoc
