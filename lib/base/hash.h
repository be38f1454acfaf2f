// SPDX-License-Identifier: MIT
// SHA-256 by nettle.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace digestkit {

/// The first `digits` (at most 64) lower-case hex digits of the SHA-256 of `bytes`.
std::string sha256_hex(std::string_view bytes, std::size_t digits = 64);

/// Of the nettle that runs, as in "3.8".
std::string nettle_version();

}  // namespace digestkit
