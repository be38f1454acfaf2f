// SPDX-License-Identifier: MIT
// Base 64 (RFC 4648 §4) by nettle.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// Of the base 64 of so many bytes.
constexpr std::size_t base64_length(std::size_t bytes) noexcept {
    return (bytes + 2) / 3 * 4;
}

/// With padding, on one line.
std::string to_base64(std::string_view bytes);

/// White space is passed over. Nothing when `text` holds anything else that is not base 64, or is cut short.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace digestkit
