// SPDX-License-Identifier: MIT
// UTF-8 as RFC 3629 has it: no surrogates, nothing overlong, nothing past U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace digestkit {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Not the first byte of a code point.
constexpr bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Offset of the first byte of the first ill-formed sequence, or npos when all is well.
std::size_t find_invalid_utf8(std::string_view bytes) noexcept;

/// One code point and the bytes it took. A bad byte gives U+FFFD and length 1, so loops always advance.
struct CodePoint {
    char32_t value;
    std::size_t length;
};

/// The code point at `at`, which must be less than `bytes.size()`.
CodePoint code_point_at(std::string_view bytes, std::size_t at) noexcept;

/// Lead bytes; equals the number of code points for valid text.
std::size_t count_code_points(std::string_view bytes) noexcept;

void append_utf8(std::string& out, char32_t value);

/// `bytes` with each ill-formed sequence (maximal subpart, Unicode ch. 3.9) replaced by U+FFFD.
std::string repair_utf8(std::string_view bytes);

}  // namespace digestkit
