// SPDX-License-Identifier: MIT
// The two loops in which JSON spends its time: to the end of a string, and over white space. They never look
// outside the text, so any std::string_view will do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lib/unicode/sixteen.h"

namespace digestkit::jsonio {

/// Of each byte whether it cannot simply be copied from inside a string: a quote, a backslash, a control
/// (RFC 8259 §7). One look, since most names are shorter than a vector.
inline constexpr auto special_bytes = [] {
    std::array<bool, 256> special{};
    for (std::size_t c = 0; c < special.size(); ++c) special[c] = c == '"' || c == '\\' || c < 0x20;
    return special;
}();

constexpr bool is_special(char c) noexcept {
    return special_bytes[static_cast<unsigned char>(c)];
}

/// Offset of the first special byte at or after `at`, or the size of `text`.
inline std::size_t find_special(std::string_view text, std::size_t at) noexcept {
    const auto special = [](auto bytes) {
        return _mm_or_si128(_mm_or_si128(is(bytes, '"'), is(bytes, '\\')), at_most(bytes, 0x1F));
    };
    return find_byte(text, at, special, is_special);
}

constexpr bool is_json_blank(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Offset of the first byte at or after `at` that is no JSON white space, or the size of `text`.
inline std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && is_json_blank(text[at])) ++at;
    return at;
}

}  // namespace digestkit::jsonio
