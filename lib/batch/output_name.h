// SPDX-License-Identifier: MIT
// What an output is called: as its input below its argument, with the extension of the target, and safe on
// every file system.
#pragma once

#include <string>
#include <string_view>

namespace digestkit {

/// `relative` as a path that stays below its folder: no empty, `.` or `..` segments; controls and bytes that
/// are no UTF-8 as `%0A`; a segment of more than 255 bytes is cut and gets 16 hex digits of its SHA-256.
/// `extension` has no dot and replaces that of the file, if it has one: `a.txt` and `a` are `a.json`, and
/// `release-1.2` is `release-1.2.json`. An empty `extension` leaves the name as it is.
std::string output_name(std::string_view relative, std::string_view extension);

/// Equal for two names that some file system takes for the same: folded in case, NFC.
std::string folded_name(std::string_view name);

}  // namespace digestkit
