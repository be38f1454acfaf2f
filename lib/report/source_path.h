// SPDX-License-Identifier: MIT
// How reports name the files that findings are about, so that a finding has the same name in every checkout.
#pragma once

#include <string>
#include <string_view>

namespace digestkit {

/// `path` without `.` and doubled slashes, and relative where it lies below `folder` (absolute; "" is
/// unknown). By the names alone: symbolic links are not looked at.
std::string relative_path(std::string_view path, std::string_view folder);

/// A URI reference (RFC 3986) to the file that relative_path gave: relative, or absolute where it lies
/// outside of `folder`. Any byte but letters, digits and `-._~/` is percent-encoded.
std::string uri_of_path(std::string_view path, std::string_view folder);

}  // namespace digestkit
