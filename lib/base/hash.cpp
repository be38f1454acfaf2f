// SPDX-License-Identifier: MIT
#include "lib/base/hash.h"

#include <nettle/sha2.h>
#include <nettle/version.h>

#include <array>
#include <cstdint>

namespace digestkit {

struct Sha256::State {
    sha256_ctx context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    sha256_init(&state_->context);
}
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    sha256_update(&state_->context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::hex(std::size_t digits) {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> hash{};
    sha256_digest(&state_->context, hash.size(), hash.data());
    std::string hex;
    for (const std::uint8_t byte : hash) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    hex.resize(digits);
    return hex;
}

std::string sha256_hex(std::string_view bytes, std::size_t digits) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex(digits);
}

std::string nettle_version() {
    return std::to_string(nettle_version_major()) + "." + std::to_string(nettle_version_minor());
}

}  // namespace digestkit
