// SPDX-License-Identifier: MIT
// Checks of options that take numbers, with messages that say what a number may be. CLI11 takes "010" for 8.
#pragma once

#include <CLI/CLI.hpp>

namespace digestkit::tools {

/// A whole number from 1 to 999,999,999, in decimal.
CLI::Validator is_count();

/// Seconds, from a millisecond to three years.
CLI::Validator is_seconds();

}  // namespace digestkit::tools
