// SPDX-License-Identifier: MIT
#include "lib/base/base64.h"

#include <nettle/base64.h>

#include <cstdint>

namespace digestkit {

std::string to_base64(std::string_view bytes) {
    std::string text(base64_length(bytes.size()), '\0');
    base64_encode_raw(text.data(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(BASE64_DECODE_LENGTH(text.size()), '\0');
    base64_decode_ctx context{};
    base64_decode_init(&context);
    std::size_t size = bytes.size();
    if (base64_decode_update(&context, &size, reinterpret_cast<std::uint8_t*>(bytes.data()), text.size(),
                             text.data()) == 0 ||
        base64_decode_final(&context) == 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

}  // namespace digestkit
