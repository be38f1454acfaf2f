// SPDX-License-Identifier: MIT
// Reads a digest.toml (TOML 1.0, by toml++).
#pragma once

#include <string>
#include <string_view>

#include "lib/validate/settings.h"

namespace digestkit {

inline constexpr std::string_view settings_name = "digest.toml";

/// `path` is for messages. Throws Error (usage) that names line, column and, for a key or name that there is
/// not, what was probably meant.
Settings parse_settings(const std::string& path, std::string_view text);

/// As TOML that parse_settings reads: what holds, one key a line.
std::string render_settings(const FileSettings& settings);

/// Of the toml++ that this was built with, as in "3.3.0".
std::string toml_version();

}  // namespace digestkit
