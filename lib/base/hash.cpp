// SPDX-License-Identifier: MIT
#include "lib/base/hash.h"

#include <nettle/sha2.h>
#include <nettle/version.h>

#include <array>
#include <cstdint>

namespace digestkit {

std::string sha256_hex(std::string_view bytes, std::size_t digits) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> hash{};
    sha256_digest(&context, hash.size(), hash.data());
    std::string hex;
    for (const std::uint8_t byte : hash) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    hex.resize(digits);
    return hex;
}

std::string nettle_version() {
    return std::to_string(nettle_version_major()) + "." + std::to_string(nettle_version_minor());
}

}  // namespace digestkit
