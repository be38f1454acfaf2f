// SPDX-License-Identifier: MIT
#include "lib/base/uuid.h"

#include <nettle/sha1.h>

#include <array>
#include <cstdint>

namespace digestkit {

namespace {

using Bytes = std::array<std::uint8_t, 16>;

/// RFC 9562 §6.6: the name space for URLs.
constexpr Bytes url_space = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                             0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

void update(sha1_ctx& context, std::string_view piece) {
    sha1_update(&context, piece.size(), reinterpret_cast<const std::uint8_t*>(piece.data()));
}

Bytes uuid_of(sha1_ctx& context) {
    Bytes bytes{};
    sha1_digest(&context, bytes.size(), bytes.data());
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x50);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
    return bytes;
}

}  // namespace

struct ContentUuid::State {
    sha1_ctx context{};
};

ContentUuid::ContentUuid(std::string_view space) : state_(std::make_unique<State>()) {
    sha1_init(&state_->context);
    sha1_update(&state_->context, url_space.size(), url_space.data());
    update(state_->context, space);
    const Bytes own = uuid_of(state_->context);
    sha1_init(&state_->context);
    sha1_update(&state_->context, own.size(), own.data());
}

ContentUuid::~ContentUuid() = default;

void ContentUuid::add(std::string_view piece) {
    update(state_->context, piece);
}

std::string ContentUuid::finish() {
    std::string text;
    const Bytes bytes = uuid_of(state_->context);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += "0123456789abcdef"[bytes.at(i) >> 4];
        text += "0123456789abcdef"[bytes.at(i) & 15];
    }
    return text;
}

}  // namespace digestkit
