// SPDX-License-Identifier: MIT
// CRC-32 as zip and gzip have it (RFC 1952 §8), by libdeflate.
#pragma once

#include <cstdint>
#include <string_view>

namespace digestkit::zipio {

/// Of `bytes`, or of those whose sum is `before` and `bytes` behind them.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

}  // namespace digestkit::zipio
