// SPDX-License-Identifier: MIT
// Bytes in the form of zlib (RFC 1950), by libdeflate: for what lies compressed inside a part of a package.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace digestkit::zipio {

/// `level` is one of libdeflate's.
std::string to_zlib(std::string_view bytes, int level);

/// Nothing when `bytes` are damaged, are followed by more, or hold more than `most` bytes: no more memory
/// than that is ever used for them.
std::optional<std::string> from_zlib(std::string_view bytes, std::uint64_t most);

/// CRC-32 as zip and gzip have it (RFC 1952 §8).
std::uint32_t crc32(std::string_view bytes);

}  // namespace digestkit::zipio
