// SPDX-License-Identifier: MIT
// Base 64 (RFC 4648 §4) by nettle.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// With padding, on one line.
std::string to_base64(std::string_view bytes);

/// White space is passed over. Nothing when `text` holds anything else that is not base 64, or is cut short.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace digestkit
